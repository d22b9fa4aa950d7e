"""`ordstyrer minutes`: the pane in which the minutes are written."""

from __future__ import annotations

import click

from tui.cli.named import argument
from tui.cli.setting import setting
from tui.view.words import Words


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "minutes",
        callback=_minutes,
        help=words.text(
            "Write the minutes of a meeting, today's or the one you name, while another screen leads it. "
            "What you write never stands on the wall."
        ),
        params=[argument(words, required=False), as_option(words)],
    )


def as_option(words: Words) -> click.Option:
    """Return the option that says who writes."""
    return click.Option(
        ["--as", "person"],
        default="",
        metavar=words.text("ID"),
        help=words.text("Who you are, by the id in the plan file; else you are the minute-taker of the plan."),
    )


@click.pass_context
def _minutes(ctx: click.Context, /, *, meeting: str | None, person: str) -> None:
    from tui.cli.faces import at_meeting
    from tui.start import run_minutes

    with at_meeting(setting(ctx), meeting, "minutes") as (log, named, face):
        status = run_minutes(log, named, face, person)
    ctx.exit(status)
