"""Who gets which paper, and who is not invited yet."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from documents.kinds import Kind
from documents.recipients import address, held_back, invitees, leader_id, recipients
from meeting.intents import AnswerInvitation, PauseMeeting, ReplaceLeader
from meeting.people import Participant
from meeting.plan import Override
from meeting.prepared import Answer
from meeting.template import RuleId
from tests.clock import START
from tests.documents.invited import agreed, inviting, reached
from tests.people import AMINA, AUNT, EVERYBODY, IDA, JONAS, METTE, MORMOR, NADIA, SAMI, interpreted, planned
from tests.table import Table

ALL = tuple(person.id for person in EVERYBODY)


def ids(people: tuple[Participant, ...]) -> tuple[str, ...]:
    return tuple(person.id for person in people)


def got(table: Table, kind: Kind, person: str = "") -> tuple[str, ...]:
    return ids(recipients(table.state, kind, person))


@pytest.mark.rule("R93")
def test_nobody_is_invited_whom_the_parents_have_not_said_yes_to() -> None:
    table = inviting()
    assert (ids(invitees(table.state)), held_back(table.state)) == (ALL, ())
    table.does(AnswerInvitation("ida", "yusuf", Answer.RATHER_NOT), "home")
    table.does(AnswerInvitation("karen", "amina", None), "home")
    assert ids(held_back(table.state)) == ("ida", "karen")
    assert set(ALL) - set(ids(invitees(table.state))) == {"ida", "karen"}


@pytest.mark.rule("R93")
def test_a_reason_in_the_plan_is_not_the_parents_yes() -> None:
    plan = planned(AMINA, METTE, IDA)
    plan = replace(plan, minute_taker="ida", overrides=(Override(RuleId.PARENTS_APPROVE, "Vi spørger snart."),))
    assert ids(invitees(Table(plan).state)) == ("amina", "mette")


@pytest.mark.rule("R93")
def test_what_a_child_says_holds_nobody_back() -> None:
    table = inviting().does(AnswerInvitation("ida", "sami", Answer.NO), "home")
    assert held_back(table.state) == ()


@pytest.mark.rule("R128", "R142")
@pytest.mark.parametrize("kind", [Kind.DECISIONS, Kind.AGREEMENTS, Kind.MINE])
def test_the_minutes_go_to_everybody_who_was_invited_or_came(kind: Kind) -> None:
    table = inviting().opens(without=("mormor", "karen")).walks_in(AUNT)
    assert got(table, kind) == (*ALL, "aunt")


@pytest.mark.rule("R142")
def test_who_was_never_invited_gets_the_minutes_if_they_came_after_all() -> None:
    table = Table(planned(AMINA, METTE, IDA, JONAS)).opens(without=("ida",))
    assert got(table, Kind.DECISIONS) == ("amina", "mette", "jonas")


@pytest.mark.rule("R29")
def test_an_interpreter_is_invited_and_gets_no_minutes() -> None:
    table = Table(agreed(interpreted())).opens()
    assert "nadia" in ids(invitees(table.state))
    assert "nadia" not in got(table, Kind.DECISIONS)
    assert got(table, Kind.TRANSLATION) == (NADIA.id,)


def test_the_leader_alone_gets_what_is_for_the_leader_also_a_new_one() -> None:
    table = inviting().opens()
    assert got(table, Kind.DESCRIPTIVE) == got(table, Kind.BY_HAND) == ("mette",)
    table.does(ReplaceLeader("ida"))
    assert (leader_id(table.state), got(table, Kind.DESCRIPTIVE)) == ("ida", ("ida",))


def test_a_paper_of_ones_own_goes_to_that_one() -> None:
    table = inviting().opens()
    assert got(table, Kind.MINE, "ida") == ("ida",)
    assert got(table, Kind.ROLE_CARD) == ("sami", "amina", "yusuf")
    assert got(table, Kind.ROLE_CARD, "amina") == ("amina",)


def test_who_joined_is_asked_to_come_again_when_the_meeting_goes_on_another_day() -> None:
    table = inviting().opens().walks_in(AUNT)
    assert "aunt" not in ids(invitees(table.state))
    table.does(PauseMeeting(START + timedelta(days=7)))
    assert ids(invitees(table.state)) == (*ALL, "aunt")


def test_a_child_that_stays_away_is_not_invited() -> None:
    plan = agreed(replace(planned(), child_absent_reason="Sami er syg."))
    assert ids(invitees(Table(plan).state)) == ALL[1:]


def test_what_no_letter_can_be_sent_to_is_no_address() -> None:
    people = (SAMI, reached(AMINA), MORMOR, replace(IDA, email="ida"), reached(METTE))
    assert [address(person) for person in people] == ["", "amina@example.dk", "", "", "mette@example.dk"]


def test_a_leader_alone_is_invited_alone() -> None:
    table = Table(replace(planned(METTE), minute_taker="mette"))
    assert (ids(invitees(table.state)), held_back(table.state)) == (("mette",), ())
