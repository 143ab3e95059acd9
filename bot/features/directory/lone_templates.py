"""Lone-work templates: a unit starts its forms from what it has agreed on, its own or one taken over."""

from __future__ import annotations

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from bot.features.directory import keepers
from cards.directory import lone_templates as show
from cards.kit import Card
from storage.db import Refused
from storage.directory import directory
from storage.directory import lone_templates as kept
from storage.directory.directory import Unit
from storage.directory.lone import HAZARDS
from storage.directory.lone_templates import Template

lonetemplates = Feature("lonetemplates")


class WhichTemplate(Refused):
    """Whoever keeps several units names the one."""

    key = "lone-template-which-unit"


@lonetemplates.question(by=Right.anyone)
def template(turn: Turn, place: str = "") -> Card:
    """Of the unit that one keeps true, with those of others to be taken over."""
    return _own(turn, keepers.meant(turn, place, WhichTemplate))


def _own(turn: Turn, unit: Unit) -> Card:
    mine = kept.of_unit(turn.db, unit.tenant, unit.key)
    taken = directory.unit(turn.db, unit.tenant, mine.taken_from) if mine and mine.taken_from else None
    others = [
        found
        for one in kept.approved(turn.db, unit.tenant)
        if one.unit != unit.key and (found := directory.unit(turn.db, unit.tenant, one.unit))
    ]
    return show.own(unit, mine, taken, others)


@lonetemplates.form(show.OpenForm, by=Right.anyone)
def form(turn: Turn, tap: show.OpenForm) -> Card:
    unit = keepers.mine(turn, tap.unit)
    return show.form(unit, kept.of_unit(turn.db, unit.tenant, unit.key))


@lonetemplates.tap(show.Save, by=Right.anyone, does=undone(Reach.ONE))
def save(turn: Turn, tap: show.Save) -> Card:
    """A draft, whatever it was before."""
    unit = keepers.mine(turn, tap.unit)
    told = dict(tap.measures)
    measures = {name: told[name] for name in HAZARDS if told.get(name)}
    before = kept.of_unit(turn.db, unit.tenant, unit.key)
    empty = Template(unit.tenant, unit.key, {}, "", "", turn.person.id, turn.now)
    made = (before or empty).changed(measures, tap.contact, tap.silence, turn.person.id, turn.now)
    return _kept(turn, unit, kept.keep(turn.db, made), "written")


@lonetemplates.tap(show.Approve, by=Right.anyone, does=undone(Reach.ONE))
def approve(turn: Turn, tap: show.Approve) -> Card:
    """Forms that are filled in from now on start from it."""
    unit = keepers.mine(turn, tap.unit)
    before = still(kept.of_unit(turn.db, unit.tenant, unit.key))
    return _kept(turn, unit, kept.keep(turn.db, before.approved(turn.now)), "approved")


@lonetemplates.tap(show.TakeOver, by=Right.anyone, does=undone(Reach.ONE))
def take_over(turn: Turn, tap: show.TakeOver) -> Card:
    """Another's approved one, as a draft of one's own; what stood there before goes."""
    unit = keepers.mine(turn, tap.unit)
    other = still(kept.of_unit(turn.db, unit.tenant, tap.other))
    made = kept.take_over(turn.db, other, unit.key, turn.person.id, turn.now)
    return _kept(turn, unit, made, "taken over")


def _kept(turn: Turn, unit: Unit, made: Template, deed: str) -> Card:
    turn.note(deed, keepers.thing(unit), after={"is_draft": made.is_draft})
    return _own(turn, unit)
