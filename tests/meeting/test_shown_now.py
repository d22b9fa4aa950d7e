"""A replay shows a meeting as it was, but for the words that somebody does not share any more."""

from __future__ import annotations

import pytest

from meeting.agreement_terms import Outcome
from meeting.agreements import agreement
from meeting.events import Reason
from meeting.intents import GiveConsent, MarkTopics, NoteStatement, ReadBack, WithdrawConsent
from meeting.minutes import statement, withheld
from meeting.shown_now import shown_now
from meeting.state import Meeting
from meeting.statement_terms import Said
from meeting.steps import moments
from tests.sequel import Sequel, answered, closed
from tests.table import Table, terms
from tests.tui.family import DA
from tui.view.lines import plain
from tui.view.review.replayed import replayed_rows

SECRET, OPEN = "taler med lægen", "henter Sami om onsdagen"


@pytest.fixture
def sequel() -> Sequel:
    """A meeting with two agreements, one of them about health; in the next one it was half kept."""
    series = Sequel()
    first = series.meets()
    first.does(MarkTopics(first.agrees(terms(SECRET)), ("helbred",)))
    first.agrees(terms(OPEN))
    first.enters("agreements", Reason.NOT_ENOUGH_TIME)
    closed(first)
    answered(series.meets(), "1.1", Outcome.PARTLY, f"Ida {SECRET} i maj.")
    return series


def walls(sequel: Sequel, table: Table) -> str:
    """Everything that the wall of a meeting shows while it is replayed."""
    played = moments(table.log, shown_now(sequel.series))
    every = (played[place] for place in range(len(played)))
    return "\n".join(plain(row) for each in every for row in replayed_rows(DA, each.state, each.at, (120, 36)))


def everything(sequel: Sequel, table: Table) -> str:
    """All terms, earlier agreements and answers in the states of a replay that a view could show."""
    played = moments(table.log, shown_now(sequel.series))
    states = [played[place].state for place in range(len(played))]
    earlier = [f"{each.what} {each.responsible}" for state in states for each in state.agreements.earlier]
    said = [each.sentence for state in states for each in state.agreements.followed_up]
    return " ".join((*earlier, *said))


@pytest.mark.rule("R118")
def test_what_was_on_the_wall_then_is_not_in_the_replay_once_consent_was_taken_back(sequel: Sequel) -> None:
    first, second = sequel.tables
    assert SECRET in walls(sequel, first)
    second.does(WithdrawConsent("helbred", "amina"))
    told = walls(sequel, first)
    assert SECRET not in told
    assert OPEN in told
    assert "Aftale 1 vises ikke" in told


@pytest.mark.rule("R118")
def test_neither_is_what_came_of_it_in_a_later_meeting(sequel: Sequel) -> None:
    second = sequel.tables[1]
    assert SECRET in everything(sequel, second)
    second.does(WithdrawConsent("helbred", "amina"))
    assert SECRET not in everything(sequel, second)
    assert OPEN in everything(sequel, second)


@pytest.mark.rule("R118")
def test_a_sentence_that_was_read_to_the_room_is_not_read_again(sequel: Sequel) -> None:
    closed(sequel.tables[1])
    third = sequel.meets()
    item = third.proposes(terms("sover hos mormor", starts=third.today))
    third.does(ReadBack(item))
    assert "sover hos mormor" in walls(sequel, third)
    third.does(MarkTopics(item, ("hjemmet",)), "minutes").does(WithdrawConsent("hjemmet", "amina"))
    assert "sover hos mormor" not in walls(sequel, third)


def test_where_nothing_is_withheld_a_moment_is_as_it_was(sequel: Sequel) -> None:
    first = sequel.tables[0]
    played, raw = moments(first.log, shown_now(sequel.series)), moments(first.log)
    assert [played[place] for place in range(len(played))] == [raw[place] for place in range(len(raw))]
    assert shown_now(sequel.series)(Meeting()) == Meeting()


@pytest.mark.rule("R118")
def test_a_statement_goes_with_its_topic_at_every_moment_also_before_that_was_marked() -> None:
    sequel = Sequel()
    first = sequel.meets().does(NoteStatement("s1", Said("ida", "Han sover dårligt")))
    first.does(MarkTopics("s1", ("helbred",)))
    closed(first)
    second = sequel.meets().does(WithdrawConsent("helbred", "amina"))
    assert set(_kept_back(sequel, first, "s1")) == {True}
    second.does(GiveConsent("helbred", "amina"))
    assert set(_kept_back(sequel, first, "s1")) == {False}


@pytest.mark.rule("R118")
def test_what_was_kept_back_then_stays_so_in_the_replay_although_it_is_shared_again() -> None:
    sequel = Sequel()
    first = sequel.meets()
    agreed = first.agrees(terms(SECRET))
    first.does(MarkTopics(agreed, ("helbred",)))
    first.does(WithdrawConsent("helbred", "amina")).does(GiveConsent("helbred", "amina"))
    assert _kept_back(sequel, first, agreed)[-3:] == [False, True, False]


def _kept_back(sequel: Sequel, table: Table, of: str) -> list[bool]:
    """Whether something is kept back, at each moment at which it was there."""
    played = moments(table.log, shown_now(sequel.series))
    states = [played[place].state for place in range(len(played))]
    known = [state for state in states if statement(state, of) or agreement(state, of)]
    assert known
    return [withheld(state, of) for state in known]
