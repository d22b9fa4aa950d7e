"""The folder for the record system."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from documents import decisions, record
from documents.document import Document, Paragraph
from documents.dossier import Dossier
from documents.file import File
from documents.kinds import Audience, Kind
from documents.phrases import phrases
from meeting.translations import originals
from tests.documents.dossiers import closed_meeting, dossier_of, planned_meeting
from tests.documents.pages import words
from tests.sequel import closed
from tests.table import Table

STAMP = datetime(2026, 12, 2, 14, 20, tzinfo=UTC)


def paper(kind: Kind = Kind.DECISIONS, audience: Audience = Audience.EVERYBODY, **more: str) -> Document:
    lang = more.get("lang", "da")
    title = phrases(lang).run("shared.agreements")
    return Document(
        kind,
        "2026-014/4",
        audience,
        "Beslutningsreferat",
        (Paragraph(((title,),)),),
        STAMP,
        lang=lang,
        person=more.get("person", ""),
        version=2,
    )


MADE = (
    (paper(), {"pdf": b"%PDF-", "docx": b"PK"}),
    (paper(lang="ar"), {"pdf": b"%PDF-ar"}),
    (paper(Kind.DESCRIPTIVE, Audience.LEADER), {"pdf": b"%PDF-all"}),
    (paper(Kind.MINE, Audience.ONE, person="amina"), {"pdf": b"%PDF-amina"}),
)


def made(dossier: Dossier | None = None) -> dict[str, File]:
    return {file.name: file for file in record.files(dossier or closed_meeting(), MADE)}


def journal(dossier: Dossier | None = None) -> dict[str, object]:
    found = json.loads(made(dossier)["journal/journal.json"].content)
    assert isinstance(found, dict)
    return found


def listed(number: int) -> dict[str, object]:
    papers = journal()["papers"]
    assert isinstance(papers, list)
    found = papers[number]
    assert isinstance(found, dict)
    return found


@pytest.mark.rule("R143")
def test_the_folder_holds_the_papers_and_a_list_of_them() -> None:
    assert sorted(made()) == [
        "journal/2026-12-02_beskrivende_referat_da.pdf",
        "journal/2026-12-02_beslutningsreferat_ar.pdf",
        "journal/2026-12-02_beslutningsreferat_da.docx",
        "journal/2026-12-02_beslutningsreferat_da.pdf",
        "journal/2026-12-02_mine_aftaler_amina_da.pdf",
        "journal/journal.json",
    ]
    assert {file.kind for file in made().values()} == {Kind.RECORD}


@pytest.mark.rule("R143")
def test_the_list_has_the_day_the_theme_and_the_case() -> None:
    found = journal()
    assert (found["case"], found["meeting"], found["date"]) == ("2026-014", "2026-014/4", "2026-12-02")
    assert found["theme"] == closed_meeting().meeting.planned.purpose


@pytest.mark.rule("R143")
def test_a_meeting_that_began_on_another_day_than_planned_is_filed_under_that_day() -> None:
    found = journal(dossier_of(closed(Table().after(3 * 24 * 60).opens())))
    papers = found["papers"]
    assert isinstance(papers, list)
    assert {found["date"], *(each["date"] for each in papers)} == {"2026-12-05"}
    assert str(found["network"]).endswith("netværksmøde lørdag den 5. december 2026.")


@pytest.mark.rule("R107")
def test_the_list_says_that_the_network_was_considered() -> None:
    assert journal()["network"] == (
        "Inddragelse af netværket er overvejet. Der er holdt netværksmøde onsdag den 2. december 2026."
    )
    assert journal(planned_meeting())["network"] == "Inddragelse af netværket er overvejet."


def test_each_paper_is_told_of_with_the_hashes_of_its_files() -> None:
    found = listed(0)
    assert found["files"] == [
        {"name": "2026-12-02_beslutningsreferat_da.docx", "sha256": sha256(b"PK").hexdigest()},
        {"name": "2026-12-02_beslutningsreferat_da.pdf", "sha256": sha256(b"%PDF-").hexdigest()},
    ]
    assert (found["title"], found["kind"], found["version"]) == ("Beslutningsreferat", "decisions", 2)
    assert (found["language"], found["written"]) == ("da", "2026-12-02T14:20:00Z")


def test_it_says_who_gets_a_paper_and_how_confidential_it_is() -> None:
    everybody, leader, one = listed(0), listed(2), listed(3)
    assert isinstance(everybody["recipients"], list)
    assert {"Amina A.", "Fatima A."} < set(everybody["recipients"])
    assert "Nadia K." not in everybody["recipients"]
    assert (leader["recipients"], one["recipients"]) == (["Mette Lund"], ["Amina A."])
    assert len({str(each["confidentiality"]) for each in (everybody, leader, one)}) == 3


@pytest.mark.rule("R52")
def test_a_translation_says_whether_somebody_has_approved_its_phrases() -> None:
    assert (listed(0)["verified"], listed(0)["unverified_phrases"]) == (True, 0)
    assert (listed(1)["verified"], listed(1)["unverified_phrases"]) == (False, 1)


@pytest.mark.rule("R52")
def test_what_no_interpreter_has_translated_is_counted() -> None:
    dossier = closed_meeting()
    (document,) = decisions.build(dossier, "ar")
    found = json.loads(record.files(dossier, [(document, {"pdf": b""})])[-1].content)["papers"][0]
    stand_there = [each for each in originals(dossier.meeting) if each.danish in words(document)]
    assert (found["missing_translations"], found["verified"]) == (len(stand_there), False)
    assert {each.of for each in originals(dossier.meeting) if each not in stand_there} == {"3.2"}


def test_a_second_time_it_is_the_same_to_the_byte() -> None:
    assert made() == made()
