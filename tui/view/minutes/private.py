"""What only the leader should read: how late we are, and the lines a lone wall does not show (screens h; design 1)."""

from __future__ import annotations

from meeting.breaks import latest_break_start
from meeting.notices import person_notices
from meeting.state import Stage
from meeting.timebox import offsets
from tui.view.clock import clock_in_sentence
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut_text, edges, line
from tui.view.names import NAME_CELLS
from tui.view.notices import notice_text
from tui.view.scene import Scene


def private(scene: Scene, across: int, height: int, said: str = "") -> tuple[Line, ...]:
    """Return the rows for the leader; what the pane has to say takes the last; `+1` says that one more waits."""
    heading = _heading(scene)
    inner = across - cells(heading)
    told = [notice_text(scene, notice) for notice in person_notices(scene.meeting, scene.now)]
    rows = [(Span(text, Paint.INK_BOLD), "") for text in told]
    if timing := _timing(scene):
        rows.insert(0 if height > 1 or not rows else 1, (Span(timing[0]), timing[1]))
    shown = rows[: height - bool(said)]
    if shown and len(rows) > len(shown):
        shown[-1] = (shown[-1][0], f"{shown[-1][1]}   +{len(rows) - len(shown)}".strip())
    labelled = [
        line(Span(" " * cells(heading) if number else heading, Paint.QUIET), edges(line(left), line(right), inner))
        for number, (left, right) in enumerate(shown)
    ]
    if not said:
        return tuple(labelled)
    blank = [BLANK] * (height - 1 - len(labelled))
    return (*labelled, *blank, line(Span(cut_text(said, across), Paint.INK_BOLD)))


def _heading(scene: Scene) -> str:
    name = cut_text(scene.name(scene.meeting.lead.leader), NAME_CELLS)
    return (scene.words.text("To {name}", name=name) if name else scene.words.text("To the leader")) + "   "


def _timing(scene: Scene) -> tuple[str, str] | None:
    """Return how late we are, and how late the next break can begin; nothing outside the meeting."""
    meeting, words = scene.meeting, scene.words
    if meeting.stage is not Stage.OPEN:
        return None
    late = offsets(meeting, scene.now)
    plan, own = round(late.plan_s / 60), round(late.own_start_s / 60)
    text = _against_plan(scene, plan)
    if own != plan:
        text = f"{text}, {_against_own_start(scene, own)}"
    latest = None if meeting.timebox.break_now else latest_break_start(meeting)
    if latest is None or latest < scene.now:
        return text, ""
    return text, words.text("latest {time}", time=clock_in_sentence(words, meeting.wall(latest)))


def _against_plan(scene: Scene, late: int) -> str:
    if not late:
        return scene.words.text("as planned")
    return scene.words.text("{n} min behind the plan" if late > 0 else "{n} min ahead of the plan", n=abs(late))


def _against_own_start(scene: Scene, late: int) -> str:
    if not late:
        return scene.words.text("as planned from our own start")
    return scene.words.text(
        "{n} min from our own start" if late > 0 else "{n} min made up since our start", n=abs(late)
    )
