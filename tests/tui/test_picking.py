"""People found by a few letters, and fields that hold several of them."""

from __future__ import annotations

import pytest

from tests.tui.family import at_table, scene
from tui.view.people_lists import people
from tui.view.picking import Choice, found, joined, read, taken

MEETING = at_table()
CHOICES = people(scene(MEETING), [seat.participant for seat in MEETING.presence.seats])


def by(letters: str) -> list[str]:
    return [choice.id for choice in found(CHOICES, letters)]


def test_a_role_counts_as_a_name() -> None:
    assert by("mor") == ["mormor", "amina"]


@pytest.mark.parametrize(
    ("letters", "first"),
    [
        ("I", "ida"),
        ("kla", "ida"),
        ("holm", "ida"),
        ("SFO", "jens"),
        ("psyk", "lise"),
        ("pæd", "jens"),
        ("paed", "jens"),
    ],
)
def test_letters_find_by_name_role_and_last_name_whatever_their_case(letters: str, first: str) -> None:
    assert by(letters)[0] == first


def test_letters_within_a_word_count_only_where_nothing_begins_with_them() -> None:
    assert "karen" in by("plejer")
    assert by("an") == ["anne"]


def test_no_letters_find_everybody_and_wrong_ones_nobody() -> None:
    assert len(by("")) == len(CHOICES)
    assert by("zzz") == []


def test_a_field_names_several_and_the_last_piece_may_be_half_typed() -> None:
    named = read(CHOICES, "ida, Mormor, am")
    assert (named.ids, named.unknown, named.letters) == (("ida", "mormor"), (), "am")
    assert read(CHOICES, "Ida, Niemand, Per").unknown == ("Niemand",)
    assert read(CHOICES, "Ida, Ida").ids == ("ida",)
    assert read(CHOICES, "").ids == ()


def test_taking_a_choice_replaces_only_the_last_piece() -> None:
    mormor = Choice("mormor", "Mormor")
    assert taken("mor", mormor) == "Mormor"
    assert taken("Ida, mor", mormor) == "Ida, Mormor"
    assert taken("Ida,mor", mormor) == "Ida, Mormor"


def test_ids_become_the_text_that_names_them() -> None:
    assert joined(CHOICES, ("ida", "gone", "mormor")) == "Ida, Mormor"
    assert read(CHOICES, joined(CHOICES, ("ida", "mormor"))).ids == ("ida", "mormor")
