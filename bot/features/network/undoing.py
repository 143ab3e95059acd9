"""Undoing: *Fortryd* on a card, or `fortryd`, takes back what somebody did a short while ago."""

from __future__ import annotations

from uuid import UUID

from bot.core import which
from bot.core.deeds import takes_back
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Answer, Ask, Tick, Turn
from cards import undoing as show
from cards.kit import Card, Subject, Words
from cards.words import Say, both, say
from storage import journal, people, turns
from storage import undoing as putting_back
from storage.db import Db, Refused
from storage.networks import Network
from storage.undoing import Deed

undoing = Feature("undoing")

UNDONE = "undone"
"""How the journal calls it."""


class NothingLately(Refused):
    key = "undo-nothing"


class ChangedSince(Refused):
    """Others have gone on from it."""

    key = "undo-changed-since"


class ForGood(Refused):
    """The last thing that was done here was asked about, and is final."""

    key = "undo-for-good"


def _of(turn: Turn) -> tuple[Words, None] | None:
    """The deed that was done last here, where it is recorded; raises NothingLately where there is none."""
    deed, entry = _last_deed(turn), _last_entry(turn)
    if deed is None and entry is None:
        raise NothingLately
    if deed is None or (entry is not None and entry.at > deed.at):
        return None
    return both(deed.told), None


@undoing.command(by=Right.anyone, does=takes_back(of=_of), makes=False)
def undo_last(turn: Turn) -> Answer:
    """What the person did last here; how to take back what is done too often to be recorded, its capability
    knows."""
    deed, entry = _last_deed(turn), _last_entry(turn)
    if entry is not None and (deed is None or entry.at > deed.at):
        way = turn.back.ways.get((entry.kind, entry.deed))
        if way is None:
            raise ForGood(instead=_instead(turn, ""))
        return way(turn, entry.thing)
    if deed is None:
        raise NothingLately
    return _undo(turn, deed)


@undoing.tap(show.Undo, by=Right.anyone, does=takes_back())
def undo(turn: Turn, tap: show.Undo) -> Card:
    deed = putting_back.by_id(turn.db, tap.deed)
    if deed is None:
        raise putting_back.TooLate
    return _undo(turn, deed)


@undoing.tap(show.Instead, by=Right.anyone, does=takes_back())
def do_instead(turn: Turn, tap: show.Instead) -> Ask:
    """What was done is taken back, and what is said anew done in its place, or neither."""
    deed = putting_back.by_id(turn.db, tap.deed)
    if deed is None:
        raise putting_back.TooLate
    _undo(turn, deed)
    return Ask(tap.sentence, mentions=which.mentions(tap.named))


def _undo(turn: Turn, deed: Deed) -> Card:
    deed.may_be_undone_by(turn.person.id, turn.now)
    if deed.is_final:
        raise ForGood(instead=_instead(turn, deed.door))
    try:
        things = putting_back.undo(turn.db, deed, turn.now)
    except putting_back.ChangedMeanwhile:
        raise ChangedSince(what=both(deed.told), instead=_instead(turn, deed.door)) from None
    for thing in things:
        turn.redraw(thing)
    turn.changes_cards = True
    for kind, thing in journal.noted(turn.db, things, deed.cause):
        turn.note(UNDONE, Subject(kind, thing))
    return show.taken_back(deed.told)


def _instead(turn: Turn, door: str) -> Say:
    return say(turn.back.instead.get(door, "undo-instead"))


def _last_deed(turn: Turn) -> Deed | None:
    done = putting_back.lately(turn.db, turn.person.id, turn.incoming.place.room, turn.now)
    return next((one for one in done if one.undone_at is None), None)


def _last_entry(turn: Turn) -> journal.Noted | None:
    """What the journal has of the person here, and that is no recorded deed."""
    room, since = turn.incoming.place.room, turn.now - putting_back.LATELY
    recorded = {one.cause for one in putting_back.lately(turn.db, turn.person.id, room, turn.now)}
    for one in journal.lately(turn.db, turn.person.id, since):
        if (
            one.deed != UNDONE
            and one.activity not in recorded
            and turns.came_from(turn.db, room, one.activity)
        ):
            return one
    return None


@undoing.living(putting_back.KIND)
def draw(db: Db, deed: UUID, _network: Network) -> Card | None:
    """In the place of a message whose words no longer hold, or of a question that was answered."""
    found = putting_back.by_id(db, deed)
    if found is None:
        return None
    name = people.by_id(db, found.person).name
    return show.taken_back(found.told, name) if found.undone_at else show.answered(found.told, name)


@undoing.every
def forget(tick: Tick) -> None:
    putting_back.forget(tick.db, tick.now)
