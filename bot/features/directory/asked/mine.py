"""Where somebody belongs: what they chose, where they hold a role, what their profile says."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from datetime import date

from bot.features.directory.asked import belonging
from bot.features.directory.asked.called import everybody
from bot.features.directory.asked.places import Names, Place
from storage.db import Db
from storage.directory import directory as kept
from storage.directory.directory import Role, Unit
from storage.people import Person


def names(db: Db, tenant: str) -> Names:
    """The names of a tenant's units and areas, read again when the registry was changed; of what a form
    changed, only that unit's."""
    version = kept.version(db, tenant)

    def anew() -> Names:
        made = Names(kept.all_units(db, tenant), kept.areas(db, tenant))
        gc.freeze()  # it lasts and is large: no answer waits while it is searched for what nobody needs
        return made

    def renewed(known: Names, since: int) -> Names | None:
        units = kept.edited_since(db, tenant, since, version)
        if units is None:
            return None
        return known.with_areas({unit: kept.areas_in(db, tenant, unit) for unit in units})

    return db.derived(("names", tenant), version, anew, renewed)


def read_ahead(db: Db) -> None:
    """What questions look things up in, made before somebody waits for it."""
    for tenant in kept.tenants(db):
        names(db, tenant)
        everybody(db, tenant)


def is_open(units: Iterable[Unit], today: date) -> list[Unit]:
    """Those open on the day, by their Danish names."""
    return sorted(
        (unit for unit in units if unit.is_open_on(today)), key=lambda unit: (unit.name_da, unit.key)
    )


def own_roles(db: Db, person: Person, today: date) -> list[Role]:
    mail = person.directory_mail
    return kept.roles_of(db, person.tenant, mail, today) if mail else []


def units_at(places: Sequence[Place], known: Names, today: date) -> list[Unit]:
    """The open units of the places, those of a building's groups too."""
    units = {unit.key: unit for place in places for unit in place.units}
    if not units:
        numbers = [number for place in places for number in place.buildings]
        spots = [spot for number in numbers for spot in known.in_building(number)]
        spots += [spot for place in places for spot in place.spots]
        units = {key: known.units[key] for key, _ in spots if key in known.units}
    return is_open(units.values(), today)


def named(known: Names, words: str, today: date) -> list[Unit]:
    told = belonging.belongs(words, known)
    return units_at(told.places, known, today) if told else []


def candidates(db: Db, person: Person, today: date, own: Sequence[Role] | None = None) -> list[Unit]:
    """The units that this person may belong to, by the best evidence there is; one where it is certain.

    `own` are their roles, where they were read already.
    """
    known = names(db, person.tenant)
    chosen = is_open((known.units[key] for key in [person.unit or ""] if key in known.units), today)
    if len(chosen) == 1:
        return chosen
    own = own_roles(db, person, today) if own is None else own
    keys = dict.fromkeys(role.unit for role in own)
    held = is_open((known.units[key] for key in keys if key in known.units), today)
    if len(held) == 1:
        return held
    told = named(known, person.department or "", today)
    return told if len(told) == 1 else held or told
