"""What was said in each part of a meeting, by whom, and who was not heard there (R50, seed 000; R120, seed 004)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from documents.descriptive_pieces import added_label, headed, named, people, phrase, said, time_of, with_label
from documents.document import Block, Bullets, Cell, Line, Paragraph, Run, Table
from documents.phrases import DANISH, phrases
from documents.pieces import cell, figure
from documents.template_words import template_run
from meeting import phases
from meeting.additions import additions
from meeting.minutes import withheld
from meeting.speakers import Status
from meeting.state import Addition, Meeting, OtherSaid, Statement
from meeting.statement_terms import Said
from meeting.template import PhaseTemplate
from meeting.voices import Voice, missed, voices

_WIDTHS = (4, 3, 11)
_PASSED = {Status.PASSED: "passed", Status.PASSED_TWICE: "passed_twice"}
"""Whoever was asked twice had the chance to speak, but nobody heard them (scenario 6)."""


def part_blocks(meeting: Meeting) -> tuple[Block, ...]:
    """Return each part in which something was written down or somebody was not heard, under its heading."""
    every = meeting.planned.template.phases
    known = {phase.id for phase in every}
    told = (headed(template_run(phase.title), *_part(meeting, phase)) for phase in every)
    rest = [item for item in meeting.minutes.statements if item.phase not in known]
    blocks = (*(block for part in told for block in part), *headed(phrase("elsewhere"), *_statements(meeting, rest)))
    return blocks or headed(phrase("said"), Paragraph(((phrase("no_statements"),),)))


def unheard_block(meeting: Meeting) -> Block:
    """Return who came and did not speak themselves in a round, with what became of it (R30, seed 000)."""
    items = [
        Cell(((template_run(phase.title), figure(": "), *_missed(meeting, voice)),))
        for phase in phases.rounds(meeting)
        if phases.visited(meeting, phase.id)
        for voice in voices(meeting, phase.id)
        if voice.status in _PASSED or missed((voice,))
    ]
    return Bullets(tuple(items)) if items else Paragraph(((phrase("nobody_unheard"),),))


def said_cell(meeting: Meeting, item: Statement) -> Cell:
    """Return a statement with what must be different, whom it is about and who heard it, and what was added to it."""
    place = f"statement by {item.said.person}"
    other = _other(meeting, item.other, place) if item.other else ()
    added = (line for each in additions(meeting, item.id) for line in _added(meeting, each, item.said, place))
    return Cell((*_wording(meeting, item.said, place), *other, *added))


def _part(meeting: Meeting, phase: PhaseTemplate) -> Iterator[Block]:
    if lines := tuple(_sum_up(meeting, phase.id)):
        yield Paragraph(lines)
    spoke = [item for item in meeting.minutes.statements if item.phase == phase.id]
    order = {voice.person: place for place, voice in enumerate(voices(meeting, phase.id))}
    yield from _statements(meeting, sorted(spoke, key=lambda item: order.get(item.said.person, len(order))))


def _sum_up(meeting: Meeting, phase: str) -> Iterator[Line]:
    found, place = meeting.minutes.sum_ups.get(phase), f"sum-up of {phase}"
    if found is not None:
        yield with_label("sum_up", said(found.text, place))
        for each in additions(meeting, phase):
            yield (*added_label(meeting, each), said(each.text, place))


def _statements(meeting: Meeting, items: Sequence[Statement]) -> Iterator[Block]:
    stand = [item for item in items if not item.withdrawn]
    shown = [item for item in stand if not withheld(meeting, item.id)]
    if shown:
        heads = ((phrases(DANISH).run("shared.who"),), (phrase("kind"),), (phrase("said"),))
        yield Table(heads, tuple(_row(meeting, item) for item in shown), _WIDTHS)
    if hidden := len(stand) - len(shown):
        yield Paragraph((with_label("withheld_statements", figure(str(hidden))),))


def _row(meeting: Meeting, item: Statement) -> tuple[Cell, ...]:
    kind = cell(phrase(item.said.category.value)) if item.said.category else Cell()
    return cell(named(meeting, item.said.person)), kind, said_cell(meeting, item)


def _wording(meeting: Meeting, words: Said, place: str) -> Iterator[Line]:
    yield (said(words.text, place),)
    if words.change:
        yield with_label("must_change", said(words.change, place))
    about = with_label("concerns", *people(meeting, words.about)) if words.about else ()
    children = [child for child in words.children if child != words.person]
    heard = with_label("children_present", *people(meeting, children)) if children else ()
    if line := (*about, *([figure(" · ")] if about and heard else []), *heard):
        yield line


def _other(meeting: Meeting, other: OtherSaid, place: str) -> tuple[Line, ...]:
    """Return a wording that was written at the same time, and by whom; nobody has chosen between the two."""
    by = (phrase("also_written"), figure(" "), named(meeting, other.by), figure(": "))
    return ((*by, said(other.said.text, place)),)


def _added(meeting: Meeting, addition: Addition, before: Said, place: str) -> Iterator[Line]:
    """Yield what a statement should say by now; who said it only where that is corrected too."""
    now = addition.said
    if now is None:
        return
    who = (named(meeting, now.person), figure(": ")) if now.person != before.person else ()
    yield (*added_label(meeting, addition), *who, said(now.text, place))
    if now.change and now.change != before.change:
        yield with_label("must_change", said(now.change, place))


def _missed(meeting: Meeting, voice: Voice) -> Line:
    name: tuple[Run, ...] = (named(meeting, voice.person), figure(", "))
    if voice.through:
        return (*name, phrase("heard_through"), figure(" "), named(meeting, voice.through))
    if voice.left_at is not None:
        return (*name, phrase("went"), figure(f" {time_of(meeting, voice.left_at)}"))
    return (*name, phrase(_PASSED.get(voice.status, "not_heard")))
