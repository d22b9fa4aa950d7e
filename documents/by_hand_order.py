"""The speaking order of the welcome and of each round, with a box for each person (R30, seed 000; R149, seed 004)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from documents.document import Cell, Run, Table
from documents.kinds import Audience
from documents.names import name_and_role, person_name
from documents.phrases import DANISH, phrases
from documents.pieces import BOX, TICKED, cell, figure, planned
from documents.recipients import held_back
from documents.template_words import template_run
from meeting.order import order_of
from meeting.presence import seat
from meeting.speakers import Status, ids, line_up
from meeting.state import Meeting
from meeting.template import ForChildren, PhaseTemplate

_DONE = frozenset({Status.HEARD, Status.HEARD_THROUGH, Status.PASSED_TWICE})


def order_table(meeting: Meeting) -> Table:
    """Return a column for each part with an order, to be read downwards; roles stand in the welcome alone."""
    phases = [phase for phase in meeting.planned.template.phases if phase.has_order]
    columns = [[_person(meeting, phase, each) for each in _order(meeting, phase)] for phase in phases]
    heads = tuple((template_run(phase.title),) for phase in phases)
    widths = tuple(2 if phase.is_round else 3 for phase in phases)
    return Table(heads, tuple(zip_longest(*columns, fillvalue=Cell())), widths)


def _order(meeting: Meeting, phase: PhaseTemplate) -> tuple[str, ...]:
    """Return who has a turn: in a round all but the leader and those outside it, at the welcome everybody (R102)."""
    return ids(line_up(meeting, phase.id)) if phase.is_round else order_of(meeting, phase)


def _person(meeting: Meeting, phase: PhaseTemplate, person: str) -> Cell:
    done = any(slot.person.id == person and slot.status in _DONE for slot in line_up(meeting, phase.id))
    name = person_name(meeting, person) if phase.is_round else name_and_role(meeting, person, Audience.EVERYBODY)
    box = figure(f"{TICKED if done else BOX} ")
    return cell(box, planned(name, f"participant {person}"), *_remark(meeting, phase, person))


def _remark(meeting: Meeting, phase: PhaseTemplate, person: str) -> Iterator[Run]:
    """Yield that a child who is not in the room speaks through another (R35), and who is not invited yet (R93)."""
    said, found = phrases(DANISH), seat(meeting, person)
    if phase.for_children is ForChildren.NO and found is not None and found.participant.is_child:
        yield from (figure(", "), said.run("by_hand.through"))
    begun = meeting.timebox.opened_at is not None
    if not phase.is_round and not begun and any(person == each.id for each in held_back(meeting)):
        yield from (figure(" ("), said.run("by_hand.not_invited"), figure(")"))
