"""The registry kept true: a unit as its AMK sees it, and the forms in which it is put right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.directory import title
from cards.directory.directory import named_apart, role_name, short_role, unit_name
from cards.directory.records import WriteCall, WriteProximity
from cards.fields import field_of
from cards.kit import Card, Tap, a_list, button, buttons, card, choose, columns, said, text, tight, typed
from cards.words import Both, Leaf, Say, When, listed, say
from storage.directory import forms
from storage.directory.directory import Role, Unit
from storage.directory.forms import LONGEST, written
from storage.directory.records import Call
from storage.grants import Grant

MOST_GRANTS = 12
FIELDS = ("areas", "seats", "balance", "mail", "terms", "training", "fresh", "proximity", "union")
KINDS = ("AMR", "AMR_SUBSTITUTE", "LEADER", "AMK_DEPUTY", "TR", "FVA", "LSU", "LSU_CHAIR", "STUDENT")
"""The roles that a unit's AMK can give; AMK and SECRETARIAT are the secretariat's to give."""


# --- taps --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class OpenUnit(Tap, verb="registry.OpenUnit"):
    """Show this unit as it is to be kept true."""

    unit: str


@dataclass(frozen=True)
class Confirm(Tap, verb="registry.Confirm"):
    """All that stands here is right today."""

    unit: str


@dataclass(frozen=True)
class EditRole(Tap, verb="registry.EditRole"):
    """Open the form of the role that was chosen."""

    opens_form = True

    unit: str
    role: str = typed(64)


@dataclass(frozen=True)
class SaveRole(Tap, verb="registry.SaveRole"):
    """What the form of a role says now."""

    role: UUID
    name: str = typed(LONGEST["name"])
    mail: str = typed(LONGEST["mail"])
    phone: str = typed(LONGEST["phone"])
    languages: str = typed(LONGEST["languages"])
    starts: str = typed(LONGEST["day"])
    ends: str = typed(LONGEST["day"])
    leave_from: str = typed(LONGEST["day"])
    leave_to: str = typed(LONGEST["day"])
    area_da: str = typed(LONGEST["area"])
    area_en: str = typed(LONGEST["area"])
    buildings: str = typed(LONGEST["buildings"])
    public: str = typed(8)


@dataclass(frozen=True)
class EndRole(Tap, verb="registry.EndRole"):
    """Nobody has this role from today on."""

    role: UUID


@dataclass(frozen=True)
class NewRole(Tap, verb="registry.NewRole"):
    """Open the form of a new role."""

    opens_form = True

    unit: str


@dataclass(frozen=True)
class AddRole(Tap, verb="registry.AddRole"):
    """What the form of a new role says."""

    unit: str
    kind: str = typed(32)
    group: str = typed(LONGEST["group"])
    name: str = typed(LONGEST["name"])
    mail: str = typed(LONGEST["mail"])
    phone: str = typed(LONGEST["phone"])
    languages: str = typed(LONGEST["languages"])
    starts: str = typed(LONGEST["day"])
    ends: str = typed(LONGEST["day"])
    public: str = typed(8)


@dataclass(frozen=True)
class EditTraining(Tap, verb="registry.EditTraining"):
    """Open the form of somebody's training."""

    opens_form = True

    unit: str
    role: str = typed(64)


@dataclass(frozen=True)
class SaveTraining(Tap, verb="registry.SaveTraining"):
    """What the form of somebody's training says now."""

    role: UUID
    elected_on: str = typed(LONGEST["day"])
    trained_on: str = typed(LONGEST["day"])
    supplement_offered_on: str = typed(LONGEST["day"])
    supplement_done_on: str = typed(LONGEST["day"])
    yearly_done_on: str = typed(LONGEST["day"])


# --- a unit ------------------------------------------------------------------------------------------------


def field(name: str) -> Say:
    return say(f"coverage-{name}")


def unit(
    shown: Unit,
    roles: Sequence[Role],
    wrong: Mapping[str, Sequence[str]],
    calls: Sequence[Call] = (),
    *,
    may_edit: bool = True,
    open_corrections: int = 0,
) -> Card:
    """What a unit has and lacks, and, for whoever may, the ways to put it right: those whom they may see."""
    named = [one for one in roles if not one.withheld]
    return card(
        title(summary_of(wrong), kind=say("registry-unit", unit=unit_name(shown))),
        open_corrections > 0 and text(say("registry-corrections", number=open_corrections), bold=True),
        a_list(_field(name, wrong.get(name)) for name in FIELDS),
        calls and said(_last_call(calls[0]), subtle=True, size="small"),
        may_edit and named and [_choice(named), buttons(_for_the_chosen(shown))],
        summary=say("registry-unit-line", unit=unit_name(shown), state=summary_of(wrong)),
        buttons=may_edit and _ways(shown, is_right=not wrong),
    )


def summary_of(wrong: Mapping[str, Sequence[str]]) -> Say:
    """`7 of 9 fields are right, 2 to put right`."""
    return say("registry-state", right=len(FIELDS) - len(wrong), all=len(FIELDS), wrong=len(wrong))


def _field(name: str, what: Sequence[str] | None) -> Any:
    """A tick or a mark beside it, and in words what is wrong: never by colour alone."""
    if what is None:
        return columns(text(say("registry-mark-right")), text(field(name)), widths=("36px",))
    wrong = say(f"coverage-{name}-wrong")
    named = tight(text(wrong, bold=True), what and said(listed(list(what)[:6]), subtle=True, size="small"))
    return columns(text(say("registry-mark-wrong"), bold=True), named, widths=("36px",))


def _last_call(call: Call) -> Say:
    how = call.how or "–"
    return say("registry-last-call", group=call.group, day=When(call.called_on, "day"), how=how)


def _choice(roles: Sequence[Role]) -> Any:
    options: dict[str, Leaf | str] = {str(one.id): _named(one) for one in roles[:100]}
    return choose("role", label=say("registry-choose"), options=options)


def _named(one: Role) -> Say:
    name: Leaf | str = one.name or say("registry-vacant")
    if one.group:
        return say("registry-role-in", role=short_role(one.role), name=name, group=one.group)
    return say("registry-role", role=short_role(one.role), name=name)


def _for_the_chosen(shown: Unit) -> list[Any]:
    return [
        button(say("registry-edit"), EditRole(shown.key)),
        button(say("registry-training"), EditTraining(shown.key)),
    ]


def _ways(shown: Unit, *, is_right: bool) -> list[Any]:
    """Where something is to be put right, that comes first, and a yes to all of it stands out no more."""
    confirm = button(say("registry-confirm"), Confirm(shown.key), style="positive" if is_right else "default")
    return [
        is_right and confirm,
        button(say("registry-new"), NewRole(shown.key)),
        not is_right and confirm,
        button(say("registry-proximity"), WriteProximity(shown.key)),
        button(say("registry-call"), WriteCall(shown.key)),
    ]


def which(units: Sequence[Unit]) -> Card:
    """Several units are the person's to keep true."""
    return card(
        title(say("registry-which")),
        summary=say("registry-which"),
        buttons=[button(name, OpenUnit(one.key)) for one, name in named_apart(units[:6])],
    )


# --- forms -------------------------------------------------------------------------------------------------


def role_form(one: Role) -> Card:
    """A role, to put right."""
    return card(
        title(_named(one)),
        text(say("form-role-how"), subtle=True),
        field_of("name", one.name),
        [field_of(name, written(getattr(one, name))) for name in ("mail", "phone", "languages")],
        [field_of(name, written(getattr(one, name)), day=True) for name in ("starts", "ends")],
        [field_of(name, written(getattr(one, name)), day=True) for name in ("leave_from", "leave_to")],
        one.group
        and [field_of(name, written(getattr(one, name))) for name in ("area_da", "area_en", "buildings")],
        _public(one.public),
        summary=_named(one),
        buttons=[
            button(say("form-save"), SaveRole(one.id), style="positive"),
            button(say("form-end"), EndRole(one.id), style="destructive"),
        ],
    )


def new_role(shown: Unit, groups: Sequence[str], kind: str = "AMR", name: str = "", mail: str = "") -> Card:
    """A new role, to fill in."""
    return card(
        title(say("form-new", unit=unit_name(shown))),
        text(say("form-new-how"), subtle=True),
        choose(
            "kind",
            label=say("form-kind"),
            options={one: role_name(one) for one in KINDS},
            style="compact",
            filled=kind,
        ),
        field_of("group", groups[0] if len(groups) == 1 else ""),
        groups and said(say("form-groups", groups=listed(groups)), subtle=True, size="small"),
        field_of("name", name),
        field_of("mail", mail),
        [field_of(one, "") for one in ("phone", "languages")],
        [field_of(one, "", day=True) for one in ("starts", "ends")],
        _public(True),
        summary=say("form-new", unit=unit_name(shown)),
        buttons=[button(say("form-save"), AddRole(shown.key), style="positive")],
    )


def training_form(one: Role) -> Card:
    """Election and training, which no spreadsheet has."""
    names = ("elected_on", "trained_on", "supplement_offered_on", "supplement_done_on", "yearly_done_on")
    return card(
        title(_named(one)),
        text(say("form-training-how"), subtle=True),
        [field_of(name, written(getattr(one, name)), day=True) for name in names],
        summary=_named(one),
        buttons=[button(say("form-save"), SaveTraining(one.id), style="positive")],
    )


def _public(public: bool) -> Any:
    return choose(
        "public",
        label=say("form-public"),
        options={forms.YES: say("form-public-yes"), forms.NO: say("form-public-no")},
        style="compact",
        filled=forms.YES if public else forms.NO,
    )


# --- what was done -----------------------------------------------------------------------------------------


def saved(shown: Unit) -> Card:
    """It is kept; what else there is to put right is one tap away."""
    words = say("registry-saved", unit=unit_name(shown))
    return card(
        title(words),
        summary=words,
        buttons=[button(say("registry-back", unit=unit_name(shown)), OpenUnit(shown.key))],
    )


def confirmed(shown: Unit, number: int) -> Card:
    words = say("registry-confirmed", unit=unit_name(shown), number=number)
    return card(title(words), summary=words)


def quarterly(shown: Unit, wrong: Mapping[str, Sequence[str]]) -> Card:
    """Once a quarter: how the unit stands, and one tap to say that it is right."""
    return card(
        title(summary_of(wrong), kind=say("registry-quarter", unit=unit_name(shown))),
        a_list(_field(name, wrong[name]) for name in FIELDS if name in wrong),
        text(say("registry-quarter-how"), subtle=True),
        summary=say("registry-unit-line", unit=unit_name(shown), state=summary_of(wrong)),
        buttons=[
            button(say("registry-confirm-quarter"), Confirm(shown.key), style="positive"),
            button(say("registry-back", unit=unit_name(shown)), OpenUnit(shown.key)),
        ],
    )


def overview(wrong_in: dict[str, int], units: int, complete: int) -> Card:
    """The network as a whole: how many units have each field right; no unit is ranked."""
    return card(
        title(say("coverage-complete", complete=complete, units=units), kind=say("coverage-network")),
        a_list(
            said(say("coverage-count", label=field(name), right=units - wrong_in.get(name, 0), units=units))
            for name in FIELDS
        ),
        text(say("coverage-network-how"), subtle=True),
        summary=say("coverage-complete", complete=complete, units=units),
    )


# --- who has another right now ------------------------------------------------------------------------------


def rights(who: str | None, changed: Sequence[Grant], units: Mapping[str, Unit]) -> Card:
    """Who came to, lost or changed a role that gives a right; `who` did it, None for the command line."""
    heading = say("rights-by", who=who) if who else say("rights-loaded")
    rest = len(changed) - MOST_GRANTS
    return card(
        title(heading, kind=say("rights-title")),
        tight(*(said(_granted(one, units)) for one in changed[:MOST_GRANTS])),
        rest > 0 and text(say("rights-more", number=rest), subtle=True),
        text(say("rights-how"), subtle=True),
        summary=heading,
    )


def granted(changed: Sequence[Grant], units: Mapping[str, Unit]) -> list[Say]:
    """The same before it is done: each of them by name."""
    return [_granted(one, units) for one in changed]


def _granted(one: Grant, units: Mapping[str, Unit]) -> Say:
    unit = units.get(one.unit)
    return say(
        f"rights-{one.became}",
        name=one.name or say("rights-unnamed"),
        role=short_role(one.role),
        unit=unit_name(unit) if unit else one.unit,
    )


# --- for the channel, one line each ------------------------------------------------------------------------


def line_changed(who: str, one: Role, shown: Unit) -> Say:
    return say("registry-line-changed", who=who, what=_place(one), unit=unit_name(shown))


def line_new(who: str, one: Role, shown: Unit) -> Say:
    if not one.public or one.is_vacant:
        return say("registry-line-added", who=who, what=_place(one), unit=unit_name(shown))
    return say("registry-line-new", who=who, what=_place(one), name=one.name, unit=unit_name(shown))


def line_ended(who: str, one: Role, shown: Unit) -> Say:
    return say("registry-line-ended", who=who, what=_place(one), unit=unit_name(shown))


def line_confirmed(who: str, shown: Unit) -> Say:
    return say("registry-line-confirmed", who=who, unit=unit_name(shown))


def _place(one: Role) -> Leaf:
    """The role, and the area of its group."""
    if not one.area_da and not one.area_en:
        return short_role(one.role)
    return say("registry-role-of", role=short_role(one.role), area=Both(one.area_da, one.area_en))
