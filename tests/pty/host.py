"""This machine as a host that is reached over SSH: a server of its own on the loopback, apart from the system's."""

from __future__ import annotations

import getpass
import os
import shlex
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Self

from tests.pty.desk import Desk
from tests.pty.terminal import Terminal, environment

LOOPBACK = "127.0.0.1"
SERVER = shutil.which("sshd", path=os.pathsep.join((os.environ["PATH"], "/usr/sbin"))) or ""
MISSING = "" if SERVER and shutil.which("ssh") else "there is no openssh-server or no openssh-client"
"""Why there can be no such host here; empty if there can."""
_APART = Path("/run/sshd")
"""Where a server that runs as root puts whoever has not logged in yet; the package's own service makes it."""
GONE = (FileNotFoundError, ProcessLookupError)
"""What reading of a process says that has just ended, before its file is opened or after."""


class Host:
    """Can be reached from the beginning of a `with` to its end."""

    def __init__(self, folder: Path, **settings: str) -> None:
        """Keep keys and settings in this folder; `settings` are further ones of the server."""
        self._folder = folder
        self._settings = settings
        self.port = free_port()
        """Where it listens, on the loopback."""
        self._server: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self._write()
        if os.geteuid() == 0:
            _APART.mkdir(mode=0o755, exist_ok=True)
        log = self._folder / "log"
        self._server = subprocess.Popen([SERVER, "-D", "-E", str(log), "-f", str(self._folder / "config")])
        while not self._answers():
            assert self._server.poll() is None, log.read_text(encoding="utf-8")
        return self

    def __exit__(self, *_: object) -> None:
        assert self._server
        for process in (*self._sessions(), self._server.pid):
            _kill(process)
        self._server.wait()

    def opens(self, desk: Desk, *arguments: str, size: tuple[int, int] = (80, 24)) -> Terminal:
        """Start a face of the desk from afar, in a terminal here."""
        there = [f"{name}={value}" for name, value in desk.environ().items()]
        command = shlex.join(["exec", "env", "-i", *there, *desk.program, *arguments])
        argv = ["ssh", "-tt", "-e", "none", *self.options("user"), self.address, command]
        return Terminal(argv, columns=size[0], rows=size[1], env=environment(str(desk.home)))

    address = f"{getpass.getuser()}@{LOOPBACK}"
    """Who is asked for, and where."""

    def options(self, key: str) -> list[str]:
        """Return what ssh, scp and sftp must be told to come in with a key."""
        known = self._folder / "known"
        told = {"Port": self.port, "IdentityFile": self._folder / key, "UserKnownHostsFile": known}
        told |= {"IdentitiesOnly": "yes", "BatchMode": "yes", "LogLevel": "ERROR"}
        return ["-F", "none", *(part for name, value in told.items() for part in ("-o", f"{name}={value}"))]

    def lets_in(self, key: str, line: str = "") -> None:
        """Make a key and let it in, with what `line` says of it."""
        made = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(self._folder / key)]
        subprocess.run(made, check=True)
        public = (self._folder / f"{key}.pub").read_text()
        with (self._folder / "authorized_keys").open("a") as keys:
            keys.write(f"{line} {public}".lstrip())

    def cut(self) -> None:
        """End every connection from this side, as a host does whose network goes."""
        for process in self._sessions():
            _kill(process)

    def _sessions(self) -> list[int]:
        """Return the server's own processes for its connections, and not what runs in them."""
        return [process for process, name in self.running() if name.startswith("sshd")]

    @property
    def pid(self) -> int:
        """The server."""
        assert self._server
        return self._server.pid

    def running(self) -> list[tuple[int, str]]:
        """Return what runs below the server: the processes and the names of their programs."""
        return [(process, _name(process).strip()) for process in _below(self.pid)]

    def _write(self) -> None:
        made = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(self._folder / "host")]
        subprocess.run(made, check=True)
        self.lets_in("user")
        (self._folder / "known").write_text(f"[{LOOPBACK}]:{self.port} {(self._folder / 'host.pub').read_text()}")
        settings = {
            "ListenAddress": f"{LOOPBACK}:{self.port}",
            "HostKey": self._folder / "host",
            "AuthorizedKeysFile": self._folder / "authorized_keys",
            "PidFile": "none",
            "StrictModes": "no",
            "UsePAM": "no",
            "PasswordAuthentication": "no",
            "KbdInteractiveAuthentication": "no",
            "LogLevel": "ERROR",
            **self._settings,
        }
        (self._folder / "config").write_text("".join(f"{name} {value}\n" for name, value in settings.items()))

    def _answers(self) -> bool:
        try:
            with socket.create_connection((LOOPBACK, self.port), timeout=1):
                return True
        except ConnectionRefusedError:
            return False


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server((LOOPBACK, 0)) as listener:
        return int(listener.getsockname()[1])


def _below(process: int) -> Iterator[int]:
    """Yield what a process has started, and what that has."""
    with suppress(*GONE):
        for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
            yield int(child)
            yield from _below(int(child))


def _name(process: int) -> str:
    try:
        return Path(f"/proc/{process}/comm").read_text()
    except GONE:
        return ""


def _kill(process: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)
