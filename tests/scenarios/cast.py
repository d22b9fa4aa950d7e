"""Who sits at the table in the scenarios: fourteen who speak, an interpreter and the leader."""

from __future__ import annotations

from msgspec.structs import replace

from meeting.people import Network, Participant
from meeting.plan import Plan, Series
from meeting.presets import preset
from meeting.template import Template
from tests.clock import START
from tests.people import somebody

SAMI = replace(somebody("sami", "barn", Network.FAMILY), born=2017)
AMINA = replace(somebody("amina", "mor", Network.FAMILY), speaks="ar")
YUSUF = somebody("yusuf", "far", Network.FAMILY)
NADIA = replace(somebody("nadia", "tolk", Network.PROFESSIONAL), interprets="ar")
METTE = somebody("mette", "mødeleder", Network.PROFESSIONAL)
JONAS = somebody("jonas", "myndighedsrådgiver", Network.AUTHORITY)
IDA = somebody("ida", "klasselærer", Network.EVERYDAY)
KAREN = somebody("karen", "sundhedsplejerske", Network.TREATING)
MORMOR = somebody("mormor", "mormor", Network.PRIVATE)
FOURTEEN = (
    SAMI,
    AMINA,
    YUSUF,
    MORMOR,
    somebody("omar", "onkel", Network.PRIVATE),
    somebody("per", "fodboldtræner", Network.PRIVATE),
    IDA,
    somebody("jens", "pædagog", Network.EVERYDAY),
    somebody("lise", "psykolog i PPR", Network.PROFESSIONAL),
    KAREN,
    somebody("bo", "familiebehandler", Network.TREATING),
    somebody("anne", "psykolog", Network.TREATING),
    somebody("tove", "jobkonsulent", Network.PROFESSIONAL),
    JONAS,
)


def meeting_of(*people: Participant, template: Template | None = None) -> Plan:
    """Return the plan of a first meeting of these people, led by Mette, with Karen's pen."""
    return Plan(
        series=Series("2026-014", "Familien A.", "ar"),
        number=1,
        template=template or preset("involving_2023"),
        starts=START,
        place="Rådhuset, lokale 3",
        purpose="Hvordan får Sami en god hverdag i skolen?",
        leader="mette",
        minute_taker="karen",
        participants=(*people, METTE),
        inviters=("karen", "jonas"),
        leader_uninvolved=True,
    )
