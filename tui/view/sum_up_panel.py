"""Summing up a part: what was said in it in short, and rows to write in (R120, seed 004)."""

from __future__ import annotations

from meeting.additions import additions
from meeting.board import statements
from meeting.minutes import statement, withheld
from meeting.phases import visited
from meeting.state import Agreement, Meeting
from meeting.statement_terms import Category
from meeting.sum_ups import to_sum_up
from tui.view.additions import added_on, added_text
from tui.view.clock import clock_in_sentence
from tui.view.lines import BLANK, Line, Paint, Span, cut, edges, line, wrapped
from tui.view.page import Picture
from tui.view.scene import Scene
from tui.view.sentence import joined

_LEAST_FIELD = 4
"""Rows that are left to write in on the smallest pane."""


def parts(meeting: Meeting) -> tuple[str, ...]:
    """Return the parts we have been in, in the order of the agenda."""
    phases = meeting.plan.template.phases if meeting.plan else ()
    return tuple(phase.id for phase in phases if visited(meeting, phase.id))


def part_to_sum_up(meeting: Meeting) -> str:
    """Return the part that was left last without a sum-up, else the one we are in; empty before the first."""
    owed = {phase.id for phase in to_sum_up(meeting)}
    left = (entry.phase for entry in reversed(meeting.phases.entries) if entry.phase in owed)
    return next(left, meeting.phases.current)


def saved(meeting: Meeting, part: str) -> str:
    """Return the sum-up of a part as it is kept; empty if there is none."""
    known = meeting.minutes.sum_ups.get(part)
    return known.text if known else ""


def both_texts(scene: Scene, part: str, half: str) -> str:
    """Return the sum-up of a part as it is kept, with what was added, below what is half written of it."""
    added = [f"{added_on(scene, each)}: {added_text(scene, each)}" for each in additions(scene.meeting, part)]
    known = "\n\n".join((saved(scene.meeting, part), *added))
    return f"{half}\n\n{scene.words.text('Kept before:')}\n{known}" if half and known else half or known


def sum_up_rows(scene: Scene, part: str, text: str, size: tuple[int, int], *, asks: bool = False) -> Picture:
    """Return what was said in a part, and below it the text, where the field stands while it is open.

    `asks` says that an empty field asks for its text.
    """
    across, height = size
    if not part:
        return Picture((line(" ", scene.words.text("No part has begun yet.")),))
    told = _agreed(scene, part, max(0, height - 3 - _LEAST_FIELD))
    head = (_title(scene, part, across), line(" ", Span(_counts(scene, part), Paint.QUIET)), *told, BLANK)
    rows = (row for each in text.split("\n") for row in wrapped(each, max(1, across - 2)) or ("",))
    begins = (line("   ", Span(scene.words.text("What did we arrive at?"), Paint.QUIET)),)
    lines = (*head, *(begins if asks else (line(" ", row) for row in rows)))
    return Picture(tuple(cut(row, across) for row in lines[:height]), 1, len(head))


def _title(scene: Scene, part: str, across: int) -> Line:
    words, known = scene.words, scene.meeting.minutes.sum_ups.get(part)
    phase = words.text(scene.meeting.planned.template.phase(part).title)
    title = f"{words.text('Sum-up')} {scene.look.alphabet.dot} {phase}"
    done = ""
    if known is not None:
        at = clock_in_sentence(words, scene.meeting.wall(known.at))
        done = f"{scene.look.alphabet.done} {words.text('written at {time}', time=at)}"
    return edges(line(" ", Span(title, Paint.INK_BOLD)), line(Span(done, Paint.DONE), " "), across)


def _counts(scene: Scene, part: str) -> str:
    words = scene.words
    kinds = [item.said.category for item in statements(scene.meeting) if item.phase == part]
    of = (statement(scene.meeting, question.statement) for question in scene.meeting.questions)
    questions = sum(item is not None and item.phase == part for item in of)
    worries, works = kinds.count(Category.WORRY), kinds.count(Category.WORKS)
    counted = (
        words.plural("{n} statement", "{n} statements", len(kinds)),
        words.plural("{n} worry", "{n} worries", worries) if worries else "",
        words.text("{n} that work", n=works) if works else "",
        words.plural("{n} question kept", "{n} questions kept", questions) if questions else "",
    )
    return f" {scene.look.alphabet.dot} ".join(text for text in counted if text)


def _agreed(scene: Scene, part: str, height: int) -> list[Line]:
    """Return the agreements that were proposed in a part, one a row; the last row counts what is more."""
    found = [item for item in scene.meeting.agreements.items if _of(scene.meeting, part, item)]
    shown = found if len(found) <= height else found[: max(0, height - 1)]
    rows = [_row(scene, item) for item in shown]
    if more := len(found) - len(shown):
        rows += [line("   ", Span(scene.words.text("… and {n} more", n=more), Paint.QUIET))] * bool(height)
    return rows


def _row(scene: Scene, item: Agreement) -> Line:
    if withheld(scene.meeting, item.id):
        said = scene.words.text("hidden, because the topic is not shared")
    else:
        said = f"{joined(scene.words, [scene.name(each) for each in item.terms.responsible])} {item.terms.what}".strip()
    return line(" ", Span(f"{scene.words.text('Agreement {n}', n=item.number)}  ", Paint.QUIET), said)


def _of(meeting: Meeting, part: str, item: Agreement) -> bool:
    entries = (entry for entry in meeting.phases.entries if entry.phase == part)
    at = item.proposed_at
    return any(entry.start <= at and (entry.end is None or at < entry.end) for entry in entries)
