"""The directory: who is AMR here, how to reach them, and what is asked back when the place is unclear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from cards.kit import Card, Tap, box, button, buttons, card, choose, link, said, text, title, typed
from cards.words import Both, Leaf, Say, When, listed, say
from storage.directory import Role, Unit

MOST_GROUPS = 6


@dataclass(frozen=True)
class InUnit(Tap):
    """The same question, about this unit."""

    role: str
    unit: str


@dataclass(frozen=True)
class MyUnit(Tap):
    """This is my unit: remembered, and the question answered."""

    role: str
    unit: str = typed(64)


@dataclass(frozen=True, slots=True)
class Group:
    """A work-environment group as an answer shows it: who holds the role, and what there is to say of it."""

    area: Both
    buildings: tuple[str, ...]
    holder: Role | None
    note: Say | None
    instead: tuple[tuple[Say, Role], ...] = ()


def unit_name(unit: Unit) -> Both:
    return Both(unit.name_da, unit.name_en)


def role_name(role: str) -> Say:
    return say(f"role-{role.lower().replace('_', '-')}")


def answer(role: str, unit: Unit, groups: Sequence[Group], *, before: Unit | None = None) -> Card:
    """Who has the role in the unit, group by group, and how to reach them."""
    heading = say("directory-heading", role=role_name(role), unit=unit_name(unit))
    shown = groups[:MOST_GROUPS]
    alone = len(groups) == 1
    return card(
        title(heading),
        before and said(say("directory-closed", old=unit_name(before), new=unit_name(unit)), subtle=True),
        len(groups) > 1 and text(say("directory-several", number=len(groups))),
        [_group(group, alone=alone) for group in shown] or text(say("directory-nobody", role=role_name(role))),
        len(groups) > MOST_GROUPS and text(say("directory-more-groups", number=len(groups) - MOST_GROUPS)),
        summary=_summary(role, unit, groups),
    )


def _summary(role: str, unit: Unit, groups: Sequence[Group]) -> Say:
    names = [group.holder.name for group in groups if group.holder and not group.holder.is_vacant]
    if not names:
        return say("directory-nobody", role=role_name(role))
    return say("directory-line", role=role_name(role), unit=unit_name(unit), names=listed(names))


def _group(group: Group, *, alone: bool) -> Any:
    area = None if alone and not group.area.da else _area(group)
    holder = group.holder
    return box(
        area and said(area, subtle=True),
        holder and said(holder.name, bold=True, size="medium"),
        holder and _about(holder),
        group.note and said(group.note),
        [said(say("directory-instead", role=what, name=role.name)) for what, role in group.instead],
        buttons([_reach(one) for one in _reachable(group)]) if _reachable(group) else None,
        holder and holder.confirmed_on and text(say("directory-confirmed", day=When(holder.confirmed_on, "day")), subtle=True, size="small"),
    )


def _area(group: Group) -> Leaf:
    if group.buildings:
        return say("directory-area-buildings", area=group.area, buildings=listed(group.buildings))
    return group.area


def _about(holder: Role) -> Any:
    lines: list[Say] = []
    if holder.starts and holder.ends:
        lines.append(say("directory-term", start=When(holder.starts, "day"), end=When(holder.ends, "day")))
    if holder.languages:
        spoken = [say(f"language-{one}") if one in ("da", "en") else one for one in holder.languages]
        lines.append(say("directory-speaks", languages=listed(spoken)))
    return [said(words, subtle=True) for words in lines]


def _reachable(group: Group) -> list[Role]:
    people = [group.holder] if group.holder and not group.note else []
    people += [role for _, role in group.instead]
    return [role for role in people if role and (role.mail or role.phone)][:2]


def _reach(role: Role) -> list[Any]:
    """Teams chat with a neutral first line, mail, phone. The bot neither relays nor records any of it."""
    return [
        role.mail
        and link(
            say("reach-chat", name=role.name),
            f"https://teams.microsoft.com/l/chat/0/0?users={quote(role.mail)}",
        ),
        role.mail and link(say("reach-mail", name=role.name), f"mailto:{quote(role.mail, safe='@')}"),
        role.phone and link(say("reach-phone", name=role.name), f"tel:{role.phone.replace(' ', '')}"),
    ]


def which_unit(role: str, units: Sequence[Unit], wanted: str) -> Card:
    """The words fit several units, or only come near some."""
    return card(
        title(say("directory-which")),
        said(say("directory-which-how", wanted=wanted)),
        summary=say("directory-which"),
        buttons=[button(unit_name(unit), InUnit(role, unit.key)) for unit in units[:5]],
    )


def successors(role: str, closed: Unit, units: Sequence[Unit]) -> Card:
    """The unit was closed; what came after it, to choose from."""
    return card(
        title(say("directory-which")),
        said(say("directory-closed-choose", old=unit_name(closed))),
        summary=say("directory-which"),
        buttons=[button(unit_name(unit), InUnit(role, unit.key)) for unit in units[:5]],
    )


def which_is_mine(role: str, units: Sequence[Unit]) -> Card:
    """Nobody told yet where this person belongs; the answer is remembered."""
    return card(
        title(say("directory-mine")),
        text(say("directory-mine-how"), subtle=True),
        choose("unit", label=say("directory-mine-label"), options={unit.key: unit_name(unit) for unit in units}),
        summary=say("directory-mine"),
        buttons=[button(say("directory-mine-tap"), MyUnit(role))],
    )


def unknown(wanted: str) -> Card:
    """No unit of that name, and none near it."""
    return card(
        title(say("directory-unknown")),
        said(say("directory-unknown-how", wanted=wanted)),
        summary=say("directory-unknown"),
    )


def remembered(unit: Unit) -> Say:
    return say("directory-remembered", unit=unit_name(unit))

