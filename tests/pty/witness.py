"""The program with a witness in it: `python -m tests.pty.witness FOLDER …` writes down every state that it folds."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from meeting.events import Recorded
from meeting.fold import fold, replay
from meeting.state import Meeting
from meeting.state_hash import state_hash
from meeting.steps import moments
from store import live
from tests.pty.desk import Kept


@dataclass(frozen=True, slots=True)
class Witness:
    """The folder in which each process keeps its own file: a line with meeting, seq and hash for each state."""

    folder: Path

    @property
    def command(self) -> list[str]:
        """What the command line of a watched program begins with."""
        return [sys.executable, "-m", "tests.pty.witness", str(self.folder)]

    def forget(self) -> None:
        """Begin anew; the programs that were watched have ended."""
        self.folder.mkdir(exist_ok=True)
        for file in self.folder.iterdir():
            file.unlink()

    def is_behind(self, kept: Kept) -> bool:
        """Return whether a watched program has yet to fold what stands in the log of the meeting now."""
        newest = kept.meeting().last_seq
        return any(
            max((seq for ref, seq, _ in self._seen(file) if ref == kept.ref), default=0) < newest
            for file in self.folder.iterdir()
        )

    def agree(self, kept: Kept, *, panes: int) -> int:
        """See that each state that a process folded is the one of the replay, hash by hash; return how many there are.

        So many panes were watched, and all have folded what stands in the log of the meeting now.
        """
        newest = kept.meeting().last_seq
        seen = {file.name: list(self._seen(file)) for file in self.folder.iterdir()}
        assert len(seen) == panes, seen.keys()
        for pane, folded in seen.items():
            assert max(seq for ref, seq, _ in folded if ref == kept.ref) >= newest, pane
        states = {state for folded in seen.values() for state in folded}
        replayed = {ref: _replayed(kept, ref) for ref in {ref for ref, _, _ in states}}
        wrong = [(ref, seq) for ref, seq, told in states if replayed[ref][seq] != told]
        assert not wrong, sorted(wrong)
        return len(states)

    def _seen(self, file: Path) -> Iterator[tuple[str, int, str]]:
        *whole, _ = file.read_text(encoding="utf-8").split("\n")
        for line in whole:
            ref, seq, told = line.split()
            yield ref, int(seq), told


def _replayed(kept: Kept, ref: str) -> Mapping[int, str]:
    """Return the hashes of a meeting as a replay steps through it, by seq."""
    with kept.log() as log:
        played = moments([live.recorded(row) for row in log.since(ref, 0)])
    return {played[place].seq: state_hash(played[place].state) for place in range(len(played))}


def main(folder: str, *arguments: str) -> int:
    """Run a command and write each state down, also of a program that is killed in the middle of the next."""
    file = os.open(Path(folder) / str(os.getpid()), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def noted(state: Meeting) -> Meeting:
        if state.plan is not None:
            os.write(file, f"{state.plan.ref} {state.last_seq} {state_hash(state)}\n".encode())
        return state

    def folded(meeting: Meeting, entry: Recorded) -> Meeting:
        return noted(fold(meeting, entry))

    def replayed(entries: list[Recorded]) -> Meeting:
        return noted(replay(entries))

    setattr(live, "fold", folded)  # noqa: B010 - a live meeting takes it by this name
    setattr(live, "replay", replayed)  # noqa: B010 - as fold
    from tui.cli.running import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
