"""The reader's place in a file of their own: private, of references and numbers alone, and never needed."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import cast

import pytest

from store.log import ReadLog
from tests.tui.review.shelf import at_demo
from tui.review_kept import Kept, state_folder
from tui.review_place import Page, Place
from tui.review_way import Way

REF = "2026-014"
TRAIL = (Place(Page.SERIES, REF, 3), Place(Page.SEARCH), Place(Page.MEETING, REF, 3, chosen=2, seq=57))


def test_it_comes_back_for_the_same_store_and_for_no_other(tmp_path: Path) -> None:
    Kept(tmp_path / "state", tmp_path / "one").keep(TRAIL)
    assert Kept(tmp_path / "state", tmp_path / "one").read() == (TRAIL[0], TRAIL[2])
    assert Kept(tmp_path / "state", tmp_path / "two").read() == ()


def test_nobody_else_can_read_it_and_it_holds_no_word(tmp_path: Path) -> None:
    Kept(tmp_path / "state", tmp_path).keep(TRAIL)
    (file,) = (tmp_path / "state").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    known = {*(page.value for page in Page), REF, "page", "ref", "number", "chosen", "seq", "top"}
    written = "".join(letter if letter.isalnum() or letter == "-" else " " for letter in file.read_text()).split()
    assert [word for word in written if word not in known and not word.isdigit()] == []


@pytest.mark.parametrize(
    "text", ["", "{", '[{"page":"elsewhere"}]', '[{"page":"wall","seq":-5}]', '{"page":"list"}', "\x00\xff"]
)
def test_a_file_that_cannot_be_understood_is_as_if_it_were_not_there(tmp_path: Path, text: str) -> None:
    kept = Kept(tmp_path, tmp_path)
    kept.keep(TRAIL)
    (file,) = tmp_path.iterdir()
    file.write_text(text, encoding="latin-1")
    assert Kept(tmp_path, tmp_path).read() == ()


def test_where_nothing_can_be_written_reading_goes_on(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    kept = Kept(in_the_way, tmp_path)
    kept.keep(TRAIL)
    assert Kept(in_the_way, tmp_path).read() == ()
    nowhere = Kept(None, tmp_path)
    nowhere.keep(TRAIL)
    assert nowhere.read() == ()


def test_it_is_written_only_when_it_is_another(tmp_path: Path) -> None:
    kept = Kept(tmp_path, tmp_path)
    kept.keep(TRAIL)
    (file,) = tmp_path.iterdir()
    file.unlink()
    kept.keep(TRAIL)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="homes are told otherwise there")
def test_there_is_no_folder_without_a_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = state_folder()
    assert folder is not None
    assert folder.is_relative_to(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "nowhere"))
    assert state_folder() is None


def test_a_new_start_goes_on_where_the_reader_was(tmp_path: Path) -> None:
    log = cast("ReadLog", at_demo())
    way = Way(log, REF, Kept(tmp_path, tmp_path))
    way.go(Place(Page.MEETING, REF, 3))
    way.mark(Place(Page.MEETING, REF, 3, chosen=2, seq=57))
    way.keep()
    again = Way(log, REF, Kept(tmp_path, tmp_path))
    assert again.trail == (Place(Page.SERIES, REF), Place(Page.MEETING, REF, 3, chosen=2, seq=57))
    assert Way(log, f"{REF}/2", Kept(tmp_path, tmp_path)).place == Place(Page.MEETING, REF, 2)


def test_a_place_in_a_series_that_may_not_be_seen_leads_nowhere(tmp_path: Path) -> None:
    Kept(tmp_path, tmp_path).keep((Place(Page.SERIES, "2026-099"), Place(Page.MEETING, "2026-099", 1)))
    assert Way(cast("ReadLog", at_demo()), "", Kept(tmp_path, tmp_path)).place.page is Page.LIST
