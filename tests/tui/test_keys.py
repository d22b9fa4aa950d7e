"""The one table of keys, and the row made from it."""

from __future__ import annotations

import pytest

from meeting.events import PointTicked
from meeting.intents import CloseMeeting, EnterPhase, NextSpeaker, TakeBreak
from meeting.refusal import Refused, Why
from tests.scenes import drawn, stations
from tests.tui import table
from tests.tui.live import Evening
from tui.asking import WhyAnyway
from tui.hints import hints
from tui.key import KeyId
from tui.keys import KEYS, key, key_for, name_of
from tui.view.alphabet import FULL
from tui.view.hints import keys_row
from tui.view.lines import plain, width
from tui.view.look import Look
from tui.view.words import words_in
from tui.widgets.short_text import ShortText
from tui.widgets.until import UntilPanel
from tui.widgets.walk_in import WalkInPanel

DA = Look(words_in("da"), FULL)
EN = Look(words_in("en"), FULL)
NEEDS_REASON = Refused(Why.CLOSING_CHECKS, needs_reason=True)


def test_every_key_has_a_label_a_help_and_words_in_both_languages() -> None:
    for row in KEYS:
        assert row.label
        assert row.help.endswith(".")
        for msgid in (row.label, row.help):
            assert DA.words.text(msgid) != msgid or msgid == "neutral"


def test_no_key_means_two_things() -> None:
    names = [name for row in KEYS for name in row.keys]
    assert len(names) == len(set(names))
    assert {row.id for row in KEYS} == set(KeyId)


def test_the_letters_nobody_uses_are_free() -> None:
    assert {letter for letter in "abcdefghijklmnopqrstuvwxyz" if key_for(letter) is None} == set("ecdjuwxy")


@pytest.mark.parametrize(
    ("pressed", "character", "meant"),
    [
        ("space", " ", KeyId.NEXT),
        ("f2", None, KeyId.NEXT),
        ("pagedown", None, KeyId.NEXT),
        ("full_stop", ".", KeyId.FREE),
        ("comma", ",", KeyId.FREE),
        ("P", "P", KeyId.PASSES),
        ("s", "s", KeyId.LATER),
        ("f4", None, KeyId.BREAK),
        ("question_mark", "?", KeyId.HELP),
        ("f1", None, KeyId.HELP),
        ("plus", "+", KeyId.EARLIER),
        ("minus", "-", KeyId.LATER_START),
    ],
)
def test_a_press_is_named_by_what_it_types(pressed: str, character: str | None, meant: KeyId) -> None:
    found = key_for(name_of(pressed, character))
    assert found is not None
    assert found.id is meant


@pytest.mark.parametrize(("pressed", "character"), [("ctrl+p", "\x10"), ("alt+p", "p"), ("ز", "ز"), ("å", "å")])
def test_chords_and_the_letters_of_another_keyboard_mean_nothing(pressed: str, character: str) -> None:
    assert key_for(name_of(pressed, character)) is None


def test_a_key_that_can_be_used_gives_no_reason() -> None:
    evening = Evening().opened()
    now = evening.leader.now()
    assert key(KeyId.NEXT).why_not(evening.state, now) is None
    assert key(KeyId.GIVE).why_not(evening.state, now) is None


@pytest.mark.parametrize(
    ("key_id", "why"),
    [
        (KeyId.INTERPRET, Why.NO_INTERPRETER),
        (KeyId.PASSES, Why.NOBODY_HAS_FLOOR),
        (KeyId.FREE, Why.NOBODY_HAS_FLOOR),
        (KeyId.READ_BACK, Why.UNKNOWN_AGREEMENT),
    ],
)
def test_a_key_that_cannot_be_used_says_why(key_id: KeyId, why: Why) -> None:
    evening = Evening().opened()
    refused = key(key_id).why_not(evening.state, evening.leader.now())
    assert refused is not None
    assert refused.why is why


def test_before_the_opening_the_keys_of_the_meeting_wait_for_it() -> None:
    evening = Evening()
    now = evening.leader.now()
    for key_id in (KeyId.GIVE, KeyId.PRESENCE, KeyId.PHASE, KeyId.AGREE, KeyId.NEXT):
        refused = key(key_id).why_not(evening.state, now)
        assert refused is not None
        assert refused.why is Why.NOT_OPEN
    assert key(KeyId.CLOSE).why_not(evening.state, now) is None


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        (60, " mellemrum næste  p pas  r senere  t tolk  b pause  ?"),
        (80, " mellemrum næste  p pas  r senere  t tolk  b pause  f fase  z fortryd  ? flere"),
        (
            120,
            (
                " mellemrum næste   p pas   r senere   g giv ordet   t tolk"
                "   b pause   a aftale   f fase   z fortryd   ? flere"
            ),
        ),
    ],
)
def test_the_row_of_a_round_is_as_drawn(columns: int, shown: str) -> None:
    evening = Evening(table.plan(interpreted=True)).opened()
    assert plain(keys_row(DA, hints(evening.state), columns)) == shown


def test_the_row_is_clear_of_both_edges_and_help_stays() -> None:
    evening = Evening(table.plan(interpreted=True)).opened()
    for look in (DA, EN):
        for columns in range(8, 141):
            row = keys_row(look, hints(evening.state), columns)
            assert width(row) < columns
            assert "?" in plain(row)


def test_the_welcome_shows_the_digits_and_no_key_that_does_nothing_there() -> None:
    assert plain(keys_row(DA, hints(stations.welcome().meeting), 60)) == (
        " 1–5 fortalt  mellemrum næste  t tolk  b pause  f fase  ?"
    )
    points = drawn.PLAN.template.phase("welcome").points
    told = stations.welcome().tell("13:06", *(PointTicked("welcome", point) for point in points))
    assert plain(keys_row(DA, hints(told.meeting), 60)).startswith(" mellemrum næste")


def test_in_a_break_only_going_on_is_offered() -> None:
    evening = Evening().opened().do(NextSpeaker(), TakeBreak(), TakeBreak())
    assert plain(keys_row(DA, hints(evening.state), 60)) == " mellemrum vi fortsætter"


def test_the_agreement_phase_shows_its_own_keys() -> None:
    evening = Evening(table.plan(table.AMINA, table.METTE)).opened()
    evening.do(NextSpeaker(), NextSpeaker(), EnterPhase(), NextSpeaker(), NextSpeaker(), EnterPhase())
    row = plain(keys_row(DA, hints(evening.state), 60))
    assert row.startswith(" a aftale  o læs op")
    assert "p pas" not in row


def test_the_last_phase_shows_how_to_close_and_no_next_phase() -> None:
    row = plain(keys_row(DA, hints(stations.evaluating().meeting), 80))
    assert row.startswith(" l luk mødet")
    assert "f fase" not in row


def test_a_question_offers_space_only_where_the_floor_goes_on() -> None:
    evening = Evening().opened().do(NextSpeaker())
    for question in (WhyAnyway(CloseMeeting(), NEEDS_REASON), WhyAnyway(EnterPhase(), NEEDS_REASON)):
        assert plain(keys_row(DA, hints(evening.state, question), 80)).startswith(" mellemrum næste   1–4 vælg hvorfor")
        for story in (stations.planned(), stations.agreeing(), stations.evaluating()):
            assert plain(keys_row(DA, hints(story.meeting, question), 80)) == " 1–4 vælg hvorfor   Esc bliv her"


def test_a_panel_offers_the_next_speaker_only_where_the_floor_goes_on() -> None:
    for story, offered in ((drawn.mid_round(), True), (stations.planned(), False), (stations.agreeing(), False)):
        scene = story.scene("15:40")
        for panel in (ShortText(scene, "Hvad?", key="text"), WalkInPanel(scene), UntilPanel(scene)):
            assert ("F2" in [hint.shown for hint in panel.hints(80)]) is offered
