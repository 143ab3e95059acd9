"""Papers: in the chat an AMK gets what the unit has to show in writing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.directory import keepers
from cards.directory import papers as show
from cards.directory.papers import InChat, Paper
from cards.words import Say, say
from storage.db import Db, Refused
from storage.directory import directory, edits, records
from storage.directory.directory import Unit
from storage.directory.edits import NotYourUnit

papers = Feature("papers")


class OnlyInChat(Refused):
    """It is long, and has many names."""

    key = "paper-only-in-chat"


@papers.question(by=Right.anyone)
def proximity(turn: Turn, place: str = "") -> InChat:
    return InChat(of_unit(turn.db, _unit(turn, place), turn.today))


@papers.question(by=Right.anyone)
def organisation(turn: Turn, place: str = "") -> InChat:
    """Of one unit; the whole one is a command, since no chat holds it."""
    return InChat(plan(turn.db, [_unit(turn, place)], turn.today))


@papers.question(by=Right.facilitator)
def whole_directory(turn: Turn) -> Say:
    """It leaves the bot only on the machine it runs on: a chat keeps what it is given."""
    assert turn
    return say("paper-export")


def of_unit(db: Db, unit: Unit, today: date) -> Paper:
    """How the unit's employees reach their AMR, as it stands on that day."""
    on_record = records.proximity_of(db, unit.tenant, unit.key)
    roles = directory.roles_in(db, unit.tenant, unit.key, today)
    calls = records.calls_of(db, unit.tenant, unit.key)
    return show.proximity(unit, roles, on_record[0] if on_record else None, calls, today)


def plan(db: Db, chosen: Iterable[Unit], today: date) -> Paper:
    """Who belongs to the organisation in these units, closed ones and empty ones left out."""
    found = [
        (one, directory.roles_in(db, one.tenant, one.key, today)) for one in chosen if one.is_open_on(today)
    ]
    return show.organisation([(one, roles) for one, roles in found if roles], today)


def _unit(turn: Turn, place: str) -> Unit:
    """The named unit, else the person's own; raises NotYourUnit where it is not theirs to keep true."""
    if not turn.is_personal:
        raise OnlyInChat
    return keepers.mine(turn, (keepers.named(turn, place) if place else _own(turn)).key)


def _own(turn: Turn) -> Unit:
    mine = edits.units_of(turn.db, turn.person, turn.today)
    found = directory.unit(turn.db, turn.person.tenant, mine[0]) if mine else None
    if found is None:
        raise NotYourUnit
    return found
