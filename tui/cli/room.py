"""`ordstyrer room`: the wall alone, for a projector beside the leader's own screen."""

from __future__ import annotations

import click

from tui.cli.named import argument
from tui.cli.setting import setting
from tui.view.words import Words


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "room",
        callback=_room,
        help=words.text("Show a meeting to the room, today's or the one you name. It takes no key but q, to leave."),
        params=[argument(words, required=False)],
    )


@click.pass_context
def _room(ctx: click.Context, /, *, meeting: str | None) -> None:
    from tui.cli.faces import at_meeting
    from tui.start import run_room

    with at_meeting(setting(ctx), meeting) as (log, named, face):
        status = run_room(log, named, face)
    ctx.exit(status)
