"""Seeking: what comes into a message while somebody writes it: what they look for, or what a link means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from bot.core import downloads, responses, rights
from bot.core.arrivals import in_network
from bot.core.feature import Door, House
from bot.core.outcome import Outcome, logged
from bot.core.taps import TooOld
from bot.core.turn import Sought, Turn
from cards.kit import Hit
from cards.network.people import told_apart
from cards.words import Both, Reader, say
from storage.db import Db
from storage.turns import Answer


def found(turn: Turn, door: Door | None, sought: Sought) -> Outcome:
    """So many as Teams has room for; raises a refusal where the person may look in no place, and TooOld for
    what can be looked for no more."""
    if door is None:
        raise TooOld
    there = [one for one in _places(turn, door) if any(map(one.may, door.rights))]
    if not there:
        raise turn.refusal(door.by)
    some = islice(_hits(there, door, sought.words), sought.skip, sought.skip + sought.count)
    return Outcome(Answer(200, responses.hits(list(some))), door=logged(door))


def unfolded(db: Db, house: House, url: str) -> Answer:
    """What one of the bot's own links becomes, in its own language; any other stays a link."""
    wanted = downloads.led_to(db, url)
    unfold = house.unfoldings.get(wanted.thing.kind) if wanted else None
    own = Both(url, url)  # where it is tried out it is of this machine, over http
    made = unfold(db, wanted.thing.id, own) if wanted and unfold else None
    hits = [(made[0], Reader(wanted.language, made[1].zone))] if wanted and made else []
    return Answer(200, responses.hits(hits))


def _places(turn: Turn, door: Door) -> list[Turn]:
    """What is the organisation's is looked for once, what is a network's in each."""
    if door.by is rights.Right.anyone or not turn.networks:
        return [turn]
    return [in_network(turn, one) for one in turn.networks]


def _hits(there: Sequence[Turn], door: Door, words: str) -> Iterator[tuple[Hit, Reader]]:
    """Of several networks each row says which one it is from."""
    names = told_apart([one.home for one in there]) if len(there) > 1 else {}
    for one in there:
        for hit in door.hits(one, words):
            yield _named(hit, names[one.home.id]) if names else hit, one.reader


def _named(hit: Hit, network: str) -> Hit:
    return replace(hit, text=say("hit-in-network", text=hit.text, network=network))
