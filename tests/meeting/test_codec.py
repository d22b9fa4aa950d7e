"""Every fact survives the log; what this program does not know is named."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meeting.codec import KINDS, VERSION, UnknownEventError, pack, unpack
from meeting.events import Event, FloorGiven, MeetingPlanned
from tests.meeting.facts import fact
from tests.people import interpreted


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=10)
@given(data=st.data())
def test_every_fact_comes_back_as_it_was(kind: str, data: st.DataObject) -> None:
    event: Event = data.draw(fact(kind))
    assert unpack(*pack(event)) == event


def test_a_whole_plan_comes_back_as_it_was() -> None:
    planned = MeetingPlanned(interpreted())
    assert unpack(*pack(planned)) == planned


def test_names_stay_readable_in_the_log() -> None:
    assert pack(FloorGiven("t1", "løvspring")) == ("FloorGiven", VERSION, '{"turn":"t1","person":"løvspring"}')


@pytest.mark.parametrize(
    ("kind", "version", "payload"),
    [
        ("FloorSung", 1, "{}"),
        ("FloorGiven", VERSION + 1, '{"turn":"t1","person":"ida"}'),
        ("FloorGiven", 1, '{"turn":7}'),
        ("FloorGiven", 1, '{"turn":'),
    ],
)
def test_what_is_not_known_is_named(kind: str, version: int, payload: str) -> None:
    with pytest.raises(UnknownEventError, match=kind):
        unpack(kind, version, payload)
