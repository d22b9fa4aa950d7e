"""The calendar entry, read by two readers that did not write it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import icalendar
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.danish_time import COPENHAGEN
from meeting.intents import PauseMeeting, PlanMeeting, PostponeMeeting
from tests.clock import START
from tests.documents.invited import agreed, entry, event, files, inviting, reached, read_times
from tests.people import AMINA, EVERYBODY, IDA, METTE, YUSUF
from tests.table import Table

LATER = START + timedelta(weeks=2)


def local(*at: int, fold: int = 0) -> datetime:
    """An instant by what clocks in Denmark show."""
    year, month, day, hour, minute = at
    return datetime(year, month, day, hour, minute, tzinfo=COPENHAGEN, fold=fold).astimezone(UTC)


def two_hours_from(starts: datetime) -> set[tuple[datetime, datetime]]:
    return {(starts, starts + timedelta(hours=2))}


@pytest.mark.parametrize(
    ("starts", "utc_hour"),
    [
        (local(2026, 12, 2, 13, 0), 12),
        (local(2027, 4, 8, 13, 0), 11),
        (local(2026, 10, 24, 13, 0), 11),
        (local(2026, 10, 25, 13, 0), 12),
        (local(2027, 3, 27, 13, 0), 12),
        (local(2027, 3, 28, 13, 0), 11),
        (local(2049, 7, 1, 13, 0), 11),
    ],
    ids=["winter", "summer", "last day of summer time", "first of winter", "last of winter", "first of summer", "2049"],
)
def test_two_readers_see_the_same_hour(starts: datetime, utc_hour: int) -> None:
    assert starts.hour == utc_hour
    assert read_times(entry(inviting(starts=starts))) == two_hours_from(starts)


@pytest.mark.parametrize(
    "starts",
    [
        local(2026, 10, 25, 1, 30),
        local(2026, 10, 25, 2, 30),
        local(2026, 10, 25, 2, 30, fold=1),
        local(2026, 10, 25, 0, 45),
        local(2027, 3, 28, 1, 30),
        local(2027, 3, 28, 0, 30),
    ],
)
def test_on_the_nights_when_clocks_change_too(starts: datetime) -> None:
    assert read_times(entry(inviting(starts=starts))) == two_hours_from(starts)


@settings(max_examples=25)
@given(st.datetimes(datetime(2026, 1, 1), datetime(2036, 1, 1)))  # noqa: DTZ001 - made aware below
def test_at_any_minute_of_ten_years(when: datetime) -> None:
    starts = when.replace(second=0, microsecond=0, tzinfo=UTC)
    assert read_times(entry(inviting(starts=starts))) == two_hours_from(starts)


def test_a_clock_time_stands_with_its_zone_and_the_zone_stands_first() -> None:
    content = entry(inviting())
    assert b"DTSTART;TZID=Europe/Copenhagen:20261202T130000\r\n" in content
    calendar = icalendar.Calendar.from_ical(content)
    assert [each.name for each in calendar.subcomponents] == ["VTIMEZONE", "VEVENT"]
    assert b"RDATE" not in content


def test_it_asks_one_and_says_when_and_where_and_no_more() -> None:
    content = entry(inviting())
    said = event(content)
    assert icalendar.Calendar.from_ical(content)["METHOD"] == "REQUEST"
    assert (said["SUMMARY"], said["LOCATION"], said["CLASS"]) == ("Møde", "Rådhuset, lokale 3", "PRIVATE")
    assert (said["ATTENDEE"], said["ATTENDEE"].params["CN"]) == ("mailto:amina@example.dk", "Amina")
    assert said["ORGANIZER"] == "mailto:mette@example.dk"
    assert set(said) == {
        *("DTSTAMP", "DTSTART", "DTEND", "UID", "SEQUENCE", "SUMMARY", "LOCATION", "CLASS", "STATUS", "TRANSP"),
        *("ATTENDEE", "ORGANIZER"),
    }
    assert said.DTSTAMP == START


def test_who_has_no_address_is_asked_all_the_same_and_answers_to_nobody() -> None:
    people = (AMINA, YUSUF, IDA, METTE)
    said = event(entry(inviting(*people)))
    assert (said["ATTENDEE"], said["ORGANIZER"]) == ("invalid:nomail", "invalid:nomail")


def test_a_leader_without_a_name_goes_by_the_role_that_others_may_read() -> None:
    mette = replace(reached(METTE), name="", role="psykiater", shown_as="behandler")
    content = entry(inviting(reached(AMINA), mette))
    assert event(content)["ORGANIZER"].params["CN"] == "behandler"
    assert b"psykiater" not in content


@pytest.mark.rule("R130")
def test_only_the_leader_is_reminded_of_the_agreement_list() -> None:
    table = inviting()
    assert [time.trigger for time in event(entry(table, "mette")).alarms.times] == [START - timedelta(days=14)]
    assert all(b"VALARM" not in file.content for name, file in files(table).items() if "mette" not in name)


def test_each_has_one_entry_for_as_long_as_there_is_the_meeting() -> None:
    table = inviting()
    before = {name: event(file.content)["UID"] for name, file in files(table).items() if name.endswith(".ics")}
    assert len(set(before.values())) == len(before) == len(EVERYBODY) - 1
    table.does(PostponeMeeting(LATER))
    assert {name: event(file.content)["UID"] for name, file in files(table).items() if name.endswith(".ics")} == before


def sequence(table: Table) -> int:
    number: int = event(entry(table)).sequence
    return number


def test_the_number_rises_when_time_or_place_changes_and_only_then() -> None:
    table = inviting()
    assert sequence(table) == 0
    table.does(PlanMeeting(replace(table.plan, purpose="Hvordan går det hjemme?")))
    assert sequence(table) == 0
    table.does(PlanMeeting(replace(table.plan, place="Skolen")))
    assert (sequence(table), event(entry(table))["LOCATION"]) == (1, "Skolen")
    table.does(PostponeMeeting(LATER))
    assert (sequence(table), read_times(entry(table))) == (2, two_hours_from(LATER))


def test_the_number_rises_also_when_a_change_is_taken_back() -> None:
    table = inviting().does(PostponeMeeting(LATER)).undoes()
    assert (sequence(table), read_times(entry(table))) == (2, two_hours_from(START))


def test_put_off_without_a_day_it_is_taken_back_and_asked_anew_later() -> None:
    table = inviting().does(PostponeMeeting())
    content = entry(table)
    assert icalendar.Calendar.from_ical(content)["METHOD"] == "CANCEL"
    assert (event(content)["STATUS"], event(content).sequence) == ("CANCELLED", 1)
    assert read_times(content) == two_hours_from(START)
    assert all(b"VALARM" not in file.content for file in files(table).values())
    table.does(PostponeMeeting(LATER))
    assert icalendar.Calendar.from_ical(entry(table))["METHOD"] == "REQUEST"
    assert (sequence(table), event(entry(table))["STATUS"]) == (2, "CONFIRMED")


def test_a_meeting_that_goes_on_another_day_is_asked_for_with_what_is_left_of_it() -> None:
    table = inviting().opens().after(63).does(PauseMeeting(LATER))
    assert read_times(entry(table)) == {(LATER, LATER + timedelta(minutes=60))}
    assert sequence(table) == 1


def test_a_meeting_that_goes_on_takes_at_least_its_protected_end() -> None:
    table = inviting().opens().after(200).does(PauseMeeting(LATER))
    assert read_times(entry(table)) == {(LATER, LATER + timedelta(minutes=35))}


@pytest.mark.parametrize(
    "text",
    [
        "Rådhuset\r\nATTENDEE:mailto:x@example.dk",
        "Rådhuset\nEND:VEVENT\nBEGIN:VEVENT",
        'A", B; C: D\\n',
        "\u2028BEGIN:VALARM\u0085\x0b\x00",
        "\u202eetåR",
        "Æblehaven 漢 👍 " + "å" * 200,
    ],
)
def test_no_place_and_no_name_changes_what_the_entry_is_made_of(text: str) -> None:
    people = tuple(replace(reached(each), name=text) if each == AMINA else reached(each) for each in EVERYBODY)
    content = entry(inviting(*people, place=text))
    plain = entry(inviting())
    assert names(content) == names(plain)
    assert vobject.readOne(content.decode()).vevent.attendee.value == "mailto:amina@example.dk"
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")


def names(content: bytes) -> list[str]:
    """What stands in a calendar, by names: each component and its properties."""
    calendar = icalendar.Calendar.from_ical(content)
    return [name for each in calendar.walk() for name in (each.name or "", *sorted(each))]


def test_a_second_time_it_is_the_same_to_the_byte() -> None:
    assert files(inviting()) == files(inviting())


def test_a_meeting_without_a_place_has_none() -> None:
    table = inviting()
    table.does(PlanMeeting(agreed(replace(table.plan, place=""))))
    assert "LOCATION" not in event(entry(table))
