"""A series that is longer than any small window: eleven meetings, four goals with a scale each, 24 agreements.

Every text begins and ends with a word that stands nowhere else, so that a test can see whether all of it can be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from msgspec.structs import replace

from meeting.agreement_terms import FollowUp, Outcome, Terms
from meeting.codec import pack
from meeting.evaluation_terms import Group, Sheet
from meeting.events import (
    AgreementConfirmed,
    AgreementFollowedUp,
    AgreementProposed,
    AgreementsBroughtForward,
    EvaluationAnswered,
    EvaluationFilled,
    FloorGiven,
    GoalSet,
    MeetingClosed,
    NextMeetingSet,
    PhaseEntered,
    QuestionParked,
    ReadBackStarted,
    Reason,
    RuleOverridden,
    ScaleAnswered,
    ScaleAsked,
    TurnEnded,
)
from meeting.plan import EarlierAgreement, Plan
from meeting.series import Series
from meeting.template import RuleId
from store.log import Row
from tests.scenes import drawn
from tests.scenes.meeting_days import Day, instant, on, series_of

MEETINGS, GOALS = 11, 4
DAYS = [date(2025, 1, 8) + timedelta(weeks=12 * n) for n in range(MEETINGS + 1)]
NOW = instant(DAYS[MEETINGS - 1], "12:40")
"""Twenty minutes before the eleventh meeting."""
_MADE = {number: 3 if number <= 4 else 2 for number in range(1, MEETINGS)}
AGREED = [f"{number}.{n}" for number, many in _MADE.items() for n in range(1, many + 1)]
"""The 24 agreements."""
_CAME_OUT = (Outcome.PARTLY, Outcome.KEPT, Outcome.LAPSED)
"""What becomes of the first, second and third agreement of a meeting."""
_SPEAKERS = ("sami", "amina", "yusuf", "mormor", "omar", "per", "ida", "jens", "lise", "karen")


def words(key: str, many: int = 14) -> str:
    """Return a text of so many words more than its two ends, which name its key."""
    return " ".join((f"{key}-fra", *["ord", "efter"] * (many // 2), f"{key}-til"))


def ends(key: str) -> tuple[str, str]:
    """Return the two words by which one sees that a text can be read from end to end."""
    return f"{key}-fra", f"{key}-til"


@cache
def stories() -> tuple[Day, ...]:
    """Return the meetings: ten that were held, and one that begins today."""
    return (*(_held(number) for number in range(1, MEETINGS)), Day(_plan(MEETINGS)))


def series() -> Series:
    """Return the series."""
    return series_of(*stories())


def rows() -> Iterator[Row]:
    """Yield all that happened, as a log keeps it."""
    at = 0
    for story in stories():
        for seq, entry in enumerate(story.log, start=1):
            at += 1
            kept = (entry.id, entry.act, entry.at, entry.pane, *pack(entry.event))
            yield Row(*kept, story.plan.ref, seq, at)


def _plan(number: int) -> Plan:
    return replace(on(drawn.PLAN, number, DAYS[number - 1]), purpose=words("formål"))


def _held(number: int) -> Day:
    story = Day(_plan(number))
    story.opens("13:00").tell("13:02", PhaseEntered("welcome"))
    _answers(story, number)
    story.tell("13:30", PhaseEntered("descriptive"))
    for n, person in enumerate(_SPEAKERS):
        story.tell(f"13:{31 + 2 * n}", FloorGiven(f"t{n}", person), TurnEnded(f"t{n}"))
    story.tell("14:00", QuestionParked(f"q{number}", words(f"spørgsmål{number}"), "karen"))
    story.tell("14:10", PhaseEntered("agreements"))
    for n in range(1, _MADE[number] + 1):
        _agrees(story, f"{number}.{n}")
    for n in range(1, GOALS + 1):
        asked = ScaleAsked(f"s{n}", words(f"skala{n}"), f"g{n}"), ScaleAnswered(f"s{n}", "amina", (number + n) % 11)
        story.tell("15:00", GoalSet(f"g{n}", words(f"mål{n}")), *asked)
    sheets = (Sheet(group, (8, 7, 9, 8, 8, 9)) for group in (Group.PARENTS, Group.PRIVATE, Group.PROFESSIONALS))
    story.tell("15:30", *(EvaluationAnswered(sheet) for sheet in sheets for _ in range(3)), EvaluationFilled())
    late = RuleOverridden(RuleId.NEXT_MEETING_INTERVAL, Reason.LEADER_DECIDES, text=words(f"grund{number}", 6))
    story.tell("15:40", NextMeetingSet(instant(DAYS[number], "13:00"), "Rådhuset, lokale 3"), late)
    return story.tell("15:50", MeetingClosed())


def _answers(story: Day, number: int) -> None:
    """Say what became of what the meeting before agreed; the first of each stays open."""
    if number == 1:
        return
    made = [f"{number - 1}.{n}" for n in range(1, _MADE[number - 1] + 1)]
    earlier = tuple(EarlierAgreement(ref, words(f"aftale{ref}"), "") for ref in made)
    answers = (AgreementFollowedUp(ref, _CAME_OUT[n], words(f"svar{ref}")) for n, ref in enumerate(made))
    story.tell("13:20", AgreementsBroughtForward(earlier), *answers)


def _agrees(story: Day, ref: str) -> None:
    terms = Terms(words(f"aftale{ref}"), ("ida", "mormor"), starts=DAYS[0], follow_up=FollowUp())
    read = ReadBackStarted(ref, terms), AgreementConfirmed(ref, f"Ida og Mormor {terms.what}.", terms)
    story.tell("14:20", AgreementProposed(ref, terms), *read)
