"""Papir i hånden: one page to lead a meeting with if the computer dies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from documents.appointment import appointment
from documents.by_hand_order import order_table
from documents.by_hand_times import earlier_ones, times_table
from documents.dates import clock, long_date, when
from documents.document import Block, Cell, Document, Heading, Line, Paragraph, Run, Table
from documents.dossier import Dossier
from documents.kinds import Audience, Kind
from documents.names import people_names, person_name
from documents.phrases import DANISH, phrases
from documents.pieces import BOX, figure, planned
from documents.recipients import leader_id
from meeting.next_dates import after_meeting, propose
from meeting.plan import Plan
from meeting.postponing import without_date
from meeting.presence import interpreters
from meeting.state import Meeting, Stage

_BLANK_ROWS = 5
_LEAST_BLANK_ROWS = 3
_EARLIER_IN_THE_ROOM_OF_A_ROW = 2
_BLANK_ROWS_OF_TWO_PAGES = 12
_MOST_ON_ONE_PAGE = 16
"""People at the welcome: 14 in the round, the leader and an interpreter."""
_AGREED = ("shared.who", "by_hand.what", "shared.starts", "by_hand.follow_up")
_WIDTHS = (4, 9, 3, 3)
_NEEDS_INTERPRETER = "interpreter"
_TO_WRITE_ON = " ____________________   "
_TO_TICK = f"{BOX}\u00a0"
_NEXT_TO_TICK = f"   {_TO_TICK}"


def build(dossier: Dossier, lang: str = DANISH) -> tuple[Document, ...]:
    """Return the page of a meeting that is not closed, in Danish whatever the language.

    Once it has begun, whoever was heard is ticked already; the clock times stay those of the plan.
    """
    meeting = dossier.meeting
    if lang != DANISH or meeting.stage is Stage.CLOSED:
        return ()
    known = appointment(dossier)
    stamp = known.stamp if known else meeting.wall(meeting.last_at)
    title = phrases(DANISH).text("by_hand.title")
    return (Document(Kind.BY_HAND, meeting.planned.ref, Audience.LEADER, title, tuple(_blocks(dossier)), stamp),)


def _blocks(dossier: Dossier) -> Iterator[Block]:
    meeting, said = dossier.meeting, phrases(DANISH)
    yield Paragraph(tuple(_head(meeting)))
    yield times_table(dossier)
    if points := tuple(_points(meeting)):
        yield Heading((said.run("by_hand.say"),))
        yield Paragraph((points,))
    yield Heading((said.run("by_hand.order"), figure("   "), said.run("by_hand.marks")))
    yield order_table(meeting)
    yield Heading((said.run("shared.agreements"),))
    yield _to_write_in(len(meeting.presence.seats), earlier=len(earlier_ones(dossier)))
    yield Heading((said.run("shared.next_meeting"),))
    yield Paragraph(tuple(_next(meeting)))


def _to_write_in(people: int, *, earlier: int) -> Table:
    """Return empty rows: fewer where there are many earlier agreements, which take room on the page."""
    one_page = max(_LEAST_BLANK_ROWS, _BLANK_ROWS - earlier // _EARLIER_IN_THE_ROOM_OF_A_ROW)
    rows = one_page if people <= _MOST_ON_ONE_PAGE else _BLANK_ROWS_OF_TWO_PAGES
    heads = tuple((phrases(DANISH).run(key),) for key in _AGREED)
    return Table(heads, ((Cell(),) * len(heads),) * rows, _WIDTHS)


def _head(meeting: Meeting) -> Iterator[Line]:
    """Yield whose meeting it is, when and where, why, and who leads, writes and interprets."""
    plan, said = meeting.planned, phrases(DANISH)
    dot, number = figure(" · "), figure(f" {plan.number}")
    name, what = planned(plan.series.name, "series", strong=True), said.run("shared.network_meeting")
    time = said.run("agreement_list.date_open") if without_date(meeting) else figure(_from_to(plan))
    yield name, dot, what, number, dot, time, dot, planned(plan.place, "place")
    purpose = (said.run("shared.purpose", strong=True), figure(": "), planned(plan.purpose, "purpose"))
    words = planned(plan.purpose_for_child, "purpose for the child")
    yield *purpose, *((dot, said.run("by_hand.child", strong=True), figure(": "), words) if words.text else ())
    yield tuple(_roles(meeting))


def _from_to(plan: Plan) -> str:
    return f"{when(plan.starts)}–{clock(plan.starts + timedelta(minutes=plan.frame.target_min))}"


def _roles(meeting: Meeting) -> Iterator[Run]:
    said = phrases(DANISH)
    named = (
        ("shared.leader", person_name(meeting, leader_id(meeting))),
        ("shared.minute_taker", person_name(meeting, meeting.lead.minute_taker)),
        ("shared.interpreter", people_names(meeting, (each.id for each in interpreters(meeting)))),
    )
    for place, (key, name) in enumerate((key, name) for key, name in named if name):
        yield from (figure(" · "),) if place else ()
        yield from (said.run(key, strong=True), figure(": "), planned(name, "roles"))


def _points(meeting: Meeting) -> Iterator[Run]:
    """Yield what must be said at the welcome, with a box (R102, seed 003; R138, seed 004)."""
    said, interpreted = phrases(DANISH), bool(interpreters(meeting))
    every = (point for phase in meeting.planned.template.phases for point in phase.points)
    listed = (point for point in every if interpreted or point != _NEEDS_INTERPRETER)
    for place, point in enumerate(listed):
        key = f"by_hand.say_{point}"
        yield figure(_NEXT_TO_TICK if place else _TO_TICK)
        yield said.run(key) if key in said.danish else planned(point, "template")


def _next(meeting: Meeting) -> Iterator[Line]:
    """Yield between which days we meet again, which of them fit, and room for what is agreed (R85, R86, seed 002)."""
    plan, said = meeting.planned, phrases(DANISH)
    wanted = after_meeting(plan)
    first, last = figure(f" {long_date(wanted.first)} "), figure(f" {long_date(wanted.last)}")
    yield said.run("by_hand.between"), first, said.run("by_hand.and"), last
    if days := propose(wanted, plan.template, plan.participants).days:
        yield said.run("by_hand.proposed"), figure(":" + "".join(f"{_NEXT_TO_TICK}{long_date(day)}" for day in days))
    keys = ("shared.date", "by_hand.clock", "shared.place")
    yield tuple(run for key in keys for run in (said.run(key), figure(_TO_WRITE_ON)))
