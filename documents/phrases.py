"""The fixed phrases of the papers, in Danish and in the languages that a file of phrases was written for.

A language is one file, `phrases/ar.toml`, and nothing else. A municipality's own folder may hold a file of the same
name, whose phrases stand before ours: that is where an interpreter's approval is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from documents.document import Banner, Document, Run, Source, runs
from documents.phrase_file import Phrase, Status, danish_hash, read_danish, read_phrases
from meeting.problem import Problem

T = TypeVar("T")

DANISH = "da"
_FILE_NAME = re.compile(r"([a-z]{2,3})\.toml")
_OWN_FOLDER: ContextVar[Path | None] = ContextVar("own_folder", default=None)


class UnknownLanguageError(LookupError):
    """There is no file of phrases for this language."""


class PhraseFileError(ValueError):
    """A file of phrases cannot be used; `file` is its name and `problems` is all that is wrong with it."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(file)
        self.file = file
        self.problems = problems


class Phrases(Struct, frozen=True):
    """The fixed phrases in one language."""

    lang: str
    danish: Mapping[str, str]
    """The Danish text of each key."""
    records: Mapping[str, Phrase]
    """What stands for it in this language; empty in Danish."""

    def run(self, key: str, *, strong: bool = False) -> Run:
        """Return a phrase as a piece of a paper, in Danish where the language lacks it; KeyError if Danish does too."""
        lang = self.lang if key in self.records else DANISH
        return Run(self.text(key), Source.PHRASE, place=key, lang=lang, strong=strong)

    def text(self, key: str) -> str:
        """Return the words of a phrase, in Danish where this language lacks it; KeyError if Danish does too."""
        danish = self.danish[key]
        return self.records[key].text if key in self.records else danish

    def unverified(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return those of the keys, sorted, that nobody has approved here, or whose Danish words changed since."""
        return tuple(sorted(key for key in set(keys) if self.lang != DANISH and not self._verified(key)))

    def _verified(self, key: str) -> bool:
        record = self.records.get(key)
        if record is None:
            return False
        return record.status is Status.VERIFIED and record.danish == danish_hash(self.danish[key])


def languages(folder: Path | None = None) -> tuple[str, ...]:
    """Return the languages that have phrases, Danish first, the others by their code."""
    names = (each.name for place in _places(folder or _OWN_FOLDER.get()) for each in place.iterdir())
    found = {name[1] for each in names if (name := _FILE_NAME.fullmatch(each))}
    return (DANISH, *sorted(found - {DANISH}))


def phrases(lang: str, folder: Path | None = None) -> Phrases:
    """Return the phrases of a language; what a folder of the municipality's own holds stands before ours.

    Raises UnknownLanguageError where neither has a file, and PhraseFileError where a file cannot be used.
    """
    return _phrases(lang, folder or _OWN_FOLDER.get())


@contextmanager
def own_phrases(folder: Path) -> Iterator[None]:
    """Let every paper that is made inside take its phrases from this folder first."""
    token = _OWN_FOLDER.set(folder)
    try:
        yield
    finally:
        _OWN_FOLDER.reset(token)


@cache
def _phrases(lang: str, folder: Path | None) -> Phrases:
    if lang not in languages(folder):
        raise UnknownLanguageError(lang)
    danish: dict[str, str] = {}
    for file, data in _files(DANISH, folder):
        danish |= _usable(file, read_danish(data, danish or None))
    records: dict[str, Phrase] = {}
    for file, data in _files(lang, folder) if lang != DANISH else ():
        records |= _usable(file, read_phrases(data, danish))
    return Phrases(lang, danish, records)


def _places(folder: Path | None) -> tuple[Traversable, ...]:
    shipped = files("documents").joinpath("phrases")
    return (shipped, folder) if folder and folder.is_dir() else (shipped,)


def _files(lang: str, folder: Path | None) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each file of a language: ours, then the municipality's."""
    for place in _places(folder):
        file = place.joinpath(f"{lang}.toml")
        if file.is_file():
            yield str(file), file.read_bytes()


def _usable(file: str, found: Mapping[str, T] | tuple[Problem, ...]) -> Mapping[str, T]:
    if isinstance(found, tuple):
        raise PhraseFileError(file, found)
    return found


def used(document: Document) -> tuple[str, ...]:
    """Return the keys of the phrases that a document in another language says in that language, sorted.

    One that this language lacks counts too: it stands there in Danish.
    """
    known = phrases(document.lang)
    said = (run for run in runs(document) if run.source is Source.PHRASE)
    return tuple(sorted({run.place for run in said if run.lang == document.lang or run.place not in known.records}))


def banner(document: Document) -> Banner | None:
    """Return that a document is a draft while nobody has approved some of its phrases, in Danish and its language."""
    keys = used(document)
    if document.lang == DANISH or not (open_ := phrases(document.lang).unverified(keys)):
        return None
    danish, own = phrases(DANISH), phrases(document.lang)
    count = Run(f"; {len(open_)} af {len(keys)} ", Source.FACT)
    apart, said = (Run(text, Source.FACT, lang=document.lang) for text in (" · ", f": {len(open_)}/{len(keys)}"))
    draft, key = "shared.draft", "shared.not_approved"
    return Banner(((danish.run(draft), count, danish.run(key)), (own.run(draft), apart, own.run(key), said)))


def with_banner(document: Document) -> Document:
    """Return a document with its banner first; as it is where it needs none."""
    first = banner(document)
    return replace(document, blocks=(first, *document.blocks)) if first else document
