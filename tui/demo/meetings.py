"""The three meetings of the past, each as it went."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from meeting.agreement_terms import FollowUp, Outcome, Resource, Terms
from meeting.danish_time import local_day
from meeting.evaluation_terms import Sheet
from meeting.events import Reason
from meeting.intents import (
    AnswerEvaluation,
    Arrive,
    CloseMeeting,
    Defer,
    FillEvaluation,
    GiveFloor,
    HearThrough,
    Leave,
    LeaveLead,
    MarkSent,
    ParkQuestion,
    Pass,
    SetNextMeeting,
    TickItem,
    WalkIn,
)
from meeting.papers import Paper
from meeting.plan import EarlierAgreement
from meeting.prepared import AFTER
from tui.demo import written
from tui.demo.people import PEOPLE
from tui.demo.playing import Played

_PLACE = "Rådhuset, lokale 3"
_SAMI = ("sami",)


def first(day: Played, next_starts: datetime, earlier: tuple[EarlierAgreement, ...]) -> None:
    """Hold the first meeting: Omar comes without having been planned, Jens passes once, and three things are agreed."""
    day.begin(late_min=4, earlier=earlier)
    day.do(WalkIn(next(person for person in PEOPLE if person.id == "omar")))
    day.round(each_s=40)
    day.go_on()
    day.round(each_s=190, longer={"amina": 420, "yusuf": 320, "mormor": 260}, until="jens")
    written.said(day, *written.FIRST)
    day.do(Leave("sami"), Pass())
    day.have_break(turn_s=100)
    day.round(each_s=150)
    day.go_on()
    day.round(each_s=170, until="amina")
    day.have_break(turn_s=270, minutes=11)
    day.round(each_s=200)
    day.do(HearThrough("sami", "mormor"))
    day.go_on()
    day.do(Arrive("sami"))
    friday, wednesday = day.today + timedelta(days=2), day.today + timedelta(days=7)
    day.agree(Terms("ringer til PPR om en tid", ("ida",), starts=friday, resource=Resource.PROFESSIONAL))
    mormor = Terms("henter Sami om onsdagen", ("mormor",), starts=wednesday, resource=Resource.PRIVATE, about=_SAMI)
    day.agree(mormor, child_says="Det er rart, for så spiser vi sammen.")
    day.agree(Terms("øver dansk to aftener om ugen", ("yusuf",), ("omar",), resource=Resource.PRIVATE))
    _end(day, next_starts, closeness=(3, 2), sheets=written.sheets(parents=(6, 7), private=(8, 8, 6), every=7))
    _close(day, CloseMeeting(), next_starts)


def second(day: Played, next_starts: datetime, earlier: tuple[EarlierAgreement, ...]) -> None:
    """Hold the second meeting: Anne leaves before her turn, and the next date lies outside the usual weeks."""
    day.begin(late_min=2, earlier=earlier)
    day.go_on()
    day.follow_up(
        ("1.1", Outcome.KEPT, "Ida fik en tid hos Lise efter to uger."),
        ("1.2", Outcome.PARTLY, "Det er blevet til hver anden onsdag."),
        ("1.3", Outcome.NOT_KEPT, "Yusuf har haft aftenvagter hele tiden."),
    )
    day.go_on()
    day.round(each_s=150, longer={"amina": 330, "yusuf": 240, "mormor": 200}, until="per")
    day.do(ParkQuestion("Hvem ringer skolen til, hvis Sami ikke vil hjem?"), Leave("sami"))
    day.have_break(turn_s=110)
    day.round(each_s=150)
    written.said(day, *written.SECOND)
    day.go_on()
    day.round(each_s=140, until="karen")
    day.do(Leave("anne"))
    day.round(each_s=140, until="jonas")
    day.have_break(turn_s=150, minutes=12)
    day.round(each_s=200)
    day.do(HearThrough("sami", "jens"))
    day.go_on()
    day.do(Arrive("sami"))
    training = "ringer til Amina, når Sami ikke kommer til træning"
    day.agree(Terms(training, ("per",), resource=Resource.PRIVATE, about=_SAMI), child_says="Ja, det må Per godt.")
    in_a_month = day.today + timedelta(days=30)
    visit = "kommer med i 2.b en formiddag"
    day.agree(Terms(visit, ("lise",), ("ida",), deadline=in_a_month, follow_up=FollowUp(in_a_month)))
    day.agree(Terms("søger om aflastning hver tredje weekend", ("jonas",), resource=Resource.PROFESSIONAL))
    _end(day, next_starts, closeness=(4, 4), sheets=written.sheets(parents=(7, 7), private=(8, 8), every=8))
    _close(day, CloseMeeting(Reason.WRITTEN_LATER), next_starts)


def third(day: Played, next_starts: datetime, earlier: tuple[EarlierAgreement, ...]) -> None:
    """Hold the third meeting: Jens is ill, Tove goes and is heard through Jonas, Amina gets the floor once more."""
    day.begin(late_min=12, without="jens", earlier=earlier)
    day.go_on()
    day.follow_up(
        ("1.2", Outcome.KEPT, "Nu er det hver onsdag, og Sami glæder sig."),
        ("1.3", Outcome.CHANGED, "Fra nu af øver de søndag formiddag hos Omar."),
        ("2.1", Outcome.KEPT, "Per har ringet tre gange."),
        ("2.2", Outcome.LAPSED, "2.b har fået en ekstra voksen, så det blev der ikke brug for."),
        ("2.3", Outcome.PARTLY, "Der er søgt. Vi har ikke fået svar."),
    )
    day.go_on()
    day.round(each_s=120, longer={"amina": 260, "yusuf": 200}, until="mormor")
    day.do(Defer())
    day.have_break(turn_s=140)
    day.do(Leave("sami"))
    day.round(each_s=150, until="karen")
    day.pass_time(minutes=2)
    day.do(GiveFloor("amina", confirmed=True))
    day.round(each_s=140)
    written.said(day, *written.THIRD)
    day.do(ParkQuestion("Kan Sami bruge skolens hvilerum?"))
    day.go_on()
    day.round(each_s=140, until="bo")
    day.do(Leave("tove"), HearThrough("tove", "jonas"))
    day.have_break(turn_s=130)
    day.round(each_s=130, until="yusuf")
    day.pass_time(seconds=15)
    day.do(Pass())
    day.round(each_s=130, until="yusuf")
    day.do(Pass(), HearThrough("sami", "mormor"))
    day.go_on()
    day.do(Arrive("sami"))
    weekly = Terms("sender ugeplanen hjem hver fredag", ("ida",), resource=Resource.PROFESSIONAL, about=_SAMI)
    day.agree(weekly, child_says="Så ved jeg, hvornår der er idræt.")
    doctor = Terms("går til lægen om søvnen", ("amina", "karen"), starts=day.today + timedelta(days=5), about=_SAMI)
    day.agree(doctor, child_says="Det er okay, hvis mor er med.")
    _end(day, next_starts, closeness=(6, 4), sheets=written.sheets(parents=(8, 7), private=(9, 8), every=8))
    _close(day, CloseMeeting(), next_starts)


def _end(day: Played, next_starts: datetime, *, closeness: tuple[int, int], sheets: Sequence[Sheet]) -> None:
    """Ask how close we are to the goals, agree on the next date, fill in the evaluation and say goodbye."""
    written.aims(day, closeness)
    day.go_on()
    day.pass_time(minutes=3)
    day.do(SetNextMeeting(next_starts, _PLACE, confirmed=True))
    day.go_on()
    day.pass_time(minutes=9)
    day.write(*(AnswerEvaluation(sheet) for sheet in sheets))
    day.do(FillEvaluation())
    day.pass_time(minutes=1)


def _close(day: Played, close: CloseMeeting, next_starts: datetime) -> None:
    """Close, send the minutes the day after, file them and do what else is due, and send the list in time."""
    day.do(close, LeaveLead())
    listed = local_day(next_starts) - timedelta(days=day.state.planned.template.agreement_list_days)
    for paper, on in ((Paper.MINUTES, day.today + timedelta(days=1)), (Paper.AGREEMENT_LIST, listed)):
        day.wait_until(on, "10:00")
        day.write(MarkSent(paper, on))
        if paper is Paper.MINUTES:
            day.write(*(TickItem(item, on) for item in AFTER), MarkSent(Paper.RECORD, on))


HELD = (first, second, third)
"""The meetings of the past, in order; each gets its day, the start of the next, and what is left from before."""
