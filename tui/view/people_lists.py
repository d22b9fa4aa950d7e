"""Whom a panel offers, and what it asks."""

from __future__ import annotations

from collections.abc import Iterable

from meeting import eligible, presence, speakers
from meeting.people import Participant
from tui.view.picking import Choice
from tui.view.scene import Scene


def people(scene: Scene, persons: Iterable[Participant]) -> tuple[Choice, ...]:
    """Return people as things to pick, by the names the wall gives them; the whole name and role find them too."""
    return tuple(
        Choice(person.id, scene.name(person.id), scene.people[person.id].role, f"{person.name} {person.role}")
        for person in persons
    )


def to_give_floor(scene: Scene) -> tuple[Choice, ...]:
    """Return whom the floor can be given to: who is here, those not yet heard first, as the order has them."""
    waiting = [person.id for person in speakers.queue(scene.meeting)]
    here = [person for person in presence.here(scene.meeting) if person.id != scene.meeting.floor.holder]
    here.sort(key=lambda person: waiting.index(person.id) if person.id in waiting else len(waiting))
    return people(scene, here)


def to_hear_through(scene: Scene, phase: str = "") -> tuple[Choice, ...]:
    """Return who is unheard in a round, the present one if none is named, and could be heard through another."""
    slots = (*speakers.unheard(scene.meeting, phase), *speakers.left_unheard(scene.meeting, phase))
    return people(scene, [slot.person for slot in slots])


def voices(scene: Scene, person: str) -> tuple[Choice, ...]:
    """Return who can speak for a person."""
    return people(scene, eligible.voices(scene.meeting, person))


def leaders(scene: Scene) -> tuple[Choice, ...]:
    """Return who can take over the lead."""
    return people(scene, eligible.leading(scene.meeting))


def writers(scene: Scene) -> tuple[Choice, ...]:
    """Return who can take over the minutes."""
    return people(scene, eligible.writing(scene.meeting))
