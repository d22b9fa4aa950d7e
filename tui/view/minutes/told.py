"""What one entry of the stream says: a statement with what touches it, or an agreement with where it stands."""

from __future__ import annotations

from msgspec import Struct

from meeting.agreements import standing
from meeting.danish_time import local_day
from meeting.state import Agreement, Standing, Statement
from meeting.statement_terms import Category
from tui.view.clock import clock_in_sentence
from tui.view.lines import Paint, cut_text
from tui.view.minutes.categories import CHANGE, LABELS, SIGN_OF
from tui.view.names import NAME_CELLS
from tui.view.scene import Scene
from tui.view.sentence import said
from tui.view.withheld import hiding, not_shown_because
from tui.view.words import mark

AGREED = "="
"""The sign of what was agreed."""
AGREEMENT = mark("agreement {n}")
"""Its word."""

_STANDINGS = {
    Standing.INCOMPLETE: mark("being written"),
    Standing.NOT_READ_BACK: mark("not read back"),
    Standing.PROPOSAL: mark("proposed"),
    Standing.AGREED: mark("agreed"),
    Standing.PUT_ASIDE: mark("put aside"),
}


class Told(Struct, frozen=True):
    """One row of the stream before it is cut or wrapped."""

    sign: str = ""
    label: str = ""
    text: str = ""
    after: str = ""
    """What stands behind the text, also where that is cut."""
    paint: Paint = Paint.INK
    spelled: bool = False
    """Whether nothing else on the screen says what the sign means."""


def statement_told(scene: Scene, item: Statement, *, kept: bool, of_child: bool) -> tuple[Told, ...]:
    """Return a statement; `kept` as a question for the reflection, `of_child` if a child said it.

    Of a withdrawn one, and of one about what may not be shared, no words.
    """
    words = scene.words
    if item.withdrawn:
        return (Told(text=words.text("taken out of the minutes"), paint=Paint.QUIET),)
    if topics := hiding(scene.meeting, item.id):
        return (Told(text=words.text("not shown: {topic}", topic=", ".join(topics)), paint=Paint.QUIET),)
    category = item.said.category
    sign, label = (SIGN_OF[category], words.text(LABELS[category])) if category else ("", "")
    marks = (
        words.text("child") if of_child else "",
        words.text("corrected") if _is_corrected(item) else "",
        words.text("kept for the reflection") if kept else "",
    )
    main = Told(sign, label, item.said.text, _behind(scene, marks))
    change = item.said.change and Told(scene.look.alphabet.arrow, words.text(CHANGE), item.said.change, spelled=True)
    return (main, *([change] if change else []), *_other(scene, item))


def _is_corrected(item: Statement) -> bool:
    """Whether the words are not the first ones; what must be different is added to a worry, and corrects nothing."""
    return item.corrected_at is not None and not (item.said.category is Category.WORRY and item.said.change)


def _behind(scene: Scene, marks: tuple[str, ...]) -> str:
    return "".join(f" {scene.look.alphabet.dot} {each}" for each in marks if each)


def _other(scene: Scene, item: Statement) -> tuple[Told, ...]:
    """Return what somebody else wrote at the same time, and whose it is and when."""
    if item.other is None:
        return ()
    at = clock_in_sentence(scene.words, scene.meeting.wall(item.other.at))
    name = cut_text(scene.name(item.other.by), NAME_CELLS)
    changed = scene.words.text("{name} changed this at {time}. Both are here.", name=name, time=at)
    return Told(text=item.other.said.text), Told(text=changed, paint=Paint.QUIET)


def agreement_told(scene: Scene, item: Agreement) -> tuple[Told, ...]:
    """Return an agreement: its number, who does what, and where it stands."""
    label = scene.words.text(AGREEMENT, n=item.number)
    if hidden := not_shown_because(scene, item):
        return (Told(AGREED, label, hidden, paint=Paint.QUIET, spelled=True),)
    told = said(scene.words, item.terms, scene.names, local_day(scene.meeting.wall(scene.now)))
    text = f"{told.who} {told.what}".rstrip(".")
    where = scene.words.text(_STANDINGS[standing(item)])
    return (Told(AGREED, label, text, _behind(scene, (where,)), spelled=True),)
