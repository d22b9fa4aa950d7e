"""All that is known of one agreement, in a few rows: the sentence, who said yes, and what it still waits for (R109)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from msgspec import Struct

from meeting.additions import additions
from meeting.agreement_terms import Resource
from meeting.agreements import children_to_ask, missing, standing
from meeting.minutes import statement, topics
from meeting.refusal import Refused
from meeting.state import Agreement, Standing
from tui.view.additions import added_on, added_text
from tui.view.agreement_draft import RESOURCES
from tui.view.clock import clock_in_sentence
from tui.view.lines import Line, Paint, Span, cells, cut_text, line, pad
from tui.view.refusals import refusal
from tui.view.scene import Scene
from tui.view.sentence import joined, rows_of, sentence
from tui.view.two_wordings import told, wordings
from tui.view.withheld import not_shown_because
from tui.view.words import mark

LABEL = 13
"""Cells from a label to its value."""
NOTHING = "–"
_WITHOUT_WORDS = (mark("Topics"), mark("Grown from"))
"""What is told of one that is not shown."""


class Fact(Struct, frozen=True):
    """One thing known of an agreement."""

    label: str
    """Msgid."""
    value: str


def facts_rows(scene: Scene, item: Agreement, across: int, room: int) -> tuple[Line, ...]:
    """Return an agreement in at most so many cells and rows, for a screen that the room cannot see.

    Where rows are few, what says nothing is left out, then each fact has one row, and last the sentence is cut.
    """
    if hidden := not_shown_because(scene, item):
        about = tuple(fact for fact in facts(scene, item) if fact.label in _WITHOUT_WORDS and fact.value != NOTHING)
        return (line(" ", Span(hidden, Paint.INK_BOLD)), *_laid(scene, about, across, most=1))[:room]
    read = _read(scene, item, across)
    every = facts(scene, item)
    said = [fact for fact in every if fact.value != NOTHING]
    for laid in (_laid(scene, every, across, most=3), _laid(scene, said, across, most=3)):
        if sum(map(len, read)) + len(laid) <= room:
            return (*chain(*read), *laid)
    # Of two wordings nobody can choose what is not there to read, so they go before what else is known.
    least = sum(map(len, read)) if item.other else max(2, room // 2)
    laid = _laid(scene, said, across, most=1)[: max(0, room - least)]
    most = max(1, (room - len(laid)) // len(read))
    return (*chain(*(_cut(scene, rows, most) for rows in read)), *laid)


def facts(scene: Scene, item: Agreement) -> tuple[Fact, ...]:
    """Return what is known beside the sentence; `–` where nothing is."""
    words = scene.words
    of = (
        (mark("Says yes"), joined(words, [scene.name(person) for person in item.accepted])),
        (mark("Reservation"), "  ".join(f"{scene.name(each.person)}: {each.text}" for each in item.reservations)),
        (mark("Child's view"), _views(scene, item)),
        (mark("About"), joined(words, [scene.name(child) for child in item.terms.about])),
        (mark("Lacks") if missing(item.terms) else mark("Read back"), _read_back(scene, item)),
        (mark("Help from"), _resource(scene, item)),
        (mark("Topics"), ", ".join(topics(scene.meeting, item.id))),
        (mark("Grown from"), _source(scene, item)),
    )
    added = additions(scene.meeting, item.id)
    since = tuple(Fact(mark("Corrected"), f"{added_on(scene, each)}: {added_text(scene, each)}") for each in added)
    return (*since, *(Fact(label, value or NOTHING) for label, value in of))


def _read(scene: Scene, item: Agreement, across: int) -> tuple[tuple[Line, ...], ...]:
    """Return the sentence as it is read aloud, or both where two stand, each behind the number that takes it."""
    both = wordings(item)
    if not both:
        quoted = f"»{sentence(scene.words, item.terms, scene.names, scene.today)}«"
        return (tuple(line(" ", Span(row, Paint.INK_BOLD)) for row in rows_of(quoted, across - 2)),)
    return tuple(
        tuple(
            line(f" {number if n == 0 else ' '} ", row)
            for n, row in enumerate(rows_of(told(scene, wording), across - 4))
        )
        for number, wording in enumerate(both, 1)
    )


def _cut(scene: Scene, rows: Sequence[Line], most: int) -> tuple[Line, ...]:
    if len(rows) <= most:
        return tuple(rows)
    return (*rows[: most - 1], line(rows[most - 1], scene.look.alphabet.ellipsis))


def _laid(scene: Scene, known: Sequence[Fact], across: int, *, most: int) -> tuple[Line, ...]:
    """Return facts with their labels: two on a row where both fit, else as many rows as one needs, up to `most`."""
    half = across // 2
    rows: list[Line] = []
    left = list(known)
    while left:
        first, *left = left
        if left and max(cells(first.value), cells(left[0].value)) <= half - LABEL - 2:
            second = left.pop(0)
            beside = _labelled(scene, second.label, second.value)
            rows.append(line(pad(_labelled(scene, first.label, first.value), half), beside))
            continue
        texts = rows_of(first.value, across - LABEL - 2)
        kept = texts if len(texts) <= most else (cut_text(first.value, across - LABEL - 2),)
        rows += [_labelled(scene, first.label if n == 0 else "", text) for n, text in enumerate(kept)]
    return tuple(rows)


def _labelled(scene: Scene, label: str, text: str) -> Line:
    return line(" ", Span(scene.words.text(label).ljust(LABEL), Paint.QUIET), text)


def _views(scene: Scene, item: Agreement) -> str:
    """Return what each child it is about says to it, and whom it is not asked of yet (R92, seed 003)."""
    asked = [
        f"{scene.name(view.child)}: {view.view}{_through(scene, view.through)}"
        for view in item.views
        if view.what == item.terms.what
    ]
    waiting = [
        scene.words.text("{name} is not asked yet", name=scene.name(child.id))
        for child in children_to_ask(scene.meeting, item)
    ]
    return "  ".join((*asked, *waiting))


def _through(scene: Scene, person: str) -> str:
    return f" ({scene.words.text('through {name}', name=scene.name(person))})" if person else ""


def _resource(scene: Scene, item: Agreement) -> str:
    resource = item.terms.resource
    return "" if resource is Resource.UNSAID else scene.words.text(RESOURCES[resource])


def _source(scene: Scene, item: Agreement) -> str:
    """Return whose statement it grew from and when that was said; never its words (R40, seed 000)."""
    grown = statement(scene.meeting, item.statement)
    if grown is None:
        return ""
    time = clock_in_sentence(scene.words, scene.meeting.wall(grown.at))
    return scene.words.text("{name} at {time}", name=scene.name(grown.said.person), time=time)


def _read_back(scene: Scene, item: Agreement) -> str:
    """Return when it was read to the room, or what it waits for: the leader alone reads back (R43, R120)."""
    lacks = (refusal(scene.look, scene.meeting, scene.names, Refused(why), private=True) for why in missing(item.terms))
    how: dict[Standing, Callable[[], str]] = {
        Standing.INCOMPLETE: lambda: "  ".join(lacks),
        Standing.NOT_READ_BACK: lambda: scene.words.text("{name} reads it out", name=_leader(scene)),
        Standing.PROPOSAL: lambda: _confirmed(scene, item),
        Standing.AGREED: lambda: _confirmed(scene, item),
    }
    return how.get(standing(item), str)()


def _leader(scene: Scene) -> str:
    return scene.name(scene.meeting.lead.leader or scene.meeting.planned.leader)


def _confirmed(scene: Scene, item: Agreement) -> str:
    if item.confirmed_at is None:
        return ""
    return scene.words.text("at {time}", time=clock_in_sentence(scene.words, scene.meeting.wall(item.confirmed_at)))
