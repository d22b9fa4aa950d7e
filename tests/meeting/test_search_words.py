"""What somebody looks for, read from what they type: words, phrases and filters in Danish or English."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.problem import Problem
from meeting.search_spelling import found_at, spellings
from meeting.search_words import Query, Status, Wanted, past_day, query

TODAY = date(2026, 12, 2)


def asked(typed: str) -> Query:
    found = query(typed, TODAY)
    assert isinstance(found, Query), found
    return found


def wrong(typed: str) -> str:
    found = query(typed, TODAY)
    assert isinstance(found, Problem), found
    return found.wrong.format(**found.params)


def test_words_and_phrases() -> None:
    assert asked('sko "god hverdag" ida').words == (Wanted("sko"), Wanted("god hverdag", whole=True), Wanted("ida"))
    assert asked('en "halv') == Query(words=(Wanted("en"), Wanted("halv")))


@pytest.mark.parametrize("typed", ["", " ", "–", '"', '" "', "* ( )", '""'])
def test_nothing_is_looked_for_where_there_is_no_word(typed: str) -> None:
    assert asked(typed) == Query()


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("hvem:ida", "who:ida"),
        ("HVEM:ida", "Who:ida"),
        ("status:åben", "status:open"),
        ("status:aaben", "status:waiting"),
        ("status:holdt", "status:kept"),
        ("status:delvist", "status:partly"),
        ("status:ikke", "status:not"),
        ("status:ændret", "status:changed"),
        ("status:bortfaldt", "status:lapsed"),
        ("række:2026-014", "series:2026-014"),
        ("raekke:2026-014", "series:2026-014"),
        ("række:so\u0308-a\u030a", "series:sö-å"),
        ("efter:1/9", "after:1/9"),
        ("før:1/9", "before:1/9"),
        ("foer:1/9", "before:1/9"),
    ],
)
def test_a_filter_has_a_danish_and_an_english_name(danish: str, english: str) -> None:
    assert asked(danish) == asked(english) != Query()


def test_filters_stand_among_words() -> None:
    assert asked('ro hvem:"Ida Krogh" status:åben række:2026-014 efter:1/9 før:2026-12-01 hvem:per') == Query(
        words=(Wanted("ro"),),
        who=(Wanted("Ida Krogh", whole=True), Wanted("per")),
        status=Status.OPEN,
        series="2026-014",
        after=date(2026, 9, 1),
        before=date(2026, 12, 1),
    )


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("wh:ida", "There is no filter wh:, did you mean who:?"),
        ("hvm:ida", "There is no filter hvm:, did you mean hvem:?"),
        ("stauts:open", "There is no filter stauts:, did you mean status:?"),
        ("rekke:2026-014", "There is no filter rekke:, did you mean række:?"),
        ("who:", "who: needs a word right after it, as in who:ida."),
        ("hvem: ida", "hvem: needs a word right after it, as in hvem:ida."),
        ('efter:""', "efter: needs a word right after it, as in efter:1/9."),
        ("status:opne", "opne is no status; write open, kept, partly, not, changed or lapsed."),
        ("after:fredag", "fredag is no date; write 1/9 or 2026-09-01."),
        ("after:31/2", "31/2 is no date; write 1/9 or 2026-09-01."),
        ("before:uge50", "uge50 is no date; write 1/9 or 2026-09-01."),
    ],
)
def test_a_filter_that_cannot_be_read_is_one_sentence(typed: str, sentence: str) -> None:
    assert wrong(f"skole {typed}") == sentence


@pytest.mark.parametrize("typed", ["kl:14", "NB:husk", "https://example.dk", "a:b:c", "tlf:20"])
def test_other_words_may_have_a_colon(typed: str) -> None:
    assert asked(typed).words == (Wanted(typed),)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1/9", date(2026, 9, 1)),
        ("2/12", date(2026, 12, 2)),
        ("3/12", date(2025, 12, 3)),
        ("29/2", date(2024, 2, 29)),
        ("1.9.", date(2026, 9, 1)),
        ("1/9-2024", date(2024, 9, 1)),
        ("1/9-24", date(2024, 9, 1)),
        ("2026-09-01", date(2026, 9, 1)),
        ("2031-01-01", date(2031, 1, 1)),
        ("1. september", date(2026, 9, 1)),
        ("1. sep 2025", date(2025, 9, 1)),
        ("0001-01-01", None),
        ("om 2 uger", None),
        ("september", None),
        ("32/1", None),
    ],
)
def test_a_date_without_its_year_is_the_last_one(typed: str, day: date | None) -> None:
    assert past_day(typed, TODAY) == day


@given(st.text(max_size=60))
def test_whatever_is_typed_there_is_an_answer(typed: str) -> None:
    found = query(typed, TODAY)
    if isinstance(found, Query):
        assert all(any(map(str.isalnum, each.text)) for each in found.words)
    else:
        assert found.wrong.format(**found.params) != found.wrong


@pytest.mark.parametrize(
    ("typed", "also"),
    [
        ("moede", "møde"),
        ("soren", "søren"),
        ("laerer", "lærer"),
        ("aase", "åse"),
        ("Møde", "moede"),
        ("lærer", "laerer"),
        ("Åse", "aase"),
    ],
)
def test_a_word_is_looked_for_with_danish_letters_and_without(typed: str, also: str) -> None:
    assert {typed.casefold(), also} <= set(spellings(Wanted(typed)))


def test_whoever_types_the_danish_letter_does_not_mean_o() -> None:
    assert "for" not in spellings(Wanted("før"))
    assert len(spellings(Wanted("o" * 40))) == 16


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("sove", ["sover"]),
        ("soren", ["Søren"]),
        ('"sov"', []),
        ("aase rene", ["Åse", "René"]),
        ("hvem:ida", []),
    ],
)
def test_where_the_words_stand_in_a_text(typed: str, marked: list[str]) -> None:
    text = "Åse, René og Søren sover"
    assert [text[first:after] for first, after in found_at(text, asked(typed))] == marked
