"""Bytes of a file from people to the tables of a TOML document, or the one thing that is wrong with them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from itertools import chain

from meeting.cpr import cpr_like, looks_like_cpr
from meeting.problem import Problem, Where, mark

MOST_BYTES = 200_000
"""More than any plan or template needs: one with 24 participants takes 6,000."""

_LONGEST_LINE = 1_000
"""A dotted key costs the square of its length in memory: with a line of 200 kB it takes the whole machine."""

_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_WITHOUT_SECONDS = re.compile(r"\d[T ]\d\d:\d\d\s*(?:#.*)?$")

_NAMES = ("id", "ref", "rule", "topic")
"""The keys by which one of several tables is told apart."""

Document = Mapping[str, object]
"""The tables of a file."""

_TYPE_AGAIN = mark("Take the text out, or write it anew in a text editor and save it as UTF-8.")
_START_OVER = mark("ordstyrer plan --example prints a whole plan to start from.")


def read_toml(data: bytes, most_bytes: int = MOST_BYTES) -> Document | Problem:
    """Return the tables of a TOML file of at most so many bytes, or the one problem that keeps it from being read.

    A byte order mark and either kind of line end are allowed. No bytes raise.
    """
    if len(data) > most_bytes:
        size = {"size": len(data) // 1000, "most": most_bytes // 1000}
        return Problem(mark("The file is {size} kB; a plan takes at most {most} kB."), _START_OVER, size)
    text = _decoded(data)
    if isinstance(text, Problem):
        return text
    lines = text.split("\n")
    longest = max(range(len(lines)), key=lambda number: len(lines[number]))
    if len(lines[longest]) > _LONGEST_LINE:
        wrong = mark("The line is longer than {most} characters.")
        return Problem(wrong, params={"most": _LONGEST_LINE}, where=Where(line=longest + 1))
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _unreadable(str(error), lines)
    except (ValueError, RecursionError):
        return Problem(mark("The file is nested too deep, or holds a number that is too long."), _START_OVER)


def cpr_problems(data: bytes, document: Document) -> Iterator[Problem]:
    """Yield a problem for each line that holds a CPR-like number, comments too; the number itself is not in it.

    One that is written with escapes, which no line shows, is one problem without a line.
    """
    text = data.decode("utf-8", "replace")
    for number, line in enumerate(text.split("\n"), start=1):
        if looks_like_cpr(line):
            yield _cpr_in(Where(line=number))
    hidden = (found for value in _values(document) for found in cpr_like(value))
    if any(found not in text for found in hidden):
        yield _cpr_in(Where())


def cpr_places(document: Document) -> Iterator[Problem]:
    """Yield a problem for each key of a document that has no lines where it holds a CPR-like number."""
    for table, held in document.items():
        rows = held if isinstance(held, list) else [held]
        for number, row in enumerate(rows, start=1):
            fields = row if isinstance(row, dict) else {"": row}
            named = next((fields[key] for key in _NAMES if fields.get(key)), f"#{number}")
            for field, value in fields.items():
                if any(map(looks_like_cpr, _values({field: value}))):
                    yield _cpr_in(Where(table, str(named) if isinstance(held, list) else "", field))


def _cpr_in(where: Where) -> Problem:
    right = mark("Write a name or your own reference instead; a CPR number belongs in no file of ordstyrer.")
    return Problem(mark("This looks like a CPR number."), right, where=where)


def _decoded(data: bytes) -> str | Problem:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem(mark("The file is in UTF-16."), mark("Save it as UTF-8."))
    if b"\0" in data:
        return Problem(mark("This is no text file."), _START_OVER)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem(mark("The line holds a character that is not UTF-8."), _TYPE_AGAIN, where=Where(line=line))
    if not text.strip():
        return Problem(mark("The file is empty."), _START_OVER)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unreadable(error: str, lines: list[str]) -> Problem:
    """Return the problem behind an error of the TOML reader, whose own words are not shown: they are English only."""
    found = _LINE.search(error)
    last = max((number for number, line in enumerate(lines, start=1) if line.strip()), default=1)
    line = min(int(found[1]), last) if found else last
    where = Where(line=line)
    if error.startswith("Cannot"):
        wrong = mark("This key or table stands in the file already.")
        return Problem(
            wrong, mark("Keep one of the two; a list of tables has two brackets, as in [[participant]]."), where=where
        )
    if _WITHOUT_SECONDS.search(lines[line - 1]):
        return Problem(mark("The time has no seconds."), mark("Write it as 2026-12-02T13:00:00."), where=where)
    if found is None:
        return Problem(mark("The file stops in the middle: a quote or a bracket is still open."), where=where)
    return Problem(mark("The line is not TOML."), mark("Look at its quotes, brackets and equals sign."), where=where)


def _values(document: Document) -> Iterator[str]:
    """Yield every value and key of a document as text, however deep it is nested."""
    waiting: list[object] = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += chain(value.keys(), value.values())
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, str | int):
            yield str(value)
