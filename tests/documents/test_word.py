import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pikepdf
import pytest
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import word
from documents.document import Bullets, Document, Facts, Heading, Paragraph, Table, runs
from documents.word_parts import ORDER
from tests.documents.example import EXAMPLES, HOSTILE, STAMP, arabic, danish, document, hostile, plan, tigrinya

MARK = "\u200e"


def opened(paper: Document) -> docx.document.Document:
    return docx.Document(BytesIO(word.render(paper)))


def xml(paper: Document) -> Iterator[BaseOxmlElement]:
    file = opened(paper)
    for part in (file.element, file.styles.element, file.sections[0].footer._element):
        yield from part.iter()


def texts(paper: Document) -> list[str]:
    """What stands in each paragraph, tables included, without the marks that only say which way it runs."""
    found = ("".join(each.itertext(qn("w:t"))) for each in opened(paper).element.iter(qn("w:p")))
    return [text.replace(MARK, "") for text in found if text]


def runs_of(paper: Document) -> list[tuple[str, set[str]]]:
    """Each run as its text and the names of what says how it looks."""
    found = []
    for run in opened(paper).element.iter(qn("w:r")):
        look = run.find(qn("w:rPr"))
        names = {str(each.tag).rpartition("}")[2] for each in look} if look is not None else set()
        found.append(("".join(run.itertext(qn("w:t"))).replace(MARK, ""), names))
    return [(text, names) for text, names in found if text]


def test_a_paper_opens_again_with_all_its_words() -> None:
    shown = texts(danish())

    assert shown[:4] == [
        "Beslutningsreferat",
        "Fortroligt. Papiret er for dem, der var med til mødet.",
        "MødeFamilien A. · 2026-014/1",
        "Tid og stedonsdag den 2. december 2026 kl. 13.00Rådhuset, lokale 3",
    ]
    every = "".join([*shown, opened(danish()).sections[0].footer.paragraphs[0].text])
    assert not [run.text for run in runs(danish()) if run.text not in every]


def test_headings_lists_and_heads_of_tables_are_what_they_are() -> None:
    file = opened(danish())

    styles = [(each.style.name, each.text) for each in file.paragraphs if each.style and each.style.name != "Normal"]
    assert styles[:4] == [
        ("Title", "Beslutningsreferat"),
        ("Heading 1", "Aftaler"),
        ("Heading 1", "Hængepartier"),
        ("List Bullet", "Hvem kører Sami om mandagen?"),
    ]
    assert ("Heading 2", "Hvem var med") in styles
    first, *others = file.tables[0].rows
    assert [cell.text for cell in first.cells] == ["Nr.", "Hvad", "Hvem", "Hvornår"]
    assert len(others) == 3
    assert first._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in (first, *others))


@pytest.mark.parametrize("lang", EXAMPLES)
def test_a_paper_says_its_title_language_and_time_and_nobody_who_made_it(lang: str) -> None:
    paper = EXAMPLES[lang]()
    file = opened(paper)

    told = file.core_properties
    assert (told.title, told.language, told.author, told.comments) == (paper.title, lang, "", "")
    assert told.created == told.modified == STAMP
    (default,) = file.styles.element.iter(qn("w:rPrDefault"))
    assert next(default.iter(qn("w:lang"))).get(qn("w:val")) == lang


def test_the_same_paper_gives_the_same_bytes() -> None:
    for make in EXAMPLES.values():
        assert word.render(make()) == word.render(make())
    with ZipFile(BytesIO(word.render(danish()))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name]


def test_an_arabic_paper_is_mirrored() -> None:
    file = opened(arabic())

    written = [each for each in file.element.iter(qn("w:p")) if "".join(each.itertext(qn("w:t")))]
    assert all(each.pPr.find(qn("w:bidi")) is not None for each in written)
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in file.tables)
    assert next(file.element.iter(qn("w:sectPr"))).find(qn("w:bidi")) is not None


def test_each_run_of_an_arabic_paper_goes_one_way() -> None:
    for text, names in runs_of(arabic()):
        letters = any("\u0600" <= char <= "\u06ff" and char.isalpha() for char in text)
        latin = any(char.isalpha() and char < "\u0250" for char in text)
        assert not (letters and latin)
        assert ("rtl" in names) or not letters
        assert ("rtl" not in names) or not latin
    assert ("15:00–17:00", {"lang"}) in runs_of(arabic())
    assert ("+45 12 34 56 78", {"lang"}) in runs_of(arabic())


def test_an_arabic_name_in_a_danish_paper_is_a_run_of_its_own() -> None:
    found = runs_of(document("Titel", (Paragraph(((plan("Onkel علي (mor) Åse"),),)),)))

    assert [(text, "rtl" in names) for text, names in found] == [
        ("Titel", False),
        ("Onkel", False),
        (" علي (", True),
        ("mor", False),
        (") ", True),
        ("Åse", False),
    ]


def test_bold_holds_for_every_script_and_no_font_is_a_themes() -> None:
    for paper in (arabic(), tigrinya()):
        assert all(("b" in names) == ("bCs" in names) for _, names in runs_of(paper))
        assert not [each for each in xml(paper) for name in each.attrib if "heme" in str(name) and "Font" in each.tag]
    assert all("rFonts" in names for text, names in runs_of(tigrinya()) if "\u1200" <= text[0] <= "\u137f")


@pytest.mark.parametrize("make", [danish, arabic])
def test_everything_stands_in_the_order_that_word_wants(make: Callable[[], Document]) -> None:
    for element in xml(make()):
        order = ORDER.get(str(element.tag).rpartition("}")[2])
        if order:
            places = [order.index(str(child.tag).rpartition("}")[2]) for child in element]
            assert places == sorted(places), element.tag


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_that_means_something_to_a_format_is_a_text_here(text: str) -> None:
    shown = texts(hostile(text))

    plain = text.replace("\r", "").replace("\n", "").replace("\t", " ")
    assert shown[1:].count(plain) == 6
    assert len(shown) == len(texts(hostile("Sami")))


def test_what_cannot_stand_in_a_file_becomes_a_square_and_an_emoji_stays() -> None:
    assert "a□b□c□👍漢" in texts(document("Titel", (Paragraph(((plan("a\x00b\udc00c\ufffe👍漢"),),)),)))


@settings(max_examples=25)
@given(st.text())
def test_no_text_stops_a_paper(text: str) -> None:
    assert opened(hostile(text)).tables


def test_a_paper_with_empty_blocks_is_made() -> None:
    blocks = (Paragraph(()), Bullets(()), Facts(()), Heading((plan(" "),)), Table(((plan("a"),),), ()))
    assert texts(document("", blocks, footer=())) == ["a"]


def test_without_python_docx_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)

    with pytest.raises(word.WordMissing, match=r"ordstyrer\[word\]"):
        word.render(danish())


@pytest.mark.soak
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs soffice, from Debian's libreoffice-writer")
@pytest.mark.parametrize("make", [*EXAMPLES.values(), lambda: hostile(*HOSTILE)])
def test_libreoffice_opens_and_converts_it(make: Callable[[], Document], tmp_path: Path) -> None:
    (tmp_path / "paper.docx").write_bytes(word.render(make()))

    for kind in ("pdf", "txt:Text (encoded):UTF8"):
        command = ["soffice", f"-env:UserInstallation={(tmp_path / 'home').as_uri()}", "--headless"]
        subprocess.run(
            [*command, "--convert-to", kind, "--outdir", str(tmp_path), str(tmp_path / "paper.docx")],
            check=True,
            capture_output=True,
        )

    with pikepdf.open(tmp_path / "paper.pdf") as file:
        assert len(file.pages) >= 1
    read = "".join((tmp_path / "paper.txt").read_text("utf-8-sig").replace(MARK, "").split())
    for run in runs(make()):
        assert "".join(run.text.split()) in read or run in make().footer
