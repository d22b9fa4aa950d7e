"""Texts that people could write, by accident or not, and that must stay texts in every paper."""

from __future__ import annotations

BANK = (
    '#panic("{n}") #read("/etc/passwd")',
    '#import "@preview/x{n}": *',
    "$ x_{n} $ *fed* _kursiv_ `kode` @ref <mærke{n}>",
    "= Overskrift {n}",
    "- punkt {n}\n- punkt\n+ nummer",
    "=cmd|'/c calc{n}'!A0",
    '=HYPERLINK("http://example.dk/{n}")',
    "@SUM(1+{n})*-2",
    "<b>fed{n}</b> <script>alert({n})</script> &amp; &lt; &#x202e; ]]>",
    '<!DOCTYPE x [<!ENTITY y "{n}">]> &y;',
    "<w:p><w:r><w:t>{n}</w:t></w:r></w:p>",
    "{{{{ 7*{n} }}}} {{% raw %}} ${{7*{n}}} {{0.__class__}}",
    "%s %d %(x)s %n {n} \\n \\u202e \\x00",
    "Linje {n}\r\nBcc: alle{n}@example.dk\r\n\r\n<html>",
    "Ny linje {n}\nATTENDEE:mailto:alle{n}@example.dk\nEND:VCALENDAR",
    "semikolon{n}; komma{n}, kolon{n}: \\, \\; \\N ^n ^'",
    "nul\x00byte klokke\x07 slet\x7f flugt\x1b[31m {n}",
    "\x85{n}\u2028{n}\u2029{n}\x0b{n}\x0c",
    "\u202eomvendt {n}\u202c",
    "\u2067rtl {n} \u2066ltr\u2069 uden slut \u2068",
    "\u200f{n}\u200e\u061c\u200b\u200c\u200d\ufeff",
    "😀 {n} 👍🏽",
    "👨\u200d👩\u200d👧\u200d👦 {n} 🏳️\u200d🌈 🇩🇰",
    "漢字とかな {n} 한국어",
    "สวัสดีครับ {n} नमस्ते",
    "שלום {n} עולם, مرحبا ({n}) بكم: 12-34",
    "ሰላም {n} ከመይ ኣለኹም።",
    "Z" + "\u0335\u0321\u0322\u0316\u0317\u0318\u0319" * 8 + "{n}",
    "e\u0301 \u00e9 \u1e9e \ufb03 \u2126 {n}",
    "\ud800{n} \udfff",
    "\U000e0041{n}\ue000\uffff\ufdd0",
    "x" * 400 + "{n}",
    "ord{n} " * 90,
    "..\\..\\..\\{n}/../../etc/passwd",
    "CON{n} NUL aux.pdf",
    "25121{m:05} 251219-{m:04} {n}",
    "'; DROP TABLE events{n}; --",
    "~{n}~ #{n} \"{n}\" ''{n}'' «{n}»",
    "\u00a0\u2003{n}\u3000",
    "{n}" + "\t" * 9 + "{n}",
)
"""In each `{n}`, or `{m}`, becomes a number, so that no two that are planted are the same words."""


def _apart(number: int) -> str:
    """Return a number that stays the same number beside another one."""
    return f"n{number}n"


def hostile(number: int, which: int) -> str:
    """Return one of the bank, with a number in it."""
    return BANK[which % len(BANK)].format(n=_apart(number), m=number)


EMAILS = (
    "=cmd{n}@example.dk",
    "%0d%0aBcc{n}@example.dk",
    "'{n}'--@example.dk",
    "{{{{7*{n}}}}}@example.dk",
    "#panic{n}@blåbærgrød.dk",
)
"""Addresses that the rules for a plan let through, as far as a letter can be sent to them."""


def email(number: int, which: int) -> str:
    """Return one of the addresses, with a number in it."""
    return EMAILS[which % len(EMAILS)].format(n=_apart(number), m=number)
