"""`ordstyrer log`: every event of a meeting as it stands in the store, those from a newer program too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from tui.cli.named import argument, require_meeting
from tui.cli.setting import setting
from tui.cli.telling import tell
from tui.view.words import Words

if TYPE_CHECKING:
    from store.log import Row


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "log",
        callback=_log,
        help=words.text("Tell everything that happened in a meeting: one JSON object a line, in order."),
        params=[
            argument(words),
            click.Option(["--json", "as_json"], is_flag=True, help=words.text("JSON, as without this option.")),
            click.Option(["--plain"], is_flag=True, help=words.text("One line of plain text for each event instead.")),
        ],
    )


@click.pass_context
def _log(ctx: click.Context, /, *, meeting: str, as_json: bool, plain: bool) -> None:
    from tui.cli.stores import opened

    asked = setting(ctx)
    log = opened(asked, read_only=True)
    try:
        for row in require_meeting(asked.words, log, meeting):
            tell(_plain(row) if plain and not as_json else _json(row))
    finally:
        log.close()


def _json(row: Row) -> str:
    facts = {
        "meeting": row.meeting,
        "seq": row.seq,
        "id": row.id,
        "act": row.act,
        "at": row.at.isoformat(),
        "pane": row.pane,
        "kind": row.kind,
        "version": row.version,
        "event": json.loads(row.payload),
    }
    return json.dumps(facts, ensure_ascii=False)


def _plain(row: Row) -> str:
    from meeting.danish_time import local_day
    from tui.view.clock import clock_with_seconds

    said = _fields(json.loads(row.payload))
    return f"{row.seq}. {local_day(row.at).isoformat()} {clock_with_seconds(row.at)} {row.kind}" + (
        f": {said}" if said else ""
    )


def _fields(facts: dict[str, object]) -> str:
    """Every field that says something, by its name; one event stays one line, whatever was typed."""
    return ", ".join(f"{field} {_flat(value)}" for field, value in facts.items() if value not in ("", [], {}, None))


def _flat(value: object) -> str:
    match value:
        case str():
            return " / ".join(value.splitlines())
        case list():
            return f"({', '.join(map(_flat, value))})"
        case dict():
            return f"({_fields(value)})"
        case None:
            return "–"
        case _:
            return json.dumps(value)
