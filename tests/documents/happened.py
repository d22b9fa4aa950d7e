"""Series of meetings at which anything happened, and that came to an end all the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from msgspec.structs import replace

from meeting import intents
from meeting.agreement_terms import Outcome
from meeting.events import Reason
from meeting.intents import Intent
from meeting.statement_terms import Category, Said
from meeting.template import RuleId
from tests.documents.invited import agreed
from tests.meeting.moves import EARLIER, PLAN, Act, moves
from tests.table import Table, terms

_MOST, _WRITING = 120, 0.6


def held(seed: int) -> tuple[Table, ...]:
    """Return the meetings of a series at which anything happened, the last one only planned in one of four series."""
    earlier = (_held(1, seed + 1),) if seed % 3 == 0 else ()
    return (*earlier, _planned(2) if seed % 4 == 0 else _held(2, seed))


def _planned(number: int) -> Table:
    people = (replace(each, email=f"{each.id}@example.dk", phone="20 00 00 01") for each in PLAN.participants)
    plan = agreed(replace(PLAN, participants=tuple(people), purpose_for_child="Vi taler om skolen."))
    starts = plan.starts + timedelta(weeks=9 * number)
    plan = replace(plan, number=number, starts=starts, series=replace(plan.series, language="ar"))
    return Table(plan, wall=starts)


def _held(number: int, seed: int) -> Table:
    """Return a meeting that came to something; one of its agreements is corrected afterwards."""
    table = _planned(number)
    room = tuple(person.id for person in table.plan.participants)
    table.does(intents.OpenMeeting(room, EARLIER if number > 1 else ()))
    table.enters("descriptive", Reason.OTHER_PACE)
    for move in moves(seed, _MOST, writing=_WRITING):
        if not (isinstance(move, Act) and isinstance(move.make(table), intents.PlanMeeting)):
            move.happen(table)
    for intent in _at_last(table):
        table.tries(intent)
    return table


def _at_last(table: Table) -> Iterator[Intent]:
    """Yield what brings a meeting to its end, as far as it can be: all that was written is agreed on."""
    past = tuple(intents.Past(rule, Reason.OTHER_PACE) for rule in RuleId)
    yield from (intents.TakeLead(), intents.ResumeMeeting(), intents.EnterPhase("agreements", past))
    yield intents.NoteStatement("last", Said("sami", "Det sidste, der blev sagt", Category.WORRY, "At nogen hører det"))
    yield intents.Propose(terms("ringer hjem om aftenen", about=("sami",)), table.today)
    for item in table.state.agreements.items:
        yield intents.ReadBack(item.id)
        yield intents.Confirm(item.id, f"Vi aftalte nummer {item.number}.")
        yield intents.AskChild(item.id, "sami", "Det må de gerne")
        yield intents.NoteReservation(item.id, "yusuf", "Kun indtil sommer")
    yield intents.FollowUpAgreement("1.1", Outcome.CHANGED, "Skriver i stedet for at ringe")
    yield intents.SetNextMeeting(table.wall + timedelta(weeks=9), "Biblioteket", confirmed=True)
    yield intents.CloseMeeting(Reason.NOT_ENOUGH_TIME)
    for item in table.state.agreements.items[:1]:
        yield intents.Amend(item.id, replace(item.terms, what="skriver hjem om aftenen"), table.today)
