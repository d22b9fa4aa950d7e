"""Over SSH for real: a connection that breaks in the middle of a sentence loses none of it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from meeting.intents import NextSpeaker
from tests.pty.desk import Desk, Kept, begun
from tests.pty.host import MISSING, Host
from tests.pty.terminal import Terminal


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


@pytest.mark.parametrize("breaks", [_the_host_goes, _the_client_is_killed, _the_client_falls_silent])
def test_a_sentence_that_was_cut_off_is_there_again(
    desk: Desk, host: Host, breaks: Callable[[Host, Terminal], None]
) -> None:
    kept = begun(desk, NextSpeaker())
    with host.opens(desk, "lead") as client:
        client.until("Maya har ordet")
        client.press("a")
        client.until("Følges op")
        client.press("ida", "enter", "ringer til Am")
        _until_drafted(kept, client, "ringer til Am")
        breaks(host, client)
        with host.opens(desk, "lead") as again:
            again.until("Maya har ordet")
            again.press("a")
            again.until("»Ida ringer til Am")
    assert kept.problems() == []


def _until_drafted(kept: Kept, client: Terminal, text: str) -> None:
    with kept.log() as log:
        client.until(lambda _: any(text in draft.text for draft in log.drafts(kept.ref)), what="a draft")
