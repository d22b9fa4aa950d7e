"""What can be made of a meeting when, and making it: every paper is built and looked through before one is drawn."""

# ruff: noqa: N818 - each error is named after what went wrong, as those of the store are

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from importlib import import_module

from msgspec import Struct

from documents import invitation, leaks, pdf, record, translation, word
from documents.document import Document
from documents.dossier import Dossier
from documents.file import File
from documents.file_names import file_stem
from documents.kinds import Kind
from documents.leaks import Leak
from documents.phrases import DANISH
from documents.recipients import address
from meeting.state import Meeting, Stage

Build = Callable[[Dossier, str], tuple[Document, ...]]
Told = Callable[[int, int], None]
"""Is told how many papers are drawn, of how many."""

_BUILDERS: Mapping[Kind, str] = {
    Kind.DESCRIPTIVE: "descriptive",
    Kind.DECISIONS: "decisions",
    Kind.AGREEMENTS: "agreement_list",
    Kind.MINE: "own_list",
    Kind.INVITATION: "invitation",
    Kind.ROLE_CARD: "role_card",
    Kind.BY_HAND: "by_hand",
}
"""The module that has `build`, unread until a paper of its kind is asked for: some load a calendar, some a language."""
_FOR_PEOPLE = frozenset({Kind.DECISIONS, Kind.AGREEMENTS, Kind.MINE, Kind.INVITATION, Kind.ROLE_CARD})
"""What is made in another language as well."""
_FILED = frozenset({Kind.DESCRIPTIVE, Kind.DECISIONS, Kind.AGREEMENTS})
"""What goes into the folder for the record system, and what staff may have to edit."""
_AFTERWARDS = frozenset({*_FILED, Kind.MINE, Kind.RECORD, Kind.TRANSLATION})
_FOR_NOW = frozenset({Kind.DESCRIPTIVE, Kind.DECISIONS})
"""What is made, and says that it is not the last word, of a meeting that was broken off."""
_BEFORE = frozenset({Stage.PLANNED, Stage.POSTPONED})


class WhyNot(StrEnum):
    """Why a kind of paper cannot be made of a meeting now."""

    NOT_CLOSED = "not_closed"
    """It tells what a meeting came to, and this one is not over."""
    BEGUN = "begun"
    """It is for those who will come, and this one has begun."""
    OVER = "over"
    """It is for leading, and this one is over."""
    NO_LANGUAGE = "no_language"
    """It is in another language, and none is named."""


class CannotBeMade(Exception):
    """A paper that was asked for cannot be made of the meeting as it stands; nothing was."""

    def __init__(self, kind: Kind, why: WhyNot) -> None:
        super().__init__(f"{kind}: {why}")
        self.kind = kind
        self.why = why


class LeakFound(Exception):
    """A paper would tell its readers what they may not have; nothing was drawn of any."""

    def __init__(self, document: Document, found: Sequence[Leak]) -> None:
        super().__init__(f"{document.kind}: {len(found)}")
        self.document = document
        self.leaks = tuple(found)


def why_not(meeting: Meeting, kind: Kind, lang: str = DANISH) -> WhyNot | None:
    """Return why a kind of paper cannot be made of a meeting now, or None if it can; `lang` as in `batch`."""
    if kind in _AFTERWARDS:
        broken_off = kind in _FOR_NOW and meeting.stage is Stage.PAUSED
        if meeting.stage is not Stage.CLOSED and not broken_off:
            return WhyNot.NOT_CLOSED
        return WhyNot.NO_LANGUAGE if kind is Kind.TRANSLATION and into(meeting, lang) == DANISH else None
    if kind is Kind.BY_HAND:
        return WhyNot.OVER if meeting.stage is Stage.CLOSED else None
    goes_on = kind is Kind.INVITATION and meeting.stage is Stage.PAUSED and meeting.ending.until is not None
    return None if meeting.stage in _BEFORE or goes_on else WhyNot.BEGUN


def offered(meeting: Meeting, lang: str = DANISH) -> tuple[Kind, ...]:
    """Return what can be made of a meeting now."""
    return tuple(kind for kind in Kind if why_not(meeting, kind, lang) is None)


def documents_of(dossier: Dossier, kind: Kind, lang: str = DANISH) -> tuple[Document, ...]:
    """Return the papers of one kind, looked through; () for what is no paper. Raises CannotBeMade and LeakFound."""
    if why := why_not(dossier.meeting, kind, lang):
        raise CannotBeMade(kind, why)
    return _checked(dossier, kind, lang)


def files(
    dossier: Dossier, kinds: Iterable[Kind], lang: str = DANISH, told: Told | None = None, *, editable: bool = False
) -> Iterator[File]:
    """Return the files of several kinds of papers; raises CannotBeMade and LeakFound before it yields one.

    Another language than Danish adds to what is made for people, and changes nothing else. `editable` adds
    .docx files of the minutes and the list of agreements.
    """
    return batch(dossier, kinds, lang, editable=editable).drawn(told)


def batch(dossier: Dossier, kinds: Iterable[Kind], lang: str = DANISH, *, editable: bool = False) -> Batch:
    """Return the papers of several kinds, built and looked through and none of them drawn; as `files`."""
    wanted = tuple(kind for kind in Kind if kind in {*kinds})
    for kind in wanted:
        if why := why_not(dossier.meeting, kind, lang):
            raise CannotBeMade(kind, why)
    if Kind.TRANSLATION in wanted:
        # What goes to an interpreter is what stands in these minutes.
        _checked(dossier, Kind.DECISIONS, DANISH)
    built = {*wanted, *(_FILED if Kind.RECORD in wanted else ())}
    documents = tuple(
        document
        for kind in Kind
        if kind in built
        for each in dict.fromkeys((DANISH, lang))
        if each == DANISH or kind in _FOR_PEOPLE
        for document in _checked(dossier, kind, each)
    )
    return Batch(dossier, wanted, lang, documents, editable)


class Batch(Struct, frozen=True):
    """Papers of one meeting that are built and looked through."""

    dossier: Dossier
    kinds: tuple[Kind, ...]
    lang: str
    documents: tuple[Document, ...]
    """Those of the record's folder too."""
    editable: bool

    def drawn(self, told: Told | None = None) -> Iterator[File]:
        """Yield all files, each paper drawn once; raises WordMissing where files to edit are wanted and cannot be."""
        filed: list[tuple[Document, Mapping[str, bytes]]] = []
        for done, document in enumerate(self.documents):
            if told:
                told(done, len(self.documents))
            contents = self._contents(document)
            if document.kind in _FILED:
                filed.append((document, contents))
            if document.kind in self.kinds:
                yield from self._files(document, contents)
        yield from self._beside(filed)
        if told:
            told(len(self.documents), len(self.documents))

    def holds(self, kind: Kind) -> bool:
        """Whether there is anything of a kind."""
        return kind not in _BUILDERS or any(document.kind is kind for document in self.documents)

    @property
    def on_paper(self) -> tuple[Document, ...]:
        """The papers that are drawn; a letter is one only for whom no e-mail can reach."""
        return tuple(each for each in self.documents if not self._is_mailed(each))

    def _is_mailed(self, document: Document) -> bool:
        seats = (seat.participant for seat in self.dossier.meeting.presence.seats)
        reached = any(each.id == document.person and address(each) for each in seats)
        return document.kind is Kind.INVITATION and reached

    def _contents(self, document: Document) -> Mapping[str, bytes]:
        """Return a paper as files, by their endings."""
        if self._is_mailed(document):
            return {}
        contents = {"pdf": pdf.render(document)}
        # Staff edit the Danish words, which the others follow.
        is_edited = document.kind in _FILED and document.lang == DANISH
        if is_edited and (self.editable or Kind.RECORD in self.kinds):
            try:
                contents["docx"] = word.render(document)
            except word.WordMissing:
                if self.editable:
                    raise
        return contents

    def _files(self, document: Document, contents: Mapping[str, bytes]) -> Iterator[File]:
        stem = file_stem(self.dossier.meeting, document.kind, document.lang, document.person)
        for ending, content in contents.items():
            if ending == "pdf" or self.editable:
                yield File(f"{stem}.{ending}", content, document.kind, document.person)

    def _beside(self, filed: Sequence[tuple[Document, Mapping[str, bytes]]]) -> Iterator[File]:
        """Yield what is no paper: letters to be sent, the record's folder, what an interpreter fills in."""
        if Kind.INVITATION in self.kinds:
            for lang in dict.fromkeys((DANISH, self.lang)):
                yield from invitation.files(self.dossier, lang)
        if Kind.RECORD in self.kinds:
            yield from record.files(self.dossier, filed)
        if Kind.TRANSLATION in self.kinds:
            lang, meeting = into(self.dossier.meeting, self.lang), self.dossier.meeting
            name = f"{file_stem(meeting, Kind.TRANSLATION, lang)}.txt"
            yield File(name, translation.out(self.dossier, lang).encode(), Kind.TRANSLATION)


def into(meeting: Meeting, lang: str) -> str:
    """Return the language to translate into: the one named, else the parents'; Danish if there is neither."""
    return lang if lang != DANISH else meeting.planned.series.language or DANISH


def _checked(dossier: Dossier, kind: Kind, lang: str) -> tuple[Document, ...]:
    if kind not in _BUILDERS:
        return ()
    build: Build = import_module(f"documents.{_BUILDERS[kind]}").build
    made = build(dossier, lang)
    for document in made:
        if found := leaks.check(document, dossier):
            raise LeakFound(document, found)
    return made
