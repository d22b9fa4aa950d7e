"""`ordstyrer init`: a new store, encrypted unless somebody says otherwise (design 9)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.new_key import NO_STORE, NewKey, advice, chosen, named_file, options
from tui.cli.setting import Setting, setting
from tui.cli.sorry import NotUnderstood, Sorry
from tui.cli.stores import noted, store_path
from tui.view.words import Words

if TYPE_CHECKING:
    from store.keys import Key


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "init",
        callback=_init,
        help=words.text(
            "Make a new store. It is encrypted with the key in a file, or with a passphrase; without either option "
            "ORDSTYRER_KEY_FILE names the file, or you are asked for a passphrase."
        ),
        params=[
            click.Option(["--plain"], is_flag=True, help=words.text("Do not encrypt the store.")),
            *options(words),
        ],
    )


@click.pass_context
def _init(ctx: click.Context, /, *, plain: bool, key_file: Path | None, passphrase: bool) -> None:
    asked = setting(ctx)
    words, path = asked.words, store_path(asked)
    if plain + passphrase + (key_file is not None) > 1:
        raise NotUnderstood(words.text("Choose one of --plain, --key-file and --passphrase."))
    if path.exists():
        raise Sorry(words.text("There is already a store at {path}; it was left as it is.", path=path))
    if plain:
        _make(asked, path, None)
        told = [words.text("It is not encrypted: whoever gets at the file can read all of it.")]
    else:
        new = chosen(words, named_file(asked, key_file, passphrase=passphrase), NO_STORE)
        _make_with(asked, path, new)
        told = advice(asked, new)
    click.echo(words.text("The store is ready at {path}.", path=path))
    click.echo("\n".join(told))


def _make_with(asked: Setting, path: Path, new: NewKey) -> None:
    """Make the store and, before it, the key file if it is not there."""
    new.keep()
    try:
        _make(asked, path, new.key)
    except BaseException:
        if new.file is not None and new.to_write is not None:
            new.file.unlink()
        raise


def _make(asked: Setting, path: Path, key: Key | None) -> None:
    from store.event_index import EventIndexer
    from store.opening import open_store

    log = open_store(path, key, create=True, plain=key is None, indexer=EventIndexer())
    try:
        noted(asked, log, "init")
    finally:
        log.close()
