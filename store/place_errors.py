"""What can be wrong with the place where a store or a key lies."""

# ruff: noqa: N818 - each is named after what went wrong, as the sentence says it

from __future__ import annotations

from store.errors import StoreError, mark


class NetworkFileSystem(StoreError):
    """A network share cannot keep two panes apart (measurements 8)."""

    message = mark(
        "The store {path} lies on a network drive ({kind}), where it could be damaged; choose a local folder."
    )


class ReadOnlyFolder(StoreError):
    """The folder or the file may not be written."""

    message = mark("The folder {folder} cannot be written to; what is saved there can only be read.")


class OthersCanWrite(StoreError):
    """A folder on the way to the file lets others put another file in its place."""

    message = mark(
        "Others can write in the folder {folder} and put another file in place of yours; chmod go-w {folder} closes it."
    )


class OfEverybody(OthersCanWrite):
    """Such a folder that is meant for everybody, as /tmp is, and must stay so."""

    message = mark(
        "Others can write in the folder {folder} and put another file in place of yours; make a folder of your own "
        "there (mkdir -m 700), and keep it in that."
    )


class OfSomebodyElse(StoreError):
    """The file, a folder on the way to it, or a link there, has another owner than this user and root."""

    message = mark(
        "{place} belongs to somebody else, who could put another file in place of yours; choose one of your own."
    )


class BesideOfSomebodyElse(StoreError):
    """What is kept beside the store has another owner than the store."""

    message = mark("{file} beside the store belongs to somebody else; give it to the owner of the store first.")


class BesideNoFile(StoreError):
    """A folder, a device, a pipe or a link in the place of what is kept beside the store."""

    message = mark("{file} beside the store is no ordinary file; move it away first.")


class BesideNotOurs(StoreError):
    """A whole store lies in the place of the tombstones."""

    message = mark("{file} beside the store is not what belongs there; move it away first.")


class NotAFile(StoreError):
    """A folder, a device, a pipe: nothing that holds a store."""

    message = mark("{path} is no file that a store could be in.")
