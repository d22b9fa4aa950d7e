"""Words that the room did not confirm as they stand, as a paper for everybody may give them."""

from __future__ import annotations

from documents.document import Run, Source
from documents.dossier import Dossier
from documents.secrets import gives_away


def open_words(dossier: Dossier, text: str, place: str, source: Source = Source.SHOWN) -> Run | None:
    """Return what stood before everybody; None where it is what somebody said, in whatever field it stands.

    A statement is never for everybody unless the room agreed on it (R40, R51, seed 000), or it was open before anybody
    said it. Nobody can take a kept question out of a closed meeting any more: its paper goes without the words.
    """
    told = " ".join(text.split())
    return None if not told or gives_away(dossier, told) else Run(told, source, place)
