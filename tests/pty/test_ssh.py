"""Over SSH for real: a connection that breaks in the middle of a sentence loses none of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from meeting.intents import GiveFloor
from tests.pty.desk import Desk, Kept, begun
from tests.pty.host import MISSING, Host
from tests.pty.mortal_typist import MortalTypist
from tests.pty.terminal import Terminal
from tests.pty.typist import Typist

SENTENCE = "han sover bedre når vi læ"


@pytest.fixture
def host(tmp_path: Path) -> Generator[Host]:
    """A host that can be reached over SSH; Debian's openssh-server and openssh-client make one of this machine."""
    if MISSING:
        pytest.skip(MISSING)
    folder = tmp_path / "ssh"
    folder.mkdir(mode=0o700)
    with Host(folder) as started:
        yield started


def _the_host_goes(host: Host, _: Terminal) -> None:
    host.cut()


def _the_client_is_killed(_: Host, client: Terminal) -> None:
    client.kill()


def _the_client_falls_silent(_: Host, client: Terminal) -> None:
    client.stop()


def _until_kept(kept: Kept, text: str) -> None:
    """Wait until a half sentence is in the store; the program that keeps it may no longer have a terminal."""
    until = time.monotonic() + 30
    with kept.log() as log:
        while not any(text in draft.text for draft in log.drafts(kept.ref)):
            assert time.monotonic() < until, text
            time.sleep(0.02)


@pytest.mark.parametrize("breaks", [_the_host_goes, _the_client_is_killed, _the_client_falls_silent])
def test_a_sentence_that_was_cut_off_is_there_again_and_can_be_ended(
    desk: Desk, host: Host, breaks: Callable[[Host, Terminal], None]
) -> None:
    kept = begun(desk, GiveFloor("amina"))
    with host.opens(desk, "minutes") as client:
        client.until("Amina har ordet")
        typist = Typist(client)
        typist.keeps("vi læser om aftenen")
        typist.types(SENTENCE)
        breaks(host, client)
        _until_kept(kept, SENTENCE)
        with host.opens(desk, "minutes") as again:
            typist = Typist(again)
            typist.finds(SENTENCE)
            assert "vi læser om aftenen" in typist.stream()
            typist.types("ser")
            typist.saves(f"{SENTENCE}ser")
    said = [statement.said.text for statement in kept.meeting().minutes.statements]
    assert said == ["vi læser om aftenen", f"{SENTENCE}ser"]
    assert desk.troubles() == ""
    assert kept.problems() == []


def test_the_leader_s_sentence_is_there_again_too(desk: Desk, host: Host) -> None:
    kept = begun(desk, GiveFloor("amina"))
    with host.opens(desk, "lead") as client:
        client.until("Amina har ordet")
        client.press("a")
        client.until("Følges op")
        client.press("ida", "enter", "ringer til Am")
        with kept.log() as log:
            client.until(lambda _: any("ringer til Am" in draft.text for draft in log.drafts(kept.ref)), what="a draft")
        host.cut()
        with host.opens(desk, "lead") as again:
            again.until("Amina har ordet")
            again.press("a")
            again.until("»Ida ringer til Am")


@pytest.mark.soak
def test_twenty_broken_connections_lose_nothing(desk: Desk, host: Host, seed: int) -> None:
    kept = begun(desk, GiveFloor("amina"))
    cuts = (Terminal.kill, lambda _: host.cut())
    typist = MortalTypist(kept, seed, lambda: host.opens(desk, "minutes"), cuts)
    typist.write(cuts=20)
    lost = f"0 of {len(typist.acknowledged)} saved statements lost, {typist.back} half sentences came back"
    print(f"\n20 broken connections (seed {seed}): {lost}")  # noqa: T201 - the figure of the soak
