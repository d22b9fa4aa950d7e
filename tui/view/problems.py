"""What is wrong in a plan file, one problem a line: where it stands, what is wrong, what would be right."""

from __future__ import annotations

from collections.abc import Iterable

from meeting.problem import Problem, Severity, Where
from tui.view.words import Words

_LISTS = frozenset({"participant", "override", "open_agreement", "phase", "rule"})
"""The tables of which a file has several, written with two brackets."""


def problem_lines(words: Words, file: str, problems: Iterable[Problem]) -> tuple[str, ...]:
    """Return one line for each problem of a file, in their order."""
    return tuple(_line(words, file, problem) for problem in problems)


def _line(words: Words, file: str, problem: Problem) -> str:
    place = ", ".join(part for part in (problem.where.file or file, *_place(words, problem.where)) if part)
    wrong = words.text(problem.wrong, **problem.params)
    if problem.severity is Severity.WARNING:
        wrong = words.text("note: {sentence}", sentence=wrong)
    right = words.text(problem.right, **problem.params) if problem.right else ""
    source = f"({', '.join(problem.source)})" if problem.source else ""
    return " ".join(part for part in (f"{place}:", wrong, right, source) if part)


def _place(words: Words, where: Where) -> tuple[str, str, str]:
    table = f"[[{where.table}]]" if where.table in _LISTS else f"[{where.table}]" if where.table else ""
    line = words.text("line {line}", line=where.line) if where.line else ""
    return line, " ".join(part for part in (table, where.entry) if part), where.field
