"""Every text of the program that the catalogue has to know, read out of the code and the templates."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent

_SINGULAR = frozenset({"text", "mark"})
"""The calls whose first argument is a msgid; `plural` has two."""

_MARKED = frozenset({"mark"})
"""The calls that count in papers, whose phrases stand in files of their own and are asked for by `text` too."""

_IN_TEMPLATES = ("title", "questions", "child_questions")
"""The keys of a template whose values are msgids."""


@dataclass(frozen=True, slots=True)
class Msgid:
    """One text, with its plural if it has one, and where it stands."""

    text: str
    plural: str
    file: str
    line: int


@cache
def msgids() -> tuple[Msgid, ...]:
    """Return every text of the packages and of the templates they bring along."""
    return tuple(_msgids())


def _msgids() -> Iterator[Msgid]:
    for package in ("meeting", "store", "tui"):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield from in_code(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
    for path in sorted((ROOT / "documents").rglob("*.py")):
        yield from in_code(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix(), _MARKED)
    for path in sorted((ROOT / "meeting" / "templates").glob("*.toml")):
        yield from in_template(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())


def in_code(source: str, file: str, singular: frozenset[str] = _SINGULAR) -> Iterator[Msgid]:
    """Yield the texts of a module; `text("a" if x else "b")` has two."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called), args=[first, *_]) if (
                called in singular
            ):
                for text in _strings(first):
                    yield Msgid(text, "", file, node.lineno)
            case ast.Call(
                func=ast.Attribute(attr="plural"),
                args=[ast.Constant(value=str(one)), ast.Constant(value=str(many)), *_],
            ):
                yield Msgid(one, many, file, node.lineno)
            case _:
                pass


def _strings(argument: ast.expr) -> Iterator[str]:
    match argument:
        case ast.Constant(value=str(text)) if text:
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _strings(body)
            yield from _strings(orelse)
        case _:
            pass


def in_template(source: str, file: str) -> Iterator[Msgid]:
    """Yield the titles and questions of a template, all with line 1: TOML tells no lines."""
    for text in _titles_and_questions(tomllib.loads(source)):
        yield Msgid(text, "", file, 1)


def _titles_and_questions(table: Mapping[str, object]) -> Iterator[str]:
    for key, value in table.items():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield from _titles_and_questions(each)
            elif key in _IN_TEMPLATES and isinstance(each, str):
                yield each
