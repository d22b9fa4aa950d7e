"""`ordstyrer check`: the whole store looked through, with what is wrong where, and what to do."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec
from msgspec import Struct

from tui.cli.setting import Setting, setting
from tui.cli.sorry import COULD_NOT
from tui.cli.stores import store_path
from tui.cli.telling import tell
from tui.view.words import Words

if TYPE_CHECKING:
    from store.finding import Finding
    from store.holdings import Holdings


class _Seen(Struct, frozen=True):
    """What came of looking a store through."""

    path: Path
    found: Sequence[Finding]
    held: Holdings | None = None
    """How much there is, where all is well."""
    put_aside: Sequence[Path] = ()
    """Earlier stores beside it."""
    rebuilt: bool = False
    """Whether anything was made anew."""


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "check",
        callback=_check,
        help=words.text(
            "Look the whole store through: the file, the log, the lists and the search made from it, and what lies "
            "beside it. It ends with 1 if anything is wrong, and says what to do."
        ),
        params=[
            click.Option(
                ["--rebuild"],
                is_flag=True,
                help=words.text("Make the lists and the search anew from the log, if they do not agree with it."),
            ),
            click.Option(["--json", "as_json"], is_flag=True, help=words.text("One JSON document for programs.")),
        ],
    )


@click.pass_context
def _check(ctx: click.Context, /, *, rebuild: bool, as_json: bool) -> None:
    asked = setting(ctx)
    seen = _looked_through(asked, rebuild=rebuild)
    if as_json:
        tell(_document(asked.words, seen))
    else:
        _tell(asked.words, seen, rebuild=rebuild)
    if seen.found:
        ctx.exit(COULD_NOT)


def _looked_through(asked: Setting, *, rebuild: bool) -> _Seen:
    from store.clock import MachineClock
    from store.errors import Damaged, DiskFailed, NewestDamaged
    from store.finding import Cure, Finding
    from store.putting_aside import put_asides
    from store.surroundings import surroundings
    from store.working_folder import forget_left
    from tui.cli.stores import noted, opened

    forget_left()
    path = store_path(asked)
    try:
        log = opened(asked, read_only=not rebuild)
    except (Damaged, DiskFailed, NewestDamaged) as error:
        params = {name: str(value) for name, value in error.params.items()}
        return _Seen(path, [Finding(Cure.RESTORE, error.message, params)])
    try:
        found, rebuilt = log.check(), False
        if rebuild and found and all(each.cure is Cure.REBUILD for each in found):
            noted(asked, log, "check")
            log.rebuild()
            found, rebuilt = log.check(), True
        found = [*found, *surroundings(path, MachineClock().now())]
        return _Seen(path, found, None if found else log.holdings(), put_asides(path.resolve()), rebuilt=rebuilt)
    finally:
        log.close()


def _document(words: Words, seen: _Seen) -> str:
    from tui.view.checking import finding_text

    findings = [
        {
            "sentence": finding_text(words, each.message, each.params),
            "message": each.message,
            "params": each.params,
            "cure": each.cure.value,
        }
        for each in seen.found
    ]
    document = {
        "store": str(seen.path),
        "ok": not seen.found,
        "rebuilt": seen.rebuilt,
        "findings": findings,
        "holds": msgspec.to_builtins(seen.held),
        "put_aside": [str(each) for each in seen.put_aside],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _tell(words: Words, seen: _Seen, *, rebuild: bool) -> None:
    from store.check import OF_THE_LOG
    from tui.view import checking

    if seen.rebuilt:
        tell(checking.rebuilt_line(words))
    for each in seen.found:
        tell(checking.finding_text(words, each.message, each.params))
    if rebuild and seen.found and not seen.rebuilt:
        tell(checking.not_rebuilt_line(words, of_log=any(each.message in OF_THE_LOG for each in seen.found)))
    for line in checking.cure_lines(words, (each.cure.value for each in seen.found)):
        tell(line)
    if seen.held is not None:
        tell(checking.all_well(words, seen.held))
    for place in seen.put_aside:
        tell(checking.put_aside_line(words, str(place)))
