"""`ordstyrer init`: a new store, encrypted unless somebody says otherwise (design 9)."""

from __future__ import annotations

import sys
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.setting import Setting, setting
from tui.cli.sorry import NotUnderstood, Sorry
from tui.cli.stores import store_path
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
            click.Option(
                ["--key-file"],
                type=click.Path(path_type=Path, dir_okay=False),
                metavar=words.text("FILE"),
                help=words.text("Use the key in this file; it is made if it is not there."),
            ),
            click.Option(["--passphrase"], is_flag=True, help=words.text("Ask for a passphrase.")),
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
        _make(path, None)
        advice = words.text("It is not encrypted: whoever gets at the file can read all of it.")
    elif (named := _key_file(asked, key_file, passphrase=passphrase)) is not None:
        if not named.absolute().parent.is_dir():
            raise Sorry(words.text("The key file {file} cannot be made there.", file=named))
        made = _make_with_file(path, named)
        advice = _file_advice(words, named, made=made)
    else:
        _make(path, _new_passphrase(words))
        advice = words.text(
            "Without the passphrase nobody can read the store again. Write it down, and keep the paper where the "
            "computer is not."
        )
    click.echo(words.text("The store is ready at {path}.", path=path))
    click.echo(advice)


def _key_file(asked: Setting, key_file: Path | None, *, passphrase: bool) -> Path | None:
    named = asked.environ.get("ORDSTYRER_KEY_FILE")
    if key_file is None and named and not passphrase:
        return Path(named)
    return key_file


def _make_with_file(path: Path, key_file: Path) -> bool:
    """Make the store with the key in a file, and the file if it is not there; return whether it was made."""
    from store.keys import random_key, read_key_file, write_key_file

    if key_file.exists():
        _make(path, read_key_file(key_file))
        return False
    key = random_key()
    write_key_file(key_file, key)
    try:
        _make(path, key)
    except BaseException:
        key_file.unlink()
        raise
    return True


def _make(path: Path, key: Key | None) -> None:
    from store.event_index import EventIndexer
    from store.opening import open_store

    open_store(path, key, create=True, plain=key is None, indexer=EventIndexer()).close()


def _file_advice(words: Words, key_file: Path, *, made: bool) -> str:
    lines = [
        words.text("A new key is in {file}." if made else "It opens with the key in {file}.", file=key_file),
        words.text(
            "Without that file nobody can read the store again. Keep a copy of it where the store is not: a USB stick "
            "in a locked cupboard, or its 64 digits on paper."
        ),
        words.text("Say which file it is before you start: export ORDSTYRER_KEY_FILE={file}", file=key_file.absolute()),
    ]
    return "\n".join(lines)


def _new_passphrase(words: Words) -> Key:
    from store.keys import Passphrase

    if not sys.stdin.isatty():
        raise NotUnderstood(
            words.text("Name a key file with --key-file, or run this where the passphrase can be typed.")
        )
    given = getpass(words.text("New passphrase: "))
    if not given.strip():
        raise NotUnderstood(words.text("An empty passphrase protects nothing; no store was made."))
    if getpass(words.text("The same again: ")) != given:
        raise NotUnderstood(words.text("The two are not the same; no store was made."))
    return Passphrase(given)
