"""A terminal may say anything: keys, pastes and the mouse arrive, and nothing else that it says presses a key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.message import Message

from tests.pty.terminal import KEYS
from tui.light import parser as light
from tui.light.sequences import MOST_PASTED, Kind, Sequences

ANSWERS = {
    "background": "\x1b]11;rgb:1414/1717/1c1c\x1b\\",
    "colour": "\x1b]4;1;rgb:cccc/0000/0000\x07",
    "clipboard": "\x1b]52;c;cSBxIHENCg==\x07",
    "kind": "\x1b[?62;22c",
    "kind of old": "\x1b[>41;354;0c",
    "name": "\x1bP>|XTerm(354)\x1b\\",
    "capability": "\x1bP1+r544e=787465726d\x1b\\",
    "setting": "\x1bP1$r0m\x1b\\",
    "picture": "\x1b_Gi=31;OK\x1b\\",
    "private": "\x1b^1 2\x1b\\",
    "start of string": "\x1bX 1 q\x1b\\",
    "cursor": "\x1b[24;80R",
    "well": "\x1b[0n",
    "mode": "\x1b[?2048;2$y",
    "size in band": "\x1b[48;10;20;100;200t",
    "no size": "\x1b[48;0;0;0;0t",
    "title": "\x1b]ltitel\x1b\\",
    "keyboard": "\x1b[?0u",
    "mouse outside": "\x1b[<0;-5;-5M",
    "mouse far away": "\x1b[<0;99999999;9M",
    "mouse of old": "\x1b[M !!",
    "8 bits": "\x9d52;c;cQ==\x9c\x9b?62c",
    "other digits": "\x1b[\u0663;\u0663R",
    "key of no character": "\x1b[1114112;1u",
    "key of two": "\x1b[97:65;2u",
    "key with a text of no character": "\x1b[97;1;99999999u",
    "long number": "\x1b[" + "1" * 5000 + "u",
    "long string": "\x1b]0;" + "1 \r".replace("\r", "x") * 30_000 + "\x07",
    "in tmux": "\x1bPtmux;\x1b]52;c;cQ==\x07\x1b\\",
    "end of a string": "\x1b\\",
}


_OTHERWISE = {"\x1b\x1b", "\x9b"} | {each for each in ANSI_SEQUENCES_KEYS if each.endswith("R") and ";" in each}
"""Esc twice is two keys; the others may be an answer."""


class Clock:
    """Tells the time that a test says."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    told = Clock()
    monkeypatch.setattr(light, "monotonic", told)
    return told


def fed(parser: XTermParser, *pieces: str) -> list[Message]:
    return [event for piece in pieces for event in parser.feed(piece)]


def seen(found: list[Message]) -> list[tuple[object, ...]]:
    return [
        (type(event), *(getattr(event, name, None) for name in ("key", "character", "text", "x", "y", "button")))
        for event in found
    ]


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_an_answer_presses_no_key(answer: str) -> None:
    found = fed(light.Parser(), "a", answer, "b")
    assert [getattr(event, "key", None) for event in found if isinstance(event, events.Key)] == ["a", "b"]
    assert not [event for event in found if isinstance(event, (events.Resize, events.Paste))]


@given(st.sampled_from(sorted(ANSWERS)), st.integers(1, 60))
def test_an_answer_in_two_pieces_presses_no_key(name: str, at: int) -> None:
    answer = ANSWERS[name]
    found = fed(light.Parser(), "a", answer[:at] or "", answer[at:] + "b") if at < len(answer) else []
    assert [event.key for event in found if isinstance(event, events.Key)] in ([], ["a", "b"])


HALVES = ["\x1b]0;half", "\x1b[1;", "\x1bP1", "\x1b[<0;5"]


@pytest.mark.parametrize("beginning", HALVES)
def test_half_an_answer_is_forgotten_when_nothing_more_comes(clock: Clock, beginning: str) -> None:
    parser = light.Parser()
    assert fed(parser, beginning) == []
    clock.now_s += light.ANSWER_GAP_S + 0.125
    assert list(parser.tick()) == []
    assert seen(fed(parser, "q")) == seen(fed(XTermParser(), "q"))


@pytest.mark.parametrize("beginning", [*HALVES, "\x1b[", "\x1b]"])
def test_half_an_answer_does_not_last_for_as_long_as_somebody_types(clock: Clock, beginning: str) -> None:
    parser = light.Parser()
    fed(parser, beginning)
    found: list[Message] = []
    for letter in "123456789":
        clock.now_s += light.ANSWER_GAP_S / 4
        found += [*parser.tick(), *fed(parser, letter)]
    assert seen(found)[-5:] == seen(fed(XTermParser(), "56789"))


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_the_other_half_of_an_answer_may_come_late(clock: Clock, answer: str, share: float) -> None:
    parser, at = light.Parser(), max(3, int(len(answer) * share))
    found = fed(parser, "a", answer[:at])
    clock.now_s += light.ANSWER_GAP_S - 0.125
    found += [*parser.tick(), *fed(parser, answer[at:] + "b")]
    assert [getattr(event, "key", None) for event in found if isinstance(event, events.Key)] == ["a", "b"]


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_an_answer_may_come_letter_by_letter(clock: Clock, answer: str) -> None:
    parser, found = light.Parser(), list[Message]()
    for letter in answer[:500]:
        clock.now_s += 0.03
        found += [*parser.tick(), *fed(parser, letter)]
    found += fed(parser, answer[500:])
    assert [event for event in found if isinstance(event, events.Key)] == []


def test_every_key_is_what_it_was(clock: Clock) -> None:
    for sequence in {*KEYS.values(), *ANSI_SEQUENCES_KEYS} - _OTHERWISE:
        ours = light.Parser()
        found = fed(ours, sequence)
        clock.now_s += light.ANSWER_GAP_S if sequence.endswith("$") else 0.125
        assert seen([*found, *ours.tick()]) == seen(_stock(sequence)), sequence


def _stock(sequence: str) -> list[Message]:
    stock = XTermParser()
    found = fed(stock, sequence)
    # Esc and a letter are Alt once nothing follows, of which the stock parser asks a clock of its own.
    stock._timeout_time = stock._timeout_time and 0.0
    return [*found, *stock.tick()]


@given(st.lists(st.sampled_from([*KEYS.values(), "a", "æ", "字", "\x1b[<0;5;7M", "\x1b[I", "\x1b[99;5u"]), max_size=8))
def test_keys_arrive_in_whatever_pieces(sent: list[str]) -> None:
    text = "".join(each for each in sent if each != "\x1b")
    assert seen(fed(light.Parser(), text)) == seen(fed(light.Parser(), *text))


def test_esc_alone_is_a_key_once_nothing_follows(clock: Clock) -> None:
    parser = light.Parser()
    assert fed(parser, "\x1b") == []
    assert list(parser.tick()) == []
    clock.now_s += 0.125
    assert [event.key for event in parser.tick() if isinstance(event, events.Key)] == ["escape"]
    assert list(parser.tick()) == []


def test_no_key_comes_out_of_a_paste() -> None:
    inside = "ab\x1b" + "1\n2\n" * 20 + "\x1b]0;x\x07\x1b[201"
    [paste, key] = fed(light.Parser(), f"\x1b[200~{inside}", "\x1b[20", "1~q")
    assert isinstance(paste, events.Paste)
    assert paste.text == inside
    assert isinstance(key, events.Key)


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_line_end_in_a_paste_is_one_however_a_terminal_sends_it(end: str) -> None:
    [paste] = fed(light.Parser(), f"\x1b[200~Familien{end}{end}Hansen\x1b[201~")
    assert isinstance(paste, events.Paste)
    assert paste.text == "Familien\n\nHansen"


def test_a_paste_that_lost_its_end_ends(clock: Clock) -> None:
    parser = light.Parser()
    assert fed(parser, "\x1b[200~abc") == []
    clock.now_s += 2.9
    assert list(parser.tick()) == []
    clock.now_s += 0.125
    assert seen(list(parser.tick())) == seen([events.Paste("abc")])
    assert seen(fed(parser, "q")) == seen(fed(XTermParser(), "q"))


def test_a_megabyte_is_cut_and_is_no_million_keys(clock: Clock) -> None:
    parser = light.Parser()
    million = "x" * 1_000_000
    [paste] = fed(parser, f"\x1b[200~{million}\x1b[201~")
    assert isinstance(paste, events.Paste)
    assert paste.text == "x" * MOST_PASTED
    typed = fed(parser, *(million[at : at + 4096] for at in range(0, len(million), 4096)))
    assert {type(event) for event in typed} == {events.Paste}
    clock.now_s += 0.125
    assert list(parser.tick()) == []
    assert seen(fed(parser, "q")) == seen(fed(XTermParser(), "q"))


@given(st.lists(st.text(st.characters(codec="utf-8") | st.sampled_from("\x1b[]PX^_\\\x07\x9b\x9d~201;mMO"))))
def test_whatever_comes_is_taken_apart_and_little_is_kept(pieces: list[str]) -> None:
    sequences = Sequences()
    for piece in pieces:
        for came in sequences.take(piece):
            assert came.text or came.kind is Kind.PASTE
            assert came.kind is not Kind.LETTERS or "\x1b" not in came.text
    assert len(sequences._rest) <= 65
    sequences.give_up()
    assert not sequences.waiting
