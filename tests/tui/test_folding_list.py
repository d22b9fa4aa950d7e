"""The list that folds and never hides anybody without saying how many (screens rule 9)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.people import Participant
from meeting.speakers import Slot, Status
from tui.view.folding_list import Count, Folded, folded

STATUSES = [
    Status.WAITING,
    Status.WAITING,
    Status.WAITING,
    Status.HEARD,
    Status.HEARD,
    Status.HEARD_THROUGH,
    Status.PASSED,
    Status.TO_RETURN,
    Status.PASSED_TWICE,
    Status.GONE,
]
QUEUED = (Status.WAITING, Status.TO_RETURN, Status.PASSED)


@st.composite
def rounds(draw: st.DrawFn) -> tuple[list[Slot], list[str]]:
    """Return a line-up of 2 to 40 people and the order of those who come next."""
    statuses = draw(st.lists(st.sampled_from(STATUSES), min_size=2, max_size=40))
    if draw(st.booleans()):
        statuses[draw(st.integers(0, len(statuses) - 1))] = Status.HAS_FLOOR
    slots = [Slot(Participant(f"p{n}", f"P{n}", ""), status) for n, status in enumerate(statuses)]
    queue = [slot.person.id for status in QUEUED for slot in slots if slot.status is status]
    away = {slot.person.id for slot in slots if slot.status is Status.TO_RETURN and draw(st.booleans())}
    present = [person for person in queue if person not in away]
    if draw(st.booleans()) and present:
        cut = present[draw(st.integers(0, len(present) - 1))]
        present = [cut, *(person for person in present if person != cut)]
    return slots, present


@pytest.mark.rule("R30", "R100")
@given(rounds(), st.integers(7, 26))
def test_the_floor_and_the_next_two_stand_and_everybody_unheard_is_named_or_counted(
    told: tuple[list[Slot], list[str]], cells: int
) -> None:
    slots, queue = told
    shown = folded(slots, queue, cells)
    named = {cell.person.id for cell in shown if isinstance(cell, Slot)}
    assert len(shown) <= cells
    assert {slot.person.id for slot in slots if slot.status is Status.HAS_FLOOR} <= named
    assert set(queue[:2]) <= named
    unheard = [slot for slot in slots if slot.status in QUEUED]
    counted = sum(cell.n for cell in shown if isinstance(cell, Folded) and cell.count in {Count.WAITING, Count.LATER})
    assert sum(slot.person.id in named for slot in unheard) + counted == len(unheard)


@given(rounds(), st.integers(7, 26))
def test_if_all_fit_all_stand_in_order(told: tuple[list[Slot], list[str]], cells: int) -> None:
    slots, queue = told
    shown = folded(slots, queue, cells)
    assert (shown == tuple(slots)) == (len(slots) <= cells)


@given(rounds(), st.integers(7, 26))
def test_those_waiting_are_named_in_the_order_they_come(told: tuple[list[Slot], list[str]], cells: int) -> None:
    slots, queue = told
    if len(slots) <= cells:
        return
    waiting = [
        cell.person.id
        for cell in folded(slots, queue, cells)
        if isinstance(cell, Slot) and cell.status is Status.WAITING
    ]
    assert waiting == [person for person in queue if person in waiting]


def test_the_heard_and_the_gone_fold_first() -> None:
    statuses = [Status.HEARD] * 6 + [Status.GONE, Status.PASSED_TWICE, Status.HAS_FLOOR, Status.WAITING, Status.WAITING]
    slots = [Slot(Participant(f"p{n}", f"P{n}", ""), status) for n, status in enumerate(statuses)]
    assert folded(slots, ["p9", "p10"], 7) == (Folded(Count.HEARD, 6, 1), Folded(Count.GONE, 1), *slots[8:])
