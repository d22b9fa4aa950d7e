"""A paper with a text in it, and a meeting at which something was said: what the tests of leaks are told with."""

from __future__ import annotations

from collections.abc import Sequence

from documents.document import Block, Document, Heading, Paragraph, Run, Source
from documents.kinds import Audience, Kind
from documents.leaks import Leak, check
from documents.phrases import phrases
from documents.private import Secret
from meeting import intents
from meeting.statement_terms import Said
from tests.clock import START
from tests.documents.dossiers import dossier_of
from tests.table import Table

SAID = "Far slår, når han har drukket"


def paper(
    *texts: str, source: Source = Source.PLAN, audience: Audience = Audience.EVERYBODY, person: str = ""
) -> Document:
    """Return a paper with a paragraph for each text, under the heading of the agreements."""
    blocks: tuple[Block, ...] = (
        Heading((phrases("da").run("shared.agreements"),)),
        *(Paragraph(((Run(text, source, "purpose"),),)) for text in texts),
    )
    return Document(Kind.DECISIONS, "2026-014/1", audience, "Beslutningsreferat", blocks, START, person=person)


def table_with(person: str = "amina", text: str = SAID, topics: tuple[str, ...] = ()) -> Table:
    """Return a meeting in the descriptive round at which one statement was written down."""
    return Table().opens().enters("descriptive").does(intents.NoteStatement("s1", Said(person, text), topics))


def leaks(table: Table, *texts: str, source: Source = Source.PLAN) -> tuple[Leak, ...]:
    """Return what is found in a paper for everybody with these texts."""
    return check(paper(*texts, source=source), dossier_of(table))


def secrets(found: Sequence[Leak]) -> list[tuple[Secret, str]]:
    """Return of what kind they are, and whose."""
    return [(leak.secret, leak.whose) for leak in found]
