"""People who were not planned, added in a few keys."""

from __future__ import annotations

import pytest

from meeting.newcomer import likely_network, newcomer
from meeting.people import Network, Role
from tests.tui.family import at_table


@pytest.mark.rule("R149")
def test_an_aunt_is_private_network_and_gets_an_id_of_her_own() -> None:
    aunt = newcomer(at_table(), "Ida  Sørensen ", "moster", likely_network("moster"))
    assert (aunt.id, aunt.name, aunt.network, aunt.kind) == ("ida2", "Ida Sørensen", Network.PRIVATE, Role.PARTICIPANT)


def test_a_second_interpreter_interprets_what_somebody_here_needs() -> None:
    alone = newcomer(at_table(gone=("nadia",)), "Samir", "tolk", Network.PROFESSIONAL)
    assert (alone.is_interpreter, alone.interprets) == (True, "ar")
    second = newcomer(at_table(), "Samir", "telefontolk", Network.PROFESSIONAL)
    assert second.interprets == "ar"
    assert newcomer(at_table(), "Kim", "tolk", Network.PROFESSIONAL, "so").interprets == "so"


def test_a_sign_language_interpreter_interprets_sign_language_also_where_another_language_is_missing() -> None:
    kim = newcomer(at_table(gone=("nadia",)), "Kim", "tegnsprogstolk", Network.PROFESSIONAL)
    assert kim.interprets == "dts"


@pytest.mark.parametrize(
    ("name", "stem"), [("Åse", "aase"), ("O'Connor", "oconnor"), ("فاطمة", "guest"), ("", "guest"), ("Zoë Ø", "zoe")]
)
def test_an_id_is_plain_letters_whatever_the_name(name: str, stem: str) -> None:
    assert newcomer(at_table(), name, "nabo", Network.PRIVATE).id == stem


def test_a_name_cannot_steer_a_terminal() -> None:
    assert "\x1b" not in newcomer(at_table(), "Bo\x1b[2J", "nabo\x07", Network.PRIVATE).name


@pytest.mark.parametrize(
    ("role", "network"),
    [
        ("mor", Network.FAMILY),
        ("nabo", Network.PRIVATE),
        ("pædagog i SFO", Network.EVERYDAY),
        ("sværger", Network.PRIVATE),
    ],
)
def test_the_role_tells_the_likely_network(role: str, network: Network) -> None:
    assert likely_network(role) is network
