"""`ordstyrer export`: a whole series as open JSON, on stdout or in a file of its owner's alone."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.named import argument
from tui.cli.setting import setting
from tui.cli.sorry import NotUnderstood
from tui.cli.telling import tell
from tui.view.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.log import ReadLog, Row


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "export",
        callback=_export,
        help=words.text(
            "Write everything that is known of a meeting as open JSON. It is always the whole series, because what the "
            "family shares now is told by all its meetings together; a reference without a number names it too. "
            "ordstyrer import takes it in again."
        ),
        params=[
            argument(words),
            click.Option(
                ["--out"],
                type=click.Path(path_type=Path),
                metavar=words.text("FILE"),
                help=words.text("The file to write, for your own eyes alone; else it goes to stdout."),
            ),
        ],
    )


@click.pass_context
def _export(ctx: click.Context, /, *, meeting: str, out: Path | None) -> None:
    from documents.open_json import pieces
    from tui.cli.progress import progress
    from tui.cli.stores import opened
    from tui.open_json import logs_of
    from tui.version import VERSION
    from tui.view.open_json import export_so_far, exported_text

    asked = setting(ctx)
    log = opened(asked, read_only=True)
    try:
        logs = logs_of(_series_of(asked.words, log, meeting))
    finally:
        log.close()
    ref = logs[0][0].rpartition("/")[0]
    with progress(partial(export_so_far, asked.words)) as told:
        content = b"".join(pieces(ref, VERSION, logs, told))
    if out is None:
        click.echo(content, nl=False)
    else:
        _write(asked.words, out, content)
        entries = sum(len(events) for _, events in logs)
        tell(exported_text(asked.words, len(logs), entries, str(out)))


def _series_of(words: Words, log: ReadLog, named: str) -> Sequence[Row]:
    """Return the rows of the series that a meeting or a reference names; raises NotUnderstood where there is none."""
    from store.log import split_meeting

    try:
        ref = split_meeting(named)[0] if log.since(named, 0) else named
    except ValueError:
        ref = named
    if rows := log.series_events(ref):
        return rows
    raise NotUnderstood(
        words.text("The store has no meeting {meeting}; ordstyrer list shows those it has.", meeting=named)
    )


def _write(words: Words, out: Path, content: bytes) -> None:
    from documents.file import File
    from documents.folder import CannotWrite, Trouble, write
    from documents.kinds import Kind
    from tui.view.documents.refused import refused_text

    if _holds_something_else(out, content):
        raise NotUnderstood(words.text("{file} is there already; nothing was written.", file=out))
    if not out.parent.is_dir():
        raise NotUnderstood(refused_text(words, CannotWrite(Trouble.NO_PARENT, out.parent)))
    try:
        write([File(out.name, content, Kind.RECORD)], out.parent)
    except CannotWrite as error:
        raise NotUnderstood(refused_text(words, error)) from None


def _holds_something_else(out: Path, content: bytes) -> bool:
    """Whether a file is there with other bytes; one that cannot be read is somebody's too."""
    try:
        return out.is_file() and (out.stat().st_size != len(content) or out.read_bytes() != content)
    except OSError:
        return True
