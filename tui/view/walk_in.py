"""The rows in which somebody who was not planned is added: name, role, and network or the language interpreted."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from meeting.newcomer import likely_language, likely_network
from meeting.people import Network, Role, role_of
from tui.view.lines import BLANK, Line, Paint, Span, cut, line
from tui.view.scene import Scene
from tui.view.tongues import interpreted, tongue
from tui.view.words import mark

LABEL = 11
"""Cells from a label to its value."""
FIRST_ROW = 2
"""The row of the first field; each field has one."""

NETWORKS = {
    Network.FAMILY: mark("family"),
    Network.PRIVATE: mark("private network"),
    Network.EVERYDAY: mark("everyday professional"),
    Network.TREATING: mark("treating professional"),
    Network.PROFESSIONAL: mark("other professional"),
    Network.AUTHORITY: mark("authority"),
}
"""Msgids of what the networks are called, in the order of their numbers."""


class Step(StrEnum):
    """What is being asked."""

    NAME = "name"
    ROLE = "role"
    LANGUAGE = "language"
    NETWORK = "network"


_LABELS = {
    Step.NAME: mark("Name"),
    Step.ROLE: mark("Role"),
    Step.LANGUAGE: mark("Language"),
    Step.NETWORK: mark("Belongs to"),
}
_TYPED = (Step.NAME, Step.ROLE, Step.LANGUAGE)
_MOST_OFFERED = 3


class NewPerson(Struct, frozen=True):
    """Somebody who is being added."""

    name: str = ""
    role: str = ""
    language: str = ""
    """What was typed of the language that is interpreted."""
    step: Step = Step.NAME

    @property
    def interprets(self) -> bool:
        """Whether to ask for a language, and not where this person speaks: an interpreter has no turn."""
        return role_of(self.role) is Role.INTERPRETER

    def typed(self, step: Step) -> str:
        """Return what was typed at a step."""
        return {Step.NAME: self.name, Step.ROLE: self.role, Step.LANGUAGE: self.language}.get(step, "")


def row_of(step: Step) -> int:
    """Return the row in which a step is typed."""
    return FIRST_ROW + _TYPED.index(step)


def languages(scene: Scene, person: NewPerson) -> tuple[str, ...]:
    """Return the codes of the languages an interpreter may interpret, the one that Enter takes first (scenario 19).

    Before anything is typed it is the one that is likely, if there is one.
    """
    if person.language.strip():
        return interpreted(scene.words, person.language)[:_MOST_OFFERED]
    likely = likely_language(scene.meeting, person.role)
    return (likely,) if likely else ()


def network(digit: str) -> Network | None:
    """Return the network with this number."""
    return dict(zip("123456", NETWORKS, strict=True)).get(digit)


def walk_in_rows(scene: Scene, person: NewPerson, across: int) -> tuple[Line, ...]:
    """Return the fields; then the networks by number, or the languages, the one that Enter takes with the sign."""
    steps = _TYPED if person.step is Step.LANGUAGE else _TYPED[:2]
    fields = [_field(scene, step, person.typed(step)) for step in steps]
    title = line(" ", Span(scene.words.text("Someone new at the table"), Paint.INK_BOLD))
    return tuple(cut(row, across) for row in (BLANK, title, *fields, *_offered(scene, person)))


def _offered(scene: Scene, person: NewPerson) -> tuple[Line, ...]:
    match person.step:
        case Step.NETWORK:
            return _networks(scene, person)
        case Step.LANGUAGE:
            names = [tongue(scene.words, code) for code in languages(scene, person)]
            return tuple(_offer(scene, name, first=number == 0) for number, name in enumerate(names))
        case _:
            return ()


def _offer(scene: Scene, name: str, *, first: bool) -> Line:
    sign = scene.look.alphabet.now if first else " "
    return line(" " * (LABEL + 1), Span(f"{sign} {name}", Paint.INK_BOLD if first else Paint.INK))


def _networks(scene: Scene, person: NewPerson) -> tuple[Line, ...]:
    likely = likely_network(person.role)
    found: list[Line] = []
    for number, (each, label) in enumerate(NETWORKS.items(), 1):
        sign = scene.look.alphabet.now if each is likely else " "
        paint = Paint.INK_BOLD if each is likely else Paint.INK
        text = Span(f"{sign} {number} {scene.words.text(label)}", paint)
        head = scene.words.text(_LABELS[Step.NETWORK]) if number == 1 else ""
        found.append(line(" ", Span(head.ljust(LABEL), Paint.QUIET), text))
    return tuple(found)


def _field(scene: Scene, step: Step, text: str) -> Line:
    return line(" ", Span(scene.words.text(_LABELS[step]).ljust(LABEL), Paint.QUIET), text)
