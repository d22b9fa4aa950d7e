from collections.abc import Callable

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from documents import glyphs, pdf
from documents.document import Bullets, Cell, Document, Facts, Heading, Paragraph, Table, runs
from tests.documents.example import EXAMPLES, HOSTILE, arabic, cell, danish, document, hostile, phrase, plan, tigrinya
from tests.documents.reading import decorations, opened, rows, tags, told

HARMLESS = "Sami"


def words(paper: Document) -> list[str]:
    """The texts of a paper in reading order, without the blanks that a line break may take."""
    return [told.replace(" ", "") for told in (run.text for run in runs(replace(paper, footer=()))) if told.strip()]


def read(paper: Document) -> str:
    return "".join(text for tag, text in told(pdf.render(paper))).replace(" ", "")


@pytest.mark.parametrize("lang", EXAMPLES)
def test_a_paper_is_tagged_and_says_its_language_and_title(lang: str) -> None:
    paper = EXAMPLES[lang]()
    with opened(pdf.render(paper)) as file:
        assert file.Root.MarkInfo.Marked
        assert file.Root.Lang == lang
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert str(file.docinfo.Title) == paper.title
        assert (file.Root.ViewerPreferences.get("/Direction") == "/R2L") is (lang == "ar")
        with file.open_metadata() as xmp:
            assert [xmp[key] for key in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")] == ["2", "A", "1"]
        box = [float(edge) for edge in file.pages[0].mediabox]
        assert box == pytest.approx([0, 0, 595.28, 841.89], abs=0.01)


def test_each_block_is_what_it_is_to_a_screen_reader() -> None:
    found = told(pdf.render(danish()))

    assert found[:4] == [
        ("Title", "Beslutningsreferat"),
        ("P", "Fortroligt. Papiret er for dem, der var med til mødet."),
        ("Lbl", "Møde"),
        ("LBody", "Familien A. · 2026-014/1"),
    ]
    assert [text for tag, text in found if tag == "H1"] == ["Aftaler", "Hængepartier", "Næste møde", "Noter"]
    assert [text for tag, text in found if tag == "H2"] == ["Hvem var med"]
    assert [text for tag, text in found if tag == "TH"] == ["Nr.", "Hvad", "Hvem", "Hvornår", "Navn", "Rolle"]
    assert ("TD", "Sami bliver hentet af mormor hver tirsdag og torsdag.") in found
    assert ("LBody", "Hvem kører Sami om mandagen?") in found


@pytest.mark.parametrize("make", [danish, tigrinya])
def test_no_text_is_lost(make: Callable[[], Document]) -> None:
    paper = make()
    assert read(paper).replace("•", "") == "".join([paper.title.replace(" ", ""), *words(paper)])


def test_no_letter_is_lost_in_arabic() -> None:
    letters = {char for run in runs(replace(arabic(), footer=())) for char in run.text if char.isalpha()}
    assert letters <= set(read(arabic()))


def test_no_number_and_no_name_is_turned_round_in_arabic() -> None:
    seen = "\n".join(rows(pdf.render(arabic()))).replace("\u2069", "")

    for whole in (
        "12 af 14 faste vendinger er ikke godkendt",
        "+45 12 34 56 78",
        "2026-001234-7",
        "11.02.2027",
        "Rådhuset, lokale 3 (1. sal)",
        "Hvordan får Sami en god hverdag i skolen?",
    ):
        assert whole in seen
    assert seen.count("15:00–17:00") == 2


def test_the_same_paper_gives_the_same_bytes() -> None:
    for make in EXAMPLES.values():
        assert pdf.render(make()) == pdf.render(make())
    assert pdf.picture(danish()) == pdf.picture(danish())


@pytest.mark.parametrize(
    "text", [*HOSTILE, "👍 漢", "x" * 500, "\x00\x1b[31m\udc00", "\u202eimaS", "مرحبا (1) 15:00–17:00"]
)
def test_a_text_that_means_something_to_a_format_is_a_text_here(text: str) -> None:
    tried, tame = (pdf.render(hostile(each)) for each in (text, HARMLESS))

    assert tags(tried) == tags(tame)
    if not pdf.replaced(hostile(text)) and text.isascii():
        drawn = "".join(text.split())
        assert drawn in "".join(dict(told(tried))["H1"].split())


@pytest.mark.parametrize("make", EXAMPLES.values())
def test_typst_has_nothing_to_warn_of(make: Callable[[], Document]) -> None:
    _, warnings = typst.compile_with_warnings(
        pdf.TEMPLATE, font_paths=pdf.fonts(), sys_inputs=pdf.inputs(make()), pdf_standards=pdf.STANDARDS
    )
    assert warnings == []


def test_every_character_that_counts_as_drawable_is_drawn() -> None:
    every = " ".join(sorted(set(glyphs._drawn()) - {"\n"}))
    both = Paragraph(((plan(every), replace(plan(every), strong=True)),))

    assert pdf.render(document("Alt", (both,)))


@given(st.lists(st.text(), min_size=1, max_size=3))
def test_no_text_stops_a_paper(texts: list[str]) -> None:
    assert pdf.render(hostile(*texts)).startswith(b"%PDF")


def test_what_could_not_be_drawn_is_told_by_name() -> None:
    paper = document("Ja 👍", (Paragraph(((plan("漢 \x1b"),),)),))
    assert pdf.replaced(paper) == ("U+001B", "U+6F22 CJK UNIFIED IDEOGRAPH-6F22", "U+1F44D THUMBS UP SIGN")
    assert pdf.replaced(danish()) == ()


def test_headings_go_down_one_level_at_a_time_and_an_empty_one_is_left_out() -> None:
    lines = ((3, "a"), (3, "b"), (1, "c"), (1, " "), (2, "d"))
    paper = document("Titel", tuple(Heading((plan(text),), level) for level, text in lines))

    assert told(pdf.render(paper)) == [("Title", "Titel"), ("H1", "a"), ("H2", "b"), ("H1", "c"), ("H2", "d")]


def test_a_paper_with_empty_blocks_is_made() -> None:
    blocks = (
        Paragraph(()),
        Bullets(()),
        Facts(()),
        Bullets((Cell(),)),
        Table(((plan("a"),),), ()),
        Table(((plan("a"),),), ((Cell(),),)),
    )
    assert pdf.render(document("", blocks)).startswith(b"%PDF")


def test_the_head_of_a_table_stands_on_each_page_and_is_read_once() -> None:
    agreed = tuple((cell(plan(str(i))), cell(plan(f"aftale {i}"))) for i in range(80))
    paper = document("Lang", (Table(((phrase("Nr."),), (phrase("Hvad"),)), agreed),))
    made = pdf.render(paper)

    assert [text for tag, text in told(made) if tag == "TH"] == ["Nr.", "Hvad"]
    assert decorations(made) == ["1 af 3", "Nr.Hvad2 af 3", "Nr.Hvad3 af 3"]


def test_a_row_longer_than_a_page_goes_on_over_the_next() -> None:
    said = " ".join(f"ord{i}" for i in range(3000))
    found = read(
        document("Lang", (Table(((plan("a"),), (plan("b"),)), ((cell(plan("1")), cell(plan(said))),), (1, 9)),))
    )

    assert "ord2999" in found
    assert found.count("ord") == 3000


def test_a_picture_is_of_the_page_and_width_that_was_asked_for() -> None:
    drawn = pdf.picture(danish(), width=400)

    assert drawn[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(drawn[16:20]) == pytest.approx(400, abs=1)
    with pytest.raises(IndexError):
        pdf.picture(danish(), page=2)


def test_a_code_of_a_language_that_has_more_parts_is_shortened() -> None:
    with opened(pdf.render(replace(danish(), lang="pt-BR"))) as file:
        assert file.Root.Lang == "pt"
    with opened(pdf.render(replace(danish(), lang="?"))) as file:
        assert file.Root.Lang == "da"


def test_every_run_says_its_own_language() -> None:
    with opened(pdf.render(arabic())) as file:
        content = file.pages[0].Contents.read_bytes()
    assert b"/Lang(da)" in content


def test_the_foot_tells_the_page_of_how_many() -> None:
    assert decorations(pdf.render(danish())) == ["Tavshedspligt efter loven · Version 1 · 2. december 2026" + "1 af 1"]
    assert decorations(pdf.render(tigrinya()))[0].endswith("Version 11 / 1")
