"""Search in what was said and agreed."""

from __future__ import annotations

from collections.abc import Sequence

from meeting.text import clean
from store.driver import dbapi
from store.log import SearchHit
from store.rows import read_instant

# By number and not by rank: ranking a common word reads the whole index (measurements 6).
_SEARCH = """
SELECT said.meeting, event.seq, event.number, event.at, said.who, said.text
FROM said_fts JOIN said ON said.number = said_fts.rowid JOIN event ON event.number = said_fts.rowid
WHERE said_fts MATCH ? ORDER BY said_fts.rowid DESC LIMIT ?
"""


def search(connection: dbapi.Connection, words: str, limit: int) -> Sequence[SearchHit]:
    """Texts that hold every word, or a longer word that begins with it, newest first; none without a word."""
    query = _query(words)
    if not query:
        return []
    found = connection.execute(_SEARCH, (query, limit)).fetchall()
    return [
        SearchHit(meeting, seq, number, read_instant(at), who, text) for meeting, seq, number, at, who, text in found
    ]


def _query(words: str) -> str:
    """Each word quoted, so that nothing a person types is read as the search language of SQLite."""
    searchable = (word.replace('"', '""') for word in clean(words).split() if any(map(str.isalnum, word)))
    return " ".join(f'"{word}"*' for word in searchable)
