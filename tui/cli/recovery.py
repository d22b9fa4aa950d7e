"""`ordstyrer recovery`: the key of the store on paper, and back from there."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli.setting import setting
from tui.cli.sorry import NotUnderstood
from tui.view.words import Words


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "recovery",
        callback=_recovery,
        help=words.text(
            "Make a page to print with the key of the store, for the day on which the key file or the passphrase is "
            "lost. On a screen it is shown only after a question."
        ),
        params=[
            click.Option(
                ["--out"],
                type=click.Path(path_type=Path, dir_okay=False),
                metavar=words.text("FILE.pdf"),
                help=words.text("The PDF to write, for your own eyes alone; else the page goes to stdout as text."),
            ),
            click.Option(
                ["--back"],
                type=click.Path(path_type=Path, dir_okay=False),
                metavar=words.text("KEYFILE"),
                help=words.text("Type the rows of the page, try them on the store, and write this key file."),
            ),
        ],
    )


@click.pass_context
def _recovery(ctx: click.Context, /, *, out: Path | None, back: Path | None) -> None:
    asked = setting(ctx)
    if out is not None and back is not None:
        raise NotUnderstood(asked.words.text("Choose one of --out and --back."))
    if back is not None:
        from tui.cli.recovery_back import take_back

        take_back(asked, back)
    else:
        from tui.cli.recovery_out import give_out

        give_out(asked, out)
