"""The papers of a meeting, from the store into a folder; whoever asked is told what became of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from msgspec import Struct

from documents import making, pdf, translation
from documents.dossier import Dossier
from documents.drawing import Batch
from documents.file import File
from documents.file_names import file_stem
from documents.folder import CannotWrite, Written, write
from documents.invitation_taken_back import taken_back
from documents.kinds import Kind
from documents.left_over import left_over
from documents.making import CannotBeMade, LeakFound
from documents.phrases import DANISH, PhraseFileError, languages
from documents.recipients import held_back, invitees
from documents.word import WordMissing
from meeting.events import Face
from meeting.intents import TakeTranslation
from meeting.problem import has_error
from meeting.refusal import Refused, Why
from store.clock import MachineClock
from store.live import LiveMeeting
from store.sqlite_log import SqliteLog
from tui.cli.named import require_meeting
from tui.cli.progress import progress
from tui.cli.setting import Setting
from tui.cli.sorry import NotUnderstood
from tui.cli.stores import noted, opened, opened_to_take_out, store_path
from tui.cli.telling import complain, tell
from tui.dossier import load_dossier
from tui.own_phrases import phrases_beside
from tui.view.documents.refused import left_over_text, refused_text
from tui.view.documents_made import (
    held_back_line,
    nothing_line,
    only_danish_line,
    replaced_line,
    so_far,
    taken_back_line,
    without_address_line,
    written_lines,
)
from tui.view.problems import problem_lines
from tui.view.tongues import tongue
from tui.view.words import Words

_FOR_ONE = frozenset({Kind.MINE, Kind.INVITATION, Kind.ROLE_CARD})
"""What is made in another language only for those who speak it."""
_MOST_BYTES = 1_000_000
"""A file of translated texts is read no further than this."""


class Asked(Struct, frozen=True):
    """What is wanted of which meeting."""

    meeting: str
    """`REF/NUMBER`."""
    kinds: tuple[Kind, ...]
    """Empty for everything that can be made now."""
    lang: str
    """The code of a language besides Danish; `da` for none."""
    editable: bool
    """Whether .docx files are wanted too."""
    out: Path | None
    """The folder for them; None where only a translation is to be taken in."""
    translation: Path | None
    """What an interpreter has filled in."""


def put_papers(setting: Setting, asked: Asked) -> None:
    """Take in a translation if there is one, and write the papers if there is a folder for them; raises `Sorry`."""
    words = setting.words
    try:
        with phrases_beside(store_path(setting)):
            _require_language(words, asked.lang)
            log = opened(setting) if asked.translation else opened_to_take_out(setting)
            try:
                require_meeting(words, log, asked.meeting)
                if asked.translation is not None:
                    _take_in(words, log, asked, asked.translation)
                dossier = load_dossier(log, asked.meeting)
                if asked.out is None:
                    _note(setting, log, asked)
                else:
                    _make(setting, log, dossier, asked, asked.out)
            finally:
                log.close()
    except PhraseFileError as error:
        for line in problem_lines(words, error.file, error.problems):
            complain(line)
        raise NotUnderstood(words.text("Nothing was written.")) from None


def _note(setting: Setting, log: SqliteLog, asked: Asked) -> None:
    place = str(asked.out.absolute()) if asked.out else ""
    noted(setting, log, "documents", asked.meeting.rpartition("/")[0], place)


def _require_language(words: Words, lang: str) -> None:
    if lang not in languages():
        raise NotUnderstood(
            words.text(
                "There are no phrases in {language}; there are {known}.", language=lang, known=", ".join(languages())
            )
        )


def _take_in(words: Words, log: SqliteLog, asked: Asked, file: Path) -> None:
    """Keep what an interpreter wrote in a file; every problem is a line, and an error keeps nothing."""
    try:
        with file.open("rb") as stream:
            data = stream.read(_MOST_BYTES)
    except OSError:
        raise NotUnderstood(words.text("{file} cannot be read; nothing was taken in.", file=file)) from None
    found, problems = translation.read(data, load_dossier(log, asked.meeting))
    if found is not None:
        _require_words(words, asked, file, found)
    for line in problem_lines(words, str(file), problems):
        complain(line)
    if found is None or has_error(problems):
        raise NotUnderstood(words.text("Nothing was taken in."))
    refused = LiveMeeting(log, asked.meeting, Face.HOME, MachineClock()).do(found)
    if isinstance(refused, Refused) and refused.why is not Why.NO_CHANGE:
        raise NotUnderstood(words.text("{file} is not for this meeting as it stands; nothing was taken in.", file=file))
    tell(
        words.text("The translation in {file} was there already.", file=file)
        if refused
        else words.plural("{n} translated text is taken in.", "{n} translated texts are taken in.", len(found.texts))
    )


def _require_words(words: Words, asked: Asked, file: Path, found: TakeTranslation) -> None:
    """Raise NotUnderstood where a file is in another language than the one named, or nothing is filled in."""
    if asked.lang not in {DANISH, found.lang}:
        raise NotUnderstood(
            words.text(
                "{file} is in {language}, and --language says {other}; nothing was taken in.",
                file=file,
                language=tongue(words, found.lang),
                other=asked.lang,
            )
        )
    if not found.texts:
        raise NotUnderstood(words.text("Nothing is filled in in {file}; nothing was taken in.", file=file))


def _make(setting: Setting, log: SqliteLog, dossier: Dossier, asked: Asked, out: Path) -> None:
    words = setting.words
    kinds = asked.kinds or making.offered(dossier.meeting, asked.lang)
    try:
        batch = making.batch(dossier, kinds, asked.lang, editable=asked.editable)
        if empty := [kind for kind in asked.kinds if not batch.holds(kind)]:
            _tell_left_over(words, batch, out, ())
            raise NotUnderstood(nothing_line(words, empty[0]))
        with progress(partial(so_far, words)) as told:
            written = write(_then(batch.drawn(told), lambda: _note(setting, log, asked)), out)
    except (CannotBeMade, LeakFound, CannotWrite) as error:
        raise NotUnderstood(refused_text(words, error)) from None
    except WordMissing:
        raise NotUnderstood(words.text("Nothing was written: .docx files need ordstyrer[word].")) from None
    for line in written_lines(words, written):
        tell(line)
    _tell_left_over(words, batch, out, written)
    for line in _notes(words, batch, written):
        complain(line)


def _then(files: Iterator[File], ended: Callable[[], None]) -> Iterator[File]:
    """Yield files, and say when the last one is drawn: none has its name yet, and no paper goes out without a note."""
    yield from files
    ended()


def _tell_left_over(words: Words, batch: Batch, out: Path, written: Iterable[Written]) -> None:
    found = left_over(out, batch.dossier.meeting, batch.kinds, (each.path for each in written))
    if line := left_over_text(words, [each.relative_to(out).as_posix() for each in found], names=True):
        complain(line)


def _notes(words: Words, batch: Batch, written: Iterable[Written]) -> Iterator[str]:
    """Yield what whoever made the papers has to know or do."""
    if Kind.RECORD in batch.kinds and not any(each.path.suffix == ".docx" for each in written):
        yield words.text("The folder for the record system has no .docx files; they need ordstyrer[word].")
    meeting = batch.dossier.meeting
    for document in batch.on_paper:
        if characters := pdf.replaced(document):
            stem = file_stem(meeting, document.kind, document.lang, document.person)
            yield replaced_line(words, f"{stem}.pdf", characters)
    if kinds := _only_danish(batch):
        yield only_danish_line(words, kinds, batch.lang)
    if Kind.INVITATION in batch.kinds:
        letters = {document.person for document in batch.on_paper if document.kind is Kind.INVITATION}
        if people := tuple(person for person in invitees(meeting) if person.id in letters):
            yield without_address_line(words, people)
        if people := held_back(meeting):
            yield held_back_line(words, people)
        if people := tuple(each.person for each in taken_back(batch.dossier)):
            yield taken_back_line(words, people)


def _only_danish(batch: Batch) -> tuple[Kind, ...]:
    """Return what was asked for in another language too, and is for nobody who speaks it."""
    made = {(document.kind, document.lang) for document in batch.documents}
    return tuple(
        kind for kind in batch.kinds if kind in _FOR_ONE and (kind, DANISH) in made and (kind, batch.lang) not in made
    )
