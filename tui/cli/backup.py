"""`ordstyrer backup`: a whole copy of the store in another file, made while meetings run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.setting import Setting, setting
from tui.cli.sorry import NotUnderstood
from tui.cli.telling import complain, tell
from tui.view.words import Words

if TYPE_CHECKING:
    from store.sqlite_log import SqliteLog


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "backup",
        callback=_backup,
        help=words.text(
            "Copy the store to a new file, also while a meeting runs. An encrypted store gives an encrypted copy that "
            "opens with the same key. A folder gets a file named after the minute. Nothing is ever overwritten, and "
            "what has the name was looked through to its end."
        ),
        params=[click.Argument(["file"], type=click.Path(path_type=Path), metavar=words.text("FILE"))],
    )


@click.pass_context
def _backup(ctx: click.Context, /, *, file: Path) -> None:
    from tui.cli.stores import noted, opened_to_take_out

    asked = setting(ctx)
    target = _target(asked.words, file)
    log = opened_to_take_out(asked)
    try:
        noted(asked, log, "backup", place=str(target.absolute()))
        _copy(asked, log, target)
    finally:
        log.close()


def _target(words: Words, file: Path) -> Path:
    """Return the new file to write; raises `NotUnderstood` where there is something, or no folder to put it in."""
    from store.clock import MachineClock
    from tui.view.backing_up import file_name

    target = file / file_name(MachineClock().now()) if file.is_dir() else file
    if target.exists() or target.is_symlink():
        raise NotUnderstood(words.text("{file} is there already; nothing was written.", file=target))
    if not target.absolute().parent.is_dir():
        raise NotUnderstood(words.text("There is no folder {folder}; nothing was written.", folder=target.parent))
    return target


def _copy(asked: Setting, log: SqliteLog, target: Path) -> None:
    from meeting.danish_time import local_day
    from store.backup import is_plain_backup
    from store.clock import MachineClock
    from tui.cli.ended import clears_away
    from tui.view.backing_up import backup_lines, plain_warning

    words = asked.words
    with clears_away():
        held = log.copied(target)
    plain = is_plain_backup(target)
    for line in backup_lines(words, held, str(target), local_day(MachineClock().now()), plain=plain):
        tell(line)
    if plain:
        complain(plain_warning(words))
