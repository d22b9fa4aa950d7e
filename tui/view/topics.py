"""The topics that statements and agreements touch, and how much each would hide (R118, seed 004; scenario 8)."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from meeting.agreement_terms import Terms
from meeting.minutes import topics
from meeting.state import Meeting
from tui.view.names import short_name
from tui.view.scene import Scene
from tui.view.statement_text import topics_in, without_topics


class Topic(Struct, frozen=True):
    """One topic and what touches it."""

    name: str
    statements: int = 0
    agreements: int = 0
    withdrawn_by: tuple[str, ...] = ()
    """Who took the consent back; nobody while it may be shared."""


def topics_in_use(meeting: Meeting) -> tuple[Topic, ...]:
    """Return every topic that something touches or that may not be shared, in the order of the alphabet.

    What was agreed in earlier meetings brings its topics along.
    """
    consent, earlier = meeting.minutes.consent, (item.topics for item in meeting.agreements.earlier)
    named = {topic for about in (*consent.topics.values(), *earlier) for topic in about}
    return tuple(topic_named(meeting, name) for name in sorted(named | set(consent.withdrawn)))


def topic_named(meeting: Meeting, name: str) -> Topic:
    """Return a topic, in lower case, with what touches it: nothing, if it is a new one."""
    said = sum(name in topics(meeting, item.id) for item in meeting.minutes.statements if not item.withdrawn)
    agreed = sum(name in topics(meeting, item.id) for item in meeting.agreements.items)
    agreed += sum(name in item.topics for item in meeting.agreements.earlier)
    return Topic(name, said, agreed, meeting.minutes.consent.withdrawn.get(name, ()))


def without_labels(terms: Terms, known: tuple[str, ...]) -> tuple[Terms, tuple[str, ...]]:
    """Return what somebody typed as an agreement without the topics in it, and these; as in a statement."""
    return replace(terms, what=without_topics(terms.what, known)), topics_in(terms.what, known)


def touched(scene: Scene, topic: Topic) -> str:
    """Return how much touches a topic, in words."""
    said = scene.words.plural("{n} statement", "{n} statements", topic.statements)
    agreed = scene.words.plural("{n} agreement", "{n} agreements", topic.agreements)
    return f"{said} {scene.look.alphabet.dot} {agreed}"


def shared(scene: Scene, topic: Topic) -> str:
    """Return whether a topic may be shared, and if not, who said so."""
    if not topic.withdrawn_by:
        return scene.words.text("may be shared")
    names = ", ".join(short_name(scene.name(person)) for person in topic.withdrawn_by)
    return scene.words.text("not shared: {name}", name=names)
