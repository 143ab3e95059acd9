"""Mending: what is said to somebody who changed the words of a message after it was taken for a command."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from bot.core.rights import Right
from bot.core.turn import Turn
from cards.kit import Card
from cards.votes import objections as show
from cards.words import Leaf, say
from storage import outbox
from storage.agenda import agenda
from storage.db import Db, Refused
from storage.decisions import decisions
from storage.networks import Network
from storage.themes import themes
from storage.votes import votes
from storage.votes.poll import KIND as POLL

ON_ITS_CARD = (agenda.KIND, decisions.KIND, themes.KIND)
"""What has a button on its card that changes its words."""

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


def told(turn: Turn, standing: Card | None) -> Card | Leaf:
    """A changed message does nothing of its own: what stands, and how it is mended."""
    if standing is None:
        return say("edit-does-nothing")
    thing = standing.shows
    if thing is not None and thing.kind == POLL:
        return _told_of_vote(turn, standing, thing.id)
    on_card = thing is not None and thing.kind in ON_ITS_CARD
    way = say("edit-way-card" if on_card else "edit-way-undo")
    return say("edit-stands", what=standing.summary, way=way)


def _told_of_vote(turn: Turn, standing: Card, poll: UUID) -> Card | Leaf:
    """With the form of its text, as long as whoever reads this may change it."""
    found = votes.poll(turn.db, turn.home.id, poll)
    try:
        if found is not None:
            found.may_be_reworded_by(turn.person.id, turn.now, is_host=turn.right >= Right.host)
            stands = say("edit-stands", what=standing.summary, way=say("edit-way-text"))
            return show.may_reword(stands, poll)
    except Refused as refused:
        if found is not None and not found.is_open:
            return say("edit-stands", what=standing.summary, way=say(refused.key, **refused.words))
    return say("edit-stands", what=standing.summary, way=say("edit-way-anew"))
