"""A log in which there are only some series, so that no page can show another one by mistake."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from store.log import AgreementIndexRow, MeetingIndexRow, ReadLog, Row, SearchHit


class ScopedLog:
    """A `ReadLog` of these series alone; what is asked about any other is answered as if it were not in the store."""

    def __init__(self, log: ReadLog, refs: frozenset[str]) -> None:
        self._log = log
        self._refs = refs

    def erasures(self) -> int:
        """Return a number that is another one once any series was erased, or came back."""
        return self._log.erasures()

    def since(self, meeting: str, after: int) -> Sequence[Row]:
        """Rows of a meeting whose seq is greater than `after`; none of a meeting that may not be seen."""
        return self._log.since(meeting, after) if self._sees(meeting) else []

    def meetings(self) -> Sequence[MeetingIndexRow]:
        """All meetings of these series, latest start first; those without a start come last."""
        return [row for row in self._log.meetings() if row.ref in self._refs]

    def agreements(self, ref: str) -> Sequence[AgreementIndexRow]:
        """The agreements of a series, in the order of its meetings; none of one that may not be seen."""
        return self._log.agreements(ref) if ref in self._refs else []

    def series_events(self, ref: str) -> Sequence[Row]:
        """The rows of all meetings of a series, meeting by meeting; none of one that may not be seen."""
        return self._log.series_events(ref) if ref in self._refs else []

    def search(self, words: str, limit: int = 50, within: Collection[str] | None = None) -> Sequence[SearchHit]:
        """Texts of these series that hold every word or a longer word that begins with it, newest first."""
        seen = self._refs if within is None else self._refs.intersection(within)
        return [hit for hit in self._log.search(words, limit, seen) if self._sees(hit.meeting)]

    def _sees(self, meeting: str) -> bool:
        return meeting.rpartition("/")[0] in self._refs
