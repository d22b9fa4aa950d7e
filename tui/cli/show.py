"""`ordstyrer show`: a meeting in plain text, as it stands or as it stood at a moment."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from tui.cli.named import argument, require_meeting
from tui.cli.setting import Setting, setting
from tui.cli.sorry import NotUnderstood
from tui.cli.telling import tell
from tui.view.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from meeting.events import Recorded
    from meeting.state import Meeting
    from tui.view.scene import Scene


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "show",
        callback=_show,
        help=words.text(
            "Tell where a meeting stands: the parts, everyone in the rounds, the agreements, what is missing. What the "
            "wall must not show is not told here either."
        ),
        params=[
            argument(words),
            click.Option(
                ["--at"],
                metavar=words.text("TIME"),
                help=words.text("As it stood at this time: 14:16 on the day of the meeting, or 2026-12-02T14:16."),
            ),
            click.Option(["--json", "as_json"], is_flag=True, help=words.text("One JSON document for programs.")),
        ],
    )


@click.pass_context
def _show(ctx: click.Context, /, *, meeting: str, at: str | None, as_json: bool) -> None:
    from meeting.shown_now import shown_now
    from store.live import recorded
    from store.log import split_meeting
    from store.series import load_series
    from tui.cli.stores import opened

    asked = setting(ctx)
    log = opened(asked, read_only=True)
    try:
        entries = [recorded(row) for row in require_meeting(asked.words, log, meeting)]
        shown = shown_now(load_series(log, split_meeting(meeting)[0]))
    finally:
        log.close()
    scene = _scene(asked, entries, at, shown)
    if as_json:
        from tui.view.report.facts import facts

        tell(json.dumps(facts(scene), ensure_ascii=False, indent=2))
    else:
        from tui.view.report.text import report

        tell(report(scene))


def _scene(asked: Setting, entries: Sequence[Recorded], at: str | None, shown: Callable[[Meeting], Meeting]) -> Scene:
    """Return the meeting as it stands, or as it stood at a time that somebody typed, in words that are `shown` now."""
    from meeting.fold import replay
    from tui.view.alphabet import FULL
    from tui.view.look import Look
    from tui.view.scene import scene_of

    meeting = replay(entries)
    now = datetime.now(UTC)
    if at is not None:
        now = _instant(asked.words, at, meeting.timebox.opened_at or meeting.planned.starts)
        seen = [entry for entry in entries if entry.at <= now]
        if not seen:
            raise NotUnderstood(asked.words.text("Nothing was known of the meeting at {time}.", time=at))
        meeting = replay(seen)
    return scene_of(Look(asked.words, FULL), shown(meeting), meeting.now(now))


def _instant(words: Words, typed: str, day: datetime) -> datetime:
    """Return what somebody typed as an instant: a Danish clock time on the day of the meeting, or a date and time."""
    from meeting.danish_time import instants_of, local_day

    written = typed.strip().replace(".", ":") if len(typed.strip()) <= len("14:16:30") else typed.strip()
    try:
        moment = datetime.fromisoformat(written if "-" in written else f"{local_day(day).isoformat()}T{written:0>5}")
    except ValueError:
        raise NotUnderstood(words.text("{time} is no time; write 14:16 or 2026-12-02T14:16.", time=typed)) from None
    if moment.tzinfo is not None:
        return moment
    instants = instants_of(moment)
    if len(instants) != 1:
        raise NotUnderstood(
            words.text("{time} is not one moment that night; write it with its offset, as in {time}+01:00.", time=typed)
        )
    return instants[0]
