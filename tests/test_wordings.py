"""What was decided is kept as a statement, beside what was asked; its starter can put it otherwise."""

from __future__ import annotations

import pytest

from bot.core.transport import Gone
from bot.language import wording
from tests.dialog import CHANNEL, Network, Someone, actions, here
from tests.once import once
from tests.truth import untrue

ASKED = "Skal vi mødes i Lyngby?"


@once
async def anna(network: Network) -> Someone:
    """Anna's vote is adopted by all."""
    bo, anna = network.member("Bo Madsen"), network.member("Anna Krogh")
    await anna.says(f"start afstemning: {ASKED}")
    for one in (anna, bo):
        await one.taps("Jeg støtter")
    return anna


def bo_of(network: Network) -> Someone:
    return next(one for one in network.people if one.name.startswith("Bo"))


async def test_the_register_says_what_was_decided_and_what_was_asked(network: Network, anna: Someone) -> None:
    assert "Vi mødes i Lyngby" in await anna.does("luk afstemningen")

    told = await anna.asks("hvad besluttede vi om Lyngby?")
    assert "D-2026-001\nVi mødes i Lyngby" in told
    assert f"Spurgt: {ASKED}" in told


async def test_who_started_it_mends_the_wording_with_one_tap_and_all_see_it(
    network: Network, anna: Someone
) -> None:
    await anna.does("luk afstemningen")
    await anna.taps("Ret ordlyden")
    card = await anna.fills("Gem", text="Vi mødes i Lyngby hver gang")
    await network.passes(seconds=3)

    assert "D-2026-001\nVi mødes i Lyngby hver gang" in card
    assert f"Spurgt: {ASKED}" in card
    assert "Anna Krogh rettede ordlyden (ordlyd: Vi mødes i Lyngby → Vi mødes i Lyngby hver gang)" in card
    assert "Vi mødes i Lyngby hver gang" in network.channel[0].words
    assert "D-2026-001" in await bo_of(network).asks("hvad besluttede vi om hver gang i Lyngby?")
    assert not untrue(network)


async def test_no_other_member_mends_it_and_after_three_days_nobody(network: Network, anna: Someone) -> None:
    await anna.does("luk afstemningen")
    _, mend = anna.button("Ret ordlyden")

    assert "den, der startede afstemningen" in await bo_of(network).taps("Ret ordlyden")
    await network.passes(days=3, minutes=1)
    await network.passes(seconds=3)

    assert "Ret ordlyden" not in network.channel[0].words
    assert "står" in await anna.presses(mend)
    assert not untrue(network)


async def test_closed_by_the_clock_it_can_be_mended_on_the_channels_card(
    network: Network, anna: Someone
) -> None:
    await network.is_at(here(2026, 11, 30, 12, 1))
    await network.passes(seconds=3)

    assert "Vi mødes i Lyngby" in network.channel[0].words.replace(ASKED, "")
    await anna.taps("Ret ordlyden")
    assert "Vi ses i Lyngby" in await anna.fills("Gem", text="Vi ses i Lyngby")


@pytest.mark.both_databases
async def test_what_is_taken_back_stands_in_the_history(network: Network, anna: Someone) -> None:
    await anna.does("luk afstemningen")
    await anna.taps("Ret ordlyden")
    await anna.fills("Gem", text="Vi mødes på Risø")
    await anna.says("fortryd")

    told = await anna.asks("vis D-2026-001")
    assert "D-2026-001\nVi mødes i Lyngby" in told
    assert "Anna Krogh fortrød det" in told


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("Skal vi mødes i Lyngby eller ej?", "Skal vi mødes i Lyngby eller ej? – vedtaget"),
        ("Vi mødes på Risø", "Vi mødes på Risø"),
        ("Should we write in English?", "We will write in English"),
    ],
)
async def test_what_cannot_be_said_for_certain_is_kept_with_its_result(
    network: Network, asked: str, kept: str
) -> None:
    bo, anna = network.member("Bo Madsen"), network.member("Anna Krogh")
    await anna.says(f"start afstemning: {asked}")
    for one in (anna, bo):
        await one.taps("Jeg støtter")
    await anna.does("luk afstemningen")

    assert f"D-2026-001\n{kept}" in await anna.asks("vis D-2026-001")


async def test_words_that_were_voted_on_stand(network: Network) -> None:
    bo, anna = network.member("Bo Madsen"), network.member("Anna Krogh")
    await anna.says("start afstemning: Vi mødes på Risø")
    for one in (anna, bo):
        await one.taps("Jeg støtter")

    assert "Ret ordlyden" not in await anna.does("luk afstemningen")


async def test_what_was_rejected_says_so(network: Network) -> None:
    bo, anna = network.member("Bo Madsen"), network.member("Anna Krogh")
    await anna.says("start flertalsafstemning: Skal vi mødes i Lyngby?")
    for one in (anna, bo):
        await one.taps("Nej")
    await anna.does("luk afstemningen")

    told = await anna.asks("vis D-2026-001")
    assert "D-2026-001\nSkal vi mødes i Lyngby? – forkastet" in told
    assert "Vi mødes" not in told


async def test_an_option_that_was_chosen_stands_behind_what_was_asked(network: Network) -> None:
    bo, anna = network.member("Bo Madsen"), network.member("Anna Krogh")
    await anna.says("start valgafstemning: Hvor mødes vi? med mulighederne Lyngby, Risø")
    for one in (anna, bo):
        await one.taps("1. Lyngby")
    await anna.does("luk afstemningen")

    assert "D-2026-001\nHvor mødes vi: Lyngby" in await anna.asks("vis D-2026-001")


# --- what is typed is not thrown away --------------------------------------------------------------------


async def test_a_reason_that_was_typed_stands_with_the_name(network: Network) -> None:
    bo, anna = network.member("Bo Madsen"), network.member("Anna Krogh")
    await anna.says("start afstemning: Skal vi mødes i Lyngby?")
    await bo.taps("Jeg har en indvending")
    support = next(one for one in actions(bo.saw[-1]) if one["title"] == "Jeg støtter")

    assert "Din begrundelse: Godt for travle uger" in await bo.presses(support, reason="Godt for travle uger")
    assert "Bo Madsen (”Godt for travle uger”)" in await anna.asks("hvem stemte ja?")
    assert "Jeg har en indvending: 0" in await anna.looks()
    assert not untrue(network)


TITLES = ("Vinterglat på stierne", "Støj i kantinen", "Bikes in the yard", "Kaffe", "AMR på Risø")
LENGTHS = (
    "{} 10 minutter",
    "{}, 10 min",
    "{} 10 min.",
    "{}, ca. 10 min",
    "{} (10 minutes)",
    "{}, det tager 10 min",
)
TAILS = ("", ", Henrik fremlægger", ", Henrik presents", " v/ Henrik", ", til orientering", ", haster")


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("title", TITLES)
def test_no_word_of_a_title_is_lost_behind_a_length(title: str, length: str, tail: str) -> None:
    found = wording.item(length.format(title) + tail)

    assert (found.title, found.minutes) == (title, 10)
    assert found.presenters == (("Henrik",) if "Henrik" in tail else ())


@pytest.mark.parametrize(
    "line", ["Cykler 10 min, det er vigtigt", "Støj, hvis Bo fremlægger", "Hvem fremlægger"]
)
def test_what_is_no_detail_stands_in_the_title(line: str) -> None:
    assert wording.item(line).title == line


# --- a closed channel ------------------------------------------------------------------------------------


async def test_what_a_closed_channel_waits_for_is_not_said_to_be_there(network: Network) -> None:
    anna = network.member("Anna Krogh")
    assert "Jeg slår det op i kanalen" in await anna.asks("start afstemning: Skal vi spise kage?")
    network.teams.closed[CHANNEL] = Gone("BotNotInConversationRoster", 403)
    await anna.asks("start afstemning: Skal vi spise brød?")

    told = await anna.asks("start afstemning: Skal vi spise is?")
    assert "Det venter: Kanalen (AMK-netværket) er lukket for mig" in told
    assert "slår det op" not in told
    network.teams.closed.clear()
    await anna.says("vis afstemningerne")
    await network.passes(minutes=1)
    assert [one for one in network.channel if "Skal vi spise is?" in one.words]
