"""Papers that are built and looked through become files: each is drawn once, also where it is filed too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from documents import invitation, pdf, record, translation, word
from documents.document import Document
from documents.dossier import Dossier
from documents.file import File
from documents.file_names import file_stem
from documents.kinds import Kind
from documents.phrases import DANISH
from documents.recipients import address
from meeting.state import Meeting

Told = Callable[[int, int], None]
"""Is told how many papers are drawn, of how many."""

FILED = frozenset({Kind.DESCRIPTIVE, Kind.DECISIONS, Kind.AGREEMENTS})
"""What goes into the folder for the record system, and what staff may have to edit."""
NO_PAPERS = frozenset({Kind.RECORD, Kind.TRANSLATION})
"""What is made of papers or of texts, and has none of its own."""


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
            if document.kind in FILED:
                filed.append((document, contents))
            if document.kind in self.kinds:
                yield from self._files(document, contents)
        yield from self._beside(filed)
        if told:
            told(len(self.documents), len(self.documents))

    def holds(self, kind: Kind) -> bool:
        """Whether there is anything of a kind."""
        return kind in NO_PAPERS or any(document.kind is kind for document in self.documents)

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
        is_edited = document.kind in FILED and document.lang == DANISH
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
            content = translation.out(self.dossier, lang).encode()
            yield File(name, content, Kind.TRANSLATION, keeps=translation.new_words(self.dossier, lang))


def into(meeting: Meeting, lang: str) -> str:
    """Return the language to translate into: the one named, else the parents'; Danish if there is neither."""
    return lang if lang != DANISH else meeting.planned.series.language or DANISH
