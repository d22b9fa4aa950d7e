"""What `encrypt`, `decrypt` and `rekey` have in common: the store is opened as it is, and then gets another key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.setting import Setting
from tui.cli.stores import noted, opened_with, store_path
from tui.cli.telling import tell

if TYPE_CHECKING:
    from store.keys import Key
    from tui.cli.new_key import NewKey


def tried(asked: Setting, key: Key | None, command: str) -> None:
    """Open the store with a key, which brings it up to date, and note in it what it is opened for.

    Raises a `StoreError`, `InUse` while another window has it open: before anybody is asked for another key.
    """
    from store.connection import key_for
    from store.rekeying import require_alone

    path = store_path(asked)
    opened_with(asked, path, key).close()
    require_alone(path, key_for(path, key, plain=key is None))
    log = opened_with(asked, path, key)
    try:
        noted(asked, log, command)
    finally:
        log.close()


def is_same(asked: Setting, old: Key, new: NewKey) -> bool:
    """Whether a new key opens the store as it is already."""
    from store.connection import key_for
    from store.keys import digits_of

    path = store_path(asked)
    return digits_of(key_for(path, old, plain=False)) == digits_of(key_for(path, new.key, plain=False))


def changed(asked: Setting, old: Key | None, new: NewKey | None) -> None:
    """Give the store that opens with `old` a new key, or none; raises a `StoreError`, and then it is as it was."""
    from store.connection import key_for
    from store.rekeying import rekey
    from tui.cli.ended import clears_away

    path = store_path(asked)
    literal = key_for(path, old, plain=old is None)
    # What is made beside the store may have no key.
    with clears_away():
        rekey(path, literal, new.key if new else None, new.keep if new else _nothing)


def tell_of_others(asked: Setting) -> None:
    """Name the earlier stores and the plain databases that lie beside the store and were left as they are."""
    from store.beside import readable_beside

    if others := readable_beside(store_path(asked)):
        names = ", ".join(str(each) for each in others)
        tell(asked.words.text("Left as they were, with the key they had or none: {files}.", files=names))


def _nothing() -> None:
    """Keep nothing: a store without a key depends on nothing."""
