"""`ordstyrer demo`: a made-up series in a store that is thrown away (design 5)."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from meeting.state import Stage
from tui.cli.setting import Setting, setting
from tui.cli.sorry import Sorry
from tui.cli.telling import complain
from tui.demo import MEETING, REF
from tui.view.words import Words

if TYPE_CHECKING:
    from store.clock import Clock
    from store.log import Log, MeetingIndexRow
    from store.sqlite_log import SqliteLog
    from tui.start import FaceSetting

_FASTEST = 100
_MISSED = timedelta(minutes=5)
"""How long after its start a meeting that nobody opened is moved."""


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "demo",
        callback=_demo,
        help=words.text(
            "Lead a meeting of a made-up family that is about to start, after three that were held. Everything is "
            "kept in a store of its own; the next demo goes on where this one was left."
        ),
        params=[
            click.Option(["--new"], is_flag=True, help=words.text("Begin again.")),
            _face("room", words.text("Show the wall of the demo, as ordstyrer room does.")),
            _face("minutes", words.text("Write the minutes of the demo, as ordstyrer minutes does.")),
            _face("review", words.text("Read up on the three meetings of the demo, as ordstyrer review does.")),
            _face("home", words.text("Open the home screen of the demo, as ordstyrer alone does.")),
            click.Option(
                ["--both"],
                is_flag=True,
                help=words.text("Show the wall and the minutes in one window; this needs tmux."),
            ),
            click.Option(
                ["--speed"],
                type=click.FloatRange(1, _FASTEST),
                default=1.0,
                metavar=words.text("TIMES"),
                help=words.text("Let time go by this many times as fast, as in 20."),
            ),
        ],
    )


def _face(name: str, told: str) -> click.Option:
    return click.Option([f"--{name}", "face"], flag_value=name, default=None, help=told)


@click.pass_context
def _demo(ctx: click.Context, /, *, new: bool, face: str | None, both: bool, speed: float) -> None:
    asked = setting(ctx)
    folder = _folder(asked.words)
    from store.clock import MachineClock
    from tui.cli.faces import face_setting
    from tui.demo.folder import open_demo
    from tui.demo.pace import FollowingClock
    from tui.start import run_lead

    clock: Clock = MachineClock()
    if both:
        open_demo(folder, clock, new=new).close()
        _show_both(asked, speed)
    log = open_demo(folder, clock, new=new and not both)
    try:
        if face is not None:
            beside = face_setting(asked, folder, FollowingClock(folder, clock), documents=folder / "documents")
            ctx.exit(_run_beside(face, log, beside))
        clock = _about_to_start(folder, log, clock, speed)
        status = run_lead(log, MEETING, face_setting(asked, folder, clock))
        _say_when_over(asked, log)
    finally:
        log.close()
    ctx.exit(status)


def _run_beside(face: str, log: SqliteLog, beside: FaceSetting) -> int:
    from tui.start import run_home, run_minutes, run_review, run_room

    if face == "home":
        return run_home(log, beside)
    if face == "review":
        return run_review(log, REF, beside)
    return (run_room if face == "room" else run_minutes)(log, MEETING, beside)


def _show_both(asked: Setting, speed: float) -> None:
    """Open the minutes beside this pane of tmux, or go over to a tmux with both."""
    from tui.demo.both import show

    options = ["--lang", asked.words.language, *(["--theme", asked.theme] if asked.theme else ())]
    options += ["--stock-driver"] if asked.stock_driver else []
    if not show(options, ["--speed", str(speed)], asked.environ):
        sentence = "There is no tmux here. Open a second window and write there: ordstyrer demo --minutes"
        raise Sorry(asked.words.text(sentence))


def _folder(words: Words) -> Path:
    import platformdirs

    from tui.demo.folder import UnsafeFolderError, demo_folder

    try:
        return demo_folder(platformdirs.user_runtime_path("ordstyrer", appauthor=False))
    except UnsafeFolderError as error:
        raise Sorry(
            words.text("Others can get at the folder {folder}; there is no demo there.", folder=error)
        ) from None


def _about_to_start(folder: Path, log: Log, clock: Clock, speed: float) -> Clock:
    """Return the clock to lead by, and move the meeting if its time went by while nobody opened it."""
    from tui.demo.pace import leading_clock

    row = _row(log)
    clock = leading_clock(folder, clock, datetime.fromisoformat(row.last_at), speed)
    if row.stage == Stage.PLANNED and row.starts and datetime.fromisoformat(row.starts) + _MISSED < clock.now():
        from tui.demo.series import start_again_soon

        start_again_soon(log, clock)
    return clock


def _say_when_over(asked: Setting, log: Log) -> None:
    if _row(log).stage == Stage.CLOSED:
        complain(asked.words.text("The meeting of the demo is over. ordstyrer demo --new begins again."))


def _row(log: Log) -> MeetingIndexRow:
    return next(row for row in log.meetings() if f"{row.ref}/{row.number}" == MEETING)
