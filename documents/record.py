"""The folder for the municipality's record system: the papers, and what each of them is (R143, seed 004; R107)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from hashlib import sha256

import msgspec
from msgspec import Struct

from documents.dates import long_date
from documents.decisions_agreements import NO_TRANSLATION
from documents.document import Document, runs
from documents.dossier import Dossier
from documents.file import File
from documents.file_names import STEMS, file_stem
from documents.kinds import Audience, Kind
from documents.names import whole_name
from documents.one_line import one_line
from documents.phrases import DANISH, phrases, used
from documents.promised import held_on
from documents.recipients import recipients

FORMAT = 1
"""Raised when fields of the list change meaning."""
_CONFIDENTIALITY = {
    Audience.LEADER: "record.for_leader",
    Audience.EVERYBODY: "shared.confidential",
    Audience.ONE: "record.for_one",
}


class Filed(Struct, frozen=True):
    """One file of the folder."""

    name: str
    sha256: str


class Paper(Struct, frozen=True):
    """What the record system is told of one paper."""

    title: str
    kind: Kind
    date: date
    """The day of the meeting, in Denmark."""
    version: int
    written: datetime
    """UTC instant of the newest fact it rests on."""
    language: str
    verified: bool
    """Whether somebody has approved all its fixed phrases, and nothing lacks an interpreter's words; Danish is."""
    unverified_phrases: int
    missing_translations: int
    """How many texts stand there in Danish alone, because no interpreter has translated them (R52, seed 000)."""
    recipients: tuple[str, ...]
    """Names."""
    confidentiality: str
    files: tuple[Filed, ...]


class Journal(Struct, frozen=True):
    """What stands in `journal.json`; its keys are English and its words Danish."""

    format: int
    case: str
    """The reference of the series."""
    meeting: str
    """`REF/NUMBER`."""
    date: date
    theme: str
    """What it is about, as the plan says it: a record holds a day and a theme (R143, domain 4.2)."""
    network: str
    """That the involvement of the network was considered, and when it was met (R107, seed 004)."""
    papers: tuple[Paper, ...]


def files(dossier: Dossier, made: Sequence[tuple[Document, Mapping[str, bytes]]]) -> tuple[File, ...]:
    """Return the folder of papers that are made, each with its files by their endings (`pdf`, `docx`), and the list."""
    papers = [(document, tuple(_files(dossier, document, contents))) for document, contents in made]
    journal = _journal(dossier, tuple(_paper(dossier, document, filed) for document, filed in papers))
    content = msgspec.json.format(msgspec.json.encode(journal), indent=2) + b"\n"
    listed = File(f"{STEMS[Kind.RECORD]}/journal.json", content, Kind.RECORD)
    return (*(file for _, filed in papers for file in filed), listed)


def _files(dossier: Dossier, document: Document, contents: Mapping[str, bytes]) -> list[File]:
    stem = file_stem(dossier.meeting, document.kind, document.lang, document.person)
    return [
        File(f"{STEMS[Kind.RECORD]}/{stem}.{ending}", content, Kind.RECORD, document.person)
        for ending, content in sorted(contents.items())
    ]


def _journal(dossier: Dossier, papers: tuple[Paper, ...]) -> Journal:
    meeting = dossier.meeting
    plan, danish = meeting.planned, phrases(DANISH)
    met = held_on(dossier)
    network = [danish.text("record.network_considered")]
    if meeting.timebox.opened_at is not None:
        network.append(f"{danish.text('record.network_meeting_held')} {long_date(met)}")
    return Journal(
        format=FORMAT,
        case=plan.series.ref,
        meeting=plan.ref,
        date=met,
        theme=one_line(plan.purpose),
        network=". ".join((*network, "")).rstrip(),
        papers=papers,
    )


def _paper(dossier: Dossier, document: Document, filed: tuple[File, ...]) -> Paper:
    unverified = phrases(document.lang).unverified(used(document))
    people = recipients(dossier.meeting, document.kind, document.person)
    return Paper(
        title=document.title,
        kind=document.kind,
        date=held_on(dossier),
        version=document.version,
        written=document.stamp,
        language=document.lang,
        verified=not unverified and not _missing(document),
        unverified_phrases=len(unverified),
        missing_translations=_missing(document),
        recipients=tuple(one_line(whole_name(person)) for person in people),
        confidentiality=phrases(DANISH).text(_CONFIDENTIALITY[document.audience]),
        files=tuple(Filed(each.name.rpartition("/")[2], sha256(each.content).hexdigest()) for each in filed),
    )


def _missing(document: Document) -> int:
    return 0 if document.lang == DANISH else sum(run.text == NO_TRANSLATION for run in runs(document))
