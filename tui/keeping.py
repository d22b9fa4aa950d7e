"""What is half typed survives: it is kept in the store while it is typed, and given back when its field is opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from store.errors import StoreError
from store.live import LiveMeeting
from tui.ticking import AT_LEAST_S, Handle, Waker, keep_at_s


class Keeping:
    """Keeps texts by field: at a pause of 0.3 s, at least each second, and when told to (design 6)."""

    def __init__(
        self,
        live: LiveMeeting,
        waker: Waker,
        *,
        tried: Callable[[bool], None],
        may: Callable[[], bool] = lambda: True,
    ) -> None:
        """Keep in the store of this meeting; `tried` hears after each try whether everything is in the store now.

        While `may` says no, texts are remembered here and the store is left alone.
        """
        self._live = live
        self._waker = waker
        self._tried = tried
        self._may = may
        self._texts: dict[str, str] = {}
        self._unkept: dict[str, str | None] = {}
        """What the store does not have yet; None is to be forgotten there."""
        self._kept: dict[str, datetime] = {}
        self._by: dict[str, str] = {}
        self._first_s = self._last_s = 0.0
        """When the first and the last letter was typed that the store does not have, by the waker's clock."""
        self._next: Handle | None = None

    @property
    def owed(self) -> bool:
        """Whether the store does not have everything yet."""
        return bool(self._unkept)

    def remember(self, field: str, text: str | None) -> None:
        """Keep the text of a field a moment later: nobody waits for a disk while typing. None forgets it."""
        now_s = self._waker.now_s()
        self._first_s, self._last_s = (self._first_s if self._unkept else now_s), now_s
        self._unkept[field] = text
        if text is None:
            self._texts.pop(field, None)
            self._kept.pop(field, None)
        else:
            self._texts[field] = text
        if self._next is None:
            self._wait(keep_at_s(self._first_s, self._last_s) - now_s)

    def text(self, field: str) -> str:
        """Return what was typed in a field, also on a screen that is gone; empty if nothing was.

        Raises StoreError when nothing was typed here and the store cannot be read.
        """
        if field in self._unkept or field in self._texts:
            return self._texts.get(field, "")
        draft = self._live.draft(field)
        if draft is None:
            return ""
        self._kept[field], self._by[field] = draft.at, draft.pane
        return draft.text

    def kept_at(self, field: str) -> datetime | None:
        """Return when what stands in a field was last written to the store, by the wall clock, UTC."""
        return self._kept.get(field)

    def kept_by(self, field: str) -> str:
        """Return which pane wrote what this one found in a field; empty if it found nothing."""
        return self._by.get(field, "")

    def keep_now(self) -> bool:
        """Write what the store does not have and return whether it has everything; what fails is tried again."""
        self.stop()
        if not self.owed or not self._may():
            return not self.owed
        try:
            for field, text in [*self._unkept.items()]:
                self._keep(field, text)
                del self._unkept[field]
        except StoreError:
            self._wait(AT_LEAST_S)
        self._tried(not self.owed)
        return not self.owed

    def stop(self) -> None:
        """Wait for no pause any more; what is owed stays so."""
        if self._next is not None:
            self._next.cancel()
        self._next = None

    def _keep(self, field: str, text: str | None) -> None:
        if text is None:
            self._live.drop_draft(field)
        else:
            self._live.keep_draft(field, text)
            self._kept[field] = self._live.wall_now()

    def _wait(self, for_s: float) -> None:
        self._next = self._waker.call_in(for_s, self._waited)

    def _waited(self) -> None:
        self._next = None
        left_s = keep_at_s(self._first_s, self._last_s) - self._waker.now_s()
        if left_s > 0 and self.owed:
            self._wait(left_s)
        else:
            self.keep_now()
