"""The line a statement is written in, as a value: whose it is is taken at its first letter and stays (design 6).

While it is empty it follows the floor; what was said explicitly, by `@`, F2, F4 or a sign, stays as it was said.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from meeting.presence import children_here
from meeting.state import Meeting, Statement
from meeting.statement_terms import Category, Said
from tui.view.statement_text import topics_in, with_topics, without_topics


class Kind(StrEnum):
    """What Enter does with a line."""

    NEW = "new"
    CORRECTION = "correction"
    CHANGE = "change"
    """The text is what must be different, for a worry (R15, seed 000)."""


class Bearings(Struct, frozen=True):
    """Where the meeting stands; a first letter takes it."""

    person: str = ""
    """Who has the floor, or was pointed at last in this free talk, a participant id; empty: nobody."""
    phase: str = ""
    children: tuple[str, ...] = ()
    """The children in the room (R41, seed 000)."""


class StatementDraft(Struct, frozen=True):
    """The line as it stands; people are participant ids."""

    statement: str = ""
    """The id the statement has or will have; empty before a new one is begun."""
    text: str = ""
    kind: Kind = Kind.NEW
    person: str = ""
    phase: str = ""
    children: tuple[str, ...] = ()
    pointed: bool = False
    """Whether somebody said whose it is."""
    placed: bool = False
    """Whether somebody said which children heard it."""
    category: Category | None = None
    about: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    """Those a corrected statement has that cannot be typed as one word."""
    base: Said | None = None
    """What a correction or a change began with."""
    before: str = ""
    """The text it began with."""
    floor: str = ""
    """Who had the floor as the change was offered."""
    aside: StatementDraft | None = None
    """What was half written before this."""

    @property
    def begun(self) -> bool:
        """Whether the first letter was typed, so that the line follows the floor no more."""
        return bool(self.text.strip()) or self.kind is not Kind.NEW

    @property
    def is_begun_change(self) -> bool:
        """Whether it says what must be different: that is whose its worry is, about whom that is."""
        return self.kind is Kind.CHANGE and bool(self.text.strip())

    @property
    def owes(self) -> bool:
        """Whether it holds letters that are not in the minutes yet."""
        corrected = self.kind is Kind.CORRECTION and said_of(self) != self.base
        return corrected or self.text.strip() != self.before.strip()


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
    """Return the line said without the children if it was said before them, else before those who are here, or all."""
    every = tuple(seat.participant.id for seat in meeting.presence.seats if seat.participant.is_child)
    here = tuple(child.id for child in children_here(meeting))
    if draft.kind is Kind.CHANGE:
        return draft
    return replace(draft, children=() if draft.children else here or every, placed=True)


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


def said_of(draft: StatementDraft) -> Said:
    """Return what the line says."""
    if draft.kind is Kind.CHANGE and draft.base is not None:
        return replace(draft.base, change=draft.text.strip())
    kept = draft.base.change if draft.base is not None and draft.category is Category.WORRY else ""
    text = without_topics(draft.text)
    return Said(draft.person, text, draft.category, kept, draft.about, draft.children)


def topics_of(draft: StatementDraft) -> tuple[str, ...]:
    """Return the topics the line touches; a change leaves those of its worry."""
    return draft.topics if draft.kind is Kind.CHANGE else (*draft.topics, *topics_in(draft.text))


def line_text(draft: StatementDraft) -> str:
    """Return a half-written line as the text that the store keeps, JSON."""
    return msgspec.json.encode(draft).decode()


def line_in(text: str) -> StatementDraft | None:
    """Return the half-written line that the store kept; None where it holds none that this program can read."""
    try:
        return msgspec.json.decode(text, type=StatementDraft) if text else None
    except msgspec.DecodeError:
        return None
