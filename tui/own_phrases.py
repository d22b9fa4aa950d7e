"""The municipality's own phrases for its papers, with the yes of its interpreters: a folder beside the store."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from documents.phrases import own_phrases

FOLDER = "phrases"


def phrases_beside(store: Path) -> AbstractContextManager[None]:
    """Let every paper that is made inside take its phrases from beside a store first, if there are any."""
    folder = store.parent / FOLDER
    return own_phrases(folder) if folder.is_dir() else nullcontext()
