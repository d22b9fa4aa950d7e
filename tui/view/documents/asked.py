"""What the documents screen asks before it marks one as sent, or shows what somebody said."""

from __future__ import annotations

from collections.abc import Mapping

from documents.kinds import Kind
from tui.view.documents.seen import Offer, Question, Seen
from tui.view.home_rows import near_date
from tui.view.look import Look
from tui.view.words import mark

_WENT: Mapping[Kind, str] = {
    Kind.DECISIONS: mark("Did the decision minutes go to everybody today?"),
    Kind.AGREEMENTS: mark("Did the agreement list go to everybody today?"),
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
    """Return which version went out and which is to go out now (R121); empty where it is the same."""
    if offer.sent is None or not offer.is_outdated:
        return ""
    told = mark("Version {n} was sent {date}; version {newest} is to go to everybody.")
    date = near_date(look.words, offer.sent, seen.today)
    return look.words.text(told, n=offer.sent_version, date=date, newest=offer.version)


def _went_text(look: Look, seen: Seen, kind: Kind) -> str:
    """Return the question whether a paper went out today, and when it did before, so that no day is lost unseen."""
    offer = next((each for each in seen.offers if each.kind is kind), Offer(kind))
    if offer.sent is None:
        return look.words.text(_WENT[kind])
    date = near_date(look.words, offer.sent, seen.today)
    if offer.is_outdated:
        told = mark("Version {n} was sent {date}. Did version {newest} go out today?")
        return look.words.text(told, n=offer.sent_version, date=date, newest=offer.version)
    return look.words.text("Sent {date} already. Sent again today?", date=date)
