"""What there is to know of one meeting of a series: who was not heard, what became of the agreements, what is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from meeting.danish_time import local_day
from meeting.next_dates import agreement_list_due
from meeting.owed import minutes_due
from meeting.own_speech import own_speech
from meeting.papers import Paper
from meeting.people import OUTSIDE_THE_ROUND
from meeting.series import Series, agreements
from meeting.series_agreements import Fate, asked_for
from meeting.series_outstanding import Outstanding, outstanding
from meeting.series_turnout import NotHeard, turnout
from meeting.series_weeks import next_starts
from meeting.series_work import longest_work
from meeting.state import Meeting
from meeting.timebox import frame
from tui.view.clock import clock_in_sentence, listed_date
from tui.view.look import Look
from tui.view.review.fates import FATES
from tui.view.review.own_speech import left_out_text, shares_text
from tui.view.review.series_table import people_text
from tui.view.scene import Scene, scene_of
from tui.view.sentence import joined
from tui.view.words import mark

Told = tuple[str, tuple[str, ...]]
"""A label, a msgid, and the texts beside it, each on rows of its own."""
_SIXTY = 60
_BECAME = (Fate.KEPT, Fate.PARTLY, Fate.NOT_KEPT, Fate.CHANGED, Fate.LAPSED, Fate.UNANSWERED, Fate.ASKED)
_NONE = mark("none")


def told_of(look: Look, series: Series, meeting: Meeting, now: datetime) -> tuple[Told, ...]:
    """Return what there is to know of a meeting, the most telling first; of one to come, who and what is asked for."""
    if meeting.timebox.opened_at is None:
        return tuple(_coming(look, series, meeting))
    scene = scene_of(look, meeting, meeting.last_at)
    speech = own_speech(meeting)
    spoken = tuple(text for text in (shares_text(look, speech), left_out_text(look.words, speech)) if text)
    found = (
        (mark("Heard"), (_heard(scene),)),
        (mark("Agreements"), (_agreed(look, series, meeting),)),
        (mark("Breaks"), (_breaks(look, meeting),)),
        (mark("Own speech"), spoken),
        (mark("Outstanding"), (_left(look, series, meeting),)),
        (mark("Minutes"), tuple(_papers(look, series, meeting, local_day(now)))),
    )
    return tuple((label, texts) for label, texts in found if texts)


def _coming(look: Look, series: Series, meeting: Meeting) -> Iterator[Told]:
    people, leader = meeting.planned.participants, meeting.planned.leader
    invited = [each for each in people if each.kind not in OUTSIDE_THE_ROUND and each.id != leader]
    interpreters = sum(person.is_interpreter for person in people)
    yield mark("Invited"), (people_text(look, len(invited), interpreters),)
    asked = asked_for(agreements(series), meeting.planned.number)
    counted = look.words.plural("{n} agreement", "{n} agreements", len(asked))
    refs = ", ".join(promise.ref for promise in asked)
    yield mark("To be asked"), (f"{counted}: {refs}" if asked else look.words.text(_NONE),)


def _heard(scene: Scene) -> str:
    came, words = turnout(scene.meeting), scene.words
    if came.not_heard:
        names = [_missed(scene, each) for each in came.not_heard]
        if any(each.left_at is not None for each in came.not_heard[-2:-1]):
            names[-2] += ","
        return words.text("everyone but {names}", names=joined(words, names))
    return words.text("everyone" if came.heard else "no round was begun")


def _missed(scene: Scene, missed: NotHeard) -> str:
    words, told = scene.words, scene.name(missed.person.id)
    if missed.left_at is not None:
        time = clock_in_sentence(words, scene.meeting.wall(missed.left_at))
        told = words.text("{name}, who left at {time}", name=told, time=time)
    if missed.through:
        return f"{told} ({words.text('heard through {name}', name=scene.name(missed.through))})"
    return told


def _agreed(look: Look, series: Series, meeting: Meeting) -> str:
    words, number = look.words, meeting.planned.number
    made = sum(bool(item.terms.what.strip()) for item in meeting.agreements.items)
    new = words.plural("{n} new one", "{n} new ones", made) if made else words.text("none new")
    older = [each for each in agreements(series) if not each.ref.startswith(f"{number}.")]
    became = Counter(step.fate for each in older if (step := each.at(number)) is not None)
    counted = ", ".join(f"{became[fate]} {words.text(FATES[fate])}" for fate in _BECAME if became[fate])
    if not counted:
        return new
    return f"{new} {look.alphabet.dot} {words.text('from before: {told}', told=counted)}"


def _breaks(look: Look, meeting: Meeting) -> str:
    held, owed = len(meeting.timebox.breaks), frame(meeting).breaks
    counted = look.words.text("{n} of {total}", n=held, total=owed) if owed else str(held)
    longest = round(longest_work(meeting).total_seconds() / _SIXTY)
    return f"{counted} {look.alphabet.dot} {look.words.text('longest work {n} min', n=longest)}"


def _left(look: Look, series: Series, meeting: Meeting) -> str:
    items = (_item(look, item) for item in outstanding(series, meeting))
    return f" {look.alphabet.dot} ".join(items) or look.words.text(_NONE)


def _item(look: Look, item: Outstanding) -> str:
    if item.text:
        return " ".join(item.text.split())
    withheld = f"{item.agreement} {look.words.text('is not shown')}"
    return withheld if item.agreement else look.words.text("a question")


def _papers(look: Look, series: Series, meeting: Meeting, today: date) -> Iterator[str]:
    """Yield when the papers of a closed meeting went out, or were to go out."""
    template, papers = meeting.planned.template, meeting.papers
    closed, starts = meeting.timebox.closed_at, next_starts(series, meeting)
    if closed is None:
        return
    # Which days are working days takes 0.2 s to load, so nobody asks for what is no longer waited for.
    sent = papers.get(Paper.MINUTES)
    told = _paper(look, sent or minutes_due(local_day(meeting.wall(closed)), template), today, sent=bool(sent))
    listed, held = papers.get(Paper.AGREEMENT_LIST), local_day(starts) if starts else None
    if due := listed or (agreement_list_due(held, template) if held else None):
        when = _paper(look, due, today, sent=bool(listed))
        told += f" {look.alphabet.dot} {look.words.text('agreement list {told}', told=when)}"
    if listed and held:
        told += f", {look.words.plural('{n} day before', '{n} days before', (held - listed).days)}"
    yield told


def _paper(look: Look, day: date, today: date, *, sent: bool) -> str:
    when = listed_date(look.words, day, today)
    return look.words.text("sent {date}" if sent else "not sent, due {date}", date=when)
