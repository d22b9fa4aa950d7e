"""What a terminal may say of itself, asked or not; to the program it means nothing."""

from __future__ import annotations

import random

_ANSWERS = (
    "\x1b[?62;22c",
    "\x1b[>41;354;0c",
    "\x1b[0n",
    "\x1b[24;80R",
    "\x1b]10;rgb:0000/0000/0000\x1b\\",
    "\x1b]11;rgb:1414/1717/1c1c\x07",
    "\x1b]4;1;rgb:cccc/0000/0000\x1b\\",
    "\x1b]52;c;cSBxIHENCg==\x07",
    "\x1bP>|XTerm(354)\x1b\\",
    "\x1bP1+r544e=787465726d\x1b\\",
    "\x1bP1$r0m\x1b\\",
    "\x1b[?0u",
    "\x1b[?2026;2$y\x1b[?2048;2$y\x1b[?1;0$y",
    "\x1b_Gi=31;OK\x1b\\",
    "\x1b[I\x1b[O\x1b[I",
    "\x1b[48;24;80;480;800t",
    "\x1b[48;0;0;0;0t",
    "\x1b[8;24;80t\x1b[4;480;800t",
    "\x1b]lmin titel\x1b\\",
    "\x1b[97:65;2u\x1b[1114112u\x1b[1;1:99999999Z",
    "\x1b[<35;-4;-9M",
    "\x1b^q q\x1b\\\x1bX1 2 3\x1b\\",
    "\x1b]11;" + "q1 " * 3_000 + "\x1b\\",
    "\x1b[" + "1;" * 3_000 + "q",
    "\x1b[?62;",
    "\x1b]11;rgb:",
    "\x1bP>|XT",
)
WHOLE = b"\x1b[I"
"""With it the terminal goes on after half an answer, which has no other half then."""


def answer(chance: random.Random) -> str:
    """Return something that a terminal may say, at times only half of it."""
    return chance.choice(_ANSWERS)


def is_half(said: str) -> bool:
    """Return whether it was only half said; what is typed at once would be taken for its rest."""
    return said in _ANSWERS[-3:]
