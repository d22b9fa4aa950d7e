"""A stretch of time as a report writes it."""

from __future__ import annotations

from datetime import datetime

from meeting.danish_time import local_day
from tui.view.clock import clock_in_sentence, long_date
from tui.view.scene import Scene


def span(scene: Scene, start: datetime, end: datetime | None) -> str:
    """Return a stretch between steady instants, *13.04 to 15.27*; with its day where it is not the meeting's."""
    words = scene.words
    since = _clock(scene, start)
    if end is None:
        return words.text("from {time}", time=since)
    return words.text("{time} to {end}", time=since, end=_clock(scene, end))


def _clock(scene: Scene, steady: datetime) -> str:
    wall = scene.meeting.wall(steady)
    time = clock_in_sentence(scene.words, wall)
    day, meant = local_day(wall), local_day(scene.meeting.planned.starts)
    return (
        time
        if day == meant
        else scene.words.text("{date} at {time}", date=long_date(scene.words, day, meant), time=time)
    )
