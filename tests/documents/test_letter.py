"""The draft of a letter, read by the standard library and by a parser that is not ours."""

from __future__ import annotations

import mailparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.intents import PostponeMeeting
from tests.clock import START
from tests.documents.invited import body, entry, event, inviting, letter, mail, reached
from tests.people import AMINA, EVERYBODY, METTE
from tests.table import Table


def to_amina(name: str = "Amina", email: str = "amina@example.dk", *, place: str = "Rådhuset, lokale 3") -> Table:
    amina = replace(AMINA, name=name, email=email)
    return inviting(*(amina if each == AMINA else reached(each) for each in EVERYBODY), place=place)


def test_two_parsers_read_the_same_letter() -> None:
    content = letter(inviting())
    ours, theirs = mail(content), mailparser.parse_from_bytes(content)
    assert ours["Subject"] == theirs.subject == "Møde"
    assert [(each.display_name, each.addr_spec) for each in ours["To"].addresses] == theirs.to
    assert theirs.to == [("Amina", "amina@example.dk")]
    assert body(content) == theirs.body.replace("\r\n", "\n")
    assert "\nSted: Rådhuset, lokale 3\n" in body(content)
    assert theirs.date is not None
    assert theirs.date.replace(tzinfo=START.tzinfo) == ours["Date"].datetime == START


def test_the_calendar_entry_is_attached_to_the_byte() -> None:
    table = inviting()
    (attached,) = mail(letter(table)).iter_attachments()
    assert (attached.get_content_type(), attached.get_param("method")) == ("text/calendar", "REQUEST")
    assert (attached.get_filename(), attached.get_payload(decode=True)) == ("moede.ics", entry(table))
    (theirs,) = mailparser.parse_from_bytes(letter(table)).attachments
    assert (theirs["filename"], theirs["mail_content_type"]) == ("moede.ics", "text/calendar")


def test_it_is_a_draft_for_one_and_leaves_the_sender_to_the_mail_program() -> None:
    message = mail(letter(inviting()))
    assert message["X-Unsent"] == "1"
    assert {name.lower() for name in message} == {
        *("x-unsent", "subject", "to", "date", "message-id", "mime-version", "content-type"),
    }


def test_without_an_address_it_waits_for_one() -> None:
    content = letter(to_amina(email=""))
    assert mail(content)["To"] is None
    assert "\nTil: Amina\n" in body(content)


def test_put_off_it_says_so_and_takes_the_entry_back() -> None:
    content = letter(inviting().does(PostponeMeeting()))
    message = mail(content)
    assert message["Subject"] == "Mødet er udsat"
    assert [each.get_param("method") for each in message.iter_attachments()] == ["CANCEL"]
    assert "\nDet skulle have været: onsdag den 2. december 2026 kl. 13.00\n" in body(content)
    assert "Varighed" not in body(content)


HOSTILE = [
    "Amina\r\nBcc: evil@example.dk",
    "Amina\nX-Evil: 1\n\nbody",
    'A", <evil@example.dk>, "B',
    "=?utf-8?q?evil?= <evil@example.dk>",
    "\u2028Bcc: evil@example.dk\u0085\x00\x1b[2J",
    "\u202eanimA",
    "أمينة 漢 👍 Æøå " + "å" * 300,
    "",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_name_and_no_place_changes_what_the_letter_is_made_of(text: str) -> None:
    content = letter(to_amina(text, place=text))
    plain = mail(letter(inviting()))
    message = mail(content)
    assert content.isascii()
    assert max(map(len, content.split(b"\r\n"))) <= 78
    assert [name for name, _ in message.items()] == [name for name, _ in plain.items()]
    assert [each.addr_spec for each in message["To"].addresses] == ["amina@example.dk"]
    assert [part.get_content_type() for part in message.walk()] == [part.get_content_type() for part in plain.walk()]
    theirs = mailparser.parse_from_bytes(content)
    assert [address for _, address in theirs.to] == ["amina@example.dk"]
    assert (theirs.bcc, theirs.cc) == ([], [])
    assert body(content).count("\n") == body(letter(inviting())).count("\n")


_PIECES = ("\r", "\n", "\r\n", *':;,"^\\<>@()', "=?utf-8?q?", "?=", "\u202e", "\ud800", "\0", "å", "漢", "BEGIN:VEVENT")
TEXTS = st.text(st.characters(), max_size=40) | st.lists(st.sampled_from(_PIECES), max_size=20).map("".join)


@settings(max_examples=12)
@given(TEXTS, TEXTS, TEXTS)
def test_whatever_people_type_the_letter_and_the_entry_keep_their_form(name: str, place: str, leader: str) -> None:
    amina, mette = replace(reached(AMINA), name=name), replace(reached(METTE), name=leader)
    content = letter(inviting(amina, mette, place=place))
    plain = letter(inviting(reached(AMINA), reached(METTE)))
    assert [each for each, _ in mail(content).items()] == [each for each, _ in mail(plain).items()]
    assert [each.addr_spec for each in mail(content)["To"].addresses] == ["amina@example.dk"]
    assert body(content).count("\n") == body(plain).count("\n")
    (attached,) = mail(content).iter_attachments()
    assert event(attached.get_content().encode())["ATTENDEE"] == "mailto:amina@example.dk"


@pytest.mark.parametrize(
    "email",
    ["amina@example.dk\r\nBcc: evil@example.dk", "a@b.dk, c@d.dk", "amina", "@", "å@example.dk", "a b@c.dk", "x" * 300],
)
def test_what_is_no_address_is_none(email: str) -> None:
    assert mail(letter(to_amina(email=email)))["To"] is None


def test_a_danish_domain_is_written_as_mail_needs_it() -> None:
    (to,) = mail(letter(to_amina(email="amina@skolen-ørum.dk")))["To"].addresses
    assert to.domain.isascii()
    assert to.domain.encode().decode("idna") == "skolen-ørum.dk"


def test_a_second_time_it_is_the_same_to_the_byte_and_a_changed_one_is_another() -> None:
    assert letter(inviting()) == letter(inviting())
    later = inviting().does(PostponeMeeting())
    assert mail(letter(inviting()))["Message-ID"] != mail(letter(later))["Message-ID"]
