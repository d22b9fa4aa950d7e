"""What a part came to in a few words, whatever happened in it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meeting.agreement_terms import FollowUp, Outcome, Terms
from meeting.course import parts
from meeting.events import (
    AgreementConfirmed,
    AgreementFollowedUp,
    AgreementProposed,
    AgreementPutAside,
    AgreementsBroughtForward,
    EvaluationFilled,
    Event,
    NextMeetingSet,
    PhaseEntered,
    ReadBackStarted,
    SeriesEnded,
)
from tests.clock import START
from tests.scenes import drawn, stations
from tests.scenes.story import Story
from tui.view.review.outcomes import outcome

TERMS = Terms("ringer til skolen", ("ida",), starts=START.date(), follow_up=FollowUp())


def told(story: Story, phase: str, most: int = 60) -> str:
    """What is said of a part at four o'clock."""
    scene = story.scene("16:00", "en")
    return next(outcome(scene, part, most) for part in parts(scene.meeting, scene.now) if part.phase.id == phase)


def proposed(key: str) -> tuple[Event, ...]:
    return (AgreementProposed(key, TERMS),)


def agreed(key: str) -> tuple[Event, ...]:
    return (*proposed(key), ReadBackStarted(key, TERMS), AgreementConfirmed(key, "Ja.", TERMS))


@pytest.mark.rule("R120")
@pytest.mark.parametrize(
    ("events", "said"),
    [
        ((), "none new"),
        (proposed("a"), "1 new, not read back"),
        (agreed("a"), "1 new, read back"),
        ((*agreed("a"), *agreed("b")), "2 new, both read back"),
        ((*agreed("a"), *proposed("b")), "2 new, 1 of them read back"),
        ((*agreed("a"), *agreed("b"), *agreed("c")), "3 new, all read back"),
        ((*agreed("a"), *proposed("b"), AgreementPutAside("b")), "1 new, read back"),
    ],
)
def test_of_agreements_the_new_ones_and_those_that_were_read_back(events: tuple[Event, ...], said: str) -> None:
    story = Story(drawn.PLAN).opens("13:00").tell("15:00", PhaseEntered("agreements"), *events)
    assert told(story, "agreements") == said


@pytest.mark.rule("R131")
@pytest.mark.parametrize(
    ("answered", "said"),
    [((), "0 of 4 agreements gone through"), (("1.3",), "1 of 4 agreements gone through")],
)
def test_of_earlier_agreements_how_many_were_gone_through(answered: tuple[str, ...], said: str) -> None:
    story = Story(drawn.PLAN).opens("13:00")
    story.tell("13:10", PhaseEntered("since_last_time"), AgreementsBroughtForward(stations.EARLIER))
    story.tell("13:20", *(AgreementFollowedUp(ref, Outcome.KEPT) for ref in answered))
    assert told(story, "since_last_time") == said
    story.tell("13:25", *(AgreementFollowedUp(item.ref, Outcome.KEPT) for item in stations.EARLIER))
    assert told(story, "since_last_time") == "4 agreements gone through"


@pytest.mark.rule("R144")
@pytest.mark.parametrize(
    ("event", "said"),
    [
        (NextMeetingSet(stations.NEXT), "10/2-2027 at 13:00, in 10 weeks"),
        (NextMeetingSet(drawn.PLAN.starts + timedelta(days=1)), "3/12 at 13:00, in 1 day"),
        (SeriesEnded("we have reached what we wanted"), "no further meeting"),
        (None, "no date"),
    ],
)
def test_of_the_next_meeting_its_date_or_that_there_is_none(event: Event | None, said: str) -> None:
    story = Story(drawn.PLAN).opens("13:00").tell("15:45", PhaseEntered("next_meeting"), *([event] if event else []))
    assert told(story, "next_meeting") == said


def test_of_the_evaluation_on_paper_that_it_was_filled_in() -> None:
    story = Story(drawn.PLAN).opens("13:00").tell("15:50", PhaseEntered("evaluation"))
    assert told(story, "evaluation") == "not filled in"
    assert told(story.tell("15:55", EvaluationFilled()), "evaluation") == "filled in"


@pytest.mark.rule("R102")
def test_of_the_welcome_whether_everybody_has_said_hello() -> None:
    assert told(stations.welcome(), "welcome") == "4 of 16 have said hello"
    everyone = [person.id for person in drawn.PLAN.participants]
    story = Story(drawn.PLAN).opens("13:00").tell("13:00", PhaseEntered("welcome"))
    drawn.heard(story, "13:05", *everyone)
    assert told(story, "welcome") == "everyone has said hello, the interpreter too"
    assert told(story, "welcome", most=30) == "everyone has said hello"


def test_while_a_round_goes_on_it_is_counted_and_nobody_is_named() -> None:
    assert told(drawn.mid_round(), "descriptive") == "6 of 14"


def test_a_part_that_is_to_come_says_nothing() -> None:
    assert told(drawn.mid_round(), "reflection") == ""
