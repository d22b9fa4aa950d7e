"""The fourth meeting of the demo's family as the tests of the papers need it: something of everything is in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from meeting.agreement_terms import FollowUp, Outcome, Resource, Terms
from meeting.danish_time import local_day
from meeting.events import Reason
from meeting.intents import (
    Amend,
    AnswerEvaluation,
    Arrive,
    CloseMeeting,
    FillEvaluation,
    HearThrough,
    Leave,
    LeaveLead,
    MarkSent,
    NoteReservation,
    NoteStatement,
    ParkQuestion,
    Propose,
    SetNextMeeting,
    SumUp,
    WalkIn,
)
from meeting.papers import Paper
from meeting.people import Network, Participant
from meeting.plan import EarlierAgreement, Override, Plan
from meeting.presence import children_here
from meeting.statement_terms import Category, Said
from meeting.template import RuleId
from store.log import Log
from tui.demo import meetings, written
from tui.demo.notebook import Notebook
from tui.demo.playing import Played
from tui.demo.prepared import settled
from tui.series import brought_along

STATEMENTS = (
    Said("amina", "Sami står selv op nu", Category.WORKS),
    Said("yusuf", "Jeg er bange for, at Sami hører os om natten", Category.WORRY, "Vi taler sammen om dagen"),
    Said("mormor", "Flere aftener, hvor vi spiser sammen", Category.WISH_MORE),
    Said("sami", "At de voksne skændes i bilen", Category.WISH_LESS),
    Said("omar", "Sami kunne komme med i haven", Category.IDEA),
    Said("per", "Hvem følger Sami hjem fra træning?", Category.QUESTION),
    Said("tove", "Yusuf har fået dagvagter fra mandag"),
)
MONEY = Said("yusuf", "Vi skylder to måneders husleje", Category.WORRY, "En plan for lånet")
"""Touches what Yusuf does not want shared."""
SUM_UP = "Morgenerne går bedre, nætterne er stadig svære"
QUESTION = "Hvem har nøglen til gymnastiksalen?"
RESERVATION = "Kun hvis det ikke bliver om onsdagen"
VIEW = "Det er fint, hvis Omar også er der"
OVERRIDE = "Familien vil have alle 14 med, så turene bliver korte"
_SAMI = ("sami",)
_AUNT = Participant("fatima", "Fatima A.", "moster", Network.PRIVATE, phone="20 00 00 99")


def hold_four(log: Log, plans: Sequence[Plan], *, corrected: bool = False) -> None:
    """Hold all four meetings of the demo in an empty store, by their plans."""
    after = plans[3].starts + timedelta(weeks=9)
    starts = [*(plan.starts for plan in plans[1:]), after]
    for hold, plan, next_starts in zip(
        (meetings.first, meetings.second, meetings.third, _fourth), plans, starts, strict=True
    ):
        notes = Notebook()
        played = _OneMore if plan.number == 3 else Played
        day = played(notes, _with_telephones(plan) if plan.number == 4 else plan)
        hold(day, next_starts, brought_along(log, plan.ref).agreements)
        if corrected and plan.number == 4:
            _correct(day)
        notes.keep_in(log, plan.ref)


def _with_telephones(plan: Plan) -> Plan:
    people = (
        person if person.is_child else replace(person, phone=f"20 00 00 {place:02}")
        for place, person in enumerate(plan.participants, start=1)
    )
    full = replace(plan, participants=tuple(people), overrides=(Override(RuleId.OWN_SPEECH, OVERRIDE),))
    return settled(full, local_day(plan.starts))


class _OneMore(Played):
    """A meeting in which Ida promises one thing more than the demo tells."""

    def agree(self, terms: Terms, *, child_says: str = "") -> None:
        """Write an agreement down and have it confirmed; after the one Ida makes, another."""
        super().agree(terms, child_says=child_says)
        if terms.responsible == ("ida",):
            super().agree(Terms("låner familien en bog om søvn", ("ida",), resource=Resource.PROFESSIONAL))


def _fourth(day: Played, next_starts: datetime, earlier: tuple[EarlierAgreement, ...]) -> None:
    day.begin(late_min=5, without="jens", earlier=earlier)
    day.do(WalkIn(_AUNT))
    day.round(each_s=40)
    day.go_on()
    answers = zip(
        earlier, (Outcome.KEPT, Outcome.PARTLY, Outcome.NOT_KEPT, Outcome.CHANGED, Outcome.LAPSED), strict=True
    )
    day.follow_up(*((each.ref, outcome, f"Svar på aftale {each.ref}") for each, outcome in answers))
    day.go_on()
    day.round(each_s=120, longer={"amina": 260, "yusuf": 200}, until="per")
    written.said(day, *STATEMENTS)
    day.write(NoteStatement("said-money", replace(MONEY, children=_here(day)), ("økonomi",)))
    day.do(ParkQuestion(QUESTION), ParkQuestion(person="per", statement="said-6"), Leave("sami"))
    day.have_break(turn_s=110)
    day.round(each_s=120)
    day.write(SumUp(day.state.phases.current, SUM_UP))
    day.go_on()
    day.round(each_s=120, until="karen")
    day.do(Leave("anne"))
    day.have_break(turn_s=130)
    day.round(each_s=120)
    day.do(HearThrough("sami", "mormor"))
    day.go_on()
    day.do(Arrive("sami"))
    _agree(day)
    written.aims(day, (7, 6))
    day.go_on()
    day.do(SetNextMeeting(next_starts, "Rådhuset, lokale 5", confirmed=True))
    day.go_on()
    day.pass_time(minutes=9)
    day.write(*map(AnswerEvaluation, written.sheets(parents=(8, 8), private=(9, 8, 8), every=8)))
    day.do(FillEvaluation(), CloseMeeting(Reason.NOT_ENOUGH_TIME), LeaveLead())


def _agree(day: Played) -> None:
    """Agree on three things, and leave a fourth that nobody read back."""
    later = day.today + timedelta(days=30)
    day.agree(
        Terms("taler med skolen om en fast plads", ("ida", "jonas"), deadline=later, about=_SAMI), child_says=VIEW
    )
    day.agree(Terms("øver dansk om torsdagen", ("omar",), ("yusuf",), resource=Resource.PRIVATE))
    day.do(NoteReservation(day.state.agreements.items[-1].id, "yusuf", RESERVATION))
    day.agree(Terms("søger om aflastning igen", ("jonas",), resource=Resource.PROFESSIONAL, follow_up=FollowUp(later)))
    day.do(Propose(Terms("ser på en fritidsklub", ("karen",)), day.today))


def _correct(day: Played) -> None:
    """Send the minutes the day after, and correct an agreement three days later."""
    sent = day.today + timedelta(days=1)
    day.wait_until(sent, "10:00")
    day.write(MarkSent(Paper.MINUTES, sent))
    day.wait_until(day.today + timedelta(days=3), "09:00")
    item = day.state.agreements.items[1]
    day.write(Amend(item.id, replace(item.terms, what="øver dansk om mandagen"), day.today))


def _here(day: Played) -> tuple[str, ...]:
    return tuple(child.id for child in children_here(day.state))
