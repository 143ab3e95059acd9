"""Asks: the hosts ask every unit for something small, and members say that it is done at home."""

from __future__ import annotations

from uuid import UUID

from bot.core.deeds import Reach, undone, undone_by
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from bot.features.plan import committee
from cards.agenda import asks as show
from cards.kit import Card, Subject
from storage.agenda import asks as kept
from storage.agenda.asks import Ask
from storage.db import Db
from storage.networks import Network
from storage.origins import of_thing

asks = Feature("asks")


@asks.command(by=Right.host, does=undone(Reach.EVERYBODY))
def ask(turn: Turn, words: str) -> Card:
    made = kept.ask(turn.db, turn.home.id, _to_its_end(turn.sentence, words), turn.person.id, turn.now)
    turn.note("asked", Subject(kept.KIND, made.id), after={"words": made.words})
    return _drawn(turn.db, made, turn.home)


def _to_its_end(sentence: str, words: str) -> str:
    """What is asked for goes on to the end of the sentence: `… to take up stairs in their unit`."""
    before, _, behind = sentence.partition(words)
    return f"{words}{behind}".strip() if before or behind else words


@asks.question(by=Right.guest)
def listing(turn: Turn) -> Card:
    return show.listing([_whole(turn.db, one, turn.home) for one in kept.all_asks(turn.db, turn.home.id)])


@asks.tap(show.TakeUp, by=Right.guest, does=undone_by(Reach.ONE, "asks.put_down"))
def take_up(turn: Turn, tap: show.TakeUp) -> Card:
    """Once a unit, by its AMK or the deputy."""
    one, unit = _ask(turn, tap.ask), committee.unit_spoken_for(turn)
    if kept.take_up(turn.db, one.id, unit, turn.person.id, turn.now):
        _changed(turn, one, "taken up", unit)
    return look(turn, show.Look(one.id))


@asks.tap(show.PutDown, by=Right.guest, does=undone_by(Reach.ONE, "asks.take_up"))
def put_down(turn: Turn, tap: show.PutDown) -> Card:
    one, unit = _ask(turn, tap.ask), committee.unit_spoken_for(turn)
    if kept.put_down(turn.db, one.id, unit):
        _changed(turn, one, "not taken up", unit)
    return look(turn, show.Look(one.id))


@asks.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    one = _ask(turn, tap.ask)
    unit = committee.speaks_for(turn.db, turn.home, turn.person, turn.today)
    return _drawn(turn.db, one, turn.home, unit=unit)


@asks.living(kept.KIND)
def draw(db: Db, ask: UUID, network: Network) -> Card | None:
    found = kept.one(db, network.id, ask)
    return _drawn(db, found, network) if found else None


def _drawn(db: Db, one: Ask, network: Network, unit: str | None = None) -> Card:
    return show.single(_whole(db, one, network), mine=unit in kept.units(db, one.id))


def _whole(db: Db, one: Ask, network: Network) -> show.Whole:
    """Of the units that there were when they were asked, and those that took it up after they came."""
    source = of_thing(db, kept.KIND, one.id)
    taken = kept.units(db, one.id)
    asked = committee.units_counted(db, network, one.asked_at.astimezone(network.zone).date())
    return show.Whole(one, len(taken), len(asked | taken), source)


def _ask(turn: Turn, wanted: UUID) -> Ask:
    return still(kept.one(turn.db, turn.home.id, wanted))


def _changed(turn: Turn, one: Ask, deed: str, unit: str) -> None:
    turn.redraw(one.id)
    turn.note(deed, Subject(kept.KIND, one.id), after={"unit": unit})
