"""The days behind that a question is about are read as days, not as words to look for."""

from __future__ import annotations

from datetime import date

import pytest

from bot.language.looking_back import behind
from bot.language.periods import Period
from tests.dialog import Network

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "starts", "ends"),
    [
        ("i år", (2026, 1, 1), (2026, 12, 31)),
        ("sidste år", (2025, 1, 1), (2025, 12, 31)),
        ("i sidste uge", (2026, 11, 16), (2026, 11, 22)),
        ("denne måned", (2026, 11, 1), (2026, 11, 30)),
        ("sidste kvartal", (2026, 7, 1), (2026, 9, 30)),
        ("i marts", (2026, 3, 1), (2026, 3, 31)),
        ("i december", (2025, 12, 1), (2025, 12, 31)),
        ("i marts sidste år", (2025, 3, 1), (2025, 3, 31)),
        ("i marts 2024", (2024, 3, 1), (2024, 3, 31)),
        ("i foråret", (2026, 3, 1), (2026, 5, 31)),
        ("i uge 40", (2026, 9, 28), (2026, 10, 4)),
        ("i uge 50", (2025, 12, 8), (2025, 12, 14)),
        ("i 2025", (2025, 1, 1), (2025, 12, 31)),
        ("i løbet af 2025", (2025, 1, 1), (2025, 12, 31)),
        ("siden marts", (2026, 3, 1), (2026, 11, 23)),
        ("i dag", (2026, 11, 23), (2026, 11, 23)),
        ("i går", (2026, 11, 22), (2026, 11, 22)),
        ("this year", (2026, 1, 1), (2026, 12, 31)),
        ("last year", (2025, 1, 1), (2025, 12, 31)),
        ("in March", (2026, 3, 1), (2026, 3, 31)),
        ("in the last quarter", (2026, 7, 1), (2026, 9, 30)),
        ("last month", (2026, 10, 1), (2026, 10, 31)),
        ("in week 40", (2026, 9, 28), (2026, 10, 4)),
        ("since March", (2026, 3, 1), (2026, 11, 23)),
        ("today", (2026, 11, 23), (2026, 11, 23)),
        ("in the spring of 2025", (2025, 3, 1), (2025, 5, 31)),
        ("den 9. september 2025", (2025, 9, 9), (2025, 9, 9)),
        ("den 9. september", (2026, 9, 9), (2026, 9, 9)),
        ("den 9. december", (2025, 12, 9), (2025, 12, 9)),
        ("mandag den 9. september 2025", (2025, 9, 9), (2025, 9, 9)),
        ("9/9-2025", (2025, 9, 9), (2025, 9, 9)),
        ("siden den 1. november", (2026, 11, 1), (2026, 11, 23)),
        ("on 9 September 2025", (2025, 9, 9), (2025, 9, 9)),
        ("on September 9th", (2026, 9, 9), (2026, 9, 9)),
        ("since 2026-11-01", (2026, 11, 1), (2026, 11, 23)),
    ],
)
def test_days_at_the_end_are_read(
    said: str, starts: tuple[int, int, int], ends: tuple[int, int, int]
) -> None:
    found = behind(f"hvad besluttede vi om støj {said}?", MONDAY)

    assert found is not None
    assert found.days == Period(date(*starts), date(*ends))
    assert found.left_of(f"støj {said}") == "støj"
    assert found.left_of(said) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "hvad besluttede vi om et år uden referat?",
        "hvad besluttede vi om år",
        "what did we decide about the budget 2026?",
        "hvad besluttede vi om støj?",
        "hvad besluttede vi næste år?",
        "hvad besluttede vi i 2031?",
        "hvad besluttede vi i uge 77?",
        "hvad besluttede vi om marts?",
        "hvad besluttede vi den 31. februar 2025?",
        "hvad besluttede vi den 9. september 2027?",
    ],
)
def test_what_names_no_days_behind_is_no_period(sentence: str) -> None:
    found = behind(sentence, MONDAY)

    assert found is None or "marts" in sentence


@pytest.mark.parametrize(
    "said",
    [
        "hvad besluttede vi den 23. november?",
        "hvad aftalte vi på mødet den 23. november?",
        "hvad blev der besluttet den 23. november?",
        "what did we decide on 23 November?",
        "what was decided at the meeting on 23 November?",
    ],
)
async def test_what_was_decided_on_a_day_is_answered(network: Network, said: str) -> None:
    anna = network.member("Anna Krogh")
    signe = network.facilitator()
    await signe.says("registrér beslutning: Vi køber en støjmåler")
    await network.passes(days=2)
    await signe.says("registrér beslutning: Vi køber en kaffemaskine")
    told = await anna.asks(said)
    assert "støjmåler" in told
    assert "kaffemaskine" not in told
