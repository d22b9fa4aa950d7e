"""Sentences of made-up words, as often as words are in a language: a few in nearly every text, most in very few."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from random import Random

COMMON = "skolen"
"""One of the most frequent words."""
RARE = "zebrafinken"
"""Stands in `RARELY` texts of each store, whatever its size."""
RARELY = 20
_FREQUENT = ("det", "og", "ikke", "vi", "han", "hun", COMMON, "hjemme", "mere", "går", "søvnen", "venner", "ro", "møde")
_WORDS = 20_000
_ONSETS = (*"bdfghjklmnprstv", "bl", "br", "dr", "fl", "fr", "gr", "kl", "kr", "pl", "sk", "sl", "sn", "sp", "st", "tr")
_VOWELS = "aeiouyæøå"
_CODAS = ("", *"lnrstdg")
_LENGTH = (6, 14)


def sentences(seed: int, of: int) -> Iterator[str]:
    """Yield sentences for ever; of the first `of` of them, some at even distances hold the rare word."""
    chance = Random(seed)
    words = _vocabulary()
    weights = list(accumulate(1 / (place + 3) for place in range(len(words))))
    distance = max(1, of // RARELY)
    number = planted = 0
    while True:
        said = chance.choices(words, cum_weights=weights, k=chance.randint(*_LENGTH))
        if number % distance == distance // 2 and planted < RARELY:
            planted += 1
            said.append(RARE)
        number += 1
        yield " ".join(said).capitalize()


def _vocabulary() -> list[str]:
    """Return the same words for every store, the most frequent first."""
    chance = Random(0)
    made: dict[str, None] = dict.fromkeys(_FREQUENT)
    while len(made) < _WORDS:
        syllables = chance.choice((1, 2, 2, 3, 3, 4))
        parts = ((chance.choice(_ONSETS), chance.choice(_VOWELS), chance.choice(_CODAS)) for _ in range(syllables))
        made["".join("".join(part) for part in parts)] = None
    return list(made)
