"""Carrying out an intent, and whether the store keeps what is done."""

from __future__ import annotations

from collections.abc import Callable

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

    def do(self, intent: Intent) -> Refused | StoreError | None:
        """Carry an intent out; return None, or why not: a rule, or a store that did not keep it."""
        try:
            refused = self._live.do(intent)
        except StoreError as error:
            self.unsaved = True
            self._failed()
            return error
        # A refusal was not saved either: only what was carried out shows that saving works again.
        self.unsaved = self.unsaved and refused is not None
        return refused
