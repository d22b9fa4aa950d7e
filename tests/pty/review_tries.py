"""Forty and some tries to get out of the review, or to write: keys, arguments, environment, forwardings, the line."""

from __future__ import annotations

from collections.abc import Sequence

from tests.pty.host import LOOPBACK
from tests.pty.tries import GONE, OPEN, Try, at_once, typed
from tests.pty.ways_in import (
    NOTHING,
    asked,
    beside,
    broken,
    claimed,
    copied,
    forwarded,
    opened,
    resized,
    through,
    with_agent,
    with_set,
    with_socket,
)

F_KEYS = ("\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", *(f"\x1b[{n}~" for n in (15, 17, 18, 19, 20, 21, 23, 24)))
EVERY_CONTROL = "".join(chr(code) for code in range(32) if code not in (3, 17))
NO_TERMINAL = "Dette kræver en terminal at tegne på"
_ID = "id\nid > left\n"
_PROXY = (b"\x05\x01\x00", b"\x05\x01\x00\x01\x7f\x00\x00\x01PORT")
"""What a browser says to a proxy (SOCKS 5): hello, and the port of this machine it wants."""

KEYS = (
    Try("the command palette", typed("\x10", "screenshot\r"), OPEN),
    Try("the command palette, as newer terminals send it", typed("\x1b[112;5u", "\x1b[112;6u"), OPEN),
    Try("stopping the program", typed("\x1a", "\x1a"), OPEN),
    Try("ending it with a core file", typed("\x1c", "\x1c"), OPEN),
    Try("interrupting it", typed("\x03"), GONE),
    Try("both while it starts", at_once("\x1a\x1c", "\x1c\x1c\x1a\x1a"), OPEN),
    Try("function keys", typed(*F_KEYS), OPEN),
    Try("every control character", typed(EVERY_CONTROL), OPEN),
    Try("the end of what is typed", typed("\x04\x04\x04\x04"), OPEN),
    Try("holding what is drawn", typed("\x13", "\x11"), GONE),
    Try("an exclamation mark, as in a pager", typed("!", "!sh\r", "|sh\r"), OPEN),
    Try("a colon, as in an editor", typed(":", ":!sh\r", ":shell\r"), OPEN),
    Try("a command in the search", typed("s", "$(sh) `sh`; sh\r"), OPEN),
    Try("SQL in the search", typed("s", '\' OR 1=1; DROP TABLE event; -- "*" NEAR(\r'), OPEN),
    Try("another family in the search", typed("s", "Bruun", "\r"), OPEN),
    Try("a long text in the search", typed("s", "\x1b[200~" + "nøgle " * 20_000 + "\x1b[201~", "\r"), OPEN),
    Try("pasted escape sequences", typed("s", "\x1b[200~\x1b]0;titel\x07\x1b[2J\x1b]52;c;?\x07\nsh\n\x1b[201~"), OPEN),
    Try("asking for the clipboard", typed("\x1b]52;c;?\x07", "\x1b]52;c;c2gK\x07"), OPEN),
    Try("cutting, copying and pasting", typed("s", "abc", "\x01", "\x18", "\x16"), OPEN),
    Try("answers of a terminal nobody asked", typed("\x1bP1$r0m\x1b\\", "\x1b[?62;4c", "\x1b[24;80R"), OPEN),
    Try(
        "clicks everywhere",
        typed(*(f"\x1b[<{b};{x};{y}M\x1b[<{b};{x};{y}m" for b in (0, 2, 16) for x, y in ((5, 5), (70, 24)))),
        OPEN,
    ),
    Try("turning the wheel", typed("\x1b[<64;10;10M" * 50, "\x1b[<65;10;10M" * 50), OPEN),
    Try("bytes that are no text", typed(b"\xff\xfe\xc3\x28\xf0\x90", "s", b"\xe5\xf8"), OPEN),
    Try("saying the window has one cell", typed("\x1b[48;1;1;1;1t"), OPEN),
    Try("saying the window is immense", typed("\x1b[48;9999;9999;9999;9999t"), OPEN),
)

ARGUMENTS = (
    Try("a shell", asked("sh"), NO_TERMINAL),
    Try("a shell in a terminal", opened("sh", "-i"), OPEN),
    Try("a shell behind the command", asked(";sh;", "$(sh)", "`sh`", "|", "sh", text=_ID), NO_TERMINAL),
    Try("leading a meeting", opened("ordstyrer", "lead", "2026-014/4"), OPEN),
    Try(
        "another store, another series",
        opened("ordstyrer", "review", "--store", "/etc/passwd", "--series", "2026-099"),
        OPEN,
    ),
    Try("everything as text", asked("ordstyrer", "review", "--plain"), NO_TERMINAL),
    Try("a shell on the same line", beside("sh", "-c", "id"), NO_TERMINAL),
    Try("no key at all", asked(options=("-o", "PubkeyAuthentication=no")), "Permission denied"),
    Try("typing without a terminal", asked(text=_ID), NO_TERMINAL),
    Try("sftp", copied("-b", "-", "HOST", program="sftp", text="get /etc/passwd HERE/passwd\n"), NOTHING),
    Try("the subsystem by its name", asked("sftp", options=("-s", "-o", "LogLevel=DEBUG1")), "Exit status 2"),
    Try("fetching with scp", copied("HOST:/etc/passwd", "HERE/passwd"), NOTHING),
    Try("fetching with the older scp", copied("HOST:/etc/passwd", "HERE/passwd", options=("-O",)), NOTHING),
    Try("leaving something with scp", copied("HERE/sent", "HOST:HOME/sent", options=("-O",)), NOTHING),
    Try(
        "no program at all",
        asked(options=("-f", "-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:localhost:22")),
        "forwarding failed",
    ),
)
ENVIRONMENT = (
    Try("a driver of one's own", with_set(TEXTUAL_DRIVER="os:system", TEXTUAL_PRESS="q", TEXTUAL_LOG="log"), OPEN),
    Try("pictures of the screen", with_set(TEXTUAL_SCREENSHOT="1", TEXTUAL_SCREENSHOT_LOCATION="/var"), OPEN),
    Try("a browser", with_set(BROWSER="sh -c id", PAGER="sh", EDITOR="sh"), OPEN),
    Try("code for Python", with_set(PYTHONPATH="/var", PYTHONSTARTUP="/etc/passwd", PYTHONHOME="/var"), OPEN),
    Try("Python going on after the end", with_set(PYTHONINSPECT="1", PYTHONBREAKPOINT="os.system"), OPEN),
    Try("another store", with_set(ORDSTYRER_STORE="/etc/passwd", ORDSTYRER_KEY_FILE="/etc/passwd", HOME="/var"), OPEN),
    Try("a language that is none", with_set(LC_ALL="../../../etc/passwd", LANGUAGE="../..", LC_MESSAGES="x"), OPEN),
    Try("a window by hearsay", with_set(COLUMNS="99999999", LINES="-1"), OPEN),
    Try("a terminal with a command in its name", opened(term="x sh -c id"), OPEN),
    Try("a terminal with quotes in its name", opened(term='x" sh -c id "'), OPEN),
    Try("a terminal with escape sequences in its name", opened(term="\x1b]0;x\x07$(id)`id`\nid"), OPEN),
    Try("a terminal out of another folder", opened(term="../../../../etc/passwd"), OPEN),
)
FORWARDINGS = (
    Try("a port of the host", forwarded(lambda port, there: ("-L", f"{port}:{LOOPBACK}:{there}")), NOTHING),
    Try("a proxy on the host", forwarded(lambda port, _: ("-D", str(port)), *_PROXY), NOTHING),
    Try("a socket of the host", with_socket(lambda port, there: ("-L", f"{port}:{there}")), NOTHING),
    Try("a port here", asked(options=("-o", "ExitOnForwardFailure=yes", "-R", "0:localhost:22")), "forwarding failed"),
    Try("another machine behind the host", through, NOTHING),
    Try("one's own keys on the host", with_agent(), NOTHING),
    Try(
        "windows here",
        asked(options=("-Y", "-o", "LogLevel=INFO"), more={"DISPLAY": ":0"}),
        "X11 forwarding request failed",
    ),
)
LINE = (
    Try("a window of one cell", resized((1, 1), (2, 1), (1, 2), (80, 24)), OPEN),
    Try("a window of none", resized((0, 0), (0, 24), (80, 24)), OPEN),
    Try("an immense window", claimed(9999, 9999), OPEN),
    Try("a line that drops", broken(lambda reviewer, _: reviewer.host.cut()), GONE),
    Try("a client killed while it draws", broken(lambda _, pane: pane.kill(), "\x1b[C", " "), GONE),
    Try("a client that falls silent", broken(lambda _, pane: pane.stop(), "\x1b[C", " "), GONE),
)
TRIES: Sequence[Try] = (*KEYS, *ARGUMENTS, *ENVIRONMENT, *FORWARDINGS, *LINE)
