"""The drawn series (i): three meetings that were held, and the fourth, which begins today at one o'clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from meeting.agreement_terms import FollowUp, Outcome, Terms
from meeting.events import (
    AgreementConfirmed,
    AgreementFollowedUp,
    AgreementProposed,
    AgreementsBroughtForward,
    BreakEnded,
    BreakStarted,
    EvaluationFilled,
    FloorGiven,
    GoalSet,
    HeardThroughAnother,
    InterpretingEnded,
    InterpretingStarted,
    Left,
    MeetingClosed,
    NextMeetingSet,
    PaperSent,
    PhaseEntered,
    QuestionParked,
    ReadBackStarted,
    Reason,
    RuleOverridden,
    ScaleAnswered,
    ScaleAsked,
    TurnEnded,
)
from meeting.inviting import invited
from meeting.papers import Paper
from meeting.plan import EarlierAgreement
from meeting.prepared import BEFORE, Answer, Item, Prepared
from meeting.series import Series
from meeting.template import RuleId
from tests.scenes import drawn
from tests.scenes.meeting_days import Day, instant, on, series_of
from tests.scenes.story import Story

DAYS = (date(2026, 4, 15), date(2026, 6, 24), date(2026, 9, 16), date(2026, 12, 2))
NOW = instant(DAYS[3], "12:40")
"""Twenty minutes before the fourth meeting."""
_CLOSE = "Hvor tæt er vi på det, du ønsker?"
_GOALS = ("En god skoledag", "Ro derhjemme")
_SPEAKERS = ("sami", "amina", "yusuf", "mormor", "omar", "per", "ida", "jens", "lise", "karen", "bo", "anne", "tove")
_ROUND = (*_SPEAKERS, "jonas")
_WORDS = {
    "1.1": ("ringer til PPR om en tid", ("ida",)),
    "1.2": ("henter Sami om onsdagen", ("mormor",)),
    "1.3": ("øver dansk med Omar", ("yusuf",)),
    "2.1": ("ringer, når Sami mangler", ("per",)),
    "2.2": ("kommer i 2.b før ferien", ("lise",)),
    "2.3": ("søger om aflastning", ("jonas",)),
    "3.1": ("sender ugeplan hver fredag", ("ida",)),
    "3.2": ("går til lægen", ("amina", "karen")),
}
"""Every agreement of the series: what, and who."""
_FAMILY, _PRIVATE = ("sami", "amina", "yusuf"), ("mormor", "omar", "per")
_UNTOLD = ("karen", "bo", "anne")
"""In their turns of the descriptive round nobody pressed the key for the interpreter."""


def series() -> Series:
    """Return the drawn series."""
    return series_of(first(), second(), third(), fourth())


def first() -> Story:
    """The first meeting: Tove is not part of it yet."""
    story = _held(1, "13:00", without=("tove",))
    _agrees(story, "15:20", "1.1", "1.2", "1.3")
    return _ends(story, "15:55", school=3, home=2)


def second() -> Story:
    """The second meeting, and a next date outside the usual weeks."""
    story = _held(2, "13:01")
    _follows_up(story, ("1.1", Outcome.KEPT, ""), ("1.2", Outcome.PARTLY, ""), ("1.3", Outcome.NOT_KEPT, ""))
    _agrees(story, "15:20", "2.1", "2.2", "2.3")
    story.tell("15:40", RuleOverridden(RuleId.NEXT_MEETING_INTERVAL, Reason.LEADER_DECIDES, text="sommerferie"))
    return _ends(story, "16:03", school=4, home=4)


def third() -> Story:
    """The third meeting: Jens is ill, Tove goes at half past two and is heard through Jonas in the reflection."""
    story = Day(on(drawn.PLAN, 3, DAYS[2])).opens("13:12", without=("jens",))
    story.tell("13:12", PhaseEntered("welcome")).tell("13:25", PhaseEntered("since_last_time"))
    _follows_up(
        story,
        ("1.2", Outcome.KEPT, "Nu er det hver onsdag."),
        ("1.3", Outcome.CHANGED, ""),
        ("2.1", Outcome.KEPT, ""),
        ("2.2", Outcome.LAPSED, ""),
        ("2.3", Outcome.PARTLY, "Der er søgt. Vi har ikke fået svar."),
    )
    came = tuple(person for person in _ROUND if person != "jens")
    story.tell("13:45", PhaseEntered("descriptive"))
    _speak(story, "13:45", came[:5])
    story.tell(
        "13:50", QuestionParked("q1", "skolens hvilerum"), QuestionParked("q2", "hvem skriver til lægen", "karen")
    )
    story.tell("14:01", BreakStarted(10)).tell("14:11", BreakEnded())
    _speak(story, "14:12", came[5:-1])
    story.tell("14:30", Left("tove"))
    _speak(story, "14:31", came[-1:])
    story.tell("14:43", PhaseEntered("reflection"))
    reflecting = [person for person in came if person not in ("tove", "sami")]
    _speak(story, "14:43", reflecting[:5])
    story.tell("15:05", BreakStarted(10)).tell("15:15", BreakEnded())
    _speak(story, "15:15", (*reflecting[5:], "sami"))
    story.tell("15:28", HeardThroughAnother("reflection", "tove", "jonas"), PhaseEntered("agreements"))
    _agrees(story, "15:35", "3.1", "3.2")
    sent = PaperSent(Paper.MINUTES, date(2026, 9, 17)), PaperSent(Paper.AGREEMENT_LIST, date(2026, 11, 18))
    return _ends(story, "15:59", school=6, home=4).tell("18:00", *sent)


def fourth() -> Story:
    """The fourth meeting, which is planned and prepared but for an answer of the mother and a talk with the child."""
    plan = on(drawn.PLAN, 4, DAYS[3])
    booked = instant(DAYS[3], "16:30")
    people = (
        replace(person, why="kender Sami fra hverdagen", booked_until=booked if person.is_interpreter else None)
        for person in plan.participants
    )
    answers = {person.id: dict.fromkeys(("amina", "yusuf"), Answer.YES) for person in invited(plan)}
    done: dict[Item, date] = {item: DAYS[3] for item in BEFORE if item is not Item.CHILD_TALKED_WITH}
    prepared = Prepared({**answers, "omar": {"yusuf": Answer.YES}}, {}, done)
    return Day(replace(plan, participants=tuple(people), purpose_for_child="Vi taler om skolen.", prepared=prepared))


def _held(number: int, clock: str, *, without: tuple[str, ...] = ()) -> Story:
    """Begin a meeting in which everybody who came is heard in both rounds."""
    story = Day(on(drawn.PLAN, number, DAYS[number - 1]))
    story.opens(clock, without=without).tell("13:10", PhaseEntered("welcome"))
    came = [person for person in _ROUND if person not in without]
    for phase, at in (("descriptive", "13:30"), ("reflection", "14:30")):
        _speak(story.tell(at, PhaseEntered(phase)), at, came)
    return story


def _speak(story: Story, clock: str, people: Sequence[str]) -> None:
    """Let people speak one after the other, each interpreted for twenty seconds."""
    at = instant(date(2026, 1, 1), clock)
    for person in people:
        turn = f"{person}-{len(story.log)}"
        untold = person in _UNTOLD and story.meeting.phases.current == "descriptive"
        until = at + timedelta(seconds=_own_s(story, person))
        story.tell(_clock(at), FloorGiven(turn, person))
        if not untold:
            story.tell(_clock(until), InterpretingStarted(turn))
            until += timedelta(seconds=20)
            story.tell(_clock(until), InterpretingEnded(turn))
        story.tell(_clock(until), TurnEnded(turn))
        at = until


def _own_s(story: Story, person: str) -> int:
    """In both rounds of the third meeting together: 465 s the family, 270 s its network, 765 s the professionals."""
    descriptive = story.meeting.phases.current == "descriptive"
    if person in _FAMILY:
        return 80 if descriptive else 75
    return 45 if person in _PRIVATE else 77 if person in ("ida", "lise", "jonas") and descriptive else 76


def _clock(at: datetime) -> str:
    return f"{at + timedelta(hours=1):%H:%M:%S}"


def _agrees(story: Story, clock: str, *refs: str) -> None:
    for ref in refs:
        what, who = _WORDS[ref]
        terms = Terms(what, who, starts=date(2026, 12, 2), follow_up=FollowUp())
        read = ReadBackStarted(ref, terms), AgreementConfirmed(ref, f"{what}.", terms)
        story.tell(clock, AgreementProposed(ref, terms), *read)


def _follows_up(story: Story, *answers: tuple[str, Outcome, str]) -> None:
    earlier = tuple(EarlierAgreement(ref, _WORDS[ref][0], "") for ref, _, _ in answers)
    answered = (AgreementFollowedUp(*answer) for answer in answers)
    story.tell("13:28", AgreementsBroughtForward(earlier), *answered)


def _ends(story: Story, clock: str, *, school: int, home: int) -> Story:
    """Ask how close we are to both goals, agree on the next date, and close."""
    number = story.plan.number
    for n, (goal, value) in enumerate(zip(_GOALS, (school, home), strict=True), start=1):
        asked = ScaleAsked(f"s{n}", _CLOSE, f"g{n}"), ScaleAnswered(f"s{n}", "amina", value)
        story.tell("15:36", GoalSet(f"g{n}", goal), *asked)
    story.tell("15:50", NextMeetingSet(instant(DAYS[number], "13:00"), "Rådhuset, lokale 3"), EvaluationFilled())
    return story.tell(clock, MeetingClosed())
