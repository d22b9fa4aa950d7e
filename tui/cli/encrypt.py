"""`ordstyrer encrypt`: a store that is not encrypted gets a key."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli.new_key import UNCHANGED, advice, chosen, named_file, options
from tui.cli.setting import setting
from tui.cli.sorry import NotUnderstood, Sorry
from tui.cli.stores import store_path
from tui.cli.telling import tell
from tui.view.words import Words


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "encrypt",
        callback=_encrypt,
        help=words.text(
            "Encrypt a store that is not encrypted, with the key in a file or with a passphrase; without either option "
            "ORDSTYRER_KEY_FILE names the file, or you are asked for a passphrase. No window may have it open."
        ),
        params=options(words),
    )


@click.pass_context
def _encrypt(ctx: click.Context, /, *, key_file: Path | None, passphrase: bool) -> None:
    from tui.cli.changing_key import changed, tell_of_others, tried
    from tui.cli.opening_key import store_is_plain

    asked = setting(ctx)
    words, path = asked.words, store_path(asked)
    if passphrase and key_file is not None:
        raise NotUnderstood(words.text("Choose one of --key-file and --passphrase."))
    if not store_is_plain(asked):
        raise Sorry(words.text("The store {path} is encrypted already; ordstyrer rekey changes its key.", path=path))
    tried(asked, None, "encrypt")
    new = chosen(words, named_file(asked, key_file, passphrase=passphrase), UNCHANGED)
    changed(asked, None, new)
    tell(words.text("The store {path} is encrypted.", path=path))
    for line in advice(asked, new):
        tell(line)
    tell(
        words.text(
            "The file as it was is no longer in the folder. What the disk still has of it, and every copy made before, "
            "is not encrypted."
        )
    )
    tell_of_others(asked)
