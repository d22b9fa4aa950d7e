"""From a commit in one process to the screens of the others, all in real ptys on one store."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.figures import Figure, median, ms, p95
from benchmarks.recording import Recording, bare, listen_to, program, running
from meeting.events import Face
from meeting.intents import GiveFloor, Interpret
from store.log import Row
from tests.pty.desk import Desk, Kept, begun
from tui.ticking import LIVE_S

ACTS = 80
"""So many by each writer."""
_SHOWS: Mapping[str, bool] = {"InterpretingStarted": True, "InterpretingEnded": False}
"""The facts that are written: the interpreter speaks, and own speech again."""
_SHOWN = "Nadia tolker"
"""What every screen shows after the one and not after the other."""
_BETWEEN_S = 0.2


@dataclass
class Faces:
    """The panes of one meeting, a bare app beside them, and a hand that presses keys at all of them."""

    panes: Mapping[str, Recording]
    floor: Recording
    echoes: list[float] = field(default_factory=list)
    """Seconds from a key to the bare app's screen."""
    _chance: random.Random = field(default_factory=lambda: random.Random(1))

    def listen(self, seconds: float) -> None:
        """Keep what all of them send for so long."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            listen_to([self.floor, *self.panes.values()], left)

    def settle(self) -> None:
        """Let all of them come to rest."""
        for recording in (self.floor, *self.panes.values()):
            recording.settle()

    def write(self, act: Callable[[], object]) -> None:
        """Let a writer act so many times, at any moment between two looks at the log; the bare app in between."""
        for _ in range(ACTS):
            act()
            self.listen(_BETWEEN_S + self._chance.uniform(0, 2 * LIVE_S))
            pressed = self.floor.press("x")
            self.listen(_BETWEEN_S)
            self.echoes += [next(piece.at for piece in self.floor.pieces if piece.at >= pressed) - pressed]


def _shown(recording: Recording) -> Mapping[bool, Sequence[float]]:
    """Return when, by the wall clock, the screen showed that the interpreter speaks, and when that it is own speech."""
    ahead = time.time() - time.monotonic()
    shown: dict[bool, list[float]] = {True: [], False: []}
    for at, screen in recording.screens():
        shown[any(_SHOWN in row for row in screen)].append(at + ahead)
    return shown


def _delays(rows: Sequence[Row], reader: Recording) -> list[float]:
    """Return the seconds from each fact to the first screen that shows it.

    A fact is stamped inside the transaction that keeps it, so the commit itself is part of what is measured.
    """
    shown = _shown(reader)
    written = [(row.at.timestamp(), shown[_SHOWS[row.kind]]) for row in rows]
    return [next(instant for instant in instants if instant >= at) - at for at, instants in written]


def _figure(writer: str, reader: str, delays: list[float], floor_s: float) -> Figure:
    most_s = LIVE_S + 5 * floor_s
    detail = (
        f"{ms(p95(delays))} against {ms(LIVE_S)} + 5 x {ms(floor_s)}, median {ms(median(delays))}, "
        f"longest {ms(max(delays))}, {len(delays)} commits"
    )
    return Figure(f"{writer} to {reader}, p95", p95(delays) / most_s, 1.0, "of bar", detail)


def _record(desk: Desk, kept: Kept) -> tuple[Faces, Mapping[str, Sequence[Row]]]:
    """Let each writer write while all panes are open; return what they sent, and each writer's facts."""
    with ExitStack() as open_panes, kept.log(read_only=False) as log:
        floor = open_panes.enter_context(running(bare(), desk.home))
        panes: Mapping[str, Recording] = {
            face: open_panes.enter_context(running(program(face), desk.home, desk.environ()))
            for face in (Face.LEAD, Face.MINUTES, Face.ROOM)
        }
        faces = Faces(panes, floor)
        faces.settle()
        # Outside the line its letters are keys.
        panes[Face.MINUTES].press("escape")
        elsewhere = kept.pane(log, Face.MINUTES)
        writers: Mapping[str, Callable[[], object]] = {
            "another process": lambda: elsewhere.do(Interpret()),
            Face.LEAD: lambda: panes[Face.LEAD].press("t"),
            Face.MINUTES: lambda: panes[Face.MINUTES].press("t"),
        }
        written: dict[str, Sequence[Row]] = {}
        for writer, act in writers.items():
            known = len(kept.rows())
            faces.write(act)
            written[writer] = [row for row in kept.rows()[known:] if row.kind in _SHOWS]
    return faces, written


def measure(home: Path) -> list[Figure]:
    """Return the 95th percentile from a commit to another's screen, in parts of one look at the log and five echoes."""
    desk = Desk(home / "news")
    desk.home.mkdir()
    kept = begun(desk, GiveFloor("amina"), interpreted=True)
    faces, written = _record(desk, kept)
    floor_s = p95(faces.echoes)
    return [
        _figure(writer, reader, _delays(rows, recording), floor_s)
        for writer, rows in written.items()
        for reader, recording in faces.panes.items()
        if reader != writer
    ]
