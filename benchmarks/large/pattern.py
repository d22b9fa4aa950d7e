"""A meeting of a course as another family holds it, at another time and in words of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from store.log import NewRow, Row
from tui.demo import REF
from tui.demo.series import SERIES

_PLACES = re.compile(rf"@\d+@|\d{{4}}-\d\d-\d\d(?!\d)|{REF}|{re.escape(SERIES.name)}")


def filled(rows: Sequence[Row], meeting: str, later: timedelta, texts: Iterator[str]) -> list[NewRow]:
    """Return a meeting of a course as it is held by another family, so much later, with texts of its own.

    `later` is whole days; a date inside an event moves with it.
    """
    ref = meeting.rpartition("/")[0]
    told = {REF: ref, SERIES.name: f"Familien {ref}"}

    def put(place: re.Match[str]) -> str:
        if place[0] not in told:
            own_text = place[0].startswith("@")
            told[place[0]] = next(texts) if own_text else str(date.fromisoformat(place[0]) + later)
        return told[place[0]]

    return [
        NewRow(
            f"{meeting}-{place}",
            f"{meeting}-{row.act}",
            row.at + later,
            row.pane,
            row.kind,
            row.version,
            _PLACES.sub(put, row.payload),
        )
        for place, row in enumerate(rows)
    ]
