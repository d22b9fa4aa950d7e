"""The speaking order of the welcome and of each round, with a box for each person (R30, seed 000; R149, seed 004)."""

from __future__ import annotations

from itertools import zip_longest

from documents.document import Cell, Table
from documents.kinds import Audience
from documents.names import name_and_role, person_name
from documents.pieces import BOX, TICKED, cell, figure, planned
from documents.template_words import template_run
from meeting.order import order_of
from meeting.speakers import Status, ids, line_up
from meeting.state import Meeting
from meeting.template import PhaseTemplate

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
    return cell(figure(f"{TICKED if done else BOX} "), planned(name, f"participant {person}"))
