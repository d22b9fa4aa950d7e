"""The leader's pane of a meeting and, as soon as it is open, the minute-taker's: killed in turn and at once."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

import filelock

from meeting.state import Stage
from store.clock import MachineClock
from store.event_index import EventIndexer
from store.keys import random_key, read_key_file, write_key_file
from store.opening import open_store
from tests.pty import script
from tests.pty.desk import Desk, Kept
from tests.pty.mortal import Mortal
from tests.pty.mortal_typist import MortalTypist
from tests.pty.terminal import Terminal
from tui.demo import MEETING
from tui.demo.series import make

_KEY_S = 0.04
_LATE_S = 2.0
"""Two panes start and end on a machine that does other things too."""
_STRUCK_TOO = 0.75
"""How often the minutes are killed when the leader's pane is."""


class Companion:
    """The minute-taker beside a mortal leader."""

    def __init__(self, kept: Kept, seed: int, opens: Callable[[], Terminal]) -> None:
        self._kept = kept
        self._chance = random.Random(seed)
        self._open = False
        self.typist = MortalTypist(kept, seed, opens, key_s=_KEY_S, late_s=_LATE_S)
        self.kills = 0

    def opens(self) -> None:
        """Start the pane as soon as there is an open meeting to write down."""
        if self._kept.meeting().stage is Stage.OPEN:
            self._open = True
            self.typist.opens()

    def comes(self) -> None:
        """See that no saved statement is lost, and of a half one at most its last second."""
        if self._open:
            self.typist.comes()

    def writes(self) -> None:
        """Press some keys while the leader's last one is on its way, as long as it is known who speaks."""
        if self._open and self._kept.meeting().floor.holder and not self.typist.is_asked():
            self.typist.writes()

    def is_struck(self) -> None:
        """Be killed with the leader, mostly."""
        if self._open and self._chance.random() < _STRUCK_TOO:
            self.typist.is_cut_off()
            self.kills += 1
            self._open = False


@dataclass(slots=True)
class Toll:
    """What came of some kills."""

    kills: int = 0
    acknowledged: int = 0
    """Acts and statements that a screen showed as done."""
    lost: int = 0
    """How many of those were not in the log in the end."""

    def __add__(self, other: Toll) -> Toll:
        return Toll(self.kills + other.kills, self.acknowledged + other.acknowledged, self.lost + other.lost)


def play(desk: Desk, seed: int, kills: int, *, plain: bool, acts: int | None = None) -> Toll:
    """Lead the demo's meeting, its pane killed so often at most, the minutes killed too, and tell what came of it.

    `acts` is how many of the first acts are carried out, if not all.
    """
    kept = _demo(desk, plain=plain)
    more = {"ORDSTYRER_KEY_FILE": ""} if plain else {}
    companion = Companion(kept, seed, lambda: desk.opens("minutes", MEETING, more=more))
    mortal = Mortal(kept, seed, lambda: desk.opens("lead", MEETING, more=more), companion)
    try:
        mortal.lead(script.whole()[:acts], kills)
    finally:
        companion.typist.leaves()
    assert kept.problems() == []
    acknowledged = mortal.acknowledged + len(companion.typist.acknowledged)
    return Toll(mortal.kills + companion.kills, acknowledged, mortal.lost() + companion.typist.lost())


def _demo(desk: Desk, *, plain: bool) -> Kept:
    """Return a store with the demo's meeting, which is about to start."""
    if not plain:
        write_key_file(desk.key_file, random_key())
    kept = Kept(desk.store, None if plain else desk.key_file, MEETING)
    key = read_key_file(desk.key_file) if not plain else None
    log = open_store(desk.store, key, create=True, plain=plain, indexer=EventIndexer())
    try:
        make(log, MachineClock())
    finally:
        log.close()
    return kept


def note(table: Path, seed: int, store: str, toll: Toll) -> None:
    """Put a row into the table of kills, in place of what it had for this seed and store."""
    with filelock.FileLock(Path(gettempdir()) / "ordstyrer-kills.lock"):
        _note(table, seed, store, toll)


def _note(table: Path, seed: int, store: str, toll: Toll) -> None:
    head = ["| seed | store | kills | acknowledged | lost |", "|---|---|---|---|---|"]
    known = table.read_text(encoding="utf-8").splitlines() if table.exists() else []
    first = f"| {seed} | {store} |"
    rows = [row for row in known if row.startswith("| ") and row not in head and not row.startswith(first)]
    rows.append(f"{first} {toll.kills} | {toll.acknowledged} | {toll.lost} |")
    table.write_text("\n".join([*_ABOVE, *head, *sorted(rows)]) + "\n", encoding="utf-8")


_ABOVE = (
    "# Killed at any moment",
    "",
    "The leader's and the minute-taker's panes of one meeting, on one store, ended by `kill -9` at random moments, in",
    "turn and at once, and started again. Acknowledged: acts whose effect a screen showed, and statements that it",
    "showed as saved. Lost: how many of them the log did not have. After each kill the store was checked. `make soak`",
    "writes this table.",
    "",
)
