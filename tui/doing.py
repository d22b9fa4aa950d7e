"""Carrying out an intent, and whether the store keeps what is done."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from meeting.intents import Intent
from meeting.refusal import Refused
from store.errors import StoreError
from store.live import LiveMeeting


class Doing:
    """Hands intents to a live meeting and knows whether the last thing was saved."""

    def __init__(self, live: LiveMeeting, failed: Callable[[], None]) -> None:
        """Act in this meeting; `failed` is called when something could not be saved."""
        self.unsaved = False
        """Whether the last thing could not be saved; it says so until something can be."""
        self._live = live
        self._failed = failed
        self._lost: tuple[Intent, str] | None = None
        """What could not be saved, and its name: what a disk wrote and did not flush may be in the log after all."""

    def do(self, intent: Intent) -> Refused | StoreError | None:
        """Carry an intent out; return None, or why not: a rule, or a store that did not keep it."""
        act = self._name(intent)
        try:
            refused = self._live.do(intent, act)
        except StoreError as error:
            self._lost, self.unsaved = (intent, act), True
            self._failed()
            return error
        # A refusal was not saved either: only what was carried out shows that saving works again.
        if refused is None:
            self.kept(True)
        return refused

    def kept(self, everything: bool) -> None:
        """Hear whether the store keeps what is half typed."""
        self.unsaved = not everything
        if everything:
            self._lost = None

    def _name(self, intent: Intent) -> str:
        """Return what to call this in the log: whoever tries again what was not saved wants it once."""
        if self._lost is None or self._lost[0] != intent:
            return uuid4().hex
        act = self._lost[1]
        seen = any(entry.act == act for entry in self._live.entries)
        # What is all in its key, such as the next one's turn, is meant anew by whoever saw that it was kept.
        return uuid4().hex if seen and not intent.__struct_fields__ else act
