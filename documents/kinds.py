"""The kinds of papers there are, by the names the command line and the files know them by (design 8)."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A kind of paper; its value is what `--what` takes."""

    DESCRIPTIVE = "descriptive"
    """Beskrivende referat: what everybody said, for the leader alone (R50, seed 000)."""
    DECISIONS = "decisions"
    """Beslutningsreferat: what was agreed, for everybody (R51, seed 000)."""
    AGREEMENTS = "agreements"
    """Aftalereferat: what became of each agreement, fourteen days before the next meeting (R130, seed 004)."""
    MINE = "mine"
    """One participant's own agreements."""
    INVITATION = "invitation"
    """A neutral letter and a calendar entry for each who is invited (R93, R139)."""
    ROLE_CARD = "role_card"
    """What the parents' own part in the meeting is (R89, seed 003)."""
    BY_HAND = "by_hand"
    """One page to lead the meeting with if the computer dies."""
    RECORD = "record"
    """A folder for the municipality's record system (R143, seed 004)."""
    TRANSLATION = "translation"
    """What an interpreter translates: a text file to fill in and to take in again (R52, seed 000)."""


class Audience(StrEnum):
    """Who reads a paper."""

    LEADER = "leader"
    """The meeting leader alone; may hold everything but what consent withholds (R118, seed 004)."""
    EVERYBODY = "everybody"
    """All who take part, private people too."""
    ONE = "one"
    """One participant."""
