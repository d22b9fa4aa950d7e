"""What can go wrong with the store, each as one sentence a person can act on."""

# ruff: noqa: N818 - each is named after what went wrong, as the sentence says it

from __future__ import annotations

from typing import ClassVar


def mark(msgid: str) -> str:
    """Return the msgid untouched: it is only marked for the catalogue, and translated where it is shown."""
    return msgid


class StoreError(Exception):
    """The store could not do what was asked; nothing was changed. `str()` of it is one English sentence."""

    message: ClassVar[str] = mark("The store could not do this: {reason}.")
    """The English msgid, with the names of the parameters in braces."""

    def __init__(self, **params: object) -> None:
        super().__init__(self.message.format_map(params))
        self.params = params
        """What to put in the braces of `message`."""


class NotFound(StoreError):
    """There is nothing at the path, or nothing finished."""

    message = mark("There is no store at {path}.")


class KeyMissing(StoreError):
    """An encrypted store, or a new one, without a key."""

    message = mark(
        "The store {path} needs a key: name its file, export ORDSTYRER_KEY_FILE=FILE, or run this at a terminal and "
        "type the passphrase."
    )


class PlainRefused(StoreError):
    """A key was given for a store that is not encrypted."""

    message = mark("The store {path} is not encrypted, although a key was given; nothing was opened.")


class WrongKey(StoreError):
    """SQLCipher cannot tell a wrong key from a foreign or damaged file, so neither do we."""

    message = mark("The store {path} does not open: wrong key, or not one of our files.")


class NewerVersion(StoreError):
    """A later ordstyrer has changed the tables."""

    message = mark("The store {path} was written by a newer ordstyrer (version {found}; this one reads up to {known}).")


class OlderVersion(StoreError):
    """An earlier ordstyrer made the tables, and whoever only reads may not bring them up to date."""

    message = mark("The store {path} is of an earlier ordstyrer; start ordstyrer once with it to bring it up to date.")


class NewerEvent(StoreError):
    """Another pane is of a later ordstyrer, or what it wrote is damaged: an event that this one cannot read."""

    message = mark("This meeting holds something from a newer ordstyrer: {kind}.")


class OpenedForReading(StoreError):
    """Something was to be written through a log that was opened to read."""

    message = mark("The store {path} is open for reading only; nothing was saved.")


class DiskFull(StoreError):
    """There is no room for the last entry; the ones before it are safe."""

    message = mark("The disk is full: nothing more can be saved. Everything saved before is safe in {path}.")


class DiskFailed(StoreError):
    """The operating system reported an error on reading or writing."""

    message = mark("The disk reported an error on {path} ({reason}); the last change was not saved.")


class Locked(StoreError):
    """Another program held the store for longer than we wait."""

    message = mark("Another program is holding the store {path}; nothing was saved. Try again.")


class InUse(StoreError):
    """What was asked for changes the file itself, and another program has it open."""

    message = mark("Another window has the store {path} open; close it and try again. Nothing was changed.")


class Damaged(StoreError):
    """A page of the file is not what was written there."""

    message = mark(
        "The store {path} is damaged; take the latest backup. ordstyrer export --all --out FOLDER brings out what can "
        "still be read."
    )


class NewestDamaged(StoreError):
    """What was kept last stands in the write-ahead log behind damage; opened to write, the store would lose it."""

    message = mark(
        "The newest entries in {path} are damaged; nothing was changed. Run ordstyrer export --all, then restore the "
        "latest backup."
    )


class NothingReadable(StoreError):
    """Of a damaged store nothing can be told apart from noise: its beginning is gone, or the key is another."""

    message = mark(
        "Nothing can be read of the store {path}: it is damaged from its beginning on, or the key is wrong. "
        "Take the latest backup."
    )


class Unreadable(ValueError):
    """A stored value is not what was written there; shown as `Damaged`."""


class BadPermissions(StoreError):
    """A file cannot be opened by this user."""

    message = mark("You are not allowed to open {path}.")


class StoreKeyMissing(StoreError):
    """What is encrypted would be given up unread."""

    message = mark(
        "The store {path} is encrypted, and no key for it is named: name it with ORDSTYRER_KEY_FILE, or move the store "
        "away. Nothing was changed."
    )


class KeyFileMissing(StoreError):
    """There is nothing at the path of the key file."""

    message = mark("There is no key file at {path}.")


class KeyFileExists(StoreError):
    """A new key would replace one that may still be needed."""

    message = mark("There is already a key file at {path}; it was left as it is.")


class KeyFileOpen(StoreError):
    """Others than the owner could read or replace the key."""

    message = mark("The key file {path} is open to others (mode {mode}); make it 0400 or 0600 first.")


class KeyFileInvalid(StoreError):
    """The key file does not hold a key."""

    message = mark("The key file {path} must hold 64 hexadecimal digits and nothing else.")


class ErasedNotEmptied(StoreError):
    """A reader still holds the old pages, so the write-ahead log could not be emptied."""

    message = mark(
        "The series {ref} is erased, but another window still holds its old pages; close it and erase again."
    )


class ErasedNoRoom(ErasedNotEmptied):
    """There is no room to write the file anew without what was erased."""

    message = mark(
        "The series {ref} is erased, but its words may still stand in the file, because the disk is full; make room "
        "and erase again."
    )


class SeriesErased(StoreError):
    """What a window still shows was erased, so nothing of it may be kept any more."""

    message = mark("This series was erased. Nothing is saved here any more.")


class WasErased(StoreError):
    """What was to be taken in has the tombstone of a series that was erased from this store."""

    message = mark(
        "The series {ref} was erased from this store, so it is not taken in again; --although-erased does that."
    )


class Differs(StoreError):
    """What was to be taken in says otherwise than what the store has; `meeting` and `seq` say where."""

    message = mark("The store has something else in {meeting} at entry {seq}; nothing was taken in.")


class NotIndexed(StoreError):
    """What was to be taken in holds together, but no list can be made of it."""

    message = mark("The series {ref} cannot be listed as its entries stand; nothing was taken in.")


class UnsafeSqlite(StoreError):
    """The SQLite at hand has the WAL-reset bug (measurements 8)."""

    message = mark("This SQLite ({found}) can damage a store that two panes write to; {needed} or newer is needed.")
