"""A small meeting for the tests of the screens: a child, the mother, professionals, and an interpreter if wanted."""

from __future__ import annotations

from msgspec.structs import replace

from meeting.people import Network, Participant, Role
from meeting.plan import Plan, Series
from meeting.template import (
    ForChildren,
    Frame,
    PhaseKind,
    PhaseTemplate,
    Rule,
    RuleId,
    Strength,
    Template,
    TemplateKind,
)
from tests.clock import START

MAYA = Participant("maya", "Maya", "barn", Network.FAMILY, Role.CHILD, born=2017)
AMINA = Participant("amina", "Amina Aziz", "mor", Network.FAMILY, Role.PARENT)
IDA = Participant("ida", "Ida Holm", "klasselærer", Network.EVERYDAY)
TOVE = Participant("tove", "Tove Berg", "jobkonsulent", Network.PROFESSIONAL)
JONAS = Participant("jonas", "Jonas Lund", "rådgiver", Network.AUTHORITY, Role.CASEWORKER)
METTE = Participant("mette", "Mette Dam", "mødeleder", Network.PROFESSIONAL)
NADIA = Participant("nadia", "Nadia Khalil", "tolk", Network.PROFESSIONAL, Role.INTERPRETER, interprets="ar")
BO = Participant("bo", "Bo Friis", "bisidder", Network.PRIVATE, Role.COMPANION, supports="amina")

PEOPLE = (MAYA, AMINA, IDA, TOVE, JONAS, METTE)
ROUND = ("maya", "amina", "ida", "tove", "jonas")
"""The order in which they speak."""

_FRAME = Frame(least_min=90, target_min=120, most_min=180, breaks=0, break_min=10)
_INTERPRETED = Frame(
    least_min=180,
    target_min=180,
    most_min=180,
    breaks=2,
    break_min=10,
    work_soon_min=45,
    work_due_min=50,
    work_overdue_min=60,
    speech_factor=2.0,
)
_RULES = (
    Rule(RuleId.EVERYONE_HEARD, Strength.BLOCK, ("R30",)),
    Rule(RuleId.SECOND_TURN, Strength.WARN, ("R108", "R149")),
    Rule(RuleId.PHASE_ORDER, Strength.BLOCK, ("R112",)),
    Rule(RuleId.BREAKS_HELD, Strength.WARN, ("R35",)),
    Rule(RuleId.CHILD_HEARS, Strength.WARN, ("R41",)),
    Rule(RuleId.PARENT_PRESENT, Strength.BLOCK, ("R18",)),
    Rule(RuleId.INTERPRETER_PRESENT, Strength.BLOCK, ("R46",)),
    Rule(RuleId.CASEWORKER_LEADS, Strength.BLOCK, ("R69",)),
    Rule(RuleId.AGREEMENT_READ_BACK, Strength.BLOCK, ("R120",)),
    Rule(RuleId.NEXT_MEETING_SET, Strength.BLOCK, ("R144",)),
)

TEMPLATE = Template(
    id="small",
    version=1,
    title="Network meeting",
    kind=TemplateKind.FIRST,
    seeds=("000",),
    frame=_FRAME,
    with_interpreter=_INTERPRETED,
    phases=(
        PhaseTemplate("descriptive", "Descriptive round", PhaseKind.ROUND, questions=("What do you want more of?",)),
        PhaseTemplate("reflection", "Reflection", PhaseKind.ROUND, for_children=ForChildren.NO),
        PhaseTemplate("agreements", "Agreements", PhaseKind.AGREEMENTS, 20),
        PhaseTemplate("next", "Next meeting", PhaseKind.NEXT_MEETING, 5),
        PhaseTemplate("evaluation", "Evaluation", PhaseKind.EVALUATION, 10),
    ),
    rules=_RULES,
    closing_min=35,
)


def plan(*people: Participant, interpreted: bool = False) -> Plan:
    """Return a plan for the given people, or for everybody of the small meeting."""
    seated = people or PEOPLE
    if interpreted:
        seated = (*(replace(person, speaks="ar") if person.is_parent else person for person in seated), NADIA)
    return Plan(
        series=Series("2026-014", "Familien A.", "ar" if interpreted else ""),
        number=1,
        template=TEMPLATE,
        starts=START,
        place="Rådhuset, lokale 3",
        purpose="Hvordan får Maya en god hverdag i skolen?",
        leader="mette",
        minute_taker="tove",
        participants=seated,
        leader_uninvolved=True,
    )
