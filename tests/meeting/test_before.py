"""What today's plan already knows to be missing (R34, R53, R69, R80; domain 1.6)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting.before import Booked, bookings, missing
from meeting.plan import Override, Plan
from meeting.template import RuleId
from tests.clock import START
from tests.people import AMINA, EVERYBODY, NADIA, YUSUF, interpreted, planned

ENDS = START + timedelta(minutes=180)


def in_order() -> Plan:
    """A plan in which nothing is missing."""
    return replace(planned(), inviters=("karen",))


def test_nothing_is_missing_of_a_plan_in_order() -> None:
    assert missing(in_order()) == ()


@pytest.mark.rule("R53")
def test_a_leader_who_takes_the_minutes_is_told() -> None:
    assert missing(replace(in_order(), minute_taker="mette", inviters=("mette",))) == (RuleId.LEADER_TAKES_MINUTES,)


@pytest.mark.rule("R69", "R57")
def test_a_caseworker_who_leads_is_told_unless_there_is_a_reason() -> None:
    led = replace(in_order(), leader="jonas")
    assert missing(led) == (RuleId.CASEWORKER_LEADS,)
    reason = Override(RuleId.CASEWORKER_LEADS, "Ingen anden kan lede mødet i denne uge.")
    assert missing(replace(led, overrides=(reason,))) == ()


@pytest.mark.rule("R18")
def test_a_meeting_without_a_parent_is_told() -> None:
    others = tuple(person for person in EVERYBODY if person not in (AMINA, YUSUF))
    assert missing(replace(in_order(), participants=others)) == (RuleId.PARENT_PRESENT,)


def test_a_language_that_nobody_interprets_and_too_little_time_are_told_once_each() -> None:
    tongues = tuple(replace(person, speaks="ar" if person == AMINA else "so") for person in EVERYBODY)
    template = replace(in_order().template, least_own_speech_s=3600)
    plan = replace(in_order(), participants=tongues, template=template)
    assert missing(plan) == (RuleId.INTERPRETER_PRESENT, RuleId.OWN_SPEECH)


@pytest.mark.rule("R34")
@pytest.mark.parametrize(("minutes", "enough"), [(-1, False), (0, True), (30, True)])
def test_an_interpreter_is_booked_to_the_end_or_not(minutes: int, *, enough: bool) -> None:
    until = ENDS + timedelta(minutes=minutes)
    plan = interpreted()
    booked = tuple(
        replace(person, booked_until=until) if person.id == NADIA.id else person for person in plan.participants
    )
    assert bookings(replace(plan, participants=booked)) == (Booked(until, ENDS),)
    assert [each.enough for each in bookings(replace(plan, participants=booked))] == [enough]
    assert bookings(plan) == ()
