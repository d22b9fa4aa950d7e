"""`ordstyrer erase`: a series goes for good, after it was said what goes, with a receipt that names nobody."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.handed_in import as_planned
from tui.cli.setting import Setting, setting
from tui.cli.sorry import NotUnderstood, Sorry
from tui.cli.telling import complain, tell
from tui.view.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from store.keys import Key
    from store.sqlite_log import SqliteLog
    from tui.erasing import Erasing
    from tui.view.erasing import Goes


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "erase",
        callback=_erase,
        help=words.text(
            "Erase a series for good: what was said, agreed and half written, who opened it, and every trace in the "
            "files of the store and in earlier copies beside it. It is said first what goes, and the reference is to "
            "be typed again. At the end there is a receipt that names nobody. A backup that is restored later loses "
            "the series again."
        ),
        params=[
            click.Argument(["series"], metavar=words.text("SERIES")),
            click.Option(
                ["--yes"], is_flag=True, help=words.text("Do not ask; refused while a meeting of it is under way.")
            ),
            click.Option(
                ["--receipt"],
                type=click.Path(path_type=Path),
                metavar=words.text("FILE"),
                help=words.text("The new file for the receipt, for your own eyes alone; else it goes to stdout."),
            ),
        ],
    )


@click.pass_context
def _erase(ctx: click.Context, /, *, series: str, yes: bool, receipt: Path | None) -> None:
    from store.clock import MachineClock
    from tui.cli.agreeing import can_answer
    from tui.cli.opening_key import opening_key
    from tui.cli.stores import named_key, opened_with, store_path
    from tui.erasing import Erasing

    asked = setting(ctx)
    if not yes and not can_answer():
        raise NotUnderstood(
            asked.words.text("Erasing cannot be undone: add --yes, or run it at a terminal. Nothing was erased.")
        )
    # A key that is named for a store that is not encrypted is refused, as everywhere.
    key = named_key(asked) or opening_key(asked)
    log = opened_with(asked, store_path(asked), key)
    try:
        erasing = Erasing(log, series, partial(_opened_copy, asked, key))
        _require_known(asked.words, erasing, log, series)
        now = MachineClock().now()
        goes = erasing.goes(now)
        if yes:
            _tell_what_stays(asked.words, goes)
        else:
            _ask(asked.words, goes, now)
        _carry_out(asked, log, erasing, receipt)
    finally:
        log.close()
    if erasing.unopened:
        raise Sorry(_unopened(asked.words, erasing))


def _opened_copy(asked: Setting, key: Key | None, path: Path, *, read_only: bool = False) -> SqliteLog:
    """Open an earlier copy, which may be encrypted or not whatever the store is; raises a `StoreError`."""
    from store.connection import is_plain
    from tui.cli.stores import opened_with

    return opened_with(asked, path, None if is_plain(path) else key, read_only=read_only)


def _require_known(words: Words, erasing: Erasing, log: SqliteLog, series: str) -> None:
    """Raise `NotUnderstood` for what is no series of the store, or `Sorry` where that cannot be told of a copy."""
    if erasing.is_known():
        return
    if erasing.unopened:
        raise Sorry(_unopened(words, erasing))
    ref = series.rpartition("/")[0]
    if ref and any(row.ref == ref for row in log.meetings()):
        raise NotUnderstood(
            words.text("{meeting} is one meeting. Only a whole series is erased: {series}", meeting=series, series=ref)
        )
    raise NotUnderstood(
        words.text("The store has no series {series}; ordstyrer list shows those it has.", series=series)
    )


def _tell_what_stays(words: Words, goes: Goes) -> None:
    """Say it to whoever is not asked; raises `Sorry` where somebody may be leading a meeting of the series."""
    from tui.view.erasing import stays_lines, under_way_text

    if goes.under_way:
        raise Sorry(under_way_text(words, goes.under_way[0]))
    for line in stays_lines(words, goes):
        complain(line)


def _ask(words: Words, goes: Goes, now: datetime) -> None:
    """Say what goes and have the reference typed again; raises `NotUnderstood` where something else is typed."""
    from meeting.danish_time import local_day
    from tui.cli.asking import typing
    from tui.view.erasing import goes_lines

    # Not on stdout, where the receipt goes, which names nobody.
    for line in goes_lines(words, goes, local_day(now)):
        complain(line)
    click.echo(f"{words.text('Type the reference to erase it:')} ", err=True, nl=False)
    with typing(words):
        typed = as_planned(sys.stdin.readline().strip())
    if typed != goes.series:
        raise NotUnderstood(words.text("That is not the reference. Nothing was erased."))


def _carry_out(asked: Setting, log: SqliteLog, erasing: Erasing, receipt: Path | None) -> None:
    """Erase, and hand over the receipt; its file is made first, so that nothing goes that cannot be vouched for."""
    from store.clock import MachineClock
    from store.working_folder import forget_left
    from tui.cli.receipt import ReceiptFile, show
    from tui.cli.stores import noted
    from tui.view.erasing import receipt_lines

    words = asked.words
    forget_left()
    file = ReceiptFile(words, receipt) if receipt else None
    try:
        noted(asked, log, "erase")
        lines = list(receipt_lines(words, erasing.erase(MachineClock().now())))
    except BaseException:
        if file is not None:
            file.drop()
        raise
    try:
        file.write(lines) if file else show(lines)
    except OSError:
        for line in lines:
            complain(line)
        raise Sorry(words.text("The series is erased. The receipt could not be written; it stands here.")) from None
    if file is not None:
        tell(words.text("Erased. The receipt is in {file}.", file=receipt))


def _unopened(words: Words, erasing: Erasing) -> str:
    from tui.view.erasing import unopened_text

    return unopened_text(words, [str(each) for each in erasing.unopened])
