"""Ways to come in with a key for the review: other commands, a set environment, forwardings, a line that breaks."""

from __future__ import annotations

import select
import socket
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from tests.pty.desk import NOTHING as NO_MORE
from tests.pty.host import LOOPBACK, free_port
from tests.pty.reviewer import Reviewer
from tests.pty.terminal import Terminal
from tests.pty.tries import GONE, OPEN, Does, after, sends

NOTHING = "nothing came"


def asked(*asking: str, options: Sequence[str] = (), text: str = "", more: Mapping[str, str] = NO_MORE) -> Does:
    """Ask for a command without a terminal, with more in the environment here; return what was said."""
    return lambda reviewer: reviewer.asks(*options, asking=asking, typed=text, more=more)


def opened(*asking: str, options: Sequence[str] = (), term: str = "xterm-256color") -> Does:
    """Ask for a command in a terminal of this kind."""

    def does(reviewer: Reviewer) -> str:
        with reviewer.opens(*options, asking=asking, term=term) as pane:
            pane.until(OPEN)
            return after(reviewer, pane)

    return does


def with_set(**variables: str) -> Does:
    """Have variables set on the other side."""
    told = " ".join(f'"{name}={value}"' for name, value in variables.items())
    return opened(options=("-o", f"SetEnv={told}"))


def beside(*asking: str) -> Does:
    """Ask for a command in a second session on the line of the first; return what was said."""

    def does(reviewer: Reviewer) -> str:
        with TemporaryDirectory() as folder:
            way = ("-S", f"{folder}/way")
            with reviewer.opens("-M", *way) as pane:
                pane.until(OPEN)
                said = reviewer.asks(*way, asking=asking)
                assert OPEN in after(reviewer, pane)
        return said

    return does


def copied(*asking: str, program: str = "scp", options: Sequence[str] = (), text: str = "") -> Does:
    """Copy a file from or to the host; return whether one came here, and what was said.

    `HOST` stands for the address, `HOME` for the home there, `HERE` for a folder here with a file `sent`.
    """

    def does(reviewer: Reviewer) -> str:
        with TemporaryDirectory() as here:
            named = [each.replace("HOST", reviewer.host.address) for each in asking]
            named = [each.replace("HOME", str(reviewer.home)).replace("HERE", here) for each in named]
            Path(here, "sent").write_text("sh")
            said = reviewer.asks(*options, asking=named, typed=text.replace("HERE", here), program=program)
            came = [file.name for file in Path(here).iterdir() if file.name != "sent"]
        return f"{', '.join(came) or NOTHING}\n{said}"

    return does


def forwarded(option: Callable[[int, int], Sequence[str]], *first: bytes) -> Does:
    """Let a port here lead to one where the host's own server listens; return whether that one answers."""

    def does(reviewer: Reviewer) -> str:
        port = free_port()
        with reviewer.opens(*option(port, reviewer.host.port)) as pane:
            pane.until(OPEN)
            answer = _answer(port, *(part.replace(b"PORT", reviewer.host.port.to_bytes(2)) for part in first))
            assert OPEN in after(reviewer, pane)
        return answer

    return does


def _answer(port: int, *first: bytes) -> str:
    said = b""
    with socket.create_connection((LOOPBACK, port), timeout=10) as line, suppress(ConnectionResetError):
        for part in first:
            line.sendall(part)
            said = line.recv(100)
        while more := line.recv(100):
            said += more
            if b"SSH-" in said:
                break
    return said.decode(errors="replace") if b"SSH-" in said else NOTHING


def through(reviewer: Reviewer) -> str:
    """Be led on to a port where the host's own server listens; return whether it answers, and what was said."""
    said = reviewer.asks("-W", f"{LOOPBACK}:{reviewer.host.port}")
    return said if "SSH-" in said else f"{NOTHING}\n{said}"


def with_socket(option: Callable[[int, str], Sequence[str]]) -> Does:
    """Let a port here lead to a socket of the host, where somebody listens; return whether anybody comes there."""

    def does(reviewer: Reviewer) -> str:
        port = free_port()
        with TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as there:
            there.bind(f"{folder}/there")
            there.listen()
            with reviewer.opens(*option(port, f"{folder}/there")) as pane:
                pane.until(OPEN)
                with socket.create_connection((LOOPBACK, port), timeout=10) as line, suppress(ConnectionResetError):
                    line.sendall(b"x")
                    assert line.recv(1) == b""
            came, _, _ = select.select([there], [], [], 0)
        return "somebody came" if came else NOTHING

    return does


def with_agent() -> Does:
    """Hand on an agent that holds keys; return whether the host has made a socket that leads to it."""

    def does(reviewer: Reviewer) -> str:
        with _agent() as agent, reviewer.opens("-A", more={"SSH_AUTH_SOCK": str(agent)}) as pane:
            pane.until(OPEN)
            servers = {f".{process}" for process, _ in reviewer.host.running()} | {f".{reviewer.host.pid}"}
            made = [each for each in Path(gettempdir()).glob("ssh-*/agent.*") if each.suffix in servers]
        return str(made) if made else NOTHING

    return does


@contextmanager
def _agent() -> Iterator[Path]:
    """Run an agent for keys, and return the socket that leads to it."""
    with TemporaryDirectory() as folder:
        found = Path(folder, "agent")
        with subprocess.Popen(["ssh-agent", "-D", "-a", str(found)], stdout=subprocess.DEVNULL) as agent:
            while not found.exists():
                assert agent.poll() is None
            try:
                yield found
            finally:
                agent.kill()


def claimed(columns: int, rows: int) -> Does:
    """Say that the window has this size, and keep the one it has."""

    def does(reviewer: Reviewer) -> str:
        with reviewer.opens() as pane:
            pane.until(OPEN)
            pane.claims(columns, rows)
            pane.settle()
            return after(reviewer, pane)

    return does


def resized(*sizes: tuple[int, int]) -> Does:
    """Give the window these sizes, columns and rows, one after the other."""

    def does(reviewer: Reviewer) -> str:
        with reviewer.opens() as pane:
            pane.until(OPEN)
            for columns, rows in sizes:
                pane.resize(columns, rows)
                pane.settle()
                sends(pane, "?")
            return after(reviewer, pane)

    return does


def broken(breaks: Callable[[Reviewer, Terminal], None], *keys: str) -> Does:
    """Open the review, type these, and break the line while it draws; return whether the program has gone."""

    def does(reviewer: Reviewer) -> str:
        with reviewer.opens() as pane:
            pane.until(OPEN)
            for each in keys:
                pane.press(each)
            reviewer.looks_around()
            breaks(reviewer, pane)
        left = reviewer.left_behind()
        return str(left) if left else GONE

    return does
