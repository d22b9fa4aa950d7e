"""The pages that home opens over its lists: which commands a meeting of today takes, and the keys (screens j)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meeting.home import Listed
from meeting.state import Meeting, Stage
from tui.view.hints import Hint
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, line, wrapped
from tui.view.look import Look
from tui.view.plain import STAGES, when_and_where
from tui.view.preparing.lacks import before_rows
from tui.view.tongues import tongue
from tui.view.words import mark

_COMMANDS = (
    ("lead", mark("lead the meeting from this screen")),
    ("room", mark("show it on a screen without keys")),
    ("minutes", mark("write the minutes beside it")),
)


def meeting_page(
    look: Look, each: Listed, coming: Meeting | None, name: str, today: date, size: tuple[int, int]
) -> tuple[Line, ...]:
    """Return a meeting of today in exactly this many columns and rows: where it is, and what to type for it.

    Nothing is begun from here: whoever reads may stand at the wrong terminal.
    """
    across, _ = size
    words, dot = look.words, look.alphabet.dot
    title = f" {dot} ".join(filter(None, (name, each.ref, words.text("Meeting {n}", n=each.number))))
    where = when_and_where(words, each.starts, each.place, today)
    tongues = ", ".join(tongue(words, code) for code in each.interprets)
    facts = (where[:1].upper() + where[1:], words.text("interpreter: {languages}", languages=tongues))
    rows = [line(" ", Span(title, Paint.INK_BOLD)), BLANK]
    rows += [line("   ", row) for fact in facts[: 1 + bool(tongues)] for row in wrapped(fact, across - 4)]
    if each.stage is not Stage.PLANNED:
        rows.append(line("   ", words.text(STAGES[each.stage])))
    rows += [BLANK, *_known(look, coming), *_commands(look, each, across)]
    return _filled(rows, size)


def _known(look: Look, coming: Meeting | None) -> tuple[Line, ...]:
    known = before_rows(look, coming) if coming else ()
    if not known:
        return ()
    signs = {True: Span(look.alphabet.done, Paint.DONE), False: Span(look.alphabet.waiting)}
    title = line(" ", Span(look.words.text("Before the meeting begins"), Paint.INK_BOLD))
    return (title, *(line("   ", signs[in_order], f" {text}") for in_order, text in known), BLANK)


def _commands(look: Look, each: Listed, across: int) -> tuple[Line, ...]:
    typed = [f"ordstyrer {command} {each.meeting}" for command, _ in _COMMANDS]
    column = max(map(cells, typed)) + 3
    wide = across > column + max(cells(look.words.text(told)) for _, told in _COMMANDS) + 3
    rows = [line(" ", Span(look.words.text("At the prompt"), Paint.INK_BOLD))]
    for command, (_, told) in zip(typed, _COMMANDS, strict=True):
        text = Span(look.words.text(told), Paint.QUIET)
        rows += [line(f"   {command:<{column}}", text)] if wide else [line(f"   {command}"), line("     ", text)]
    return tuple(rows)


def help_page(look: Look, entries: Sequence[Hint], size: tuple[int, int]) -> tuple[Line, ...]:
    """Return what home is for, and every key with its sentence, in exactly this many columns and rows."""
    across, height = size
    text = look.words.text
    purpose = text("What is today, what is owed, and every series.")
    rows = [line(" ", row) for row in wrapped(purpose, across - 2)]
    keys = [text(entry.shown) for entry in entries]
    column = max(map(cells, keys)) + 3
    told: list[Line] = []
    for key, entry in zip(keys, entries, strict=True):
        for number, row in enumerate(wrapped(text(entry.label), across - column - 2)):
            told.append(line(Span(f" {'' if number else key:<{column}}", Paint.INK_BOLD), row))
    free = [BLANK] if len(rows) + len(told) < height else []
    return _filled([*rows, *free, *told], size)


def _filled(rows: Sequence[Line], size: tuple[int, int]) -> tuple[Line, ...]:
    across, height = size
    return tuple(cut(row, across) for row in (*rows, *[BLANK] * height))[:height]
