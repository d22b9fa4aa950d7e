"""The review cannot write: nothing of it knows anything of the store that could."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from store.log import ReadLog

TUI = Path(__file__).parents[3] / "tui"
READS = {
    ("store.clock", "Clock"),
    ("store.errors", "NewerEvent"),
    ("store.errors", "StoreError"),
    ("store.live", "recorded"),
    ("store.log", "MeetingIndexRow"),
    ("store.log", "ReadLog"),
    ("store.log", "SearchHit"),
    ("store.put_off", "without_date"),
    ("store.series", "load_series"),
}
"""All that the review may have of the store."""


def _of_the_store(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("store"):
            yield from ((node.module or "", each.name) for each in node.names)
        elif isinstance(node, ast.Import):
            yield from ((each.name, "") for each in node.names if each.name.startswith("store"))


def test_it_has_nothing_of_the_store_but_what_reads() -> None:
    files = [*TUI.glob("review_*.py"), *TUI.glob("screens/review*.py"), *TUI.glob("widgets/review*.py")]
    assert len(files) > 8
    had = {(path.name, *name) for path in files for name in _of_the_store(path)}
    assert {each for each in had if each[1:] not in READS} == set()


def test_what_it_reads_with_has_no_call_that_writes() -> None:
    calls = {name for name in dir(ReadLog) if not name.startswith("_")}
    assert calls == {"erasures", "since", "meetings", "agreements", "series_events", "search"}
