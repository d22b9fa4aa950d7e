"""Text from people inside JSON is data too: nothing in it may steer a terminal, written as it is or as an escape."""

from __future__ import annotations

import json
import re

from meeting.text import clean

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None

_AS_IT_IS = r"[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
_AS_ESCAPE = r"\\[bfr]|\\u(?:00[0189]|007f|202|206|d)"
_SUSPECT = re.compile(f"{_AS_IT_IS}|{_AS_ESCAPE}", re.IGNORECASE)


def clean_json(text: str) -> str:
    """Return JSON whose strings and names are clean; the same text where they are already."""
    if not _SUSPECT.search(text):
        return text
    return json.dumps(_cleaned(json.loads(text)), ensure_ascii=False, separators=(",", ":"))


def _cleaned(value: Json) -> Json:
    match value:
        case str():
            return clean(value)
        case list():
            return [_cleaned(item) for item in value]
        case dict():
            return {clean(name): _cleaned(item) for name, item in value.items()}
        case _:
            return value
