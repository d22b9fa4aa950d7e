"""A plan that is in the log already, changed in the forms: beside other panes, other forms and other meetings."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.events import Reason
from meeting.intents import AnswerInvitation, CloseMeeting, EndSeries, OpenMeeting, PostponeMeeting, TakeLead
from meeting.prepared import Answer, Prepared
from meeting.presence import expected
from meeting.state import Stage
from tests.tui.preparing.form_desk import DA, example, place, planner
from tui.preparing_plan import Drafted

PLACE = place("meeting", "place")


def waits(drafted: Drafted) -> bool:
    """Whether something in the form that is open is not stored."""
    return drafted.begun


def errors(drafted: Drafted) -> list[str]:
    return [each.sentence for each in drafted.checked.found if each.is_error]


def test_a_change_is_stored_without_what_waits_in_another_form(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.stored(example())
        drafted.turn_to("ida")
        drafted.write(place("participant", "network", "ida"), "hvad")
        drafted.turn_to("")
        drafted.write(PLACE, "Biblioteket")
        assert drafted.store()
        assert not waits(drafted)
        assert one.meeting("2026-014/1").planned.place == "Biblioteket"
        drafted.turn_to("ida")
        assert waits(drafted)
        assert not drafted.store()


@pytest.mark.rule("R80")
def test_an_answer_given_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        said_yes = Prepared(answers={"per": {"amina": Answer.YES}})
        drafted = one.stored(replace(example(), prepared=said_yes))
        assert one.pane("2026-014/1").do(AnswerInvitation("per", "amina", Answer.NO)) is None
        drafted.write(PLACE, "Biblioteket")
        assert drafted.store()
        assert one.meeting("2026-014/1").prepared.answers["per"]["amina"] is Answer.NO


def test_two_who_change_one_plan_both_get_their_change(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        first, second = one.stored(example()), one.opened("2026-014/1")
        first.write(PLACE, "Biblioteket")
        second.write(place("meeting", "purpose"), "Hvad hjælper Sami?")
        assert first.store()
        second.follow()
        assert second.store()
        plan = one.meeting("2026-014/1").planned
        assert (plan.place, plan.purpose) == ("Biblioteket", "Hvad hjælper Sami?")


def test_a_meeting_that_has_begun_is_not_planned_anew(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.stored(example())
        pane = one.pane("2026-014/1")
        for intent in (TakeLead(), OpenMeeting(expected(example()))):
            assert pane.do(intent) is None
        drafted.write(PLACE, "Biblioteket")
        assert not drafted.store()
        assert drafted.lacks == "The meeting has begun, so it can no longer be planned anew."
        assert drafted.begun


def test_the_next_meeting_begins_with_what_is_known_and_carries_on_the_answers(tmp_path: Path) -> None:
    with planner(tmp_path, DA) as one:
        one.stored(replace(example(), prepared=Prepared(answers={"per": {"amina": Answer.YES}})))
        pane = one.pane("2026-014/1")
        for intent in (TakeLead(), OpenMeeting(expected(example())), CloseMeeting(Reason.NOT_ENOUGH_TIME)):
            assert pane.do(intent) is None
        drafted = one.following("2026-014")
        assert drafted.text(place("meeting", "leader")) == "Mette Lund"
        assert drafted.text(place("meeting", "template")) == "Opfølgningsmøde"
        drafted.write(place("meeting", "starts"), "10/2/2027 13")
        assert errors(drafted) == []
        assert drafted.store()
        assert one.meeting("2026-014/2").prepared.answers["per"]["amina"] is Answer.YES


def test_a_meeting_put_off_without_a_date_has_to_get_one(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        one.stored(example())
        pane = one.pane("2026-014/1")
        for intent in (TakeLead(), PostponeMeeting(None)):
            assert pane.do(intent) is None
        drafted = one.opened("2026-014/1")
        assert drafted.text(place("meeting", "starts")) == ""
        drafted.write(PLACE, "Biblioteket")
        assert not drafted.store()
        drafted.write(place("meeting", "starts"), "9/12 13")
        assert drafted.store()
        assert one.meeting("2026-014/1").stage is Stage.PLANNED


@pytest.mark.rule("R144")
def test_a_series_that_had_ended_goes_on_with_a_reason(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        one.stored(example())
        pane = one.pane("2026-014/1")
        ending = (TakeLead(), OpenMeeting(expected(example())), EndSeries("we have reached what we wanted"))
        for intent in (*ending, CloseMeeting(Reason.NOT_ENOUGH_TIME)):
            assert pane.do(intent) is None
        drafted = one.following("2026-014")
        drafted.write(place("meeting", "starts"), "10/2/2027 13")
        assert errors(drafted) == ["The series had ended. Write why it goes on after all."]
        assert not drafted.store()
        drafted.write(place("series", "reopened"), "Familien beder om et møde igen.")
        assert drafted.store()
        assert one.meeting("2026-014/2").planned.series.reopened == "Familien beder om et møde igen."
