"""The drawn meeting at its other stations, from before the opening to the end."""

from __future__ import annotations

from datetime import UTC, date, datetime

from msgspec.structs import replace

from meeting.agreement_terms import FollowUp, Outcome, Terms
from meeting.events import (
    AgreementFollowedUp,
    AgreementProposed,
    AgreementsBroughtForward,
    Arrived,
    BreakEnded,
    BreakStarted,
    EvaluationFilled,
    FloorGiven,
    Left,
    MeetingClosed,
    MeetingPaused,
    NextMeetingSet,
    PhaseEntered,
    ScreenCalmed,
    TurnPassed,
)
from meeting.plan import EarlierAgreement
from tests.scenes.drawn import PLAN, gathered, heard, mid_round, on_break, opened
from tests.scenes.story import Story
from tests.tui.family import SPEAKERS

EARLIER = (
    EarlierAgreement("1.3", "øver dansk med Omar", "Yusuf"),
    EarlierAgreement("2.3", "søger om aflastning", "Jonas"),
    EarlierAgreement("3.1", "sender ugeplan hver fredag", "Ida"),
    EarlierAgreement("3.2", "går til lægen", "Amina og Karen"),
)
FRIDAYS = Terms(
    "taler sammen hver fredag om Samis uge",
    ("ida", "mormor"),
    ("sami",),
    date(2026, 12, 4),
    FollowUp(),
    about=("sami",),
)
NEXT = datetime(2027, 2, 10, 12, 0, tzinfo=UTC)


def planned() -> Story:
    """12:55, people come in."""
    return Story(PLAN)


def welcome() -> Story:
    """13:05, half of the room has said hello and nobody has the floor."""
    return heard(
        Story(PLAN).opens("13:00").tell("13:00", PhaseEntered("welcome")), "13:03", "mette", "nadia", "sami", "amina"
    )


def since_last_time() -> Story:
    """13:20, the second of four earlier agreements is asked for."""
    story = welcome().tell("13:13", PhaseEntered("since_last_time"), AgreementsBroughtForward(EARLIER))
    return story.tell("13:18", AgreementFollowedUp("1.3", Outcome.CHANGED))


def all_heard() -> Story:
    """14:40, everybody in the descriptive round has been heard, and the first break is over."""
    return heard(opened(), "13:30", *SPEAKERS).tell("13:52", BreakStarted(10)).tell("14:02", BreakEnded())


def child_returned() -> Story:
    """15:10, Sami comes back into the reflection, where Lise has been heard."""
    story = all_heard().tell("14:41", Left("sami"), PhaseEntered("reflection"))
    return heard(story, "14:45", "mormor", "omar", "per", "lise").tell("15:10", Arrived("sami"))


def passed() -> Story:
    """14:20, Jens has passed and Tove has left."""
    return mid_round().tell("14:18", TurnPassed("ida", "ida"), Left("tove"))


def three_unheard() -> Story:
    """14:44, Jonas speaks last; Tove came late, Mormor comes later and Lise has passed (f)."""
    story = gathered().tell("14:02", Left("tove"))
    heard(story, "14:03", "per", "ida", "jens").tell("14:15", FloorGiven("lise", "lise"), TurnPassed("lise", "lise"))
    return heard(story.tell("14:20", Arrived("tove")), "14:22", "karen", "bo", "anne").tell(
        "14:41", FloorGiven("jonas", "jonas")
    )


def _in_reflection() -> Story:
    return all_heard().tell("14:52", BreakStarted(10)).tell("15:02", BreakEnded(), PhaseEntered("reflection"))


def reflecting() -> Story:
    """15:14, Lise speaks in the reflection and Ida has passed (d)."""
    story = _in_reflection().tell("15:02", Left("sami"))
    heard(story, "15:03", "mormor", "omar", "per").tell("15:10", FloorGiven("ida", "ida"))
    return heard(story.tell("15:10", TurnPassed("ida", "ida")), "15:11", "jens").tell(
        "15:12", FloorGiven("lise", "lise")
    )


def agreeing() -> Story:
    """15:31, the second agreement is not read back yet."""
    story = heard(_in_reflection(), "15:03", *SPEAKERS)
    return story.tell("15:27", PhaseEntered("agreements")).tell("15:30", AgreementProposed("two", FRIDAYS))


def finding_a_date() -> Story:
    """15:44, three dates to choose from."""
    return agreeing().tell("15:43", PhaseEntered("next_meeting"))


def evaluating() -> Story:
    """15:50, the date stands and the evaluation is filled in."""
    return finding_a_date().tell("15:46", NextMeetingSet(NEXT), PhaseEntered("evaluation"), EvaluationFilled())


def closed() -> Story:
    """15:58, the end."""
    return evaluating().tell("15:57", MeetingClosed())


def broken_off() -> Story:
    """14:20, the meeting goes on another day."""
    return on_break().tell("14:00", BreakEnded(), MeetingPaused(NEXT))


def neutral() -> Story:
    """14:17, the calm screen."""
    return mid_round().tell("14:17", ScreenCalmed())


def child_speaks() -> Story:
    """13:31, Sami has the floor."""
    return opened().tell("13:30", FloorGiven("sami", "sami"))


def without_interpreter() -> Story:
    """13:00, the same people without an interpreter and without foreign languages."""
    people = tuple(replace(person, speaks="") for person in PLAN.participants if not person.is_interpreter)
    return opened(replace(PLAN, participants=people))
