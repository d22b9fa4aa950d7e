"""What people type in the forms, as a plan file says it, and back."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.view.preparing.form_choices import Desk, offers, people_choices, take
from tui.view.preparing.form_fields import FIELDS, Field, Kind
from tui.view.preparing.form_texts import text_of, value_of
from tui.view.words import words_in

PEOPLE = people_choices(
    [("amina", "Amina A.", "mor"), ("ole", "Ole", "onkel"), ("ole2", "Ole", "nabo"), ("sami", "Sami", "barn")]
)
DESK = Desk(words_in("en"), date(2026, 11, 22), people=PEOPLE, children=("sami",))
AT_ONE = datetime(2026, 12, 2, 12, tzinfo=UTC)


def of(table: str, key: str) -> Field:
    return FIELDS[table, key]


@pytest.mark.parametrize(
    ("table", "key", "typed", "value"),
    [
        ("meeting", "starts", "2/12 13.00", AT_ONE),
        ("meeting", "starts", "onsdag den 2. december kl. 13", AT_ONE),
        ("meeting", "starts", "Wednesday 13", datetime(2026, 11, 25, 12, tzinfo=UTC)),
        ("meeting", "starts", "28/3/2027 9", datetime(2027, 3, 28, 7, tzinfo=UTC)),
        ("meeting", "minutes", " 120 min. ", 120),
        ("meeting", "template", "aalb", "aalborg_2013"),
        ("meeting", "leader", "amina", "amina"),
        ("meeting", "leader", "Ole (nabo)", "ole2"),
        ("meeting", "inviters", "Amina A., sam", ["amina", "sami"]),
        ("meeting", "leader_uninvolved", "y", True),
        ("meeting", "leader_uninvolved", "no", False),
        ("participant", "speaks", "arab", "ar"),
        ("participant", "speaks", "so", "so"),
        ("participant", "interprets", "Danish sign", "dts"),
        ("participant", "network", "fam", "family"),
        ("participant", "mode", "by p", "phone"),
        ("participant", "leaves_at", "kl. 15.45", "15:45"),
        ("participant", "booked_until", "16", "16:00"),
        ("participant", "present", "13-13.40, 14.50 – 15.10", [["13:00", "13:40"], ["14:50", "15:10"]]),
        ("participant", "away", "20/12-3/1", [["2026-12-20", "2027-01-03"]]),
        ("participant", "away", "2026-12-20 til 2027-01-03, 2/2", [["2026-12-20", "2027-01-03"], ["2027-02-02"] * 2]),
        ("participant", "away", "15/11 to 3/1", [["2026-11-15", "2027-01-03"]]),
        ("participant", "away", "uge 7", [["2027-02-15", "2027-02-21"]]),
        ("participant", "born", "2017", 2017),
        ("participant", "represents", "Sami", "sami"),
        ("participant", "represents", "Noor", "Noor"),
    ],
)
def test_what_people_write_is_what_a_plan_file_says(table: str, key: str, typed: str, value: object) -> None:
    field = of(table, key)
    assert value_of(DESK, field, typed) == value
    assert value_of(DESK, field, text_of(DESK, field, value)) == value


@pytest.mark.parametrize(
    ("table", "key", "typed"),
    [
        ("meeting", "starts", "snart"),
        ("meeting", "starts", "2/12"),
        ("meeting", "starts", "2/12/2020 13"),
        ("meeting", "starts", "2/12 13, biblioteket"),
        ("meeting", "number", "to"),
        ("meeting", "leader", "Ole"),
        ("participant", "present", "13.00"),
        ("participant", "away", "i julen"),
    ],
)
def test_what_cannot_be_read_stays_as_it_was_typed(table: str, key: str, typed: str) -> None:
    assert value_of(DESK, of(table, key), typed) == typed


def test_a_date_without_a_time_keeps_the_time_there_was() -> None:
    field = of("meeting", "starts")
    assert value_of(Desk(words_in("en"), DESK.today, AT_ONE), field, "9/12") == datetime(2026, 12, 9, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("table", "key", "typed", "offered"),
    [
        ("participant", "role", "klas", ["klasselærer"]),
        ("participant", "role", "", []),
        ("participant", "role", "mor", []),
        ("participant", "speaks", "pe", ["Persian"]),
        ("participant", "speaks", "", []),
        ("meeting", "leader_uninvolved", "", ["yes", "no"]),
        ("meeting", "inviters", "Sami, am", ["Amina A."]),
        ("meeting", "inviters", "Sami, sa", []),
        ("meeting", "place", "R", []),
    ],
)
def test_a_few_letters_find_what_can_be_chosen(table: str, key: str, typed: str, offered: list[str]) -> None:
    assert [choice.label for choice in offers(DESK, of(table, key), typed)] == offered


def test_no_danish_form_offers_an_english_role() -> None:
    danish = Desk(words_in("da"), DESK.today)
    assert [choice.label for choice in offers(danish, of("participant", "role"), "par")] == ["partsrepræsentant"]


def test_a_choice_goes_after_the_names_that_stand_there() -> None:
    field = of("meeting", "inviters")
    assert take(field, "Sami, am", offers(DESK, field, "Sami, am")[0]) == "Sami, Amina A."


@given(field=st.sampled_from(list(FIELDS.values())), typed=st.text(max_size=80))
def test_whatever_is_typed_is_read_the_same_once_it_is_shown(field: Field, typed: str) -> None:
    value = value_of(DESK, field, typed)
    assert (value is None) is (not typed.strip())
    again = value_of(DESK, field, text_of(DESK, field, value))
    if field.kind is Kind.PEOPLE:
        # A name may hold spaces around it; whom it means does not change.
        assert value_of(DESK, field, text_of(DESK, field, again)) == again
    else:
        assert again == value
