"""Asks: the hosts ask every unit for something small, and members say that it is done at home."""

from __future__ import annotations

from uuid import UUID

from bot import committee
from bot.feature import Feature
from bot.rights import Right
from bot.taps import TooOld
from bot.turn import Turn
from cards import asks as show
from cards.kit import Card, Thing
from storage import asks as kept
from storage import members, minutes
from storage.asks import Ask
from storage.db import Db
from storage.networks import Network

asks = Feature("asks")


@asks.command(
    da=["(opfordring|ny opfordring): {words}", "(bed|opfordr) alle enheder (om|til): {words}"],
    en=["(ask|new ask) [of] [all|every] [units|unit]: {words}", "ask (all|every) (unit|units) to: {words}"],
    by=Right.host,
)
def ask(turn: Turn, words: str) -> Card:
    made = kept.ask(turn.db, turn.home.id, words, turn.person.id, turn.now)
    turn.note("asked", Thing(kept.KIND, made.id), after={"words": made.words})
    return _drawn(turn.db, made, turn.home)


@asks.question(
    da=[
        "[vis] [vores] (opfordringer|opfordringerne)",
        "hvad er vi opfordret til",
        "hvad er det [nu] vi er opfordret til",
    ],
    en=["show [me] [the|our] asks", "what are we asked to do", "what [have] we been asked to take up"],
    by=Right.guest,
)
def listing(turn: Turn) -> Card:
    return show.listing([_whole(turn.db, one, turn.home) for one in kept.all_asks(turn.db, turn.home.id)])


@asks.tap(show.TakeUp, by=Right.member)
def take_up(turn: Turn, tap: show.TakeUp) -> Card:
    one = _ask(turn, tap.ask)
    if kept.take_up(turn.db, one.id, _unit(turn), turn.person.id, turn.now):
        _changed(turn, one, "taken up")
    return look(turn, show.Look(one.id))


@asks.tap(show.PutDown, by=Right.member)
def put_down(turn: Turn, tap: show.PutDown) -> Card:
    one = _ask(turn, tap.ask)
    if kept.put_down(turn.db, one.id, _unit(turn)):
        _changed(turn, one, "not taken up")
    return look(turn, show.Look(one.id))


@asks.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    one = _ask(turn, tap.ask)
    return _drawn(turn.db, one, turn.home, unit=_unit(turn))


@asks.living(kept.KIND)
def draw(db: Db, ask: UUID, network: Network) -> Card | None:
    found = kept.one(db, network.id, ask)
    return _drawn(db, found, network) if found else None


def _drawn(db: Db, one: Ask, network: Network, unit: str = "") -> Card:
    return show.single(_whole(db, one, network), mine=unit in kept.units(db, one.id))


def _whole(db: Db, one: Ask, network: Network) -> show.Whole:
    source = minutes.of_thing(db, kept.KIND, one.id)
    taken = kept.units(db, one.id)
    units = members.members(db, network.id, one.asked_at.astimezone(network.zone).date())
    return show.Whole(one, len(taken), max(len(units), len(taken)), source)


def _unit(turn: Turn) -> str:
    """A person without a unit is a unit of their own."""
    return committee.unit_of(turn.db, turn.person, turn.today) or str(turn.person.id)


def _ask(turn: Turn, wanted: UUID) -> Ask:
    found = kept.one(turn.db, turn.home.id, wanted)
    if found is None:
        raise TooOld
    return found


def _changed(turn: Turn, one: Ask, deed: str) -> None:
    turn.redraw(one.id)
    turn.note(deed, Thing(kept.KIND, one.id), after={"unit": _unit(turn)})
