"""`ordstyrer export`: whole series as open JSON, on stdout or in files of their owner's alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.named import argument
from tui.cli.setting import setting
from tui.cli.sorry import COULD_NOT, NotUnderstood
from tui.cli.telling import hand_over, tell
from tui.view.words import Words

if TYPE_CHECKING:
    from tui.cli.taking_out import Source
    from tui.exporting import Exported


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "export",
        callback=_export,
        help=words.text(
            "Write everything that is known of a meeting as open JSON. It is always the whole series, because what the "
            "family shares now is told by all its meetings together; a reference without a number names it too. "
            "ordstyrer import takes it in again. Of a damaged store it writes what can still be read, and says what is "
            "missing."
        ),
        params=[
            argument(words, required=False),
            click.Option(["--all", "every"], is_flag=True, help=words.text("Every series, each in a file of its own.")),
            click.Option(
                ["--out"],
                type=click.Path(path_type=Path),
                metavar=words.text("FILE"),
                help=words.text(
                    "The file to write, for your own eyes alone; else it goes to stdout. With --all a new folder."
                ),
            ),
        ],
    )


@click.pass_context
def _export(ctx: click.Context, /, *, meeting: str | None, every: bool, out: Path | None) -> None:
    from store.working_folder import forget_left
    from tui.cli.ended import clears_away
    from tui.cli.stores import require_no_name_of
    from tui.cli.taking_out import Source

    asked = setting(ctx)
    if every == (meeting is not None):
        raise NotUnderstood(asked.words.text("Name a meeting or a series, or say --all for every series."))
    if out is not None:
        require_no_name_of(asked, out)
    source = Source(asked)
    forget_left()
    with clears_away():
        if meeting is None:
            _all_of(asked.words, source, out)
        else:
            _one_of(asked.words, source, meeting, out)
    if source.tell_what_is_missing():
        ctx.exit(COULD_NOT)


def _one_of(words: Words, source: Source, named: str, out: Path | None) -> None:
    from tui.view.open_json import exported_text

    ref = source.find(named)
    if out is not None:
        _require_parent(words, out)
    [exported] = source.series([ref])
    if out is not None and _holds_something_else(out, exported.content):
        raise NotUnderstood(words.text("{file} is there already; nothing was written.", file=out))
    source.note(ref, out)
    if out is None:
        hand_over(exported.content)
        return
    _write(words, out.parent, out.name, exported)
    tell(exported_text(words, exported.meetings, exported.entries, str(out)))


def _all_of(words: Words, source: Source, out: Path | None) -> None:
    from documents.file_names import series_stems
    from tui.view.open_json import exported_all_text

    if out is None:
        raise NotUnderstood(words.text("--all writes a file for each series; name a new folder with --out."))
    _require_parent(words, out)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise NotUnderstood(words.text("{file} is there already; nothing was written.", file=out))
    refs = source.every()
    stems = series_stems(refs)
    source.note("", out)
    for exported in source.series(refs):
        _write(words, out, f"{stems[exported.ref]}.json", exported)
    tell(exported_all_text(words, len(refs), str(out)))


def _require_parent(words: Words, out: Path) -> None:
    from documents.folder import CannotWrite, Trouble
    from tui.view.documents.refused import refused_text

    if not out.parent.is_dir():
        raise NotUnderstood(refused_text(words, CannotWrite(Trouble.NO_PARENT, out.parent)))


def _write(words: Words, folder: Path, name: str, exported: Exported) -> None:
    from documents.file import File
    from documents.folder import CannotWrite, write
    from documents.kinds import Kind
    from tui.view.documents.refused import refused_text

    try:
        write([File(name, exported.content, Kind.RECORD)], folder)
    except CannotWrite as error:
        raise NotUnderstood(refused_text(words, error)) from None


def _holds_something_else(out: Path, content: bytes) -> bool:
    """Whether a file is there with other bytes; one that cannot be read is somebody's too."""
    try:
        return out.is_file() and (out.stat().st_size != len(content) or out.read_bytes() != content)
    except OSError:
        return True
