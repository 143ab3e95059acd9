"""Lacking: what a door needs and was not told is asked for, with what was understood filled in."""

from __future__ import annotations

import itertools

from bot.core import which
from bot.core.feature import Door
from bot.core.heard import Lacking, Offer
from bot.core.saying import lacks, named
from bot.core.turn import Ask, Awaited, Turn
from bot.language.slots import Type
from cards import lacking as show
from cards.examples import Try
from cards.kit import Card, Tap

MOST_CHOICES = 3


def card(turn: Turn, meant: Lacking, sentence: str) -> Card:
    """What was understood, and a field for each that is lacking; of one that there is a choice of, a button
    each for the likeliest. Showing it changes nothing."""
    called = named(meant.door, turn.language, meant.given)
    tap = _tap(turn, meant, sentence)
    slots = lacks(meant.door, meant.given)
    fields = [_field(meant.door, slot) for slot in slots]
    chosen = _choices(turn, meant, slots[0]) if len(slots) == 1 else ()
    return show.form(called, fields, tap, chosen)


def awaited(turn: Turn, meant: Lacking, sentence: str) -> Awaited | None:
    """Where one thing lacks, the next words may be it."""
    slots = lacks(meant.door, meant.given)
    return Awaited(_tap(turn, meant, sentence), f"{show.FIELD}{slots[0]}") if len(slots) == 1 else None


def _field(door: Door, slot: str) -> show.Field:
    kind = Type.words if slot in door.slots and slot not in door.types else door.type_of(slot)
    return show.Field(slot, kind.value)


def _choices(turn: Turn, meant: Lacking, slot: str) -> tuple[show.Choice, ...]:
    """What was said for another slot is not chosen once more."""
    if slot not in meant.door.among or turn.network is None:
        return ()
    found = meant.door.among[slot](turn)
    others = (show.Choice(words, slot, value) for value, words in found if value not in meant.given.values())
    return tuple(itertools.islice(others, MOST_CHOICES))


def suggested(turn: Turn, offer: Offer, sentence: str) -> tuple[str, Tap]:
    """What came near, and the button that leads there."""
    if offer.lacking is None:
        return offer.text, Try(offer.text)
    return offer.text, _tap(turn, offer.lacking, sentence)


def _tap(turn: Turn, meant: Lacking, sentence: str) -> show.Fill:
    home = turn.network.id if turn.network else None
    given = tuple(sorted(meant.given.items()))
    return show.Fill(
        meant.door.name, sentence[: show.LONGEST_SENTENCE], given, home, which.settled(turn.mentions)
    )


def filled(turn: Turn, tap: show.Fill) -> Ask:
    """The door once more, with what was typed or chosen; what is still lacking is asked for again."""
    network = next((one for one in turn.networks if one.id == tap.network), None)
    typed = {slot: words for slot, words in tap.filled if words}
    return Ask(
        tap.sentence,
        network,
        mentions=which.mentions(tap.named),
        door=tap.door,
        given=dict(tap.given),
        filled=typed,
        fills=True,
    )
