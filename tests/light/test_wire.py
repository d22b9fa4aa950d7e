"""What goes over the wire, byte by byte."""

from __future__ import annotations

import pytest

from tests.light.emulated import Pair

PAPER = "38;2;20;23;28;48;2;250;248;242"
HOME = "\x1b[1;1H"


def styled(text: str, codes: str = PAPER) -> str:
    return f"\x1b[{codes}m{text}\x1b[0m"


def row(y: int, text: str, columns: int = 20) -> str:
    return f"\x1b[{y};1H{styled(f'{text:{columns}}')}"


@pytest.fixture
def pair() -> Pair:
    both = Pair()
    both.writes(*(row(y, "") for y in range(1, 6)), row(2, "Amina har ordet 0:58"), HOME)
    assert both.alike()
    return both


def test_what_is_drawn_again_as_it_was_costs_nothing(pair: Pair) -> None:
    assert pair.writes(row(2, "Amina har ordet 0:58"), HOME) == ""


def test_a_tick_costs_a_jump_a_digit_and_the_way_home(pair: Pair) -> None:
    assert pair.writes(row(2, "Amina har ordet 0:59"), HOME) == "\x1b[2;20H9\x1b[H"
    assert pair.alike()


def test_only_the_part_of_a_style_that_changes_is_sent(pair: Pair) -> None:
    pair.writes(f"\x1b[3;1H{styled('a')}{styled('b', '1;' + PAPER)}{styled('c', '38;5;4;48;2;250;248;242')}")
    assert pair.sent[-1].startswith("\x1b[3Ha\x1b[1mb\x1b[22;38;5;4mc")
    assert pair.alike()


def test_the_end_of_a_row_is_erased_rather_than_blanked(pair: Pair) -> None:
    assert pair.writes(row(2, "Ida"), HOME) == "\x1b[2HIda\x1b[K\x1b[H"
    assert pair.alike()


def test_a_terminal_that_erases_to_its_own_ground_gets_blanks() -> None:
    both = Pair(fills=False)
    both.writes(row(1, ""), row(2, "Amina har ordet 0:58"), HOME)
    assert "\x1b[K" not in "".join(both.sent)
    assert both.writes(row(2, "Ida"), HOME) == f"\x1b[2HIda{' ' * 17}\x1b[H"
    assert both.alike()
    assert "\x1b[K" in both.writes(f"\x1b[2;1H{'plain':20}{HOME}")
    assert both.alike()


def test_a_frame_is_one_write_in_brackets_only_if_it_is_large_and_the_terminal_knows_them() -> None:
    large = [row(y, "Ida ringer til Sami " * 4, 80) for y in range(1, 21)]
    without = Pair(80, 20)
    assert not without.writes(*large).startswith("\x1b[?2026h")
    both = Pair(80, 20)
    begun = len(both.sent)
    sent = both.writes("\x1b[?2026h", *large, "\x1b[?2026l")
    assert sent.startswith("\x1b[?2026h")
    assert sent.endswith("\x1b[?2026l")
    assert len(both.sent) == begun + 1
    assert "2026" not in both.writes("\x1b[?2026h", row(3, "Ida", 80), "\x1b[?2026l")


def test_what_is_not_about_cells_is_passed_on_in_its_place(pair: Pair) -> None:
    pair.sent.clear()
    pair.writes(row(2, "Ida"), "\x07\x1b[?25l\x1b]22;text\x07", row(3, "Per"), HOME)
    assert pair.sent[1:4] == ["\x07", "\x1b[?25l", "\x1b]22;text\x07"]
    assert "Ida" in pair.sent[0]
    assert "Per" in pair.sent[4]
    assert pair.alike()


@pytest.mark.parametrize("broken", ["\x1b[38;2", "\x1b]0;title", "\x1b"])
def test_what_breaks_off_is_passed_on_whole(pair: Pair, broken: str) -> None:
    pair.wire.write(broken)
    assert pair.sent[-1].endswith(broken)


def test_nothing_is_erased_in_a_colour_after_the_terminal_was_given_back(pair: Pair) -> None:
    pair.writes(row(2, "Ida"))
    pair.wire.settle()
    assert pair.sent[-1] == "\x1b[m"
    pair.wire.settle()
    assert pair.sent[-1] == "\x1b[m"


def test_the_alternate_screen_is_filled_with_what_was_drawn_when_it_is_taken_again(pair: Pair) -> None:
    sent = pair.writes("\x1b[?1049h")
    assert "Amina har ordet 0:58" in sent
    assert pair.alike()


def test_a_row_with_unsure_letters_is_sent_whole(pair: Pair) -> None:
    pair.writes(row(2, "أمينة har ordet 0:58", 20))
    assert "أمينة har ordet 0:59" in pair.writes(row(2, "أمينة har ordet 0:59", 20))
    assert pair.alike()


@pytest.mark.parametrize(
    ("cluster", "width"), [("👨‍👩‍👧", 2), ("☺️", 2), ("e\u0301", 1), ("🙂", 2), ("\u200eب\u200e", 1)]
)
def test_what_follows_letters_terminals_disagree_about_stands_in_its_column(cluster: str, width: int) -> None:
    both = Pair()
    both.writes(f"\x1b[1;1H{styled(cluster + 'har ordet')}{HOME}")
    assert "".join(both.light.buffer[0][x].data for x in range(width, 20)).startswith("har ordet")


def test_half_of_a_wide_letter_is_never_left_standing(pair: Pair) -> None:
    pair.writes(f"\x1b[2;1H{styled('家家x' + ' ' * 15)}{HOME}")
    pair.writes(f"\x1b[2;2H{styled('ab')}{HOME}")
    assert pair.light.display[1].startswith(" ab x")
    assert pair.alike()


def test_what_is_right_already_is_jumped_over_unless_that_is_longer(pair: Pair) -> None:
    assert pair.writes(row(2, "Emina har o_d_t 0:58"), HOME) == "\x1b[2HE\x1b[10C_d_\x1b[H"
    assert pair.alike()


def test_nothing_is_erased_beyond_a_row_that_ends_before_the_screen_does(pair: Pair) -> None:
    pair.writes("\x1b[1;1H\x1b[1P", f"\x1b[2;1H{styled('Ida' + ' ' * 12)}{HOME}")
    assert pair.light.display[1] == "Ida             0:58"
    assert pair.alike()


def test_a_mark_in_a_style_of_its_own_stands_with_the_letter_before_it(pair: Pair) -> None:
    pair.writes(f"\x1b[3;1H{styled('ce')}{styled(chr(0x301) + 't', '1;' + PAPER)}{HOME}")
    assert pair.light.display[2].startswith("cét")
    assert pair.alike()


def test_a_move_counts_from_one_and_takes_nothing_for_one(pair: Pair) -> None:
    for move in ("\x1b[H", "\x1b[0;0H", "\x1b[2H", "\x1b[;3H"):
        pair.writes(f"{move}{styled('x')}{HOME}")
        assert pair.alike(), move


def test_a_mark_alone_is_nothing() -> None:
    assert Pair().writes("\x1b[3;1H\u200e") == "\x1b[3H"
