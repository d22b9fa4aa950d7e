"""The third meeting of the drawn series as it was held (i-meeting): 12 minutes late, and Tove gone at half past two."""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import replace

from meeting.agreement_terms import FollowUp, Outcome, Terms
from meeting.evaluation_terms import Group, Sheet
from meeting.events import (
    AgreementConfirmed,
    AgreementFollowedUp,
    AgreementProposed,
    AgreementsBroughtForward,
    Arrived,
    BreakEnded,
    BreakStarted,
    EvaluationAnswered,
    EvaluationFilled,
    FloorGiven,
    HeardThroughAnother,
    InterpretingEnded,
    InterpretingStarted,
    Left,
    MeetingClosed,
    NextMeetingSet,
    PhaseEntered,
    ReadBackStarted,
    TurnEnded,
)
from meeting.plan import EarlierAgreement
from tests.clock import START
from tests.scenes import drawn
from tests.scenes.meeting_days import Day, instant, on

DAY = date(2026, 9, 16)
PLAN = on(
    replace(drawn.PLAN, participants=tuple(person for person in drawn.PLAN.participants if person.id != "anne")), 3, DAY
)
EARLIER = (
    (EarlierAgreement("1.2", "henter Sami om onsdagen", "Mormor"), Outcome.KEPT),
    (EarlierAgreement("1.3", "øver dansk med Omar", "Yusuf"), Outcome.CHANGED),
    (EarlierAgreement("2.1", "ringer, når Sami mangler", "Per"), Outcome.KEPT),
    (EarlierAgreement("2.2", "kommer i 2.b før ferien", "Lise"), Outcome.LAPSED),
    (EarlierAgreement("2.3", "søger om aflastning", "Jonas"), Outcome.PARTLY),
)
PLANS = Terms("sender ugeplan hver fredag", ("ida",), starts=DAY, follow_up=FollowUp())
DOCTOR = Terms("går til lægen", ("amina", "karen"), starts=DAY, follow_up=FollowUp())

_BEFORE_THE_BREAK = (
    ("sami", "13:45", "13:49"),
    ("amina", "13:50", "13:53"),
    ("yusuf", "13:53", "13:56"),
    ("mormor", "13:56", "13:58"),
    ("omar", "13:58", "14:01"),
)
_AFTER_IT = (
    ("per", "14:12", "14:17"),
    ("ida", "14:17", "14:21"),
    ("jens", "14:21", "14:23"),
    ("lise", "14:23", "14:25"),
    ("karen", "14:25", "14:27"),
    ("bo", "14:27", "14:28"),
    ("tove", "14:28", "14:30"),
)
_REFLECTION = (
    ("mormor", "14:44", "14:46"),
    ("omar", "14:46", "14:48"),
    ("per", "14:48", "14:50"),
    ("ida", "14:50", "14:54"),
    ("jens", "14:54", "14:57"),
    ("lise", "14:57", "15:00"),
    ("karen", "15:00", "15:02"),
    ("bo", "15:02", "15:05"),
)
_AFTER_THE_SECOND_BREAK = (
    ("jonas", "15:15", "15:18"),
    ("amina", "15:18", "15:22"),
    ("yusuf", "15:22", "15:25"),
)
_NOT_TOLD_APART = frozenset({"jens-14:21", "karen-15:00", "sami-15:26"})
_SHEETS = {Group.CHILD: 1, Group.PARENTS: 2, Group.PRIVATE: 3, Group.PROFESSIONALS: 6}


def third() -> Day:
    """Return the whole meeting, told to its end."""
    story = _descriptive(_since_last_time(_welcome(Day(PLAN))))
    return _evaluation(_agreements(_reflection(story)))


def at(clock: str) -> datetime:
    """Return the instant of a clock time on the day of the meeting."""
    return instant(DAY, clock)


def _welcome(story: Day) -> Day:
    story.opens("13:12")
    story.tell("13:12", PhaseEntered("welcome"))
    for person in PLAN.participants:
        story.tell("13:20", FloorGiven(person.id, person.id), TurnEnded(person.id))
    return story


def _since_last_time(story: Day) -> Day:
    story.tell("13:25", PhaseEntered("since_last_time"), AgreementsBroughtForward(tuple(item for item, _ in EARLIER)))
    return story.tell("13:40", *(AgreementFollowedUp(item.ref, outcome) for item, outcome in EARLIER))


def _descriptive(story: Day) -> Day:
    _speak(story.tell("13:45", PhaseEntered("descriptive")), *_BEFORE_THE_BREAK[:1])
    _speak(story.tell("13:50", Left("sami")), *_BEFORE_THE_BREAK[1:])
    story.tell("14:01", BreakStarted(10)).tell("14:11", BreakEnded())
    _speak(story, *_AFTER_IT).tell("14:30", Left("tove"))
    return _speak(story, ("jonas", "14:31", "14:35"))


def _reflection(story: Day) -> Day:
    _speak(story.tell("14:43", PhaseEntered("reflection")), *_REFLECTION)
    story.tell("15:05", BreakStarted(10)).tell("15:15", BreakEnded())
    _speak(story, *_AFTER_THE_SECOND_BREAK).tell("15:25", Arrived("sami"))
    return _speak(story, ("sami", "15:26", "15:28")).tell("15:28", HeardThroughAnother("reflection", "tove", "jonas"))


def _speak(story: Day, *turns: tuple[str, str, str]) -> Day:
    """Let people speak, each interpreted from half a minute on."""
    for person, since, until in turns:
        turn = f"{person}-{since}"
        story.tell(since, FloorGiven(turn, person))
        if turn not in _NOT_TOLD_APART:
            story.tell(f"{since}:30", InterpretingStarted(turn)).tell(until, InterpretingEnded(turn))
        story.tell(until, TurnEnded(turn))
    return story


def _agreements(story: Day) -> Day:
    story.tell("15:29", PhaseEntered("agreements"))
    for key, terms in (("plans", PLANS), ("doctor", DOCTOR)):
        story.tell("15:40", AgreementProposed(key, terms), ReadBackStarted(key, terms))
        story.tell("15:41", AgreementConfirmed(key, "Det aftalte vi.", terms))
    return story


def _evaluation(story: Day) -> Day:
    story.tell("15:47", PhaseEntered("next_meeting"), NextMeetingSet(START, PLAN.place))
    story.tell("15:50", Left("sami")).tell("15:52", PhaseEntered("evaluation"))
    for group, sheets in _SHEETS.items():
        scores = (4, 4) if group is Group.CHILD else (8, 7, 9, 8, 8, 9)
        story.tell("15:57", *(EvaluationAnswered(Sheet(group, scores)) for _ in range(sheets)))
    return story.tell("15:58", EvaluationFilled()).tell("15:59", MeetingClosed())
