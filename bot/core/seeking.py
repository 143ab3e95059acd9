"""Seeking: what somebody finds who writes a message, in all of their networks, to be put into it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from bot.core import responses, rights
from bot.core.arrivals import in_network
from bot.core.feature import Door
from bot.core.outcome import Outcome, logged
from bot.core.taps import TooOld
from bot.core.turn import Sought, Turn
from cards.kit import Hit
from cards.network.people import told_apart
from cards.words import Reader, say
from storage.turns import Answer


def found(turn: Turn, door: Door | None, sought: Sought) -> Outcome:
    """So many as Teams has room for; raises a refusal where the person may look in no place, and TooOld for
    what can be looked for no more."""
    if door is None:
        raise TooOld
    there = [one for one in _places(turn, door) if any(map(one.may, door.rights))]
    if not there:
        raise rights.refusal(door.by, in_network=turn.standing.in_network)
    some = islice(_hits(there, door, sought.words), sought.skip, sought.skip + sought.count)
    return Outcome(Answer(200, responses.hits(list(some))), door=logged(door))


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
