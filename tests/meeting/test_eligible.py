"""Whom a list offers."""

from __future__ import annotations

import pytest

from meeting import eligible
from meeting.people import Participant, Role
from meeting.state import Presence, Seat
from tests.tui.family import at_table, changed

SUPPORT = Participant("pia", "Pia", "bisidder", kind=Role.COMPANION, supports="amina")
VOICE = Participant("zoe", "Zoë", "børnerepræsentant", kind=Role.CHILD_REPRESENTATIVE, represents="sami")


def ids(people: tuple[Participant, ...]) -> list[str]:
    return [person.id for person in people]


def seated(*people: Participant, gone: tuple[str, ...] = ()) -> Presence:
    seats = at_table(gone=gone).presence.seats
    return Presence((*seats, *(Seat(person, seats[1].stays) for person in people)))


@pytest.mark.rule("R96")
def test_an_adult_is_responsible_never_a_child_an_interpreter_or_a_companion() -> None:
    offered = ids(eligible.responsible(changed(at_table(), presence=seated(SUPPORT))))
    assert not {"sami", "nadia", "pia"} & set(offered)
    assert {"amina", "mormor", "mette"} <= set(offered)


@pytest.mark.rule("R96")
def test_a_child_can_take_part_in_what_is_agreed() -> None:
    assert "sami" in ids(eligible.contributing(at_table()))
    assert "nadia" not in ids(eligible.contributing(at_table()))


def test_those_in_the_room_are_offered_first() -> None:
    assert ids(eligible.everyone(at_table(gone=("sami",))))[-1] == "sami"
    assert ids(eligible.children(at_table(gone=("sami",)))) == ["sami"]


@pytest.mark.rule("R92")
def test_whoever_is_there_for_somebody_is_the_first_to_speak_for_them() -> None:
    meeting = changed(at_table(), presence=seated(SUPPORT, VOICE))
    assert ids(eligible.voices(meeting, "sami"))[0] == "zoe"
    assert ids(eligible.voices(meeting, "amina"))[0] == "pia"
    assert not {"amina", "nadia"} & set(ids(eligible.voices(meeting, "amina")))


@pytest.mark.rule("R53")
def test_whoever_has_a_part_of_their_own_neither_leads_nor_writes() -> None:
    meeting = changed(at_table(gone=("karen",)), presence=seated(SUPPORT, gone=("karen",)))
    for offered in (ids(eligible.leading(meeting)), ids(eligible.writing(meeting))):
        assert not {"sami", "amina", "nadia", "pia", "karen"} & set(offered)
        assert "ida" in offered
    assert "mette" not in ids(eligible.leading(meeting))
    assert ids(eligible.writing(meeting))[-1] == "mette"


def test_before_the_opening_nobody_is_in_the_room_and_everybody_is_offered() -> None:
    meeting = at_table()
    planned = changed(
        meeting,
        timebox=changed(meeting.timebox, opened_at=None),
        presence=Presence(tuple(Seat(seat.participant) for seat in meeting.presence.seats)),
    )
    assert "karen" in ids(eligible.writing(planned))
