"""Who is there, who has the floor, and where everybody stands in each round."""

from __future__ import annotations

from meeting import phases, speakers
from meeting.speakers import Slot
from meeting.state import Seat, Stage
from meeting.template import PhaseTemplate
from tui.view.report.span import span
from tui.view.report.terms import AFTERWARDS, STATUS
from tui.view.scene import Scene
from tui.view.tongues import tongue


def people_lines(scene: Scene) -> tuple[str, ...]:
    """Return a line for each person: name, role, and when they were there."""
    return tuple(_person(scene, seat) for seat in scene.meeting.presence.seats)


def _person(scene: Scene, seat: Seat) -> str:
    words, person = scene.words, seat.participant
    told = named(scene, person.id)
    if person.is_interpreter:
        told = f"{told}, {tongue(words, person.interprets)}"
    if scene.meeting.timebox.opened_at is None:
        return told
    if not seat.stays:
        return words.text("{person}: has not come", person=told)
    end = scene.meeting.timebox.closed_at
    stays = ", ".join(span(scene, stay.start, stay.end or end) for stay in seat.stays)
    return f"{told}: {stays}"


def floor_line(scene: Scene) -> str:
    """Return who has the floor and who is next; empty where nothing goes on."""
    meeting, words = scene.meeting, scene.words
    if meeting.stage is not Stage.OPEN:
        return ""
    if held := meeting.timebox.break_now:
        return words.text("We are having a break: {span}", span=span(scene, held.start, None))
    upcoming = speakers.next_up(meeting)
    after = words.text("then {name}", name=scene.name(upcoming.id)) if upcoming else ""
    turn = meeting.floor.turn
    has = (
        words.text("{name} has the floor", name=scene.name(turn.person))
        if turn
        else words.text("No one has the floor right now")
    )
    return ", ".join(part for part in (has, after) if part)


def round_lines(scene: Scene, phase: PhaseTemplate) -> tuple[str, ...]:
    """Return a line for each person in the order of a round, with the word for their state."""
    return tuple(_slot(scene, slot) for slot in speakers.line_up(scene.meeting, phase.id))


def rounds_begun(scene: Scene) -> tuple[PhaseTemplate, ...]:
    """Return the rounds we have been in."""
    return tuple(phase for phase in phases.rounds(scene.meeting) if phases.visited(scene.meeting, phase.id))


def _slot(scene: Scene, slot: Slot) -> str:
    terms = AFTERWARDS if scene.meeting.stage is Stage.CLOSED else STATUS
    status = scene.words.text(terms[slot.status], name=scene.name(slot.through))
    return f"{named(scene, slot.person.id)}: {status}"


def named(scene: Scene, person: str) -> str:
    """Return a name and a role as the wall has them; never a last name."""
    seen = scene.people[person]
    return f"{seen.name}, {seen.role}" if seen.role else seen.name
