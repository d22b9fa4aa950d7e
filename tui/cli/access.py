"""`ordstyrer access`: who had the store open to write, and who took something out of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import click
import msgspec

from tui.cli.named import require_series
from tui.cli.setting import setting
from tui.cli.telling import tell
from tui.view.words import Words


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "access",
        callback=_access,
        help=words.text(
            "Tell who had the store open to write, and who took what out of it and where to; the newest comes last. "
            "The name is that of the account on this machine. With a series, what was about that one alone. Its notes "
            "are erased with it; that somebody erased one stays, without saying which."
        ),
        params=[
            click.Argument(["series"], required=False, metavar=f"[{words.text('SERIES')}]"),
            click.Option(["--json", "as_json"], is_flag=True, help=words.text("One JSON document for programs.")),
        ],
    )


@click.pass_context
def _access(ctx: click.Context, /, *, series: str | None, as_json: bool) -> None:
    from meeting.danish_time import local_day
    from tui.cli.stores import opened
    from tui.view.access import access_list

    asked = setting(ctx)
    log = opened(asked, read_only=True)
    try:
        if series is not None:
            require_series(asked.words, log, series)
        notes = log.accesses(series or "")
    finally:
        log.close()
    if as_json:
        tell(json.dumps({"accesses": msgspec.to_builtins(list(notes))}, ensure_ascii=False, indent=2))
    else:
        tell(access_list(asked.words, notes, local_day(datetime.now(UTC))))
