"""What the form of an agreement says in the leader's row, and what its keys do right now (screens d)."""

from __future__ import annotations

from meeting import agreements, speakers
from meeting.agreements import refuse_responsible
from meeting.cpr import looks_like_cpr
from meeting.dates import DateProblem
from meeting.minutes import is_childs, statement
from meeting.refusal import Refused, Why
from tui.view import picking
from tui.view.agreement_draft import DATES, LISTS, Field, day_of, offers, picked, terms_of
from tui.view.agreement_places import Writing
from tui.view.hints import MEDIUM, Hint, next_speaker
from tui.view.refusals import refusal
from tui.view.scene import Scene
from tui.view.two_wordings import Wording, changed_by, newest, told
from tui.view.words import mark

_ASKS = {
    Why.LACKS_WHO: Field.WHO,
    Why.LACKS_WHAT: Field.WHAT,
    Why.LACKS_START: Field.STARTS,
    Why.LACKS_FOLLOW_UP: Field.FOLLOW_UP,
}

_CELLS = 58
"""Cells of a line for the leader's row of the smallest wall."""


def remark(scene: Scene, writing: Writing) -> str:
    """Return what to say while somebody types: a name that cannot be, a CPR-like number, or who speaks next."""
    field = writing.focus
    nobody = field is Field.WHO and not offers(writing.draft, writing.desk, field)
    if nobody and (refused := _refused(scene, writing)):
        return _said(scene, refused)
    if any(looks_like_cpr(writing.draft.text(each)) for each in Field):
        return scene.words.text("That looks like a CPR number. Write a name instead.")
    if _childs(scene, writing):
        return _said(scene, Refused(Why.CHILDS_WORDS))
    if theirs := _theirs(scene, writing):
        return changed_by(scene, theirs.by, theirs.at)
    upcoming = None if writing.private else speakers.next_up(scene.meeting)
    if upcoming is None:
        return ""
    going_on = mark("Writing agreement {n}.   F2: {name} gets the floor")
    return scene.sentence(going_on, _CELLS, upcoming.id, n=writing.desk.number)


def beside(scene: Scene, writing: Writing) -> str:
    """Return what somebody else wrote of the same agreement since this was begun, and whose it is; else nothing."""
    theirs = _theirs(scene, writing)
    return told(scene, theirs) if theirs else ""


def _theirs(scene: Scene, writing: Writing) -> Wording | None:
    items = (item for item in scene.meeting.agreements.items if item.number == writing.desk.number)
    base = writing.draft.base
    return next((newest(item) for item in items if base is not None and item.terms != base), None)


def _childs(scene: Scene, writing: Writing) -> bool:
    """Whether the agreement grows from a child's statement, and the adults' words are still to be found (R40)."""
    said = statement(scene.meeting, writing.draft.statement)
    return said is not None and not writing.draft.what.strip() and is_childs(scene.meeting, said)


def trouble(scene: Scene, writing: Writing, field: Field) -> str:
    """Return why a field does not say anything yet; empty if it does, or is empty."""
    if field in DATES:
        return _date_trouble(scene, writing, field)
    if field not in LISTS:
        return ""
    said = picked(writing.draft, writing.desk, field)
    if not said.letters and not said.unknown:
        return ""
    refused = _refused(scene, writing) if field is Field.WHO else None
    if field is Field.RESOURCE:
        return scene.words.text("Write private or professionals, or nothing.")
    return _said(scene, refused or Refused(Why.UNKNOWN_PERSON))


def lacking(scene: Scene, writing: Writing) -> tuple[Field, str] | None:
    """Return the first field that keeps us from keeping the agreement, and what it asks; None if all is said."""
    for field in Field:
        if said := trouble(scene, writing, field):
            return field, said
    for why in agreements.missing(terms_of(writing.draft, writing.desk)):
        return _ASKS[why], _said(scene, Refused(why))
    return None


def hints(scene: Scene, writing: Writing, *, last: bool, columns: int) -> tuple[Hint, ...]:
    """Return the row of keys; `last` says whether Enter keeps the agreement."""
    found = offers(writing.draft, writing.desk, writing.focus)
    on = mark("keep it") if last else mark("next field")
    enter = scene.words.text("choose {name}", name=found[0].label) if found else on
    arrows = Hint(f"{scene.look.alphabet.up} {scene.look.alphabet.down}", mark("field"))
    aside = Hint("Esc", mark("put it aside"))
    if writing.private:
        return (Hint("Enter", enter), arrows, aside, Hint("F1", mark("help"), 1))
    if columns < MEDIUM:
        return (Hint("Enter", enter), arrows, Hint("F2", mark("next")), aside)
    speech = (*next_speaker(scene.meeting, 0), Hint("F4", mark("break"), 1))
    return (Hint("Enter", enter), arrows, *speech, aside, Hint("F1", mark("help"), 2))


def _date_trouble(scene: Scene, writing: Writing, field: Field) -> str:
    match day_of(writing.draft, writing.desk, field):
        case DateProblem.UNREADABLE:
            return scene.words.text("Cannot read the date. Write 9/12, friday or week 50.")
        case DateProblem.PAST:
            return _said(scene, Refused(Why.DATE_PAST))
        case _:
            return ""


def _refused(scene: Scene, writing: Writing) -> Refused | None:
    """Return why the person whose name is being typed cannot be responsible (R96, seed 003)."""
    letters = picked(writing.draft, writing.desk, Field.WHO).letters
    found = picking.found(writing.desk.everyone, letters) if letters else ()
    return next((refused for choice in found if (refused := refuse_responsible(scene.meeting, choice.id))), None)


def _said(scene: Scene, refused: Refused) -> str:
    return refusal(scene.look, scene.meeting, scene.names, refused, private=True)
