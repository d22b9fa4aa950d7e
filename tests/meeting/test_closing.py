"""The close: what is missing has a name and a place, and a reason goes past all of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from meeting import agreements, closing
from meeting.agreement_terms import Terms
from meeting.closing import Check, CheckKind
from meeting.evaluation_terms import Group, Sheet
from meeting.events import Reason
from meeting.intents import (
    Amend,
    AnswerEvaluation,
    CloseMeeting,
    EndSeries,
    FillEvaluation,
    GiveConsent,
    MarkTopics,
    OpenMeeting,
    PutAside,
    SetNextMeeting,
    Undo,
    WithdrawConsent,
)
from meeting.plan import EarlierAgreement
from meeting.refusal import Why
from meeting.state import Stage, Standing
from meeting.template import RuleId, Strength
from tests.clock import START
from tests.people import AUNT, form, interpreted, planned
from tests.table import Table, terms

IN_NINE_WEEKS = START + timedelta(weeks=9)


@pytest.fixture
def table() -> Table:
    """Everything was done that the close asks for."""
    table = Table().opens().enters("descriptive").hears_everyone().enters("reflection").hears_everyone()
    table.enters("agreements").agrees(terms())
    return table.enters("next").does(SetNextMeeting(IN_NINE_WEEKS)).enters("evaluation").does(FillEvaluation())


def kinds(table: Table) -> set[CheckKind]:
    """What the close would miss."""
    return {check.kind for check in closing.missing(table.state)}


def test_when_nothing_is_missing_one_key_closes(table: Table) -> None:
    assert closing.missing(table.state) == ()
    assert table.does(CloseMeeting()).state.stage is Stage.CLOSED
    assert table.state.overrides[-1].rule is not RuleId.NEXT_MEETING_SET


def stands_twice(table: Table) -> None:
    """Two panes rewrite an agreement that both have before them."""
    agreed = table.agrees(terms("skriver"))
    before = table.agreement(agreed).terms
    table.does(Amend(agreed, terms("skriver om mandagen"), table.today, before), "lead")
    table.does(Amend(agreed, terms("skriver hver uge"), table.today, before), "minutes-1")


UNDONE: dict[CheckKind, Callable[[Table], object]] = {
    CheckKind.UNHEARD: lambda table: table.walks_in(AUNT),
    CheckKind.NOT_READ_BACK: lambda table: table.proposes(terms("skriver")),
    CheckKind.TWO_WORDINGS: stands_twice,
    CheckKind.LACKS_WHO: lambda table: table.proposes(Terms("ser på det", starts=START.date())),
    CheckKind.LACKS_WHEN: lambda table: table.proposes(Terms("ser på det", ("ida",))),
    CheckKind.CHILD_NOT_ASKED: lambda table: table.agrees(terms("henter", about=("sami",))),
}


@pytest.mark.parametrize("kind", UNDONE)
def test_each_thing_that_is_missing_is_said_and_takes_a_reason(table: Table, kind: CheckKind) -> None:
    UNDONE[kind](table)
    missing = [check for check in closing.missing(table.state) if check.kind is kind]
    assert missing
    refused = table.refuses(CloseMeeting(), Why.CLOSING_CHECKS)
    assert refused.needs_reason
    table.does(CloseMeeting(Reason.NOT_ENOUGH_TIME))
    assert any(
        (override.rule, override.reason) == (missing[0].rule, Reason.NOT_ENOUGH_TIME)
        for override in table.state.overrides
    )


def test_a_meeting_that_has_just_begun_misses_nearly_everything() -> None:
    table = Table().opens()
    assert kinds(table) == {CheckKind.UNHEARD, CheckKind.NEXT_MEETING, CheckKind.EVALUATION}
    unheard = [check for check in closing.missing(table.state) if check.kind is CheckKind.UNHEARD]
    assert {check.phase for check in unheard} == {"descriptive", "reflection"}
    assert len(unheard) == 14


@pytest.mark.rule("R144", "R85", "R105")
class TestNextMeeting:
    def test_there_is_a_date_or_a_reason_why_the_series_ends(self) -> None:
        table = Table().opens()
        assert CheckKind.NEXT_MEETING in kinds(table)
        assert CheckKind.NEXT_MEETING not in kinds(table.does(EndSeries("Familien flytter")))
        assert CheckKind.NEXT_MEETING not in kinds(table.does(SetNextMeeting(IN_NINE_WEEKS)))
        assert table.state.ending.series_ended == ""

    def test_ending_the_series_takes_a_sentence(self) -> None:
        Table().opens().refuses(EndSeries("  "), Why.LACKS_WHAT)

    @pytest.mark.rule("R86")
    @pytest.mark.parametrize(("days", "inside"), [(55, False), (56, True), (77, True), (78, False)])
    def test_eight_to_eleven_weeks_ahead_else_it_asks_once(self, days: int, inside: bool) -> None:
        table, intent = Table().opens(), SetNextMeeting(START + timedelta(days=days))
        if not inside:
            assert table.refuses(intent, Why.OUTSIDE_INTERVAL).needs_confirm
            table.does(SetNextMeeting(intent.starts, confirmed=True, reason=Reason.NO_OTHER_DAY))
            kept = table.state.overrides[-1]
            assert (kept.rule, kept.reason) == (RuleId.NEXT_MEETING_INTERVAL, Reason.NO_OTHER_DAY)
        else:
            table.does(intent)
        assert table.state.ending.next_starts == intent.starts
        assert CheckKind.NEXT_INTERVAL not in kinds(table)

    @pytest.mark.rule("R86")
    def test_domain_11_1(self) -> None:
        starts = datetime(2025, 3, 3, 12, tzinfo=UTC)
        table = Table(replace(planned(), starts=starts), wall=starts).opens()
        for day, inside in ((27, False), (28, True)):
            refused = table.tries(SetNextMeeting(datetime(2025, 4, day, 11, tzinfo=UTC)))
            assert (refused is None) is inside

    def test_not_in_the_past(self) -> None:
        Table().opens().refuses(SetNextMeeting(START - timedelta(days=1), confirmed=True), Why.DATE_PAST)


@pytest.mark.rule("R35")
class TestBreaks:
    def test_two_are_owed_with_an_interpreter(self) -> None:
        table = Table(interpreted()).opens()
        owed = Check(CheckKind.BREAKS, done=False, number=2)
        assert owed in closing.checks(table.state)
        table.breaks().after(10).space().breaks().after(10).space()
        assert Check(CheckKind.BREAKS, done=True, number=2) in closing.checks(table.state)

    def test_none_without_and_none_is_mentioned(self) -> None:
        assert all(check.kind is not CheckKind.BREAKS for check in closing.checks(Table().opens().state))


class TestHeard:
    def test_who_left_unheard_is_named(self) -> None:
        left = Table().opens().enters("descriptive").leaves("mormor")
        assert Check(CheckKind.LEFT_UNHEARD, False, "mormor", "descriptive") in closing.checks(left.state)

    def test_the_child_who_is_still_away_is(self) -> None:
        away = Table().opens().enters("descriptive").leaves("sami").hears_everyone().enters("reflection")
        away.hears_everyone()
        unheard = [check for check in closing.missing(away.state) if check.kind is CheckKind.UNHEARD]
        assert [(check.person, check.phase) for check in unheard] == [("sami", "descriptive"), ("sami", "reflection")]

    def test_who_speaks_while_we_close_is_heard(self) -> None:
        table = Table().opens().enters("descriptive").hears_everyone().enters("reflection").hears_everyone()
        table.enters("descriptive").gives("ida").after(1)
        assert CheckKind.UNHEARD not in kinds(table)


@pytest.mark.rule("R131")
def test_earlier_agreements_wait_for_an_answer() -> None:
    table = Table().does(OpenMeeting(("amina", "mette"), (EarlierAgreement("1.1", "ringer", "Ida"),)))
    assert Check(CheckKind.EARLIER_UNANSWERED, False, agreement="1.1") in closing.missing(table.state)


def test_what_was_put_aside_is_an_outstanding_item_and_no_obstacle(table: Table) -> None:
    aside = table.proposes(Terms("ser på det"))
    table.does(PutAside(aside))
    assert closing.missing(table.state) == ()


class TestTwoWordings:
    def test_an_agreement_that_stands_in_two_is_asked_for_once_and_settled_by_reading_it_back(
        self, table: Table
    ) -> None:
        stands_twice(table)
        asked = table.state.agreements.items[-1]
        assert [check.kind for check in closing.missing(table.state)] == [CheckKind.TWO_WORDINGS]
        table.confirms(asked.id)
        assert closing.missing(table.state) == ()

    def test_also_when_the_newer_one_was_read_back_before(self, table: Table) -> None:
        agreed = table.proposes(terms("skriver"))
        begun = table.agreement(agreed).terms
        table.does(Amend(agreed, terms("skriver hver uge"), table.today)).confirms(agreed)
        table.does(Amend(agreed, terms("skriver om mandagen"), table.today))
        table.does(Amend(agreed, terms("skriver hver uge"), table.today, begun), "minutes-1")
        assert agreements.standing(table.agreement(agreed)) is Standing.AGREED
        assert kinds(table) == {CheckKind.TWO_WORDINGS}


@pytest.mark.rule("R118")
def test_nothing_is_asked_for_of_an_agreement_that_may_not_be_shown_until_it_may(table: Table) -> None:
    hidden = [table.proposes(terms("skriver", about=("sami",))), table.proposes(Terms("ser på det"))]
    for agreed in hidden:
        table.does(MarkTopics(agreed, ("hjemmet",)))
    table.does(WithdrawConsent("hjemmet", "amina"))
    assert closing.missing(table.state) == ()
    table.does(GiveConsent("hjemmet", "amina"))
    assert kinds(table) >= {CheckKind.NOT_READ_BACK, CheckKind.LACKS_WHO, CheckKind.CHILD_NOT_ASKED}


def test_a_rule_that_is_only_noted_is_not_asked_for() -> None:
    noted = form({RuleId.EVALUATION_FILLED: Strength.NOTE})
    assert CheckKind.EVALUATION not in kinds(Table(planned(template=noted)).opens())


def test_sheets_that_were_entered_are_an_evaluation_that_was_filled_in() -> None:
    table = Table().opens()
    assert CheckKind.EVALUATION in kinds(table)
    table.does(AnswerEvaluation(Sheet(Group.PARENTS, (8, 9, None, 7, 8, 10))), "minutes-1")
    assert CheckKind.EVALUATION not in kinds(table)
    assert CheckKind.EVALUATION in kinds(table.does(Undo(), "minutes-1"))


def test_the_evaluation_is_filled_in_once(table: Table) -> None:
    table.refuses(FillEvaluation(), Why.NO_CHANGE)
