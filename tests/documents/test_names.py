"""What people are called in papers."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from documents.kinds import Audience
from documents.names import name_and_role, people_names, person_name, role_word
from meeting.people import Network, Participant
from tests.people import AMINA, EVERYBODY, IDA, JONAS, MORMOR, planned
from tests.table import Table

AMINA_A = replace(AMINA, name="Amina A.")


def table(*people: Participant) -> Table:
    known = {person.id: person for person in (*EVERYBODY, *people)}
    return Table(planned(*known.values()))


def test_a_paper_has_the_name_as_the_plan_has_it() -> None:
    assert person_name(table(AMINA_A).state, "amina") == "Amina A."


def test_two_of_one_name_get_their_roles() -> None:
    other = Participant("ida2", "Ida", "pædagog", Network.EVERYDAY)
    state = table(other).state
    assert people_names(state, ("ida", "ida2", "amina")) == "Ida (klasselærer), Ida (pædagog), Amina"


def test_whoever_has_no_name_goes_by_the_role() -> None:
    assert person_name(table(replace(IDA, name="")).state, "ida") == "klasselærer"


def test_somebody_whom_a_newer_plan_does_not_know_keeps_the_id() -> None:
    assert person_name(table().state, "gone") == "gone"


@pytest.mark.parametrize(
    ("audience", "role"),
    [(Audience.LEADER, "myndighedsrådgiver"), (Audience.EVERYBODY, "rådgiver"), (Audience.ONE, "rådgiver")],
)
def test_only_the_leader_reads_a_role_that_tells_too_much(audience: Audience, role: str) -> None:
    assert role_word(replace(JONAS, shown_as="rådgiver"), audience) == role


def test_a_name_that_says_who_it_is_gets_no_role() -> None:
    state = table().state
    assert name_and_role(state, "mormor", Audience.EVERYBODY) == MORMOR.name
    assert name_and_role(state, "jonas", Audience.EVERYBODY) == "Jonas, myndighedsrådgiver"
