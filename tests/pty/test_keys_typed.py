"""A passphrase and the rows of a page are typed at a real terminal, and nothing of them stands on it."""

from __future__ import annotations

import re

from meeting.intents import GiveFloor
from tests.pty.desk import Desk, begun

WORDS = "zqvxw grød"
ENGLISH = {"ORDSTYRER_LANG": "en"}
NO_FILE = {**ENGLISH, "ORDSTYRER_KEY_FILE": ""}
ROW = re.compile(r"^\d\s+([0-9a-f]{4}\s[0-9a-f]{4}\s+\d\d)$", re.MULTILINE)


def test_a_passphrase_is_typed_unseen_and_opens_the_faces(desk: Desk) -> None:
    begun(desk, GiveFloor("amina"))
    with desk.opens("rekey", "--passphrase", more=ENGLISH) as rekey:
        for prompt in ("New passphrase: ", "The same again: "):
            rekey.until(prompt.strip())
            rekey.press(WORDS, "enter")
        assert rekey.until_ended() == 0
        assert b"zqvxw" not in rekey.received
    with desk.opens("minutes", more=NO_FILE) as minutes:
        minutes.until("Passphrase:")
        minutes.press(WORDS, "enter")
        minutes.until("Amina has the floor")
        assert b"zqvxw" not in minutes.received
        with desk.opens("encrypt", "--key-file", "k", more=NO_FILE) as again:
            assert again.until_ended() == 1
        with desk.opens("rekey", "--passphrase", more=NO_FILE) as refused:
            refused.until("Passphrase:")
            refused.press(WORDS, "enter")
            assert refused.until_ended() == 1
            assert "New passphrase" not in refused.text()
            assert "Another window has the store" in " ".join(refused.text().split())


def test_the_key_stands_on_a_screen_only_after_a_yes_and_its_rows_are_typed_unseen(desk: Desk) -> None:
    begun(desk, GiveFloor("amina"))
    digits = desk.key_file.read_text().strip()
    with desk.opens("recovery", more=ENGLISH) as asked:
        asked.until("Are you alone with it?")
        asked.press("n", "enter")
        assert asked.until_ended() == 1
        assert not ROW.search(asked.text())
    with desk.opens("recovery", more=ENGLISH, size=(80, 50)) as shown:
        shown.until("Are you alone with it?")
        shown.press("yes", "enter")
        assert shown.until_ended() == 0
        rows = ROW.findall(shown.text())
    assert "".join("".join(row.split()[:2]) for row in rows) == digits
    again = desk.home / "again"
    with desk.opens("recovery", "--back", str(again), more=NO_FILE, size=(80, 50)) as back:
        for number, row in enumerate(rows, start=1):
            back.until(f"Row {number} of 8:")
            back.press(row, "enter")
        assert back.until_ended() == 0
        assert not any(row.encode() in back.received for row in rows)
    assert again.read_text().strip() == digits
