"""`ordstyrer rekey`: another key or passphrase for an encrypted store."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli.new_key import UNCHANGED, advice, chosen, options
from tui.cli.setting import setting
from tui.cli.sorry import NotUnderstood, Sorry
from tui.cli.stores import store_path
from tui.cli.telling import tell
from tui.view.words import Words


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "rekey",
        callback=_rekey,
        help=words.text(
            "Give an encrypted store another key: the one in a file, or else a passphrase that you are asked for. The "
            "store is opened with the key it has. No window may have it open."
        ),
        params=options(words),
    )


@click.pass_context
def _rekey(ctx: click.Context, /, *, key_file: Path | None, passphrase: bool) -> None:
    from tui.cli.changing_key import changed, is_same, tell_of_others, tried
    from tui.cli.opening_key import opening_key

    asked = setting(ctx)
    words, path = asked.words, store_path(asked)
    if passphrase and key_file is not None:
        raise NotUnderstood(words.text("Choose one of --key-file and --passphrase."))
    old = opening_key(asked)
    if old is None:
        raise Sorry(words.text("The store {path} is not encrypted; ordstyrer encrypt encrypts it.", path=path))
    tried(asked, old, "rekey")
    new = chosen(words, key_file, UNCHANGED)
    if is_same(asked, old, new):
        raise NotUnderstood(words.text("That is the key it has already; nothing was changed."))
    changed(asked, old, new)
    tell(words.text("The store {path} has a new key.", path=path))
    for line in advice(asked, new):
        tell(line)
    tell(words.text("Copies made before keep the key they had: keep that key for as long as you keep them."))
    tell_of_others(asked)
