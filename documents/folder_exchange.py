"""Giving whole files their names: all of them or none, with what had the names before kept until the last is given."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


class Exchange:
    """One giving of names."""

    def __init__(self, parts: Mapping[Path, Path]) -> None:
        """Take where each file is to stand → where it waits, whole, in the same folder."""
        self._parts = parts
        self._aside: dict[Path, Path] = {}
        """Where a file is to stand → where the one before it is kept."""
        self._given: list[Path] = []

    def give(self) -> None:
        """Give every file its name; raises OSError, and then `put_back` belongs to it."""
        for path, part in self._parts.items():
            if path.exists():
                self._keep(path)
            part.replace(path)
            self._given.append(path)
        kept, self._aside, self._given = tuple(self._aside.values()), {}, []
        for old in kept:
            with suppress(OSError):
                old.unlink()

    def put_back(self) -> tuple[Path, ...]:
        """Let every name have what it had before the giving; return the names where that could not be."""
        lost: list[Path] = []
        for path in reversed(dict.fromkeys((*self._given, *self._aside))):
            try:
                if path in self._aside:
                    self._aside[path].replace(path)
                    # Two names of one file stay two.
                    self._aside[path].unlink(missing_ok=True)
                else:
                    path.unlink()
            except OSError:
                lost.append(path)
        return tuple(lost)

    def _keep(self, path: Path) -> None:
        old = path.with_name(f".{path.name}.before")
        # What a killed process left there has been replaced since.
        old.unlink(missing_ok=True)
        try:
            # As a second name, so that a process that is killed now leaves the first.
            old.hardlink_to(path)
        except (OSError, NotImplementedError):
            path.rename(old)
        self._aside[path] = old
