"""Mine aftaler: what one participant said yes to, for that one alone (R131, seed 004; R96, seed 003)."""

from __future__ import annotations

from collections.abc import Iterator

from documents.agreed_words import day_in, done_by, followed_up, next_facts, people, words
from documents.document import Block, Cell, Document, Facts, Heading, Line, Paragraph, Table
from documents.dossier import Dossier
from documents.kinds import Audience, Kind
from documents.newest_fact import edition, newest_fact
from documents.own_language import speaks
from documents.phrases import DANISH, Phrases, phrases, with_banner
from documents.pieces import figure, labelled, planned, stacked
from documents.promised import Promised, called, held_on, is_followed_up, open_still
from meeting.people import Participant

_HEADS = ("shared.what", "own_list.together", "shared.starts", "shared.follow_up")
_WIDTHS = (7, 4, 4, 4)


def build(dossier: Dossier, lang: str = DANISH) -> tuple[Document, ...]:
    """Return one list for each who is responsible for something or takes part in it, in the order of the series.

    In another language only for those who speak it. A child has what it takes part in, and is responsible for nothing.
    """
    if not is_followed_up(dossier):
        return ()
    told = tuple(each for each in open_still(dossier) if each.what is not None)
    readers = (
        each
        for each in dossier.series.people.values()
        if not each.is_interpreter and lang in {DANISH, speaks(dossier.meeting, each)}
    )
    return tuple(_list(dossier, each, told, lang) for each in readers if _does(each, told) or _joins(each, told))


def _does(person: Participant, told: tuple[Promised, ...]) -> tuple[Promised, ...]:
    """Return what somebody is responsible for; a child for nothing, whatever a plan says (R96, seed 003)."""
    return () if person.is_child else tuple(each for each in told if person.id in each.terms.responsible)


def _joins(person: Participant, told: tuple[Promised, ...]) -> tuple[Promised, ...]:
    does = {each.ref for each in _does(person, told)}
    return tuple(each for each in told if person.id in each.terms.contributors and each.ref not in does)


def _list(dossier: Dossier, person: Participant, told: tuple[Promised, ...], lang: str) -> Document:
    said = phrases(lang)
    blocks = _childs(dossier, person, told, said) if person.is_child else _adults(dossier, person, told, said)
    document = Document(
        Kind.MINE,
        dossier.meeting.planned.ref,
        Audience.ONE,
        said.text("own_list.child_title" if person.is_child else "own_list.title"),
        tuple(blocks),
        newest_fact(dossier, lang),
        lang,
        person.id,
        footer=_footer(dossier, person, said),
    )
    return with_banner(document)


def _footer(dossier: Dossier, person: Participant, said: Phrases) -> Line:
    """Return what stands below: a child's says in plain words whose it is, and nothing more."""
    if person.is_child:
        return (said.run("own_list.child_footer"),)
    return said.run("shared.confidential"), *edition(dossier, said)


def _adults(dossier: Dossier, person: Participant, told: tuple[Promised, ...], said: Phrases) -> Iterator[Block]:
    yield Paragraph(((called(dossier, person.id),), *stacked(said, "own_list.thanks")))
    plan = dossier.meeting.planned
    which = (figure(str(plan.number)), figure(" · "), planned(plan.series.name, "series"))
    held = labelled(said, "agreement_list.held", (day_in(held_on(dossier), said),))
    yield Facts((labelled(said, "shared.meeting", which), held))
    parts = (("own_list.responsible", _does(person, told)), ("own_list.takes_part", _joins(person, told)))
    for key, promises in parts:
        if promises:
            yield Heading((said.run(key),))
            rows = tuple(_row(dossier, person, each, said) for each in promises)
            yield Table(tuple((said.run(head),) for head in _HEADS), rows, _WIDTHS)
    leader = labelled(said, "shared.leader", (called(dossier, dossier.meeting.lead.leader),))
    yield Facts((*next_facts(dossier, said), leader))
    counts = stacked(said, "shared.danish_counts") if said.lang != DANISH else ()
    yield Paragraph((*stacked(said, "own_list.hindered"), *counts))


def _row(dossier: Dossier, person: Participant, each: Promised, said: Phrases) -> tuple[Cell, ...]:
    others = tuple(one for one in (*each.terms.responsible, *each.terms.contributors) if one != person.id)
    return (
        Cell(words(dossier, each, said)),
        Cell((people(dossier, others),) if others else ()),
        Cell(tuple(_dates(each, said))),
        Cell((followed_up(dossier, each, said),)),
    )


def _dates(each: Promised, said: Phrases) -> Iterator[Line]:
    """Yield when it begins and is to be done; of one that was changed, at which meeting: its words say when."""
    if each.changed_at:
        yield said.run("agreement_list.changed_at"), figure(f" {each.changed_at}", said.lang)
    elif each.terms.starts:
        yield (day_in(each.terms.starts, said),)
    yield from done_by(each, said)


def _childs(dossier: Dossier, person: Participant, told: tuple[Promised, ...], said: Phrases) -> Iterator[Block]:
    """Yield what a child takes part in, after whose work it is: short lines, and nothing the child owes."""
    yield Paragraph(((called(dossier, person.id),),))
    for each in _joins(person, told):
        first, *below = words(dossier, each, said)
        by = (*people(dossier, each.terms.responsible), figure(": ", said.lang)) if each.terms.responsible else ()
        yield Paragraph(((*by, *first), *below))
    yield Paragraph((*stacked(said, "own_list.child_adults"), *stacked(said, "own_list.child_voice")))
    yield Facts(next_facts(dossier, said))
