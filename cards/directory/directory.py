"""The directory: who is AMR here, how to reach them, and what is asked back when the place is unclear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from urllib.parse import quote

from cards.chats import ChatWith
from cards.directory import list_title, title
from cards.kit import (
    Card,
    Hit,
    Tap,
    a_list,
    anchor,
    box,
    button,
    buttons,
    card,
    choose,
    line,
    link,
    said,
    text,
    tight,
    typed,
)
from cards.words import Both, Leaf, Say, When, listed, say
from storage.directory.directory import Area, Role, Unit

MOST_GROUPS = 6
MOST_UNITS = 5
MOST_IN_A_LIST = 100
LONGEST_UNIT = 64
_JOINED = "+"


@dataclass(frozen=True)
class InUnit(Tap, verb="directory.InUnit"):
    """The same question, about this unit; of its groups only those of a building or with words of an area."""

    role: str
    unit: str
    building: str = ""
    area: str = ""
    language: str = ""


@dataclass(frozen=True)
class MyUnit(Tap, verb="directory.MyUnit"):
    """This is my unit: remembered, and the question answered."""

    role: str
    unit: str = typed(LONGEST_UNIT)


@dataclass(frozen=True)
class Mine(Tap, verb="directory.Mine"):
    """The same for a unit that stands on the button."""

    role: str
    unit: str


@dataclass(frozen=True)
class AnotherUnit(Tap, verb="directory.AnotherUnit"):
    """My unit is none of those on the buttons: show them all."""

    role: str


@dataclass(frozen=True, slots=True)
class Group:
    """A work-environment group as an answer shows it: who holds the role, and what there is to say of it.

    `beside` are the others to turn to there, with what they are; `small` stands in small print.
    """

    area: Both
    buildings: tuple[str, ...]
    holder: Role | None
    note: Say | None
    instead: tuple[tuple[Say, Role], ...] = ()
    beside: tuple[tuple[Say, Role], ...] = ()
    small: tuple[Say, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """The answer for one role of one unit."""

    role: str
    unit: Unit
    groups: tuple[Group, ...]
    notes: tuple[Say, ...] = ()
    colleagues: tuple[Role, ...] = ()
    """Who can be written to together with the holder: the group's leader, the unit's TR."""
    more: bool = False
    """There are other groups than those shown."""
    nobody: Say | None = None
    """What is said where nobody is named, unless it is that nobody holds the role now."""


@dataclass(frozen=True, slots=True)
class Team:
    """All of one group, for the card of a whole unit."""

    area: Both
    buildings: tuple[str, ...]
    people: tuple[tuple[Say, Role], ...]
    note: Say | None = None


def unit_name(unit: Unit) -> Both:
    return Both(unit.name_da, unit.name_en)


def named_apart(units: Sequence[Unit]) -> list[tuple[Unit, Both]]:
    """Each with its name; those that share it in a language with their keys as well."""
    alike = Counter(name for unit in units for name in {(1, unit.name_da), (2, unit.name_en)})
    return [
        (unit, Both(f"{unit.name_da} ({unit.key})", f"{unit.name_en} ({unit.key})"))
        if max(alike[1, unit.name_da], alike[2, unit.name_en]) > 1
        else (unit, unit_name(unit))
        for unit in units
    ]


def role_name(role: str) -> Say:
    return say(f"role-{role.lower().replace('_', '-')}")


def short_role(role: str) -> Say:
    """The role within a sentence, by the short name that all know it by."""
    return say(f"short-{role.lower().replace('_', '-')}")


def full_role(role: str) -> Say:
    """The role as a heading says it: in full, with what it is called for short."""
    return say(f"full-{role.lower().replace('_', '-')}")


def joined(roles: Iterable[str]) -> str:
    """Several roles in one field of a tap."""
    return _JOINED.join(roles)


def apart(roles: str) -> tuple[str, ...]:
    return tuple(roles.split(_JOINED))


# --- the answer -------------------------------------------------------------------------------------------


def answer(role: str, unit: Unit, groups: Sequence[Group], **more: Any) -> Card:
    """Who has the role in the unit, group by group, and how to reach them."""
    return answers([Part(role, unit, tuple(groups), **more)])


def answers(parts: Sequence[Part], *, here: InUnit | None = None, wrong: Any = None) -> Card:
    """One part for each role and unit that was asked for. `here` asks the same again, `wrong` is the button
    for whoever knows better."""
    ways = _Ways(parts)
    return card(
        [_part(part, ways, first=number == 0) for number, part in enumerate(parts)],
        summary=_summary(parts),
        buttons=[ways.alone(), *ways.together(), *_again(parts, here), wrong],
    )


def hit(parts: Sequence[Part], *, by_name: bool = False) -> Hit:
    """To be put into a message: who has a role in a unit; or, `by_name`, which roles somebody has."""
    heading = say("directory-heading", role=full_role(parts[0].role), unit=unit_name(parts[0].unit))
    who = _who(parts[0])
    return Hit(who, heading, answers(parts)) if by_name else Hit(heading, who, answers(parts))


def _part(part: Part, ways: _Ways, *, first: bool) -> list[Any]:
    heading = say("directory-heading", role=full_role(part.role), unit=unit_name(part.unit))
    shown, rest = part.groups[:MOST_GROUPS], len(part.groups) - MOST_GROUPS
    several = len(part.groups) > 1
    told = several and all(group.area.da for group in part.groups)
    return [
        title(_who(part), kind=heading)
        if first
        else tight(said(heading, subtle=True, size="small", apart=True), said(_who(part), bold=True)),
        tight(
            [said(note, subtle=True) for note in part.notes],
            told and text(say("directory-several", number=len(part.groups))),
            gap="small",
        ),
        a_list(
            [_group(group, ways.to(group), several=several) for group in shown],
            rest > 0 and text(say("directory-more-groups", number=rest)),
        ),
    ]


def _again(parts: Sequence[Part], here: InUnit | None) -> list[Any]:
    """The same in the other language, and the unit's other groups."""
    if here is None or len(parts) != 1:
        return []
    other = InUnit(here.role, here.unit)
    return [
        parts[0].more and button(say("directory-other-group"), other),
        button(
            say("directory-other-language"), InUnit(here.role, here.unit, here.building, here.area, "other")
        ),
    ]


def _summary(parts: Sequence[Part]) -> Leaf:
    lines = [_line(part) for part in parts]
    return lines[0] if len(lines) == 1 else listed(lines)


def _line(part: Part) -> Leaf:
    if not _names(part):
        return _who(part)
    return say("directory-line", role=short_role(part.role), unit=unit_name(part.unit), names=_who(part))


def _who(part: Part) -> Leaf:
    """The answer in short: who they are, else why nobody is named."""
    notes = [group.note for group in part.groups if group.note]
    nobody = part.nobody or (notes[0] if notes else say("directory-nobody", role=short_role(part.role)))
    return listed(_names(part)) if _names(part) else nobody


def _names(part: Part) -> list[str]:
    """Everybody once: some lead two groups."""
    holders = (group.holder for group in part.groups if group.holder and not group.holder.is_vacant)
    return list({_key(one): one.name for one in holders}.values())


class _Ways:
    """The buttons by which people are reached: each person once, and who is the only one below all else."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        groups = [group for part in parts for group in part.groups[:MOST_GROUPS]]
        self._left = {_key(one): one for group in groups for one in _reachable(group)}
        self._only = next(iter(self._left.values())) if len(self._left) == 1 else None

    def to(self, group: Group) -> list[Any]:
        return [] if self._only else [chat(one) for one in _reachable(group) if self._take(one)]

    def _take(self, one: Role) -> bool:
        return self._left.pop(_key(one), None) is not None

    def alone(self) -> Any:
        """What most want of a card with one name; mail and phone are pressed where they stand."""
        return self._only and chat(self._only, style="positive")

    def together(self) -> list[Any]:
        """One chat with the AMR and the group's leader, one with the AMR and the unit's TR."""
        if len(self._parts) != 1 or len(self._parts[0].groups) != 1:
            return []
        part = self._parts[0]
        group = part.groups[0]
        asked = [group.holder] if group.holder and not group.note and part.role == "AMR" else []
        return [
            _chat_together(one, other)
            for one in asked
            for other in part.colleagues
            if one.mail and other.mail and one.mail != other.mail
        ]


def _chat_together(one: Role, other: Role) -> Any:
    assert one.mail
    assert other.mail
    words = say("reach-both-leader") if other.role == "LEADER" else say("reach-both-tr")
    return link(words, _chat((one.mail, other.mail)))


def _key(one: Role) -> tuple[str, str | None, str]:
    return one.name, one.mail, one.phone


def _group(group: Group, ways: Sequence[Any], *, several: bool) -> Any:
    """One of `several`; what the headline says of the only one is not said again."""
    holder = group.holder
    named = holder is not None and not holder.is_vacant
    return box(
        tight(
            group.area.da and said(_area(group), subtle=True, size="small"),
            several and holder and said(holder.name, bold=True, size="medium"),
            said(group.note) if group.note and (several or named) else holder and _about(holder),
            [said(words, subtle=True, size="small") for words in group.small],
        ),
        [
            tight(said(say("directory-instead", role=what, name=role.name), bold=True), contact(role))
            for what, role in group.instead
        ],
        group.beside and tight(*(_beside(what, role) for what, role in group.beside)),
        ways and buttons(ways),
    )


def _beside(what: Say, role: Role) -> Any:
    return said(say("directory-beside", role=what, name=role.name), size="small")


def _area(group: Group | Team) -> Leaf:
    if group.buildings:
        many = len(group.buildings)
        return say(
            "directory-area-buildings", area=group.area, buildings=listed(group.buildings), number=many
        )
    return say("directory-area", area=group.area)


def _about(holder: Role) -> list[Any]:
    """How to reach them, then in small print the languages and the term."""
    lines: list[Say] = []
    if holder.languages:
        lines.append(_speaks(holder))
    if holder.starts and holder.ends:
        lines.append(say("directory-term", start=When(holder.starts, "date"), end=When(holder.ends, "date")))
    return [*contact(holder), *(said(words, subtle=True, size="small") for words in lines)]


def _reachable(group: Group) -> list[Role]:
    people = [group.holder] if group.holder and not group.note else []
    people += [role for _, role in group.instead]
    return [role for role in people if role and (role.mail or role.phone)][:2]


def confirmed(day: date, *, is_old: bool) -> Say:
    """When somebody last looked whether it is still so."""
    return say("directory-confirmed-long-ago" if is_old else "directory-confirmed", day=When(day, "date"))


def contact(role: Role) -> list[Any]:
    """Mail and phone, to read, to copy and to tap."""
    return [
        role.mail and said(anchor(role.mail, _mailto(role.mail))),
        role.phone and said(anchor(role.phone, _tel(role.phone))),
    ]


def chat(role: Role, style: Literal["default", "positive"] = "default") -> Any:
    """A chat in Teams. The bot neither relays nor records any of it."""
    return role.mail and link(say("reach-chat", name=role.name), _chat((role.mail,)), style=style)


def _chat(mails: tuple[str, ...]) -> ChatWith:
    """Its first line says nothing of why somebody writes."""
    return ChatWith(mails, say("reach-first-line"))


def _mailto(mail: str) -> str:
    return f"mailto:{quote(mail, safe='@')}"


def _tel(phone: str) -> str:
    return f"tel:{phone.replace(' ', '')}"


# --- the whole unit ---------------------------------------------------------------------------------------


def organisation(
    unit: Unit,
    teams: Sequence[Team],
    others: Sequence[tuple[Say, Role]],
    notes: Sequence[Say],
    *,
    counted: bool = False,
) -> Card:
    """All who look after the work environment of a unit, group by group, then those of the whole unit."""
    rest = len(teams) - MOST_GROUPS
    heading = (
        say("directory-groups", unit=unit_name(unit), number=len(teams))
        if counted
        else say("directory-organisation", unit=unit_name(unit))
    )
    nothing = None if teams or others else say("directory-nobody-at-all")
    return card(
        list_title(unit_name(unit), nothing, heading),
        [said(note, subtle=True) for note in notes],
        [team_of(team) for team in teams[:MOST_GROUPS]],
        rest > 0 and text(say("directory-more-groups", number=rest)),
        others
        and box(
            said(say("directory-whole-unit"), subtle=True, size="small"), people_of(others), style="default"
        ),
        summary=nothing or heading,
    )


def team_of(team: Team) -> Any:
    return box(
        team.area.da and said(_area(team), subtle=True, size="small"),
        team.note and said(team.note),
        people_of(team.people),
    )


def people_of(people: Sequence[tuple[Say, Role]]) -> list[Any]:
    return [
        tight(
            said(say("directory-beside", role=what, name=role.name), bold=True),
            role.mail and said(anchor(role.mail, _mailto(role.mail)), size="small"),
        )
        for what, role in people
    ]


# --- terms ------------------------------------------------------------------------------------------------


def terms(held: Sequence[tuple[Role, Unit]], wanted: str) -> Card:
    """When the terms of whoever has that name end."""
    nothing = None if held else say("directory-terms-nobody", wanted=wanted)
    told = _first_to_end([role for role, _ in held])
    return card(
        list_title(say("directory-terms"), nothing, told),
        [_held(role, unit, alone=len(held) == 1) for role, unit in held[:MOST_GROUPS]],
        summary=nothing or told,
    )


def _first_to_end(held: Sequence[Role]) -> Say:
    ends = sorted(role.ends for role in held if role.ends)
    if not ends:
        return say("directory-term-open")
    return say("directory-terms-first", number=len(held), end=When(ends[0], "day"))


def ending(role: str, held: Sequence[tuple[Role, Unit]], last: date) -> Card:
    """Whose terms end by a day."""
    heading = say("directory-ending", role=short_role(role), number=len(held), day=When(last, "day"))
    rest = len(held) - MOST_IN_A_LIST
    return card(
        title(heading),
        [_held(row, unit) for row, unit in held[:MOST_IN_A_LIST]],
        rest > 0 and text(say("directory-lacking-more", number=rest)),
        summary=heading,
    )


def own_terms(held: Sequence[tuple[Role, Unit]]) -> Card:
    """The terms of whoever asks."""
    words = say("directory-no-role")
    return terms(held, "") if held else card(title(words), summary=words)


def _held(role: Role, unit: Unit, *, alone: bool = False) -> Any:
    """Where it stands `alone`, the headline says when it ends."""
    until = (
        say("directory-term-ends", end=When(role.ends, "day")) if role.ends else say("directory-term-open")
    )
    what = say("directory-line", role=short_role(role.role), unit=unit_name(unit), names=role.name)
    return box(tight(said(what, bold=True), not alone and said(until)))


# --- somebody, and nobody ---------------------------------------------------------------------------------


def yes() -> Say:
    return say("directory-yes")


def still() -> Say:
    """The answer to whether somebody is no longer what they are."""
    return say("directory-still")


def no() -> Say:
    return say("directory-no")


def a_bot() -> Card:
    """Stafet itself was asked whether it has a role."""
    return card(
        title(say("directory-a-bot")), said(say("directory-a-bot-how")), summary=say("directory-a-bot")
    )


def nobody_known(wanted: str) -> Card:
    """No person and no role is called so."""
    return card(
        title(say("directory-nobody-called")),
        said(say("directory-nobody-called-how", wanted=wanted)),
        summary=say("directory-nobody-called"),
    )


def too_many_called(name: str) -> Card:
    """Several have that name."""
    words = say("directory-many-called", name=name)
    return card(title(words), summary=words)


def in_building(number: str, units: Sequence[Unit]) -> Card:
    """Which units are in a building, each with a way to its AMR."""
    words = say("directory-in-building", number=number, units=listed([unit_name(unit) for unit in units]))
    return card(
        title(words),
        summary=words,
        buttons=[
            button(say("directory-amr-of", unit=unit_name(unit)), InUnit("AMR", unit.key, number))
            for unit in units[:MOST_UNITS]
        ],
    )


Where = tuple[Unit, Area | None]
"""A unit, and of those with several groups the area."""


def lacking(role: str, where: Sequence[Where], over: Sequence[Where] = ()) -> Card:
    """The places that have nobody in the role, and those where the term is `over` and nobody came after."""
    none = not where and say("directory-lacking-none", role=short_role(role))
    heading = none or say("directory-lacking", role=short_role(role), number=len(where))
    return card(
        title(heading),
        _places_listed(where),
        over and text(say("directory-lacking-over", number=len(over))),
        _places_listed(over),
        summary=heading,
    )


def _places_listed(where: Sequence[Where]) -> list[Any]:
    rest = len(where) - MOST_IN_A_LIST
    more = [text(say("directory-lacking-more", number=rest))] if rest > 0 else []
    return [*(text(_lacks(unit, area)) for unit, area in where[:MOST_IN_A_LIST]), *more]


def held(role: str, people: int, units: Sequence[Unit], *, over: int = 0) -> Card:
    """How many have the role, of how many of them the term is over, and in which units."""
    heading = say("directory-held", role=short_role(role), people=people, number=len(units))
    told = (say("directory-held-running", number=people - over), say("directory-held-over", number=over))
    return card(
        title(heading),
        over > 0 and tight(*(said(one, subtle=True) for one in told)),
        [text(unit_name(unit)) for unit in units[:MOST_IN_A_LIST]],
        summary=heading,
    )


def speakers(role: str, who: Sequence[tuple[Role, Unit]]) -> Card:
    """Those in the role who speak a language; each stands with all that they speak."""
    called = short_role(role)
    heading = (
        say("directory-speakers", role=called, number=len(who))
        if who
        else say("directory-speakers-none", role=called)
    )
    return card(
        title(heading),
        [
            tight(
                said(say("directory-line", role=short_role(row.role), unit=unit_name(unit), names=row.name)),
                said(_speaks(row), subtle=True, size="small"),
            )
            for row, unit in who[:MOST_IN_A_LIST]
        ],
        summary=heading,
    )


def _speaks(row: Role) -> Say:
    spoken = [say(f"language-{one}") if one in ("da", "en") else one for one in row.languages]
    return say("directory-speaks", languages=listed(spoken))


def _lacks(unit: Unit, area: Area | None) -> Leaf:
    if area is None or not area.area_da:
        return unit_name(unit)
    return say("directory-lacking-area", unit=unit_name(unit), area=Both(area.area_da, area.area_en))


def whose_unit(role: str) -> Card:
    """Somebody else's AMR was asked for, and not said where they work."""
    words = say("directory-whose", role=short_role(apart(role)[0]))
    return card(title(words), summary=words)


# --- what is asked back -----------------------------------------------------------------------------------


def which_unit(role: str, units: Sequence[Unit], wanted: str, *, building: str = "", area: str = "") -> Card:
    """The words fit several units, or only come near some."""
    return card(
        title(say("directory-which")),
        said(say("directory-which-how", wanted=wanted)),
        summary=say("directory-which"),
        buttons=[
            button(name, InUnit(role, unit.key, building, area))
            for unit, name in named_apart(units[:MOST_UNITS])
        ],
    )


def successors(role: str, closed: Unit, units: Sequence[Unit]) -> Card:
    """The unit was closed; what came after it, to choose from."""
    return card(
        title(say("directory-which")),
        said(say("directory-closed-choose", old=unit_name(closed))),
        summary=say("directory-which"),
        buttons=[button(name, InUnit(role, unit.key)) for unit, name in named_apart(units[:MOST_UNITS])],
    )


def closed(old: Unit, new: Unit) -> Say:
    return say("directory-closed", old=unit_name(old), new=unit_name(new))


def which_is_mine(role: str, likely: Sequence[Unit], units: Sequence[Unit]) -> Card:
    """Nobody told yet where this person belongs; the answer is remembered."""
    more = len(units) > len(likely)
    return card(
        title(say("directory-mine")),
        text(say("directory-mine-how"), subtle=True),
        summary=say("directory-mine"),
        buttons=[
            *(button(name, Mine(role, unit.key)) for unit, name in named_apart(likely[:MOST_UNITS])),
            more and button(say("directory-mine-another"), AnotherUnit(role)),
        ],
        asks=True,
    )


def all_units(role: str, units: Sequence[Unit]) -> Card:
    """Every unit to choose from; where they are too many for a list, the name is typed."""
    asked = (
        line(
            "unit",
            label=say("directory-mine-label"),
            placeholder=say("directory-mine-hint"),
            most=LONGEST_UNIT,
        )
        if len(units) > MOST_IN_A_LIST
        else choose(
            "unit", label=say("directory-mine-label"), options={unit.key: unit_name(unit) for unit in units}
        )
    )
    return card(
        title(say("directory-mine")),
        asked,
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


def no_secretariat() -> Card:
    """The directory names nobody of the secretariat."""
    return card(title(say("directory-no-secretariat")), summary=say("directory-no-secretariat"))


def no_directory() -> Card:
    """Nobody has loaded a directory yet."""
    return card(title(say("directory-empty")), summary=say("directory-empty"))
