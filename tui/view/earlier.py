"""Last time's agreements, one by one: what became of it, and a sentence about it (R129, R131, seed 004)."""

from __future__ import annotations

from meeting.agreement_terms import Outcome
from meeting.agreements import handed_to, unanswered
from meeting.plan import EarlierAgreement
from tui.view.lines import BLANK, Line, Paint, Span, cut, line
from tui.view.scene import Scene
from tui.view.sentence import rows_of
from tui.view.withheld import earlier_not_shown
from tui.view.words import mark

OUTCOMES = {
    Outcome.KEPT: mark("kept"),
    Outcome.PARTLY: mark("partly"),
    Outcome.NOT_KEPT: mark("not"),
    Outcome.CHANGED: mark("changed"),
    Outcome.LAPSED: mark("lapsed"),
}
HAND_OVER = "6"
"""The digit after those of the outcomes."""
_MOST_ROWS = 3


def outcome(digit: str) -> Outcome | None:
    """Return the outcome with this number."""
    return dict(zip("12345", OUTCOMES, strict=True)).get(digit)


def asked_now(scene: Scene, skipped: frozenset[str]) -> EarlierAgreement | None:
    """Return the earlier agreement that is asked for now: an unanswered one, those put off after the others."""
    waiting = sorted(unanswered(scene.meeting), key=lambda item: item.ref in skipped)
    return next(iter(waiting), None)


def put_off(scene: Scene, skipped: frozenset[str], ref: str) -> frozenset[str]:
    """Return which ones are put off with this one; once all are, they are gone through anew."""
    others = {item.ref for item in unanswered(scene.meeting)} - skipped - {ref}
    return skipped | {ref} if others else frozenset({ref})


def who_does(scene: Scene, item: EarlierAgreement) -> str:
    """Return who is responsible for an earlier agreement, and who goes on with it where it was handed over."""
    heir = handed_to(scene.meeting, item.ref)
    arrow = scene.look.alphabet.arrow if item.responsible else ""
    return " ".join(part for part in (item.responsible, arrow, scene.name(heir)) if part) if heir else item.responsible


def earlier_told(scene: Scene, item: EarlierAgreement) -> str:
    """Return the number, and who does what; of what may not be shown, because of which topic."""
    told = " ".join(part for part in (item.ref, said_of(who_does(scene, item), item.what)) if part)
    return earlier_not_shown(scene, item) or told


def said_of(who: str, what: str) -> str:
    """Return who does what; what begins as a sentence, as an agreement that was changed does, stands by itself."""
    return f"{who}: {what}" if who and what[:1].isupper() else " ".join(part for part in (who, what) if part)


def asked_of(chosen: Outcome) -> str:
    """Return the msgid that asks for the sentence to an outcome; the next meeting asks for what was changed in it."""
    if chosen is Outcome.CHANGED:
        return mark("What was it changed to, in one sentence?")
    return mark("In one sentence, if there is one:")


def earlier_rows(
    scene: Scene, item: EarlierAgreement | None, chosen: Outcome | None, across: int, height: int
) -> tuple[tuple[Line, ...], int]:
    """Return the rows, and the row of the sentence (0 while none is typed).

    What had become of one stands here only while it is asked for (screens rule 12); those that wait stand below.
    """
    if item is None:
        said = scene.words.text("All agreements of last time are gone through.")
        return (BLANK, line(" ", said)), 0
    left = len(unanswered(scene.meeting))
    title = scene.words.text("What became of it?")
    count = scene.words.plural("{n} left", "{n} left", left)
    rows = [BLANK, line(" ", Span(title, Paint.INK_BOLD), Span(f"   {count}", Paint.QUIET)), BLANK]
    told = rows_of(earlier_told(scene, item), across - 3)[:_MOST_ROWS]
    rows += [line(f" {scene.look.alphabet.now} " if n == 0 else "   ", row) for n, row in enumerate(told)]
    rows.append(BLANK)
    if chosen is None:
        over = scene.words.text("another goes on with it")
        rows += [line(" ", *_numbered(scene)), line(" ", Span(f"{HAND_OVER} {over}", Paint.QUIET)), BLANK]
        rows += _waiting(scene, item, height - len(rows))
        return tuple(cut(row, across) for row in rows), 0
    rows.append(line(" ", Span(scene.words.text(OUTCOMES[chosen]), Paint.INK_BOLD)))
    asked = scene.words.text(asked_of(chosen))
    rows += [line(" ", Span(asked, Paint.QUIET)), BLANK]
    return tuple(cut(row, across) for row in rows), len(rows) - 1


def _waiting(scene: Scene, asked: EarlierAgreement, height: int) -> list[Line]:
    """Return those that are asked for later; of too many the first ones."""
    others = [item for item in unanswered(scene.meeting) if item.ref != asked.ref]
    shown = others if len(others) <= height else others[: max(0, height - 1)]
    rows = [line(f" {scene.look.alphabet.waiting} {earlier_told(scene, item)}") for item in shown]
    more = len(others) - len(shown)
    return [*rows, line(Span(f"   {scene.words.text('… and {n} more', n=more)}", Paint.QUIET))] if more else rows


def _numbered(scene: Scene) -> tuple[Span, ...]:
    return tuple(Span(f"{number} {scene.words.text(label)}   ") for number, label in enumerate(OUTCOMES.values(), 1))
