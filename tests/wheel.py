"""Whether an installed program runs alone, far from the tree: `make wheel-test`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pexpect
import pyte

COLUMNS, ROWS = 80, 24
PATIENCE_S = 20


def check_version(program: Path, environ: Mapping[str, str], folder: str) -> None:
    """Raise AssertionError unless the program tells its version."""
    told = subprocess.run([program, "--version"], env=environ, cwd=folder, check=True, capture_output=True, text=True)
    assert "0.1.0" in told.stdout, told.stdout


def check_demo(program: Path, environ: Mapping[str, str], folder: str) -> None:
    """Raise AssertionError unless `demo` draws the wall in Danish (template, catalogue, styles) and can be left."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    child: pexpect.spawn[bytes] = pexpect.spawn(
        str(program), ["demo"], env=dict(environ), cwd=folder, dimensions=(ROWS, COLUMNS), timeout=PATIENCE_S
    )
    try:
        while "netværksmøde" not in "\n".join(screen.display):
            stream.feed(child.read_nonblocking(65536))
        child.send("qq")
        child.expect(pexpect.EOF)
    except (pexpect.EOF, pexpect.TIMEOUT) as error:
        raise AssertionError("\n".join(["the wall did not come or go:", *screen.display])) from error
    finally:
        child.close(force=True)
    assert child.exitstatus == 0, child.exitstatus


def check_documents(program: Path, environ: Mapping[str, str], folder: str) -> None:
    """Raise AssertionError unless the demo's documents are made (fonts, phrases, template), with no .docx."""
    store = next(Path(folder).rglob("demo.db"))
    own = {**environ, "ORDSTYRER_STORE": str(store), "ORDSTYRER_KEY_FILE": str(store.with_suffix(".key"))}
    out = Path(folder) / "papers"
    asked = [str(program), "documents", "2026-014/3", "--out", str(out), "--language", "ar"]
    subprocess.run(asked, env=own, cwd=folder, check=True, capture_output=True)
    endings = {path.suffix for path in out.rglob("*") if path.is_file()}
    assert endings == {".pdf", ".json", ".txt"}, endings


def main(program: Path) -> None:
    """Check an installed `ordstyrer` in an empty home, away from the tree."""
    with tempfile.TemporaryDirectory() as home:
        own = {"HOME": home, "XDG_RUNTIME_DIR": home}
        environ = {**own, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        check_version(program, environ, home)
        check_demo(program, environ, home)
        check_documents(program, environ, home)
    print(f"{program.name} runs from its wheel alone")


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
