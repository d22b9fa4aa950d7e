"""The papers of a meeting, and when they went out (R128, R130, seed 004)."""

from __future__ import annotations

from enum import StrEnum


class Paper(StrEnum):
    """What is sent to everybody of a meeting after it."""

    MINUTES = "minutes"
    AGREEMENT_LIST = "agreement_list"
    """What was agreed, sent before the next meeting."""
