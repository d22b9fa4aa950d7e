"""One agreement in a list: what, who, since when, and when it is followed up (R113, R122, seed 004)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from documents.dates import long_date, when
from documents.decisions_agreements import what_lines
from documents.document import Cell, Fact, Line, Run
from documents.dossier import Dossier
from documents.phrases import Phrases
from documents.pieces import cell, figure, labelled, listed, planned, stacked
from documents.promised import Promised, called, held_on, next_place
from meeting.going_out import next_starts


def words(dossier: Dossier, each: Promised, said: Phrases) -> tuple[Line, ...]:
    """Return what was agreed, or that it is not shown; in another language the interpreter's words over the Danish.

    What was added after the close stands below.
    """
    if each.what is None:
        return stacked(said, "agreement_list.not_shown")
    number = str(each.changed_at or each.ref.partition(".")[0])
    worded_at = dossier.series.meeting(int(number)) if number.isdecimal() else None
    lines = what_lines(worded_at or dossier.meeting, said, each.agreement, each.what)
    added = said.run("decisions.not_shown") if each.is_added_hidden else each.added
    return (*lines, (said.run("decisions.added"), figure(": ", said.lang), added)) if added else lines


def responsible(dossier: Dossier, each: Promised) -> Cell:
    """Return who does it; of an agreement that may not be shown, nobody."""
    if each.what is not None and each.named and not each.terms.responsible:
        return cell(planned(each.named, f"agreement {each.ref}"))
    return Cell((people(dossier, each.terms.responsible),) if each.terms.responsible else ())


def people(dossier: Dossier, ids: Iterable[str]) -> Line:
    """Return what some are called, with commas between."""
    return listed(called(dossier, person) for person in ids)


def agreed_on(each: Promised, said: Phrases) -> Line:
    """Return at which meeting it was agreed on, and the day of that in figures if it is known."""
    number = each.ref.partition(".")[0]
    day = f" ({each.made_on:%d.%m.%Y})" if each.made_on else ""
    return (said.run("agreement_list.agreed_on"), figure(f" {number}{day}", said.lang))


def followed_up(dossier: Dossier, each: Promised, said: Phrases) -> Line:
    """Return when it is followed up: on its date, or at the next meeting where it has none or that went by."""
    on = each.terms.follow_up.on if each.terms.follow_up else None
    if on is None or on <= held_on(dossier):
        return (said.run("shared.at_next_meeting"),)
    return (day_in(on, said),)


def done_by(each: Promised, said: Phrases) -> tuple[Line, ...]:
    """Return when it is to be done at the latest; nothing of one that was changed since, whose words say when."""
    day = None if each.changed_at else each.terms.deadline
    return ((said.run("own_list.done_by"), figure(": ", said.lang), day_in(day, said)),) if day else ()


def day_in(day: date, said: Phrases) -> Run:
    """Return a day as it is written in the language of the paper."""
    return figure(long_date(day, said.lang), said.lang)


def next_facts(dossier: Dossier, said: Phrases) -> tuple[Fact, ...]:
    """Return when and where the next meeting is, or that the date is open."""
    starts, place = next_starts(dossier.series, dossier.meeting), next_place(dossier)
    if starts is None:
        return (Fact((said.run("shared.next_meeting"),), Cell(stacked(said, "agreement_list.date_open"))),)
    time = labelled(said, "shared.next_meeting", (figure(when(starts, said.lang), said.lang, strong=True),))
    return (time, labelled(said, "shared.place", (planned(place, "place"),))) if place else (time,)
