"""Papers of before that lie in the folder still are found by their names alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from documents.kinds import Kind
from documents.left_over import left_over
from tests.documents.dossiers import closed_meeting

DAY = "2026-12-02"
OLD = (
    f"{DAY}_mine_aftaler_jonas_da.pdf",
    f"{DAY}_mine_aftaler_jonas_ar.pdf",
    f"{DAY}_mine_aftaler_aase-2_da.docx",
    f"{DAY}_beslutningsreferat_ar.pdf",
    f"{DAY}_invitation_tove-skov_da.eml",
    f"{DAY}_oversaettelse_ar.txt",
    f"journal/{DAY}_aftalereferat_da.pdf",
)
NOT_OURS = (
    "2026-12-03_mine_aftaler_jonas_da.pdf",
    f"{DAY}_mine_aftaler_jonas_da.pdf.bak",
    f"kopi {DAY}_mine_aftaler_jonas_da.pdf",
    f"{DAY}_mine_aftaler_jonas.pdf",
    f"{DAY}_mine_aftaler_da_pdf",
    f"{DAY}_beslutningsreferat_jonas_da.pdf",
    f"{DAY}_beslutningsreferat.pdf",
    f"{DAY}_notat_da.pdf",
    f"{DAY}_MINE_AFTALER_jonas_da.pdf",
    f".{DAY}_mine_aftaler_jonas_da.pdf.part",
    "journal/journal.json",
    f"journal/{DAY}_mine_aftaler_jonas_da.pdf",
    f"2025/{DAY}_mine_aftaler_jonas_da.pdf",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with papers of before, and with much else."""
    for name in (*OLD, *NOT_OURS):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"before")
    (tmp_path / f"{DAY}_mine_aftaler_ida_da.pdf").mkdir()
    return tmp_path


def found(folder: Path, kinds: Sequence[Kind], *made: str) -> set[str]:
    """What is found, by its place in the folder."""
    paths = left_over(folder, closed_meeting().meeting, kinds, [folder / name for name in made])
    assert list(paths) == sorted(paths)
    return {path.relative_to(folder).as_posix() for path in paths}


def test_what_is_called_as_ours_is_found_and_nothing_else(folder: Path) -> None:
    assert found(folder, tuple(Kind)) == {*OLD}


def test_what_was_made_now_is_not_of_before(folder: Path) -> None:
    assert found(folder, tuple(Kind), OLD[0], OLD[-1]) == {*OLD[1:-1]}


def test_only_the_kinds_that_are_asked_for_are_looked_for(folder: Path) -> None:
    assert found(folder, [Kind.MINE]) == {*OLD[:3]}
    assert found(folder, [Kind.AGREEMENTS]) == set()
    assert found(folder, [Kind.RECORD]) == {OLD[-1]}
    assert found(folder, []) == set()


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert found(tmp_path / "no", tuple(Kind)) == set()
