"""A reference with Danish letters, typed on a keyboard that sends them in parts: it names the same series."""

from __future__ import annotations

import io
from unicodedata import normalize

import pytest

from tests.cli.user import User

REF = "2026-sø-å"
IN_PARTS = normalize("NFD", REF)
ASKED = (
    ("show", f"{IN_PARTS}/1"),
    ("log", f"{IN_PARTS}/1"),
    ("export", IN_PARTS),
    ("access", IN_PARTS),
    ("search", f"series:{IN_PARTS}"),
    ("erase", IN_PARTS, "--yes"),
)


@pytest.fixture
def planner(user: User, store: object) -> User:
    """A user whose store holds one planned meeting of such a series."""
    del store
    plan = user("plan", "--example").out.replace('"2026-014"', f'"{IN_PARTS}"')
    assert user("plan", str(user.writes("plan.toml", plan))).status == 0
    return user


@pytest.mark.parametrize("args", ASKED, ids=lambda args: args[0])
def test_it_names_the_same_series(planner: User, args: tuple[str, ...]) -> None:
    answer = planner(*args)
    assert (answer.status, "The store has no" in answer.err) == (0, False), answer
    assert REF in answer.out or args[0] in {"access", "erase"}


@pytest.mark.parametrize("typed", [IN_PARTS, None])
def test_the_series_is_gone_when_it_was_erased(
    planner: User, typed: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert REF in planner("list").out
    if typed:
        answers = io.StringIO(f"{typed}\n")
        monkeypatch.setattr(answers, "isatty", lambda: True)
        monkeypatch.setattr("sys.stdin", answers)
    assert planner("erase", IN_PARTS, *([] if typed else ["--yes"])).status == 0
    assert REF not in planner("list").out
