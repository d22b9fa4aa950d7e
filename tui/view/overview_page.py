"""What the leader should know, one under the other: lines, questions, who is missing, lists, sum-ups, topics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from meeting.board import less, more, statements, worries_without_change
from meeting.contributions import without_contribution
from meeting.minutes import statement, withheld
from meeting.notices import person_notices
from meeting.phases import visited
from meeting.speakers import left_unheard, unheard
from meeting.state import Question, Statement
from meeting.statement_terms import Category
from meeting.sum_ups import to_sum_up
from tui.view.lines import line, pad_text
from tui.view.names import NAME_CELLS, short_name
from tui.view.notices import notice_text
from tui.view.page import Block, Picture, asked, heading, marked, scrolled
from tui.view.scene import Scene
from tui.view.topics import shared, topics_in_use, touched

WORRY, QUESTION = "worry:", "question:"
"""What the id of an entry begins with at which Enter does something."""


class Entry(Struct, frozen=True):
    """One thing to know."""

    id: str
    text: str
    name: str = ""
    """Whose it is; empty where it is nobody's."""


class Section(Struct, frozen=True):
    """What belongs together, under a heading."""

    title: str
    entries: tuple[Entry, ...]


def overview_ids(sections: Sequence[Section]) -> tuple[str, ...]:
    """Return where the sign can stand."""
    return tuple(entry.id for section in sections for entry in section.entries)


def overview_rows(scene: Scene, sections: Sequence[Section], at: str, size: tuple[int, int]) -> Picture:
    """Return everything in these cells and rows, scrolled to the sign."""
    blocks: list[Block] = []
    for number, section in enumerate(sections):
        blocks.append(heading(section.title, first=number == 0))
        blocks += [_block(scene, entry, at, size[0]) for entry in section.entries]
    title = scene.words.text("At a glance")
    nothing = Block((line(" ", scene.words.text("There is nothing to look after now.")),))
    return Picture(scrolled(scene, title, blocks or (nothing,), at, size))


def change_asked(scene: Scene, item: Statement, size: tuple[int, int]) -> Picture:
    """Return the question what must be different, and below it the worry (R15, seed 000)."""
    told = marked(scene, item.said.text, size[0], here=False, label=_label(_name(scene, item.said.person)))
    return asked(scene.words.text("What must be different?"), told, size)


def _block(scene: Scene, entry: Entry, at: str, across: int) -> Block:
    return Block(marked(scene, entry.text, across, here=entry.id == at, label=_label(entry.name)), entry.id)


def _label(name: str) -> str:
    return f"{pad_text(name, NAME_CELLS)} " if name else ""


def overview(scene: Scene) -> tuple[Section, ...]:
    """Return what there is to know, the most pressing first."""
    made = (
        _for_leader(scene),
        _worries(scene),
        _kept(scene),
        _unkept(scene),
        *_unheard(scene),
        _silent(scene),
        _listed(scene, scene.words.text("More of"), "more", more(scene.meeting)),
        _listed(scene, scene.words.text("Less of"), "less", less(scene.meeting)),
        _without_sum_up(scene),
        _topics(scene),
    )
    return tuple(section for section in made if section.entries)


def _for_leader(scene: Scene) -> Section:
    notices = person_notices(scene.meeting, scene.now)
    entries = tuple(
        Entry(f"line:{notice.kind.value}:{notice.topic}{'+'.join(notice.people)}", notice_text(scene, notice))
        for notice in notices
    )
    return Section(scene.words.text("To {name}", name=scene.name(scene.meeting.lead.leader)), entries)


def _worries(scene: Scene) -> Section:
    title = scene.words.text("Worries without: what must be different?")
    return Section(title, _said(scene, WORRY, worries_without_change(scene.meeting)))


def _kept(scene: Scene) -> Section:
    """Return the questions that come back in the reflection, with the words of the statements they were (R104)."""
    waiting = [question for question in scene.meeting.questions if not question.taken]
    entries = tuple(Entry(f"kept:{question.id}", *_question(scene, question)) for question in waiting)
    return Section(scene.words.text("Questions for the reflection"), entries)


def _question(scene: Scene, question: Question) -> tuple[str, str]:
    item = statement(scene.meeting, question.statement) if question.statement else None
    if item is None:
        return question.text or scene.words.text("a question"), _name(scene, question.person)
    hidden = withheld(scene.meeting, item.id)
    words = scene.words.text("hidden, because the topic is not shared") if hidden else item.said.text
    return words, _name(scene, item.said.person)


def _unkept(scene: Scene) -> Section:
    kept = {question.statement for question in scene.meeting.questions}
    asked_so = (item for item in statements(scene.meeting) if item.said.category is Category.QUESTION)
    entries = _said(scene, QUESTION, (item for item in asked_so if item.id not in kept))
    return Section(scene.words.text("Questions not kept for the reflection"), entries)


def _unheard(scene: Scene) -> Iterator[Section]:
    for phase in scene.meeting.planned.template.phases if scene.meeting.plan else ():
        if phase.is_round and visited(scene.meeting, phase.id):
            slots = (*unheard(scene.meeting, phase.id), *left_unheard(scene.meeting, phase.id))
            title = scene.words.text("Not heard in: {phase}", phase=scene.words.text(phase.title))
            yield Section(title, _names(scene, f"unheard:{phase.id}", (slot.person.id for slot in slots)))


def _silent(scene: Scene) -> Section:
    names = _names(scene, "silent", (person.id for person in without_contribution(scene.meeting)))
    return Section(scene.words.text("No idea and no part in an agreement yet"), names)


def _names(scene: Scene, id_: str, people: Iterable[str]) -> tuple[Entry, ...]:
    named = ", ".join(scene.name(person) for person in people)
    return (Entry(id_, named),) if named else ()


def _listed(scene: Scene, title: str, kind: str, items: Iterable[Statement]) -> Section:
    return Section(title, _said(scene, f"{kind}:", items))


def _said(scene: Scene, kind: str, items: Iterable[Statement]) -> tuple[Entry, ...]:
    return tuple(Entry(f"{kind}{item.id}", item.said.text, _name(scene, item.said.person)) for item in items)


def _without_sum_up(scene: Scene) -> Section:
    parts = tuple(Entry(f"part:{each.id}", scene.words.text(each.title)) for each in to_sum_up(scene.meeting))
    return Section(scene.words.text("Parts without a sum-up"), parts)


def _topics(scene: Scene) -> Section:
    dot = f" {scene.look.alphabet.dot} "
    entries = tuple(
        Entry(f"topic:{each.name}", dot.join((each.name, shared(scene, each), touched(scene, each))))
        for each in topics_in_use(scene.meeting)
    )
    return Section(scene.words.text("Topics and consent"), entries)


def _name(scene: Scene, person: str) -> str:
    return short_name(scene.name(person), scene.look.alphabet.ellipsis)
