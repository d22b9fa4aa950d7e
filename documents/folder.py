"""Writing papers into a folder: all of them or none, each whole, closed to others, and never outside the folder."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path, PurePosixPath
from stat import S_IWUSR

from msgspec import Struct

from documents.file import File
from documents.folder_exchange import Exchange

# Windows has neither of the last two by the same name.
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Trouble(StrEnum):
    """Why nothing could be written."""

    NO_PARENT = "no_parent"
    """The folder that the new one was to lie in is not there."""
    NOT_A_FOLDER = "not_a_folder"
    NOT_ALLOWED = "not_allowed"
    FULL = "full"
    LEADS_OUT = "leads_out"
    """A link in the folder, or a name, leads somewhere else."""
    IN_THE_WAY = "in_the_way"
    """Something else has the name of a file or a folder."""
    FAILED = "failed"
    HALF = "half"
    """A file could not be given its name, nor another one back what it had; only then are there new files."""


class CannotWrite(Exception):  # noqa: N818 - named after what went wrong, as the errors of the store are
    """Nothing was written, and nothing is left of the try, unless `why` is HALF; `why`, and the place it is about."""

    def __init__(self, why: Trouble, path: Path) -> None:
        super().__init__(f"{why}: {path}")
        self.why = why
        self.path = path


class Change(StrEnum):
    """What became of a file."""

    NEW = "new"
    REPLACED = "replaced"
    """One with other bytes had its name."""
    SAME = "same"
    """It stood there already and was not touched."""
    KEPT = "kept"
    """One that holds somebody's work had its name, and stands there still."""


class Written(Struct, frozen=True):
    """A file that stands in the folder now."""

    path: Path
    change: Change


def write(files: Iterable[File], out: Path) -> tuple[Written, ...]:
    """Write files into a folder, made if need be, and return where they stand; raises CannotWrite.

    They are written beside their names first and take them only when the last one is whole. New folders are 0700, new
    files 0600. A file with the same bytes is left alone, and so is somebody's work.
    """
    writing = _Writing(out)
    try:
        writing.begin()
        for file in files:
            writing.add(file)
        return writing.finish()
    except OSError as error:
        if lost := writing.give_up():
            raise CannotWrite(Trouble.HALF, lost[0]) from error
        raise CannotWrite(_trouble(error), Path(os.fsdecode(error.filename or out))) from error
    except BaseException:
        writing.give_up()
        raise


class _Writing:
    """One writing, until its end or its end in trouble."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._made: list[Path] = []
        self._parts: dict[Path, Path] = {}
        """Where each file is to stand → where it waits."""
        self._found: dict[Path, Change] = {}
        self._exchange = Exchange(self._parts)

    def begin(self) -> None:
        """Make the folder where it is not there yet; the one above it must be."""
        if self._out.is_dir():
            return
        if os.path.lexists(self._out):
            raise CannotWrite(Trouble.NOT_A_FOLDER, self._out)
        if not self._out.parent.is_dir():
            raise CannotWrite(Trouble.NO_PARENT, self._out.parent)
        self._make(self._out)

    def add(self, file: File) -> None:
        """Write a file beside its name, unless it stands there already."""
        place = PurePosixPath(file.name)
        if not place.parts or place.is_absolute() or {".."} & {*place.parts} or "\\" in file.name:
            raise CannotWrite(Trouble.LEADS_OUT, self._out / place.name)
        path = self._out.joinpath(*place.parts)
        for folder in reversed(path.parents[: len(place.parts) - 1]):
            self._go_into(folder)
        if path in self._found:
            raise ValueError(f"two files are called {file.name}")
        self._found[path] = _change(path, file)
        if self._found[path] in {Change.NEW, Change.REPLACED}:
            self._parts[path] = path.with_name(f".{path.name}.part")
            _write_new(self._parts[path], file.content)

    def finish(self) -> tuple[Written, ...]:
        """Give every file its name, if they all can still have it."""
        for path in self._parts:
            for folder in path.relative_to(self._out).parents[:-1]:
                self._go_into(self._out / folder)
            _require_free(path)
        self._exchange.give()
        return tuple(Written(path, change) for path, change in self._found.items())

    def give_up(self) -> tuple[Path, ...]:
        """Put back what was there, take away what waits and the folders made for it; return what is not as it was."""
        lost = self._exchange.put_back()
        for part in self._parts.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)
        for folder in reversed(self._made):
            with suppress(OSError):
                folder.rmdir()
        return lost

    def _go_into(self, folder: Path) -> None:
        if folder.is_symlink():
            raise CannotWrite(Trouble.LEADS_OUT, folder)
        if not os.path.lexists(folder):
            self._make(folder)
        elif not folder.is_dir():
            raise CannotWrite(Trouble.IN_THE_WAY, folder)

    def _make(self, folder: Path) -> None:
        folder.mkdir(mode=0o700)
        self._made.append(folder)


def _change(path: Path, file: File) -> Change:
    """Return what writing a file would do; raises CannotWrite for what no file may stand in place of."""
    _require_free(path)
    if not path.exists():
        return Change.NEW
    found = path.stat()
    if found.st_size == len(file.content) and path.read_bytes() == file.content:
        return Change.SAME
    if file.keeps and file.keeps(path.read_bytes()):
        return Change.KEPT
    if not found.st_mode & S_IWUSR:
        raise CannotWrite(Trouble.NOT_ALLOWED, path)
    return Change.REPLACED


def _require_free(path: Path) -> None:
    """Raise CannotWrite for a link, and for what is no file."""
    if path.is_symlink():
        raise CannotWrite(Trouble.LEADS_OUT, path)
    if os.path.lexists(path) and not path.is_file():
        raise CannotWrite(Trouble.IN_THE_WAY, path)


def _write_new(part: Path, content: bytes) -> None:
    # What a killed process left there is ours, and half.
    part.unlink(missing_ok=True)
    # It is not flushed to the disk: a paper can be made again, byte for byte.
    with os.fdopen(os.open(part, _NEW, 0o600), "wb") as stream:
        stream.write(content)


def _trouble(error: OSError) -> Trouble:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return Trouble.FULL
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return Trouble.NOT_ALLOWED
        case _:
            return Trouble.FAILED
