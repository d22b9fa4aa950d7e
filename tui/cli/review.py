"""`ordstyrer review`: the meetings that were held, to read and never to write; for a key of SSH, of one series."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from meeting.danish_time import local_day
from tui.cli.named import require_meeting, require_series
from tui.cli.setting import Setting, setting
from tui.cli.sorry import NotUnderstood, Sorry
from tui.cli.telling import tell
from tui.view.words import Words

if TYPE_CHECKING:
    from store.log import ReadLog

_FROM_AFAR = "SSH_CONNECTION"
"""The server puts it into every environment that `env -i` has not emptied."""


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "review",
        callback=_review,
        help=words.text(
            "Read up on a series: every meeting as it was, what became of the agreements, and each moment again. "
            "Nothing can be changed from here."
        ),
        params=[
            click.Argument(["named"], required=False, metavar=f"[{words.text('MEETING')}|{words.text('SERIES')}]"),
            click.Option(
                ["--series"],
                multiple=True,
                metavar=words.text("SERIES"),
                help=words.text(
                    "Let only this series be seen, and keep nothing outside the store; may be given several times. "
                    "It stands in the line of a key for SSH."
                ),
            ),
            click.Option(["--plain"], is_flag=True, help=words.text("Plain text for a pipe or a Braille line.")),
        ],
    )


@click.pass_context
def _review(ctx: click.Context, /, *, named: str | None, series: tuple[str, ...], plain: bool) -> None:
    asked = setting(ctx)
    if not series:
        status = _read(asked, named, series, plain=plain)
    else:
        _require_emptied(asked)
        with _leaving_no_file(asked.words):
            status = _read(asked, named, series, plain=plain)
    ctx.exit(status)


def _require_emptied(asked: Setting) -> None:
    """Refuse where whoever comes in over SSH could have had a word in the environment (measurements 9.4)."""
    if _FROM_AFAR in asked.environ:
        raise NotUnderstood(
            asked.words.text("--series holds over SSH only behind env -i; README has the line, Reviewing over SSH.")
        )


@contextmanager
def _leaving_no_file(words: Words) -> Iterator[None]:
    """Tell the log of the system what goes wrong unexpectedly, instead of a file in a home that others share."""
    from store.errors import StoreError

    try:
        yield
    except (click.ClickException, StoreError, BrokenPipeError):
        raise
    except Exception as error:  # noqa: BLE001 - a traceback would show names
        from tui.trouble import tell_system

        tell_system(error)
        raise Sorry(words.text("Something went wrong inside ordstyrer.")) from None


def _read(asked: Setting, named: str | None, series: tuple[str, ...], *, plain: bool) -> int:
    from tui.cli.stores import opened

    log = opened(asked, read_only=True)
    try:
        seen = _seen(asked.words, log, series)
        ref = _found(asked.words, seen, named)
        if plain:
            _tell(asked, seen, ref)
            return 0
        return _show(asked, seen, ref, alone=not series)
    finally:
        log.close()


def _seen(words: Words, log: ReadLog, series: tuple[str, ...]) -> ReadLog:
    """Return what may be read: the whole store, or these series of it, each of which must be there."""
    if not series:
        return log
    from store.scoped import ScopedLog

    scoped = ScopedLog(log, frozenset(series))
    for ref in series:
        require_series(words, scoped, ref)
    return scoped


def _found(words: Words, log: ReadLog, named: str | None) -> str:
    """Return what was named, or the one series there is; empty where there are several to choose from."""
    if named is None:
        refs = {row.ref for row in log.meetings()}
        return refs.pop() if len(refs) == 1 else ""
    if "/" in named:
        require_meeting(words, log, named)
    else:
        require_series(words, log, named)
    return named


def _tell(asked: Setting, log: ReadLog, ref: str) -> None:
    """Write it as text: the list of series, one meeting, or a series with each of its meetings that were held."""
    from store.series import load_series
    from tui.review_reading import Reading
    from tui.view.alphabet import FULL
    from tui.view.look import Look
    from tui.view.review.plain import series_list, series_text
    from tui.view.review.plain_meeting import meeting_text

    look, now = Look(asked.words, FULL), datetime.now(UTC)
    if not ref:
        tell(series_list(asked.words, Reading(log).listed(), local_day(now)))
        return
    named, _, number = ref.partition("/")
    series = load_series(log, named)
    if number:
        tell(meeting_text(look, series, int(number), now))
        return
    held = (meeting_text(look, series, meeting.planned.number, now) for meeting in series.held)
    tell("\n\n\n".join((series_text(look, series, now), *held)))


def _show(asked: Setting, log: ReadLog, ref: str, *, alone: bool) -> int:
    """Show it on this terminal; `alone` says that the home of this user is nobody else's."""
    from store.clock import MachineClock
    from tui.cli.faces import face_setting
    from tui.cli.stores import store_path
    from tui.start import run_review

    face = face_setting(asked, store_path(asked).parent, MachineClock())
    return run_review(log, ref, face if alone else replace(face, folder=None))
