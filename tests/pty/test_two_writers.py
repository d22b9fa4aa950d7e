"""Two minute-takers at once: each has a line of their own, sees what the other saved, and loses nothing by it."""

from __future__ import annotations

import random

from meeting.intents import GiveFloor
from tests.pty.desk import Desk, Kept, begun
from tests.pty.typist import Typist, said


def _noted(kept: Kept) -> set[str]:
    return {statement.said.text for statement in kept.meeting().minutes.statements}


def test_two_who_type_at_once_keep_every_letter_and_see_each_other(desk: Desk, seed: int) -> None:
    kept = begun(desk, GiveFloor("amina"))
    chance = random.Random(seed)
    mine, yours = ([said(chance) for _ in range(6)] for _ in range(2))
    with desk.opens("minutes") as one, desk.opens("minutes", "--as", "ida") as other:
        for pane in (one, other):
            pane.until("Amina har ordet")
        for first, second in zip(mine, yours, strict=True):
            for letters in zip(first.ljust(len(second)), second.ljust(len(first)), strict=True):
                one.press(letters[0])
                other.press(letters[1])
            one.press("enter")
            other.press("enter")
        for pane in (one, other):
            pane.until("12 udsagn")
            pane.until(lambda screen: mine[-1] in screen and yours[-1] in screen)
    assert _noted(kept) == {*mine, *yours}
    assert kept.problems() == []


def test_each_has_their_own_half_sentence_back(desk: Desk) -> None:
    begun(desk, GiveFloor("amina"))
    with desk.opens("minutes") as one, desk.opens("minutes", "--as", "ida") as other:
        for pane, text in ((one, "han sover"), (other, "hun læser")):
            pane.until("Amina har ordet")
            Typist(pane).types(text)
            pane.until("kladde")
            pane.kill()
    with desk.opens("minutes", "--as", "ida") as other, desk.opens("minutes") as one:
        Typist(one).finds("han sover")
        Typist(other).finds("hun læser")


def test_a_statement_that_both_mend_at_once_has_both_wordings(desk: Desk) -> None:
    kept = begun(desk, GiveFloor("amina"))
    with desk.opens("minutes") as one, desk.opens("minutes", "--as", "ida") as other:
        Typist(one).keeps("han sover")
        other.until("han sover")
        for pane, more in ((one, " bedre"), (other, " mindre")):
            pane.press("up", "enter")
            Typist(pane).finds("han sover")
            Typist(pane).types(more)
        for pane in (one, other):
            pane.press("enter")
            Typist(pane).finds("")
    [statement] = kept.meeting().minutes.statements
    assert statement.other
    assert {statement.said.text, statement.other.said.text} == {"han sover bedre", "han sover mindre"}
