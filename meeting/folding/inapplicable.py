"""The one error of the fold."""

from __future__ import annotations


class InapplicableError(Exception):
    """An event cannot follow the state before it: what it stands on was undone, or the log is damaged."""
