"""Facts of every kind, made up by hypothesis."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from meeting.codec import KINDS
from meeting.events import Event

# What the log can hold: aware UTC instants, and numbers that JSON knows.
INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive by hypothesis' rule
st.register_type_strategy(datetime, INSTANTS)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


def fact(kind: str) -> st.SearchStrategy[Event]:
    """Return a strategy for facts of one kind."""
    return st.from_type(KINDS[kind])
