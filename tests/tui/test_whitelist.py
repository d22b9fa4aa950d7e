"""What never stands on a wall (screens section 3, R14)."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import Outcome
from meeting.evaluation_terms import Group, Sheet
from meeting.events import (
    AdditionNoted,
    AgreementFollowedUp,
    ChildAsked,
    ConsentWithdrawn,
    EvaluationAnswered,
    GoalSet,
    MeetingPlanned,
    MinutesTaken,
    PhaseSummedUp,
    QuestionParked,
    Reason,
    ReservationNoted,
    RuleOverridden,
    ScaleAnswered,
    ScaleAsked,
    StatementCorrected,
    StatementNoted,
    TopicsMarked,
)
from meeting.people import Participant
from meeting.plan import Override, Plan
from meeting.state import Stage
from meeting.statement_terms import Category, Said
from meeting.template import RuleId
from tests.scenes import drawn, stations
from tests.scenes.story import PANE, Story, at
from tests.tui.test_wall import rows
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.places import Part
from tui.view.scene import Scene, scene_of
from tui.view.wall import wall
from tui.view.words import Language, words_in

MARKER = "HEMMELIG"
"""Stands in every field that no wall may show."""
SIZES = [(60, 20), (79, 30), (80, 24), (100, 40), (120, 36), (150, 50), (40, 12)]
STORIES = [
    (stations.planned, "12:55"),
    (stations.welcome, "13:05"),
    (stations.since_last_time, "13:20"),
    (stations.child_speaks, "13:31"),
    (drawn.twenty_four, "13:41"),
    (drawn.break_soon, "13:45"),
    (drawn.break_due, "13:50"),
    (drawn.on_break, "13:58"),
    (drawn.gathered, "14:02"),
    (drawn.mid_round, "14:16"),
    (stations.neutral, "14:17"),
    (stations.passed, "14:20"),
    (stations.broken_off, "14:21"),
    (stations.all_heard, "14:40"),
    (stations.child_returned, "15:10"),
    (stations.agreeing, "15:31"),
    (stations.finding_a_date, "15:44"),
    (stations.evaluating, "15:50"),
    (stations.closed, "15:58"),
]


def _person(person: Participant) -> Participant:
    """Fill what is forbidden: surname, contact, birth year, a role the plan words otherwise, and who supports whom."""
    return replace(
        person,
        name=f"{person.name.split()[0]} {MARKER}sen",
        role=person.role if not person.shown_as else f"{MARKER}-behandler",
        email=f"{MARKER}@example.dk",
        phone=f"{MARKER} 20 00 00 00",
        born=1234,
        supports=MARKER,
    )


def _plan(plan: Plan) -> Plan:
    return replace(
        plan,
        series=replace(plan.series, ref=MARKER),
        participants=tuple(_person(person) for person in plan.participants),
        inviters=(MARKER,),
        child_absent_reason=MARKER,
        overrides=(Override(RuleId.CASEWORKER_LEADS, MARKER),),
    )


def _filled(story: Story) -> Story:
    """Put the marker into every event of a story that holds something private, and add those that do."""
    story.plan = _plan(story.plan)
    story.log[0] = replace(story.log[0], event=MeetingPlanned(story.plan))
    if story.meeting.timebox.opened_at is None:
        return story
    ended = [story.log.pop().event] if story.meeting.stage is not Stage.OPEN else []
    meeting, clock = story.meeting, "15:59"
    story.tell(clock, RuleOverridden(RuleId.CHILD_HEARS, Reason.OWN_WISH, ("sami",), MARKER))
    for item in meeting.agreements.items:
        story.tell(clock, ReservationNoted(item.id, "amina", MARKER), ChildAsked(item.id, "sami", MARKER))
    for earlier in meeting.agreements.earlier[-1:]:
        story.tell(clock, AgreementFollowedUp(earlier.ref, Outcome.NOT_KEPT, MARKER))
    return written(story, clock).tell(clock, *ended)


def written(story: Story, clock: str) -> Story:
    """Let the minute-taker write all there is: each kind of statement, worries enough for a line to the leader."""
    said = [Said("amina", MARKER, kind, MARKER, ("yusuf",), ("sami",)) for kind in (*Category, Category.WORRY, None)]
    noted = [StatementNoted(f"said{n}", each, "descriptive") for n, each in enumerate(said)]
    story.tell(clock, MinutesTaken("jonas"), *noted, StatementNoted("child", Said("sami", MARKER), "descriptive"))
    story.tell(clock, StatementCorrected("said0", Said("yusuf", MARKER), Said("amina", "before")))
    story.tell(clock, AdditionNoted("said0", said=Said("yusuf", MARKER)))
    story.tell(clock, *(QuestionParked(f"kept{of}", person="", statement=of) for of in ("said5", "child")))
    story.tell(clock, PhaseSummedUp(story.meeting.phases.current, MARKER), GoalSet("goal", MARKER))
    story.tell(clock, ScaleAsked("scale", MARKER, "goal"), ScaleAnswered("scale", "amina", 1))
    story.tell(clock, TopicsMarked("said1", (MARKER.lower(),)), ConsentWithdrawn(MARKER.lower(), "amina"))
    return story.tell(clock, EvaluationAnswered(Sheet(Group.PARENTS, (0, 0, 0, 0, 0, 0), MARKER)))


def _scene(story: Story, clock: str, language: Language) -> Scene:
    return scene_of(Look(words_in(language), FULL), story.meeting, at(clock))


@pytest.mark.rule("R14")
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(("tell", "clock"), STORIES, ids=[tell.__name__ for tell, _ in STORIES])
def test_no_wall_shows_what_is_private(tell: Callable[[], Story], clock: str, language: Language) -> None:
    scene = _scene(_filled(tell()), clock, language)
    for size in SIZES:
        shown = "\n".join(rows(scene, *size))
        assert MARKER not in shown, (size, shown)
        assert MARKER.lower() not in shown
        assert "1234" not in shown
        assert "@" not in shown


@pytest.mark.rule("R14")
def test_no_number_stands_beside_a_person() -> None:
    scene = drawn.mid_round().scene("14:16")
    picture = wall(scene, (80, 24))
    beside = [row for part in (Part.WORK, Part.FLOOR, Part.FOLLOWING) for row in picture.lines[part]]
    assert not re.search(r"\d", "".join(span.text for row in beside for span in row))


@pytest.mark.rule("R14")
def test_what_had_become_of_an_agreement_stands_only_while_it_is_asked_for() -> None:
    scene = stations.since_last_time().scene("13:20")
    shown = "\n".join(rows(scene, 80, 24))
    for outcome in ("holdt", "delvist", "ikke", "ændret", "bortfaldt"):
        assert outcome not in shown


def test_the_marker_is_in_the_meeting_it_is_looked_for_in() -> None:
    meeting = _filled(stations.evaluating()).meeting
    assert str(meeting).count(MARKER) > 40
    assert meeting.lead.pane == PANE
