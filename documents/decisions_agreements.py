"""What the room agreed on, for everybody: who does what and when, as it was confirmed last (R51, R113, R122)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from documents.dates import plain_date
from documents.document import Block, Cell, Line, Paragraph, Run, Source, Table
from documents.dossier import Dossier
from documents.names import person_name
from documents.open_words import open_words
from documents.phrases import DANISH, Phrases
from documents.pieces import cell, figure, listed, stacked
from documents.secrets import gives_away
from meeting.additions import additions
from meeting.agreement_terms import FollowUp, Terms
from meeting.agreements import standing
from meeting.childs_words import refuse_childs_words
from meeting.danish_time import local_day
from meeting.shown import goes_on
from meeting.state import Addition, Agreement, Meeting, Standing
from meeting.translations import translated

NO_TRANSLATION = "—"
"""What stands where no interpreter has translated; never a machine's words (R52, seed 000)."""

_HEADS = ("shared.number", "shared.what", "shared.who", "shared.when")
_WIDTHS = (2, 11, 8, 14)


def agreement_blocks(dossier: Dossier, said: Phrases) -> tuple[Block, ...]:
    """Return the table of what was confirmed and still holds, or that nothing was."""
    agreed = confirmed(dossier.meeting)
    if not agreed:
        return (Paragraph(stacked(said, "decisions.no_agreements")),)
    rows = tuple(_row(dossier, said, item) for item in agreed)
    table = Table(tuple((said.run(key),) for key in _HEADS), rows, _WIDTHS)
    proposed = any(is_proposal(item) for item in agreed)
    return (table, Paragraph(stacked(said, "decisions.proposal_means"))) if proposed else (table,)


def confirmed(meeting: Meeting) -> tuple[Agreement, ...]:
    """Return the agreements that were read back and confirmed, and not put aside since."""
    items = meeting.agreements.items
    return tuple(item for item in items if item.confirmed_terms and standing(item) is not Standing.PUT_ASIDE)


def is_proposal(item: Agreement) -> bool:
    """Whether an agreement was confirmed without a parent there: then it is only proposed (R10, seed 000)."""
    return item.confirmed_terms is not None and not item.with_parent


def what_lines(meeting: Meeting, said: Phrases, of: str, danish: Run) -> tuple[Line, ...]:
    """Return some words; in another language an interpreter's first, and below the Danish that counts.

    `of` is what the interpreter's words go by: the id of an agreement, or `purpose`.
    """
    if said.lang == DANISH:
        return ((danish,),)
    own = translated(meeting, of, said.lang, danish.text)
    first = Run(own, Source.TRANSLATED, danish.place, said.lang) if own else figure(NO_TRANSLATION, said.lang)
    return (first,), (danish,)


def added_lines(dossier: Dossier, made_at: Meeting, said: Phrases, item: Agreement, known: Terms) -> tuple[Line, ...]:
    """Return what dated additions say otherwise than the terms that stand, the oldest first (scenario 15)."""
    added = additions(made_at, item.id)
    return tuple(line for each in added for line in _added(dossier, made_at, said, item, each, known))


def _row(dossier: Dossier, said: Phrases, item: Agreement) -> tuple[Cell, ...]:
    meeting, number, terms = dossier.meeting, cell(figure(str(item.number))), item.confirmed_terms
    if terms is None or not goes_on(meeting, item) or gives_away(dossier, terms.what):
        return (number, Cell(stacked(said, "decisions.not_shown")), Cell(), Cell())
    place = _place(meeting, item)
    lines = what_lines(meeting, said, item.id, Run(terms.what, Source.CONFIRMED, place))
    proposal = (((said.run("decisions.proposal", strong=True),),)) if is_proposal(item) else ()
    what = Cell((*proposal, *lines, *added_lines(dossier, meeting, said, item, terms)))
    return (number, what, who_cell(meeting, said, terms, Source.CONFIRMED, place), when_cell(said, terms))


def _place(made_at: Meeting, item: Agreement) -> str:
    return f"agreement {made_at.planned.number}.{item.number}"


def _added(
    dossier: Dossier, made_at: Meeting, said: Phrases, item: Agreement, addition: Addition, known: Terms
) -> Iterator[Line]:
    """Yield the day of an addition and what it says otherwise; of words that somebody said, that they are not shown."""
    terms, place = addition.terms, _place(made_at, item)
    if terms is None or refuse_childs_words(made_at, terms.what):
        return
    day = plain_date(local_day(made_at.wall(addition.at)), said.lang)
    yield said.run("decisions.added"), figure(f" ({day}):", said.lang)
    if terms.what != known.what:
        what = open_words(dossier, terms.what, place, Source.ADDED)
        yield from ((what,),) if what else stacked(said, "decisions.not_shown")
    if (terms.responsible, terms.contributors) != (known.responsible, known.contributors):
        yield from who_cell(made_at, said, terms, Source.ADDED, place).lines
    if _days(terms) != _days(known):
        yield from when_cell(said, terms).lines


def who_cell(meeting: Meeting, said: Phrases, terms: Terms, source: Source, place: str) -> Cell:
    """Return who is responsible, each on a line, and below who takes part."""
    lines: list[Line] = [(Run(person_name(meeting, each), source, place),) for each in terms.responsible]
    if terms.contributors:
        people = listed(Run(person_name(meeting, each), source, place) for each in terms.contributors)
        lines.append((said.run("decisions.takes_part"), figure(": ", said.lang), *people))
    return Cell(tuple(lines))


def when_cell(said: Phrases, terms: Terms) -> Cell:
    """Return when it begins, when it is to be done, and when it is followed up, a line each."""
    days = (("shared.starts", terms.starts), ("decisions.done_by", terms.deadline))
    lines = [_dated(said, key, day) for key, day in days if day is not None]
    return Cell((*lines, *([_follow_up(said, terms.follow_up)] if terms.follow_up else [])))


def _dated(said: Phrases, key: str, day: date) -> Line:
    return said.run(key), figure(": ", said.lang), figure(plain_date(day, said.lang), said.lang)


def _follow_up(said: Phrases, follow_up: FollowUp) -> Line:
    if follow_up.on is not None:
        return _dated(said, "shared.follow_up", follow_up.on)
    return said.run("shared.follow_up"), figure(": ", said.lang), said.run("shared.at_next_meeting")


def _days(terms: Terms) -> tuple[date | FollowUp | None, ...]:
    return terms.starts, terms.deadline, terms.follow_up
