"""The people of the rule tests, and the form their meeting has where no preset is meant."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from meeting.people import Network, Participant, role_of
from meeting.plan import Plan, Series
from meeting.template import (
    ForChildren,
    Frame,
    Order,
    PhaseKind,
    PhaseTemplate,
    Rule,
    RuleId,
    Strength,
    Template,
    TemplateKind,
)
from tests.clock import START


def somebody(key: str, role: str, network: Network) -> Participant:
    """Return a participant whose name is their id with a capital."""
    return Participant(key, key.capitalize(), role, network, role_of(role))


SAMI = somebody("sami", "barn", Network.FAMILY)
AMINA = somebody("amina", "mor", Network.FAMILY)
YUSUF = somebody("yusuf", "far", Network.FAMILY)
MORMOR = somebody("mormor", "mormor", Network.PRIVATE)
IDA = somebody("ida", "klasselærer", Network.EVERYDAY)
KAREN = somebody("karen", "sundhedsplejerske", Network.TREATING)
JONAS = somebody("jonas", "myndighedsrådgiver", Network.AUTHORITY)
METTE = somebody("mette", "mødeleder", Network.PROFESSIONAL)
NADIA = replace(somebody("nadia", "tolk", Network.PROFESSIONAL), interprets="ar")
BO = replace(somebody("bo", "bisidder", Network.PRIVATE), supports="amina")
AUNT = somebody("aunt", "moster", Network.PRIVATE)

EVERYBODY = (SAMI, AMINA, YUSUF, MORMOR, IDA, KAREN, JONAS, METTE)
ROUND = ("sami", "amina", "yusuf", "mormor", "ida", "karen", "jonas")
"""The order in which they speak when the child and the family begin."""

BLOCKED = (
    RuleId.PARENT_PRESENT,
    RuleId.INTERPRETER_PRESENT,
    RuleId.CASEWORKER_LEADS,
    RuleId.EVERYONE_HEARD,
    RuleId.PHASE_ORDER,
    RuleId.BREAKS_HELD,
    RuleId.AGREEMENT_COMPLETE,
    RuleId.NEXT_MEETING_SET,
)


WELCOME = PhaseTemplate(
    "welcome", "Welcome", PhaseKind.PRESENTATION, 15, points=("purpose", "authority_role", "confidentiality")
)
DESCRIPTIVE = PhaseTemplate("descriptive", "Descriptive round", PhaseKind.ROUND)
REFLECTION = PhaseTemplate("reflection", "Reflection", PhaseKind.ROUND, order=Order.PROFESSIONALS_FIRST)
NOT_FOR_CHILDREN = replace(REFLECTION, for_children=ForChildren.NO)
AGREEMENTS = PhaseTemplate("agreements", "Agreements", PhaseKind.AGREEMENTS, 20)
NEXT = PhaseTemplate("next", "Next meeting", PhaseKind.NEXT_MEETING, 5)
EVALUATION = PhaseTemplate("evaluation", "Evaluation", PhaseKind.EVALUATION, 10)


def form(strengths: Mapping[RuleId, Strength] | None = None, *, reflection: PhaseTemplate = REFLECTION) -> Template:
    """Return a template of six parts; a rule not named blocks if it is one of `BLOCKED`, and warns otherwise."""
    held = {rule: Strength.BLOCK if rule in BLOCKED else Strength.WARN for rule in RuleId} | dict(strengths or {})
    return Template(
        id="test",
        version=1,
        title="Network meeting",
        kind=TemplateKind.FIRST,
        seeds=("000", "004"),
        frame=Frame(least_min=90, target_min=120, most_min=180, breaks=0, break_min=10),
        with_interpreter=Frame(150, 180, 180, 2, 10, 45, 50, 60, 2.0),
        phases=(WELCOME, DESCRIPTIVE, reflection, AGREEMENTS, NEXT, EVALUATION),
        rules=tuple(Rule(rule, strength, ()) for rule, strength in held.items()),
        closing_min=35,
    )


def planned(*people: Participant, template: Template | None = None) -> Plan:
    """Return a plan for these people, or for everybody; Mette leads, Karen writes."""
    return Plan(
        series=Series("2026-014", "Familien A."),
        number=1,
        template=template or form(),
        starts=START,
        place="Rådhuset, lokale 3",
        purpose="Hvordan får Sami en god hverdag i skolen?",
        leader="mette",
        minute_taker="karen",
        participants=people or EVERYBODY,
    )


def interpreted(*people: Participant, template: Template | None = None) -> Plan:
    """Return a plan in which Amina speaks Arabic and Nadia interprets."""
    at_table = (replace(person, speaks="ar") if person == AMINA else person for person in people or EVERYBODY)
    return planned(*at_table, NADIA, template=template)
