"""The fullest table: 24 participants and two interpreters of two languages, with the names that people have."""

from __future__ import annotations

from dataclasses import dataclass

LONG = "Anne-Sofie Magdalene Christiansen-Østergaard von der Ahé Bo3"[:57] + "Lau"
"""A name of 60 characters."""


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    name: str
    role: str
    more: str = ""


_FAMILY = (
    _Row("soeren", "Søren Ægidius Ødegård", "barn", 'born = 2017\npresent = [["13:00", "13:40"], ["14:50", "15:10"]]'),
    _Row("amina", "أمينة الأحمد", "mor", 'speaks = "ar"'),
    _Row("farid", "Farid d'Abdelkader", "stedfar", 'speaks = "prs"\nnetwork = "family"'),
    _Row("mormor", "Salma O'Hara", "mormor", 'speaks = "ar"'),
)
_PRIVATE = (
    _Row("omar", "Omar A.", "onkel"),
    _Row("birgit", "Birgit Ærø", "nabo"),
    _Row("per", "Per Madsen", "fodboldtræner"),
)
_EVERYDAY = (
    _Row("ida1", "Ida Krogh", "klasselærer"),
    _Row("jens", "Jens Holm", "pædagog i SFO", 'represents = "soeren"'),
    _Row("ida2", "Ida Krogh", "pædagog"),
    _Row("kirsten", "Kirsten Bang", "skoleleder"),
    _Row("maja", "Maja Lind", "talelærer"),
)
_TREATING = (
    _Row("lise", "Lise Bæk", "psykolog i PPR"),
    _Row("karen", "Karen Winther", "sundhedsplejerske"),
    _Row("bo", "Bo Lauridsen", "familiebehandler"),
    _Row("anne", LONG, "psykolog"),
    _Row("eva", "Eva Å. Sø", "psykiater", 'shown_as = "læge"'),
    _Row("ole", "Ole Dahl", "fysioterapeut"),
)
_PROFESSIONAL = (
    _Row("tove", "Tove Skov", "jobkonsulent"),
    _Row("hanne", "Hanne Vig", "sagsbehandler i jobcentret"),
    _Row("nils", "Nils Fog", "boligsocial medarbejder"),
)
_AUTHORITY = (_Row("jonas", "Jonas Friis", "børne- og ungerådgiver"),)
_OTHERS = (
    ("professional", _Row("mette", "Mette Lund", "mødeleder")),
    ("private", _Row("signe", "Signe Dam", "bisidder", 'supports = "amina"')),
    ("professional", _Row("nadia", "Nadia K.", "tolk", 'interprets = "ar"\nbooked_until = "16:30"')),
    ("professional", _Row("zahra", "Zahra N.", "tolk", 'interprets = "prs"\nmode = "phone"')),
)
_GROUPS = {
    "family": _FAMILY,
    "private": _PRIVATE,
    "everyday": _EVERYDAY,
    "treating": _TREATING,
    "professional": _PROFESSIONAL,
    "authority": _AUTHORITY,
}
IN_THE_ROUND = tuple(row.id for rows in _GROUPS.values() for row in rows)


def plan() -> str:
    """Return the plan file of a first meeting at one o'clock on the 2nd of December 2026."""
    seated = [(network, row) for network, rows in _GROUPS.items() for row in rows]
    return _HEAD + "".join(_participant(network, row) for network, row in (*seated, *_OTHERS))


def _participant(network: str, row: _Row) -> str:
    place = "" if "network" in row.more else f'network = "{network}"\n'
    return f'\n[[participant]]\nid = "{row.id}"\nname = "{row.name}"\nrole = "{row.role}"\n{place}{row.more}\n'


_HEAD = """
[series]
ref = "2026-024"
name = "Familien Ø."
language = "ar"

[meeting]
number = 1
template = "involving_2023"
starts = 2026-12-02T13:00:00
place = "Rådhuset, lokale 3"
purpose = "Hvordan får Søren en god hverdag i skolen?"
leader = "mette"
minute_taker = "karen"
inviters = ["jonas"]
leader_uninvolved = true
"""
