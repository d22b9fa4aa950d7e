"""Own speech by group in words; never by person, and never a ranking (R108, seed 004)."""

from __future__ import annotations

from meeting.own_speech import OwnSpeech, Share, SpeechGroup
from tui.view.look import Look
from tui.view.sentence import joined
from tui.view.words import Words, mark

GROUPS = {
    SpeechGroup.FAMILY: mark("family"),
    SpeechGroup.PRIVATE: mark("private network"),
    SpeechGroup.PROFESSIONALS: mark("professional network"),
}
"""Msgids of the groups."""


def shares_text(look: Look, told: OwnSpeech) -> str:
    """Return the share of each group in one row; where none can be told, that is said."""
    if not told.shares:
        return look.words.text("cannot be told by group") if told.not_told_apart else ""
    return f" {look.alphabet.dot} ".join(_share(look.words, share) for share in told.shares)


def left_out_text(words: Words, told: OwnSpeech) -> str:
    """Return how many turns are left out because the interpreter's time in them is not known; empty if none is."""
    if not told.not_told_apart:
        return ""
    return words.plural(
        "{n} turn is not told apart and not counted",
        "{n} turns are not told apart and not counted",
        told.not_told_apart,
    )


def _share(words: Words, share: Share) -> str:
    groups = joined(words, [words.text(GROUPS[group]) for group in share.groups])
    return words.text("{group} {n} %", group=groups, n=share.percent)
