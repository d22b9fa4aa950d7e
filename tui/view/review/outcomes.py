"""What each part of a meeting came to, in a few words: who was heard, what was agreed, who answered (screens i)."""

from __future__ import annotations

from collections.abc import Sequence

from meeting import agreements as terms
from meeting.course import Part
from meeting.danish_time import local_day
from meeting.next_meeting import days_until, weeks_until
from meeting.presence import person
from meeting.speakers import Status
from meeting.state import Stage, Standing
from meeting.template import PhaseKind
from meeting.voices import Voice, count, missed, voices
from tui.view.clock import clock_in_sentence, days_or_weeks_away, short_date
from tui.view.lines import cells
from tui.view.scene import Scene
from tui.view.sentence import joined


def outcome(scene: Scene, part: Part, most: int) -> str:
    """Return what a part came to in at most this many cells; empty for one that was left out or is to come.

    A name is never cut: where they do not all fit, there is only the number.
    """
    if not part.visits:
        return ""
    shorter = _told(scene, part)
    return next((text for text in shorter if cells(text) <= most), shorter[-1])


def missed_text(scene: Scene, voice: Voice) -> str:
    """Return what became of somebody who did not have the floor: through whom they were heard, or when they went."""
    name = scene.name(voice.person)
    if voice.status is Status.HEARD_THROUGH:
        return scene.words.text("{name} through {other}", name=name, other=scene.name(voice.through))
    if voice.left_at is not None:
        time = clock_in_sentence(scene.words, scene.meeting.wall(voice.left_at))
        return scene.words.text("{name} left at {time}", name=name, time=time)
    return scene.words.text("{name} not heard", name=name)


def _told(scene: Scene, part: Part) -> Sequence[str]:
    """Return what is told of a part, and the same in fewer and fewer words."""
    match part.phase.kind:
        case PhaseKind.PRESENTATION:
            return _greeted(scene, part)
        case PhaseKind.ROUND:
            return _heard(scene, part)
        case PhaseKind.FOLLOW_UP:
            return (_followed_up(scene),)
        case PhaseKind.AGREEMENTS:
            return (_agreed(scene),)
        case PhaseKind.NEXT_MEETING:
            return _next(scene)
        case PhaseKind.EVALUATION:
            return (_answered(scene),)


def _is_over(scene: Scene, part: Part) -> bool:
    return scene.meeting.stage is Stage.CLOSED or scene.meeting.phases.current != part.phase.id


def _greeted(scene: Scene, part: Part) -> Sequence[str]:
    here = voices(scene.meeting, part.phase.id)
    counted = count(here)
    if counted.heard < counted.of:
        return (scene.words.text("{n} of {all} have said hello", n=counted.heard, all=counted.of),)
    everyone = scene.words.text("everyone has said hello")
    if any(person(scene.meeting, voice.person).is_interpreter for voice in here):
        return (scene.words.text("everyone has said hello, the interpreter too"), everyone)
    return (everyone,)


def _heard(scene: Scene, part: Part) -> Sequence[str]:
    heard = voices(scene.meeting, part.phase.id)
    counted = count(heard)
    told = scene.words.text("{n} of {all}", n=counted.heard, all=counted.of)
    others = [missed_text(scene, voice) for voice in missed(heard)] if _is_over(scene, part) else []
    if not others:
        return (told,)
    names = joined(scene.words, [scene.name(voice.person) for voice in missed(heard)])
    silent = scene.words.text("{n} of {all}, not {names}", n=counted.heard, all=counted.of, names=names)
    return (", ".join((told, *others)), silent, told)


def _followed_up(scene: Scene) -> str:
    answered = len({answer.ref for answer in scene.meeting.agreements.followed_up})
    waiting = len(terms.unanswered(scene.meeting))
    if waiting:
        total = answered + waiting
        return scene.words.text("{n} of {all} agreements gone through", n=answered, all=total)
    if not answered:
        return scene.words.text("nothing to ask for")
    return scene.words.plural("{n} agreement gone through", "{n} agreements gone through", answered)


def _agreed(scene: Scene) -> str:
    standings = [terms.standing(item) for item in scene.meeting.agreements.items]
    new = [each for each in standings if each is not Standing.PUT_ASIDE]
    read = sum(each in {Standing.AGREED, Standing.PROPOSAL} for each in new)
    words = scene.words
    match len(new), read:
        case 0, _:
            return words.text("none new")
        case 1, 0:
            return words.text("1 new, not read back")
        case 1, _:
            return words.text("1 new, read back")
        case 2, 2:
            return words.text("2 new, both read back")
        case n, _ if n == read:
            return words.text("{n} new, all read back", n=n)
        case n, _:
            return words.text("{n} new, {read} of them read back", n=n, read=read)


def _next(scene: Scene) -> Sequence[str]:
    ending, words = scene.meeting.ending, scene.words
    if ending.series_ended:
        return (words.text("no further meeting"),)
    if ending.next_starts is None:
        return (words.text("no date"),)
    held = local_day(scene.meeting.planned.starts)
    following = local_day(ending.next_starts)
    day = short_date(words, following, held)
    when = words.text("{date} at {time}", date=day, time=clock_in_sentence(words, ending.next_starts))
    days, weeks = days_until(scene.meeting, following), weeks_until(scene.meeting, ending.next_starts)
    return (f"{when}, {days_or_weeks_away(words, days, weeks)}", when, day)


def _answered(scene: Scene) -> str:
    sheets = len(scene.meeting.minutes.evaluation)
    if sheets:
        return scene.words.plural("{n} answer", "{n} answers", sheets)
    return scene.words.text("filled in" if scene.meeting.ending.evaluated else "not filled in")
