"""A write-ahead log as it stands on the disk (sqlite.org/walformat.html), read frame by frame past SQLite."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path
from typing import NamedTuple

PAGE = 4096
"""Bytes; every store has them."""
HEAD = 32
"""Bytes before the first frame."""
_FRAME_HEAD = 24
FRAME = _FRAME_HEAD + PAGE
_ORDERS = {0x377F0682: "<", 0x377F0683: ">"}
_MASK = 0xFFFFFFFF

Sums = tuple[int, int]
"""A checksum over everything from the beginning of the log."""


class Head(NamedTuple):
    """What stands before the page in a frame."""

    page: int
    ends: int
    """How many pages the store has, where the frame ends a transaction; else 0."""
    salts: bytes
    """Which log the frame belongs to: a log that begins anew is written over the one before, with other salts."""
    sums: Sums


class WalFile:
    """The log beside a store, opened to read; its frames are counted from 1."""

    def __init__(self, place: Path) -> None:
        """Open it; raises OSError."""
        self._file = os.open(place, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        size = os.fstat(self._file).st_size
        self.frames = max(size - HEAD, 0) // FRAME
        self.is_cut = size > HEAD and (size - HEAD) % FRAME != 0
        """Whether the last frame is there in part."""
        self.first = os.pread(self._file, HEAD, 0).ljust(HEAD, b"\0")
        """What the file begins with."""
        [magic] = struct.unpack(">I", self.first[:4])
        self._order = _ORDERS.get(magic, "<" if sys.byteorder == "little" else ">")
        self._sums: Sums = struct.unpack(">II", self.first[24:])
        self.begins = magic in _ORDERS and self._added((0, 0), self.first[:24]) == self._sums
        """Whether the beginning is whole, without which SQLite looks at no frame."""
        self.salts = self.first[16:24] if self.begins or not self.frames else self.head(1).salts

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)

    def head(self, number: int) -> Head:
        """Return what stands before the page of a frame."""
        return self._read(number)[0]

    def ends(self, number: int) -> bool:
        """Whether a frame says that it ends a transaction of this log."""
        head = self.head(number)
        return head.ends > 0 and head.salts == self.salts

    def page(self, number: int) -> bytes:
        """Return the page of a frame."""
        return os.pread(self._file, PAGE, self._at(number) + _FRAME_HEAD)

    def goes_on(self, number: int) -> bool:
        """Whether a frame is whole and of this log, by the checksum in the frame before it, whole or not."""
        before = self.head(number - 1).sums if number > 1 else self._sums
        head, bare = self._read(number)
        return head.salts == self.salts and self._added(self._added(before, bare[:8]), self.page(number)) == head.sums

    def _read(self, number: int) -> tuple[Head, bytes]:
        # Somebody may be emptying the file.
        bare = os.pread(self._file, _FRAME_HEAD, self._at(number)).ljust(_FRAME_HEAD, b"\0")
        page, ends, salts, first, second = struct.unpack(">II8sII", bare)
        return Head(page, ends, salts, (first, second)), bare

    def _at(self, number: int) -> int:
        return HEAD + (number - 1) * FRAME

    def _added(self, sums: Sums, data: bytes) -> Sums:
        first, second = sums
        words = struct.unpack(f"{self._order}{len(data) // 4}I", data[: len(data) // 4 * 4])
        for one, other in zip(words[::2], words[1::2], strict=False):
            first = (first + one + second) & _MASK
            second = (second + other + first) & _MASK
        return first, second
