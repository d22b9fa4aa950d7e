"""What a meeting left open, for everybody: agreements that were not settled or not answered, kept questions (R131)."""

from __future__ import annotations

from collections.abc import Iterator

from documents.decisions_agreements import added_lines, what_lines
from documents.document import Block, Bullets, Cell, Line, Paragraph, Run, Source
from documents.dossier import Dossier
from documents.left_then import left_then
from documents.names import person_name
from documents.open_words import open_words
from documents.phrases import Phrases
from documents.pieces import figure, planned, stacked
from documents.secrets import gives_away
from meeting.agreements import missing
from meeting.minutes import asker, statement, withheld
from meeting.series import shared_now
from meeting.series_agreements import Fate, Promise
from meeting.state import Agreement, Meeting, Question

_WAITS = {
    Fate.PUT_ASIDE: "decisions.put_aside",
    Fate.UNANSWERED: "decisions.unanswered",
}


def outstanding_blocks(dossier: Dossier, said: Phrases) -> tuple[Block, ...]:
    """Return what is open, or that nothing is."""
    items = (*_agreements(dossier, said), *_questions(dossier, said))
    return (Bullets(items),) if items else (Paragraph(stacked(said, "shared.none")),)


def _agreements(dossier: Dossier, said: Phrases) -> Iterator[Cell]:
    for promise in left_then(dossier):
        step = promise.at(dossier.number)
        if step is not None and step.fate in {Fate.UNSETTLED, *_WAITS}:
            yield _agreement(dossier, said, promise, step.fate)


def _agreement(dossier: Dossier, said: Phrases, promise: Promise, fate: Fate) -> Cell:
    """Return an agreement with why it is open, and its words where it does not stand among what was agreed.

    An interpreter is given only what was confirmed, so nothing else waits for a translation.
    """
    number, _, place = promise.ref.partition(".")
    made_at = dossier.series.meeting(int(number)) if number.isdigit() else None
    items = made_at.agreements.items if made_at else ()
    item = next((each for each in items if str(each.number) == place), None)
    shown_as = place if made_at and made_at.planned.number == dossier.number else promise.ref
    why = (figure(" (", said.lang), said.run(_why(item, fate)), figure(")", said.lang))
    label = (said.run("shared.agreement"), figure(f" {shown_as}", said.lang), *why)
    in_table = fate is Fate.UNSETTLED and item is not None and item.confirmed_terms is not None
    words = None if in_table else _words(dossier, promise, item)
    if words is None or made_at is None or item is None:
        return Cell((_with(said, label, words),))
    shared = shared_now(dossier.series, made_at)
    first, *below = what_lines(shared, said, item.id, words) if words.source is Source.CONFIRMED else ((words,),)
    added = added_lines(dossier, shared, said, item, item.confirmed_terms or item.terms)
    return Cell(((*label, figure(": ", said.lang), *first), *below, *added))


def _why(item: Agreement | None, fate: Fate) -> str:
    if fate is not Fate.UNSETTLED or item is None:
        return _WAITS.get(fate, "decisions.not_read_back")
    if item.confirmed_terms is not None:
        return "decisions.changed_since"
    return "decisions.incomplete" if missing(item.terms) else "decisions.not_read_back"


def _words(dossier: Dossier, promise: Promise, item: Agreement | None) -> Run | None:
    """Return the words it is asked for in, with where they come from; None where nobody may read them."""
    place = f"agreement {promise.ref}"
    if promise.withheld:
        return None
    if promise.changed_to:
        return open_words(dossier, promise.changed_to, place)
    if item is None:
        return open_words(dossier, promise.asked_as, place, Source.PLAN)
    if item.confirmed_terms is not None:
        what = item.confirmed_terms.what
        return None if gives_away(dossier, what) else Run(what, Source.CONFIRMED, place)
    return None if item.statement else open_words(dossier, item.terms.what, place)


def _questions(dossier: Dossier, said: Phrases) -> Iterator[Cell]:
    label = (said.run("decisions.kept_question"),)
    for number, question in enumerate(dossier.meeting.questions, start=1):
        if question.taken:
            continue
        asked, by = _asked(dossier, question, number), _asker(dossier.meeting, question)
        named = (figure(" (", said.lang), by, figure(")", said.lang)) if by else ()
        yield Cell((_with(said, label, asked) if asked else (*label, *named),))


def _asked(dossier: Dossier, question: Question, number: int) -> Run | None:
    """Return what was asked where the room read it; of a statement never a word (R40, R51, seed 000)."""
    return None if question.statement else open_words(dossier, question.text, f"question {number}")


def _asker(meeting: Meeting, question: Question) -> Run | None:
    """Return whose question it was, as the wall has it; nobody's where that is a child or is kept back (R40, R118)."""
    item = statement(meeting, question.statement)
    if item is None or item.withdrawn or withheld(meeting, item.id) or not asker(meeting, item):
        return None
    return planned(person_name(meeting, item.said.person), f"participant {item.said.person}")


def _with(said: Phrases, label: Line, words: Run | None) -> Line:
    return (*label, figure(": ", said.lang), words) if words else label
