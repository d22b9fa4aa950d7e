"""An agreement while it is typed: the text of each field, and what that text says so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from meeting import eligible
from meeting.agreement_terms import FollowUp, Resource, Terms
from meeting.dates import DateProblem, Use, is_next_meeting, read_date
from tui.view import picking
from tui.view.clock import short_date
from tui.view.people_lists import people
from tui.view.picking import Choice, Picked
from tui.view.scene import Scene
from tui.view.words import Words, mark


class Field(StrEnum):
    """One field of the form; its value is the name of the text in a `Draft`."""

    WHO = "who"
    WHAT = "what"
    TAKING_PART = "taking_part"
    ABOUT = "about"
    STARTS = "starts"
    FOLLOW_UP = "follow_up"
    DEADLINE = "deadline"
    RESOURCE = "resource"


MOST = 160
"""Characters of a field: a sentence that is read back must fit the smallest wall."""
DATES = frozenset({Field.STARTS, Field.FOLLOW_UP, Field.DEADLINE})
LISTS = frozenset({Field.WHO, Field.TAKING_PART, Field.ABOUT, Field.RESOURCE})
"""Fields in which a few letters find something to pick."""

RESOURCES = {Resource.PRIVATE: mark("private network"), Resource.PROFESSIONAL: mark("professionals")}


class Draft(Struct, frozen=True):
    """The text of every field as it was typed."""

    who: str = ""
    what: str = ""
    taking_part: str = ""
    about: str = ""
    starts: str = ""
    follow_up: str = ""
    deadline: str = ""
    resource: str = ""
    base: Terms | None = None
    """What the agreement said when this was begun; None for a new one."""
    statement: str = ""
    """The statement a new one grows from."""

    def text(self, field: Field) -> str:
        """Return the text of a field."""
        return str(getattr(self, field.value))

    def put(self, field: Field, text: str) -> Draft:
        """Return the draft with another text in a field."""
        return replace(self, **{field.value: text})


class Desk(Struct, frozen=True):
    """What a form needs to know of its meeting."""

    choices: Mapping[Field, tuple[Choice, ...]]
    everyone: tuple[Choice, ...]
    """Also those who cannot be responsible, so that the form can say why."""
    today: date
    """The local date at the table."""
    number: int
    """Which agreement of this meeting is being written."""
    standing: frozenset[date] = frozenset()
    """Days the agreement says already; these may have passed since, when a meeting goes on another day."""

    @property
    def names(self) -> Mapping[str, str]:
        """What people are called, by id."""
        return {choice.id: choice.label for choice in self.everyone}


def desk(scene: Scene, number: int) -> Desk:
    """Return what a form for the agreement with this number needs."""
    items = scene.meeting.agreements.items
    written = next((item.terms for item in items if item.number == number), Terms())
    days = (written.starts, written.follow_up.on if written.follow_up else None, written.deadline)
    listed = {
        Field.WHO: eligible.responsible(scene.meeting),
        Field.TAKING_PART: eligible.contributing(scene.meeting),
        Field.ABOUT: eligible.children(scene.meeting),
    }
    resources = tuple(Choice(each.value, scene.words.text(label)) for each, label in RESOURCES.items())
    return Desk(
        {field: people(scene, persons) for field, persons in listed.items()} | {Field.RESOURCE: resources},
        people(scene, eligible.everyone(scene.meeting)),
        scene.today,
        number,
        frozenset(day for day in days if day is not None),
    )


def fresh(words: Words) -> Draft:
    """Return the draft a new agreement begins with: from today, followed up at the next meeting."""
    return Draft(starts=words.text("today"), follow_up=words.text("at the next meeting"))


def draft_of(words: Words, terms: Terms, desk: Desk) -> Draft:
    """Return the draft that says what these terms say."""

    def day(on: date | None) -> str:
        if on is None:
            return ""
        if on < desk.today:
            return on.isoformat()
        return words.text("today") if on == desk.today else short_date(words, on, desk.today)

    def listed(field: Field, ids: Sequence[str]) -> str:
        return picking.joined(desk.choices[field], ids)

    followed = "" if terms.follow_up is None else day(terms.follow_up.on) or words.text("at the next meeting")
    return Draft(
        who=listed(Field.WHO, terms.responsible),
        what=terms.what,
        taking_part=listed(Field.TAKING_PART, terms.contributors),
        about=listed(Field.ABOUT, terms.about),
        starts=day(terms.starts),
        follow_up=followed,
        deadline=day(terms.deadline),
        resource=listed(Field.RESOURCE, (terms.resource.value,)),
        base=terms,
    )


def picked(draft: Draft, desk: Desk, field: Field) -> Picked:
    """Return whom or what a list field names."""
    return picking.read(desk.choices[field], draft.text(field))


def offers(draft: Draft, desk: Desk, field: Field) -> tuple[Choice, ...]:
    """Return what the letters being typed find, the one that Enter takes first; nothing where none are typed."""
    if field not in LISTS:
        return ()
    named = picked(draft, desk, field)
    free = [choice for choice in desk.choices[field] if choice.id not in named.ids]
    return picking.found(free, named.letters) if named.letters else ()


def take(draft: Draft, desk: Desk, field: Field) -> Draft | None:
    """Return the draft with the first offer taken; None where nothing is offered."""
    found = offers(draft, desk, field)
    return draft.put(field, picking.taken(draft.text(field), found[0])) if found else None


def begin_another(draft: Draft, desk: Desk, field: Field) -> Draft:
    """Return the draft with what was typed taken, and ready for another name: what a comma does."""
    taken = (take(draft, desk, field) or draft).text(field)
    tidy = picking.tidied(desk.choices[field], taken).rstrip(" ,")
    return draft.put(field, f"{tidy}, " if tidy else "")


def day_of(draft: Draft, desk: Desk, field: Field) -> date | DateProblem | None:
    """Return the day a date field says, why it says none, or None for no text and for *på næste møde*."""
    text = draft.text(field)
    if not text.strip() or (field is Field.FOLLOW_UP and is_next_meeting(text)):
        return None
    found = read_date(text, desk.today, use=Use.START if field is Field.STARTS else Use.FOLLOW_UP)
    if found is DateProblem.PAST:
        return next((day for day in desk.standing if day.isoformat() == text.strip()), found)
    return found


def terms_of(draft: Draft, desk: Desk) -> Terms:
    """Return what the draft says so far; a text that says nothing yet is left out."""

    def ids(field: Field) -> tuple[str, ...]:
        return picked(draft, desk, field).ids

    def day(field: Field) -> date | None:
        found = day_of(draft, desk, field)
        return found if isinstance(found, date) else None

    followed = day(Field.FOLLOW_UP)
    return Terms(
        what=" ".join(draft.what.split()),
        responsible=ids(Field.WHO),
        contributors=ids(Field.TAKING_PART),
        starts=day(Field.STARTS),
        follow_up=FollowUp(followed) if followed or is_next_meeting(draft.follow_up) else None,
        deadline=day(Field.DEADLINE),
        resource=next(map(Resource, ids(Field.RESOURCE)), Resource.UNSAID),
        about=ids(Field.ABOUT),
    )
