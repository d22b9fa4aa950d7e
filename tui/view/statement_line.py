"""What keys do to the line a statement is written in: whose it is is taken at its first letter and stays (design 6).

While it is empty it follows the floor; what was said explicitly, by `@`, F2, F4 or a sign, stays as it was said.
"""

from __future__ import annotations

from msgspec.structs import replace

from meeting.minutes import only_child, speaker, statement
from meeting.presence import children_here
from meeting.state import Meeting, Statement
from meeting.statement_terms import Category
from tui.view.statement_draft import Bearings, Kind, StatementDraft
from tui.view.statement_text import with_topics


def bearings(meeting: Meeting, talked: str = "") -> Bearings:
    """Return where a meeting stands; where nobody has the floor, `talked` is who was pointed at last."""
    here = tuple(child.id for child in children_here(meeting))
    return Bearings(speaker(meeting) or talked, meeting.phases.current, here, only_child(meeting))


def followed(draft: StatementDraft, at: Bearings) -> StatementDraft:
    """Return the line where the meeting stands now: an empty one follows the floor, a begun one stays.

    What must be different is not offered any more when somebody else gets the floor.
    """
    if draft.begun:
        return draft
    line = replace(
        draft,
        person=draft.person if draft.pointed else at.person,
        phase=at.phase,
        children=draft.children if draft.placed else at.children,
        child=at.child,
        offer=draft.offer if at.person in ("", draft.floor) else "",
    )
    return _about_the_child(line)


def _about_the_child(draft: StatementDraft) -> StatementDraft:
    """Return the line about the meeting's only child, unless it speaks, or somebody said whom it concerns."""
    if draft.told:
        return draft
    return replace(draft, about=() if draft.child in ("", draft.person) else (draft.child,))


def typed(draft: StatementDraft, text: str, statement: str) -> StatementDraft:
    """Return the line with another text; a new one becomes this statement with its first letter."""
    if draft.kind is not Kind.NEW:
        return replace(draft, text=text)
    if not text.strip():
        return replace(draft, text=text, statement="", base=None)
    return replace(draft, text=text, statement=draft.statement or statement, offer="")


def signed(draft: StatementDraft, category: Category) -> StatementDraft:
    """Return the line of a category, or without it when it had that one.

    On a change that is not begun it is the sign of the next statement.
    """
    draft = _next_one(draft)
    same = draft.category is category
    return draft if draft.kind is Kind.CHANGE else replace(draft, category=None if same else category)


def erased(draft: StatementDraft) -> StatementDraft:
    """Return an empty line without what is nearest: its sign, an offer, whom it concerns, whose it is."""
    if draft.category is not None:
        return replace(draft, category=None)
    if draft.offer:
        return replace(draft, offer="")
    if draft.about:
        return replace(draft, about=(), told=True)
    return replace(draft, pointed=False, placed=False) if draft.kind is Kind.NEW else draft


def pointed(draft: StatementDraft, person: str) -> StatementDraft:
    """Return the line as this person's; a change is whose its worry is, and a begun one stays so."""
    draft = _next_one(draft)
    return draft if draft.kind is Kind.CHANGE else _about_the_child(replace(draft, person=person, pointed=True))


def concerning(draft: StatementDraft, people: tuple[str, ...]) -> StatementDraft:
    """Return the line about these people; a begun change is about whom its worry is."""
    draft = _next_one(draft)
    return draft if draft.kind is Kind.CHANGE else replace(draft, about=people, told=True)


def moved_child(draft: StatementDraft, meeting: Meeting) -> StatementDraft:
    """Return the line said without the children if it was said before them, else before those here, or who were."""
    here = tuple(child.id for child in children_here(meeting))
    came = tuple(seat.participant.id for seat in meeting.presence.seats if seat.participant.is_child and seat.stays)
    if draft.kind is Kind.CHANGE or not (draft.children or came):
        return draft
    return replace(draft, children=() if draft.children else here or came, placed=True)


def _next_one(draft: StatementDraft) -> StatementDraft:
    """Return the next line instead of a change that is not begun, and without the offer of one."""
    return resumed(draft) if draft.kind is Kind.CHANGE and not draft.is_begun_change else replace(draft, offer="")


def correction(item: Statement, topics: tuple[str, ...], aside: StatementDraft | None) -> StatementDraft:
    """Return the line that writes a statement otherwise; `aside` comes back afterwards."""
    text, rest = with_topics(item.said.text, topics)
    return _of_statement(item, Kind.CORRECTION, text, rest, aside)


def change(item: Statement, topics: tuple[str, ...], aside: StatementDraft | None) -> StatementDraft:
    """Return the line that says what must be different for a worry; `aside` comes back afterwards."""
    return _of_statement(item, Kind.CHANGE, item.said.change, topics, aside)


def _of_statement(
    item: Statement, kind: Kind, text: str, topics: tuple[str, ...], aside: StatementDraft | None
) -> StatementDraft:
    said = item.said
    return StatementDraft(
        item.id,
        text,
        kind,
        said.person,
        item.phase,
        said.children,
        pointed=True,
        placed=True,
        category=said.category,
        about=said.about,
        told=True,
        topics=topics,
        base=said,
        before=text,
        aside=aside,
    )


def offering(draft: StatementDraft, worry: str, floor: str) -> StatementDraft:
    """Return an empty line that offers to write what must be different for a worry; `floor` is who has it now."""
    return draft if draft.begun else replace(draft, offer=worry, floor=floor)


def begun_anew(draft: StatementDraft, statement: str) -> StatementDraft:
    """Return the line as a new statement; what must be different for a worry that is gone is no worry itself."""
    category = None if draft.kind is Kind.CHANGE else draft.category
    return replace(draft, statement=statement, kind=Kind.NEW, category=category, base=None, before="")


def resumed(draft: StatementDraft) -> StatementDraft:
    """Return the line that comes after this one: what was laid aside for it, or an empty one."""
    return draft.aside or StatementDraft()


def taken_up(draft: StatementDraft, meeting: Meeting) -> StatementDraft:
    """Return a kept line as it can go on: one that was saved, or whose statement is gone, gives way to what follows."""
    if draft.kind is Kind.NEW:
        return resumed(draft) if covered(draft, meeting) else draft
    return draft if stands(meeting, draft.statement) else taken_up(resumed(draft), meeting)


def covered(draft: StatementDraft, meeting: Meeting) -> bool:
    """Return whether the minutes say all that the line says; what is kept of a line may be behind what was saved."""
    known = statement(meeting, draft.statement) if draft.statement else None
    if known is None or not known.said.text.startswith((said := draft.said).text):
        return False
    return replace(said, text=known.said.text) == known.said


def stands(meeting: Meeting, statement_id: str) -> bool:
    """Return whether a statement is in the minutes."""
    known = statement(meeting, statement_id)
    return known is not None and not known.withdrawn
