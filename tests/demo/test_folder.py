"""The demo's own folder: seen by nobody else, made once, continued, and begun again."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from store.live import load
from tests.clock import FakeClock
from tui.demo import MEETING, REF
from tui.demo.folder import UnsafeFolderError, demo_folder, open_demo
from tui.review_kept import Kept, state_folder
from tui.review_place import Page, Place
from tui.review_way import Way


def test_all_of_it_is_the_owner_s_alone_and_encrypted(tmp_path: Path) -> None:
    folder = demo_folder(tmp_path / "run")
    open_demo(folder, FakeClock(), new=False).close()
    files = list((tmp_path / "run").rglob("*"))
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600, 0o700}
    [store] = [file for file in files if file.name == "demo.db"]
    assert b"SQLite format 3" not in store.read_bytes()
    assert b"Amina" not in store.read_bytes()


def test_a_second_demo_goes_on_and_a_new_one_begins_again(tmp_path: Path) -> None:
    folder = demo_folder(tmp_path / "run")
    first = open_demo(folder, FakeClock(), new=False)
    second = open_demo(folder, FakeClock(), new=False)
    assert first.since(MEETING, 0) == second.since(MEETING, 0)
    third = open_demo(folder, FakeClock(), new=True)
    assert {row.id for row in third.since(MEETING, 0)}.isdisjoint(row.id for row in first.since(MEETING, 0))
    assert load(first, MEETING) == load(second, MEETING)
    for log in (first, second, third):
        log.close()


def test_a_new_demo_is_read_from_its_beginning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The place is kept by reference and number, which are the same in every demo."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    folder = demo_folder(tmp_path / "run")
    open_demo(folder, FakeClock(), new=False).close()
    read_on = (Place(Page.SERIES, REF, 2), Place(Page.MEETING, REF, 2, seq=57))
    Kept(state_folder(), folder).keep(read_on)
    open_demo(folder, FakeClock(), new=False).close()
    assert Kept(state_folder(), folder).read() == read_on
    with closing(open_demo(folder, FakeClock(), new=True)) as log:
        assert Way(log, REF, Kept(state_folder(), folder)).trail == (Place(Page.SERIES, REF),)


def test_two_windows_at_once_make_one_demo(tmp_path: Path) -> None:
    folder = demo_folder(tmp_path / "run")

    def rows(_: int) -> list[str]:
        log = open_demo(folder, FakeClock(), new=False)
        found = [row.id for row in log.since(MEETING, 0)]
        log.close()
        return found

    with ThreadPoolExecutor(3) as pool:
        one, *others = pool.map(rows, range(3))
    assert others == [one, one]


def test_what_a_killed_making_left_behind_is_in_nobodys_way(tmp_path: Path) -> None:
    folder = demo_folder(tmp_path / "run")
    for left in ("coming", "going"):
        (folder / left).mkdir()
        (folder / left / "demo.key").write_text("half")
    open_demo(folder, FakeClock(), new=False).close()
    assert sorted(place.name for place in folder.iterdir()) == ["demo.lock", "series"]


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """The program's part of a runtime folder, as its owner made it."""
    (tmp_path / "session" / "run").mkdir(parents=True)
    for place in (tmp_path / "session", tmp_path / "session" / "run"):
        place.chmod(0o700)
    return tmp_path / "session" / "run"


def test_a_session_whose_folder_can_only_be_read_by_others_will_do(run: Path) -> None:
    run.parent.chmod(0o755)
    assert demo_folder(run) == run / "demo"


def test_a_folder_that_others_can_get_at_is_refused(run: Path) -> None:
    run.chmod(0o750)
    with pytest.raises(UnsafeFolderError):
        demo_folder(run)


def test_a_session_that_others_can_write_to_is_refused(run: Path) -> None:
    run.parent.chmod(0o777)
    with pytest.raises(UnsafeFolderError):
        demo_folder(run)


def test_a_folder_that_only_points_somewhere_is_refused(run: Path) -> None:
    elsewhere = run.parent / "elsewhere"
    run.rename(elsewhere)
    run.symlink_to(elsewhere)
    with pytest.raises(UnsafeFolderError):
        demo_folder(run)
