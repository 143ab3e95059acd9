"""Units: how one stands today, as the rules of coverage and of the legal clocks see its roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, UUID, uuid5

from rapidfuzz import fuzz, process

from bot.features.directory.coverage import Coverage, Held, coverage
from bot.features.directory.terms import Due, Trained, default_end, is_too_long, may_elect_anew, training_due
from bot.language.phrases import fold
from storage.db import Db, Refused
from storage.directory import directory, records
from storage.directory.directory import AMR, LEADER, Role, Unit
from storage.directory.records import Call, Proximity
from storage.people import EVERYBODY, Eyes

NEAR_ENOUGH = 88
NOT_NAMED = "–"
"""Stands where a gap is somebody's who is not to be named."""

__all__ = ["NoSuchUnit", "Standing", "default_end", "is_too_long", "named", "standing", "thing", "trained"]


class NoSuchUnit(Refused):
    """No unit has that name, or several do."""

    key = "registry-no-unit"


@dataclass(frozen=True)
class Standing:
    """A unit with its roles of today, what is on record, and what of it is as it should be."""

    unit: Unit
    roles: Sequence[Role]
    proximity: Proximity | None
    calls: Sequence[Call]
    coverage: Coverage
    today: date

    @property
    def vacancies(self) -> list[str]:
        """The groups without an AMR."""
        groups = dict.fromkeys(one.group for one in self.roles if one.group)
        seated = {one.group for one in self.roles if one.role == AMR and not one.is_vacant}
        return [group for group in groups if group not in seated]

    @property
    def long_absent(self) -> list[Role]:
        """AMRs in whose place another may be elected for the rest of the term (L3)."""
        return [
            one
            for one in self.roles
            if one.role == AMR and may_elect_anew(one.leave_from, one.leave_to, self.today)
        ]

    def training(self) -> list[tuple[Role, Due]]:
        """Whose training is due next, and when (L4 to L6); of each person once."""
        found: dict[str, tuple[Role, Due]] = {}
        for one in self.roles:
            known = trained(one)
            due = training_due(known, self.today) if known else None
            if due:
                found.setdefault(one.mail or one.name, (one, due))
        return list(found.values())


def standing(db: Db, unit: Unit, today: date, eyes: Eyes = EVERYBODY) -> Standing:
    """How the unit stands on that day. All of its roles count; those are named that these eyes may see."""
    own = Eyes(amk_of=frozenset({unit.key}))
    roles = [
        one for one in directory.roles_in(db, unit.tenant, unit.key, eyes=own) if one.has_begun_by(today)
    ]
    on_record = records.proximity_of(db, unit.tenant, unit.key)
    newest = on_record[0] if on_record else None
    found = coverage(
        [_held(one, eyes) for one in roles],
        newest.documented_on if newest else None,
        _changed_on(unit, today),
        today,
    )
    calls = records.calls_of(db, unit.tenant, unit.key)
    return Standing(unit, [one.seen_by(eyes) for one in roles], newest, calls, found, today)


def trained(role: Role) -> Trained | None:
    """What is known of the training of somebody in a group; None where no clock runs."""
    if role.role not in (AMR, LEADER) or not role.name or role.starts is None:
        return None
    return Trained(
        role.starts,
        role.trained_on,
        role.supplement_offered_on,
        role.supplement_done_on,
        role.yearly_done_on,
    )


def _held(role: Role, eyes: Eyes) -> Held:
    name = NOT_NAMED if role.seen_by(eyes).withheld else role.name
    return Held(
        role.role, role.group, role.area_da, name, role.mail, role.ends, role.confirmed_on, trained(role)
    )


def _changed_on(unit: Unit, today: date) -> date | None:
    """The day since which the organisation stands as it does: nearness is weighed anew after it (L10)."""
    return unit.valid_from if unit.valid_from and unit.valid_from <= today else None


def named(db: Db, tenant: str, words: str, today: date) -> Unit | None:
    """The one open unit that is called so, or nearly so; None where there is none or there are several."""
    found: dict[str, set[str]] = {}
    open_ = {one.key: one for one in directory.all_units(db, tenant) if one.is_open_on(today)}
    for one in open_.values():
        for name in (one.name_da, one.name_en, *one.aliases, *one.former_names):
            found.setdefault(_plain(name), set()).add(one.key)
    keys = found.get(_plain(words)) or _nearest(_plain(words), found)
    return open_[next(iter(keys))] if len(keys) == 1 else None


def _nearest(words: str, found: dict[str, set[str]]) -> set[str]:
    near = process.extractOne(words, list(found), scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
    return found[near[0]] if near else set()


def _plain(name: str) -> str:
    return " ".join(word for word in map(fold, name.replace("-", " ").split()) if word != "dtu")


def thing(unit: Unit) -> UUID:
    """A unit as the journal and the reminders know it, who know ids only."""
    return uuid5(NAMESPACE_URL, f"unit:{unit.tenant}:{unit.key}")
