"""No face opens one with more rights, and those that only look on know nothing that writes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.tui.driver import watching
from tests.tui.live import Evening
from tests.tui.review.reading import reading
from tests.tui.review.shelf import at_demo
from tui.keys import KEYS
from tui.review_keys import REVIEW_KEYS
from tui.screens.review import Review

ROOT = Path(__file__).parents[2]
WRITING = {"append", "do", "drop_draft", "erase", "keep_draft", "note_access", "save_draft", "take_in"}
"""What a pane or a log does that keeps something."""
_CALM = {"tui.screens.erased", "tui.screens.rows_shown"}
"""What stands in place of any face once its series is erased; it takes no key but those that leave."""
LEFT = ("q", "ctrl+q", "ctrl+c")


def _tree(module: str) -> ast.Module | None:
    path = ROOT.joinpath(*module.split(".")).with_suffix(".py")
    return ast.parse(path.read_text(encoding="utf-8")) if path.exists() else None


def _had(tree: ast.Module) -> Iterator[str]:
    """Yield what a module imports anywhere, in a function too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names)
        elif isinstance(node, ast.Import):
            yield from (each.name for each in node.names)


@cache
def reached(module: str) -> frozenset[str]:
    """Return every module of the screens that one leads to, by whatever way."""
    seen: set[str] = set()
    waiting = [module]
    while waiting:
        each = waiting.pop()
        if each in seen or (tree := _tree(each)) is None:
            continue
        seen.add(each)
        waiting += [name for name in _had(tree) if name.startswith("tui.")]
    return frozenset(seen)


@pytest.mark.parametrize("face", ["room", "review"])
def test_a_face_that_looks_on_leads_to_no_other(face: str) -> None:
    screens = {each for each in reached(f"tui.screens.{face}") if each.startswith("tui.screens.")}
    own = {"room": {"tui.screens.room", "tui.screens.watching", "tui.screens.wall", *_CALM}}
    assert screens == own.get(face, {each for each in screens if each.startswith("tui.screens.review")})
    elsewhere = {each for each in reached(f"tui.screens.{face}") if each.startswith(("tui.cli", "tui.start"))}
    assert elsewhere == set()


@pytest.mark.parametrize("name", ["room", "watching", "wall"])
def test_the_wall_alone_asks_nothing_of_the_log_that_writes(name: str) -> None:
    tree = _tree(f"tui.screens.{name}")
    assert tree is not None
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert used & WRITING == set()


def test_the_minutes_lead_to_no_screen_that_leads() -> None:
    assert not {"tui.screens.lead", "tui.screens.home", "tui.screens.preparing"} & reached("tui.screens.minutes")


async def test_no_key_of_any_table_does_anything_on_the_wall() -> None:
    evening = Evening().opened()
    async with watching(evening) as wall:
        shown, kept = wall.rows, len(evening.log.rows)
        for name in sorted({each for row in KEYS for each in row.keys} - set(LEFT)):
            await wall.press(name)
        assert (len(evening.log.rows), evening.log.kept) == (kept, {})
        assert wall.screen.app.screen_stack[-1] is wall.screen
        await wall.second()
        assert wall.rows[1:] == shown[1:]


async def test_no_key_of_the_review_opens_anything_but_its_own_pages() -> None:
    for name in sorted({each for row in REVIEW_KEYS for each in row.keys} - set(LEFT)):
        async with reading(at_demo()) as reader:
            await reader.press(name)
            assert [type(each) for each in reader.review.app.screen_stack] == [Review], name
