"""Papers are written all or not at all, for one's own eyes, and nowhere else."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from documents import folder
from documents.file import File
from documents.folder import CannotWrite, Change, Trouble, write
from documents.kinds import Kind
from tests.store.support import unwritable_folder


def paper(name: str, content: bytes = b"Aftaler") -> File:
    return File(name, content, Kind.DECISIONS)


def test_a_new_folder_and_its_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    written = write([paper("a.pdf"), paper("journal/b.pdf")], tmp_path / "out")
    os.umask(before)
    out = tmp_path / "out"
    assert [(each.path, each.change) for each in written] == [
        (out / "a.pdf", Change.NEW),
        (out / "journal" / "b.pdf", Change.NEW),
    ]
    assert [
        each.stat().st_mode & 0o777 for each in (out, out / "journal", out / "a.pdf", out / "journal" / "b.pdf")
    ] == [
        0o700,
        0o700,
        0o600,
        0o600,
    ]
    assert sorted(each.name for each in out.rglob("*")) == ["a.pdf", "b.pdf", "journal"]


def test_the_same_again_touches_nothing_and_other_bytes_take_the_place(tmp_path: Path) -> None:
    write([paper("a.pdf"), paper("b.pdf")], tmp_path)
    os.utime(tmp_path / "a.pdf", ns=(1, 1))
    written = write([paper("a.pdf"), paper("b.pdf", b"Version 2")], tmp_path)
    assert [each.change for each in written] == [Change.SAME, Change.REPLACED]
    assert (tmp_path / "a.pdf").stat().st_mtime_ns == 1
    assert (tmp_path / "b.pdf").read_bytes() == b"Version 2"


@pytest.mark.parametrize("name", ["../a.pdf", "/a.pdf", "journal/../../a.pdf", "..", "", ".", "..\\a.pdf"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotWrite) as refused:
        write([paper("b.pdf"), paper(name)], tmp_path / "out")
    assert refused.value.why is Trouble.LEADS_OUT
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("link", "name"), [("a.pdf", "a.pdf"), ("journal", "journal/a.pdf")])
def test_a_link_in_the_folder_is_not_followed(tmp_path: Path, link: str, name: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / link).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CannotWrite) as refused:
        write([paper("b.pdf"), paper(name)], tmp_path / "out")
    assert (refused.value.why, refused.value.path) == (Trouble.LEADS_OUT, tmp_path / "out" / link)
    assert [each.name for each in (tmp_path / "out").iterdir()] == [link]
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_somebodys_work_keeps_its_name_and_anything_else_does_not(tmp_path: Path) -> None:
    file = File("a.txt", b"new", Kind.TRANSLATION, keeps=lambda data: data == b"work")
    for before, change, after in ((b"work", Change.KEPT, b"work"), (b"old", Change.REPLACED, b"new")):
        (tmp_path / "a.txt").write_bytes(before)
        assert [each.change for each in write([file], tmp_path)] == [change]
        assert (tmp_path / "a.txt").read_bytes() == after


def test_whoever_names_a_link_as_the_folder_means_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    write([paper("a.pdf")], tmp_path / "out")
    assert (tmp_path / "real" / "a.pdf").read_bytes() == b"Aftaler"


def test_what_is_in_the_way_is_named_and_left(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    (tmp_path / "journal").write_text("mine")
    for name, path in (("a.pdf", "a.pdf"), ("journal/b.pdf", "journal")):
        with pytest.raises(CannotWrite) as refused:
            write([paper("c.pdf"), paper(name)], tmp_path)
        assert (refused.value.why, refused.value.path) == (Trouble.IN_THE_WAY, tmp_path / path)
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["a.pdf", "journal"]


@pytest.mark.parametrize(
    ("out", "why", "path"), [("file", Trouble.NOT_A_FOLDER, "file"), ("a/b", Trouble.NO_PARENT, "a")]
)
def test_a_folder_that_cannot_be_one_is_refused(tmp_path: Path, out: str, why: Trouble, path: str) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(CannotWrite) as refused:
        write([paper("a.pdf")], tmp_path / out)
    assert (refused.value.why, refused.value.path) == (why, tmp_path / path)
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_a_folder_that_may_not_be_written_is_refused() -> None:
    with unwritable_folder(lambda _: None) as locked:
        for out in (locked, locked / "out"):
            with pytest.raises(CannotWrite) as refused:
                write([paper("a.pdf")], out)
            assert refused.value.why is Trouble.NOT_ALLOWED
        assert list(locked.iterdir()) == []


def test_a_full_disk_leaves_the_files_of_before_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write([paper("a.pdf")], tmp_path)
    whole = folder._write_new

    def fills_up(part: Path, content: bytes) -> None:
        whole(part, content[: len(content) // 2])
        if part.name != ".a.pdf.part":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(folder, "_write_new", fills_up)
    with pytest.raises(CannotWrite) as refused:
        write([paper("a.pdf", b"Version 2"), paper("journal/b.pdf")], tmp_path)
    assert (refused.value.why, refused.value.path) == (Trouble.FULL, tmp_path)
    assert [each.name for each in tmp_path.rglob("*")] == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"Aftaler"


def test_papers_that_cannot_be_made_leave_nothing(tmp_path: Path) -> None:
    def made() -> Iterator[File]:
        yield paper("a.pdf")
        raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        write(made(), tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_half_a_file_of_a_killed_process_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / ".a.pdf.part").write_bytes(b"Aft")
    write([paper("a.pdf")], tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]


def standing(folder: Path) -> dict[str, bytes]:
    """Every file in a folder, by its place in it."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_comes_in_the_way_while_papers_are_drawn_leaves_the_files_of_before(tmp_path: Path) -> None:
    def made() -> Iterator[File]:
        yield paper("a.pdf", b"Version 2")
        yield paper("b.pdf", b"Version 2")
        (tmp_path / "b.pdf").unlink()
        (tmp_path / "b.pdf").mkdir()

    write([paper("a.pdf"), paper("b.pdf")], tmp_path)
    with pytest.raises(CannotWrite) as refused:
        write(made(), tmp_path)
    assert (refused.value.why, refused.value.path) == (Trouble.IN_THE_WAY, tmp_path / "b.pdf")
    assert standing(tmp_path) == {"a.pdf": b"Aftaler"}


def test_a_folder_that_becomes_a_link_while_papers_are_drawn_is_not_followed(tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    elsewhere.mkdir()

    def made() -> Iterator[File]:
        yield paper("journal/a.pdf")
        (out / "journal").rename(out / "moved")
        (out / "journal").symlink_to(elsewhere)

    with pytest.raises(CannotWrite) as refused:
        write(made(), out)
    assert (refused.value.why, refused.value.path) == (Trouble.LEADS_OUT, out / "journal")
    assert list(elsewhere.iterdir()) == []


def test_a_file_that_somebody_has_locked_is_named_and_left(tmp_path: Path) -> None:
    write([paper("a.pdf"), paper("b.pdf")], tmp_path)
    (tmp_path / "b.pdf").chmod(0o400)
    assert [each.change for each in write([paper("b.pdf")], tmp_path)] == [Change.SAME]
    with pytest.raises(CannotWrite) as refused:
        write([paper("a.pdf", b"Version 2"), paper("b.pdf", b"Version 2")], tmp_path)
    assert (refused.value.why, refused.value.path) == (Trouble.NOT_ALLOWED, tmp_path / "b.pdf")
    assert standing(tmp_path) == {"a.pdf": b"Aftaler", "b.pdf": b"Aftaler"}


def cannot_be_given(monkeypatch: pytest.MonkeyPatch, *waiting: str) -> None:
    """Let none of these files take another name."""
    replaces = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if self.name in waiting:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(target))
        return replaces(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def no_link(path: Path, target: Path) -> None:
    """As a file system says it that knows no second names."""
    raise OSError(errno.EPERM, os.strerror(errno.EPERM), str(path), None, str(target))


@pytest.mark.parametrize("links", [True, False])
def test_a_name_that_cannot_be_given_gives_all_others_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    write([paper("a.pdf"), paper("c.pdf")], tmp_path)
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", no_link)
    cannot_be_given(monkeypatch, ".b.pdf.part")
    with pytest.raises(CannotWrite) as refused:
        write([paper(name, b"Version 2") for name in ("a.pdf", "new.pdf", "b.pdf", "c.pdf")], tmp_path)
    assert (refused.value.why, refused.value.path) == (Trouble.FAILED, tmp_path / "b.pdf")
    assert standing(tmp_path) == {"a.pdf": b"Aftaler", "c.pdf": b"Aftaler"}


def test_what_cannot_be_put_back_is_told_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write([paper("a.pdf"), paper("b.pdf")], tmp_path)
    cannot_be_given(monkeypatch, ".b.pdf.part", ".a.pdf.before")
    with pytest.raises(CannotWrite) as refused:
        write([paper("a.pdf", b"Version 2"), paper("b.pdf", b"Version 2")], tmp_path)
    assert (refused.value.why, refused.value.path) == (Trouble.HALF, tmp_path / "a.pdf")
    assert standing(tmp_path) == {"a.pdf": b"Version 2", ".a.pdf.before": b"Aftaler", "b.pdf": b"Aftaler"}


def test_once_all_have_their_names_nothing_of_before_is_left(tmp_path: Path) -> None:
    write([paper("a.pdf"), paper("b.pdf")], tmp_path)
    (tmp_path / ".a.pdf.before").write_bytes(b"of a killed process")
    write([paper("a.pdf", b"Version 2"), paper("b.pdf", b"Version 2")], tmp_path)
    assert standing(tmp_path) == {"a.pdf": b"Version 2", "b.pdf": b"Version 2"}
