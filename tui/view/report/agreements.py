"""What was agreed today, and what became of what was agreed before."""

from __future__ import annotations

from collections.abc import Iterator

from meeting.additions import additions
from meeting.agreements import handed_to, standing
from meeting.danish_time import local_day
from meeting.state import Agreement
from tui.view.additions import added_on, added_text
from tui.view.earlier import OUTCOMES
from tui.view.next_meeting import agreed_date
from tui.view.report.terms import STANDING
from tui.view.scene import Scene
from tui.view.sentence import sentence
from tui.view.withheld import earlier_not_shown, not_shown


def agreement_lines(scene: Scene) -> tuple[str, ...]:
    """Return a line for each agreement of today: number, standing, wording, each yes and reservation (R109)."""
    return tuple(_agreement(scene, item) for item in scene.meeting.agreements.items)


def wording(scene: Scene, item: Agreement) -> str:
    """Return the wording that was read back, or the sentence as it stands where nothing was or it has changed since.

    Where it touches a topic that nobody may share, only that it is not shown (R118, seed 004).
    """
    if hidden := not_shown(scene, item):
        return f"{hidden}."
    if item.wording and item.confirmed_terms == item.terms:
        return item.wording
    return sentence(scene.words, item.terms, scene.names, local_day(scene.meeting.wall(item.proposed_at)))


def earlier_lines(scene: Scene) -> tuple[str, ...]:
    """Return a line for each earlier agreement that was brought along: what became of it, or that it is to be asked."""
    answers = {answer.ref: answer for answer in scene.meeting.agreements.followed_up}
    lines = []
    for item in scene.meeting.agreements.earlier:
        answer = answers.get(item.ref)
        outcome = scene.words.text(OUTCOMES[answer.outcome] if answer else "to be asked")
        said = f" {answer.sentence}" if answer and answer.sentence else ""
        heir = handed_to(scene.meeting, item.ref)
        said += " " + scene.words.text("{name} goes on with it.", name=scene.name(heir)) if heir else ""
        if hidden := earlier_not_shown(scene, item):
            lines.append(f"{hidden}: {outcome}.")
        else:
            lines.append(f"{item.ref}, {item.responsible}: {item.what.rstrip('.')}: {outcome}.{said}")
    return tuple(lines)


def next_line(scene: Scene) -> str:
    """Return when and where we meet again, or that the series ended and why; empty while nobody knows."""
    ending = scene.meeting.ending
    if ending.series_ended:
        reason = scene.words.text(ending.series_ended).rstrip(".")
        return scene.words.text("There is no further meeting: {reason}.", reason=reason)
    return ", ".join(part for part in (agreed_date(scene), ending.next_place) if part)


def _agreement(scene: Scene, item: Agreement) -> str:
    said = f"{item.number}. {scene.words.text(STANDING[standing(item)])}: {wording(scene, item)}"
    return said if not_shown(scene, item) else " ".join((said, *_voices(scene, item), *_added(scene, item)))


def _added(scene: Scene, item: Agreement) -> Iterator[str]:
    for each in additions(scene.meeting, item.id):
        yield f"({added_on(scene, each)}: {added_text(scene, each)})"


def _voices(scene: Scene, item: Agreement) -> Iterator[str]:
    if item.accepted:
        yield scene.words.text("Yes from {names}.", names=", ".join(scene.name(each) for each in item.accepted))
    for each in item.reservations:
        text = each.text.rstrip(".")
        yield scene.words.text("Reservation from {name}: {text}.", name=scene.name(each.person), text=text)
