"""The key that a store opens with, for what needs it besides opening: named by a file, or typed."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.asking import until_it_opens
from tui.cli.setting import Setting
from tui.cli.stores import named_key, no_store, opened_with, store_path
from tui.view.words import mark

if TYPE_CHECKING:
    from store.keys import Key


def store_is_plain(asked: Setting) -> bool:
    """Whether the store is not encrypted; raises `Sorry` where there is none."""
    from store.connection import is_plain
    from store.translated import translated

    path = store_path(asked)
    if not path.exists():
        raise no_store(asked.words, path)
    with translated(path):
        return is_plain(path)


def opening_key(asked: Setting, *, even_damaged: bool = False) -> Key | None:
    """Return the key named for the store, untried, or typed until it opens; None where the store is not encrypted.

    A damaged store can refuse the right passphrase: with `even_damaged` the last one that is typed will do. Raises
    `Sorry` where there is no store or nothing typed opens it, and a `StoreError` where no key is named and nobody can
    type one.
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
    prompt, path = mark("Passphrase: "), store_path(asked)
    return until_it_opens(asked.words, prompt, path, partial(_tried, asked, path), Passphrase if even_damaged else None)


def _tried(asked: Setting, path: Path, typed: str) -> Key:
    """Return the key to a passphrase that opens a store; raises `WrongKey` for another."""
    from store.errors import StoreError, WrongKey
    from store.keys import Passphrase

    key = Passphrase(typed)
    try:
        opened_with(asked, path, key, read_only=True).close()
    except WrongKey:
        raise
    except StoreError:
        # Whoever opens it next says so, and may do better.
        return key
    return key
