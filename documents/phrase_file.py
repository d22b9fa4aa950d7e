"""Files of fixed phrases: the Danish words, and what stands for them in another language (R52, seed 000)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Annotated

from msgspec import Meta, Struct

from meeting.problem import Problem, Where, mark
from meeting.rows import nearest, read_row, read_value
from meeting.toml_text import Document, read_toml

_Hash = Annotated[str, Meta(pattern="^[0-9a-f]{8}$", description=mark("Write eight of the signs 0-9 and a-f."))]
ONLY_DANISH = "only_danish"
"""The key of the Danish file under which the sections are listed that no other language needs."""

_RIGHT = mark("Write it as in {example}.")
_EXAMPLE = '{ text = "…", status = "unverified", source = "…", danish = "0123abcd" }'


class Status(StrEnum):
    """Whether somebody who knows both languages has approved a phrase."""

    UNVERIFIED = "unverified"
    VERIFIED = "verified"


class Phrase(Struct, frozen=True):
    """What stands for a Danish phrase in another language, and who says so."""

    text: str
    status: Status
    source: str
    """Where the words come from."""
    danish: _Hash
    """The hash of the Danish text that was translated."""
    verified_by: str = ""
    date: date | None = None
    """The day on which it was approved."""


def danish_hash(text: str) -> str:
    """Return the eight hexadecimal digits that tell one Danish text from another."""
    return sha256(text.encode()).hexdigest()[:8]


def read_danish(data: bytes, known: Mapping[str, str] | None = None) -> Mapping[str, str] | tuple[Problem, ...]:
    """Return the Danish texts of a file by `section.name`, or all that is wrong with it; no bytes raise.

    With `known` it may hold no other keys than those. Which sections are Danish only is for those who translate.
    """
    document = read_toml(data)
    if isinstance(document, Problem):
        return (document,)
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    sections = {name: value for name, value in document.items() if name != ONLY_DANISH}
    for where, value in _entries(sections, problems):
        text = read_value(value, str, where)
        if known is not None and _key(where) not in known:
            problems.append(_unknown(where, known))
        elif isinstance(text, Problem) or not text:
            problems.append(text if isinstance(text, Problem) else _empty(where))
        else:
            texts[_key(where)] = str(text)
    return tuple(problems) or texts


def read_phrases(data: bytes, danish: Mapping[str, str]) -> Mapping[str, Phrase] | tuple[Problem, ...]:
    """Return the phrases of another language by `section.name`, or all that is wrong with the file; no bytes raise.

    A key that Danish lacks is wrong. One that is left out is not, nor is a hash that does not fit: it only makes the
    phrase one that nobody has approved.
    """
    document = read_toml(data)
    if isinstance(document, Problem):
        return (document,)
    problems: list[Problem] = []
    phrases: dict[str, Phrase] = {}
    for where, value in _entries(document, problems):
        if _key(where) not in danish:
            problems.append(_unknown(where, danish))
        elif not isinstance(value, dict):
            problems.append(Problem(mark("This is not a phrase."), _RIGHT, {"example": _EXAMPLE}, where))
        else:
            phrase, found = read_row(Phrase, value, where)
            problems += found or _lacking(phrase, where)
            phrases[_key(where)] = phrase
    return tuple(problems) or phrases


def _entries(document: Document, problems: list[Problem]) -> Iterator[tuple[Where, object]]:
    """Yield what stands in each section, with its place; what is no section is a problem."""
    for section, entries in document.items():
        if not isinstance(entries, dict):
            right = mark("Write [{name}] on a line of its own and its keys below it.")
            problems.append(Problem(mark("This is not a table."), right, {"name": section}, Where(section)))
            continue
        yield from ((Where(section, name), value) for name, value in entries.items())


def _key(where: Where) -> str:
    return f"{where.table}.{where.entry}"


def _unknown(where: Where, danish: Mapping[str, str]) -> Problem:
    wrong = mark("Danish has no such phrase.")
    if guess := nearest(_key(where), danish):
        return Problem(wrong, mark('Did you mean "{guess}"?'), {"guess": guess}, where)
    return Problem(wrong, where=where)


def _empty(where: Where) -> Problem:
    return Problem(mark("This is empty."), mark("Write the text, or take the line out."), where=where)


def _lacking(phrase: Phrase, where: Where) -> list[Problem]:
    """Return what a phrase lacks that its own words ask for: a text, and for an approval who and when."""
    if not phrase.text:
        return [_empty(where)]
    if phrase.status is Status.VERIFIED and not (phrase.verified_by and phrase.source and phrase.date):
        wrong = mark("The phrase is verified, but not by whom, when and from where.")
        return [Problem(wrong, mark("Write verified_by, date and source."), where=where)]
    return []
