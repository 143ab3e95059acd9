"""Imports: the secretariat drops a spreadsheet, sees what it would change, and says yes or no."""

from __future__ import annotations

from uuid import UUID

from bot.core.deeds import Reach, asked_by, undone, undone_by
from bot.core.feature import Feature
from bot.core.rights import Right, refusal
from bot.core.turn import Tick, Turn
from bot.core.uploads import Dropped
from bot.features.directory import keepers
from cards import imports as show
from cards.kit import Card, Subject
from storage import grants, loading
from storage import imports as kept
from storage.csvs import Faulty
from storage.db import Refused
from storage.directory import directory
from storage.imports import Import, Read
from storage.loading import Changes
from storage.network import members
from storage.plan import plan

imports = Feature("imports")


class Overtaken(Refused):
    """Somebody else loaded or changed something in the same moment."""

    key = "import-overtaken"


@imports.file("csv", by=Right.facilitator, or_by=Right.keeper, does=undone_by(Reach.ME, "imports.discard"))
def dropped(turn: Turn, file: Dropped) -> Card:
    """A preview; nothing is changed before a yes.

    The action plan is the network's, hence its facilitators'; units and roles are the organisation's.
    """
    try:
        told = kept.read(file.name, file.content or b"", _units(turn))
    except Faulty as faulty:
        return show.faulty(file.name, faulty.faults)
    _must(turn, Right.keeper if told.areas is None else Right.facilitator)
    if told.says_nothing:
        return show.only_header(file.name)
    if told.areas is not None:
        return _plan_preview(turn, told, file.name, file.content or b"")
    changes = kept.compare(turn.db, turn.person.tenant, told)
    return _preview(turn, told, file.name, file.content or b"", changes)


def _must(turn: Turn, needed: Right) -> None:
    if not turn.may(needed):
        raise refusal(needed, in_network=turn.standing.in_network)


@imports.tap(show.Apply, by=Right.keeper, does=asked_by(Reach.EVERYBODY, "imports.dropped"))
def apply(turn: Turn, tap: show.Apply) -> Card:
    """The yes; where very much would be closed, the numbers are asked about first."""
    return _applied(turn, tap.known, 0)


@imports.tap(show.ApplyAndClose, by=Right.keeper, does=asked_by(Reach.EVERYBODY, "imports.apply"))
def apply_and_close(turn: Turn, tap: show.ApplyAndClose) -> Card:
    return _applied(turn, tap.known, tap.closing)


def _applied(turn: Turn, known: UUID, agreed: int) -> Card:
    """What was changed since it was shown is shown again first; `agreed`: so many may be closed."""
    waiting = kept.find(turn.db, turn.person.id, known, turn.now)
    try:
        told = kept.read(waiting.name, waiting.content, _units(turn))
    except Faulty as faulty:
        return show.faulty(waiting.name, faulty.faults)
    changes = kept.compare(turn.db, waiting.tenant, told)
    if changes.version != waiting.version:
        return _preview(turn, told, waiting.name, waiting.content, changes, again=True)
    lost = loading.missing(changes, but_for_replaced=True)
    if lost and lost.closed != agreed:
        return show.sure(waiting, lost, _units(turn))
    return _taken_over(turn, waiting, changes)


@imports.tap(show.ApplyPlan, by=Right.facilitator, does=asked_by(Reach.EVERYBODY, "imports.dropped"))
def apply_plan(turn: Turn, tap: show.ApplyPlan) -> Card:
    """The yes to a file of focus areas, in the network that it was shown for."""
    waiting = kept.find(turn.db, turn.person.id, tap.known, turn.now)
    told = kept.read(waiting.name, waiting.content, [])
    areas = plan.all_areas(turn.db, turn.home.id)
    if plan.state(areas) != waiting.version:
        return _plan_preview(turn, told, waiting.name, waiting.content, again=True)
    news = plan.compare(areas, told.areas or ())
    for before, after in plan.take_over(turn.db, turn.home.id, news, turn.person.id, turn.now):
        turn.note("imported", Subject(plan.KIND, after.id), plan.values(before), plan.values(after))
    kept.forget_of(turn.db, turn.person.id, kept.PLAN)
    turn.post(show.plan_told(turn.person.name, news), to=turn.home)
    return show.plan_done(waiting.name, news)


def _plan_preview(turn: Turn, told: Read, name: str, content: bytes, *, again: bool = False) -> Card:
    areas = plan.all_areas(turn.db, turn.home.id)
    news = plan.compare(areas, told.areas or ())
    if not news:
        return show.plan_same(name)
    waiting = kept.keep(
        turn.db,
        tenant=turn.person.tenant,
        person=turn.person.id,
        what=kept.PLAN,
        name=name,
        content=content,
        version=plan.state(areas),
        now=turn.now,
    )
    return show.plan_preview(waiting, turn.home.id, news, again=again)


@imports.tap(show.Discard, by=Right.anyone, does=undone(Reach.ME))
def discard(turn: Turn, tap: show.Discard) -> Card:
    """Whose file it was, whatever they may still do with it."""
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
    before = members.secretariat(turn.db, waiting.tenant, turn.today)
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
    turn.note("loaded", Subject(kept.IMPORT, waiting.id), after={"file": waiting.name, **counts})
    if turn.network:
        turn.post(show.told(turn.person.name, loaded), to=turn.network)
    keepers.tell_of_rights(turn, waiting.tenant, grants.of_load(changes), before, turn.today, by=turn.person)
    return show.done(waiting.name, loaded)
