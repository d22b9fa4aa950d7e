"""`ordstyrer search`: what was said and agreed, wherever these words stand."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import click
import msgspec

from tui.cli.setting import setting
from tui.cli.sorry import COULD_NOT, NotUnderstood
from tui.cli.telling import complain, tell
from tui.view.words import Words

_LIMIT, _MOST = 50, 10_000


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "search",
        callback=_search,
        help=words.text(
            "Search what was said, agreed and planned in all meetings; the newest comes first. Every word counts, also "
            "the beginning of one, with æ, ø and å or without; '\"two words\"' are found as they stand. Filters: "
            "who:ida (said it or is responsible), status:open (or kept, partly, not, changed, lapsed), "
            "series:2026-014, after:1/9, before:2026-09-01. What somebody has withdrawn consent for is not found. The "
            "exit status is 0 if something was found, 1 if nothing was, 2 if a filter was not understood."
        ),
        params=[
            click.Argument(["words"], nargs=-1, required=True, metavar=words.text("WORDS")),
            click.Option(
                ["--limit"],
                type=click.IntRange(1, _MOST),
                default=_LIMIT,
                metavar=words.text("NUMBER"),
                help=words.text("At most so many; usually {number}.", number=_LIMIT),
            ),
            click.Option(["--json", "as_json"], is_flag=True, help=words.text("One JSON document for programs.")),
        ],
    )


@click.pass_context
def _search(ctx: click.Context, /, *, words: tuple[str, ...], limit: int, as_json: bool) -> None:
    from meeting.danish_time import local_day
    from meeting.problem import Problem
    from meeting.search_words import Query, query
    from tui.cli.stores import opened
    from tui.view.search import distinct, hit_lines

    asked = setting(ctx)
    typed = " ".join(words)
    wanted = query(typed, local_day(datetime.now(UTC)))
    if isinstance(wanted, Problem):
        raise NotUnderstood(asked.words.text(wanted.wrong, **wanted.params))
    if wanted == Query():
        raise NotUnderstood(asked.words.text("There is no word to search for."))
    log = opened(asked, read_only=True)
    try:
        hits = distinct(log.search(typed, limit))
    finally:
        log.close()
    if as_json:
        tell(json.dumps({"hits": msgspec.to_builtins(hits)}, ensure_ascii=False, indent=2))
    elif hits:
        tell("\n".join(hit_lines(asked.words, hits, wanted)))
    else:
        complain(asked.words.text("Nothing was found."))
    ctx.exit(0 if hits else COULD_NOT)
