"""The private folder that what is left of a store is read in: nobody else's is touched, and none is left for good."""

from __future__ import annotations

import os
import stat
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from store.working_folder import forget_left, working_folder


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def left_by_a_kill(place: Path) -> Path:
    """A folder as a killed process leaves it."""
    with working_folder() as folder:
        (folder / "store.db").write_text("hvad Sami sagde")
        left = place / f"{folder.parent.name}x"
        folder.parent.rename(left)
        folder.mkdir(parents=True)
    return left


def test_it_is_private_and_gone_in_the_end(place: Path) -> None:
    with working_folder() as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        (folder / "store.db").write_text("hvad Sami sagde")
    assert list(place.iterdir()) == []


def test_what_a_kill_left_goes_and_what_is_in_use_stays(place: Path) -> None:
    left = left_by_a_kill(place)
    with working_folder() as folder:
        assert not left.exists()
        left = left_by_a_kill(place)
        forget_left()
        assert list(place.iterdir()) == [folder.parent]


def test_many_who_come_and_go_at_once_are_in_nobodys_way(place: Path) -> None:
    def works(_: int) -> None:
        with working_folder() as folder:
            (folder / "store.db").write_text("hvad Sami sagde")

    with ThreadPoolExecutor(8) as several:
        list(several.map(works, range(200)))
    assert list(place.iterdir()) == []


def test_nobody_elses_folder_is_touched(place: Path) -> None:
    (place / "ordstyrer-mine").mkdir()
    (place / "ordstyrer-mine" / "letter").write_text("mine")
    (place / "ordstyrer-file").write_text("mine")
    (place / "ordstyrer-link").symlink_to(left_by_a_kill(place).rename(place / "kept"))
    others = left_by_a_kill(place)
    if os.geteuid() == 0:
        os.chown(others, 65534, 65534)
        forget_left()
        assert list(others.glob("*/store.db"))
    forget_left()
    assert (place / "ordstyrer-mine" / "letter").read_text() == "mine"
    assert (place / "ordstyrer-file").read_text() == "mine"
    assert list((place / "kept").glob("*/store.db"))
