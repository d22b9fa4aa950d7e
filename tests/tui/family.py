"""The family of the drawings at its table, as a state to draw from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from msgspec import Struct, structs

from meeting.agreement_terms import FollowUp, Terms
from meeting.people import Network, Participant, role_of
from meeting.plan import Plan, Series
from meeting.state import (
    Agreement,
    Agreements,
    Lead,
    Meeting,
    PhaseEntry,
    Phases,
    Presence,
    Round,
    Seat,
    Stage,
    Stay,
    Timebox,
)
from meeting.template import Frame, Order, PhaseKind, PhaseTemplate, Template, TemplateKind
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.scene import Scene, scene_of
from tui.view.words import words_in

_T = TypeVar("_T", bound=Struct)


def changed(value: _T, **changes: object) -> _T:
    """Return a state, or a part of it, with other values."""
    return structs.replace(value, **changes)


STARTS = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
TODAY = date(2026, 12, 2)
FRIDAY = date(2026, 12, 4)
DA = Look(words_in("da"), FULL)
EN = Look(words_in("en"), FULL)

_FAMILY, _PRIVATE, _EVERYDAY = Network.FAMILY, Network.PRIVATE, Network.EVERYDAY
_PEOPLE = (
    ("sami", "Sami A.", "barn", _FAMILY),
    ("amina", "Amina A.", "mor", _FAMILY),
    ("yusuf", "Yusuf A.", "far", _FAMILY),
    ("mormor", "Mormor", "mormor", _PRIVATE),
    ("omar", "Omar A.", "onkel", _PRIVATE),
    ("per", "Per Lund", "fodboldtræner", _PRIVATE),
    ("ida", "Ida Holm", "klasselærer", _EVERYDAY),
    ("jens", "Jens Bo", "pædagog i SFO", _EVERYDAY),
    ("lise", "Lise Friis", "psykolog i PPR", Network.PROFESSIONAL),
    ("karen", "Karen Juhl", "sundhedsplejerske", Network.TREATING),
    ("bo", "Bo Krag", "familiebehandler", Network.TREATING),
    ("anne", "Anne Toft", "psykolog", Network.TREATING),
    ("tove", "Tove Munk", "jobkonsulent", Network.PROFESSIONAL),
    ("jonas", "Jonas Bech", "børne- og ungerådgiver", Network.AUTHORITY),
    ("nadia", "Nadia K.", "tolk", Network.PROFESSIONAL),
    ("mette", "Mette Dahl", "mødeleder", Network.PROFESSIONAL),
)
PEOPLE = tuple(
    Participant(
        key,
        name,
        role,
        network,
        role_of(role),
        shown_as="rådgiver" if key == "jonas" else "",
        speaks="ar" if key == "amina" else "",
        interprets="ar" if key == "nadia" else "",
        email=f"{key}@example.dk",
    )
    for key, name, role, network in _PEOPLE
)
SPEAKERS = tuple(person.id for person in PEOPLE if person.id not in ("nadia", "mette"))
POINTS = ("purpose", "roles", "authority_role", "confidentiality", "interpreter")

_FRAME = Frame(150, 180, 180, 2, 10, 45, 50, 60, 2.0)
TEMPLATE = Template(
    "follow_up",
    1,
    "Follow-up",
    TemplateKind.FOLLOW_UP,
    ("004",),
    Frame(90, 120, 180, 0, 10),
    _FRAME,
    (
        PhaseTemplate("welcome", "Welcome", PhaseKind.PRESENTATION, 15, points=POINTS),
        PhaseTemplate("since", "Since last time", PhaseKind.FOLLOW_UP, 15),
        PhaseTemplate("descriptive", "Descriptive round", PhaseKind.ROUND),
        PhaseTemplate("reflection", "Reflection", PhaseKind.ROUND, order=Order.PROFESSIONALS_FIRST),
        PhaseTemplate("agreements", "Agreements", PhaseKind.AGREEMENTS, 20),
        PhaseTemplate("next", "Next meeting", PhaseKind.NEXT_MEETING, 5),
        PhaseTemplate("evaluation", "Evaluation", PhaseKind.EVALUATION, 10),
    ),
    (),
    closing_min=35,
)
PLAN = Plan(
    Series("2026-014", "Familien A.", "ar"),
    4,
    TEMPLATE,
    STARTS,
    "Rådhuset, lokale 3",
    "Hvordan får Sami en god hverdag i skolen?",
    "mette",
    "jonas",
    PEOPLE,
)
FIRST = Agreement(
    "one",
    1,
    Terms("henter Sami om onsdagen", ("mormor",), starts=date(2026, 12, 9), follow_up=FollowUp(), about=("sami",)),
    STARTS,
    wording="Mormor henter Sami om onsdagen. Det begynder onsdag den 9. december. Vi følger op på næste møde.",
    with_parent=True,
)
FIRST = changed(FIRST, confirmed_terms=FIRST.terms)
FRIDAYS = Terms(
    "taler sammen hver fredag om Samis uge",
    ("ida", "mormor"),
    ("sami",),
    FRIDAY,
    FollowUp(),
    about=("sami",),
)
SECOND = Agreement("two", 2, FRIDAYS, STARTS)


def at_table(
    phase: str = "descriptive",
    *,
    gone: tuple[str, ...] = (),
    agreements: Agreements | None = None,
    rounds: Mapping[str, Round] | None = None,
) -> Meeting:
    """Return the meeting in a phase, everybody here but those who are gone."""
    opened = Stay(STARTS)
    left = Stay(STARTS, STARTS + timedelta(minutes=80))
    seats = tuple(Seat(person, (left if person.id in gone else opened,)) for person in PEOPLE)
    return Meeting(
        plan=PLAN,
        stage=Stage.OPEN,
        lead=Lead("lead", "mette", "jonas"),
        presence=Presence(seats),
        phases=Phases((PhaseEntry(phase, STARTS),)),
        rounds={phase: Round(phase, SPEAKERS)} if rounds is None else rounds,
        timebox=Timebox(opened_at=STARTS, interpreted=True),
        agreements=agreements or Agreements((FIRST, SECOND)),
        last_at=STARTS,
    )


def scene(meeting: Meeting, now: datetime = STARTS, look: Look = DA) -> Scene:
    """Return the scene of a meeting."""
    return scene_of(look, meeting, now)
