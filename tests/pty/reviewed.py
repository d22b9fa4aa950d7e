"""The host of a service user whose store is reviewed, and what must be the same after every try."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from meeting.events import Face
from meeting.intents import PlanMeeting
from store.clock import MachineClock
from store.live import LiveMeeting
from tests.people import planned
from tests.pty import tries, watched
from tests.pty.desk import Desk, Kept
from tests.pty.host import Host
from tests.pty.reviewer import Reviewer, line_for
from tests.pty.tries import Try
from tui.demo import series

OWN, OTHER = "2026-014", "2026-099"
UNSEEN = "svømmeklubben"
"""Stands in the other one, beside the name Bruun."""
_LOOSE = {
    "AcceptEnv": "LANG LC_* COLUMNS LINES BROWSER TEXTUAL* PYTHON* ORDSTYRER_*",
    "Subsystem": "sftp internal-sftp",
    "X11Forwarding": "yes",
    "PermitTunnel": "yes",
    "GatewayPorts": "yes",
    "ClientAliveInterval": "1",
}
"""A server that allows all it can: the line of the key must hold by itself."""
_OWN_FILES = frozenset({"meetings.db", "meetings.db-shm", "meetings.db-wal"})
_MAY_RUN = ("sshd", "python")


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A store with two families, and a host on which a key opens one of them."""

    desk: Desk
    kept: Kept
    host: Host
    watch: Path
    """What the review did to the machine around it."""

    def comes(self, *series: str, more: str = "") -> Reviewer:
        """Return somebody with a key for these series."""
        return Reviewer(self.host, self.desk, line_for(self.desk, series or (OWN,), more))

    def events(self) -> tuple[int, str]:
        """Return how many events there are, and a hash of all of them."""
        with self.kept.log() as log:
            rows = log.follow(0)
        return len(rows), hashlib.sha256(repr(rows).encode()).hexdigest()

    def bears(self, reviewer: Reviewer, tried: Try) -> None:
        """Let somebody try something; they must see what is said there, and nothing else may have come of it."""
        before, home = self.events(), self.files()
        seen = tried.does(reviewer)
        assert tried.sees in seen, f"{tried.name}:\n{seen}"
        assert not reviewer.left_behind()
        assert self.events() == before
        assert self.files() == home
        assert watched.noted(self.watch) == ""
        assert not [sign for sign in tries.SHELL if sign in reviewer.saw()], reviewer.saw()[-2000:]
        assert not [name for name in reviewer.programs if not name.startswith(_MAY_RUN)]
        assert not [sign for sign in (OTHER, UNSEEN) if sign in reviewer.saw()]
        assert not reviewer.was_given_a_clipboard()
        assert self.desk.troubles() == ""

    def files(self) -> frozenset[str]:
        """Return the files of the home, without the store's own."""
        return frozenset(str(file) for file in self.desk.home.rglob("*") if file.name not in _OWN_FILES)


@contextmanager
def reviewed(folder: Path) -> Iterator[Reviewed]:
    """Make a store with the series of the demo and one of another family, and a host on which it can be reviewed."""
    home, keys, watch = folder / "home", folder / "ssh", folder / "watch"
    for each in (home, keys):
        each.mkdir(mode=0o700)
    desk = Desk(home)
    desk.program = [*watched.COMMAND, str(watch)]
    kept = desk.made(f"{OWN}/3")
    plan = planned()
    with kept.log(read_only=False) as log:
        series.make(log, MachineClock())
        family = replace(plan.series, ref=OTHER, name="Familien B.")
        others = replace(plan, series=family, number=1, purpose=f"Hvordan kan Bruun blive i {UNSEEN}?")
        assert LiveMeeting(log, others.ref, Face.LEAD, MachineClock()).do(PlanMeeting(others)) is None
    with Host(keys, **_LOOSE) as host:
        yield Reviewed(desk, kept, host, watch)
