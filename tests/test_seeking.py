"""Seeking: what somebody finds who writes a message, and what never comes into one."""

from __future__ import annotations

import json

import pytest

from bot.core.turn import Place
from storage import networks, people
from storage.db import Db
from tests.dialog import SERVICE, TENANT, Network, Someone, actions
from tests.once import once

STRANGERS = Place(TENANT, "19:two@unq.gbl.spaces", "personal", SERVICE, "28:stafet")
FOREIGN = Place(TENANT, "19:other@thread.tacv2", "channel", SERVICE, "28:stafet", "19:other@thread.tacv2")


def kept(network: Network) -> tuple[int, int, list[str]]:
    """How many networks and people the store knows, and which chats it has with them."""

    def work(db: Db) -> tuple[int, int, list[str]]:
        everybody = [dict(row) for row in db.execute(people.people.select()).mappings()]
        return len(networks.every(db)), len(everybody), sorted(one["chat"] or "" for one in everybody)

    return network.store.now(work)


@once
async def register(network: Network) -> Someone:
    anna = network.member("Anna Krogh")
    network.member("Bo Madsen")
    signe = network.facilitator()
    await signe.says("registrér beslutning: Vi prøver et år uden referat")
    await signe.says("registrér beslutning: Alenearbejde aftales altid med lederen")
    for theme in ("stress hos ph.d.-studerende", "alenearbejde i laboratorier", "støj i storrum"):
        await anna.says(f"sæt {theme} på bruttolisten")
    return anna


@once
async def directory_of(network: Network) -> Someone:
    network.unit("kemi", "DTU Kemi", english="DTU Chemistry")
    network.unit("fysik", "DTU Fysik", english="DTU Physics")
    network.role("AMR", "Hanne Brix", "kemi", mail="hanne@example.org")
    network.role("TR", "Tove Skov", "kemi", mail="tove@example.org", public=False)
    network.role("AMR", "Hans Bro", "fysik", mail="hans@example.org")
    network.role("LEADER", "Hans Bro", "kemi", mail="hans@example.org")
    return network.member("Anna Krogh", unit="kemi")


@pytest.mark.both_databases
async def test_a_decision_is_found_by_words_by_number_and_the_newest_first(register: Someone) -> None:
    newest = await register.seeks("decisions")
    worded = await register.seeks("decisions", "alenearb")
    numbered = await register.seeks("decisions", "D-2026-001")

    assert [one.title.split(":")[0] for one in newest] == ["D-2026-002", "D-2026-001"]
    assert [one.title for one in worded] == ["D-2026-002: Alenearbejde aftales altid med lederen"]
    assert [one.title.split(":")[0] for one in numbered] == ["D-2026-001"]
    assert not await register.seeks("decisions", "D-2026-044")
    assert not await register.seeks("decisions", "kantinen")


async def test_what_is_put_into_a_message_leads_to_the_thing_and_does_nothing(register: Someone) -> None:
    for command in ("decisions", "themes", "people"):
        for hit in await register.seeks(command):
            assert hit.card["version"] == "1.3"
            assert "refresh" not in hit.card
            assert {one["type"] for one in actions(hit.card)} <= {"Action.OpenUrl"}
    [hit] = await register.seeks("decisions", "D-2026-001")
    [button] = actions(hit.card)
    assert button["url"] == "https://teams.microsoft.com/l/chat/0/0?users=28:stafet&message=vis%20D-2026-001"
    assert "Vi prøver et år uden referat" in await register.asks("vis D-2026-001")


@pytest.mark.parametrize(
    ("words", "found"), [("T-2", "T-2"), ("alene", "T-2"), ("støj", "T-3"), ("STRESS hos", "T-1")]
)
async def test_a_theme_is_found_while_its_words_are_typed(register: Someone, words: str, found: str) -> None:
    assert [one.text.split(" ")[0] for one in await register.seeks("themes", words)] == [found]
    assert len(await register.seeks("themes")) == 3


async def test_pages_go_on_where_the_last_one_ended(register: Someone) -> None:
    pages = [await register.seeks("themes", skip=skip, count=2) for skip in (0, 2, 4)]

    assert [len(page) for page in pages] == [2, 1, 0]
    assert len({one.title for page in pages for one in page}) == 3


async def test_whoever_is_no_member_finds_nothing_of_the_network(network: Network, register: Someone) -> None:
    eva = network.employee("Eva Lund")

    for command in ("decisions", "themes"):
        assert not await eva.seeks(command, "alenearbejde")
        assert "team" in eva.refused


async def test_whoever_left_finds_nothing_any_more(network: Network, register: Someone) -> None:
    bo = network.people[1]
    assert await bo.seeks("decisions")
    network.people.remove(bo)
    network.clock = network.clock.replace(hour=11)  # the roster of an hour ago is asked for anew

    assert not await bo.seeks("decisions", where="personal")


async def test_somebody_is_found_by_place_by_role_and_while_the_name_is_typed(directory_of: Someone) -> None:
    anna = directory_of
    own = await anna.seeks("people")
    at_fysik = await anna.seeks("people", "AMR fysik")
    at_kemi = await anna.seeks("people", "kemi")
    [hans] = await anna.seeks("people", "hans")
    both = await anna.seeks("people", "han")

    assert {one.text for one in own} == {"Hanne Brix", "Hans Bro", "Anna Krogh"}
    assert [one.text for one in at_fysik] == ["Hans Bro"]
    assert {one.text for one in at_kemi} == {one.text for one in own}
    assert hans.title == "Hans Bro"
    assert "DTU Kemi" in hans.words
    assert "DTU Fysik" in hans.words
    assert {one.title for one in both} == {"Hanne Brix", "Hans Bro"}
    assert not await anna.seeks("people", "zzz")


@pytest.mark.parametrize("words", ["", "kemi", "TR kemi", "tove", "skov"])
async def test_who_is_hidden_is_not_put_before_others_even_by_who_may_see_them(
    network: Network, directory_of: Someone, words: str
) -> None:
    """Anna is the unit's AMK, and is told who it is in her own chat."""
    assert "Tove Skov" in await directory_of.asks("hvem er TR i Kemi?")

    for who in (directory_of, network.employee("Eva Lund")):
        found = await who.seeks("people", words, where="personal")
        assert "Tove" not in json.dumps([(one.title, one.text, one.card) for one in found])


@pytest.mark.parametrize("place", [STRANGERS, FOREIGN])
@pytest.mark.parametrize("command", ["people", "decisions"])
async def test_searching_from_somewhere_else_keeps_nothing(
    network: Network, directory_of: Someone, place: Place, command: str
) -> None:
    """Neither the chat, nor a network, nor who somebody is that was never met."""
    eva = network.employee("Eva Lund")
    await directory_of.asks("hjælp")
    before, posts = kept(network), network.teams.posts

    for who in (directory_of, eva):
        await who.seeks(command, "kemi", place=place)

    assert kept(network) == before
    assert network.teams.posts == posts


async def test_of_several_networks_each_row_says_which_and_a_channel_means_its_own(
    network: Network, register: Someone
) -> None:
    await register.elsewhere("hjælp")

    anywhere = await register.seeks("themes", where="personal")
    here = await register.seeks("themes")

    assert len(anywhere) == len(here) == 3
    assert all(one.text.endswith("· AMK-netværket") for one in anywhere)
    assert not any("AMK-netværket" in one.text for one in here)


async def test_what_was_asked_is_still_answered_after_a_search(register: Someone) -> None:
    await register.says("start afstemning: Skal vi have kaffe?")
    await register.asks("luk afstemningen")
    await register.seeks("themes", "stress", where="personal")

    assert "Lukket" in await register.asks("ja")


async def test_a_command_of_an_older_package_is_said_to_be_gone(register: Someone) -> None:
    assert not await register.seeks("inputs")
    assert register.refused
