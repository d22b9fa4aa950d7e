"""A topic that only whose it is tells of, and what somebody else says of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.intents import MarkTopics, WithdrawStatement
from meeting.notices import Notice, NoticeKind, frame_notice, person_notices
from meeting.own_words import ToldByOthers, told_by_others
from meeting.prepared import Prepared, Sharing
from tests.meeting.speech import PANE, says
from tests.people import planned
from tests.table import Table

SAID = {
    "helbred": {"amina": Sharing.OWN_WORDS, "yusuf": Sharing.SHARED},
    "gæld": {"amina": Sharing.OWN_WORDS, "yusuf": Sharing.OWN_WORDS},
    "skolen": {"amina": Sharing.SHARED},
}


@pytest.fixture
def table() -> Table:
    """The descriptive round of a meeting before which three topics were talked about."""
    return Table(replace(planned(), prepared=Prepared(sharing=SAID))).opens().enters("descriptive")


def aside(table: Table) -> list[Notice]:
    """The lines about it for the leader."""
    return [each for each in person_notices(table.state, table.now) if each.kind is NoticeKind.OWN_WORDS]


@pytest.mark.rule("R118")
def test_the_leader_is_told_when_somebody_else_tells_of_it(table: Table) -> None:
    says(table, "ida", "Amina har været syg", topic="helbred")
    assert told_by_others(table.state) == (ToldByOthers("helbred", ("amina",)),)
    assert aside(table) == [Notice(NoticeKind.OWN_WORDS, ("amina",), topic="helbred", source=("R118",))]
    assert frame_notice(table.state, table.now) is None


@pytest.mark.parametrize(
    ("person", "topic"), [("amina", "helbred"), ("amina", "gæld"), ("yusuf", "gæld"), ("ida", "skolen"), ("ida", "")]
)
def test_whose_it_is_may_tell_and_what_is_shared_anybody(table: Table, person: str, topic: str) -> None:
    says(table, person, "Det har været svært", topic=topic)
    assert aside(table) == []


def test_the_topic_told_of_last_stands_first_and_each_stands_once(table: Table) -> None:
    for topic in ("helbred", "gæld", "helbred", "gæld"):
        says(table, "ida", "Det har været svært", topic=topic)
    assert [each.topic for each in aside(table)] == ["gæld", "helbred"]


def test_it_is_over_when_it_is_taken_back_marked_otherwise_or_the_part_is_over(table: Table) -> None:
    first = says(table, "ida", "Amina har været syg", topic="helbred")
    table.does(WithdrawStatement(first), PANE)
    assert aside(table) == []
    second = says(table, "ida", "Amina har været syg", topic="helbred")
    table.does(MarkTopics(second, ("skolen",)), PANE)
    assert aside(table) == []
    table.does(MarkTopics(second, ("helbred",)), PANE)
    assert len(aside(table)) == 1
    table.hears_everyone().enters("reflection")
    assert aside(table) == []
