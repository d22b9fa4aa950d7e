"""`ordstyrer lead`: the screen a meeting is led from."""

from __future__ import annotations

import click

from tui.cli.named import argument
from tui.cli.setting import setting
from tui.view.words import Words


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "lead",
        callback=_lead,
        help=words.text("Lead a meeting from this screen: today's, or the one you name. Press ? for the keys."),
        params=[
            argument(words, required=False),
            click.Option(
                ["--private"],
                is_flag=True,
                help=words.text(
                    "Only you see this screen, and ordstyrer room shows the wall: your own lines stand here."
                ),
            ),
        ],
    )


@click.pass_context
def _lead(ctx: click.Context, /, *, meeting: str | None, private: bool) -> None:
    from tui.cli.faces import at_meeting
    from tui.start import run_lead

    with at_meeting(setting(ctx), meeting, "lead") as (log, named, face):
        status = run_lead(log, named, face, private=private)
    ctx.exit(status)
