"""Dropped: a file that somebody put into the chat, which is fetched only for whoever may drop it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from storage.db import Refused

Fault = Literal["from-elsewhere", "too-large", "unread"]
"""Why a file did not come."""

MOST_BYTES = 1024 * 1024
"""A file dropped in a chat is read whole, in memory."""

PATIENCE = 8.0
"""Seconds for all files of a message; Teams itself waits 10 to 15 for us."""

Wordless = Literal["no-document", "too-much", "locked", "scanned"]
"""Why a file that came has no words: it is not what its name says, more than anybody reads, locked by a
password, or pictures of pages."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file: where Teams keeps it, then what is in it, or why it did not come."""

    name: str
    url: str = field(repr=False)  # signed for a while: who has it can read the file
    content: bytes | None = field(default=None, repr=False)
    fault: Fault | None = None
    seconds: float = PATIENCE
    """So long it may take to come."""

    text: str = field(default="", repr=False)
    wordless: Wordless | None = None

    @property
    def is_here(self) -> bool:
        """Whether it was fetched already, in vain or not."""
        return self.content is not None or self.fault is not None

    @property
    def kind(self) -> str:
        """The ending of its name, in small letters."""
        return self.name.rpartition(".")[2].casefold() if "." in self.name else ""


class WantsFile(Exception):
    """The one who dropped it may, and somebody is there to read it: it is fetched, then the turn goes on."""

    def __init__(self, file: Dropped) -> None:
        super().__init__(file.name)
        self.file = file


class NoSuchFile(Refused):
    """Nobody reads files of that kind."""

    key = "file-kind"


class NotFetched(Refused):
    """Teams did not give the file, or too much of it; the fault's name ends the key."""

    def __init__(self, fault: Fault) -> None:
        self.key = f"file-{fault}"  # type: ignore[misc]
        super().__init__()


class FileLocked(Refused):
    """It opens with a password only."""

    key = "file-locked"


class FileScanned(Refused):
    """It holds pictures of pages, and no letters."""

    key = "file-scanned"


def must_have_letters(file: Dropped) -> None:
    """Raises FileLocked or FileScanned, and with it what whoever dropped the file can do."""
    if file.wordless == "locked":
        raise FileLocked
    if file.wordless == "scanned":
        raise FileScanned
