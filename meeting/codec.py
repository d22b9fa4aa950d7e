"""Events to JSON and back: the kind is the class name, the version is raised when fields change meaning."""

from __future__ import annotations

from typing import get_args

import msgspec

from meeting.events import Event

VERSION = 1
KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in get_args(Event)}
"""Every kind of event by its name in the log."""


class UnknownEventError(ValueError):
    """The log holds what this program cannot read: written by a newer one, or damaged."""


def pack(event: Event) -> tuple[str, int, str]:
    """Return an event as (kind, version, JSON text)."""
    return type(event).__name__, VERSION, msgspec.json.encode(event).decode()


def unpack(kind: str, version: int, payload: str) -> Event:
    """Return the event of a log row; raises UnknownEventError for what this program does not know."""
    if kind not in KINDS or version > VERSION:
        raise UnknownEventError(f"{kind} (version {version})")
    try:
        return msgspec.json.decode(payload, type=KINDS[kind])
    except msgspec.DecodeError as error:
        raise UnknownEventError(f"{kind}: {error}") from error
