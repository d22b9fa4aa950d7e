"""Disks that fail for real: one that is full, one that goes away, and calls of a program that the kernel refuses."""

from __future__ import annotations

import fcntl
import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal

_SHUT_DOWN = 0x8004587D
"""The ioctl that ends a file system under its users, as a disk does that is pulled out."""
_AT_ONCE = struct.pack("I", 2)
_BLOCK = bytes(4096)


@contextmanager
def small(folder: Path, size: str = "3m") -> Iterator[Path]:
    """Yield a disk in memory of this size; skip where this machine may mount none."""
    folder.mkdir()
    _do_or_skip("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        _unmount(folder)


@contextmanager
def block(folder: Path) -> Iterator[Disk]:
    """Yield a disk with a file system of its own, on a disk in memory that can be filled up under it."""
    with small(folder, "64m") as beneath:
        image = beneath / "image"
        with image.open("wb") as file:
            file.truncate(40 << 20)
        # Without a journal a failed write leaves the file system as it was.
        _do_or_skip("mkfs.ext4", "-q", "-O", "^has_journal", "-E", "nodiscard,lazy_itable_init=0", str(image))
        disk = Disk(beneath / "disk", image)
        disk.mount()
        try:
            yield disk
        finally:
            _unmount(disk.folder)


class Disk:
    """A file system on a loop device."""

    def __init__(self, folder: Path, image: Path) -> None:
        self.folder = folder
        """Where it can be written to."""
        self._image = image
        self._ballast = image.with_name("ballast")
        folder.mkdir()

    def mount(self) -> None:
        """Put it where it belongs."""
        _do_or_skip("mount", "-o", "loop,errors=continue", str(self._image), str(self.folder))

    def flushes_nothing(self) -> None:
        """Let every flush fail from now on: what is written is in the memory of the machine and nowhere else."""
        fill(self._ballast)

    def heals(self) -> None:
        """Let every flush succeed again."""
        self._ballast.unlink()

    def goes_away(self) -> None:
        """Fail everything from now on, reading too, as a disk that was pulled out."""
        handle = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, _SHUT_DOWN, _AT_ONCE)
        finally:
            os.close(handle)

    def takes_no_writing(self) -> None:
        """Become one that can only be read, under the programs that have it open, as after an error of the disk."""
        _do_or_skip("mount", "-o", "remount,abort", str(self.folder))

    def comes_back(self) -> None:
        """Be whole again for whoever opens it from now on, as after the machine was started anew."""
        _unmount(self.folder)
        self.mount()


@contextmanager
def refused(pane: Terminal, path: Path, *calls: str, error: str = "EIO") -> Iterator[None]:
    """Let the kernel refuse these calls of a program on this file with an error, until the end."""
    if not shutil.which("strace"):
        pytest.skip("there is no strace to let system calls fail with")
    named = ",".join(calls)
    told = ("-P", str(path.resolve()), "-e", f"trace={named}", "-e", f"inject={named}:error={error}")
    argv = ["strace", "-f", "-p", str(pane.pid), *told, "-o", "/dev/null"]
    with subprocess.Popen(argv, stderr=subprocess.PIPE, text=True) as tracer:
        assert tracer.stderr
        said = tracer.stderr.readline()
        if "attached" not in said:
            pytest.skip(f"no program can be traced here: {said.strip()}")
        try:
            yield
        finally:
            tracer.terminate()


def fill(ballast: Path) -> None:
    """Write to a file until there is no room left for a byte."""
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(_BLOCK)


def _unmount(folder: Path) -> None:
    subprocess.run(["umount", str(folder)], check=True)


def _do_or_skip(*argv: str) -> None:
    if not shutil.which(argv[0]):
        pytest.skip(f"there is no {argv[0]}")
    done = subprocess.run(argv, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"this machine cannot do this: {done.stderr.strip()}")
