"""A store that is not there yet may be opened by four panes at the same moment."""

from __future__ import annotations

import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from store.keys import Key, Passphrase
from tests.store.opener import KEY
from tests.store.support import reopen, start

PANES = 4
WORDS = "rødgrød med fløde"


@contextmanager
def panes_with(words: str) -> Generator[list[subprocess.Popen[str]]]:
    panes = [start("tests.store.opener", f"pane {n}", words, stdin=subprocess.PIPE) for n in range(PANES)]
    for pane in panes:
        assert pane.stdout
        assert pane.stdout.readline() == "ready\n"
    yield panes
    for pane in panes:
        _, complaints = pane.communicate()
        assert complaints == ""


def all_open(panes: list[subprocess.Popen[str]], path: Path, key: Key) -> None:
    for pane in panes:
        assert pane.stdin
        pane.stdin.write(f"{path}\n")
        pane.stdin.flush()
    assert [pane.stdout.readline() for pane in panes if pane.stdout] == ["opened\n"] * PANES
    log = reopen(path, key)
    assert [row.seq for row in log.since("2026-014/1", 0)] == [1, 2, 3, 4]
    assert log.check() == []
    log.close()


def test_four_panes_open_a_new_store_at_once(tmp_path: Path) -> None:
    with panes_with("") as panes:
        for n in range(10):
            all_open(panes, tmp_path / f"{n}" / "meetings.db", KEY)


@pytest.mark.all_rounds
def test_with_a_passphrase_they_agree_on_the_salt(tmp_path: Path) -> None:
    with panes_with(WORDS) as panes:
        all_open(panes, tmp_path / "new" / "meetings.db", Passphrase(WORDS))


@pytest.mark.soak
def test_four_panes_open_many_new_stores_at_once(tmp_path: Path) -> None:
    stores = 150
    with panes_with("") as panes:
        for n in range(stores):
            all_open(panes, tmp_path / f"{n}" / "meetings.db", KEY)
    print(f"\n{PANES} panes, {stores} new stores, {PANES * stores} openings, 0 refused")  # noqa: T201 - the figure of the soak
