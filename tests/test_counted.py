"""Who is counted is always among those who could be: units by their AMK or deputy, and nobody else."""

from __future__ import annotations

import contextlib
import random
import re
from collections.abc import Iterator

import pytest

from storage.directory import directory
from tests.dialog import Network, Someone, actions, here
from tests.once import once

UNITS = ("aqua", "kemi", "space")
METERS = re.compile(r"(?:Taget op i|Bragt til ledelsen:|Enheder med input:) (\d+) af (\d+)")
BACKED = re.compile(r"Enheder, der bakker op: (\d+)")
COMMON = re.compile(r"Fælles: (\d+) enheder")
BUTTONS = (
    *("Taget op i min enhed", "Alligevel ikke taget op", "Bragt til ledelsen", "Alligevel ikke bragt"),
    *("Vi bakker op", "Jeg fortryder", "Os også", "Ikke os alligevel"),
)


class Counting:
    """Three units with an AMK each, a deputy of one, the secretariat, an AMR and a guest."""

    def __init__(self, network: Network) -> None:
        self.network = network
        for key in UNITS:
            network.unit(key, f"DTU {key.capitalize()}")
        self.anna, self.bo, self.camille = (
            network.member(name, unit)
            for name, unit in zip(("Anna Krogh", "Bo Madsen", "Camille Rossi"), UNITS, strict=True)
        )
        network.role(directory.AMK_DEPUTY, "Tine Holst", "aqua")
        network.role("AMR", "Peter Lind", "hall")
        self.tine, self.peter = network.guest("Tine Holst"), network.guest("Peter Lind")
        self.signe, self.farah = network.facilitator(), network.guest("Farah Aziz")
        self.speaks = {self.anna: "aqua", self.tine: "aqua", self.bo: "kemi", self.camille: "space"}

    async def begin(self) -> None:
        await self.signe.says("KAMU mødes 11. januar 2027")
        await self.anna.says("input til handleplanen: Gå på trapper")
        await self.signe.says("bed alle enheder om: gå på trapper")
        await self.signe.says("send I-1 til min leder")
        await self.bo.says("opmærksomhedspunkt: glatte trapper")

    async def settles(self) -> str:
        await self.network.passes(seconds=3)
        return "\n".join(one.words for one in self.network.channel)


@once
async def counting(network: Network) -> Counting:
    made = Counting(network)
    await made.begin()
    return made


def everybody(counting: Counting) -> Iterator[Someone]:
    yield from (*counting.speaks, counting.peter, counting.signe, counting.farah)


async def test_an_ask_counts_units_and_only_who_speaks_for_one(counting: Counting) -> None:
    for nobody in (counting.signe, counting.peter, counting.farah):
        assert "AMK eller stedfortræderen" in await nobody.taps("Taget op i min enhed")
    assert "Taget op i 0 af 3 enheder" in await counting.settles()

    assert "Taget op i 1 af 3 enheder" in await counting.tine.taps("Taget op i min enhed")
    assert "Taget op i 1 af 3 enheder" in await counting.anna.says("vis opfordringerne")


@pytest.mark.both_databases
async def test_what_is_brought_to_management_is_counted_once_a_unit(counting: Counting) -> None:
    for nobody in (counting.signe, counting.peter, counting.farah):
        assert "AMK eller stedfortræderen" in await nobody.taps("Bragt til ledelsen")
    assert "1 af 3 enheder" in await counting.anna.taps("Bragt til ledelsen")
    assert "1 af 3 enheder" in await counting.tine.taps("Bragt til ledelsen")
    assert "I-1" not in await counting.anna.asks("mine opgaver")

    assert "Bragt til ledelsen: 1 af 3 enheder" in await _press(counting.tine, "Alligevel ikke bragt")
    assert "Bragt til ledelsen: 0 af 3 enheder" in await _press(counting.anna, "Alligevel ikke bragt")


async def _press(one: Someone, title: str) -> str:
    """On the card that only they see now."""
    [button] = [action for action in actions(one.saw[-1]) if action["title"] == title]
    return await one.presses(button)


async def test_it_is_said_in_english_too(network: Network) -> None:
    counting = Counting(network)
    await counting.begin()
    ian = network.guest("Ian Clark", language="en")

    assert "each unit's AMK or deputy answers for it" in await ian.taps("Bragt til ledelsen")


async def test_us_too_makes_a_point_common_only_where_a_unit_says_it(counting: Counting) -> None:
    assert "AMK eller stedfortræderen" in await counting.farah.taps("Os også")
    assert "Fælles" not in await counting.settles()

    assert "Fælles: 2 enheder" in await counting.camille.taps("Os også")


async def test_a_guests_point_stands_for_no_unit_until_one_says_so(counting: Counting) -> None:
    card = await counting.farah.says("opmærksomhedspunkt: støj i kantinen")

    assert "Ingen enhed står bag endnu" in card
    assert "Kun én enhed" in await counting.camille.taps("Os også", on="støj i kantinen")


async def test_weight_is_no_backing(counting: Counting) -> None:
    for unit in (counting.anna, counting.bo):
        await unit.taps("Vi bakker op")
    await counting.camille.taps("Vægt eller bemærkning")
    shown = await counting.camille.fills("Gem", score="2", words="Vi er ikke enige i, at det er ens for alle")

    assert "Enheder, der bakker op: 2" in shown
    assert "Uenighed fra DTU Space" in shown
    assert "Vægt i snit: 2,0 af 5" in shown


async def test_who_disagrees_backs_no_more_and_says_a_comment_to_do_both(counting: Counting) -> None:
    await counting.bo.taps("Vi bakker op")
    await counting.bo.taps("Vægt eller bemærkning")
    shown = await counting.bo.fills("Gem", words="Vi er ikke enige", stance="against")
    assert "Enheder, der bakker op: 1" in shown, "the unit that gave it"

    assert "I er uenige" in await counting.bo.taps("Vi bakker op")
    await counting.bo.taps("Vægt eller bemærkning")
    await counting.bo.fills("Gem", words="Husk også laboratorierne", stance="comment")
    shown = await counting.bo.taps("Vi bakker op")
    assert "Enheder, der bakker op: 2" in shown
    assert "Bemærkning fra DTU Kemi" in shown


@pytest.mark.both_databases
async def test_the_unit_that_gives_it_stands_behind_it_once(counting: Counting) -> None:
    assert "Enheder, der bakker op: 1" in await counting.bo.asks("vis input I-1")

    assert "Enheder, der bakker op: 1" in await counting.tine.taps("Vi bakker op")
    assert "Enheder, der bakker op: 2" in await counting.bo.taps("Vi bakker op")


@pytest.mark.both_databases
async def test_a_unit_that_disagrees_is_not_counted_whoever_of_it_backs(counting: Counting) -> None:
    await counting.anna.taps("Vi bakker op")
    await counting.tine.taps("Vægt eller bemærkning")
    await counting.tine.fills("Gem", words="Ikke hos os")

    shown = await counting.anna.asks("vis input I-1")
    assert "Enheder, der bakker op: 0" in shown
    assert "en anden fra din enhed er uenig" in shown


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_people_tap_no_meter_counts_more_than_could_be(counting: Counting, seed: int) -> None:
    """And no unit both backs and disagrees."""
    chance = random.Random(seed)
    who = list(everybody(counting))
    for _ in range(30):
        one, button = chance.choice(who), chance.choice(BUTTONS)
        if chance.random() < 0.2:
            stance = chance.choice(("against", "comment", ""))
            await one.taps("Vægt eller bemærkning")
            await one.fills("Gem", words="Hos os er det anderledes", score="3", stance=stance)
        else:
            await _if_shown(one, button)
    words = await counting.settles()
    for counted, could in METERS.findall(words):
        assert int(counted) <= int(could) == len(UNITS)
    for counted in BACKED.findall(words) + COMMON.findall(words):
        assert int(counted) <= len(UNITS)
    card = next(one.words for one in counting.network.channel if "Enheder, der bakker op" in one.words)
    [backs], against = BACKED.findall(card), set(re.findall(r"Uenighed fra (DTU \w+)", card))
    assert int(backs) <= len(UNITS) - len(against)


async def _if_shown(one: Someone, title: str) -> None:
    """On the card that they see themselves, else on the one that all see."""
    seen = [action for card in one.saw[-1:] for action in actions(card) if action["title"] == title]
    if seen:
        await one.presses(seen[0])
    else:
        with contextlib.suppress(AssertionError):  # no card shows that button now
            await one.taps(title)


# --- nothing, beside nothing -----------------------------------------------------------------------------


async def test_no_points_is_not_said_beside_a_point(counting: Counting) -> None:
    told = await counting.signe.says("ingen specifikke punkter til KAMU")

    assert "O-1: glatte trapper" in told
    assert "D-2026" not in await counting.anna.asks("vis beslutningerne")


async def test_no_points_is_recorded_once_for_a_meeting(network: Network) -> None:
    counting = Counting(network)
    await counting.signe.says("KAMU mødes 11. januar 2027")

    first = await counting.signe.says("ingen specifikke punkter til KAMU")
    assert "D-2026-001\nNetværket har ingen specifikke punkter til KAMU man. 11. jan. 2027" in first
    await network.passes(minutes=5)
    assert "D-2026-001" in await counting.signe.says("vi har ingen punkter til KAMU")
    await network.is_at(here(2026, 12, 28, 12, 5))
    assert "D-2026-001" in await counting.signe.says("ingen specifikke punkter til KAMU 11. januar")
    await network.is_at(here(2026, 12, 28, 12, 7))

    assert "D-2026-002" not in await counting.anna.asks("vis beslutningerne")


async def test_a_point_that_comes_after_all_withdraws_it(network: Network) -> None:
    counting = Counting(network)
    await counting.signe.says("KAMU mødes 11. januar 2027")
    await counting.signe.says("ingen specifikke punkter til KAMU")

    await counting.bo.says("opmærksomhedspunkt: glatte trapper")
    await network.passes(seconds=3)

    assert "trukket" in next(one.words for one in network.channel if "D-2026-001" in one.words)


async def test_a_point_after_the_deadline_says_where_it_goes(network: Network) -> None:
    counting = Counting(network)
    await counting.signe.says("KAMU mødes 11. januar 2027")
    await counting.signe.says("KAMU mødes 22. marts 2027")
    await network.is_at(here(2026, 12, 28, 12, 7))

    told = await counting.bo.asks("opmærksomhedspunkt: glatte trapper")

    assert "Fristen for KAMU man. 11. jan. 2027 er gået" in told
    assert "Til KAMU man. 22. mar. 2027." in told


async def test_a_point_for_the_hosts_alone_invites_nobody(counting: Counting) -> None:
    await counting.bo.asks("nyt opmærksomhedspunkt")
    await counting.bo.taps("Meld et punkt", words="En leder, der råber", seen_by="hosts")

    told = counting.network.said_to(counting.signe)[-1].words
    assert "En leder, der råber" in told
    assert "os også" not in told


# --- how it was decided ------------------------------------------------------------------------------------


async def test_a_message_is_no_agreement_at_a_meeting(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await anna.chooses("decide", text="Så siger vi det", author="Bo Madsen")
    shown = await anna.fills("Registrér")

    assert "Skrevet ned fra en besked" in shown
    assert "enighed" not in shown
    assert "Skrevet ned af Anna Krogh" in shown


async def test_what_is_written_down_is_by_agreement_only_while_a_meeting_is_on(network: Network) -> None:
    network.member("Anna Krogh")
    signe = network.facilitator(language="en")
    await signe.says("plan meeting 2026-12-08 12:00-15:30")

    await signe.says("record decision: We meet in Lyngby")
    assert "Written down, Mon" in await signe.asks("show D-2026-001")
    await network.is_at(here(2026, 12, 8, 13))
    await signe.says("record decision: We buy plants")
    assert "by agreement at the meeting" in await signe.asks("show D-2026-002")
    await network.is_at(here(2026, 12, 9, 13))
    await signe.says("record decision: We sell plants")
    assert "Written down after the meeting" in await signe.asks("show D-2026-003")


async def test_a_vote_closed_by_hand_says_who_closed_it(network: Network) -> None:
    network.member("Bo Madsen")
    anna = network.member("Anna Krogh")
    await anna.says("start afstemning: Vi mødes i Lyngby")
    await anna.taps("Jeg støtter")
    await anna.does("luk afstemningen")

    shown = await anna.asks("vis D-2026-001")
    assert "Afstemningen er lukket af Anna Krogh" in shown
    assert "Skrevet ned" not in shown


@pytest.mark.both_databases
async def test_a_correction_does_not_claim_the_vote_it_corrects(network: Network) -> None:
    signe, anna = network.facilitator(), network.member("Anna Krogh")
    await signe.says("registrér beslutning: Vi mødes i Lynby")
    await anna.taps("Noget er forkert")
    await anna.fills("Foreslå rettelse", text="Vi mødes i Lyngby")
    await signe.taps("Tag den ind")
    await network.passes(seconds=3)

    [old] = [one.words for one in network.channel if "D-2026-001\nVi mødes i Lynby" in one.words]
    assert "Ser dette rigtigt ud" not in old
    assert "Rettet udgave" in await anna.asks("vis D-2026-002")
