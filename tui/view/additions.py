"""What was added to a closed meeting, dated and with who wrote it: the words that stood stay (scenario 15)."""

from __future__ import annotations

from datetime import datetime

from meeting.agreements import agreement
from meeting.danish_time import local_day
from meeting.minutes import statement, withheld
from meeting.shown import may_stand
from meeting.state import Addition
from tui.view.clock import short_date
from tui.view.lines import cut_text
from tui.view.names import NAME_CELLS
from tui.view.scene import Scene
from tui.view.sentence import sentence


def added_on(scene: Scene, addition: Addition) -> str:
    """Return when something was added and by whom, `added 5/12 by Karen`."""
    return dated(scene, addition.at, addition.by)


def dated(scene: Scene, at: datetime, by: str) -> str:
    """Return the same of a steady instant and a participant id."""
    day = short_date(scene.words, local_day(scene.meeting.wall(at)), scene.today)
    name = cut_text(scene.name(by), NAME_CELLS) if by else ""
    if not name:
        return scene.words.text("added {date}", date=day)
    return scene.words.text("added {date} by {name}", date=day, name=name)


def added_text(scene: Scene, addition: Addition) -> str:
    """Return what was added; empty where its words may not be shown (R118, R40) or are taken out of the minutes."""
    meeting = scene.meeting
    item, said = agreement(meeting, addition.of), statement(meeting, addition.of)
    if withheld(meeting, addition.of) or (item and not may_stand(meeting, item)) or (said and said.withdrawn):
        return ""
    if addition.terms is not None:
        return sentence(scene.words, addition.terms, scene.names, local_day(meeting.wall(addition.at)))
    if addition.said is None or said is None:
        return addition.text
    changed = addition.said.text == said.said.text and addition.said.change
    return changed or addition.said.text


def added_to(scene: Scene, addition: Addition) -> str:
    """Return what something was added to, without its words (R40): whose statement, or which part or agreement."""
    meeting = scene.meeting
    if said := statement(meeting, addition.of):
        return scene.words.text("what {name} said", name=scene.name(said.said.person))
    if item := agreement(meeting, addition.of):
        return scene.words.text("agreement {n}", n=item.number)
    part = scene.words.text(meeting.planned.template.phase(addition.of).title)
    return scene.words.text("the sum-up of {part}", part=part)
