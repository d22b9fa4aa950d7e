"""Whatever is typed, nothing that steers a terminal comes out of the store (measurements 9.5)."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.text import clean
from store.sqlite_log import SqliteLog
from tests.store.support import NOON, event, keep

STEERING = ["\x1b]0;titel\x07", "\x9b2J", "\u202eomvendt", "a\x00b", "\x7f", "\x08\x08", "\r", "\u2066", "\ud800"]

anything = st.text(
    st.characters(codec=None) | st.sampled_from([c for text in STEERING for c in text] + ['"', "\\", "\n", "\t", "u"])
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | anything,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(anything, inner, max_size=4),
    max_leaves=10,
)


@pytest.mark.parametrize("ensure_ascii", [True, False])
@pytest.mark.parametrize("text", STEERING)
def test_an_event_is_cleaned_however_its_json_is_written(log: SqliteLog, text: str, *, ensure_ascii: bool) -> None:
    payload = json.dumps({"who": text, "text": [text, {text: 1}]}, ensure_ascii=ensure_ascii)
    [row] = keep(log, "2026-014/1", replace(event("Unknown"), payload=payload))
    assert json.loads(row.payload) == {"who": clean(text), "text": [clean(text), {clean(text): 1}]}
    assert log.since("2026-014/1", 0) == [row]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=json_values, ascii_only=st.booleans())
def test_any_json_comes_out_clean_and_otherwise_unchanged(log: SqliteLog, value: object, *, ascii_only: bool) -> None:
    payload = json.dumps({"value": value}, ensure_ascii=ascii_only)
    row = keep(log, "2026-014/1", replace(event("Unknown"), payload=payload))[-1]
    assert json.loads(row.payload) == {"value": cleaned(value)}


def cleaned(value: object) -> object:
    match value:
        case str():
            return clean(value)
        case list():
            return [cleaned(item) for item in value]
        case dict():
            return {clean(name): cleaned(item) for name, item in value.items()}
        case _:
            return value


def test_json_that_is_clean_is_kept_to_the_letter(log: SqliteLog) -> None:
    payload = '{ "text":  "C:\\\\u001b og \\"citat\\" \\u00e6 – \\n\\t",\n "n": 1.10 }'
    [row] = keep(log, "2026-014/1", replace(event("Unknown"), payload=payload.replace("\\\\u001b", "")))
    assert row.payload == payload.replace("\\\\u001b", "")
    [escaped] = log.append("2026-014/1", 1, lambda _: [replace(event("Unknown"), payload=payload)])
    assert json.loads(escaped.payload) == json.loads(payload)


def test_what_the_program_made_is_cleaned_too(log: SqliteLog) -> None:
    [row] = keep(log, "2026-014/1", replace(event(), pane="lead@\x1b[2Jhost", act="\x07act"))
    assert (row.pane, row.act) == ("lead@\ufffd[2Jhost", "\ufffdact")


def test_a_draft_is_cleaned(log: SqliteLog) -> None:
    log.save_draft("2026-014/1", "minutes\x1b", "statement", "han\x1b[2J sover\ud800\n\t", NOON)
    [draft] = log.drafts("2026-014/1")
    assert (draft.pane, draft.text) == ("minutes\ufffd", "han\ufffd[2J sover\ufffd\n\t")
    log.drop_draft("2026-014/1", "minutes\x1b", "statement")
    assert log.drafts("2026-014/1") == []
