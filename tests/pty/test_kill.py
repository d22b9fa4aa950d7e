"""Killed at any moment of a meeting: the next start shows the same floor and clock, and every key that was answered."""

from __future__ import annotations

import pytest

from meeting.intents import NextSpeaker
from meeting.state import Stage
from tests.pty import script
from tests.pty.desk import Desk, begun
from tests.pty.mortal import Mortal


def _mortal(desk: Desk, seed: int) -> Mortal:
    return Mortal(desk.demo(), seed, lambda: desk.opens("demo"))


def test_a_few_kills_lose_nothing(desk: Desk, seed: int) -> None:
    _mortal(desk, seed).lead(script.whole()[:8], kills=3)


def test_a_kill_in_the_middle_of_a_sentence_leaves_the_sentence(desk: Desk) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("lead") as lead:
        lead.until("Maya har ordet")
        lead.press("a")
        lead.until("Følges op")
        lead.press("ida", "enter", "ringer til Am")
        with kept.log() as log:
            lead.until(lambda _: any("ringer til Am" in draft.text for draft in log.drafts(kept.ref)), what="a draft")
        lead.kill()
    with desk.opens("lead") as lead:
        lead.until("Maya har ordet")
        lead.press("a")
        lead.until("»Ida ringer til Am")


@pytest.mark.soak
def test_fifty_kills_through_a_whole_meeting_lose_nothing(desk: Desk, seed: int) -> None:
    mortal = _mortal(desk, seed)
    mortal.lead(script.whole(), kills=50)
    assert desk.demo().meeting().stage is Stage.CLOSED
    print(f"\n50 kills (seed {seed}): 0 of {mortal.confirmed} confirmed keys lost")  # noqa: T201 - the figure of the soak
