"""What the documents screen asks before it marks one as sent or filed, or shows what somebody said."""

from __future__ import annotations

from collections.abc import Mapping

from documents.kinds import Kind
from tui.view.documents.seen import Offer, Question, Seen
from tui.view.home_rows import near_date
from tui.view.look import Look
from tui.view.words import Words, mark

_WENT: Mapping[Kind, str] = {
    Kind.DECISIONS: mark("Did the decision minutes go to everybody today?"),
    Kind.AGREEMENTS: mark("Did the agreement list go to everybody today?"),
    Kind.RECORD: mark("Was the meeting filed in the record system today?"),
}


def notice_text(look: Look, seen: Seen) -> str:
    """Return how far the making is, or what is asked; empty where nothing is."""
    text = look.words.text
    if seen.making is not None:
        made, every = seen.making
        return text("{n} of {all} made", n=made, all=every) if every else text("One moment")
    match seen.asked:
        case None:
            return ""
        case asked if asked.question is Question.SEE:
            statements = asked.kind in (Kind.DESCRIPTIVE, Kind.RECORD)
            told = mark("It holds what everybody said.   Enter: open   Esc: back")
            return text(told if statements else mark("Names stand there.   Enter: open   Esc: back"))
        case asked:
            return _went_text(look, seen, asked.kind)


def again_text(look: Look, seen: Seen, offer: Offer) -> str:
    """Return which version went out and which is to go out now, or be filed (R121, R143); empty if it is the same."""
    if offer.sent is None or not offer.is_outdated:
        return ""
    told = mark("Version {n} was sent {date}; version {newest} is to go to everybody.")
    if offer.is_changed:
        told = mark("It was filed {date} and changed since: to be filed again.")
    date = near_date(look.words, offer.sent, seen.today)
    return look.words.text(told, n=offer.sent_version, date=date, newest=offer.version)


def kept_text(words: Words, kind: Kind) -> str:
    """Return that it is kept that a document went out today, or was filed."""
    if kind is Kind.RECORD:
        return words.text("Kept: filed today.   z: undo")
    return words.text("Kept: sent today.   z: undo")


def already_text(words: Words, kind: Kind) -> str:
    """Return that this was said of it today already."""
    if kind is Kind.RECORD:
        return words.text("It is marked as filed today already.")
    return words.text("It is marked as sent today already.")


def _went_text(look: Look, seen: Seen, kind: Kind) -> str:
    """Return the question whether a paper went out today, and when it did before, so that no day is lost unseen."""
    offer = next((each for each in seen.offers if each.kind is kind), Offer(kind))
    if offer.sent is None:
        return look.words.text(_WENT[kind])
    date = near_date(look.words, offer.sent, seen.today)
    if kind is Kind.RECORD:
        filed = mark("Filed {date} already. Filed again today?")
        changed = mark("Filed {date}, and changed since. Filed again today?")
        return look.words.text(changed if offer.is_changed else filed, date=date)
    if offer.is_outdated:
        told = mark("Version {n} was sent {date}. Did version {newest} go out today?")
        return look.words.text(told, n=offer.sent_version, date=date, newest=offer.version)
    return look.words.text("Sent {date} already. Sent again today?", date=date)
