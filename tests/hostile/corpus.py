"""Texts that try to steer, to break out or to weigh down; each comes again from its number and the seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from tests.documents.hostile import BANK

CANARY = "kanariefugl-4711"
"""A file that stands there only if something was carried out."""
LONGEST = 12_000
"""Characters of a text, but for the few that are heavy."""
HEAVY = 1_000_000
_ONE_HEAVY_IN = 250

_ESC, _BEL, _ST = "\x1b", "\x07", "\x1b\\"
_SEQUENCES = (
    "\x1b]0;overtaget\x07",
    "\x1b]2;overtaget\x1b\\",
    "\x1b]1;ikon\x07",
    "\x1b]4;1;rgb:ff/00/00\x1b\\",
    "\x1b]10;#ff0000\x07\x1b]11;#00ff00\x07\x1b]12;#0000ff\x07",
    "\x1b]104\x07\x1b]110\x07",
    f"\x1b]52;c;{'cm0gLXJmIH4K' * 3}\x07",
    "\x1b]52;p;?\x1b\\",
    f"\x1b]8;;file:///bin/touch?{CANARY}\x1b\\tryk\x1b]8;;\x1b\\",
    "\x1b]9;besked\x07\x1b]777;notify;a;b\x07\x1b]99;;x\x1b\\",
    "\x1b]133;C\x07\x1b]633;A\x07\x1b]7;file:///tmp\x07",
    "\x1b]1337;File=name=YQ==;inline=1:AAAA\x07\x1b]1337;SetUserVar=a=Yg==\x07",
    "\x1bPq#0;2;0;0;0#0~~@@vv@@~~$-\x1b\\",
    "\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\",
    "\x1bP+q544e\x1b\\\x1bP$qm\x1b\\\x1bP1000p\x1b\\",
    "\x1b_Ga=T,f=24,s=1,v=1;AAAA\x1b\\",
    "\x1b_hemmeligt\x1b\\\x1b^privat\x1b\\\x1bXstreng\x1b\\",
    "\x1b[2J\x1b[H\x1b[3J",
    "\x1b[?1049l\x1b[?1049h\x1b[?47h",
    "\x1b[?1000h\x1b[?1003h\x1b[?1006h\x1b[?2004l",
    "\x1b[5;10r\x1b[?6h\x1b[?7h\x1b[?25h\x1b[?5h\x1b[?69h\x1b[2;9s",
    "\x1b[?2026h\x1b[?2048h\x1b[>31u\x1b[<u\x1b[=1;1u",
    "\x1b[4h\x1b[20h\x1b[12l\x1b[2h",
    "\x1b[31;1;5;7;8m\x1b[0m",
    "\x1b[21t\x1b[18t\x1b[8;1;1t\x1b[22;0t\x1b[23;0t",
    "\x1b[c\x1b[>c\x1b[=c\x1b[6n\x1b[5n\x1b[>q\x1b[?2026$p",
    "\x1b[999999999999C\x1b[999999999999b\x1b[99999@\x1b[99999L\x1b[99999S",
    "\x1bc\x1b[!p\x1b#8\x1b(0qqq\x1b)0\x0e\x1bN\x1bO\x1bn\x1bo\x1b|\x1b}\x1b~",
    "\x1b7\x1b8\x1bD\x1bE\x1bH\x1bM\x1b=\x1b>\x1bZ\x1b%@\x1b%G\x1b F\x1b G",
    "\x1b[i\x1b[5i\x1b[4i\x1b[?5i",
    "\x9b2J\x9d0;overtaget\x9c\x90q\x9c\x9fG\x9c\x9ex\x9c\x98x\x9c\x84\x85\x88\x8d\x8e\x8f\x9a",
    "\x1b",
    "\x1b[",
    "\x1b]0;uden ende",
    "\x1bP",
    "\x1b[1;",
    "\x1b[200~indsat\x1b[201~",
    "\x08\x08\x08slettet\x7f\x7f\x05\x07\x0e\x0f\x11\x13\x18\x1a",
)
_MARKUP = (
    "[bold]fed[/bold]",
    "[@click=app.quit]tryk[/]",
    "[@click=app.bell()]tryk[/@click]",
    "[/nope]",
    "[link=file:///etc/passwd]x[/link]",
    "[on red blink reverse]x",
    "[$primary]x[/] [[x]] \\[x] [",
    "[@click=\"app.open_url('file:///x')\"]x[/]",
    ":smiley: :skull:",
)
_COMMANDS = (
    f"$(touch {CANARY})",
    f"`touch {CANARY}`",
    f"; touch {CANARY} #",
    f"|touch {CANARY}",
    f"\n!touch {CANARY}\n:!touch {CANARY}\r",
    f"__import__('os').system('touch {CANARY}')",
    f"=cmd|'/c touch {CANARY}'!A0",
)
_FORMATS = (
    "{0.__class__.__mro__}",
    "{name}",
    "{}",
    "{{{",
    "%n%n%s%(x)s%99999999d",
    "${HOME}",
    "{x!r:>99999999}",
    "\\N{BELL}\\x1b",
)
_SEARCHES = (
    "NEAR(a b, 2)",
    'a" OR "b',
    "*",
    "text:*",
    "column : x",
    "{people text} : x",
    "a AND NOT b OR (c",
    "^a + b",
    "who:",
    "status:open status:kept",
    "series:' OR 1=1 --",
    "after:99/99/9999 before:0000-00-00",
    "'; DROP TABLE event; --",
    '"""',
    "rank MATCH 'x'",
)
_FILES = (
    'x"\n[series]\nref = "andet"\n"""',
    "= [[[[[[[[",
    "{" * 200,
    "[" * 300 + "1" + "]" * 300,
    '{"a":' * 150,
    "NaN Infinity -Infinity 1e400 -0 0x7fffffffffffffff 9" * 3,
    "99999-99-99T99:99:99+99:99 0000-00-00 10000-01-01T00:00:00Z",
    '"ref": 1, "ref": 2',
    "\\ud800\\u0000\\u001b]0;x\\u0007\\U0010ffff\\e",
    "'''\\\"\"\"",
)
_PATHS = (
    "../../etc/passwd",
    "a/b",
    "..",
    "/dev/zero",
    "~root",
    "CON",
    "file:///x",
    "a" * 300,
    "\\\\x\\y",
    "-rf",
    "--store=x",
)
_LINES = ("\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\n\n\n", "\t\t", "\x1c\x1d\x1e\x1f")
_TURNS = (
    "\u202eomvendt",
    "\u202d",
    "\u202a\u202b\u202c",
    "\u2066\u2067\u2068\u2069",
    "\u200f\u200e\u061c",
    "\u202e" * 50,
)
_ODD = (
    "\ufeff",
    "\ufffe\uffff\ufdd0\U0001fffe\U0010ffff",
    "\ud800",
    "\udfff\ud83d",
    "\U000e0041\U000e0042\U000e007f",
    "\ufe0f\ufe0e\U000e0100",
    "\u00ad\u200b\u2060\u180e\u115f\u3164\uffa0",
    "\ufff9\ufffa\ufffb\ufffc",
    "\ue000\U000f0000",
    "\x00",
    "a\x00b\x00\x00",
)
_LIVING = (
    "👨\u200d👩\u200d👧\u200d👦",
    "🏳\ufe0f\u200d🌈🇩🇰🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "نادية الحسن می\u200cخواهم",
    "שלום עולם",
    "ሰላም ከመይ ኣለኹም",
    "漢字とかな 한국어",
    "สวัสดี नमस्ते",
    "A\u030ase \u00c6r\u00f8 e\u0301",
    "𝕯𝖆𝖓𝖘𝖐 ﷽ ﷺ",
)
_ZERO_WIDE = "\u0301\u0335\u0489\u200d\u200b\u200c\ufe0f\U000e0041\u20dd\u0f71\u1ab0"


def _flood(chance: random.Random) -> str:
    marks = chance.choice([1, 2, len(_ZERO_WIDE)])
    many = chance.choice([40, 300, 2_000, 10_000])
    return chance.choice("aع👩字") + "".join(chance.choices(chance.sample(_ZERO_WIDE, marks), k=many))


def _any_letters(chance: random.Random) -> str:
    return "".join(chr(chance.choice((chance.randrange(0x100), chance.randrange(0x110000)))) for _ in range(20))


def _any_sequence(chance: random.Random) -> str:
    inside = "".join(chance.choices("0123456789;:?>=!$'\" x", k=chance.randint(0, 12)))
    begins = chance.choice(
        ["\x1b[", "\x1b]", "\x1bP", "\x1b_", "\x1b^", "\x1bX", "\x9b", "\x9d", "\x90", "\x1bO", "\x1b#"]
    )
    ends = chance.choice(["\x07", "\x1b\\", "\x9c", "", *map(str, "ABHJKhlmnpqrstuwxyz~@`|")])
    return f"{begins}{inside}{ends}"


def _long(chance: random.Random) -> str:
    return chance.choice(["x", "æ", "字", "👩", " ", "\t", "ord ", "=", "/", "\u0301"]) * chance.choice(
        [200, 1_000, 3_000]
    )


def _one_of(texts: tuple[str, ...]) -> Callable[[random.Random], str]:
    return lambda chance: chance.choice(texts)


KINDS: Mapping[str, Callable[[random.Random], str]] = {
    "sequence": _one_of(_SEQUENCES),
    "any sequence": _any_sequence,
    "markup": _one_of(_MARKUP),
    "command": _one_of(_COMMANDS),
    "format": _one_of(_FORMATS),
    "search": _one_of(_SEARCHES),
    "file": _one_of(_FILES),
    "path": _one_of(_PATHS),
    "line": _one_of(_LINES),
    "turn": _one_of(_TURNS),
    "odd": _one_of(_ODD),
    "living": _one_of(_LIVING),
    "paper": lambda chance: chance.choice(BANK).replace("{n}", "1").replace("{m}", "2"),
    "flood": _flood,
    "letters": _any_letters,
    "long": _long,
}
_WORDS = ("Sami", "sover", "bedre", "når", "vi", "læser", "om", "aftenen", "")


def hostile(number: int, seed: int) -> str:
    """Return the text of a number: up to four kinds between ordinary words, changed a little by chance."""
    chance = random.Random(f"{seed}/{number}")
    if number % _ONE_HEAVY_IN == _ONE_HEAVY_IN - 1:
        piece = KINDS[chance.choice(list(KINDS))](chance) or "x"
        return (piece * (HEAVY // len(piece) + 1))[:HEAVY]
    parts = [KINDS[kind](chance) for kind in chance.sample(list(KINDS), chance.randint(1, 4))]
    parts += chance.choices(_WORDS, k=2)
    chance.shuffle(parts)
    return _changed(chance, chance.choice(["", " "]).join(parts))[:LONGEST]


def _changed(chance: random.Random, text: str) -> str:
    for _ in range(chance.choice([0, 0, 1, 3])):
        at, other = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
        match chance.randint(0, 3):
            case 0:
                text = text[:at] + text[at + 1 :]
            case 1:
                text = text[:at] + chance.choice("\x1b\x9b\x00\r\n[];~\u202e\u200d") + text[at:]
            case 2:
                text = text[:other] + text[at:other][:50] + text[other:]
            case _:
                text = text[:at] + text[at:other][::-1] + text[other:]
    return text
