"""One short text for a whole state, to see whether two processes know the same of a meeting."""

from __future__ import annotations

from hashlib import sha256

from msgspec import json

from meeting.state import Meeting


def state_hash(state: Meeting) -> str:
    """Return the hash of everything in a state: 64 hexadecimal digits, the same in each process."""
    return sha256(json.encode(state, order="deterministic")).hexdigest()
