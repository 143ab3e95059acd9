"""The registry kept true: an AMK puts the own unit right, the secretariat any, all their own contact data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from bot.core.deeds import LOOKS, Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Pass, Turn
from bot.features.directory import keepers, units
from bot.features.directory.asked import everywhere
from bot.features.directory.units import Standing
from bot.language import mails
from cards.directory import registry as show
from cards.kit import Card, Subject
from cards.words import say
from storage.directory import corrections, directory, edits, forms
from storage.directory.directory import AMK, SECRETARIAT, Role, Unit
from storage.directory.edits import NotYourUnit, RoleGone
from storage.directory.registry import RoleRow
from storage.network import members

registry = Feature("registry")

ROLE = "role"


# --- the unit ----------------------------------------------------------------------------------------------


@registry.question(by=Right.anyone)
def edit_unit(turn: Turn, place: str = "") -> Card:
    return _keep_true(turn, place)


@registry.question(by=Right.anyone)
def coverage(turn: Turn, place: str = "") -> Card | Pass:
    """The own unit for an AMK; for the secretariat the network, unless a unit is named. Where a role is
    lacking everybody may know: the directory answers it."""
    if not place and turn.may(Right.facilitator):
        return _overview(turn)
    if not place and not turn.eyes.amk_of and everywhere.asks_what_lacks(turn.sentence):
        return Pass()
    return _keep_true(turn, place)


ROLES_SAID = (
    "AMR",
    "suppleant",
    "substitute",
    "arbejdsleder",
    "leader",
    "TR",
    "FVA",
    "LSU",
    "LSU-formand",
    "LSU chair",
)


@registry.question(by=Right.anyone, slots={"role": ROLES_SAID})
def new_role(turn: Turn, role: str, place: str = "", called: str = "") -> Card:
    """The form, with whoever was named already in it: nobody has a role before it is saved."""
    place, _, behind = place.partition(":")
    called = called or behind
    unit = _meant(turn, place)
    if isinstance(unit, Card):
        return unit
    mail = mails.mail_in(called)
    name = mails.name_beside(called, mail).rstrip(" ,;:.")
    return show.new_role(unit, keepers.groups(turn, unit), _KIND_OF[role], name, mail)


@registry.question(by=Right.anyone, slots={"role": ROLES_SAID})
def end_in_words(turn: Turn, called: str, role: str, place: str = "") -> Card:
    """The form of that role, in which it is ended: the words alone end nothing."""
    unit = _meant(turn, place)
    if isinstance(unit, Card):
        return unit
    named = directory.named_in(turn.db, unit.tenant, called.strip(" ,.:"), [unit.key])
    held = [one for one in named if one.role == _KIND_OF[role]]
    if len(held) != 1:
        return _unit_card(turn, unit)
    turn.remarks.append(say("registry-end-how"))
    return show.role_form(held[0])


_KIND_OF = {
    "AMR": "AMR",
    "suppleant": "AMR_SUBSTITUTE",
    "substitute": "AMR_SUBSTITUTE",
    "arbejdsleder": "LEADER",
    "leader": "LEADER",
    "TR": "TR",
    "FVA": "FVA",
    "LSU": "LSU",
    "LSU-formand": "LSU_CHAIR",
    "LSU chair": "LSU_CHAIR",
}


@registry.tap(show.OpenUnit, by=Right.anyone, does=LOOKS)
def open_unit(turn: Turn, tap: show.OpenUnit) -> Card:
    return _unit_card(turn, keepers.mine(turn, tap.unit))


@registry.tap(show.Confirm, by=Right.anyone, does=undone(Reach.ONE))
def confirm(turn: Turn, tap: show.Confirm) -> Card:
    """One tap: all that stands there was looked at and is right today (directory D3)."""
    unit = keepers.mine(turn, tap.unit)
    number = edits.confirm(turn.db, unit.tenant, unit.key, turn.now, turn.today)
    turn.note("confirmed", keepers.thing(unit), after={"roles": number})
    keepers.tell(turn, unit, show.line_confirmed(turn.person.name, unit))
    return show.confirmed(unit, number)


# --- roles -------------------------------------------------------------------------------------------------


@registry.form(show.EditRole, by=Right.anyone)
def edit_role(turn: Turn, tap: show.EditRole) -> Card:
    return show.role_form(_chosen(turn, tap.unit, tap.role))


@registry.tap(show.SaveRole, by=Right.anyone, does=undone(Reach.ONE))
def save_role(turn: Turn, tap: show.SaveRole) -> Card:
    """Somebody else in it ends the row and begins a new one; all else changes the row (directory D2)."""
    role, unit = _my_role(turn, tap.role)
    values = _role_values(tap)
    _not_too_long(role.role, values["starts"], values["ends"])
    if _is_somebody_else(role, values):
        kept = edits.succeed(
            turn.db, role, edits.row_of(role)._replace(**_of_a_new_person(values)), turn.now, turn.today
        )
        line = show.line_new(turn.person.name, kept, unit)
    else:
        kept = _changed(turn, role, values)
        line = show.line_changed(turn.person.name, kept, unit)
    _note(turn, "changed", role, kept)
    keepers.tell(turn, unit, line, role, kept)
    return show.saved(unit)


@registry.tap(show.EndRole, by=Right.anyone, does=undone(Reach.ONE))
def end_role(turn: Turn, tap: show.EndRole) -> Card:
    role, unit = _my_role(turn, tap.role)
    edits.end(turn.db, role, turn.now, turn.today)
    turn.note("ended", Subject(ROLE, role.id), before=_journaled(role))
    keepers.tell(turn, unit, show.line_ended(turn.person.name, role, unit), role)
    return show.saved(unit)


@registry.form(show.NewRole, by=Right.anyone)
def new_role_form(turn: Turn, tap: show.NewRole) -> Card:
    unit = keepers.mine(turn, tap.unit)
    return show.new_role(unit, keepers.groups(turn, unit))


@registry.tap(show.AddRole, by=Right.anyone, does=undone(Reach.ONE))
def add_role(turn: Turn, tap: show.AddRole) -> Card:
    unit = keepers.mine(turn, tap.unit)
    row = _new_row(turn, unit, tap)
    vacancy = _vacancy(turn, unit, row)
    if vacancy:
        edits.end(turn.db, vacancy, turn.now, turn.today)
    role = edits.enter(turn.db, unit.tenant, row, turn.now, turn.today)
    turn.note("added", Subject(ROLE, role.id), after=_journaled(role))
    keepers.tell(turn, unit, show.line_new(turn.person.name, role, unit), None, role)
    return show.saved(unit)


@registry.form(show.EditTraining, by=Right.anyone)
def edit_training(turn: Turn, tap: show.EditTraining) -> Card:
    return show.training_form(_chosen(turn, tap.unit, tap.role))


@registry.tap(show.SaveTraining, by=Right.anyone, does=undone(Reach.ONE))
def save_training(turn: Turn, tap: show.SaveTraining) -> Card:
    role, unit = _my_role(turn, tap.role)
    names = ("elected_on", "trained_on", "supplement_offered_on", "supplement_done_on", "yearly_done_on")
    kept = edits.change(
        turn.db, role, {name: forms.day(getattr(tap, name)) for name in names}, turn.now, turn.today
    )
    _note(turn, "training", role, kept)
    keepers.tell(turn, unit, show.line_changed(turn.person.name, kept, unit))
    return show.saved(unit)


# --- who may, and what is meant ----------------------------------------------------------------------------


def _keep_true(turn: Turn, place: str) -> Card:
    unit = _meant(turn, place)
    return unit if isinstance(unit, Card) else _unit_card(turn, unit)


def _meant(turn: Turn, place: str) -> Unit | Card:
    """The named unit, else the person's own; raises NotYourUnit where it is not theirs to keep true."""
    if place:
        return keepers.mine(turn, keepers.named(turn, place).key)
    own = edits.units_of(turn.db, turn.person, turn.today)
    if not own:
        raise NotYourUnit
    found = [keepers.unit_of(turn, key) for key in own]
    return found[0] if len(found) == 1 else show.which(found)


def _my_role(turn: Turn, known: UUID) -> tuple[Role, Unit]:
    role = directory.role(turn.db, turn.person.tenant, known, turn.eyes)
    if role is None or role.closed_on is not None:
        raise RoleGone
    unit = keepers.mine(turn, role.unit)
    if role.withheld or role.role in _beyond(turn):
        raise NotYourUnit
    return role, unit


def _beyond(turn: Turn) -> Sequence[str]:
    """Roles that are not this person's to change, in their own unit either: those that give rights."""
    return () if keepers.oversees(turn) else (AMK, SECRETARIAT)


def _chosen(turn: Turn, unit: str, role: str) -> Role:
    try:
        found, in_unit = _my_role(turn, UUID(role))
    except ValueError:
        raise edits.NoneChosen from None
    if in_unit.key != unit:
        raise RoleGone
    return found


# --- what was typed ----------------------------------------------------------------------------------------


def _contact(tap: show.SaveRole | show.AddRole) -> dict[str, Any]:
    return {
        "mail": forms.mail(tap.mail),
        "phone": forms.phone(tap.phone),
        "languages": forms.languages(tap.languages),
    }


def _role_values(tap: show.SaveRole) -> dict[str, Any]:
    days = ("starts", "ends", "leave_from", "leave_to")
    values = {
        **_contact(tap),
        **{name: forms.day(getattr(tap, name)) for name in days},
        "name": forms.plain(tap.name),
        "area_da": forms.plain(tap.area_da),
        "area_en": forms.plain(tap.area_en),
        "buildings": forms.several(tap.buildings),
        "public": tap.public != forms.NO,
    }
    forms.in_order(values["starts"], values["ends"])
    forms.in_order(values["leave_from"], values["leave_to"])
    return values


def _is_somebody_else(role: Role, values: Mapping[str, Any]) -> bool:
    """Another name and another mail; a vacancy that is filled; a name where neither has a mail."""
    other_name = values["name"].casefold() != role.name.casefold()
    same_mail = bool(role.mail) and values["mail"] == role.mail
    return other_name and not same_mail


def _of_a_new_person(values: Mapping[str, Any]) -> dict[str, Any]:
    """Whoever comes new is on no leave, and nobody has confirmed it yet."""
    return {
        **values,
        "name": forms.name(values["name"]),
        "leave_from": None,
        "leave_to": None,
        "confirmed_on": None,
    }


def _changed(turn: Turn, role: Role, values: Mapping[str, Any]) -> Role:
    """Contact in all roles of the person in reach, the area in all of the group, the rest in this row."""
    contact = {name: value for name, value in values.items() if name in edits.CONTACT}
    if any(contact[name] != getattr(role, name) for name in contact):
        edits.change_contact(
            turn.db, role, contact, turn.now, turn.today, within=role.unit, but=_beyond(turn)
        )
    area = {name: values[name] for name in ("area_da", "area_en", "buildings")} if role.group else {}
    if any(area[name] != getattr(role, name) for name in area):
        _for_the_group(turn, role, area)
    rest = {
        name: value
        for name, value in values.items()
        if name not in (*contact, "area_da", "area_en", "buildings")
    }
    return edits.change(
        turn.db, role, {**rest, "name": forms.name(rest["name"]) if role.name else ""}, turn.now, turn.today
    )


def _for_the_group(turn: Turn, role: Role, area: Mapping[str, Any]) -> None:
    beyond = _beyond(turn)
    for one in directory.roles_in(turn.db, role.tenant, role.unit):
        if one.group == role.group and one.role not in beyond:
            edits.change(turn.db, one, area, turn.now, turn.today)


def _new_row(turn: Turn, unit: Unit, tap: show.AddRole) -> RoleRow:
    if tap.kind not in show.KINDS:
        raise TooOld
    in_group = tap.kind in ("AMR", "AMR_SUBSTITUTE", "LEADER")
    group = forms.group(tap.group) if in_group else forms.plain(tap.group)
    like = next(
        (one for one in directory.roles_in(turn.db, unit.tenant, unit.key) if one.group == group), None
    )
    starts, ends = forms.day(tap.starts) or turn.today, forms.day(tap.ends)
    if tap.kind == "AMR" and ends is None:
        ends = units.default_end(starts)
    forms.in_order(starts, ends)
    _not_too_long(tap.kind, starts, ends)
    return RoleRow(
        unit=unit.key,
        group=group,
        area_da=like.area_da if like and group else "",
        area_en=like.area_en if like and group else "",
        buildings=like.buildings if like and group else (),
        work_type=like.work_type if like and group else "",
        role=tap.kind,
        name=forms.name(tap.name),
        starts=starts,
        ends=ends,
        leave_from=None,
        leave_to=None,
        substitute_for=_whose(turn, unit, group) if tap.kind == "AMR_SUBSTITUTE" else "",
        public=tap.public != forms.NO,
        confirmed_on=turn.today,
        **_contact(tap),
    )


def _not_too_long(kind: str, starts: date | None, ends: date | None) -> None:
    """An AMR is elected for four years at most (L1)."""
    if kind == "AMR" and starts and ends and units.is_too_long(starts, ends):
        raise edits.TermTooLong


def _whose(turn: Turn, unit: Unit, group: str) -> str:
    """Whom a new substitute stands in for: the group's only AMR, if there is only one."""
    amrs = [
        one
        for one in directory.roles_in(turn.db, unit.tenant, unit.key)
        if one.group == group and one.role == "AMR" and one.name
    ]
    return (amrs[0].mail or amrs[0].name) if len(amrs) == 1 else ""


def _vacancy(turn: Turn, unit: Unit, row: RoleRow) -> Role | None:
    """The vacant row of the group that a new AMR fills."""
    if row.role != "AMR":
        return None
    rows = directory.roles_in(turn.db, unit.tenant, unit.key)
    return next((one for one in rows if one.role == "AMR" and one.group == row.group and one.is_vacant), None)


# --- what is shown and told --------------------------------------------------------------------------------


def _unit_card(turn: Turn, unit: Unit) -> Card:
    standing = units.standing(turn.db, unit, turn.today, turn.eyes)
    waiting = corrections.open_in(turn.db, unit.tenant, unit.key)
    return show.unit(unit, standing.roles, _wrong(standing), standing.calls, open_corrections=len(waiting))


def _wrong(standing: Standing) -> dict[str, Any]:
    return {field.value: what for field, what in standing.coverage.wrong.items()}


def _overview(turn: Turn) -> Card:
    """The units of the network's AMKs, counted field by field; nobody is ranked."""
    keys = members.units_in(turn.db, turn.home.id, turn.today)
    found = [units.standing(turn.db, keepers.unit_of(turn, key), turn.today) for key in keys]
    wrong = [field.value for one in found for field in one.coverage.wrong]
    return show.overview(
        {name: wrong.count(name) for name in show.FIELDS},
        len(found),
        sum(not one.coverage.wrong for one in found),
    )


def _note(turn: Turn, deed: str, before: Role, after: Role) -> None:
    turn.note(deed, Subject(ROLE, after.id), before=_journaled(before), after=_journaled(after))


def _journaled(role: Role) -> dict[str, Any]:
    """What the journal says of a role: its row, as a file would."""
    return {name: forms.written(value) for name, value in edits.row_of(role)._asdict().items() if value}
