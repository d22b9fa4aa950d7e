"""What is still open before a meeting begins, and after it has ended (R44, seed 000; R125, seed 004)."""

from __future__ import annotations

from meeting.before import Lack, lacking, lacking_after
from meeting.state import Meeting
from tui.view.preparing.lacks import lack_text
from tui.view.scene import Scene


def open_lines(scene: Scene) -> tuple[str, ...]:
    """Return a line for each thing that a meeting lacks before it begins; it names nobody."""
    return _lines(scene, lacking(scene.meeting))


def open_after_lines(scene: Scene) -> tuple[str, ...]:
    """Return a line for each thing that is to be done after a meeting."""
    return _lines(scene, lacking_after(scene.meeting))


def open_facts(meeting: Meeting) -> list[dict[str, str | list[str]]]:
    """Return the same as facts; people stand by their id."""
    return [_fact(each) for each in (*lacking(meeting), *lacking_after(meeting))]


def _lines(scene: Scene, lacks: tuple[Lack, ...]) -> tuple[str, ...]:
    return tuple(text for each in lacks if (text := lack_text(scene.words, scene.meeting, each)))


def _fact(lack: Lack) -> dict[str, str | list[str]]:
    said: dict[str, str | list[str]] = {
        "rule": lack.rule.value if lack.rule else "",
        "item": lack.item.value if lack.item else "",
        "by": lack.by,
        "people": list(lack.people),
    }
    return {"kind": lack.kind.value, **{key: value for key, value in said.items() if value}}
