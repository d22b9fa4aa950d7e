"""What can be made of a meeting when, and making it: every paper is built and looked through before one is drawn."""

# ruff: noqa: N818 - each error is named after what went wrong, as those of the store are

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from importlib import import_module

from documents import leaks
from documents.document import Document
from documents.dossier import Dossier
from documents.drawing import FILED, Batch, Told, into
from documents.file import File
from documents.kinds import Kind
from documents.leaks import Leak
from documents.phrases import DANISH
from meeting.state import Meeting, Stage

Build = Callable[[Dossier, str], tuple[Document, ...]]

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
_AFTERWARDS = frozenset({*FILED, Kind.MINE, Kind.RECORD, Kind.TRANSLATION})
_FOR_NOW = frozenset({Kind.DESCRIPTIVE, Kind.DECISIONS})
"""What is made, and says that it is not the last word, of a meeting that was broken off."""
_BEFORE = frozenset({Stage.PLANNED, Stage.POSTPONED})


class WhyNot(StrEnum):
    """Why a kind of paper cannot be made of a meeting now."""

    NOT_CLOSED = "not_closed"
    """It tells what a meeting came to, and this one is not over."""
    BEGUN = "begun"
    """It is for those who will come, and this one has begun."""
    HELD = "held"
    """It is for those who will come, and this one is over."""
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
    if meeting.stage in _BEFORE or goes_on:
        return None
    return WhyNot.HELD if meeting.stage is Stage.CLOSED else WhyNot.BEGUN


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
    built = {*wanted, *(FILED if Kind.RECORD in wanted else ())}
    documents = tuple(
        document
        for kind in Kind
        if kind in built
        for each in dict.fromkeys((DANISH, lang))
        if each == DANISH or kind in _FOR_PEOPLE
        for document in _checked(dossier, kind, each)
    )
    return Batch(dossier, wanted, lang, documents, editable)


def _checked(dossier: Dossier, kind: Kind, lang: str) -> tuple[Document, ...]:
    if kind not in _BUILDERS:
        return ()
    build: Build = import_module(f"documents.{_BUILDERS[kind]}").build
    made = build(dossier, lang)
    for document in made:
        if found := leaks.check(document, dossier):
            raise LeakFound(document, found)
    return made
