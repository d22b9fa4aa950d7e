"""Bytes on their way to a terminal of 120 by 36: the first picture of each pane, and what a key costs there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.opening import copied
from benchmarks.recording import Recording, program, running
from tests.pty.desk import Desk

SIZE = (120, 36)
FIRST = 14_000
"""What the first picture may cost."""
_QUIET_S = 0.4


@dataclass(frozen=True, slots=True)
class Key:
    """One key in a pane."""

    does: str
    key: str
    bar: int
    """The bytes it may cost."""


@dataclass(frozen=True, slots=True)
class Pane:
    """One pane, and the keys that are pressed in it one after the other."""

    name: str
    arguments: Sequence[str]
    keys: Sequence[Key] = ()


PANES = (
    Pane("wall", ("demo",), (Key("Tab", "tab", 500), Key("form", "a", FIRST), Key("Tab in the form", "tab", 500))),
    Pane("room", ("demo", "--room"), (Key("Tab", "tab", 500),)),
    Pane("minutes", ("demo", "--minutes"), (Key("a letter", "x", 500), Key("next page", "tab", 5_000))),
    Pane("home", (), (Key("Tab", "tab", 500),)),
    Pane(
        "review",
        ("demo", "--review"),
        (
            Key("Tab", "tab", 500),
            Key("next meeting", "up", 5_000),
            Key("open it", "enter", FIRST),
            Key("moment before", "left", 5_000),
        ),
    ),
)
"""Every face of the program."""


def store_of(home: Path) -> Mapping[str, str]:
    """Return what names the demo's store to a command that is not the demo."""
    kept = Desk(home).demo()
    return {"ORDSTYRER_STORE": str(kept.path), "ORDSTYRER_KEY_FILE": str(kept.key_file)}


def _after(recording: Recording, key: str) -> int:
    known = len(recording.pieces)
    recording.press(key)
    recording.listen(5.0, quiet_s=_QUIET_S)
    return recording.sent(known)


def measure(home: Path) -> list[Figure]:
    """Return the bytes of each first picture and of each key; what the clock sends meanwhile is in them."""
    figures: list[Figure] = []
    home = copied(home, "bytes")
    for pane in PANES:
        with running(program(*pane.arguments), home, store_of(home), size=SIZE) as recording:
            recording.settle()
            figures.append(Figure(f"bytes: {pane.name}, first picture", recording.sent(), FIRST, "bytes", ""))
            for key in pane.keys:
                sent = _after(recording, key.key)
                figures.append(Figure(f"bytes: {pane.name}, {key.does}", sent, key.bar, "bytes", ""))
    return figures
