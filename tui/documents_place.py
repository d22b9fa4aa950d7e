"""Where documents go: a folder in the user's own documents, or wherever somebody types."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from documents.folder import Trouble

_STRANGE = re.compile(r"[^A-Za-z0-9_-]+")


def usual_folder(meeting: str, root: Path | None = None) -> Path:
    """Return where the documents of `REF/NUMBER` go unless somebody says otherwise; `root` is of the demo."""
    return (root or _own_documents() / "ordstyrer") / (_STRANGE.sub("-", meeting).strip("-") or "documents")


def typed_folder(text: str, usual: Path) -> Path:
    """Return the folder that somebody typed: `~` is their home, and a name alone lies in it; nothing is the usual."""
    text = text.strip()
    if not text:
        return usual
    try:
        return Path.home() / Path(text).expanduser()
    except RuntimeError:
        # Nobody here is called what stands behind the sign.
        return Path.home() / text


def found_trouble(folder: Path) -> tuple[Trouble, Path] | None:
    """Return what would keep papers from being put into a folder, and what of its path; None where nothing is seen."""
    from documents.folder import Trouble

    if os.path.lexists(folder) and not folder.is_dir():
        return Trouble.NOT_A_FOLDER, folder
    at = folder if folder.is_dir() else folder.parent
    if not at.is_dir():
        return Trouble.NO_PARENT, at
    return None if os.access(at, os.W_OK | os.X_OK) else (Trouble.NOT_ALLOWED, at)


def shown_folder(folder: Path) -> str:
    """Return a folder as people write it, `~` for their home."""
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)


def _own_documents() -> Path:
    import platformdirs

    return platformdirs.user_documents_path()
