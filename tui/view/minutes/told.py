"""What one entry of the stream says: a statement with what touches it, or an agreement with where it stands."""

from __future__ import annotations

from msgspec import Struct

from meeting.additions import written_after
from meeting.agreements import standing
from meeting.danish_time import local_day
from meeting.minutes import topics
from meeting.plan import EarlierAgreement
from meeting.state import Addition, Agreement, ChildView, FollowedUp, Question, Standing, Statement
from meeting.statement_terms import Category
from tui.view.additions import added_on, added_text, added_to, dated
from tui.view.clock import clock_in_sentence
from tui.view.earlier import OUTCOMES, said_of, who_does
from tui.view.lines import Paint, cut_text
from tui.view.minutes.categories import CHANGE, LABELS, SIGN_OF
from tui.view.names import NAME_CELLS
from tui.view.scene import Scene
from tui.view.sentence import joined, said
from tui.view.withheld import earlier_not_shown, hiding, not_shown_because
from tui.view.words import mark

AGREED = "="
"""The sign of what was agreed."""
ADDED = "+"
"""The sign of what was added to a closed meeting."""
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
        words.text("corrected") if item.corrected_at else "",
        dated(scene, item.at, item.by) if written_after(scene.meeting, item.at) else "",
        words.text("kept for the reflection") if kept else "",
    )
    main = Told(sign, label, item.said.text, _behind(scene, marks))
    change = item.said.change and Told(scene.look.alphabet.arrow, words.text(CHANGE), item.said.change, spelled=True)
    return (main, *([change] if change else []), *_other(scene, item))


def statement_more(scene: Scene, item: Statement) -> str:
    """Return whom a statement concerns and its topics, for when it is marked; empty where no words of it are shown."""
    if item.withdrawn or hiding(scene.meeting, item.id):
        return ""
    people = [cut_text(scene.name(person), NAME_CELLS) for person in item.said.about]
    about = [scene.words.text("about {names}", names=joined(scene.words, people))] if people else []
    return f" {scene.look.alphabet.dot} ".join((*about, *(f"#{topic}" for topic in topics(scene.meeting, item.id))))


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


def question_told(scene: Scene, item: Question) -> tuple[Told, ...]:
    """Return a question that was kept without being a statement; it may have no words yet."""
    label, kept = scene.words.text(LABELS[Category.QUESTION]), scene.words.text("kept for the reflection")
    if not item.text:
        return (Told(SIGN_OF[Category.QUESTION], label, kept, paint=Paint.QUIET),)
    return (Told(SIGN_OF[Category.QUESTION], label, item.text, _behind(scene, (kept,))),)


def addition_told(scene: Scene, added: Addition) -> tuple[Told, ...]:
    """Return what was added after the close: when, by whom and to what, then its words where they may be shown."""
    text = added_text(scene, added)
    to = added_to(scene, added)
    head = Told(ADDED, "", f"{added_on(scene, added)}: {to}", paint=Paint.QUIET)
    return (head, *((Told(text=text),) if text else ()))


def answer_told(scene: Scene, item: EarlierAgreement, answer: FollowedUp) -> tuple[Told, ...]:
    """Return what became of an earlier agreement, and the sentence about it."""
    label = scene.words.text("agreement")
    if hidden := earlier_not_shown(scene, item):
        return (Told(AGREED, label, hidden, paint=Paint.QUIET, spelled=True),)
    text = f"{item.ref} {said_of(who_does(scene, item), item.what)}"
    outcome = scene.words.text(OUTCOMES[answer.outcome])
    told = Told(AGREED, label, text, _behind(scene, (outcome,)), spelled=True)
    return (told, *((Told(text=f"»{answer.sentence}«"),) if answer.sentence else ()))


def heir_told(scene: Scene, item: EarlierAgreement) -> tuple[Told, ...]:
    """Return that somebody goes on with an earlier agreement; who that is stands before it."""
    label = scene.words.text("agreement")
    if hidden := earlier_not_shown(scene, item):
        return (Told(AGREED, label, hidden, paint=Paint.QUIET, spelled=True),)
    text = f"{item.ref} {said_of(item.responsible, item.what)}"
    return (Told(AGREED, label, text, _behind(scene, (scene.words.text("goes on with it"),)), spelled=True),)


def child_told(scene: Scene, item: Agreement, view: ChildView) -> tuple[Told, ...]:
    """Return what a child says to an agreement, and through whom (R92, seed 003)."""
    label = scene.words.text(AGREEMENT, n=item.number)
    if hidden := not_shown_because(scene, item):
        return (Told(AGREED, label, hidden, paint=Paint.QUIET, spelled=True),)
    through = scene.words.text("through {name}", name=cut_text(scene.name(view.through), NAME_CELLS))
    marks = (scene.words.text("child"), through if view.through else "")
    return (Told(AGREED, label, view.view, _behind(scene, marks), spelled=True),)


def agreement_told(scene: Scene, item: Agreement) -> tuple[Told, ...]:
    """Return an agreement: its number, who does what, and where it stands."""
    label = scene.words.text(AGREEMENT, n=item.number)
    if hidden := not_shown_because(scene, item):
        return (Told(AGREED, label, hidden, paint=Paint.QUIET, spelled=True),)
    told = said(scene.words, item.terms, scene.names, local_day(scene.meeting.wall(scene.now)))
    text = f"{told.who} {told.what}".rstrip(".")
    where = scene.words.text(_STANDINGS[standing(item)])
    return (Told(AGREED, label, text, _behind(scene, (where,)), spelled=True),)
