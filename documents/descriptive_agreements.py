"""What was agreed and what became of earlier agreements, with every yes, reservation and child's view (R50, R109)."""

from __future__ import annotations

from collections.abc import Iterator

from documents.decisions_agreements import when_cell, who_cell
from documents.descriptive_pieces import added_label, named, people, phrase, said, with_label
from documents.document import Block, Bullets, Cell, Line, Run, Source, Table
from documents.dossier import Dossier
from documents.phrases import DANISH, phrases
from documents.pieces import cell, figure, planned
from meeting.additions import additions
from meeting.agreement_terms import Resource, Terms
from meeting.agreements import handed_to, standing
from meeting.plan import EarlierAgreement
from meeting.series import agreements
from meeting.series_outstanding import outstanding
from meeting.shown import earlier_may_stand, goes_on
from meeting.state import Agreement, ChildView, Meeting

_WIDTHS = (2, 12, 7, 15, 8)


def agreements_table(meeting: Meeting) -> tuple[Block, ...]:
    """Return every agreement of the meeting with how far it came; none where nothing was proposed."""
    said_in, items = phrases(DANISH), meeting.agreements.items
    heads = [(said_in.run(f"shared.{key}"),) for key in ("number", "what", "who", "when")]
    rows = tuple(_agreement(meeting, item) for item in items)
    return (Table((*heads, (phrase("status"),)), rows, _WIDTHS),) if rows else ()


def earlier_table(dossier: Dossier) -> tuple[Block, ...]:
    """Return what became of the agreements that were asked for, in the words that were said (R48, seed 000; R131).

    Nothing of what is kept back by now, whatever was known of it when the meeting opened (R118, seed 004).
    """
    said_in, meeting = phrases(DANISH), dossier.meeting
    hidden = {promise.ref for promise in agreements(dossier.series) if promise.withheld}
    heads = [(said_in.run(f"shared.{key}"),) for key in ("number", "what", "who")]
    rows = tuple(_earlier(meeting, item, hidden=item.ref in hidden) for item in meeting.agreements.earlier)
    return (Table((*heads, (phrase("became"),)), rows, (2, 7, 4, 8)),) if rows else ()


def outstanding_list(dossier: Dossier) -> tuple[Block, ...]:
    """Return the agreements that are open: not settled, put aside or not asked for."""
    said_in = phrases(DANISH)
    found = [each for each in outstanding(dossier.series, dossier.meeting) if each.agreement]
    hidden = said_in.run("decisions.not_shown")
    items = tuple(
        cell(
            said_in.run("shared.agreement"),
            figure(f" {each.agreement}: "),
            Run(each.text, Source.SHOWN, f"agreement {each.agreement}") if each.text else hidden,
        )
        for each in found
    )
    return (Bullets(items),) if items else ()


def _agreement(meeting: Meeting, item: Agreement) -> tuple[Cell, ...]:
    number, status = cell(figure(str(item.number))), cell(phrase(standing(item).value))
    if not goes_on(meeting, item):
        return number, cell(phrases(DANISH).run("decisions.not_shown")), Cell(), Cell(), status
    confirmed, place = item.confirmed_terms, f"agreement {meeting.planned.number}.{item.number}"
    terms, source = (confirmed, Source.CONFIRMED) if confirmed else (item.terms, Source.SHOWN)
    what = Cell(((Run(terms.what, source, place),), *_told_of(meeting, item, terms, place)))
    return (
        number,
        what,
        who_cell(meeting, phrases(DANISH), terms, source, place),
        when_cell(phrases(DANISH), terms),
        status,
    )


def _told_of(meeting: Meeting, item: Agreement, terms: Terms, place: str) -> Iterator[Line]:
    """Yield all that is known of an agreement beside who and when."""
    if item.terms != terms:
        yield with_label("changed_since", Run(item.terms.what, Source.SHOWN, place))
    if item.other is not None:
        by = (phrase("also_written"), figure(" "), named(meeting, item.other.by), figure(": "))
        yield (*by, Run(item.other.terms.what, Source.SHOWN, place))
    if terms.resource is not Resource.UNSAID:
        yield (phrase(f"resource_{terms.resource.value}"),)
    if item.accepted:
        yield with_label("yes_from", *people(meeting, item.accepted))
    for each in item.reservations:
        yield (phrase("reservation"), figure(", "), named(meeting, each.person), figure(": "), said(each.text, place))
    for view in item.views:
        yield _view(meeting, view, terms, place)
    for added in additions(meeting, item.id):
        if added.terms is not None:
            yield (*added_label(meeting, added), Run(added.terms.what, Source.ADDED, place))


def _view(meeting: Meeting, view: ChildView, terms: Terms, place: str) -> Line:
    through = (figure(" ("), phrase("through"), figure(" "), named(meeting, view.through), figure(")"))
    before = (figure(" ("), phrase("earlier_wording"), figure(")"))
    told = (phrase("childs_view"), figure(", "), named(meeting, view.child), *(through if view.through else ()))
    return (*told, *(before if view.what != terms.what else ()), figure(": "), said(view.view, place))


def _earlier(meeting: Meeting, item: EarlierAgreement, *, hidden: bool) -> tuple[Cell, ...]:
    number, place = cell(figure(item.ref)), f"agreement {item.ref}"
    answer = next((each for each in meeting.agreements.followed_up if each.ref == item.ref), None)
    became = (phrase(answer.outcome.value if answer else "unanswered"),)
    if hidden or not earlier_may_stand(meeting, item):
        return number, cell(phrases(DANISH).run("decisions.not_shown")), Cell(), Cell((became,))
    sentence = ((said(answer.sentence, place),),) if answer and answer.sentence.strip() else ()
    heir = handed_to(meeting, item.ref)
    goes_on_with = (with_label("goes_on_with", named(meeting, heir)),) if heir else ()
    responsible = cell(planned(item.responsible, place)) if item.responsible else Cell()
    return number, cell(planned(item.what, place)), responsible, Cell((became, *sentence, *goes_on_with))
