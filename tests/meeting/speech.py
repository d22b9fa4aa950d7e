"""Statements put down in a line, for the tests of what follows from them."""

from __future__ import annotations

from meeting.intents import NoteStatement
from meeting.minutes import statement
from meeting.state import Statement
from meeting.statement_terms import Category, Said
from tests.table import Table

PANE = "minutes-1"


def says(
    table: Table, person: str, text: str, category: Category | None = None, *, change: str = "", topic: str = ""
) -> str:
    """Write down what somebody says; return the statement's id."""
    statement = f"s{len(table.state.minutes.statements) + 1}"
    said = Said(person, text, category, change)
    table.does(NoteStatement(statement, said, (topic,) if topic else ()), PANE)
    return statement


def noted(table: Table, statement_id: str) -> Statement:
    """One statement, as it stands."""
    found = statement(table.state, statement_id)
    assert found is not None
    return found
