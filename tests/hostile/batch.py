"""So many hostile texts through every door of a desk of its own, and what has to be so after them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from msgspec import Struct

from tests.hostile import commands
from tests.hostile.corpus import CANARY, hostile
from tests.hostile.doors import Doors, Seen, Texts
from tests.pty.desk import Desk

HARMLESS: Texts = tuple((number, f"Sami sover bedre {number}, når vi læser – نادية 👩\u200d👧") for number in range(4))
_LED = 3
"""Of so many texts one goes through the leader's pane."""


class Figures(Struct, frozen=True):
    """What a batch came to."""

    texts: int
    planned: int
    seconds: float
    slowest_s: float
    slowest: int


def harmless(folder: Path) -> Seen:
    """Return what terminals are told where nothing is hostile."""
    return _through(folder, HARMLESS, 0)[0]


def batch(folder: Path, first: int, count: int, seed: int, usual: Callable[[], Seen]) -> Figures:
    """Send texts through; the terminals must have been told nothing but what is `usual`."""
    since = monotonic()
    texts = tuple((number, hostile(number, seed)) for number in range(first, first + count))
    seen, planned = _through(folder, texts, seed)
    allowed = usual()
    assert seen.told <= allowed.told, seen.told - allowed.told
    assert seen.states == allowed.states
    assert not [file for place in (folder, Path.cwd()) for file in place.rglob(CANARY)]
    return Figures(count, planned, monotonic() - since, seen.slowest_s, seen.slowest)


def _through(folder: Path, texts: Texts, seed: int) -> tuple[Seen, int]:
    for name in ("home", "other", "files"):
        (folder / name).mkdir(parents=True)
    desk, other = Desk(folder / "home"), Desk(folder / "other")
    with Doors.of(desk, seed) as doors:
        planned = commands.plans(doors, texts, folder / "files")
        doors.beside(lambda room: doors.minutes(texts, room))
        doors.kept_whole(texts)
        doors.lead(texts[::_LED])
        doors.review(texts)
        doors.home()
        commands.searches(doors, texts)
        commands.looks(doors)
        commands.exchange(doors, texts, other, folder / "files")
        assert doors.kept.problems() == []
        assert desk.troubles() + other.troubles() == ""
    return doors.seen, planned
