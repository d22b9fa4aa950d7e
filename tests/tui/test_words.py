"""The door to the texts: two languages, parameters, and the choice of language."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from tui.view import words as door
from tui.view.words import mark, pick_language, words_in


def test_english_is_the_msgid_itself() -> None:
    assert words_in("en").text("{name} has the floor", name="Ida") == "Ida has the floor"


def test_danish_comes_from_the_catalogue() -> None:
    assert words_in("da").text("{name} has the floor", name="Ida") == "Ida har ordet"


def test_both_languages_live_in_one_process() -> None:
    da, en = words_in("da"), words_in("en")
    assert (da.language, en.language) == ("da", "en")
    assert (da.text("Friday"), en.text("Friday")) == ("fredag", "Friday")


@pytest.mark.parametrize("name", ["{0}", "{name}", "{", "}", "{a!r:>{b}}", "%s %(x)s"])
def test_a_name_with_braces_stands_as_it_is(name: str) -> None:
    assert words_in("en").text("{name} has arrived.", name=name) == f"{name} has arrived."
    assert words_in("da").text("{name} has arrived.", name=name) == f"{name} er kommet."


def test_plural_follows_the_number_and_names_it() -> None:
    en = words_in("en")
    assert en.plural("{n} minute", "{n} minutes", 1) == "1 minute"
    assert en.plural("{n} minute", "{n} minutes", 5) == "5 minutes"


def test_plural_has_two_forms_in_the_catalogue_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = Catalog(locale="da")
    catalogue.add(("{n} hour", "{n} hours"), ("{n} time", "{n} timer"))
    folder = tmp_path / "da" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "ordstyrer.mo").open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(door, "LOCALE_DIR", tmp_path)
    words = words_in.__wrapped__("da")
    assert [words.plural("{n} hour", "{n} hours", n) for n in (1, 2)] == ["1 time", "2 timer"]


def test_an_empty_msgid_is_an_empty_text_and_not_the_catalogue_header() -> None:
    assert words_in("da").text("") == ""


def test_without_a_catalogue_file_danish_falls_back_to_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "LOCALE_DIR", tmp_path)
    words = words_in.__wrapped__("da")
    assert words.text("{name} has the floor", name="Ida") == "Ida has the floor"


def test_a_marked_text_is_left_alone() -> None:
    assert mark("Welcome") == "Welcome"


@pytest.mark.parametrize(
    ("option", "environ", "language"),
    [
        (None, {}, "da"),
        ("en", {"ORDSTYRER_LANG": "da", "LANG": "da_DK.UTF-8"}, "en"),
        (None, {"ORDSTYRER_LANG": "en", "LANG": "da_DK.UTF-8"}, "en"),
        (None, {"LANG": "en_GB.UTF-8"}, "en"),
        (None, {"LANG": "en_GB.UTF-8", "LC_ALL": "da_DK.UTF-8"}, "da"),
        (None, {"LANG": "en_GB.UTF-8", "LC_ALL": ""}, "en"),
        (None, {"LC_MESSAGES": "en", "LANG": "da_DK"}, "en"),
        (None, {"LANG": "C.UTF-8"}, "da"),
        (None, {"LANG": "de_DE.UTF-8"}, "da"),
        (None, {"ORDSTYRER_LANG": "fr", "LANG": "en_US"}, "en"),
        ("EN-gb", {}, "en"),
    ],
)
def test_the_language_is_the_option_then_the_locale_then_danish(
    option: str | None, environ: dict[str, str], language: str
) -> None:
    assert pick_language(option, environ) == language
