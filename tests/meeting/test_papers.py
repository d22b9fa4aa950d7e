"""That a paper went out is a fact, also after the close (R121, R128, R130, R142)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meeting.before import lacking_after
from meeting.events import PaperSent, Reason
from meeting.intents import CloseMeeting, MarkSent, TickItem
from meeting.papers import Paper
from meeting.prepared import Item
from meeting.refusal import Why
from tests.table import Table


def closed() -> Table:
    """A meeting that has ended."""
    return Table().opens().does(CloseMeeting(Reason.NOT_ENOUGH_TIME))


@pytest.mark.rule("R121", "R128", "R142")
def test_what_went_out_is_known_from_then_on_whoever_says_so() -> None:
    table = closed()
    table.does(MarkSent(Paper.MINUTES, table.today), pane="home-1")
    assert table.state.papers == {Paper.MINUTES: table.today}


@pytest.mark.rule("R130")
def test_each_paper_has_its_own_day_and_a_later_sending_replaces_it() -> None:
    table = closed()
    later = table.today + timedelta(days=3)
    table.does(MarkSent(Paper.MINUTES, table.today)).does(MarkSent(Paper.AGREEMENT_LIST, table.today))
    table.does(MarkSent(Paper.MINUTES, later))
    assert table.state.papers == {Paper.MINUTES: later, Paper.AGREEMENT_LIST: table.today}
    table.refuses(MarkSent(Paper.MINUTES, later), Why.NO_CHANGE)


@pytest.mark.rule("R121")
def test_another_version_of_the_same_day_went_out_on_that_day_too() -> None:
    table = closed()
    table.does(MarkSent(Paper.MINUTES, table.today)).does(MarkSent(Paper.MINUTES, table.today, again=True))
    assert [entry.event for entry in table.log[-2:]] == [PaperSent(Paper.MINUTES, table.today)] * 2


def test_it_can_be_taken_back_by_who_said_it() -> None:
    table = closed()
    table.does(MarkSent(Paper.MINUTES, table.today), pane="home-1").undoes("home-1")
    assert table.state.papers == {}


def test_nothing_goes_out_of_a_meeting_that_never_began() -> None:
    table = Table()
    table.refuses(MarkSent(Paper.MINUTES, table.today), Why.NOT_OPEN, pane="home-1")


@pytest.mark.rule("R143")
def test_the_record_is_filed_when_the_meeting_is_over_and_not_before() -> None:
    table = Table().opens()
    table.refuses(MarkSent(Paper.RECORD, table.today), Why.NOT_OVER)
    table.does(CloseMeeting(Reason.NOT_ENOUGH_TIME)).does(MarkSent(Paper.RECORD, table.today), pane="home-1")
    assert table.state.papers == {Paper.RECORD: table.today}
    table.refuses(MarkSent(Paper.RECORD, table.today), Why.NO_CHANGE)


@pytest.mark.rule("R143")
def test_once_the_record_is_filed_its_line_of_the_checklist_is_done_until_that_is_taken_back() -> None:
    table = closed()
    table.does(MarkSent(Paper.RECORD, table.today), pane="home-1")
    assert Item.JOURNALISED not in [lack.item for lack in lacking_after(table.state)]
    assert table.undoes("home-1").state.prepared.done == {}
    table.does(TickItem(Item.JOURNALISED, table.today)).does(MarkSent(Paper.RECORD, table.today + timedelta(days=1)))
    assert table.state.prepared.done == {Item.JOURNALISED: table.today}
