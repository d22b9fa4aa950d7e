"""`ordstyrer list`, and `ordstyrer` alone: the meetings of a store, by reference."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import click
import msgspec

from tui.cli.setting import setting
from tui.cli.telling import tell
from tui.view.words import Words


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "list",
        callback=_list,
        help=words.text("List the meetings: today's, those to come, and the earlier ones. No family is named."),
        params=[click.Option(["--json", "as_json"], is_flag=True, help=words.text("One JSON document for programs."))],
    )


@click.pass_context
def _list(ctx: click.Context, /, *, as_json: bool) -> None:
    from meeting.danish_time import local_day
    from tui.cli.listed import listed
    from tui.cli.stores import opened
    from tui.view.plain import meeting_list

    asked = setting(ctx)
    log = opened(asked, read_only=True)
    try:
        if as_json:
            rows = msgspec.to_builtins(list(log.meetings()))
            tell(json.dumps({"meetings": rows}, ensure_ascii=False, indent=2))
        else:
            tell(meeting_list(asked.words, listed(log), local_day(datetime.now(UTC))))
    finally:
        log.close()
