"""A long turn is told to the leader alone, by what the person says and not the interpreter."""

from __future__ import annotations

import pytest

from meeting import timebox
from meeting.intents import Interject, Interpret
from meeting.notices import Notice, NoticeKind, frame_notice, person_notices
from tests.people import interpreted
from tests.table import Table


def long_turn(table: Table) -> Notice | None:
    """Return the line for the leader."""
    told = person_notices(table.state, table.now)
    return next((notice for notice in told if notice.kind is NoticeKind.LONG_TURN), None)


@pytest.fixture
def table() -> Table:
    """The descriptive round."""
    return Table().opens().enters("descriptive")


@pytest.mark.rule("R70", "R14")
def test_it_is_told_to_nobody_else_and_without_interjections(table: Table) -> None:
    table.gives("ida").after(9.9)
    assert long_turn(table) is None
    said = long_turn(table.after(0.1))
    assert said is not None
    assert said.people == ("ida",)
    shown = frame_notice(table.state, table.now)
    assert shown is None or "ida" not in shown.people
    table.gives("karen").after(1).does(Interject()).after(20).does(Interject())
    assert long_turn(table) is None


@pytest.mark.rule("R42")
def test_a_child_never_speaks_too_long(table: Table) -> None:
    assert long_turn(table.gives("sami").after(30)) is None


@pytest.mark.rule("R70")
def test_what_the_interpreter_says_makes_no_turn_long() -> None:
    table = Table(interpreted()).opens().enters("descriptive").gives("amina")
    budget = timebox.budget_s(table.state, "amina")
    assert budget is not None
    long_s = budget * table.state.planned.template.long_turn_factor
    table.does(Interpret()).after(seconds=long_s).does(Interpret())
    assert long_turn(table.after(seconds=long_s - 1)) is None
    said = long_turn(table.after(seconds=2))
    assert said is not None
    assert (said.minutes, said.more_minutes) == (int(long_s // 60), round(budget / 60))
