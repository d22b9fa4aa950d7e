"""Somebody who plans a meeting is cut off in mid-sentence, by a kill or a line that is lost, and goes on."""

from __future__ import annotations

import os
import random
import signal
import time

import pytest

from store.half_made import NEW_SERIES
from tests.pty.desk import Desk, Kept
from tests.pty.mortal_typist import LATE_S
from tests.pty.terminal import Terminal
from tui.ticking import AT_LEAST_S
from tui.view.preparing.form_kept import kept_in

NAME = "series//name"
SENTENCE = "Familien Ødegård på Åvej, som vi kalder møderækken, og som kommer igen og igen efter sommerferien"
_KEY_S = 0.06


def typed_in(kept: Kept) -> str:
    """What the store has of the family's name."""
    with kept.log() as log:
        newest = max(log.drafts(NEW_SERIES), key=lambda draft: draft.at, default=None)
    return kept_in(newest.text).texts.get(NAME, "") if newest else ""


def begins_anew(kept: Kept) -> None:
    """Let go of all drafts, as another window would."""
    with kept.log(read_only=False) as log:
        for draft in log.drafts(NEW_SERIES):
            log.drop_draft(NEW_SERIES, draft.pane, draft.field)


def opens_name(home: Terminal, *, again: bool = False) -> None:
    """Open the form of a new series, `again` or for the first time, and go to the end of the family's name."""
    home.until("hjælp")
    home.press("n")
    if again:
        home.until("Her står navne.")
        home.press("enter")
    home.until("Ny møderække")
    home.press("down", "down")
    home.until("3 af 17")
    home.press("right")


def cut_off_while_typing(kept: Kept, home: Terminal, chance: random.Random) -> None:
    """Type on from what the store has, be killed, and find all there that was typed a second before."""
    begun = typed_in(kept)
    assert SENTENCE.startswith(begun)
    opens_name(home, again=bool(begun))
    at: list[float] = []
    for letter in SENTENCE[len(begun) : len(begun) + chance.randint(8, 60)]:
        home.press(letter)
        at.append(time.monotonic())
        home.read_for(_KEY_S)
    killed = time.monotonic()
    home.kill()
    kept_surely = sum(instant < killed - AT_LEAST_S - LATE_S for instant in at)
    assert SENTENCE.startswith(typed_in(kept))
    assert len(typed_in(kept)) >= len(begun) + kept_surely


@pytest.mark.parametrize("cuts", [3, pytest.param(20, marks=pytest.mark.soak)])
def test_a_kill_costs_at_most_the_last_second(desk: Desk, seed: int, cuts: int) -> None:
    kept, chance = desk.made("2026-077/1"), random.Random(seed)
    for _ in range(cuts):
        if typed_in(kept) == SENTENCE:
            begins_anew(kept)
        with desk.opens() as home:
            cut_off_while_typing(kept, home, chance)
    assert kept.problems() == []


def test_a_lost_line_costs_nothing(desk: Desk) -> None:
    kept = desk.made("2026-077/1")
    with desk.opens() as home:
        opens_name(home)
        home.press("Familien Ø")
        home.until("Familien Ø")
        os.kill(home.pid, signal.SIGHUP)
        home.until_ended()
    assert typed_in(kept) == "Familien Ø"
    assert desk.troubles() == ""
