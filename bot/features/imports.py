"""Imports: the secretariat drops a spreadsheet, sees what it would change, and says yes or no."""

from __future__ import annotations

from bot.dropped import Dropped
from bot.feature import Feature
from bot.rights import Right
from bot.taps import TooOld
from bot.turn import Tick, Turn
from cards import imports as show
from cards.kit import Card, Thing
from storage import directory, loading, plan, plan_file
from storage import imports as kept
from storage.csvs import Faulty
from storage.db import Refused
from storage.imports import Import, Read
from storage.loading import Changes

imports = Feature("imports")


class Overtaken(Refused):
    """Somebody else loaded or changed something in the same moment."""

    key = "import-overtaken"


@imports.file("csv", by=Right.facilitator)
def dropped(turn: Turn, file: Dropped) -> Card:
    """A preview; nothing is changed before a yes."""
    try:
        told = kept.read(file.name, file.content or b"", _units(turn))
    except Faulty as faulty:
        return show.faulty(file.name, faulty.faults)
    if told.areas is not None:
        return _plan_preview(turn, told, file.name, file.content or b"")
    changes = kept.compare(turn.db, turn.person.tenant, told)
    return _preview(turn, told, file.name, file.content or b"", changes)


@imports.tap(show.Apply, by=Right.facilitator)
def apply(turn: Turn, tap: show.Apply) -> Card:
    """The yes; what was changed since it was shown is shown again first."""
    waiting = kept.find(turn.db, turn.person.id, tap.known, turn.now)
    try:
        told = kept.read(waiting.name, waiting.content, _units(turn))
    except Faulty as faulty:
        return show.faulty(waiting.name, faulty.faults)
    changes = kept.compare(turn.db, waiting.tenant, told)
    if changes.version != waiting.version:
        return _preview(turn, told, waiting.name, waiting.content, changes, again=True)
    return _taken_over(turn, waiting, changes)


@imports.tap(show.ApplyPlan, by=Right.facilitator)
def apply_plan(turn: Turn, tap: show.ApplyPlan) -> Card:
    """The yes to a file of focus areas, in the network that it was shown for."""
    if tap.network != turn.home.id:
        raise TooOld
    waiting = kept.find(turn.db, turn.person.id, tap.known, turn.now)
    told = kept.read(waiting.name, waiting.content, [])
    areas = plan.all_areas(turn.db, turn.home.id)
    if plan_file.state(areas) != waiting.version:
        return _plan_preview(turn, told, waiting.name, waiting.content, again=True)
    news = plan_file.compare(areas, told.areas or ())
    for before, after in plan_file.take_over(turn.db, turn.home.id, news, turn.person.id, turn.now):
        turn.note("imported", Thing(plan.KIND, after.id), plan.values(before), plan.values(after))
    kept.forget_of(turn.db, turn.person.id, kept.PLAN)
    turn.post(show.plan_told(turn.person.name, news), to=turn.home)
    return show.plan_done(waiting.name, news)


def _plan_preview(turn: Turn, told: Read, name: str, content: bytes, *, again: bool = False) -> Card:
    areas = plan.all_areas(turn.db, turn.home.id)
    news = plan_file.compare(areas, told.areas or ())
    if not news:
        return show.plan_same(name)
    waiting = kept.keep(
        turn.db,
        tenant=turn.person.tenant,
        person=turn.person.id,
        what=kept.PLAN,
        name=name,
        content=content,
        version=plan_file.state(areas),
        now=turn.now,
    )
    return show.plan_preview(waiting, turn.home.id, news, again=again)


@imports.tap(show.Discard, by=Right.facilitator)
def discard(turn: Turn, tap: show.Discard) -> Card:
    waiting = kept.find(turn.db, turn.person.id, tap.known, turn.now)
    kept.forget_of(turn.db, turn.person.id, waiting.what)
    return show.discarded(waiting.name)


@imports.every
def forget_old(tick: Tick) -> None:
    """A file that nobody said yes to is not kept beyond its day."""
    kept.forget_old(tick.db, tick.now)


def _units(turn: Turn) -> list[directory.Unit]:
    return directory.all_units(turn.db, turn.person.tenant)


def _preview(
    turn: Turn, told: Read, name: str, content: bytes, changes: Changes, *, again: bool = False
) -> Card:
    if not (changes.units or changes.added or changes.changed or changes.reopened or changes.closed):
        return show.nothing_new(name)
    waiting = kept.keep(
        turn.db,
        tenant=turn.person.tenant,
        person=turn.person.id,
        what=told.what,
        name=name,
        content=content,
        version=changes.version,
        now=turn.now,
    )
    return show.preview(waiting, changes, _units(turn), again=again)


def _taken_over(turn: Turn, waiting: Import, changes: Changes) -> Card:
    loaded = loading.take_over(turn.db, waiting.tenant, changes, turn.today, turn.now)
    if loaded is None:
        raise Overtaken
    kept.forget_of(turn.db, turn.person.id, waiting.what)
    counts = {
        "added": loaded.added,
        "changed": loaded.changed,
        "closed": loaded.closed,
        "units": loaded.units,
    }
    turn.note("loaded", Thing(kept.IMPORT, waiting.id), after={"file": waiting.name, **counts})
    turn.post(show.told(turn.person.name, loaded), to=turn.home)
    return show.done(waiting.name, loaded)
