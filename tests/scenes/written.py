"""The drawn meeting as the minute-taker has it on the table at 13:45 and at 14:16 (h), with what was said.

The two drawings do not count alike, so each moment has its own beginning; from 13:38 on they tell the same.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from msgspec.structs import replace

from meeting.agreement_terms import FollowUp, Terms
from meeting.events import (
    AgreementProposed,
    BreakEnded,
    BreakStarted,
    Event,
    FloorGiven,
    Left,
    MinutesTaken,
    PhaseEntered,
    PhaseSummedUp,
    QuestionParked,
    Recorded,
    StatementNoted,
    TurnDeferred,
    TurnEnded,
    TurnsShortened,
)
from meeting.people import Interval
from meeting.statement_terms import Category, Said
from tests.scenes import drawn
from tests.scenes.story import Story, at
from tui.view.minutes.desk import Desk

PANE = "minutes-1"
TURN_S = 240.0
WORKS, WORRY, IDEA = Category.WORKS, Category.WORRY, Category.IDEA
MORE, LESS, QUESTION = Category.WISH_MORE, Category.WISH_LESS, Category.QUESTION

PLAN = replace(
    drawn.PLAN,
    participants=tuple(
        replace(person, present=(Interval(drawn.PLAN.starts, datetime(2026, 12, 2, 12, 40, tzinfo=UTC)),))
        if person.id == "sami"
        else person
        for person in drawn.PLAN.participants
    ),
)
"""Sami is planned to be there until 13:40."""
_LONGER = replace(
    PLAN, template=replace(PLAN.template, with_interpreter=replace(PLAN.template.with_interpreter, target_min=198))
)
"""The frame in which turns of 4 minutes end 8 minutes late, as drawn."""
CALLS = Terms("ringer til PPR om en tid", ("ida",), starts=date(2026, 12, 2), follow_up=FollowUp(), about=("sami",))


def written(clock: str = "14:16") -> Story:
    """Return the story up to 13:45 or 14:16; scenes of it are drawn six or seven seconds later, see `DESKS`."""
    return _quarter_to_two() if clock == "13:45" else _quarter_past_two()


def wrote(story: Story, clock: str, *events: Event) -> Story:
    """Let something be written down in the pane of the minute-taker."""
    for event in events:
        number = len(story.log) + 1
        story.log.append(Recorded(number, f"id{number}", f"act{number}", at(clock), PANE, event))
    return story


def note(story: Story, clock: str, person: str, text: str, category: Category | None = None, change: str = "") -> Story:
    """Let a statement be written down; its id is its place among them, `s1`, `s2` and so on."""
    number = 1 + sum(1 for recorded in story.log if isinstance(recorded.event, StatementNoted))
    meeting = story.meeting
    children = tuple(seat.participant.id for seat in meeting.presence.seats if seat.here and seat.participant.is_child)
    said = Said(person, text, category, change, ("sami",) if person != "sami" else (), children)
    return wrote(story, clock, StatementNoted(f"s{number}", said, meeting.phases.current))


def _opened(story: Story, clock: str) -> Story:
    story.opens(clock).tell(clock, PhaseEntered("welcome"))
    wrote(story, "13:05", MinutesTaken("jonas"))
    return story.tell("13:13", PhaseEntered("since_last_time"))


def _round(story: Story) -> Story:
    wrote(story, "13:27", PhaseSummedUp("since_last_time", "Aftalerne er gået igennem"))
    return story.tell("13:28", PhaseEntered("descriptive"), TurnsShortened(TURN_S))


def _yusuf_and_mormor(story: Story) -> Story:
    story.tell("13:37:30", FloorGiven("yusuf", "yusuf"))
    note(story, "13:38", "yusuf", "Jeg kan køre ham, hvis jeg møder kl. 9", IDEA)
    story.tell("13:40:30", TurnEnded("yusuf"), FloorGiven("mormor", "mormor"))
    return story.tell("13:41", TurnDeferred("mormor", "mormor"))


def _omar(story: Story) -> Story:
    story.tell("13:42:56", FloorGiven("omar", "omar"))
    note(story, "13:43", "omar", "Sami pakker selv tasken til træning", WORKS)
    return note(story, "13:44:50", "omar", "Hvem ringer jeg til, hvis han ikke vil hjem?", QUESTION)


def _quarter_to_two() -> Story:
    story = _opened(Story(PLAN), "13:00")
    note(story, "13:20", "ida", "Ugeplanen er sendt hver fredag")
    note(story, "13:24", "amina", "Vi har ikke fået en tid hos lægen")
    _round(story).tell("13:30", FloorGiven("sami", "sami"))
    note(story, "13:31", "sami", "Det er sjovt at spille med Per", WORKS)
    story.tell("13:32", TurnEnded("sami"), FloorGiven("amina", "amina"))
    note(story, "13:33", "amina", "Ro om morgenen, så vi når skolen", MORE)
    note(story, "13:36", "amina", "Han sover ikke, når der er uro", WORRY, "En fast aftenrytme")
    return _omar(_yusuf_and_mormor(story.tell("13:37", TurnEnded("amina"))))


_SAID_BEFORE = (
    ("13:15", "ida", "Ugeplanen er sendt hver fredag", None),
    ("13:17", "amina", "Vi har ikke fået en tid hos lægen", None),
    ("13:19", "karen", "Jeg ringer til lægen igen", IDEA),
    ("13:21", "yusuf", "Omar og jeg øver dansk om søndagen", None),
    ("13:23", "jonas", "Der er søgt om aflastning", None),
    ("13:25", "mormor", "Han må gerne sove hos mig", IDEA),
)
_SAID_IN_THE_ROUND = (
    ("13:30", "sami", "At spille med Per", MORE),
    ("13:31", "sami", "At de andre råber", LESS),
    ("13:32", "amina", "Ro om morgenen, så vi når skolen", MORE),
    ("13:33", "amina", "Han sover ikke, når der er uro", WORRY),
    ("13:34", "amina", "Han vil ikke i skole om mandagen", WORRY),
    ("13:35", "amina", "At alle ringer i arbejdstiden", LESS),
    ("13:36", "amina", "Hvem kan hente, når jeg har aftenvagt?", QUESTION),
)


def _quarter_past_two() -> Story:
    story = _opened(Story(_LONGER), "13:04")
    for clock, person, text, category in _SAID_BEFORE:
        note(story, clock, person, text, category)
    wrote(story, "13:26", QuestionParked("q1"), QuestionParked("q2", "Hvem har nøglen til hallen?", "per"))
    drawn.heard(_round(story), "13:29", "sami", "amina")
    for clock, person, text, category in _SAID_IN_THE_ROUND:
        note(story, clock, person, text, category)
    _omar(_yusuf_and_mormor(story.tell("13:37", Left("sami"))))
    story.tell("13:52", TurnEnded("omar"), BreakStarted(10)).tell("14:02", BreakEnded(), FloorGiven("per", "per"))
    note(story, "14:03", "per", "Han kommer næsten hver gang og hjælper de små", WORKS)
    note(story, "14:06", "per", "At vi hører det for sent efter en svær dag", LESS)
    story.tell("14:12:47", TurnEnded("per"), FloorGiven("ida", "ida"))
    note(
        story,
        "14:13",
        "ida",
        "Han giver op i matematik, før han er begyndt",
        WORRY,
        "En voksen ved bordet fra kl. 8",
    )
    return wrote(story, "14:15:47", AgreementProposed("calls", CALLS))


DESKS = {
    "13:45:06": Desk(
        "omar",
        category=MORE,
        about=("sami",),
        children=("sami",),
        saved_at=at("13:44:51"),
        draft_at=at("13:45:06"),
    ),
    "14:16:07": Desk(
        "ida",
        category=MORE,
        about=("sami",),
        line_rows=2,
        saved_at=at("14:15:48"),
        draft_at=at("14:16:07"),
    ),
}
"""What is on the desk at the drawn moments, by clock time."""
