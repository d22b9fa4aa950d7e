"""When the screen looks again."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.clock import START
from tui.ticking import Repeated, next_second_s


@given(st.integers(0, 999_999))
def test_each_wake_lands_just_after_the_turn_of_the_next_second(microsecond: int) -> None:
    now = START.replace(microsecond=microsecond)
    woken = now + timedelta(seconds=next_second_s(now))
    assert (woken - timedelta(seconds=1)).replace(microsecond=0) == START
    assert 4_000 <= woken.microsecond <= 6_000


def test_waking_late_skips_no_second_that_can_still_be_shown() -> None:
    late = START + timedelta(milliseconds=700)
    woken = late + timedelta(seconds=next_second_s(late))
    assert woken.replace(microsecond=0) == START + timedelta(seconds=1)


async def test_a_call_is_repeated_until_it_is_stopped() -> None:
    called = asyncio.Event()
    times = 0
    failures: list[Exception] = []

    def look() -> float:
        nonlocal times
        times += 1
        if times == 3:
            called.set()
        return 0.0

    repeated = Repeated(look, failures.append)
    repeated.start()
    await asyncio.wait_for(called.wait(), 30)
    repeated.stop()
    stopped_at = times
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert times == stopped_at
    assert not failures


async def test_a_call_that_fails_is_told_and_not_repeated() -> None:
    failures: list[Exception] = []

    def look() -> float:
        raise ValueError

    Repeated(look, failures.append).start()
    await asyncio.sleep(0)
    assert [type(error) for error in failures] == [ValueError]
