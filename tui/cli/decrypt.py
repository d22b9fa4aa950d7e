"""`ordstyrer decrypt`: an encrypted store loses its key, after a question."""

from __future__ import annotations

import click

from tui.cli.agreeing import agreed, can_answer
from tui.cli.new_key import no_file_named
from tui.cli.setting import setting
from tui.cli.sorry import NotUnderstood, Sorry
from tui.cli.stores import store_path
from tui.cli.telling import complain, tell
from tui.view.words import Words


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "decrypt",
        callback=_decrypt,
        help=words.text(
            "Take the encryption off a store. Whoever gets at the file can read all of it then. No window may have it "
            "open."
        ),
        params=[click.Option(["--yes"], is_flag=True, help=words.text("Do not ask first."))],
    )


@click.pass_context
def _decrypt(ctx: click.Context, /, *, yes: bool) -> None:
    from tui.cli.changing_key import changed, tell_of_others, tried
    from tui.cli.opening_key import opening_key

    asked = setting(ctx)
    words, path = asked.words, store_path(asked)
    key = opening_key(asked)
    if key is None:
        raise Sorry(words.text("The store {path} is not encrypted; nothing was changed.", path=path))
    if not yes and not can_answer():
        raise NotUnderstood(words.text("Nobody is here to be asked; --yes says that it is meant."))
    tried(asked, key, "decrypt")
    complain(
        words.text(
            "Whoever gets at the file, at a copy of it or at the disk can read all of it then, and a damaged place may "
            "show as another word."
        )
    )
    if not yes and not agreed(words, words.text("Take the encryption off {path}?", path=path)):
        raise Sorry(words.text("The store {path} is encrypted as before.", path=path))
    changed(asked, key, None)
    tell(words.text("The store {path} is not encrypted any more; ordstyrer encrypt encrypts it.", path=path))
    for line in no_file_named(asked):
        tell(line)
    tell(words.text("Copies made before keep the key they had: keep that key for as long as you keep them."))
    tell_of_others(asked)
