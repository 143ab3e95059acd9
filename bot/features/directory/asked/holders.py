"""Who is named in an answer: of a unit's rows those who hold a role, and whom to turn to where nobody can."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.features.directory.asked.times import Period
from cards.directory import directory as show
from cards.directory.directory import Group, Part, Team
from cards.words import Both, Say, When, say
from storage.directory import directory as kept
from storage.directory.directory import Role, Unit

OLD = timedelta(days=180)
"""What nobody confirmed for so long is flagged (directory D3)."""
LONG_LEAVE_MONTHS = 4
"""From so long a leave on a new AMR may be elected for the rest of the term (L3)."""

_IN_GROUPS = (kept.AMR, kept.SUBSTITUTE, kept.LEADER)
_ELECTED = (kept.AMR, kept.SUBSTITUTE)
_UNIT_ROLES = ("AMK", "AMK_DEPUTY", "FVA", "TR", "LSU_CHAIR", "LSU", "STUDENT", "SECRETARIAT")


@dataclass(frozen=True, slots=True)
class Look:
    """When somebody looks, and whether `as_amk` of this unit; the rows are those that they may see."""

    today: date
    as_amk: bool = False


def part(
    role: str,
    unit: Unit,
    rows: Sequence[Role],
    look: Look,
    groups: frozenset[str] | None = None,
    by_student: bool = False,
) -> Part:
    """The answer for one role of a unit, of all its groups or of some."""
    begun = [row for row in rows if row.has_begun_by(look.today)]
    everywhere = _groups(role, begun, look)
    shown = [one for one in everywhere if groups is None or one[0] in groups] or everywhere
    found = tuple(group for _, group in shown)
    if len(found) == 1 and role == kept.AMR:
        found = (_with_others(found[0], shown[0][0], begun, look),)
    return Part(
        role,
        unit,
        found,
        notes=_for_students(begun, look) if by_student and role == kept.AMR else (),
        colleagues=_colleagues(shown[0][0], begun, look) if len(shown) == 1 else (),
        more=len(shown) < len(everywhere),
    )


def of_one(row: Role, unit: Unit, look: Look, rows: Sequence[Role] = ()) -> Part:
    """One person in one of their roles; of `rows`, all of the unit, whom to turn to where they are away or no
    way to them is known."""
    entry = _entry(row, rows or [row], look)
    if rows and not (row.mail or row.phone or entry.instead):
        entry = replace(entry, instead=_instead(row, rows, look))
    return Part(row.role, unit, (entry,))


def absence(row: Role, today: date) -> Say | None:
    """Whether somebody is away, and when they will be; None where their entry tells it."""
    if row.is_away_on(today):
        return None
    if row.leave_from is None or row.leave_from < today:
        return say("directory-there", name=row.name)
    start = When(row.leave_from, "day")
    if row.leave_to is None:
        return say("directory-away-from", name=row.name, start=start)
    return say("directory-away-ahead", name=row.name, start=start, end=When(row.leave_to, "day"))


def _groups(role: str, rows: Sequence[Role], look: Look) -> list[tuple[str, Group]]:
    """One entry a group where the role belongs to groups, else one for each who holds it."""
    holders = [row for row in rows if row.role == role]
    if role != kept.AMR:
        present = [row for row in holders if not row.has_ended_by(look.today)]
        members = [(row.group, _entry(row, rows, look)) for row in present]
        return [*_chairs(rows, look), *members] if role == kept.LSU else members
    of_groups = {row.group for row in rows if row.group and not row.has_ended_by(look.today)}
    found = [(row.group, _entry(row, rows, look)) for row in _latest(holders, look.today)]
    vacant = sorted(of_groups - {row.group for row in holders})
    return sorted(found + [(group, _vacancy(group, rows, look)) for group in vacant], key=lambda one: one[0])


def _chairs(rows: Sequence[Role], look: Look) -> list[tuple[str, Group]]:
    """Whoever chairs the committee sits in it, too, and is named first."""
    chairs = [row for row in rows if row.role == kept.LSU_CHAIR and not row.has_ended_by(look.today)]
    entries = [(row.group, _entry(row, rows, look)) for row in chairs]
    return [(key, replace(one, small=(say("directory-chairs"), *one.small))) for key, one in entries]


def _latest(holders: Sequence[Role], today: date) -> list[Role]:
    """Of those who hold or held the role in a group the present ones, else the last; a vacancy only where
    nobody is named."""
    kept_rows: list[Role] = []
    for group in sorted({row.group for row in holders}):
        here = [row for row in holders if row.group == group]
        present = [row for row in here if not row.has_ended_by(today)]
        newest = max((row.ends or date.max) for row in here)
        chosen = present or [row for row in here if (row.ends or date.max) == newest]
        kept_rows += [row for row in chosen if not row.is_vacant] or chosen[:1]
    return kept_rows


def _entry(row: Role, rows: Sequence[Role], look: Look) -> Group:
    area = Both(row.area_da, row.area_en)
    instead = _instead(row, rows, look)
    if row.is_vacant:
        return Group(area, row.buildings, None, say("directory-vacant"), instead)
    if not row.name:
        return Group(area, row.buildings, None, say("directory-not-public"), instead)
    small = _small(row, look)
    if row.is_away_on(look.today):
        return Group(area, row.buildings, row, _away(row), instead, small=(*_new_election(row, look), *small))
    if row.has_ended_by(look.today) and row.ends:
        return Group(
            area,
            row.buildings,
            row,
            say("directory-expired", day=When(row.ends, "day")),
            instead,
            small=small,
        )
    return Group(area, row.buildings, row, None, small=small)


def _small(row: Role, look: Look) -> tuple[Say, ...]:
    if row.confirmed_on is None:
        return ()
    return (show.confirmed(row.confirmed_on, is_old=look.today - row.confirmed_on > OLD),)


def _away(row: Role) -> Say:
    if row.leave_to:
        return say("directory-away", name=row.name, until=When(row.leave_to, "day"))
    return say("directory-away-open", name=row.name)


def _new_election(row: Role, look: Look) -> tuple[Say, ...]:
    """Told to the unit's AMK: of four months and more the group may elect a new one."""
    if not look.as_amk or row.role != kept.AMR or not _is_long(row):
        return ()
    return (say("directory-new-election"),)


def _is_long(row: Role) -> bool:
    if row.leave_from is None or row.leave_to is None:
        return row.leave_from is not None
    after = row.leave_to + timedelta(days=1)
    months = (after.year - row.leave_from.year) * 12 + after.month - row.leave_from.month
    return months - (after.day < row.leave_from.day) >= LONG_LEAVE_MONTHS


def _vacancy(group: str, rows: Sequence[Role], look: Look) -> Group:
    row = next(row for row in rows if row.group == group)
    instead = _instead(row, rows, look)
    return Group(Both(row.area_da, row.area_en), row.buildings, None, say("directory-vacant"), instead)


def _can_be_asked(rows: Iterable[Role], look: Look) -> list[Role]:
    return [
        one
        for one in rows
        if one.name and not one.has_ended_by(look.today) and not one.is_away_on(look.today)
    ]


def _instead(row: Role, rows: Sequence[Role], look: Look) -> tuple[tuple[Say, Role], ...]:
    """Whom to turn to: a substitute if there is one, else the group's leader, and the unit's AMK."""
    same = [one for one in _can_be_asked(rows, look) if one.group in (row.group, "") and one is not row]
    substitutes = [one for one in same if one.role == kept.SUBSTITUTE and _replaces(one, row)]
    others = [one for one in same if one.role == kept.LEADER and one.group == row.group]
    others += [one for role in (kept.AMK, "AMK_DEPUTY", kept.SECRETARIAT) for one in same if one.role == role]
    chosen = (substitutes + others)[:2]
    return tuple((show.role_name(one.role), one) for one in chosen)


def _replaces(substitute: Role, row: Role) -> bool:
    """By name where it has one, else for whoever is AMR of the group."""
    return substitute.stands_in_for(row) or (not substitute.substitute_for and substitute.group == row.group)


def _with_others(group: Group, key: str, rows: Sequence[Role], look: Look) -> Group:
    """Beside the AMR of one group the rest of it, and the unit's AMK (directory 3.5)."""
    told = {person(one) for _, one in group.instead} | ({person(group.holder)} if group.holder else set())
    around = [
        one
        for role in (kept.SUBSTITUTE, kept.LEADER, kept.AMK)
        for one in _can_be_asked(rows, look)
        if one.role == role and one.group in (key, "") and person(one) not in told
    ]
    return replace(group, beside=tuple((show.role_name(one.role), one) for one in around[:4]))


def person(role: Role) -> str:
    return role.mail or role.name


def _colleagues(group: str, rows: Sequence[Role], look: Look) -> tuple[Role, ...]:
    here = _can_be_asked(rows, look)
    leader = [one for one in here if one.role == kept.LEADER and one.group == group and one.mail][:1]
    steward = [one for one in here if one.role == "TR" and one.mail][:1]
    return tuple(leader + steward)


def _for_students(rows: Sequence[Role], look: Look) -> tuple[Say, ...]:
    """An AMR stands for employees; students turn to their own representative, else to the AMK (R10)."""
    here = _can_be_asked(rows, look)
    own = [one for role in ("STUDENT", kept.AMK) for one in here if one.role == role][:2]
    named = tuple(
        say("directory-student-contact", role=show.role_name(one.role), name=one.name) for one in own
    )
    return (say("directory-student"), *named)


# --- the past ---------------------------------------------------------------------------------------------


def past(role: str, unit: Unit, rows: Sequence[Role], period: Period, groups: frozenset[str] | None) -> Part:
    """Who held the role in a period: on one day, or at any time of it, each with their term."""
    held = [row for row in rows if row.role == role and not row.is_vacant]
    if period.first is None:
        held = [row for row in held if _ended(row) is not None and (_ended(row) or date.max) <= period.last]
        held.sort(key=lambda row: _ended(row) or date.max, reverse=True)
    if groups is not None:
        held = [row for row in held if row.group in {*groups, ""}]
    shown = tuple(_then(row) for row in held)
    nobody = say("directory-nobody-then", role=show.short_role(role))
    return Part(role, unit, shown, notes=(_when(period),) if shown else (), nobody=nobody)


def coming(row: Role, unit: Unit, rows: Sequence[Role], today: date) -> Part | None:
    """Who has the same role there from a later day on."""
    after = [
        one
        for one in rows
        if one.role == row.role and one.group == row.group and one.name and not one.has_begun_by(today)
    ]
    shown = tuple(replace(_then(one), small=(_from(one),)) for one in after)
    return Part(row.role, unit, shown, notes=(say("directory-then-coming"),)) if shown else None


def _from(row: Role) -> Say:
    assert row.starts
    return say("directory-term-from", start=When(row.starts, "day"))


def _ended(row: Role) -> date | None:
    days = [day for day in (row.ends, row.closed_on) if day is not None]
    return min(days) if days else None


def _then(row: Role) -> Group:
    area = Both(row.area_da, row.area_en)
    if not row.name:
        return Group(area, row.buildings, None, say("directory-not-public"))
    return Group(
        area,
        row.buildings,
        replace(row, mail=None, phone="", languages=(), starts=None),
        None,
        small=(_term(row),),
    )


def _term(row: Role) -> Say:
    end = _ended(row)
    if row.starts and end:
        return say("directory-term", start=When(row.starts, "day"), end=When(end, "day"))
    if row.starts:
        return say("directory-term-since", start=When(row.starts, "day"))
    return say("directory-term-until", end=When(end, "day")) if end else say("directory-term-unknown")


def _when(period: Period) -> Say:
    if period.first is None:
        return say("directory-then-before")
    if period.is_one_day:
        return say("directory-then-day", day=When(period.last, "day"))
    return say("directory-then-period", start=When(period.first, "day"), end=When(period.last, "day"))


# --- the whole unit ---------------------------------------------------------------------------------------


def teams(rows: Sequence[Role], look: Look) -> list[Team]:
    """A unit's groups, each with its AMR, substitutes and leader; those of no group are one by themselves."""
    begun = [row for row in rows if row.has_begun_by(look.today) and (row.group or row.role in _OF_GROUPS)]
    keys = sorted({row.group for row in begun if not row.has_ended_by(look.today)})
    return [_team([row for row in begun if row.group == key], look) for key in keys]


_OF_GROUPS = (kept.AMR, kept.SUBSTITUTE, kept.LEADER)


def _team(rows: Sequence[Role], look: Look) -> Team:
    entries = _groups(kept.AMR, rows, look)
    elected = [group.holder for _, group in entries if group.holder]
    note = next((group.note for _, group in entries if group.note), None)
    present = [row for row in rows if row.name and not row.has_ended_by(look.today)]
    others = [row for role in (kept.SUBSTITUTE, kept.LEADER) for row in present if row.role == role]
    people = tuple((show.role_name(row.role), row) for row in [*elected, *others])
    area = next((row for row in rows if row.area_da), rows[0])
    return Team(Both(area.area_da, area.area_en), area.buildings, people, note)


def of_the_unit(rows: Sequence[Role], look: Look) -> list[tuple[Say, Role]]:
    """AMK, deputy, FVA leader, TR, LSU and students' representatives; only those who may be named."""
    begun = [row for row in rows if row.has_begun_by(look.today) and not row.has_ended_by(look.today)]
    named = [row for role in _UNIT_ROLES for row in begun if row.role == role and row.name]
    return [(show.role_name(row.role), row) for row in named]


__all__ = ["Look", "absence", "coming", "of_one", "of_the_unit", "part", "past", "person", "teams"]
