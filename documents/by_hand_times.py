"""The parts of a meeting by the clock, and what each asks, for a page on paper (R99, seed 003; R35, seed 000)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from documents.dates import clock
from documents.document import Cell, Run, Source, Table
from documents.dossier import Dossier
from documents.names import people_names
from documents.phrases import DANISH, phrases
from documents.pieces import cell, figure, planned
from documents.template_words import template_run
from meeting.series import agreements
from meeting.series_agreements import Promise, asked_for
from meeting.state import Meeting
from meeting.stretches import Stretch, planned_stretches
from meeting.template import ForChildren, PhaseKind, PhaseTemplate

_HEADS = ("by_hand.clock", "by_hand.part", "by_hand.minutes", "by_hand.asks")
_WIDTHS = (4, 9, 2, 27)


def times_table(dossier: Dossier) -> Table:
    """Return the parts and the breaks in the order of the clock, each with its minutes as planned."""
    phases = dossier.meeting.planned.template.phases
    begun: set[int | None] = {None}
    rows: list[tuple[Cell, ...]] = []
    for stretch in planned_stretches(dossier.meeting):
        phase = phases[stretch.part] if stretch.part is not None else None
        rows.append(_row(dossier, stretch, phase, again=stretch.part in begun))
        begun.add(stretch.part)
    return Table(tuple((phrases(DANISH).run(key),) for key in _HEADS), tuple(rows), _WIDTHS)


def earlier_ones(dossier: Dossier) -> tuple[Promise, ...]:
    """Return the agreements of earlier meetings that the meeting asks for (R131, seed 004)."""
    return asked_for(agreements(dossier.series), dossier.number)


def _row(dossier: Dossier, stretch: Stretch, phase: PhaseTemplate | None, *, again: bool) -> tuple[Cell, ...]:
    begins = dossier.meeting.planned.starts + timedelta(minutes=stretch.from_min)
    minutes = figure(f"{stretch.to_min - stretch.from_min:.0f}")
    time = cell(figure(clock(begins)))
    said = phrases(DANISH)
    if phase is None:
        return (time, cell(said.run("by_hand.break", strong=True)), cell(minutes), Cell())
    title = template_run(phase.title, strong=not again)
    if again:
        return (time, cell(title, figure(", "), said.run("by_hand.goes_on")), cell(minutes), Cell())
    return (time, cell(title), cell(minutes), cell(*_asks(dossier, phase)))


def _asks(dossier: Dossier, phase: PhaseTemplate) -> Iterator[Run]:
    """Yield the questions of a part, those for a child apart, and what it asks for of earlier meetings (R131)."""
    said, child = phrases(DANISH), _has_child(dossier.meeting)
    yield from _questions(phase.questions)
    if phase.child_questions and child:
        yield from (said.run("by_hand.child", strong=True), figure(": "), *_questions(phase.child_questions))
    if phase.for_children is ForChildren.NO and child:
        yield said.run("by_hand.not_for_children", strong=True)
    asked = earlier_ones(dossier) if phase.kind is PhaseKind.FOLLOW_UP else ()
    for place, each in enumerate(asked):
        yield from (figure(" · "),) if place else (said.run("by_hand.earlier", strong=True), figure(": "))
        yield from _earlier(dossier, each)


def _earlier(dossier: Dossier, promise: Promise) -> Iterator[Run]:
    """Yield an earlier agreement with who and what: nobody can look it up where the computer is dead."""
    yield figure(f"{promise.ref} ")
    if promise.withheld:
        yield phrases(DANISH).run("decisions.not_shown")
        return
    if who := people_names(dossier.meeting, promise.terms.responsible) or promise.named:
        yield from (planned(who, f"agreement {promise.ref}"), figure(": "))
    yield Run(promise.asked_as, Source.SHOWN, f"agreement {promise.ref}")


def _questions(texts: tuple[str, ...]) -> Iterator[Run]:
    for text in texts:
        yield from (template_run(text), figure(" "))


def _has_child(meeting: Meeting) -> bool:
    return any(seat.participant.is_child for seat in meeting.presence.seats)
