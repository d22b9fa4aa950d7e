"""`ordstyrer import`: a series that `ordstyrer export` wrote, looked through and taken into the store at once."""

from __future__ import annotations

import sys
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.setting import Setting, setting
from tui.cli.sorry import COULD_NOT, NotUnderstood
from tui.cli.telling import complain, tell
from tui.view.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from documents.open_json import WholeSeries
    from store.sqlite_log import SqliteLog

_MOST_BYTES = 200_000_000
"""A file is read no further than this; ten meetings are about 3 MB."""
_STDIN = Path("-")


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "import",
        callback=_import,
        help=words.text(
            "Take in a series that ordstyrer export wrote. All of it is looked through first. What the store has "
            "already stays, what it lacks is added; if they say different things, nothing is taken in. Of a meeting "
            "that lacks entries, because it came out of a damaged store, what stands before the first gap is taken in. "
            "A folder stands for all files in it whose names end in .json."
        ),
        params=[
            click.Argument(
                ["files"],
                nargs=-1,
                required=True,
                type=click.Path(path_type=Path),
                metavar=words.text("FILE…"),
            ),
            click.Option(
                ["--although-erased"],
                is_flag=True,
                help=words.text("Take it in also if it was erased from this store."),
            ),
        ],
    )


@click.pass_context
def _import(ctx: click.Context, /, *, files: tuple[Path, ...], although_erased: bool) -> None:
    asked = setting(ctx)
    found = [file for named in files for file in _files(asked.words, named)]
    refused = lacking = False
    with ExitStack() as once:
        log: SqliteLog | None = None
        for file in found:
            try:
                whole = _read(asked.words, file)
                log = log or _opened(asked, once)
                lacking = _taken_in(asked, log, file, whole, although_erased=although_erased) or lacking
            except NotUnderstood as error:
                if len(found) == 1:
                    raise
                complain(error.message)
                refused = True
    if refused:
        raise NotUnderstood(asked.words.text("What is not named here was taken in."))
    if lacking:
        ctx.exit(COULD_NOT)


def _files(words: Words, named: Path) -> Sequence[Path]:
    """Return the files in a folder, or the one that was named."""
    if not named.is_dir():
        return [named]
    if not (found := sorted(named.glob("*.json"))):
        raise NotUnderstood(words.text("{file} cannot be read; nothing was taken in.", file=named))
    return found


def _opened(asked: Setting, once: ExitStack) -> SqliteLog:
    from tui.cli.stores import opened

    return once.enter_context(closing(opened(asked)))


def _taken_in(asked: Setting, log: SqliteLog, file: Path, whole: WholeSeries, *, although_erased: bool) -> bool:
    """Keep a series in the store and say so; return whether the file lacks entries of it; raises NotUnderstood."""
    from store.errors import Differs, NotIndexed, WasErased
    from tui.cli.stores import noted
    from tui.open_json import rows_of
    from tui.view.open_json import imported_text, stays_text

    words, rows = asked.words, rows_of(whole)
    if not rows:
        raise NotUnderstood(words.text("{file} has the beginning of no meeting; nothing was taken in.", file=file))
    try:
        added = log.take_in(whole.series, rows, although_erased=although_erased)
        noted(asked, log, "import", whole.series)
    except (Differs, NotIndexed, WasErased) as error:
        raise NotUnderstood(words.text(error.message, **error.params)) from None
    tell(imported_text(words, whole.series, added))
    lacking = [one for one in whole.meetings if one.missing]
    for one in lacking:
        complain(stays_text(words, one.meeting, one.missing, len(one.apart)))
    return bool(lacking)


def _read(words: Words, file: Path) -> WholeSeries:
    """Return what is in a file, or on stdin; raises NotUnderstood for what cannot be taken in."""
    from documents.open_json_read import Flawed, read
    from tui.cli.progress import progress
    from tui.view.open_json import flawed_text, import_so_far

    try:
        data = _bytes(file)
    except OSError:
        raise NotUnderstood(words.text("{file} cannot be read; nothing was taken in.", file=file)) from None
    if len(data) > _MOST_BYTES:
        raise NotUnderstood(
            words.text("{file} is larger than {n} MB; nothing was taken in.", file=file, n=_MOST_BYTES // 1_000_000)
        )
    try:
        with progress(partial(import_so_far, words)) as told:
            return read(data, told)
    except Flawed as error:
        raise NotUnderstood(flawed_text(words, "stdin" if file == _STDIN else str(file), error)) from None


def _bytes(file: Path) -> bytes:
    if file == _STDIN:
        return sys.stdin.buffer.read(_MOST_BYTES + 1)
    with file.open("rb") as stream:
        return stream.read(_MOST_BYTES + 1)
