"""The record of a meeting is filed for as long as it says what the meeting says now (R143, seed 004)."""

from __future__ import annotations

import pytest

from meeting.events import Reason
from meeting.filing import filed_on
from meeting.intents import (
    CloseMeeting,
    CorrectStatement,
    GiveConsent,
    Intent,
    LeaveLead,
    MarkSent,
    NoteStatement,
    TakeLead,
    TakeMinutes,
    TakeTranslation,
    TickItem,
    Undo,
    WithdrawConsent,
)
from meeting.papers import Paper
from meeting.prepared import Item
from meeting.statement_terms import Said
from tests.clock import START
from tests.table import Table

pytestmark = pytest.mark.rule("R143")

HOME, PEN = "home-1", "minutes-1"
DAY = 24 * 60
WAS, NOW = Said("amina", "Han sover dårligt."), Said("amina", "Han sover lidt bedre.")
FILED = MarkSent(Paper.RECORD, START.date())


def closed() -> Table:
    """A meeting that has ended, with a statement in its minutes."""
    return Table().opens().does(NoteStatement("s1", WAS), PEN).does(CloseMeeting(Reason.NOT_ENOUGH_TIME))


def filed() -> Table:
    """The same, with its record filed on the day."""
    return closed().after(5).does(FILED, HOME)


def test_nothing_is_filed_until_somebody_says_so_and_when_it_is_taken_back() -> None:
    assert filed_on(()) is None
    assert filed_on(closed().log) is None
    assert filed_on(filed().log) == START.date()
    assert filed_on(filed().undoes(HOME).log) is None


@pytest.mark.parametrize(
    "writes",
    [
        NoteStatement("s2", WAS),
        CorrectStatement("s1", NOW, base=WAS),
        WithdrawConsent("helbred", "amina"),
        GiveConsent("helbred", "amina"),
    ],
    ids=lambda intent: type(intent).__name__,
)
def test_what_is_written_after_it_was_filed_is_to_be_filed_again(writes: Intent) -> None:
    before = [WithdrawConsent("helbred", "amina")] if isinstance(writes, GiveConsent) else []
    table = closed()
    for each in (*before, FILED, writes):
        table.after(1).does(each, PEN)
    assert filed_on(table.log) is None
    table.after(DAY).does(MarkSent(Paper.RECORD, table.today), HOME)
    assert filed_on(table.log) == table.today


def test_on_the_same_day_too_and_what_is_taken_back_leaves_it_as_it_was_filed() -> None:
    table = filed().does(CorrectStatement("s1", NOW, base=WAS), PEN)
    assert filed_on(table.log) is None
    assert filed_on(table.undoes(PEN).log) == START.date()
    table.does(CorrectStatement("s1", NOW, base=WAS), PEN)
    table.does(MarkSent(Paper.RECORD, START.date(), again=True), HOME)
    assert filed_on(table.log) == START.date()
    assert filed_on(table.undoes(HOME).log) is None


def test_what_was_filed_and_is_taken_back_later_makes_a_newer_one() -> None:
    late = closed().does(NoteStatement("s2", NOW), PEN).does(FILED, HOME)
    assert filed_on(late.log) == START.date()
    assert filed_on(late.undoes(PEN).log) is None
    assert filed_on(filed().undoes("lead").log) is None


@pytest.mark.parametrize(
    "acts",
    [
        (MarkSent(Paper.MINUTES, START.date()), MarkSent(Paper.AGREEMENT_LIST, START.date()), Undo()),
        (TickItem(Item.CHILD_TOLD, START.date()), TickItem(Item.CHILD_TOLD, None)),
        (TakeMinutes("jonas"), LeaveLead()),
        (TakeTranslation("ar", (("purpose", "لماذا", Table().state.planned.purpose),)),),
    ],
    ids=["papers", "checklist", "panes", "translation"],
)
def test_what_no_record_tells_leaves_it_filed(acts: tuple[Intent, ...]) -> None:
    table = filed()
    for act in acts:
        table.after(1).does(act, PEN)
    assert filed_on(table.log) == START.date()
    assert filed_on(table.does(TakeLead()).log) == START.date()
