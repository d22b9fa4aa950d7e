"""`ordstyrer list`, and `ordstyrer` alone: the meetings of a store, or what of it is to be erased, by reference."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import click
import msgspec

from tui.cli.setting import setting
from tui.cli.telling import tell
from tui.view.words import Words

if TYPE_CHECKING:
    from meeting.retention import Retained
    from store.log import Log

_MOST = 200
"""So many series of each kind are told at once; whoever erases them sees the next ones."""


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "list",
        callback=_list,
        help=words.text("List the meetings: today's, those to come, and the earlier ones. No family is named."),
        params=[
            click.Option(
                ["--due-erasure"],
                is_flag=True,
                help=words.text(
                    "The series that are over, filed in the record system and to be erased by now, and those that are "
                    "over and not filed. How many days they are kept stands in the template: retention_days."
                ),
            ),
            click.Option(["--json", "as_json"], is_flag=True, help=words.text("One JSON document for programs.")),
        ],
    )


@click.pass_context
def _list(ctx: click.Context, /, *, due_erasure: bool, as_json: bool) -> None:
    from meeting.danish_time import local_day
    from tui.cli.stores import opened

    asked = setting(ctx)
    today = local_day(datetime.now(UTC))
    log = opened(asked, read_only=True)
    try:
        if due_erasure:
            _tell_due(asked.words, log.retained(today, _MOST), today, as_json=as_json)
        else:
            _tell_meetings(asked.words, log, today, as_json=as_json)
    finally:
        log.close()


def _tell_meetings(words: Words, log: Log, today: date, *, as_json: bool) -> None:
    from tui.cli.listed import listed
    from tui.view.plain import meeting_list

    if as_json:
        tell(_json({"meetings": msgspec.to_builtins(list(log.meetings()))}))
    else:
        tell(meeting_list(words, listed(log), today))


def _tell_due(words: Words, found: Retained, today: date, *, as_json: bool) -> None:
    from tui.view.retention import retained_facts, retained_text

    tell(_json(retained_facts(found)) if as_json else retained_text(words, found, today))


def _json(facts: Mapping[str, object]) -> str:
    return json.dumps(facts, ensure_ascii=False, indent=2)
