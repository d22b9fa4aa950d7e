"""Who was invited and is on the plan no more is told so, and the calendar forgets the meeting, in two readers."""

from __future__ import annotations

from datetime import timedelta

import icalendar
import mailparser
import pytest
import vobject
from msgspec.structs import replace

from meeting.events import Reason
from meeting.intents import PauseMeeting, PlanMeeting, PostponeMeeting, TickItem
from meeting.people import Participant
from meeting.plan import Plan
from meeting.prepared import Item
from tests.clock import START
from tests.documents.invited import agreed, body, entry, event, files, inviting, letter, mail, reached, read_times
from tests.people import AMINA, EVERYBODY, IDA, JONAS, METTE, SAMI, YUSUF
from tests.table import Table

TODAY = START.date()
OFF = "invitation_aflyst-ida_da"
LATER = START + timedelta(weeks=2)


def sent(table: Table) -> Table:
    """The invitations are ticked as sent, a day before anything else happens."""
    return table.does(TickItem(Item.INVITATIONS_SENT, TODAY), "home").after(60)


def without(table: Table, *people: str) -> Table:
    """The same meeting planned anew, without some."""
    here = tuple(each for each in table.state.planned.participants if each.id not in people)
    return table.does(PlanMeeting(replace(table.state.planned, participants=here)), "home").after(60)


def with_everybody(table: Table) -> Table:
    """The first plan again, for whatever day and place it is now."""
    everybody = table.plan.participants
    return table.does(PlanMeeting(replace(table.state.planned, participants=everybody)), "home").after(60)


def taken_back(table: Table) -> set[str]:
    """The names of what takes an invitation back."""
    return {name for name in files(table) if "aflyst" in name}


def both(person: str = "ida") -> set[str]:
    return {f"invitation_aflyst-{person}_da.{ending}" for ending in ("eml", "ics")}


@pytest.mark.rule("R93")
def test_two_readers_see_that_the_meeting_is_taken_back_from_who_had_it() -> None:
    table = sent(inviting())
    had = event(entry(table, "ida"))
    without(table, "ida")
    content = files(table)[f"{OFF}.ics"].content
    calendar, theirs = icalendar.Calendar.from_ical(content), vobject.readOne(content.decode())
    assert (calendar["METHOD"], theirs.method.value) == ("CANCEL", "CANCEL")
    said = event(content)
    assert said["UID"] == theirs.vevent.uid.value == had["UID"]
    assert (said["STATUS"], theirs.vevent.status.value) == ("CANCELLED", "CANCELLED")
    assert said.sequence == int(theirs.vevent.sequence.value) == had.sequence + 1
    assert said["ATTENDEE"] == theirs.vevent.attendee.value == "mailto:ida@example.dk"
    assert read_times(content) == {(START, START + timedelta(hours=2))}
    assert b"VALARM" not in content
    assert files(table)[f"{OFF}.ics"].person == "ida"


def test_two_readers_see_a_letter_that_says_so_and_nothing_else() -> None:
    table = without(sent(inviting()), "ida")
    content = files(table)[f"{OFF}.eml"].content
    ours, theirs = mail(content), mailparser.parse_from_bytes(content)
    assert ours["Subject"] == theirs.subject == "Invitationen gælder ikke længere"
    assert theirs.to == [("Ida", "ida@example.dk")]
    (attached,) = ours.iter_attachments()
    assert attached.get_param("method") == "CANCEL"
    assert attached.get_payload(decode=True) == files(table)[f"{OFF}.ics"].content
    assert body(content) == (
        "Invitationen gælder ikke længere\n\n"
        "Du er ikke længere inviteret til mødet, og du kan slette det i din kalender.\n\n"
        "Til: Ida\nDet skulle have været: onsdag den 2. december 2026 kl. 13.00\n\n"
        "Venlig hilsen\nMette\n"
    )


def test_all_others_have_what_they_had() -> None:
    table = sent(inviting())
    before = event(entry(table))
    assert taken_back(without(table, "ida")) == both()
    after = event(entry(table))
    assert (after["UID"], after.sequence, after["STATUS"]) == (before["UID"], before.sequence, "CONFIRMED")


def test_nothing_is_taken_back_that_had_not_gone_out() -> None:
    assert taken_back(without(inviting(), "ida")) == set()
    assert taken_back(sent(without(inviting(), "ida"))) == set()
    by_mistake = sent(inviting()).does(TickItem(Item.INVITATIONS_SENT, None), "home")
    assert taken_back(without(by_mistake, "ida")) == set()
    assert taken_back(without(sent(with_everybody(by_mistake)), "jonas")) == both("jonas")


@pytest.mark.rule("R93")
def test_who_was_never_invited_gets_nothing() -> None:
    plan: Plan = agreed(inviting().plan)
    answers = {person: each for person, each in plan.prepared.answers.items() if person != "ida"}
    table = Table(replace(plan, prepared=replace(plan.prepared, answers=answers)))
    table.does(TickItem(Item.INVITATIONS_SENT, TODAY, Reason.OWN_WISH), "home")
    assert taken_back(without(table, "ida", "jonas", "sami")) == both("jonas")


def test_it_tells_the_time_and_place_they_knew_and_none_after() -> None:
    table = without(sent(inviting()), "ida")
    table.does(PostponeMeeting(LATER)).does(PlanMeeting(replace(table.state.planned, place="Skolen")), "home")
    content = files(table)[f"{OFF}.ics"].content
    assert read_times(content) == {(START, START + timedelta(hours=2))}
    assert event(content)["LOCATION"] == "Rådhuset, lokale 3"
    assert "16. december" not in body(files(table)[f"{OFF}.eml"].content)


def test_who_is_put_on_the_plan_again_is_invited_anew() -> None:
    table = without(sent(inviting()), "ida")
    off = event(files(table)[f"{OFF}.ics"].content)
    with_everybody(table)
    assert taken_back(table) == set()
    again = event(entry(table, "ida"))
    assert (again["UID"], again["STATUS"], again.sequence) == (off["UID"], "CONFIRMED", off.sequence + 1)
    assert "gælder denne i stedet" in body(letter(table, "ida"))
    assert "gælder denne i stedet" not in body(letter(table, "jonas"))
    once_more = event(files(without(table, "ida"))[f"{OFF}.ics"].content)
    assert once_more.sequence == again.sequence + 1


def test_once_the_meeting_has_begun_there_is_nothing_to_take_back() -> None:
    assert taken_back(without(sent(inviting()), "ida").opens(without=["ida"])) == set()


def test_who_was_put_on_again_is_asked_in_the_same_order_to_a_meeting_that_goes_on() -> None:
    table = with_everybody(without(sent(inviting()), "ida"))
    before = event(entry(table, "ida")).sequence
    table.opens().after(60).does(PauseMeeting(LATER))
    assert event(entry(table, "ida")).sequence == before + 1
    assert taken_back(table) == set()


def test_a_child_without_an_address_gets_none_and_one_with_it_is_not_named() -> None:
    sami = replace(SAMI, email="s@example.dk")
    table = sent(inviting(*(sami if each == SAMI else reached(each) for each in EVERYBODY)))
    found = files(without(table, "sami"))["invitation_aflyst-sami_da.eml"].content
    assert "Sami" not in body(found)
    assert taken_back(without(sent(inviting()), "sami")) == set()


def test_two_whose_files_would_be_called_alike_have_each_their_own() -> None:
    people = tuple(replace(reached(IDA), id=each) for each in ("åse", "aase"))
    table = sent(inviting(*map(reached, (AMINA, YUSUF, METTE, JONAS)), *people))
    assert {name for name in taken_back(without(table, "åse", "aase")) if name.endswith(".ics")} == {
        "invitation_aflyst-aase_da.ics",
        "invitation_aflyst-2-aase_da.ics",
    }


def test_who_speaks_another_language_gets_it_with_the_danish_below() -> None:
    amina: Participant = replace(reached(AMINA), speaks="ar")
    table = without(sent(inviting(amina, *map(reached, (YUSUF, METTE, IDA)))), "amina", "ida")
    found = {name: file for name, file in files(table, "ar").items() if "aflyst" in name}
    assert set(found) == {"invitation_aflyst-amina_ar.eml", "invitation_aflyst-amina_ar.ics"}
    assert "Du er ikke længere inviteret til mødet" in body(found["invitation_aflyst-amina_ar.eml"].content)
    assert "لم تعد الدعوة" in body(found["invitation_aflyst-amina_ar.eml"].content)


def test_a_second_time_it_is_the_same_to_the_byte() -> None:
    table = without(sent(inviting()), "ida")
    assert {name: file.content for name, file in files(table).items()} == {
        name: file.content for name, file in files(table).items()
    }
