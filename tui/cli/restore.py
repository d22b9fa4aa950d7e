"""`ordstyrer restore`: a backup takes the place of the store, and what was erased since is erased again."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.asking import until_it_opens
from tui.cli.setting import Setting, setting
from tui.cli.sorry import NotUnderstood
from tui.cli.stores import named_key, store_path
from tui.cli.telling import complain, tell
from tui.view.words import Words, mark

if TYPE_CHECKING:
    from store.keys import Key
    from store.restoring import Restored


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "restore",
        callback=_restore,
        help=words.text(
            "Put a backup in the place of the store. The backup is looked through first. Series that were erased since "
            "are erased again, and the store that was there is kept beside it. No window may have it open. Where there "
            "is no store, one is made."
        ),
        params=[
            click.Argument(["file"], type=click.Path(path_type=Path), metavar=words.text("FILE")),
            click.Option(
                ["--key-file"],
                type=click.Path(path_type=Path, dir_okay=False),
                metavar=words.text("FILE"),
                help=words.text("The key of the backup, where it has another than the store."),
            ),
        ],
    )


@click.pass_context
def _restore(ctx: click.Context, /, *, file: Path, key_file: Path | None) -> None:
    from store import backup_errors as errors
    from tui.view.restoring import plain_restored

    asked = setting(ctx)
    try:
        done = _restored(asked, file, key_file)
    except (
        errors.BackupDamaged,
        errors.BackupIsStore,
        errors.BackupKeyMissing,
        errors.BackupMissing,
        errors.BackupNewer,
        errors.BackupNotOurs,
    ) as error:
        raise NotUnderstood(asked.words.text(error.message, **error.params)) from None
    _tell(asked, file, done)
    if done.plain:
        complain(plain_restored(asked.words))


def _restored(asked: Setting, file: Path, key_file: Path | None) -> Restored:
    from store.backup import opened_backup
    from store.clock import MachineClock
    from store.event_index import EventIndexer
    from store.log import Access
    from store.restoring import restore
    from tui.cli.ended import clears_away
    from tui.cli.up_to_date import teller
    from tui.noting import account

    path = store_path(asked)
    of_backup = _key_of_backup(asked, file, key_file)
    with opened_backup(file, of_backup) as backup, teller(asked.words) as onlooker:
        key = _key_of_store(asked, path, of_backup)
        noted = Access(MachineClock().now(), account(), "restore")
        with clears_away():
            return restore(path, backup, key, noted, indexer=EventIndexer(), onlooker=onlooker)


def _key_of_backup(asked: Setting, file: Path, key_file: Path | None) -> Key | None:
    """Return the key that was named or is typed for the backup; None where it needs none, or nobody can type one."""
    from store.backup import is_plain_backup, require_opens
    from store.backup_errors import BackupNotOurs
    from store.errors import WrongKey
    from store.keys import Passphrase, read_key_file

    if is_plain_backup(file):
        return None
    if key_file is not None:
        return read_key_file(key_file)
    named = named_key(asked)
    if named is not None or not sys.stdin.isatty():
        return named

    def attempt(typed: str) -> Key:
        try:
            require_opens(file, key := Passphrase(typed))
        except BackupNotOurs as error:
            raise WrongKey(path=file) from error
        return key

    return until_it_opens(asked.words, mark("Passphrase of the backup: "), file, attempt)


def _key_of_store(asked: Setting, path: Path, of_backup: Key | None) -> Key | None:
    """Return the key of the store that is there, else the one that was named; None for that of the backup.

    What was typed must open it, since nobody could repeat a slip of the finger; raises `Sorry`, or `StoreKeyMissing`
    where a store that may be whole would be given up because nobody named its key.
    """
    from store.connection import is_plain
    from store.errors import StoreKeyMissing, WrongKey
    from store.keys import Passphrase
    from store.restoring import opens
    from store.salvage import pages_look_plain
    from store.translated import translated

    named = named_key(asked)
    with translated(path):
        if not path.is_file() or not path.stat().st_size or is_plain(path):
            return named
    for key in filter(None, (named, of_backup)):
        if opens(path, key):
            return key
    if named is None and of_backup is None and not sys.stdin.isatty() and not pages_look_plain(path):
        raise StoreKeyMissing(path=path)
    if named is not None or not sys.stdin.isatty():
        return named

    def attempt(typed: str) -> Key | None:
        key = Passphrase(typed) if typed else None
        if key is not None and not opens(path, key):
            raise WrongKey(path=path)
        return key

    prompt = mark("Passphrase of the store, or Enter alone if it no longer opens: ")
    return until_it_opens(asked.words, prompt, path, attempt)


def _tell(asked: Setting, file: Path, done: Restored) -> None:
    from meeting.danish_time import local_day
    from store.clock import MachineClock
    from store.schema import LATEST
    from tui.view.restoring import Told, restored_lines

    told = Told(
        path=store_path(asked),
        backup=file,
        older=done.finished.version < LATEST,
        erased=done.finished.erased,
        put_aside=done.put_aside,
        unread=done.unread,
        newest_aside=done.newest_aside,
    )
    for line in restored_lines(asked.words, told, done.finished.held, local_day(MachineClock().now())):
        tell(line)
