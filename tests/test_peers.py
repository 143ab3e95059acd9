"""Small groups: who likes meets two others every six weeks, and the same ones as late as can be."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from itertools import combinations
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.network.peers import Peer, drawn, sizes
from tests.dialog import Network, Someone, here
from tests.growth import calls
from tests.once import once

NAMES = (
    *("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen", "Erik Lund", "Farah Aziz"),
    *("Gerd Holst", "Hans Ibsen", "Ida Winther"),
)


def met_after(rounds: int, there: list[Peer]) -> list[dict[tuple[UUID, UUID], int]]:
    """How often each two have met, round after round."""
    last: dict[tuple[UUID, UUID], int] = {}
    often: dict[tuple[UUID, UUID], int] = {}
    told = []
    for number in range(1, rounds + 1):
        groups = drawn(there, {pair: number - at for pair, at in last.items()})
        assert sorted(one for group in groups for one in group) == sorted(one.id for one in there)
        for group in groups:
            for pair in combinations(sorted(group), 2):
                often[pair], last[pair] = often.get(pair, 0) + 1, number
        told.append(dict(often))
    return told


def persons(number: int, unit: str | None = None) -> list[Peer]:
    return [Peer(UUID(int=at), unit) for at in range(1, number + 1)]


@pytest.mark.parametrize(("number", "rounds"), [(9, 4), (12, 4), (15, 5), (18, 5), (30, 8)])
def test_nobody_meets_the_same_again_for_so_many_rounds(number: int, rounds: int) -> None:
    assert set(met_after(rounds, persons(number))[-1].values()) == {1}


def test_fifty_are_divided_in_a_tenth_of_a_second() -> None:
    """That is what so many calls take; what was drawn before makes it no dearer."""
    last: dict[tuple[UUID, UUID], int] = {}
    took = []
    for number in range(1, 13):
        ago = {pair: number - at for pair, at in last.items()}
        took.append(calls(partial(drawn, persons(50), ago)))
        groups = drawn(persons(50), ago)
        last |= {pair: number for group in groups for pair in combinations(sorted(group), 2)}
    assert max(took) < 40_000


@given(st.integers(0, 60))
def test_nobody_is_left_out_and_groups_are_three_or_four(number: int) -> None:
    cut = sizes(number)
    assert sum(cut) == (number if number >= 3 else 0)
    assert set(cut) <= ({5} if number == 5 else {3, 4})
    assert cut.count(4) <= 2


@st.composite
def pasts(draw: st.DrawFn, most: int) -> tuple[list[Peer], dict[tuple[UUID, UUID], int]]:
    ids = draw(st.lists(st.uuids(), min_size=3, max_size=most, unique=True))
    there = [Peer(one, draw(st.sampled_from([None, "kemi", "aqua"]))) for one in ids]
    pairs = list(combinations(sorted(ids), 2))
    ago = draw(st.dictionaries(st.sampled_from(pairs), st.integers(1, 8)))
    return there, ago


@given(pasts(30))
def test_it_is_the_same_for_the_same_people_and_past(
    past: tuple[list[Peer], dict[tuple[UUID, UUID], int]],
) -> None:
    there, ago = past
    first = drawn(there, ago)
    assert first == drawn(list(reversed(there)), ago)
    assert sorted(map(len, first)) == sorted(sizes(len(there)))
    assert sorted(one for group in first for one in group) == sorted(one.id for one in there)


@given(pasts(7))
def test_of_few_nothing_is_better(past: tuple[list[Peer], dict[tuple[UUID, UUID], int]]) -> None:
    """Beside every other way of dividing them: what repeats counts first, then who is of one unit."""
    there, ago = past
    unit = {one.id: one.unit for one in there}

    def cost(groups: list[list[UUID]]) -> tuple[float, int]:
        pairs = [pair for group in groups for pair in combinations(sorted(group), 2)]
        again = sum(1 / ago[pair] for pair in pairs if pair in ago)
        return round(again, 9), sum(unit[a] is not None and unit[a] == unit[b] for a, b in pairs)

    ids = sorted(unit)
    threes = [[[*three], [one for one in ids if one not in three]] for three in combinations(ids, 3)]
    ways = threes if len(ids) > 5 else [[ids]]
    assert cost(drawn(there, ago)) == min(map(cost, ways))


def test_those_of_one_unit_meet_where_it_cannot_be_avoided_alone() -> None:
    there = [Peer(UUID(int=at), f"unit-{at % 3}") for at in range(1, 10)]
    unit = {one.id: one.unit for one in there}
    for group in drawn(there, {}):
        assert len({unit[one] for one in group}) == 3


def test_those_of_one_building_meet_last() -> None:
    there = [Peer(UUID(int=at), None, frozenset({str(at % 3)})) for at in range(1, 10)]
    place = {one.id: one.buildings for one in there}
    for group in drawn(there, {}):
        assert len({place[one] for one in group}) == 3


@given(st.data())
def test_with_people_coming_and_going_nobody_meets_again_at_once_where_that_can_be_avoided(
    data: st.DataObject,
) -> None:
    """From nine on there is always a way without: so nobody meets whom they met the last time."""
    everybody = persons(18)
    last: dict[tuple[UUID, UUID], int] = {}
    for number in range(1, 6):
        there = data.draw(st.lists(st.sampled_from(everybody), min_size=12, unique=True))
        for group in drawn(there, {pair: number - at for pair, at in last.items()}):
            for pair in combinations(sorted(group), 2):
                assert last.get(pair) != number - 1
                last[pair] = number


# --- as people see it -------------------------------------------------------------------------------------


@once
async def anna(network: Network) -> Someone:
    for name in NAMES:
        network.member(name)
    return network.people[0]


async def all_join(network: Network, number: int = 9) -> None:
    for them in network.people[:number]:
        await them.asks("jeg vil gerne med i de små grupper")


OF_A_GROUP = re.compile("Du (skal mødes med|har mødt)")


def groups_told(network: Network) -> dict[str, str]:
    """What each was told last of whom they meet."""
    found = {}
    for them in network.people:
        told = [one.words for one in network.said_to(them) if OF_A_GROUP.search(one.words)]
        if told:
            found[them.name] = told[-1]
    return found


@pytest.mark.both_databases
async def test_who_likes_is_put_in_threes_by_itself(network: Network, anna: Someone) -> None:
    await all_join(network)
    assert not network.channel
    assert "9 er med" in await anna.asks("små grupper")
    await network.is_at(here(2026, 12, 7, 8, 59))
    assert not groups_told(network)
    await network.is_at(here(2026, 12, 7, 9, 0))
    await network.passes(minutes=1)
    told = groups_told(network)
    assert len(told) == 9
    assert "3 grupper siden man. 7. dec. 2026" in network.channel[-1].words
    assert "Næste runde: man. 18. jan. 2027" in network.channel[-1].words
    assert "DTU " in told["Anna Krogh"]

    before = {name: words.split("\n")[1] for name, words in told.items()}
    await network.is_at(here(2027, 1, 18, 9, 0))
    await network.is_at(here(2027, 1, 19, 8, 31))  # on the day itself they were reminded of something else
    for name, words in groups_told(network).items():
        again = [other for other in NAMES if other in before[name] and other in words.split("\n")[1]]
        assert not again, (name, again)


@pytest.mark.both_databases
async def test_they_meet_and_say_so_and_the_others_see_it(network: Network, anna: Someone) -> None:
    await all_join(network, 3)
    await network.is_at(here(2026, 12, 7, 9, 0))
    await network.passes(minutes=1)
    await anna.taps("Vi har mødtes")
    assert "Prøv gåmøder" in await anna.fills("Gem", line="Prøv gåmøder")
    await network.passes(seconds=3)
    assert "Prøv gåmøder" in groups_told(network)["Bo Madsen"]
    assert "Du har mødt Anna Krogh" in groups_told(network)["Bo Madsen"]
    assert "Prøv gåmøder" in await network.people[2].asks("hvem er i min lille gruppe")
    assert "Prøv gåmøder" not in "".join(one.words for one in network.channel)
    button = next(one for one in anna.saw[-1]["actions"] if one["title"] == "Ret linjen")
    refused = await network.people[5].presses(button)
    assert "kun gruppen selv" in refused


async def test_the_chat_is_opened_with_all_of_them(network: Network, anna: Someone) -> None:
    await all_join(network, 4)
    await network.is_at(here(2026, 12, 7, 9, 0))
    await network.passes(minutes=1)
    card = network.said_to(anna)[-1].card or {}
    [link] = [one["url"] for one in card["actions"] if one["type"] == "Action.OpenUrl"]
    assert all(f"{name}" in link for name in ("bo.madsen", "camille.rossi", "dorte.iversen"))


async def test_fewer_than_three_are_told_so_once_and_wait(network: Network, anna: Someone) -> None:
    await all_join(network, 2)
    before = len(network.channel)
    for day in range(7, 12):
        await network.is_at(here(2026, 12, day, 9, 0))
    [told] = network.channel[before:]
    assert "Der skal mindst tre til" in told.words
    await network.people[2].asks("jeg vil gerne med i de små grupper")
    await network.is_at(here(2026, 12, 14, 9, 0))
    await network.passes(minutes=1)
    assert len(groups_told(network)) == 3


async def test_who_is_away_or_pauses_or_has_left_is_in_no_group(network: Network, anna: Someone) -> None:
    await all_join(network, 4)
    await anna.says("små grupper")
    for them in network.people[4:]:
        await them.taps("Jeg er med")
    await network.people[1].asks("jeg er på ferie fra 1. december til 20. december")
    assert "Du holder pause til" in await network.people[2].asks("pause fra de små grupper til 1. februar")
    await network.people[3].asks("meld mig ud af de små grupper")
    gone = network.people.pop(4)
    network.ends(gone, date(2026, 12, 1))
    await network.is_at(here(2026, 12, 7, 9, 0))
    await network.passes(minutes=1)
    told = groups_told(network)
    assert sorted(told) == sorted(one.name for one in network.people if one.name in told)
    assert len(told) == 5
    assert not any(name in told for name in ("Bo Madsen", "Camille Rossi", "Dorte Iversen", "Erik Lund"))


async def test_a_host_draws_at_once_about_something(network: Network, anna: Someone) -> None:
    await all_join(network)
    signe = network.facilitator()
    told = await signe.does("lav små grupper om trivselsdialog", where="personal")
    assert "3 grupper" in told
    await network.passes(minutes=1)
    assert all("I kan begynde med: trivselsdialog" in words for words in groups_told(network).values())


async def test_a_member_draws_none(network: Network, anna: Someone) -> None:
    await all_join(network)
    await anna.asks("lav små grupper")
    assert not groups_told(network)


async def test_too_few_are_refused_with_what_to_do(network: Network, anna: Someone) -> None:
    await all_join(network, 2)
    signe = network.facilitator()
    assert "Der skal mindst 3 til" in await signe.asks("lav små grupper")


async def test_what_everybody_is_asked_is_something_to_begin_with(network: Network, anna: Someone) -> None:
    await anna.says("spørg alle: Hvordan bruger I runderingen? til 18. december")
    await all_join(network, 3)
    await network.is_at(here(2026, 12, 7, 9, 0))
    await network.passes(minutes=1)
    assert "I kan begynde med: Hvordan bruger I runderingen?" in groups_told(network)["Bo Madsen"]


@pytest.mark.parametrize("day", ["i går", "engang", "1. marts 2020"])
async def test_a_pause_has_a_day_to_come(network: Network, anna: Someone, day: str) -> None:
    await all_join(network, 3)
    assert "Du holder pause" not in await anna.asks(f"pause fra de små grupper til {day}")


async def test_by_tap_in_the_channel(network: Network, anna: Someone) -> None:
    await anna.says("små grupper")
    assert "Du er med" in await anna.taps("Jeg er med")
    await network.passes(seconds=3)
    assert "Én er med" in network.channel[-1].words
    assert "Du er med" not in await network.people[1].looks()


async def test_who_is_erased_is_in_it_no_more(network: Network, anna: Someone) -> None:
    await anna.says("små grupper")
    for them in network.people[:4]:
        await them.taps("Jeg er med")
    await anna.asks("slet mine data")
    await anna.taps("Ja, slet mine data")
    await network.is_at(here(2026, 12, 7, 9, 0))
    await network.passes(minutes=1)
    assert "Anna" not in "".join(groups_told(network).values())


# --- the pause of a meeting ---------------------------------------------------------------------------------


@once
async def host(network: Network) -> Someone:
    """A meeting today to which seven come in person, one joins online and one does not come."""
    for name in NAMES:
        network.member(name)
    signe = network.facilitator()
    await signe.says("planlæg møde 24-11-2026 kl. 12-15.30 i lokale S04")
    for one in network.people[:7]:
        await one.asks("jeg kommer")
    await network.people[7].asks("jeg deltager online")
    await network.people[8].asks("jeg melder afbud")
    return signe


@pytest.mark.both_databases
@pytest.mark.parametrize("sentence", ["lav trioer til pausen", "make trios for the break"])
async def test_trios_for_the_pause_are_of_those_who_come_in_person(
    network: Network, host: Someone, sentence: str
) -> None:
    await network.is_at(here(2026, 11, 24, 12, 30))
    before = len(network.channel)
    asked = await host.asks(sentence)
    assert "de 7" in asked or "the 7" in asked
    await host.agrees()
    await network.passes(seconds=3)
    [told] = network.channel[before:]
    assert "2 grupper til pausen" in told.words
    for name in NAMES:
        assert told.words.count(name) == (name in NAMES[:7])


async def test_trios_are_made_on_the_day_of_the_meeting(network: Network, host: Someone) -> None:
    assert "intet møde i dag" in await host.asks("lav trioer til pausen")


async def test_two_are_no_trio(network: Network, host: Someone) -> None:
    for one in network.people[:5]:
        await one.asks("jeg melder afbud")
    await network.is_at(here(2026, 11, 24, 12, 30))
    assert "Kun 2 har sagt, at de møder op i dag" in await host.asks("lav trioer til pausen")


@pytest.mark.parametrize(
    "said",
    [
        "meld mig ud af små grupper igen",
        "jeg melder mig ud af de små grupper",
        "jeg vil gerne ud af de små grupper",
        "take me out of small groups again",
    ],
)
async def test_who_is_put_down_gets_out_in_words(network: Network, said: str) -> None:
    bo = network.member("Bo Madsen")
    assert "Du er med" in await bo.asks("tilmeld mig de små grupper")

    told = await bo.asks(said)

    assert "Du er med" not in told
    assert "Du er med" not in await bo.asks("vis de små grupper")
