"""Follows a meeting in a process of its own and says each second and each look; a test may stop it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

from meeting.events import Face
from tests.tui.live import Evening
from tui.following import Following


def _at_once(call: Callable[[], None]) -> None:
    call()


def _say_tick() -> None:
    print("tick", flush=True)  # noqa: T201 - the test reads it


async def _follow() -> None:
    evening = Evening().opened()
    evening.clock.wall += timedelta(milliseconds=990)
    live = evening.pane(Face.MINUTES)
    Following(live, _at_once, renew=_say_tick, tick=_say_tick, erased=_say_tick).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_follow())
