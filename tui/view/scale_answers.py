"""Answering a scale one person after the other: a few letters of the name, the number, Enter (domain 1.4)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from meeting.eligible import contributing
from meeting.evaluation_terms import Group, span
from meeting.people import Participant
from meeting.presence import seat
from meeting.state import Meeting, Scale
from tui.view.aims_page import answer_text
from tui.view.lines import Line, Paint, Span, beside, cells, cut, edges, line, pad_text
from tui.view.people_lists import people
from tui.view.picking import Choice, found
from tui.view.scene import Scene
from tui.view.smileys import smileys
from tui.view.words import mark

NOT_LOWER = mark("What makes it not lower?")
ONE_STEP = mark("What would be one step up?")
_COLUMN = 20
_WIDEST = 30
_NAME = 10
_MOST_DIGITS = 2


class Answering(Struct, frozen=True):
    """What is typed of one answer, and at whom the sign stands."""

    person: str = ""
    """Whom the arrows chose; empty means the next one without an answer."""
    letters: str = ""
    number: str = ""

    @property
    def begun(self) -> bool:
        """Whether anything is typed."""
        return bool(self.letters or self.number)

    def typed(self, character: str) -> Answering:
        """Return it with one letter or digit more; a letter after a number begins anew."""
        if character.isdecimal():
            return replace(self, number=(self.number + character)[-_MOST_DIGITS:])
        return replace(self, letters=("" if self.number else self.letters) + character, number="", person="")

    def erased(self) -> Answering:
        """Return it with one character less."""
        return replace(self, number=self.number[:-1]) if self.number else replace(self, letters=self.letters[:-1])


def answering(scene: Scene) -> tuple[Choice, ...]:
    """Return who can answer: everybody but interpreters, those in the room first, the leader last."""
    leader = scene.meeting.lead.leader
    return people(scene, sorted(contributing(scene.meeting), key=lambda person: person.id == leader))


def _asked_next(scene: Scene, item: Scale, ids: Sequence[str]) -> tuple[str, ...]:
    """Return who of these has not answered; the leader leads, and gives a number only where she is pointed at."""
    leader = scene.meeting.lead.leader
    return tuple(each for each in ids if each not in item.answers and each != leader)


def answers_now(scene: Scene, item: Scale, state: Answering) -> str:
    """Return whose answer Enter keeps: whom the letters find, or the arrows, or the first without an answer."""
    offered = answering(scene)
    if state.letters:
        return next((choice.id for choice in found(offered, state.letters)), "")
    ids = [choice.id for choice in offered]
    waiting = _asked_next(scene, item, ids)
    return state.person if state.person in ids else next(iter((*waiting, *ids)), "")


def stepped(scene: Scene, item: Scale, state: Answering, by: int) -> Answering:
    """Return it with the sign moved by this many people."""
    ids = [choice.id for choice in answering(scene)]
    now = answers_now(scene, item, state)
    at = ids.index(now) if now in ids else 0
    return Answering(ids[max(0, min(len(ids) - 1, at + by))]) if ids else state


def after(scene: Scene, item: Scale, person: str) -> Answering:
    """Return what is asked next: the first one after a person who has no answer, or anybody who has none."""
    ids = [choice.id for choice in answering(scene)]
    at = ids.index(person) + 1 if person in ids else 0
    waiting = (each for each in _asked_next(scene, item, (*ids[at:], *ids[:at])) if each != person)
    return Answering(next(waiting, person))


def allowed(meeting: Meeting, person: str) -> range:
    """Return the numbers a person can give."""
    return span(Group.CHILD if _is_child(_participant(meeting, person)) else Group.PROFESSIONALS)


def scale_answers(scene: Scene, item: Scale, state: Answering, size: tuple[int, int]) -> tuple[Line, ...]:
    """Return the question, what the leader can ask on, and everybody with the answer there is."""
    across, height = size
    now = answers_now(scene, item, state)
    waiting = _asked_next(scene, item, [choice.id for choice in answering(scene)])
    given = scene.words.text("{n} of {total}", n=len(item.answers), total=len(item.answers) + len(waiting))
    title = edges(line(" ", Span(item.text, Paint.INK_BOLD)), line(Span(given, Paint.QUIET), " "), across)
    rows = (
        title,
        line(" ", Span(_quiet(scene, now, across - 1), Paint.QUIET)),
        *_columns(scene, item, state, now, (across, height - 2)),
    )
    return tuple(cut(row, across) for row in rows[:height])


def _quiet(scene: Scene, person: str, most: int) -> str:
    """Return a child's smileys, or what an adult can be asked on."""
    if _is_child(_participant(scene.meeting, person)):
        return smileys(scene.words, most)
    lower, higher = scene.words.text(NOT_LOWER), scene.words.text(ONE_STEP)
    both = f"{lower}   {higher}"
    return both if cells(both) <= most else lower


def _columns(scene: Scene, item: Scale, state: Answering, now: str, size: tuple[int, int]) -> tuple[Line, ...]:
    across, height = size
    shown = answering(scene)
    columns = max(1, min(across // _COLUMN, -(-len(shown) // max(1, height))))
    places = columns * height
    # Of too many the part with the sign in it.
    at = next((n for n, choice in enumerate(shown) if choice.id == now), 0)
    first = max(0, min(len(shown) - places, at - places // 2))
    part = shown[first : first + places]
    tall = -(-len(part) // columns) if len(part) < places else height
    rows = [_row(scene, item, choice, state if choice.id == now else None) for choice in part]
    groups: Sequence[Sequence[Line]] = [rows[n * tall : (n + 1) * tall] for n in range(columns)]
    return beside(*((group, min(_WIDEST, across // columns)) for group in groups))


def _row(scene: Scene, item: Scale, choice: Choice, state: Answering | None) -> Line:
    sign = " " if state is None else scene.look.alphabet.now
    name = Span(pad_text(choice.label, _NAME), Paint.INK if state is None else Paint.INK_BOLD)
    value = item.answers.get(choice.id)
    answer = "" if value is None else answer_text(scene, choice.id, value)
    if state is not None and state.begun:
        answer = f"{state.letters} {state.number}".strip() + scene.look.alphabet.cursor
    return line(f" {sign} ", name, f" {answer}")


def _participant(meeting: Meeting, person: str) -> Participant | None:
    found_seat = seat(meeting, person)
    return found_seat.participant if found_seat else None


def _is_child(person: Participant | None) -> bool:
    return person is not None and person.is_child
