"""Who goes on with an earlier agreement: whom the list offers, and the list under its question."""

from __future__ import annotations

from msgspec import Struct

from meeting import eligible
from meeting.agreements import handed_to
from meeting.plan import EarlierAgreement
from tui.view.agreement_voices import pressed
from tui.view.choosing import Choosing
from tui.view.choosing_rows import choosing_rows
from tui.view.earlier import earlier_told
from tui.view.lines import Line, line
from tui.view.people_lists import people
from tui.view.picking import Choice
from tui.view.scene import Scene
from tui.view.sentence import rows_of

_ABOVE = 2


class Successors(Struct, frozen=True):
    """A list in which it is picked who goes on with an agreement."""

    ref: str
    list: Choosing


def successors(scene: Scene, item: EarlierAgreement) -> Successors:
    """Return the list of who can go on with an agreement: never a child (R96, seed 003), an interpreter (domain 2)."""
    known = handed_to(scene.meeting, item.ref)
    found = [each for each in eligible.responsible(scene.meeting) if each.id != known]
    return Successors(item.ref, Choosing(people(scene, found)))


def successor_rows(scene: Scene, item: EarlierAgreement, asked: Successors, size: tuple[int, int]) -> tuple[Line, ...]:
    """Return the list in this many cells and rows; above it what the agreement says, where the whole list fits."""
    above = tuple(line(" ", row) for row in rows_of(earlier_told(scene, item), size[0] - 2)[:_ABOVE])
    return choosing_rows(scene, scene.words.text("Who goes on with it?"), asked.list, size, above=above)


def picked(asked: Successors, name: str) -> Successors | str | None:
    """Return the list after a key, or the id of who is picked; None where the key leaves the list."""
    answer = pressed(asked.list, name)
    if isinstance(answer, Choice):
        return answer.id
    if answer is not None:
        return Successors(asked.ref, answer)
    return None if name == "escape" else asked
