"""Topics and whether they may be shared; whose word it is, and what it hides (R118, seed 004; scenario 8)."""

from __future__ import annotations

from meeting.eligible import contributing
from tui.view.choosing import Choosing
from tui.view.choosing_rows import choosing_rows
from tui.view.lines import Line, Paint, Span, cells, cut, cut_text, line, pad_text
from tui.view.page import Block, Picture, asked, scrolled
from tui.view.people_lists import people
from tui.view.picking import Choice
from tui.view.scene import Scene
from tui.view.topics import Topic, shared, topics_in_use, touched

_NAME = 24
_IN_QUESTION = 20


def consent_ids(scene: Scene) -> tuple[str, ...]:
    """Return where the sign can stand: the topics."""
    return tuple(topic.name for topic in topics_in_use(scene.meeting))


def consent_rows(scene: Scene, at: str, size: tuple[int, int]) -> Picture:
    """Return the topics, whether each may be shared, and how much touches it."""
    topics = topics_in_use(scene.meeting)
    names = min(_NAME, max((cells(topic.name) for topic in topics), default=0))
    words = max((cells(shared(scene, topic)) for topic in topics), default=0)
    blocks = [_block(scene, topic, (names, words), here=topic.name == at) for topic in topics]
    return Picture(scrolled(scene, scene.words.text("Topics and consent"), blocks or _nothing(scene), at, size))


def topic_asked(scene: Scene, size: tuple[int, int]) -> Picture:
    """Return the question for a new topic."""
    said = scene.words.text("One word, such as health. Then: who says so?")
    question = scene.words.text("What is not to be shared?")
    return asked(question, (line(" ", Span(said, Paint.QUIET)),), size)


def sayers(scene: Scene, withdrawn_by: tuple[str, ...] = ()) -> tuple[Choice, ...]:
    """Return who can say it: parents first, then children and the private network, professionals last.

    Consent is given again by those who took it back.
    """
    found = [each for each in contributing(scene.meeting) if not withdrawn_by or each.id in withdrawn_by]
    return people(scene, sorted(found, key=lambda each: (not each.is_parent, not each.is_child, each.is_professional)))


def sayer_rows(scene: Scene, topic: Topic, list_: Choosing, size: tuple[int, int], *, again: bool) -> tuple[Line, ...]:
    """Return who is asked for, what is hidden or can be seen again, and the list to pick from."""
    across, height = size
    name = cut_text(topic.name, _IN_QUESTION, scene.look.alphabet.ellipsis)
    if again:
        question = scene.words.text("Who says that »{topic}« may be shared again?", topic=name)
        told = scene.words.text("Can be seen again: {what}", what=touched(scene, topic))
    else:
        question = scene.words.text("Who says that »{topic}« is not to be shared?", topic=name)
        told = scene.words.text("Is hidden at once: {what}", what=touched(scene, topic))
    rows = choosing_rows(scene, question, list_, (across, height - 1))
    return (cut(line(" ", Span(told, Paint.QUIET)), across), *(row for row in rows if row))


def _block(scene: Scene, topic: Topic, widths: tuple[int, int], *, here: bool) -> Block:
    names, words = widths
    name = Span(pad_text(topic.name, names), Paint.INK_BOLD if here else Paint.INK)
    said = f"   {pad_text(shared(scene, topic), words)}   "
    sign = scene.look.alphabet.now if here else " "
    return Block((line(f" {sign} ", name, said, Span(touched(scene, topic), Paint.QUIET)),), topic.name)


def _nothing(scene: Scene) -> tuple[Block, ...]:
    texts = (
        scene.words.text("No topic yet.   n: write one"),
        scene.words.text("A #word in a statement gives it a topic."),
    )
    return tuple(Block((line(" ", text),)) for text in texts)
