"""What the pages of the review tell, read from the log when it is asked for, and again when the log is another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from meeting.series import Series
from meeting.shown_now import shown_now
from meeting.state import Stage
from meeting.steps import Moments, moments
from store.live import recorded
from store.log import MeetingIndexRow, ReadLog, SearchHit
from store.put_off import without_date
from store.series import load_series
from tui.review_place import Page, Place
from tui.view.review.listed import ListedSeries

MOST_HITS = 50
"""So many hits are shown; more words find fewer."""


class Reading:
    """Every call may raise a `StoreError`; what was read before stays as it was."""

    def __init__(self, log: ReadLog) -> None:
        """Read from this log; nothing of it can write."""
        self._log = log
        self._listed: tuple[ListedSeries, ...] | None = None
        self._series = Series("")
        self._moments: tuple[str, Moments] = ("", moments(()))
        self._hits: tuple[str, Sequence[SearchHit]] = ("", ())
        self._erasures = log.erasures()

    def erased(self) -> bool:
        """Whether a series was erased since this was asked last; then nothing of it is known here any more."""
        erasures = self._log.erasures()
        if erasures == self._erasures:
            return False
        self._listed, self._hits = _listed(self._log.meetings()), ("", ())
        if self._series.ref not in self.refs():
            self._series, self._moments = Series(""), ("", moments(()))
        self._erasures = erasures
        return True

    def refs(self) -> Sequence[str]:
        """Return the references of the series that may be seen, as the list shows them."""
        return [each.ref for each in self.listed()]

    def listed(self) -> tuple[ListedSeries, ...]:
        """Return every series that may be seen, the one with the latest meeting first."""
        if self._listed is None:
            self._listed = _listed(self._log.meetings())
        return self._listed

    def series(self, ref: str) -> Series:
        """Return a series; one without meetings where the log has none of it."""
        if self._series.ref != ref:
            self._series = load_series(self._log, ref)
        return self._series

    def moments(self, ref: str, number: int) -> Moments:
        """Return the moments of a meeting; none where the log has none of it."""
        meeting = f"{ref}/{number}"
        if self._moments[0] != meeting:
            self._moments = (meeting, self._moments_of(meeting, self.series(ref)))
        return self._moments[1]

    def hits(self, words: str) -> Sequence[SearchHit]:
        """Return what was written with these words, newest first; one beyond `MOST_HITS` says that there are more."""
        if self._hits[0] != words:
            self._hits = (words, self._log.search(words, MOST_HITS + 1) if words else ())
        return self._hits[1]

    def again(self, place: Place) -> bool:
        """Read anew what a page tells if the log is another; return whether it was."""
        if place.page is Page.LIST:
            before, now = self._listed, _listed(self._log.meetings())
            self._listed = now
            return now != before
        if not self._changed():
            return False
        series = load_series(self._log, self._series.ref)
        meeting, _ = self._moments
        self._moments = (meeting, self._moments_of(meeting, series))
        self._series = series
        return True

    def _moments_of(self, meeting: str, series: Series) -> Moments:
        entries = [recorded(row) for row in self._log.since(meeting, 0)] if meeting else ()
        return moments(entries, shown_now(series))

    def _changed(self) -> bool:
        """Whether a meeting of the series went on, is new, or is not there any more."""
        ref = self._series.ref
        known = {meeting.planned.number: meeting.last_seq for meeting in self._series.meetings}
        coming = max(known, default=0) + 1
        went_on = any(len(self._log.since(f"{ref}/{number}", seq - 1)) != 1 for number, seq in known.items())
        return went_on or bool(ref and self._log.since(f"{ref}/{coming}", 0))


def _listed(rows: Sequence[MeetingIndexRow]) -> tuple[ListedSeries, ...]:
    by_ref: dict[str, list[MeetingIndexRow]] = {}
    for row in rows:
        by_ref.setdefault(row.ref, []).append(row)
    return tuple(_one(ref, of_one) for ref, of_one in by_ref.items())


def _one(ref: str, rows: Sequence[MeetingIndexRow]) -> ListedSeries:
    """Of the meetings of a series, latest start first; the date that was agreed falls with a meeting put off."""
    held = [row for row in rows if row.stage in (Stage.OPEN, Stage.PAUSED, Stage.CLOSED)]
    coming = [row for row in rows if row.stage in (Stage.PLANNED, Stage.POSTPONED) and row.starts]
    put_off = not coming and bool(without_date(sorted(rows, key=lambda row: row.number)))
    last = _instant(held[0].starts) if held else None
    agreed = held[0].next_starts if held and not put_off else None
    following = _instant(coming[-1].starts if coming else agreed)
    return ListedSeries(ref, rows[0].series_name, len(held), last, following, put_off)


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).astimezone(UTC) if text else None
