"""Pointing at people while a statement is written: who said it (`@`), or whom it concerns (F2)."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from meeting.people import Participant
from tui.view.choosing import Choosing
from tui.view.people_lists import people
from tui.view.scene import Scene

_STEPS = {"up": -1, "left": -1, "down": 1, "right": 1}


class Pointing(Struct, frozen=True):
    """A list in which letters find people; several of them where it is asked whom a statement concerns."""

    list: Choosing
    several: bool = False
    taken: tuple[str, ...] = ()
    """Who was taken so far, participant ids."""
    ended: bool = False
    """Whether it is said: `taken` is the answer."""
    left: bool = False
    """Whether nothing is to be said after all."""

    @property
    def unfound(self) -> bool:
        """Whether the letters find nobody."""
        return self.list.chosen is None


def who(scene: Scene) -> Pointing:
    """Return the list of who may have said it: first who is here, interpreters last."""
    return Pointing(_choices(scene, ()))


def whom(scene: Scene, taken: tuple[str, ...]) -> Pointing:
    """Return the list of whom it may concern; some are taken already."""
    return Pointing(_choices(scene, taken), several=True, taken=taken)


def press(pointing: Pointing, scene: Scene, key: str, character: str) -> Pointing:
    """Return the list after a key; every key means something to it, so that none of them gets into the text."""
    listed = pointing.list
    if key in _STEPS:
        return replace(pointing, list=listed.moved(_STEPS[key]))
    match key:
        case "enter" | "tab":
            return _ended(pointing)
        case "escape":
            return replace(pointing, left=True)
        case "backspace":
            return _erased(pointing, scene)
        case _ if character == ",":
            return _another(pointing, scene)
        case _ if character.isprintable() and character and not (character == " " and not listed.letters):
            return replace(pointing, list=listed.typed(character))
        case _:
            return pointing


def _ended(pointing: Pointing) -> Pointing:
    chosen, listed = pointing.list.chosen, pointing.list
    if pointing.several and not listed.letters and not listed.at:
        return replace(pointing, ended=True)
    if chosen is None:
        return pointing
    return replace(pointing, taken=(*pointing.taken, chosen.id) if pointing.several else (chosen.id,), ended=True)


def _another(pointing: Pointing, scene: Scene) -> Pointing:
    chosen = pointing.list.chosen
    if not pointing.several or chosen is None:
        return pointing
    taken = (*pointing.taken, chosen.id)
    return replace(pointing, list=_choices(scene, taken), taken=taken)


def _erased(pointing: Pointing, scene: Scene) -> Pointing:
    if pointing.list.letters:
        return replace(pointing, list=pointing.list.erased())
    if not pointing.taken:
        return replace(pointing, left=True)
    taken = pointing.taken[:-1]
    return replace(pointing, list=_choices(scene, taken), taken=taken)


def _choices(scene: Scene, without: tuple[str, ...]) -> Choosing:
    seats = [seat for seat in scene.meeting.presence.seats if seat.participant.id not in without]
    seats.sort(key=lambda seat: (seat.participant.is_interpreter, not seat.here))
    persons: list[Participant] = [seat.participant for seat in seats]
    return Choosing(people(scene, persons))
