"""What keys do to the line a statement is written in: whose it is is taken at its first letter and stays (design 6).

While it is empty it follows the floor; what was said explicitly, by `@`, F2, F4 or a sign, stays as it was said.
"""

from __future__ import annotations

from msgspec.structs import replace

from meeting.minutes import statement
from meeting.presence import children_here
from meeting.state import Meeting, Statement
from meeting.statement_terms import Category, Said
from tui.view.statement_draft import Bearings, Kind, StatementDraft
from tui.view.statement_text import with_topics


def bearings(meeting: Meeting, talked: str = "") -> Bearings:
    """Return where a meeting stands; where nobody has the floor, `talked` is who was pointed at last."""
    children = tuple(child.id for child in children_here(meeting))
    return Bearings(meeting.floor.holder or talked, meeting.phases.current, children)


def followed(draft: StatementDraft, at: Bearings) -> StatementDraft:
    """Return the line where the meeting stands now: an empty one follows the floor, a begun one stays.

    A change that was offered and not begun gives way when somebody else gets the floor.
    """
    if draft.kind is Kind.CHANGE and not draft.is_begun_change and at.person not in ("", draft.floor):
        return followed(resumed(draft), at)
    if draft.begun:
        return draft
    return replace(
        draft,
        person=draft.person if draft.pointed else at.person,
        phase=at.phase,
        children=draft.children if draft.placed else at.children,
    )


def typed(draft: StatementDraft, text: str, statement: str) -> StatementDraft:
    """Return the line with another text; a new one becomes this statement with its first letter."""
    if draft.kind is not Kind.NEW:
        return replace(draft, text=text)
    return replace(draft, text=text, statement=(draft.statement or statement) if text.strip() else "")


def signed(draft: StatementDraft, category: Category) -> StatementDraft:
    """Return the line of a category, or without it when it had that one.

    On a change that is not begun it is the sign of the next statement.
    """
    draft = _open_to_all(draft)
    same = draft.category is category
    return draft if draft.kind is Kind.CHANGE else replace(draft, category=None if same else category)


def erased(draft: StatementDraft) -> StatementDraft:
    """Return an empty line with what was said last of it taken back: its sign, whom it concerns, whose it is."""
    if draft.category is not None:
        return replace(draft, category=None)
    if draft.about:
        return replace(draft, about=())
    return replace(draft, pointed=False, placed=False) if draft.kind is Kind.NEW else draft


def pointed(draft: StatementDraft, person: str) -> StatementDraft:
    """Return the line as this person's; a change is whose its worry is, and a begun one stays so."""
    draft = _open_to_all(draft)
    return draft if draft.kind is Kind.CHANGE else replace(draft, person=person, pointed=True)


def concerning(draft: StatementDraft, people: tuple[str, ...]) -> StatementDraft:
    """Return the line about these people; a begun change is about whom its worry is."""
    draft = _open_to_all(draft)
    return draft if draft.kind is Kind.CHANGE else replace(draft, about=people)


def moved_child(draft: StatementDraft, meeting: Meeting) -> StatementDraft:
    """Return the line said without the children if it was said before them, else before those here, or who were."""
    here = tuple(child.id for child in children_here(meeting))
    came = tuple(seat.participant.id for seat in meeting.presence.seats if seat.participant.is_child and seat.stays)
    if draft.kind is Kind.CHANGE or not (draft.children or came):
        return draft
    return replace(draft, children=() if draft.children else here or came, placed=True)


def _open_to_all(draft: StatementDraft) -> StatementDraft:
    """Return the next line instead of a change that was offered and not begun."""
    return resumed(draft) if draft.kind is Kind.CHANGE and not draft.is_begun_change else draft


def correction(item: Statement, topics: tuple[str, ...], aside: StatementDraft | None) -> StatementDraft:
    """Return the line that writes a statement otherwise; `aside` comes back afterwards."""
    said = item.said
    text, rest = with_topics(said.text, topics)
    return StatementDraft(
        item.id,
        text,
        Kind.CORRECTION,
        said.person,
        item.phase,
        said.children,
        pointed=True,
        placed=True,
        category=said.category,
        about=said.about,
        topics=rest,
        base=said,
        before=text,
        aside=aside,
    )


def change(
    statement: str, said: Said, topics: tuple[str, ...], floor: str, aside: StatementDraft | None
) -> StatementDraft:
    """Return the line that asks what must be different for a worry; `floor` is who has it now."""
    return StatementDraft(
        statement,
        said.change,
        Kind.CHANGE,
        said.person,
        children=said.children,
        category=said.category,
        about=said.about,
        topics=topics,
        base=said,
        before=said.change,
        floor=floor,
        aside=aside,
    )


def resumed(draft: StatementDraft) -> StatementDraft:
    """Return the line that comes after this one: what was laid aside for it, or an empty one."""
    return draft.aside or StatementDraft()


def taken_up(draft: StatementDraft, meeting: Meeting) -> StatementDraft:
    """Return a kept line as it can go on: one that was saved, or whose statement is gone, gives way to what follows."""
    if draft.kind is Kind.NEW:
        return resumed(draft) if _saved(draft, meeting) else draft
    return draft if stands(meeting, draft.statement) else taken_up(resumed(draft), meeting)


def _saved(draft: StatementDraft, meeting: Meeting) -> bool:
    """Return whether the minutes say all that the line says; what is kept of a line may be behind what was saved."""
    known, said = statement(meeting, draft.statement), draft.said
    if known is None or not known.said.text.startswith(said.text):
        return False
    return replace(said, text=known.said.text) == known.said


def stands(meeting: Meeting, statement_id: str) -> bool:
    """Return whether a statement is in the minutes."""
    known = statement(meeting, statement_id)
    return known is not None and not known.withdrawn
