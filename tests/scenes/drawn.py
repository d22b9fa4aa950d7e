"""The drawn meeting: the fourth of a series, 14 people in the order, an Arabic interpreter, 180 minutes from 13:00."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from meeting.agreement_terms import FollowUp, Terms
from meeting.events import (
    AgreementConfirmed,
    AgreementProposed,
    BreakEnded,
    BreakRequested,
    BreakStarted,
    FloorGiven,
    InterpretingEnded,
    InterpretingStarted,
    PhaseEntered,
    QuestionParked,
    ReadBackStarted,
    ShorteningDeclined,
    TurnDeferred,
    TurnEnded,
)
from meeting.people import Network, Participant, role_of
from meeting.plan import Plan
from meeting.presets import preset
from meeting.template import Template
from tests.scenes.story import Story
from tests.tui import family

PLAN = replace(
    family.PLAN,
    template=preset("follow_up"),
    participants=tuple(
        replace(person, speaks="ar") if person.id in {"amina", "yusuf", "mormor", "omar"} else person
        for person in family.PEOPLE
    ),
)
FIRST = Terms("henter Sami om onsdagen", ("mormor",), starts=date(2026, 12, 9), follow_up=FollowUp(), about=("sami",))


def planned_with(template: Template) -> Story:
    """The same people, before a meeting by another template."""
    return Story(replace(PLAN, template=template))


def opened(plan: Plan = PLAN) -> Story:
    """Up to the descriptive round: everybody is greeted, and one agreement stands from *siden sidst*."""
    return (
        Story(plan)
        .opens("13:00")
        .tell("13:00", PhaseEntered("welcome"))
        .tell("13:13", PhaseEntered("since_last_time"))
        .tell("13:25", AgreementProposed("one", FIRST), ReadBackStarted("one", FIRST))
        .tell("13:26", AgreementConfirmed("one", "Mormor henter Sami om onsdagen.", FIRST))
        .tell("13:28", PhaseEntered("descriptive"), ShorteningDeclined())
    )


def heard(story: Story, clock: str, *people: str) -> Story:
    """Let people have the floor one after the other, at one clock time."""
    for person in people:
        turn = f"turn-{person}"
        story.tell(clock, FloorGiven(turn, person), TurnEnded(turn))
    return story


def omar_speaks(story: Story) -> Story:
    """Omar speaks from 13:43:05, half of it through the interpreter; 55 seconds of his own until 13:45."""
    return (
        story.tell("13:43:05", FloorGiven("omar", "omar"))
        .tell("13:43:25", InterpretingStarted("omar"))
        .tell("13:44:25", InterpretingEnded("omar"))
    )


def break_soon() -> Story:
    """13:45, 45 minutes of work (b-soon)."""
    return omar_speaks(heard(opened(), "13:30", "sami", "amina", "yusuf").tell("13:41", TurnDeferred("mormor")))


def break_due() -> Story:
    """13:50, a break comes after Omar, for whom Nadia interprets (b-due)."""
    return break_soon().tell("13:45:42", InterpretingStarted("omar")).tell("13:49", BreakRequested())


def on_break() -> Story:
    """13:52, the break (c)."""
    return break_due().tell("13:52", InterpretingEnded("omar"), TurnEnded("omar"), BreakStarted(10))


def gathered() -> Story:
    """14:02, everybody is back and nobody has the floor yet."""
    return on_break().tell("14:02", BreakEnded())


def mid_round() -> Story:
    """14:16, Ida speaks and 8 are unheard (a)."""
    return (
        heard(gathered(), "14:03", "per")
        .tell("14:08", QuestionParked("q1"), QuestionParked("q2"))
        .tell("14:13:02", FloorGiven("ida", "ida"))
        .tell("14:13:30", InterpretingStarted("ida"))
        .tell("14:14:10", InterpretingEnded("ida"))
    )


_MORE = (
    ("farfar", "Farfar", "farfar", Network.PRIVATE, "yusuf"),
    ("birgit", "Birgit Lund", "nabo", Network.PRIVATE, "omar"),
    ("kirsten", "Kirsten Bach", "skoleleder", Network.EVERYDAY, "jens"),
    ("maja", "Maja Vig", "talelærer", Network.EVERYDAY, "kirsten"),
    ("erik", "Erik Dall", "ergoterapeut", Network.PROFESSIONAL, "tove"),
    ("hanne", "Hanne Lyng", "fysioterapeut", Network.PROFESSIONAL, "erik"),
    ("mads", "Mads Frost", "lektiehjælper", Network.PROFESSIONAL, "hanne"),
    ("sara", "Sara Riis", "læge", Network.PROFESSIONAL, "mads"),
    ("pia", "Pia Skov", "bisidder", Network.PRIVATE, "mette"),
    ("hodan", "Hodan W.", "tolk", Network.PROFESSIONAL, "nadia"),
)
"""Who comes on top, and behind whom they stand in the file."""


def _crowd() -> tuple[Participant, ...]:
    people = list(PLAN.participants)
    for key, name, role, network, after in _MORE:
        place = next(index for index, person in enumerate(people) if person.id == after) + 1
        interprets = "so" if role == "tolk" else ""
        people.insert(place, Participant(key, name, role, network, role_of(role), interprets=interprets))
    return tuple(people)


def twenty_four() -> Story:
    """13:41 with 24 participants: 22 in the round, the leader, a companion; and two interpreters (a-24)."""
    story = opened(replace(PLAN, participants=_crowd()))
    heard(story, "13:30", "sami", "amina", "yusuf", "farfar")
    return (
        story.tell("13:36", TurnDeferred("mormor"))
        .tell("13:38", FloorGiven("omar", "omar"))
        .tell("13:38:42", InterpretingStarted("omar"))
    )
