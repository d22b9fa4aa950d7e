"""What is read over the list: a document before it is made, and the keys."""

from __future__ import annotations

from collections.abc import Sequence

from tui.view.documents.kinds import paper_name
from tui.view.documents.seen import FOR_READERS, Seen
from tui.view.hints import Hint
from tui.view.lines import BLANK, Line, Paint, Span, line
from tui.view.look import Look
from tui.view.review.scrolled import scrolled_rows
from tui.view.told_keys import told_rows
from tui.view.tongues import tongue


def preview_rows(look: Look, seen: Seen, size: tuple[int, int]) -> tuple[Line, ...]:
    """Return the paper that is open from row `seen.top` on, in exactly this many columns and rows."""
    rows = seen.text if seen.text is not None else (line("   ", look.words.text("One moment")),)
    return scrolled_rows(look, _title(look, seen), rows, seen.top, size)


def paper_text(look: Look, seen: Seen, told: Sequence[str]) -> tuple[Line, ...]:
    """Return the rows of a paper, `told` in plain text, under a row that says in which languages the file is."""
    rows = [line("   ", text) for text in told]
    if seen.in_both and seen.tongue and seen.kind in FOR_READERS:
        other = look.words.text(
            "Also made in {language}; it stands in its file.", language=tongue(look.words, seen.tongue)
        )
        rows = [line("   ", Span(other, Paint.QUIET)), BLANK, *rows]
    return tuple(rows)


def help_text(look: Look, entries: Sequence[Hint], across: int) -> tuple[Line, ...]:
    """Return what the screen is for, and every key with its sentence, in rows of this many cells."""
    purpose = look.words.text("What leaves the building: everybody gets what is theirs, and nothing else.")
    return told_rows(look, purpose, entries, across)


def help_rows(look: Look, seen: Seen, rows: Sequence[Line], size: tuple[int, int]) -> tuple[Line, ...]:
    """Return the help from row `seen.top` on, in exactly this many columns and rows."""
    return scrolled_rows(look, look.words.text("Help"), rows, seen.top, size)


def _title(look: Look, seen: Seen) -> str:
    papers = seen.papers
    if not papers:
        return look.words.text("Documents")
    at = min(seen.open, len(papers) - 1)
    name = paper_name(seen.meeting, look.words, papers[at], names=seen.names)
    return f"{name}   {look.words.text('{n} of {all}', n=at + 1, all=len(papers))}" if len(papers) > 1 else name
