"""What can be wrong with a copy of the store, or with a backup that is to take its place."""

# ruff: noqa: N818 - each is named after what went wrong, as the sentence says it

from __future__ import annotations

from store.errors import StoreError, mark


class CopyExists(StoreError):
    """A copy never overwrites anything."""

    message = mark("There is something at {file} already; it was left as it is, and no copy was made.")


class CopyFull(StoreError):
    """There is no room for a copy of the store."""

    message = mark("There is not room enough for {file}; no copy was made, and the store is as it was.")


class CopyFailed(StoreError):
    """The operating system reported an error on the place of the copy."""

    message = mark("{file} could not be written ({reason}); no copy was made, and the store is as it was.")


class CopyDiffers(StoreError):
    """What was read back from the disk is not what was written there."""

    message = mark("What was written to {file} did not come back whole, so it was not kept; try another disk.")


class BackupDamaged(StoreError):
    """A backup that is of ours, but cannot be trusted."""

    message = mark("The backup {file} is damaged; take an earlier one. Nothing was changed.")


class BackupMissing(StoreError):
    """There is nothing at the path of the backup, or no store in it."""

    message = mark("There is no backup at {file}; nothing was changed.")


class BackupNotOurs(StoreError):
    """As with a store: SQLCipher cannot tell a wrong key from a foreign or damaged file."""

    message = mark("The backup {file} does not open: wrong key, or not one of our files. Nothing was changed.")


class BackupKeyMissing(StoreError):
    """An encrypted backup without a key."""

    message = mark("The backup {file} needs its key: name it with --key-file, or give the passphrase.")


class BackupNewer(StoreError):
    """A later ordstyrer made the backup."""

    message = mark(
        "The backup {file} was made by a newer ordstyrer (version {found}; this one reads up to {known}). "
        "Nothing was changed."
    )


class BackupIsStore(StoreError):
    """The store itself was named as the backup to restore."""

    message = mark("{file} is the store itself; name a backup of it. Nothing was changed.")
