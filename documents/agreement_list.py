"""Aftalereferat: what waits for an answer at the next meeting, sent to everybody before it (R130, R131, seed 004)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from documents.agreed_words import agreed_on, day_in, done_by, followed_up, next_facts, people, responsible, words
from documents.document import Block, Bullets, Cell, Document, Fact, Facts, Heading, Line, Paragraph, Table
from documents.dossier import Dossier
from documents.kinds import Audience, Kind
from documents.newest_fact import edition, newest_fact
from documents.open_words import open_words
from documents.phrases import DANISH, Phrases, phrases, with_banner
from documents.pieces import cell, figure, labelled, stacked
from documents.promised import (
    Promised,
    called,
    done_there,
    held_on,
    is_followed_up,
    left_aside,
    open_still,
)
from meeting.series_agreements import Fate

STATUS = {
    Fate.AGREED: "agreement_list.status_agreed",
    Fate.PROPOSAL: "agreement_list.status_proposal",
    Fate.UNSETTLED: "agreement_list.status_unsettled",
    Fate.PUT_ASIDE: "agreement_list.status_put_aside",
    Fate.KEPT: "agreement_list.status_kept",
    Fate.PARTLY: "agreement_list.status_partly",
    Fate.NOT_KEPT: "agreement_list.status_not_kept",
    Fate.CHANGED: "agreement_list.status_changed",
    Fate.LAPSED: "agreement_list.status_lapsed",
    Fate.UNANSWERED: "agreement_list.status_unanswered",
    Fate.ASKED: "agreement_list.status_unanswered",
}
"""What was said of an agreement last, as a phrase; asked for is only what a meeting that was never closed left so."""

_HEADS = ("shared.number", "shared.what", "shared.who", "agreement_list.status", "shared.follow_up")
_WIDTHS = (2, 7, 4, 6, 5)


def build(dossier: Dossier, lang: str = DANISH) -> tuple[Document, ...]:
    """Return the list of a closed meeting for everybody; none where no other meeting follows up on it."""
    if not is_followed_up(dossier):
        return ()
    said = phrases(lang)
    blocks: tuple[Block, ...] = (
        Facts(tuple(_head(dossier, said))),
        *_asked(dossier, said),
        *_left(dossier, said),
        *_done(dossier, said),
        Paragraph(tuple(_last_lines(dossier, said))),
    )
    document = Document(
        Kind.AGREEMENTS,
        dossier.meeting.planned.ref,
        Audience.EVERYBODY,
        said.text("agreement_list.title"),
        blocks,
        newest_fact(dossier, lang),
        lang,
        footer=(said.run("shared.confidential"), *edition(dossier, said)),
    )
    return (with_banner(document),)


def _head(dossier: Dossier, said: Phrases) -> Iterator[Fact]:
    """Yield when we met, when we meet again and where, and who leads."""
    yield labelled(said, "agreement_list.held", (day_in(held_on(dossier), said),))
    yield from next_facts(dossier, said)
    yield labelled(said, "shared.leader", (called(dossier, dossier.meeting.lead.leader),))


def _asked(dossier: Dossier, said: Phrases) -> Iterator[Block]:
    rows = tuple(_row(dossier, each, said) for each in open_still(dossier))
    yield Heading((said.run("agreement_list.asked"),))
    if rows:
        yield Table(tuple((said.run(key),) for key in _HEADS), rows, _WIDTHS)
    else:
        yield Paragraph(stacked(said, "agreement_list.nothing"))


def _row(dossier: Dossier, each: Promised, said: Phrases) -> tuple[Cell, ...]:
    return (
        cell(figure(each.ref)),
        Cell(words(dossier, each, said)),
        Cell((*responsible(dossier, each).lines, *_joining(dossier, each, said))),
        Cell((*_status(dossier, each, said), agreed_on(each, said))),
        Cell((*done_by(each, said), followed_up(dossier, each, said))),
    )


def _joining(dossier: Dossier, each: Promised, said: Phrases) -> Iterator[Line]:
    """Yield who takes part in it without being responsible."""
    if each.what is not None and each.terms.contributors:
        yield said.run("decisions.takes_part"), figure(": ", said.lang), *people(dossier, each.terms.contributors)


def _status(dossier: Dossier, each: Promised, said: Phrases) -> Iterator[Line]:
    """Yield what was said of it last, without anybody's words for it, and who took it over there."""
    yield from stacked(said, STATUS[each.step.fate], strong=True)
    if heir := each.step.handed_to:
        yield (said.run("agreement_list.taken_over"), figure(": "), called(dossier, heir))


def _left(dossier: Dossier, said: Phrases) -> Iterator[Block]:
    """Yield what the meeting did not come to (R131): its agreements that were not settled, and kept questions."""
    items = (*_unsettled(dossier, said), *_questions(dossier, said))
    if items:
        yield Heading((said.run("shared.outstanding"),))
        yield Bullets(items)


def _unsettled(dossier: Dossier, said: Phrases) -> Iterable[Cell]:
    return (_on_a_line(dossier, each, said) for each in left_aside(dossier))


def _questions(dossier: Dossier, said: Phrases) -> Iterable[Cell]:
    """Yield the kept questions; of one that was a statement only that there is one, whoever said it (R40, R50)."""
    for number, question in enumerate(dossier.meeting.questions, start=1):
        if not question.taken:
            asked = None if question.statement else open_words(dossier, question.text, f"question {number}")
            yield cell(asked) if asked else Cell(stacked(said, "agreement_list.question"))


def _done(dossier: Dossier, said: Phrases) -> Iterator[Block]:
    """Yield what was answered at this meeting and is not asked for any more."""
    done = done_there(dossier)
    if done:
        yield Heading((said.run("agreement_list.done"),))
        yield Bullets(tuple(_on_a_line(dossier, each, said) for each in done))


def _on_a_line(dossier: Dossier, each: Promised, said: Phrases) -> Cell:
    """Return an agreement with its status, on one line where it is told in one language."""
    lines = words(dossier, each, said)
    number, status = figure(f"{each.ref} "), (figure(" · ", said.lang), said.run(STATUS[each.step.fate]))
    who = [run for line in responsible(dossier, each).lines for run in line]
    named = (figure(" ("), *who, figure(")")) if who else ()
    if len(lines) == 1:
        return Cell(((number, *lines[0], *named, *status),))
    return Cell(((number, *named[1:-1], *status), *lines))


def _last_lines(dossier: Dossier, said: Phrases) -> Iterator[Line]:
    if open_still(dossier):
        yield from stacked(said, "agreement_list.asked_about")
        yield from stacked(said, "agreement_list.numbers")
    yield from stacked(said, "agreement_list.mistaken")
    if said.lang != DANISH:
        yield from stacked(said, "shared.danish_counts")
