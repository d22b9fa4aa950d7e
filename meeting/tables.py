"""The tables of a TOML document read into dataclasses one by one, while what is wrong gathers in one list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from meeting.problem import Problem, Where, mark
from meeting.rows import Row, read_row, unknown_key
from meeting.text import clean
from meeting.toml_text import Document

_LONGEST_NAME = 40


@dataclass(slots=True)
class Tables:
    """A document and the problems found in it so far."""

    document: Document
    problems: list[Problem] = field(default_factory=list)

    def only(self, names: Sequence[str]) -> None:
        """Find every table that the document must not have."""
        for name in self.document:
            if name not in names:
                self.problems.append(unknown_key(name, names, Where(clean(name[:_LONGEST_NAME]))))

    def inside(self, name: str) -> Tables:
        """Return the tables inside a table, with problems of their own; none where it is missing."""
        table = self.document.get(name)
        if isinstance(table, dict):
            return Tables(table)
        self.problems.append(_no_table(name, table))
        return Tables({})

    def one(self, name: str, kind: type[Row], given: Mapping[str, object] | None = None) -> Row:
        """Return a table as a dataclass, blank where it is missing or wrong; `given` are fields that are no keys."""
        table = self.document.get(name)
        if isinstance(table, dict):
            row, found = read_row(kind, table, Where(name), given)
            self.problems += found
            return row
        self.problems.append(_no_table(name, table))
        row, _ = read_row(kind, {}, Where(name), given)
        return row

    def several(self, name: str, kind: type[Row], key: str, *, needed: bool = False) -> list[tuple[Row, Where]]:
        """Return a list of tables as dataclasses, each with its place; `key` is the field that tells them apart."""
        rows: list[tuple[Row, Where]] = []
        for number, table in enumerate(self._listed(name, needed=needed), start=1):
            row, found = read_row(kind, table, Where(name))
            named = key in table and not any(problem.where.field == key for problem in found)
            where = Where(name, str(getattr(row, key)) if named else f"#{number}")
            self.problems += (replace(it, where=replace(it.where, entry=where.entry)) for it in found)
            rows.append((row, where))
        return rows

    def _listed(self, name: str, *, needed: bool) -> list[dict[str, object]]:
        listed = self.document.get(name, [])
        tables = [table for table in listed if isinstance(table, dict)] if isinstance(listed, list) else []
        right = mark("Write [[{name}]] with two brackets before each.")
        if not isinstance(listed, list) or len(tables) < len(listed):
            self.problems.append(Problem(mark("This is not a list of tables."), right, {"name": name}, Where(name)))
        elif needed and not tables:
            self.problems.append(Problem(mark("There is none."), right, {"name": name}, Where(name)))
        return tables


def _no_table(name: str, value: object) -> Problem:
    wrong = mark("The table is missing.") if value is None else mark("This is not a table.")
    right = mark("Write [{name}] on a line of its own and its keys below it.")
    return Problem(wrong, right, {"name": name}, Where(name))
