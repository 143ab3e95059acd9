"""Mending: what is said to somebody who changed the words of a message after it was taken for a command."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from bot.turn import Turn
from cards.kit import Card
from cards.words import Say, say
from storage import outbox
from storage.db import Db
from storage.networks import Network

Drawing = Callable[[Db, UUID, Network], Card | None]


def made(turn: Turn, drawings: Mapping[str, Drawing]) -> Card | None:
    """The card of what the message made when it was first read, as it stands now; None where it made none."""
    incoming = turn.incoming
    if incoming.mends is None or turn.network is None:
        return None
    home, rooms = turn.network, (incoming.place.room, turn.network.channel)
    things = outbox.made_by(turn.db, incoming.mends, rooms)
    drawn = (drawings[kind](turn.db, thing, home) for kind, thing in things)
    return next((one for one in drawn if one is not None), None)


def told(standing: Card | None) -> Say:
    """A changed message does nothing of its own: what stands, and how it is mended."""
    return say("edit-stands", what=standing.summary) if standing else say("edit-does-nothing")
