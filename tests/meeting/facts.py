"""Facts of every kind, made up by hypothesis."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from meeting.codec import KINDS
from meeting.events import Event
from meeting.prepared import Answer, Item, Prepared, Sharing

# What the log can hold: aware UTC instants, and numbers that JSON knows.
INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive by hypothesis' rule
st.register_type_strategy(datetime, INSTANTS)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))

_NAMES = st.text(min_size=1, max_size=5)
# The defaults of a struct's mappings are made anew each time, which hypothesis cannot see.
st.register_type_strategy(
    Prepared,
    st.builds(
        Prepared,
        answers=st.dictionaries(_NAMES, st.dictionaries(_NAMES, st.sampled_from(Answer), max_size=2), max_size=2),
        sharing=st.dictionaries(_NAMES, st.dictionaries(_NAMES, st.sampled_from(Sharing), max_size=2), max_size=2),
        done=st.dictionaries(st.sampled_from(Item), st.dates(date(2000, 1, 1), date(2100, 1, 1)), max_size=2),
    ),
)


def fact(kind: str) -> st.SearchStrategy[Event]:
    """Return a strategy for facts of one kind."""
    return st.from_type(KINDS[kind])
