"""`ordstyrer backup`: a whole copy of the store in another file, made while meetings run."""

from __future__ import annotations

import os
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
        params=[click.Argument(["file"], type=click.Path(), metavar=words.text("FILE"))],
    )


@click.pass_context
def _backup(ctx: click.Context, /, *, file: str) -> None:
    from tui.cli.stores import noted, opened_to_take_out, require_no_name_of

    asked = setting(ctx)
    target = _target(asked.words, file)
    require_no_name_of(asked, target)
    log = opened_to_take_out(asked)
    try:
        noted(asked, log, "backup", place=str(target.absolute()))
        _copy(asked, log, target)
    finally:
        log.close()


def _target(words: Words, named: str) -> Path:
    """Return the new file to write; raises `NotUnderstood` where there is something, or no folder to put it in."""
    from store.clock import MachineClock
    from tui.view.backing_up import file_names

    file = Path(named)
    if file.is_dir():
        targets = (file / name for name in file_names(MachineClock().now()))
        return next(target for target in targets if not os.path.lexists(target))
    if os.path.lexists(file):
        raise NotUnderstood(
            words.text("{file} is there already; nothing was written. Name a new file, or a folder.", file=file)
        )
    # A name that ends so is meant to be a folder's.
    folder = file if named.endswith(("/", os.sep)) else file.parent
    if not folder.is_dir():
        raise NotUnderstood(words.text("There is no folder {folder}; nothing was written.", folder=folder))
    return file


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
    typed = not asked.environ.get("ORDSTYRER_KEY_FILE")
    today = local_day(MachineClock().now())
    for line in backup_lines(words, held, str(target), today, plain=plain, with_passphrase=typed):
        tell(line)
    if plain:
        complain(plain_warning(words))
