"""The key that a store opens with, for what needs it besides opening: named by a file, or typed."""

from __future__ import annotations

import sys
from getpass import getpass
from typing import TYPE_CHECKING

from tui.cli.setting import Setting
from tui.cli.sorry import Sorry
from tui.cli.stores import named_key, store_path

if TYPE_CHECKING:
    from store.keys import Key


def store_is_plain(asked: Setting) -> bool:
    """Whether the store is not encrypted; raises `Sorry` where there is none."""
    from store.connection import is_plain
    from store.translated import translated

    path = store_path(asked)
    if not path.exists():
        raise Sorry(
            asked.words.text(
                "There is no store at {path}; ordstyrer init makes one, and ordstyrer demo shows one.", path=path
            )
        )
    with translated(path):
        return is_plain(path)


def opening_key(asked: Setting) -> Key | None:
    """Return the key named or typed for the store, untried; None where the store is not encrypted.

    Raises `Sorry` where there is no store, and a `StoreError` where no key is named and nobody can type one.
    """
    from store.errors import KeyMissing
    from store.keys import Passphrase

    if store_is_plain(asked):
        return None
    named = named_key(asked)
    if named is not None:
        return named
    if not sys.stdin.isatty():
        raise KeyMissing(path=store_path(asked))
    return Passphrase(getpass(asked.words.text("Passphrase: ")))
