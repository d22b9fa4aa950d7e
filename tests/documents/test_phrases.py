"""Fixed phrases in the parents' language, and who has approved them (R52)."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.document import Banner, Document, Paragraph, Run, Source
from documents.glyphs import drawable
from documents.kinds import Audience, Kind
from documents.phrase_file import ONLY_DANISH as ONLY
from documents.phrase_file import Status, danish_hash, read_danish, read_phrases
from documents.phrases import (
    PhraseFileError,
    UnknownLanguageError,
    banner,
    languages,
    own_phrases,
    phrases,
    used,
    with_banner,
)
from meeting.text import clean
from tests.meeting.plan_texts import said

DANISH = phrases("da").danish
ONLY_DANISH = tomllib.loads(files("documents").joinpath("phrases", "da.toml").read_text(encoding="utf-8"))[ONLY]
TO_TRANSLATE = {key for key in DANISH if key.partition(".")[0] not in ONLY_DANISH}
DATE, PLACE = "shared.date", "shared.place"

APPROVED = f"""
[shared]
date = {{ text = "Datum", status = "verified", source = "Tolkeservice", danish = "{danish_hash(DANISH[DATE])}",
    verified_by = "N. K.", date = 2026-11-01 }}
place = {{ text = "Ort", status = "unverified", source = "udkast", danish = "{danish_hash(DANISH[PLACE])}" }}
""".replace(",\n   ", ",")


def folder_with(tmp_path: Path, text: str, lang: str = "de") -> Path:
    """A municipality's own folder with one file."""
    tmp_path.mkdir(exist_ok=True)
    (tmp_path / f"{lang}.toml").write_text(text, encoding="utf-8")
    return tmp_path


def paper(*runs: Run, lang: str = "de") -> Document:
    """A paper with these pieces."""
    stamp = datetime(2026, 12, 2, 14, tzinfo=UTC)
    return Document(Kind.DECISIONS, "2026-014/1", Audience.EVERYBODY, "Møde", (Paragraph((runs,)),), stamp, lang)


def texts(found: Banner | None) -> list[str]:
    """The lines of a banner."""
    assert found is not None
    return ["".join(run.text for run in line) for line in found.lines]


# --- what is shipped


@pytest.mark.rule("R52")
@pytest.mark.parametrize("lang", languages()[1:])
def test_every_danish_phrase_is_there_in_each_language_from_the_words_it_has_now(lang: str) -> None:
    records = phrases(lang).records
    assert set(records) == TO_TRANSLATE
    assert [key for key in TO_TRANSLATE if records[key].danish != danish_hash(DANISH[key])] == []


@pytest.mark.parametrize("lang", languages()[1:])
def test_nothing_of_ours_is_called_approved(lang: str) -> None:
    assert {record.status for record in phrases(lang).records.values()} == {Status.UNVERIFIED}
    assert phrases(lang).unverified(DANISH) == tuple(sorted(DANISH))


def test_the_shipped_languages_are_these_and_danish_is_first() -> None:
    assert languages() == ("da", "ar", "en", "so", "ti", "uk")


@pytest.mark.parametrize("lang", languages())
def test_phrases_are_labels_without_slots(lang: str) -> None:
    for key in DANISH:
        text = phrases(lang).text(key)
        assert text == text.strip()
        assert clean(text) == text
        assert not set(text) & set("{}%\n\t")


@pytest.mark.parametrize("lang", languages())
def test_our_fonts_can_draw_each_phrase(lang: str) -> None:
    for key in DANISH:
        text = phrases(lang).text(key)
        assert drawable(text) == (text, frozenset())


def test_arabic_phrases_have_no_vowel_marks_which_come_out_of_a_pdf_doubled() -> None:
    assert not [key for key in DANISH if re.search("[\u064b-\u0652\u0670]", phrases("ar").text(key))]


def test_an_agreement_is_no_contract() -> None:
    words = [record.text for lang in languages()[1:] for record in phrases(lang).records.values()]
    for contract in ("contract", "عقد", "qandaraas", "ውዕል", "договір", "договор", "контракт"):
        assert not [text for text in words if contract in text.casefold().split()]


# --- asking for one


def test_a_phrase_is_a_piece_that_names_its_key_and_its_language() -> None:
    assert phrases("ar").run(DATE, strong=True) == Run("التاريخ", Source.PHRASE, DATE, "ar", strong=True)
    assert phrases("da").run(DATE) == Run("Dato", Source.PHRASE, DATE)


def test_a_language_that_lacks_a_phrase_says_it_in_danish(tmp_path: Path) -> None:
    german = phrases("de", folder_with(tmp_path, APPROVED))
    assert german.run(DATE).text == "Datum"
    assert german.run("shared.purpose") == Run("Formål", Source.PHRASE, "shared.purpose", "da")
    with pytest.raises(KeyError):
        german.run("shared.nothing")


def test_a_language_without_a_file_is_not_known() -> None:
    for lang in ("de", "../da", "", "AR"):
        with pytest.raises(UnknownLanguageError):
            phrases(lang)


# --- a new language, and a municipality's own words


@pytest.mark.rule("R52")
def test_a_new_language_is_a_new_file_and_nothing_else(tmp_path: Path) -> None:
    own = folder_with(tmp_path, APPROVED)
    assert languages(own) == ("da", "ar", "de", "en", "so", "ti", "uk")
    assert phrases("de", own).text(DATE) == "Datum"


def test_a_folder_of_ones_own_stands_before_what_is_shipped(tmp_path: Path) -> None:
    ours = phrases("ar", folder_with(tmp_path, APPROVED.replace("Datum", "اليوم"), "ar"))
    assert ours.text(DATE) == "اليوم"
    assert ours.text("shared.purpose") == phrases("ar").text("shared.purpose")
    assert ours.unverified([DATE, PLACE]) == (PLACE,)


def test_what_else_lies_in_the_folder_is_no_language(tmp_path: Path) -> None:
    (tmp_path / "notes.toml").write_text("hvad som helst")
    (tmp_path / "README.txt").write_text("hvad som helst")
    assert languages(tmp_path) == languages()
    assert languages(tmp_path / "nowhere") == languages()


def test_the_folder_holds_for_everything_that_is_made_inside_and_no_longer(tmp_path: Path) -> None:
    with own_phrases(folder_with(tmp_path, APPROVED)):
        assert phrases("de").text(DATE) == "Datum"
        assert "de" in languages()
    with pytest.raises(UnknownLanguageError):
        phrases("de")


# --- approval


@pytest.mark.rule("R52")
def test_a_phrase_is_approved_until_its_danish_words_change(tmp_path: Path) -> None:
    before, changed = folder_with(tmp_path / "before", APPROVED), folder_with(tmp_path / "changed", APPROVED)
    folder_with(changed, '[shared]\ndate = "Dag"\n', "da")
    assert phrases("de", before).unverified([DATE, PLACE, "shared.purpose"]) == (PLACE, "shared.purpose")
    assert phrases("de", changed).unverified([DATE]) == (DATE,)
    assert phrases("da", changed).unverified([DATE]) == ()


@pytest.mark.rule("R52")
def test_a_paper_says_how_many_of_its_phrases_nobody_has_approved(tmp_path: Path) -> None:
    with own_phrases(folder_with(tmp_path, APPROVED)):
        german = phrases("de")
        made = paper(german.run(DATE), german.run(PLACE), german.run(PLACE), german.run("shared.purpose"))
        assert used(made) == (DATE, PLACE, "shared.purpose")
        assert texts(banner(made)) == [
            "Oversættelsen er et udkast; 2 af 3 vendinger mangler en tolks godkendelse",
            "Oversættelsen er et udkast · vendinger mangler en tolks godkendelse: 2/3",
        ]
        assert with_banner(made).blocks == (banner(made), *made.blocks)


def test_danish_beside_the_language_is_not_counted(tmp_path: Path) -> None:
    with own_phrases(folder_with(tmp_path, APPROVED)):
        made = paper(phrases("de").run(DATE), phrases("da").run(PLACE))
        assert used(made) == (DATE,)
        assert banner(made) is None
        assert with_banner(made) is made


def test_a_danish_paper_has_no_banner() -> None:
    made = paper(phrases("da").run(DATE), lang="da")
    assert with_banner(made) is made


@pytest.mark.parametrize("lang", languages()[1:])
def test_the_banner_is_in_danish_and_in_the_language(lang: str) -> None:
    lines = texts(banner(paper(phrases(lang).run(DATE), lang=lang)))
    assert lines == [
        "Oversættelsen er et udkast; 1 af 1 vendinger mangler en tolks godkendelse",
        f"{phrases(lang).text('shared.draft')} · {phrases(lang).text('shared.not_approved')}: 1/1",
    ]


# --- what is wrong in a file

GOOD = '{ text = "Datum", status = "unverified", source = "udkast", danish = "0123abcd" }'


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (f"dates = {GOOD}", 'shared dates: Danish has no such phrase. Did you mean "shared.date"?'),
        (f"zzzzzz = {GOOD}", "shared zzzzzz: Danish has no such phrase."),
        ('date = "Datum"', "shared date: This is not a phrase. Write it as in {"),
        (f"date = {GOOD}".replace('"unverified"', '"checked"'), "shared date status: This does not fit. Write one of"),
        (f"date = {GOOD}".replace("0123abcd", "0123ABCD"), "shared date danish: This does not fit. Write eight of"),
        (f"date = {GOOD}".replace('text = "Datum", ', ""), "shared date text: This is missing."),
        (f"date = {GOOD}".replace("Datum", ""), "shared date: This is empty."),
        (f"date = {GOOD}".replace("source", "sauce"), "shared date source: This is missing."),
        (f"date = {GOOD}".replace("unverified", "verified"), "shared date: The phrase is verified, but not by whom"),
        (f"date = {GOOD}".replace("Datum", "Da\\u202etum"), "shared date text: This holds a character that steers"),
        ("date = {", "The line is not TOML"),
    ],
)
def test_what_is_wrong_is_said_with_its_key(line: str, sentence: str) -> None:
    found = read_phrases(f"[shared]\n{line}\n".encode(), DANISH)
    assert isinstance(found, tuple)
    assert sentence in " / ".join(said(found))


def test_a_section_must_be_one() -> None:
    assert isinstance(read_phrases(b"shared = 1", DANISH), tuple)
    assert isinstance(read_danish(b"shared = 1"), tuple)
    assert isinstance(read_danish(b"[shared]\ndate = ''\nplace = 1"), tuple)


def test_a_file_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    with pytest.raises(PhraseFileError) as told:
        phrases("de", folder_with(tmp_path, "[shared]\nnothing = 1"))
    assert (told.value.file, len(told.value.problems)) == (str(tmp_path / "de.toml"), 1)


def test_a_danish_file_of_ones_own_rewords_and_adds_nothing(tmp_path: Path) -> None:
    assert phrases("da", folder_with(tmp_path / "good", '[shared]\ndate = "Dag"', "da")).text(DATE) == "Dag"
    with pytest.raises(PhraseFileError) as told:
        phrases("da", folder_with(tmp_path / "bad", '[shared]\ndata = "Dag"', "da"))
    assert said(told.value.problems) == ['shared data: Danish has no such phrase. Did you mean "shared.date"?']


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_raise(data: bytes) -> None:
    read_danish(data)
    read_phrases(data, DANISH)
