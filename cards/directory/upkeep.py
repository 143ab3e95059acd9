"""Upkeep: what waits for the AMK of a unit, a line each."""

from __future__ import annotations

from datetime import date

from cards.directory.directory import unit_name
from cards.words import Say, When, say
from storage.directory.directory import Role, Unit
from storage.directory.records import Call


def open_unit(unit: Unit) -> Say:
    return say("registry-back", unit=unit_name(unit))


def to_confirm(unit: Unit) -> Say:
    return say("upkeep-to-confirm", unit=unit_name(unit))


def election(one: Role) -> Say:
    return say("upkeep-election", name=one.name)


def course(one: Role) -> Say:
    return say("upkeep-course", name=one.name)


def seat(unit: Unit, group: str) -> Say:
    return say("upkeep-seat", unit=unit_name(unit), group=group)


def quarter(unit: Unit, state: Say) -> Say:
    return say("upkeep-quarter", unit=unit_name(unit), state=state)


def term_ends(one: Role) -> Say:
    return say("upkeep-term-ends", name=one.name, day=_day(one.ends))


def term_ended(one: Role) -> Say:
    return say("upkeep-term-ended", name=one.name, day=_day(one.ends))


def new_election(one: Role) -> Say:
    return say("upkeep-new-election", name=one.name)


def training(one: Role, course: str, by: date) -> Say:
    return say(f"upkeep-training-{course}", name=one.name, day=_day(by))


def vacancy(unit: Unit, group: str, last: Call | None) -> Say:
    if last is None:
        return say("upkeep-vacancy", unit=unit_name(unit), group=group)
    return say("upkeep-vacancy-called", unit=unit_name(unit), group=group, day=_day(last.called_on))


def gaps(unit: Unit, number: int) -> Say:
    return say("upkeep-gaps", unit=unit_name(unit), number=number)


def _day(day: date | None) -> When:
    assert day is not None, "a clock that runs has a day"
    return When(day, "day")
