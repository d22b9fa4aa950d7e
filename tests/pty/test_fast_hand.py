"""Keys that come faster than the screen can be drawn, as a paste does: each means what it would have meant slowly."""

from __future__ import annotations

from meeting.intents import NextSpeaker
from tests.pty.desk import Desk, begun


def test_an_agreement_typed_in_one_go_is_the_one_that_was_typed_and_only_one(desk: Desk) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("lead") as lead:
        lead.until("Maya har ordet")
        lead.press("a")
        lead.until("Følges op")
        lead.press("ida", "enter", "ringer til Amina på fredag", "enter")
        lead.until("»Ida ringer til Amina på fredag.")
        lead.press(*["enter"] * 8)
        lead.until("Aftaler i dag: ")
    [item] = kept.meeting().agreements.items
    assert item.terms.responsible == ("ida",)
    assert item.terms.what == "ringer til Amina på fredag"
    assert kept.meeting().floor.holder == "maya"


def test_somebody_new_is_written_down_in_one_go(desk: Desk) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("lead") as lead:
        lead.until("Maya har ordet")
        lead.press("m+Samira\rtolk\rarab\r")
        lead.until("Samira er kommet.")
    added = kept.meeting().presence.seats[-1].participant
    assert (added.name, added.role, added.interprets) == ("Samira", "tolk", "ar")


def test_keys_for_a_panel_that_has_no_place_yet_break_nothing(desk: Desk) -> None:
    begun(desk, NextSpeaker())
    with desk.opens("lead") as lead:
        lead.until("Maya har ordet")
        for key in ("a", "m", "g", "k", "?", "h", "l"):
            lead.press(key, "down", "up", "enter", "x", "backspace", "left", "tab")
            lead.settle()
            lead.press("escape")
            lead.settle()
            lead.press("escape")
            lead.settle()
        lead.until("mellemrum næste")
    assert desk.troubles() == ""
