"""Which door was found for what came in, and why none is entered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.core.choosing import Meant
from bot.core.feature import Door
from bot.core.heard import Lacking, Offer
from bot.core.taps import TooOld, tap_from
from cards.kit import Card
from cards.words import Language, Leaf, Reader
from storage.db import Refused
from storage.record import but


@dataclass(frozen=True, slots=True)
class Found:
    """The door that is meant and what to call it with; or none, and what came near.

    `others` may be meant where that door passes. Where it is `closed` to who asks and no other is meant,
    that is the answer. What was only `offered` is asked about first; `agreed` is what a yes was about. It is
    `for_others` where whoever wrote it said so.
    """

    door: Door | None
    given: Mapping[str, Any]
    language: Language | None = None
    near: tuple[Offer, ...] = ()
    refused: Refused | None = None
    others: tuple[Meant, ...] = ()
    closed: Refused | None = None
    offered: bool = False
    agreed: str | None = None
    question: str = ""
    """Which question the yes answers."""

    for_others: bool = False
    instead: str = ""
    """A sentence that says what was understood, to be asked about."""

    supposed: Meant | None = None
    """What was understood, to be asked about, where no sentence says it."""

    lacking: Lacking | None = None
    """What was understood without what it needs, which is asked for."""

    struck: bool = False
    """A deed that was taken back in the same breath."""

    doubtful: bool = False
    """What the door shows may not be what was meant: what came near stands beneath it."""

    called: str = ""
    """What the door does, for who is asked whether it is meant."""

    corrected: str = ""
    """What was just done, said anew with what is put right in it."""

    left: bool = False
    """A no to what was just asked."""

    bare: bool | None = None
    """A yes or a no to something that this conversation did not just ask."""

    values: Mapping[str, Any] = field(default_factory=dict)

    def without_door(self) -> Found:
        """What is left when the door has passed: the next that may be meant, or none. One that was read as
        itself and had no answer is not asked back either."""
        near = tuple(one for one in self.near if one.door is not self.door or one.door.hears)
        if not self.others:
            return but(self, door=None, given={}, near=near, doubtful=False)
        first, *others = self.others
        rest = but(self, others=tuple(others), near=near, doubtful=first.is_doubtful)
        return but(rest, door=first.door, given=first.given)


class Repeated(Exception):
    """The activity was taken before: its answer stands in the store, or soon will."""


class NotYet(Exception):
    """The same sentence was said in the same breath, and what it made cannot be seen before its commit."""


class Declined(Exception):
    """A refusal on its way out of the transaction, which it rolls back, to the one who reads it."""

    def __init__(self, told: Card | Leaf, reader: Reader, at: str = "") -> None:
        super().__init__()
        self.told = told
        self.reader = reader
        self.at = at


def tapped(door: Door | None, values: Mapping[str, Any]) -> Found:
    """The door of a button, with what the tap carries."""
    if door is None or door.tap is None:
        return Found(None, {}, refused=TooOld())
    try:
        return Found(door, {"tap": tap_from(door.tap, values)}, values=values)
    except Refused as refused:
        return Found(None, {}, refused=refused)
