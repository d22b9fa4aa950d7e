"""The papers of a meeting, and when they went out or were filed (R128, R130, R143, seed 004)."""

from __future__ import annotations

from enum import StrEnum


class Paper(StrEnum):
    """What is sent to everybody of a meeting after it, or filed."""

    MINUTES = "minutes"
    AGREEMENT_LIST = "agreement_list"
    """What was agreed, sent before the next meeting."""
    RECORD = "record"
    """Everything of the meeting, which the municipality's record system has (R143, seed 004; domain 4.2)."""
