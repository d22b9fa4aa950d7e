"""Who is here: the roll call of the opening, and arrivals and departures later on."""

from __future__ import annotations

from collections.abc import Mapping

from meeting import eligible, presence
from meeting.state import Seat
from tui.view.choosing_rows import Aside
from tui.view.clock import clock_in_sentence
from tui.view.lines import Line, line, wrapped
from tui.view.people_lists import people
from tui.view.picking import Choice
from tui.view.scene import Scene


def everybody(scene: Scene) -> tuple[Choice, ...]:
    """Return everybody, in the order of the plan, whoever walked in last."""
    return people(scene, [seat.participant for seat in scene.meeting.presence.seats])


def comings(scene: Scene) -> Mapping[str, Aside]:
    """Return who is here, who has left and who has not come, each by a sign and a word."""
    signs, words = scene.look.alphabet, scene.words
    found: dict[str, Aside] = {}
    for seat in scene.meeting.presence.seats:
        if seat.here:
            found[seat.participant.id] = Aside(signs.done)
        elif seat.stays:
            found[seat.participant.id] = Aside(signs.gone, words.text("left {time}", time=_left(scene, seat)))
        else:
            found[seat.participant.id] = Aside(signs.waiting, words.text("has not come"))
    return found


def ticks(scene: Scene, here: frozenset[str]) -> Mapping[str, Aside]:
    """Return who is ticked off in the roll call, by a sign, and by a word who is not."""
    signs, words = scene.look.alphabet, scene.words
    return {
        person.id: Aside(signs.done) if person.id in here else Aside(signs.waiting, words.text("has not come"))
        for person in eligible.everyone(scene.meeting)
    }


def purpose_rows(scene: Scene, across: int) -> tuple[Line, ...]:
    """Return why we are here, which is said before all else (R140, seed 004), in this many cells."""
    why, purpose = scene.words.text("Why we are here"), scene.meeting.planned.purpose
    rows = wrapped(f"{why}: {purpose}", across - 2)
    return tuple(line(f" {row}") for row in rows) if purpose else ()


def waits_for(scene: Scene, here: frozenset[str]) -> str:
    """Return whom the room waits for before we begin; no word of a parent, who would read it (design 1)."""
    present = tuple(person for person in eligible.everyone(scene.meeting) if person.id in here)
    return scene.words.text("We wait for the interpreter.") if presence.uncovered_languages(present) else ""


def _left(scene: Scene, seat: Seat) -> str:
    end = seat.stays[-1].end
    return clock_in_sentence(scene.words, scene.meeting.wall(end)) if end else ""
