"""Kits: the hosts' checklist, ticked on its card and passed on, and the note to the next pair."""

from __future__ import annotations

from datetime import date

import pytest

from bot.core.transport import Gone
from tests.dialog import TENANT, Network, Someone, here
from tests.test_scenario_hosts import plan, who, year

assert year  # the fixture


def ticks(someone: Someone, name: str = "done") -> dict[str, str]:
    """What can be ticked on the newest card that the person saw: the words of each, and its value."""
    found = [node for node in _all(someone.network.said_to(someone)[-1].card) if node.get("id") == name]
    return {one["title"]: one["value"] for one in found[-1]["choices"]} if found else {}


def _all(node: object) -> list[dict]:  # type: ignore[type-arg]
    if isinstance(node, list):
        return [one for each in node for one in _all(each)]
    if not isinstance(node, dict):
        return []
    return [node, *_all(node.get("body")), *_all(node.get("items"))]


async def checklist(someone: Someone) -> str:
    return await someone.asks("tjekliste")


async def test_the_next_thing_to_do_stands_first_with_its_date(year: Network) -> None:
    card = await checklist(who(year, "Bo"))

    assert "Næste: Saml punkter til dagsordenen ind (senest tir. 21. okt. 2025)" in card
    assert "Gjort: 0 af 8" in card


async def test_what_is_ticked_is_folded_away_and_says_who_did_it(year: Network) -> None:
    anna, bo = who(year, "Anna"), who(year, "Bo")
    await checklist(bo)
    first = next(iter(ticks(bo).values()))
    card = await bo.taps("Gem", done=first)

    assert "Gjort: 1 af 8" in card
    assert "Næste: Vælg, hvordan punkterne skal køres" in card
    await checklist(anna)
    assert list(ticks(anna, "again")) == ["Saml punkter til dagsordenen ind (gjort af Bo Madsen)"]
    assert first not in ticks(anna).values()


async def test_what_is_unticked_is_to_be_done_again(year: Network) -> None:
    bo = who(year, "Bo")
    await checklist(bo)
    first, second, *_ = ticks(bo).values()
    await bo.taps("Gem", done=f"{first},{second}")
    await checklist(bo)
    card = await bo.taps("Gem", again=first)

    assert "Gjort: 1 af 8" in card
    assert "Næste: Saml punkter" in card


@pytest.mark.both_databases
async def test_the_only_one_that_was_ticked_can_be_unticked(year: Network) -> None:
    """Clients leave out an input with nothing ticked: what is not done after all is ticked itself."""
    bo = who(year, "Bo")
    await checklist(bo)
    first = next(iter(ticks(bo).values()))
    await bo.taps("Gem", done=first)
    await checklist(bo)

    assert "Gjort: 0 af 8" in await bo.taps("Gem", again=first)


async def test_on_an_older_card_those_that_stay_ticked_are_told(year: Network) -> None:
    bo = who(year, "Bo")
    await checklist(bo)
    first, second, *_ = ticks(bo).values()
    await bo.taps("Gem", done=f"{first},{second}")
    await checklist(bo)

    assert "Gjort: 1 af 8" in await bo.taps("Gem", kept=second)


async def test_a_client_that_tells_nothing_of_the_folded_ones_leaves_them(year: Network) -> None:
    bo = who(year, "Bo")
    await checklist(bo)
    first, second, *_ = ticks(bo).values()
    await bo.taps("Gem", done=first)
    await checklist(bo)

    assert "Gjort: 2 af 8" in await bo.taps("Gem", done=second)


async def test_the_next_list_is_like_the_last_one_with_nothing_done(year: Network) -> None:
    bo, camille = who(year, "Bo"), who(year, "Camille")
    await bo.asks("tilføj til tjeklisten: bestil kage")
    await checklist(bo)
    await bo.taps("Gem", done=",".join(ticks(bo).values()))
    await year.is_at(here(2025, 11, 12, 9))

    assert "Done: 0 of 9" in await camille.asks("checklist")
    assert any("bestil kage" in one for one in ticks(camille))


@pytest.mark.both_databases
async def test_a_note_reaches_the_next_pair_and_stands_on_their_list(year: Network) -> None:
    assert plan(year)[:2] == ["anna+bo", "camille+dorte"]
    await who(year, "Bo").asks("overlevering: Husk kage, og book lokalet tidligt")
    dorte = who(year, "Dorte")

    assert "Husk kage, og book lokalet tidligt" in year.said_to(dorte)[-1].words
    assert "Husk kage, og book lokalet tidligt" in await checklist(dorte)


async def test_a_note_is_said_to_wait_where_the_next_hosts_cannot_be_reached(year: Network) -> None:
    dorte = who(year, "Dorte")
    await dorte.asks("hjælp")
    await year.delivery.refused(TENANT, dorte.chat, Gone("ConversationBlockedByUser", 403))

    answer = await who(year, "Bo").asks("overlevering: Husk kage")

    assert "jeg kan ikke skrive til Dorte Iversen lige nu" in answer
    assert "har fået det" not in answer


async def test_the_list_is_the_hosts_alone(year: Network) -> None:
    assert "ingen tjekliste til dig" in await checklist(who(year, "Jonas"))
    await checklist(who(year, "Bo"))
    _, save = who(year, "Bo").button("Gem")

    assert "Tjeklisten er for mødets værter" in await who(year, "Jonas").presses(save, done="")


async def test_a_newcomer_hosts_nothing_before_a_first_meeting(year: Network) -> None:
    """A member since today, with fewer turns than anybody: last in line until there was one to attend."""
    year.member("Mikkel Rahbek", since=date(2025, 11, 20))
    await who(year, "Signe").says("planlæg møde 10-11-2026 kl. 12-15.30")
    await year.is_at(here(2025, 11, 21, 9))

    assert all("mikkel" not in hosts for hosts in plan(year))
    assert "har ikke været med til et møde endnu" in await who(year, "Emil").asks(
        "kan Mikkel tage min plads?"
    )


async def test_what_waits_of_the_checklist_has_one_deadline(year: Network) -> None:
    await year.is_at(here(2025, 10, 20, 9))
    lines = (await who(year, "Bo").asks("mine opgaver")).splitlines()

    at = next(place for place, line in enumerate(lines) if "Saml punkter til dagsordenen ind" in line)
    assert "senest tir. 21. okt. 2025" in lines[at]
    assert not lines[at + 1].startswith("Senest")
