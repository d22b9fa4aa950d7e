"""The three rows in which somebody who was not planned is added: name, role and network."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from meeting.newcomer import likely_network
from meeting.people import Network, Role, role_of
from tui.view.lines import BLANK, Line, Paint, Span, cut, line
from tui.view.scene import Scene
from tui.view.words import mark

LABEL = 11
"""Cells from a label to its value."""
FIRST_ROW = 2
"""The row of the first field; each field has one."""

_NETWORKS = {
    Network.FAMILY: mark("family"),
    Network.PRIVATE: mark("private network"),
    Network.EVERYDAY: mark("everyday professional"),
    Network.TREATING: mark("treating professional"),
    Network.PROFESSIONAL: mark("other professional"),
    Network.AUTHORITY: mark("authority"),
}


class Step(StrEnum):
    """What is being asked."""

    NAME = "name"
    ROLE = "role"
    NETWORK = "network"


_LABELS = {Step.NAME: mark("Name"), Step.ROLE: mark("Role"), Step.NETWORK: mark("Belongs to")}


class NewPerson(Struct, frozen=True):
    """Somebody who is being added."""

    name: str = ""
    role: str = ""
    step: Step = Step.NAME

    @property
    def needs_network(self) -> bool:
        """Whether to ask where this person speaks; an interpreter has no turn."""
        return role_of(self.role) is not Role.INTERPRETER


def network(digit: str) -> Network | None:
    """Return the network with this number."""
    return dict(zip("123456", _NETWORKS, strict=True)).get(digit)


def walk_in_rows(scene: Scene, person: NewPerson, across: int) -> tuple[Line, ...]:
    """Return the fields, and the networks by number once name and role are known, the likely one with the sign."""
    texts = {Step.NAME: person.name, Step.ROLE: person.role}
    fields = [_field(scene, step, texts[step]) for step in (Step.NAME, Step.ROLE)]
    title = line(" ", Span(scene.words.text("Someone new at the table"), Paint.INK_BOLD))
    rows = (BLANK, title, *fields, *(_networks(scene, person) if person.step is Step.NETWORK else ()))
    return tuple(cut(row, across) for row in rows)


def _networks(scene: Scene, person: NewPerson) -> tuple[Line, ...]:
    likely = likely_network(person.role)
    found: list[Line] = []
    for number, (each, label) in enumerate(_NETWORKS.items(), 1):
        sign = scene.look.alphabet.now if each is likely else " "
        paint = Paint.INK_BOLD if each is likely else Paint.INK
        text = Span(f"{sign} {number} {scene.words.text(label)}", paint)
        head = scene.words.text(_LABELS[Step.NETWORK]) if number == 1 else ""
        found.append(line(" ", Span(head.ljust(LABEL), Paint.QUIET), text))
    return tuple(found)


def _field(scene: Scene, step: Step, text: str) -> Line:
    return line(" ", Span(scene.words.text(_LABELS[step]).ljust(LABEL), Paint.QUIET), text)
