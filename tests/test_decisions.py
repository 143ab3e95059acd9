"""Decisions: written down, found again, and kept."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone, here, inputs
from tests.once import once

MESSAGE = "Så siger vi, at martsmødet holdes online.\nBo sørger for linket."


@once
async def anna(network: Network) -> Someone:
    network.member("Bo Madsen")
    return network.member("Anna Krogh")


async def test_a_message_of_the_channel_becomes_a_decision(network: Network, anna: Someone) -> None:
    form = await anna.chooses("decide", text=MESSAGE)
    assert anna.dialog
    assert inputs(anna.dialog)["text"] == MESSAGE
    assert "tre arbejdsdage" in form

    assert "D-2026-001" in await anna.fills("Registrér")

    assert "martsmødet holdes online" in await anna.asks("hvad besluttede vi om martsmødet")


async def test_a_form_handed_in_twice_makes_one_decision(network: Network, anna: Someone) -> None:
    await anna.chooses("decide", text=MESSAGE)
    form = anna.dialog

    assert "D-2026-001" in await anna.fills("Registrér", activity="f:1")
    anna.dialog = form
    assert "D-2026-001" in await anna.fills("Registrér", activity="f:1")

    assert "D-2026-002" not in await anna.asks("vis beslutningerne")


async def test_a_form_without_words_is_refused_in_the_dialog(network: Network, anna: Someone) -> None:
    await anna.chooses("decide", text=MESSAGE)

    assert "hvad der er besluttet" in await anna.fills("Registrér", text="  ")
    assert "D-2026" not in await anna.asks("vis beslutningerne")


async def test_a_guest_is_told_in_the_dialog_who_may(network: Network, anna: Someone) -> None:
    guest = network.guest("Farah Aziz", language="en")

    assert "members" in await guest.chooses("decide", text=MESSAGE)
    assert guest.dialog is None


async def test_a_button_opens_the_form_as_a_dialog(network: Network, anna: Someone) -> None:
    await anna.asks("vis beslutningerne")

    await anna.taps("Skriv en beslutning ned")
    assert "D-2026-001" in await anna.fills("Registrér", text="Vi mødes i Lyngby")


async def test_a_form_in_a_dialog_has_only_what_dialogs_take(network: Network, anna: Someone) -> None:
    await anna.chooses("decide", text=MESSAGE)

    assert anna.dialog
    assert {action["type"] for action in anna.dialog["actions"]} == {"Action.Submit"}
    assert "refresh" not in anna.dialog


async def test_an_unknown_action_is_answered_politely(network: Network, anna: Someone) -> None:
    assert "for gammelt" in await anna.chooses("nothing-we-know", text=MESSAGE)


# --- three doors ------------------------------------------------------------------------------------------


async def test_a_host_writes_one_down_in_a_sentence_and_three_days_are_asked(
    network: Network, anna: Someone
) -> None:
    signe = network.facilitator()

    card = await signe.says("registrér beslutning: Vi holder martsmødet online")

    assert "D-2026-001" in card
    assert "Ser dette rigtigt ud? Indtil tor. 26. nov. 2026" in card
    await network.passes(days=3, minutes=1)
    await network.passes(seconds=3)
    assert "Ser dette rigtigt ud" not in network.channel[0].words
    assert "værter" in await anna.says("registrér beslutning: Vi mødes i Lyngby")


async def test_nothing_for_kamu_is_a_decision_like_any_other(network: Network, anna: Someone) -> None:
    signe = network.facilitator()

    card = await signe.says("ingen specifikke punkter til KAMU 1. december")

    assert "D-2026-001\nNetværket har ingen specifikke punkter til KAMU tir. 1. dec. 2026" in card
    assert "Intet at melde" in card


@pytest.mark.parametrize("on", ["", " on 1 December"])
@pytest.mark.parametrize("language", ["da", "en"])
async def test_that_there_is_nothing_stands_in_the_channels_language_whoever_says_it(
    network: Network, anna: Someone, language: str, on: str
) -> None:
    speaker = network.facilitator()
    await speaker.asks(f"language {'english' if language == 'en' else 'dansk'}")

    await speaker.asks(f"no specific points for kamu{on}")

    assert "D-2026-001\nNetværket har ingen specifikke punkter til KAMU" in network.channel[-1].words
    assert "The network has" not in network.channel[-1].words


async def test_the_message_is_linked(network: Network, anna: Someone) -> None:
    await anna.chooses("decide", text=MESSAGE, link="https://teams.example/m/7")
    await anna.fills("Registrér")

    card = network.channel[-1]
    assert "Ud fra en besked fra Bo Madsen" in card.words
    assert "https://teams.example/m/7" in str(card.activity)


# --- asking -----------------------------------------------------------------------------------------------


@once
async def register(network: Network, anna: Someone) -> Someone:
    signe = network.facilitator()
    for text in ("Alenearbejde kræver en aftale", "Trapper skal fejes om vinteren", "Referater afskaffes"):
        await signe.says(f"registrér beslutning: {text}")
    return signe


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("hvad besluttede vi om alenearbejdet?", "D-2026-001"),
        ("hvad besluttede vi om trappen", "D-2026-002"),
        ("hvad besluttede vi om referatet?", "D-2026-003"),
        ("what did we decide about referat", "D-2026-003"),
        ("hvad besluttede vi om vintrene", "D-2026-002"),
        ("hvad besluttede vi om alenarbejde", "D-2026-001"),
        ("vis beslutning D-2026-002", "D-2026-002"),
        ("hvem ejer D-2026-003", "D-2026-003"),
        ("hvad besluttede vi i 2026", "D-2026-001"),
    ],
)
async def test_a_decision_is_found_in_whatever_form_the_word_is(
    network: Network, anna: Someone, register: Someone, asked: str, number: str
) -> None:
    assert number in await anna.asks(asked)


async def test_another_networks_decisions_are_not_found(network: Network, register: Someone) -> None:
    outsider = network.employee("Noah Winkel")

    assert "D-2026" not in await outsider.asks("hvad besluttede vi om alenearbejde")


async def test_referat_says_kindly_that_there_is_none(
    network: Network, anna: Someone, register: Someone
) -> None:
    told = await anna.asks("referat")

    assert "fører ikke referat" in told
    assert "D-2026-003" in told


# --- what becomes of it -----------------------------------------------------------------------------------


async def test_an_owner_is_reminded_and_says_done(network: Network, anna: Someone, register: Someone) -> None:
    bo = next(one for one in network.people if one.name.startswith("Bo"))
    await register.taps("Ansvarlig og frister", on="D-2026-001")
    owner = next(one["value"] for one in _owners(register) if one["title"] == "Bo Madsen")
    card = await register.fills("Gem", owner=owner, due="11. december", scope="alle enheder")
    assert "Ansvarlig: Bo Madsen" in card
    assert "Frist: fre. 11. dec. 2026" in card
    assert "D-2026-001" in network.said_to(bo)[-1].words
    assert "D-2026-001" in await anna.asks("åbne aftaler")
    assert "D-2026-001" in await bo.asks("mine opgaver")

    told = len(network.said_to(bo))
    await network.is_at(here(2026, 12, 4, 8, 30))
    assert "D-2026-001" in network.said_to(bo)[told].words

    await bo.asks("vis beslutning D-2026-001")
    assert "udført" in await bo.taps("Udført")
    assert "D-2026-001" not in await anna.asks("åbne aftaler")


async def test_only_owner_writer_and_hosts_change_it(
    network: Network, anna: Someone, register: Someone
) -> None:
    await anna.asks("vis beslutning D-2026-001")

    assert "Noget er forkert" in await anna.taps("Ansvarlig og frister")
    assert anna.dialog is None


async def test_a_correction_is_a_proposal_and_both_records_stay(
    network: Network, anna: Someone, register: Someone
) -> None:
    await anna.asks("vis beslutning D-2026-001")
    await anna.taps("Noget er forkert")
    await anna.fills("Foreslå rettelse", text="Alenearbejde kræver en skriftlig aftale")
    assert "Anna Krogh foreslår" in network.said_to(register)[-1].words

    card = await register.taps("Tag den ind")

    assert "D-2026-004\nAlenearbejde kræver en skriftlig aftale" in card
    assert "Træder i stedet for D-2026-001" in card
    old = await anna.asks("vis beslutning D-2026-001")
    assert "Alenearbejde kræver en aftale" in old
    assert "Ændret ved D-2026-004" in old
    assert "afgjort" in await register.taps("Tag den ind")


async def test_a_review_date_asks_the_network_again(
    network: Network, anna: Someone, register: Someone
) -> None:
    await register.asks("vis beslutning D-2026-002")
    await register.taps("Ansvarlig og frister")
    await register.fills("Gem", review_on="7. december")

    await network.is_at(here(2026, 12, 7, 9, 0))
    await network.is_at(here(2026, 12, 7, 9, 5))

    [asked] = [one for one in network.channel if "Gælder den stadig?" in one.words]
    assert "D-2026-002" in asked.words
    await anna.taps("Den gælder stadig")
    assert "gælder" in await anna.asks("vis beslutning D-2026-002")


async def test_the_history_says_who_changed_what(network: Network, anna: Someone, register: Someone) -> None:
    await register.asks("vis beslutning D-2026-002")
    await register.taps("Ansvarlig og frister")
    await register.fills("Gem", scope="alle enheder")

    card = await register.asks("vis beslutning D-2026-002")
    assert "Signe Holm skrev den ned" in card
    assert "gælder for: – → alle enheder" in card


async def test_numbers_are_gapless_in_each_year(network: Network, register: Someone) -> None:
    await network.is_at(here(2027, 1, 4, 9, 0))

    assert "D-2027-001" in await register.says("registrér beslutning: Nyt år")


def _owners(someone: Someone) -> list[dict[str, str]]:
    assert someone.dialog
    [choices] = [one["choices"] for one in someone.dialog["body"] if one.get("id") == "owner"]
    return list(choices)


async def test_of_one_message_there_is_one_decision(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.chooses("decide", text="Vi køber nye stole", link="https://teams.example/m/7")
    await bo.chooses("decide", text="Vi køber nye stole", link="https://teams.example/m/7")
    await anna.fills("Registrér")

    assert "allerede D-2026-001" in await bo.fills("Registrér")
    assert "allerede D-2026-001" in await bo.chooses(
        "decide", text="Vi køber nye stole", link="https://teams.example/m/7"
    )
    assert "D-2026-002" not in await anna.asks("vis beslutningerne")


@pytest.mark.parametrize(
    "said",
    [
        "skriv ned at vi har aftalt at Bo bestiller høreværn",
        "note that we have agreed that Bo bestiller høreværn",
    ],
)
async def test_what_was_agreed_is_an_agreement_however_it_is_written_down(
    network: Network, anna: Someone, said: str
) -> None:
    made = await network.facilitator().asks(said)

    assert "Aftale" in made
    assert "Bo Madsen" in made


@pytest.mark.parametrize(
    "said",
    [
        "registrér beslutning: Labs får skilte, ansvarlig Anna Krogh, frist 1. marts, evaluering 1. juni",
        "record decision: Labs får engelske skilte, owner Anna Krogh, due 1 March, evaluation 1 June",
    ],
)
async def test_an_evaluation_with_a_day_is_its_review(network: Network, said: str) -> None:
    network.member("Anna Krogh")
    told = await network.facilitator().says(said)
    assert "evalu" not in told.split("\n")[1]
    assert "Ansvarlig: Anna Krogh" in told
    assert "1. jun. 2027" in told


async def test_an_evaluation_of_something_is_what_was_decided(network: Network) -> None:
    told = await network.facilitator().says("registrér beslutning: Vi laver skilte, evaluering af kurset")
    assert "Vi laver skilte, evaluering af kurset" in told
