"""The directory: who is AMR here, how to reach them, and what is asked back when the place is unclear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from cards.kit import (
    Card,
    Tap,
    anchor,
    box,
    button,
    buttons,
    card,
    choose,
    link,
    said,
    text,
    tight,
    title,
    typed,
)
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
    rest = len(groups) - MOST_GROUPS
    return card(
        title(say("directory-heading", role=role_name(role), unit=unit_name(unit))),
        before and said(say("directory-closed", old=unit_name(before), new=unit_name(unit)), subtle=True),
        len(groups) > 1 and text(say("directory-several", number=len(groups))),
        _groups(groups[:MOST_GROUPS]) or text(say("directory-nobody", role=role_name(role))),
        rest > 0 and text(say("directory-more-groups", number=rest)),
        summary=_summary(role, unit, groups),
    )


def _summary(role: str, unit: Unit, groups: Sequence[Group]) -> Say:
    names = [group.holder.name for group in groups if group.holder and not group.holder.is_vacant]
    if not names:
        return say("directory-nobody", role=role_name(role))
    return say("directory-line", role=role_name(role), unit=unit_name(unit), names=listed(names))


def _groups(groups: Sequence[Group]) -> list[Any]:
    """Each group with its buttons: all three ways for a single person, else a chat with each, named once."""
    reachable = [_reachable(group) for group in groups]
    everybody = {_key(one): one for people in reachable for one in people}
    if len(everybody) == 1:
        return [_group(group, _ways(*everybody.values())) for group in groups]
    return [
        _group(group, [_chat(one) for one in people if everybody.pop(_key(one), None)])
        for group, people in zip(groups, reachable, strict=True)
    ]


def _key(one: Role) -> tuple[str, str | None, str]:
    return one.name, one.mail, one.phone


def _group(group: Group, ways: Sequence[Any]) -> Any:
    holder = group.holder
    return box(
        tight(
            group.area.da and said(_area(group), subtle=True, size="small"),
            holder and said(holder.name, bold=True, size="medium"),
            said(group.note) if group.note else holder and _about(holder),
        ),
        [
            tight(said(say("directory-instead", role=what, name=role.name), bold=True), _contact(role))
            for what, role in group.instead
        ],
        ways and buttons(ways),
    )


def _area(group: Group) -> Leaf:
    if group.buildings:
        return say("directory-area-buildings", area=group.area, buildings=listed(group.buildings))
    return group.area


def _about(holder: Role) -> list[Any]:
    """How to reach them, then in small print the languages, the term, and when it was last confirmed."""
    lines: list[Say] = []
    if holder.languages:
        spoken = [say(f"language-{one}") if one in ("da", "en") else one for one in holder.languages]
        lines.append(say("directory-speaks", languages=listed(spoken)))
    if holder.starts and holder.ends:
        lines.append(say("directory-term", start=When(holder.starts, "day"), end=When(holder.ends, "day")))
    if holder.confirmed_on:
        lines.append(say("directory-confirmed", day=When(holder.confirmed_on, "day")))
    return [*_contact(holder), *(said(words, subtle=True, size="small") for words in lines)]


def _reachable(group: Group) -> list[Role]:
    people = [group.holder] if group.holder and not group.note else []
    people += [role for _, role in group.instead]
    return [role for role in people if role and (role.mail or role.phone)][:2]


def _contact(role: Role) -> list[Any]:
    """Mail and phone, to read, to copy and to tap."""
    return [
        role.mail and said(anchor(role.mail, _mailto(role.mail))),
        role.phone and said(anchor(role.phone, _tel(role.phone))),
    ]


def _ways(role: Role) -> list[Any]:
    """Teams chat, mail, phone. The bot neither relays nor records any of it."""
    return [
        role.mail and link(say("reach-chat-alone"), _chat_with(role.mail)),
        role.mail and link(say("reach-mail"), _mailto(role.mail)),
        role.phone and link(say("reach-phone"), _tel(role.phone)),
    ]


def _chat(role: Role) -> Any:
    return role.mail and link(say("reach-chat", name=role.name), _chat_with(role.mail))


def _chat_with(mail: str) -> str:
    return f"https://teams.microsoft.com/l/chat/0/0?users={quote(mail)}"


def _mailto(mail: str) -> str:
    return f"mailto:{quote(mail, safe='@')}"


def _tel(phone: str) -> str:
    return f"tel:{phone.replace(' ', '')}"


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
        choose(
            "unit",
            label=say("directory-mine-label"),
            options={unit.key: unit_name(unit) for unit in units},
        ),
        summary=say("directory-mine"),
        buttons=[button(say("directory-mine-tap"), MyUnit(role), style="positive")],
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


def no_directory() -> Card:
    """Nobody has loaded a directory yet."""
    return card(text(say("directory-empty")), summary=say("directory-empty"))
