"""`ordstyrer documents`: the papers of a meeting, all of them or those that are named, into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from documents.kinds import Kind
from tui.cli.named import argument
from tui.cli.setting import setting
from tui.cli.sorry import NotUnderstood
from tui.view.words import Words


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "documents",
        callback=_documents,
        help=words.text(
            "Make the documents of a meeting and put them into a folder: everything that can be made now, or what "
            "--what names. If one of them would tell its readers what they may not have, none is written."
        ),
        params=[argument(words), *_options(words)],
    )


def _options(words: Words) -> list[click.Parameter]:
    return [
        click.Option(
            ["--out"],
            type=click.Path(path_type=Path),
            metavar=words.text("FOLDER"),
            help=words.text(
                "Where they go, a folder for each meeting; made if it is not there, for your own eyes alone. Files "
                "with the same names take each other's place."
            ),
        ),
        click.Option(
            ["--what"],
            type=click.Choice([kind.value for kind in Kind]),
            multiple=True,
            metavar=words.text("KIND"),
            help=words.text("One of {kinds}; may be said more than once.", kinds=", ".join(Kind)),
        ),
        click.Option(
            ["--language"],
            default="da",
            metavar=words.text("CODE"),
            help=words.text(
                "The parents' language, as in ar: what is for people is made in it too. A folder named phrases beside "
                "the store may hold phrases that your own interpreters have approved."
            ),
        ),
        click.Option(
            ["--word"], is_flag=True, help=words.text("The minutes and the agreement list as .docx too, to be edited.")
        ),
        click.Option(
            ["--translation"],
            type=click.Path(path_type=Path),
            metavar=words.text("FILE"),
            help=words.text("Take in what an interpreter has filled in, first."),
        ),
    ]


@click.pass_context
def _documents(
    ctx: click.Context,
    /,
    *,
    meeting: str,
    out: Path | None,
    what: Sequence[str],
    language: str,
    word: bool,
    translation: Path | None,
) -> None:
    from tui.cli.papers import Asked, put_papers

    asked = setting(ctx)
    if out is None and translation is None:
        raise NotUnderstood(asked.words.text("Name a folder for the documents, as in --out documents."))
    lang = language.strip().lower()
    put_papers(asked, Asked(meeting, tuple(map(Kind, what)), lang, word, out, translation))
