"""A calendar entry for one who is invited (.ics): neutral, with one address in it, and right in summer and winter."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from documents.appointment import Appointment
from documents.dossier import Dossier
from documents.names import whole_name
from documents.one_line import one_line
from documents.phrases import phrases
from documents.recipients import address, leader_id
from meeting.danish_time import COPENHAGEN, instants_of
from meeting.people import Participant
from meeting.presence import person as find_person

if TYPE_CHECKING:
    from icalendar import Alarm, Component, Event, vCalAddress

OURS = UUID("6f1a0c1e-5b2d-4e0f-9a56-0d7a5c3b8e21")
"""The name space of our entries; what is made in it is the same each time and tells no reference."""
_NOBODY = "invalid:nomail"
"""Stands for an address that is not there: a request must have both, and calendars know this word."""
_DANISH_TIME = b"""BEGIN:VTIMEZONE\r
TZID:Europe/Copenhagen\r
BEGIN:DAYLIGHT\r
DTSTART:19960331T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
TZNAME:CEST\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
DTSTART:19961027T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
TZNAME:CET\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
END:STANDARD\r
END:VTIMEZONE\r
"""
"""Danish time by its two rules. As a list of days, which libraries make of it, some calendars are an hour wrong."""


def entry_id(dossier: Dossier, person: str) -> UUID:
    """Return what tells the entry of one participant from all others, the same as long as there is the meeting."""
    first = dossier.log[0].id if dossier.log else ""
    return uuid5(OURS, f"{dossier.meeting.planned.ref} {first} {person}")


def calendar_entry(dossier: Dossier, appointment: Appointment, person: Participant) -> bytes:
    """Return the entry of one who is invited, as a request or, when the meeting is put off, as what takes it back.

    It says when and where and nothing of why or who else; of addresses it holds the reader's own, and the leader's to
    answer to.
    """
    from icalendar import Calendar  # noqa: PLC0415 - 0.2 s that only an invitation should pay

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//ordstyrer//DA")
    calendar.add("method", "CANCEL" if appointment.put_off else "REQUEST")
    calendar.add_component(_danish_time())
    event = _event(appointment)
    event.add("uid", str(entry_id(dossier, person.id)))
    leader = find_person(dossier.meeting, leader_id(dossier.meeting))
    event.add("organizer", _address(leader))
    event.add("attendee", _attendee(person))
    if person.id == leader.id and not appointment.put_off:
        event.add_component(_reminder(dossier.meeting.planned.template.agreement_list_days))
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


@cache
def _danish_time() -> Component:
    from icalendar import Timezone  # noqa: PLC0415 - as above

    return Timezone.from_ical(_DANISH_TIME)


def _event(appointment: Appointment) -> Event:
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    event.add("dtstamp", appointment.stamp.replace(microsecond=0))
    for name, shown in zip(("dtstart", "dtend"), _shown(appointment), strict=True):
        event.add(name, shown)
    event.add("sequence", appointment.revision)
    event.add("summary", phrases("da").text("letter.subject"))
    if place := one_line(appointment.place):
        event.add("location", place)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if appointment.put_off else "CONFIRMED")
    event.add("transp", "OPAQUE")
    return event


def _shown(appointment: Appointment) -> tuple[datetime, datetime]:
    """Return start and end in Danish time; in UTC on the night when a clock time comes twice and would tell neither."""
    shown = tuple(each.astimezone(COPENHAGEN) for each in (appointment.starts, appointment.ends))
    clear = all(len(instants_of(each.replace(tzinfo=None, fold=0))) == 1 for each in shown)
    return (shown[0], shown[1]) if clear else (appointment.starts, appointment.ends)


def _address(person: Participant) -> vCalAddress:
    from icalendar import vCalAddress  # noqa: PLC0415 - as above

    known = address(person)
    found = vCalAddress(f"mailto:{known}" if known else _NOBODY)
    if not person.is_child:
        found.params["CN"] = one_line(whole_name(person))
    return found


def _attendee(person: Participant) -> vCalAddress:
    attendee = _address(person)
    attendee.params |= {"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}
    return attendee


def _reminder(days: int) -> Alarm:
    """Return the leader's own reminder that the agreement list goes out now (R130, seed 004)."""
    from icalendar import Alarm  # noqa: PLC0415 - as above

    return Alarm.new_display(phrases("da").text("letter.subject"), timedelta(days=-days))
