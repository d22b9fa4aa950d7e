"""Each place that takes in a text or lets one out, by itself: nothing steers behind it, and nothing else is lost."""

from __future__ import annotations

import json
from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from textual.color import Color

from documents.open_json_read import Flawed, read
from meeting.json_text import clean_json
from meeting.plan import Plan
from meeting.plan_file import read_plan
from meeting.presets import templates
from meeting.search_words import query
from meeting.text import clean, sentence
from tests.hostile.corpus import hostile
from tests.meeting.plan_texts import PLAN, plan_of
from tui.app import NoControls
from tui.view import lines
from tui.view.statement_text import tidy

numbers = st.integers(0, 20_000).filter(lambda number: number % 250 != 249)
"""Without the heavy ones, which go through the real program."""

LIVING = {
    "Arabic": "نادية الحسن، لا بأس",
    "Persian with joiners": "می\u200cخواهم خانه\u200cها",
    "Hebrew with points": "שָׁלוֹם עֲלֵיכֶם\u200f",
    "Tigrinya": "ሰላም ከመይ ኣለኹም።",
    "a family": "👨\u200d👩\u200d👧\u200d👦 👍🏽 🏳\ufe0f\u200d🌈 🇩🇰",
    "a flag by tags": "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "Danish in parts": "A\u030ase og \u00c5se, sm\u00f8r, o\u0308l",
    "Thai and Hindi": "สวัสดีครับ नमस्ते",
    "Vietnamese in parts": "Nguye\u0302\u0303n",
    "marks of direction": "\u200fab\u200e\u061c",
    "markup": "[bold]{navn}[/] %s <b> $x$ #let",
}


@pytest.mark.parametrize("text", LIVING.values(), ids=LIVING)
def test_what_people_write_comes_out_byte_for_byte_and_names_in_plans_composed(text: str) -> None:
    assert clean(text) == tidy(text) == sentence(text) == text
    assert json.loads(clean_json(json.dumps({"text": text}))) == {"text": text}
    assert filtered(text) == text
    plan = plan_of(PLAN.replace("Karen", text))
    assert plan.participants[2].name == normalize("NFC", text)


@given(numbers, st.integers(0, 9))
def test_no_text_steers_behind_a_filter(number: int, seed: int) -> None:
    text = hostile(number, seed)
    for kept in (clean(text), tidy(text), sentence(text), filtered(text), lines.clean(text)):
        assert clean(kept) == kept
        kept.encode()
    assert len(clean(text)) == len(text)
    assert len(sentence(text)) <= 800
    assert lines.cells(lines.cut_text(text, 40)) <= 40
    assert "\n" not in filtered(text)


@given(numbers, st.booleans())
def test_json_comes_out_clean_or_as_it_was(number: int, ascii_only: bool) -> None:
    text = hostile(number, 3)
    kept = clean_json(json.dumps({text: [text]}, ensure_ascii=ascii_only))
    assert json.loads(kept) == {clean(text): [clean(text)]}


@given(numbers)
def test_a_plan_is_read_or_refused_and_a_search_too(number: int) -> None:
    text = hostile(number, 4)
    for plan in (PLAN.replace("Karen", text), PLAN + text, text):
        found = read_plan(plan.encode("utf-8", "surrogatepass"), presets)
        assert isinstance(found, Plan) or found
    assert query(text, date(2026, 12, 2)) is not None
    with pytest.raises(Flawed):
        read(text.encode("utf-8", "surrogatepass"), lambda *_: None)


presets = templates(lambda _: None)


def filtered(text: str) -> str:
    """Return what the screen shows of a text."""
    return "".join(each.text for each in NoControls().apply([Segment(text)], Color(0, 0, 0)))
