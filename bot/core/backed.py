"""Backed: who stood behind other words than those that stand there now, and hears of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from bot.core.turn import Turn
from bot.language import titles
from cards import backed as show
from cards.kit import Card, Tap
from cards.words import Leaf, both
from storage import people

Texts = Mapping[str, str]


def says_otherwise(before: Texts, after: Texts) -> bool:
    """Is it said in other words than mended spelling? A language that is added or left out says nothing."""
    shared = [language for language in before if before[language] and after.get(language)]
    if not shared:
        return any(before.values())
    return not all(titles.same(before[language], after[language]) for language in shared)


def tell(
    turn: Turn, whom: Iterable[UUID], before: Texts, after: Texts, look: Tap, *, remarked: bool = False
) -> None:
    """What they stood behind is taken off, and said to each of them."""
    _to_each(turn, whom, show.reworded(turn.person.name, both(before), both(after), look, remarked=remarked))


def tell_giver(turn: Turn, giver: UUID | None, before: Texts, after: Texts, look: Tap) -> None:
    """What they gave stands in somebody else's words now."""
    if giver is not None:
        _to_each(turn, [giver], show.yours(turn.person.name, both(before), both(after), look))


def tell_merged(turn: Turn, whom: Iterable[UUID], gone: Leaf | str, whole: Leaf | str, look: Tap) -> None:
    """What they stood behind went into another: to each of them, what both are called now."""
    _to_each(turn, whom, show.merged(turn.person.name, gone, whole, look))


def tell_gone(turn: Turn, whom: Iterable[UUID], card: Card) -> None:
    """What they stood behind was taken back: to each of them, with the way to go on with it."""
    _to_each(turn, whom, card)


def _to_each(turn: Turn, whom: Iterable[UUID], card: Card) -> None:
    """In their own chat; whoever did it knows."""
    for person in sorted(set(whom) - {turn.person.id}):
        turn.post(card, to=people.by_id(turn.db, person), network=turn.home)
