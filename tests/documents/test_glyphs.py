from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import glyphs
from documents.glyphs import FONTS, covered, drawable


@pytest.mark.parametrize(
    "text", ["", "Sami", "Åse Ågård – «børne- og ungerådgiver»", "سامي", "ሓበት", "Łódź Şükrü Ґ", "☐ → ✓"]
)
def test_what_the_fonts_have_is_left_as_it_is(text: str) -> None:
    assert drawable(text) == (text, frozenset())


@pytest.mark.parametrize(
    ("text", "drawn", "missing"),
    [
        ("ja 👍", "ja □", "👍"),
        ("漢字", "□□", "漢字"),
        ("a\x00b\x1b[31m", "a□b□[31m", "\x00\x1b"),
        ("\udc00", "□", "\udc00"),
        ("\ue000\ufffe", "□□", "\ue000\ufffe"),
        ("ሀ\u0651", "ሀ□", "\u0651"),
        ("\u0651", "□", "\u0651"),
    ],
)
def test_what_no_font_has_becomes_a_square_and_is_told(text: str, drawn: str, missing: str) -> None:
    assert drawable(text) == (drawn, frozenset(missing))


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("a\tb", "a b"),
        ("\u202eimaS\u202c \u2066x\u2069\ufeff\u200b", "imaS x"),
        ("❤️".replace("❤", "♥"), "♥"),
        ("A\u030ase", "Åse"),
        ("می\u200cشود", "می\u200cشود"),
    ],
)
def test_line_ends_and_what_is_not_seen_are_put_in_order_without_a_word(text: str, drawn: str) -> None:
    assert drawable(text) == (drawn, frozenset())


@given(st.text())
def test_a_text_that_was_put_in_order_stays_so(text: str) -> None:
    drawn, _ = drawable(text)
    assert drawable(drawn) == (drawn, frozenset())


def test_a_character_is_named_in_letters_that_every_terminal_has() -> None:
    assert [glyphs.named(char) for char in "👍\x00\udc00"] == ["U+1F44D THUMBS UP SIGN", "U+0000", "U+DC00"]


def test_a_bold_letter_can_be_drawn_wherever_a_plain_one_can() -> None:
    plain = sorted(FONTS.glob("*-Regular.ttf"))
    assert len(plain) == 3
    for path in plain:
        assert covered(path) == covered(path.with_name(path.name.replace("Regular", "Bold")))


def test_a_font_of_another_make_is_refused(tmp_path: Path) -> None:
    font = bytearray((FONTS / "NotoSans-Regular.ttf").read_bytes())
    (tables,) = font[4:6][1:]
    rows = (12 + 16 * i for i in range(tables))
    cmap = next(int.from_bytes(font[row + 8 : row + 12]) for row in rows if font[row : row + 4] == b"cmap")
    for table in range(2):
        at = cmap + int.from_bytes(font[cmap + 8 + 8 * table : cmap + 12 + 8 * table])
        font[at : at + 2] = (12).to_bytes(2)
    (tmp_path / "x.ttf").write_bytes(font)

    with pytest.raises(ValueError, match="format 12"):
        covered(tmp_path / "x.ttf")
