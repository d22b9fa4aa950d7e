"""What the documents are called, what each is for, and who gets it."""

from __future__ import annotations

from collections.abc import Mapping

from documents.document import Document
from documents.kinds import Audience, Kind
from documents.recipients import held_back, recipients
from meeting.state import Meeting
from tui.view.documents.seen import Offer
from tui.view.names import shown
from tui.view.words import Words, mark

TITLES: Mapping[Kind, str] = {
    Kind.DESCRIPTIVE: mark("Descriptive minutes"),
    Kind.DECISIONS: mark("Decision minutes"),
    Kind.AGREEMENTS: mark("Agreement list"),
    Kind.MINE: mark("My agreements"),
    Kind.INVITATION: mark("Invitation"),
    Kind.ROLE_CARD: mark("Role card"),
    Kind.BY_HAND: mark("Sheet to lead by hand"),
    Kind.RECORD: mark("For the record system"),
    Kind.TRANSLATION: mark("For translation"),
}
"""Each document by its title, a msgid."""

_ABOUT: Mapping[Kind, str] = {
    Kind.DESCRIPTIVE: mark("What everybody said, and how the meeting went. For the leader alone."),
    Kind.DECISIONS: mark("What was agreed, as it was confirmed, and when the next meeting is."),
    Kind.AGREEMENTS: mark("What became of each agreement, to be read before the next meeting."),
    Kind.MINE: mark("What each has agreed to do, and when."),
    Kind.INVITATION: mark("A mail draft with a calendar entry for each; nothing sensitive stands there."),
    Kind.ROLE_CARD: mark("What parents and child can count on at the meeting, and may say no to."),
    Kind.BY_HAND: mark("One page to lead the meeting with, should the computer stop."),
    Kind.RECORD: mark("A folder with everything for the municipality's record system."),
    Kind.TRANSLATION: mark("An interpreter fills it in; ordstyrer documents --translation takes it in."),
}
_FOR: Mapping[Kind, str] = {
    Kind.DESCRIPTIVE: mark("the leader alone"),
    Kind.DECISIONS: mark("everybody"),
    Kind.AGREEMENTS: mark("everybody"),
    Kind.MINE: mark("one for each"),
    Kind.INVITATION: mark("one for each"),
    Kind.ROLE_CARD: mark("parents and child"),
    Kind.BY_HAND: mark("the leader alone"),
    Kind.RECORD: mark("the record system"),
    Kind.TRANSLATION: mark("the interpreter"),
}


def kind_name(words: Words, kind: Kind) -> str:
    """Return the title of a document, *Beslutningsreferat*."""
    return words.text(TITLES[kind])


def about_text(words: Words, offer: Offer) -> str:
    """Return what a document is for, in a sentence, or why there is none to make yet."""
    if offer.kind is Kind.MINE and offer.papers == ():
        return words.text("Nobody has one yet: no agreement is settled.")
    return words.text(_ABOUT[offer.kind])


def for_text(words: Words, offer: Offer) -> str:
    """Return who gets a document, without naming anybody: *alle*, *én til hver (6)*."""
    who = words.text(_FOR[offer.kind])
    each = [paper for paper in offer.papers or () if paper.audience is Audience.ONE]
    return f"{who} ({len(each)})" if len(each) > 1 else who


def names_text(meeting: Meeting, offer: Offer) -> str:
    """Return whom a document goes to by name; empty where it goes to nobody by name."""
    people = [seat.participant for seat in meeting.presence.seats]
    called = shown(people)
    ids = [person.id for person in recipients(meeting, offer.kind)]
    return ", ".join(called[each].called for each in ids if each in called)


def held_back_text(words: Words, meeting: Meeting, kind: Kind, *, names: bool) -> str:
    """Return who gets no invitation yet, because a parent has not said yes (R93, seed 003); empty where all do."""
    held = held_back(meeting) if kind is Kind.INVITATION else ()
    if not held:
        return ""
    if not names:
        return words.plural(
            "Not to {n} person: a parent has not said yes.", "Not to {n} people: a parent has not said yes.", len(held)
        )
    called = shown([seat.participant for seat in meeting.presence.seats])
    listed = ", ".join(called[person.id].called for person in held if person.id in called)
    return words.text("Not to {names}: a parent has not said yes.", names=listed)


def paper_name(meeting: Meeting, words: Words, paper: Document, *, names: bool) -> str:
    """Return the title of one paper, with whose it is where `names` are shown."""
    title = kind_name(words, paper.kind)
    called = shown([seat.participant for seat in meeting.presence.seats])
    return f"{title}: {called[paper.person].called}" if names and paper.person in called else title
