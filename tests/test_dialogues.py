"""Trivselsdialog and yearly discussion: noted by the unit's AMK, due again, told as totals to others."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as any_of

from bot.features.directory import terms
from storage.directory.dialogues import KINDS, WELLBEING
from tests.dialog import Network, Someone, here
from tests.once import once


@once
def anna(network: Network) -> Someone:
    network.unit("nanolab", "DTU Nanolab")
    network.unit("aqua", "DTU Aqua")
    network.member("Bo Madsen", "aqua")
    return network.member("Anna Krogh", "nanolab")


days = any_of.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(days, any_of.sampled_from(KINDS))
def test_the_next_is_due_within_its_time(held_on: date, kind: str) -> None:
    due = terms.wellbeing_due(held_on) if kind == WELLBEING else terms.yearly_due(held_on)
    assert due > held_on
    assert due - held_on <= timedelta(days=731 if kind == WELLBEING else 730)
    assert kind == WELLBEING or due.month in terms.DISCUSSION_SEASON


@given(days, days)
def test_an_amk_is_reminded_three_times_before_and_monthly_after(due: date, today: date) -> None:
    found = terms.dialogue_warnings(due, today)
    assert all(day <= today for day in found)
    assert len(set(found)) == len(found)
    assert bool(found) == (today >= due - timedelta(days=90))
    if today >= due + timedelta(days=31):
        assert today - max(found) <= timedelta(days=31)


@pytest.mark.parametrize(
    ("held_on", "due"),
    [
        (date(2026, 12, 3), date(2028, 1, 31)),
        (date(2027, 1, 15), date(2028, 1, 31)),
        (date(2026, 11, 1), date(2028, 1, 31)),
    ],
)
def test_the_yearly_one_is_held_from_november_to_january(held_on: date, due: date) -> None:
    assert terms.yearly_due(held_on) == due


@pytest.mark.both_databases
async def test_the_amk_notes_it_and_everybody_of_the_unit_sees_when_next(
    network: Network, anna: Someone
) -> None:
    said = await anna.asks("trivselsdialog holdt 12. marts, dokumenteret")
    assert "Noteret: trivselsdialog i DTU Nanolab" in said
    assert "Dokumenteret" in said

    noah = network.employee("Noah Winkel")
    await noah.asks("min enhed er Nanolab")
    asked = await noah.asks("hvornår er næste trivselsdialog?")
    assert "Senest holdt tor. 12. mar. 2026" in asked
    assert "Næste senest søn. 12. mar. 2028" in asked
    assert "SafetyNet" in asked


@pytest.mark.both_databases
async def test_the_network_sees_totals_only(network: Network, anna: Someone) -> None:
    await anna.asks("trivselsdialog holdt 12. marts")
    said = await network.people[0].asks("hvor mange enheder har holdt trivselsdialog?")
    assert "1 af 2 enheder" in said
    assert "Nanolab" not in said


async def test_the_yearly_discussion_is_another(network: Network, anna: Someone) -> None:
    assert "årlig arbejdsmiljødrøftelse i DTU Nanolab" in await anna.asks(
        "årlig arbejdsmiljødrøftelse holdt 20. november"
    )
    said = await anna.asks("hvornår er næste trivselsdialog?")
    assert "Ingen dag er noteret endnu" in said
    assert "Næste senest man. 31. jan. 2028" in said


async def test_a_day_to_come_is_planned_and_not_noted(network: Network, anna: Someone) -> None:
    assert "noteret den som planlagt" in await anna.asks("trivselsdialog holdt 12. marts 2027")
    assert "Ingen dag er noteret endnu" in await anna.asks("hvornår er næste trivselsdialog?")


async def test_nobody_notes_it_for_another_unit(network: Network, anna: Someone) -> None:
    assert "kun enhedens AMK" in await anna.asks("trivselsdialog i DTU Aqua holdt 12. marts")
    noah = network.employee("Noah Winkel")
    assert "kun enhedens AMK" in await noah.asks("trivselsdialog holdt 12. marts")


async def test_what_is_long_ago_is_taken_and_is_overdue_at_once(network: Network, anna: Someone) -> None:
    assert "Skulle have været holdt igen" in await anna.asks("trivselsdialog holdt 12. marts 2023")
    assert "Trivselsdialog i DTU Nanolab" in await anna.asks("mine opgaver")


async def test_the_amk_is_reminded_ninety_days_before(network: Network, anna: Someone) -> None:
    await anna.asks("trivselsdialog holdt 1. maj 2025")
    assert "Trivselsdialog" not in await anna.asks("mine opgaver")
    await network.is_at(here(2027, 1, 31, 9))
    assert "Trivselsdialog i DTU Nanolab, senest lør. 1. maj 2027" in await anna.asks("mine opgaver")


@pytest.mark.parametrize(
    "said", ["trivselsdialog holdt 20. december", "well-being dialogue held 20 December"]
)
async def test_a_day_that_comes_soon_was_not_held(network: Network, anna: Someone, said: str) -> None:
    """Without its year it may be a slip; nothing is noted until the year is told."""
    told = await anna.asks(said)

    assert "ikke kommet endnu" in told or "has not come yet" in told
    assert "Ingen dag er noteret endnu" in await anna.asks("hvornår er næste trivselsdialog?")


async def test_an_earlier_day_than_the_latest_is_named(network: Network, anna: Someone) -> None:
    await anna.asks("trivselsdialog holdt 20. november")

    told = await anna.asks("trivselsdialog holdt 12. marts")

    assert "Noteret for tor. 12. mar. 2026" in told
    assert "Senest holdt fre. 20. nov. 2026" in told
