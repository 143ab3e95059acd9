"""What is thanked for, told of, asked leave for or not meant for all is no order, whatever the door."""

from __future__ import annotations

import random
from types import SimpleNamespace

import pytest

from bot.core import asking
from bot.core.feature import Door
from bot.core.saying import parameters
from bot.language.slots import OF_WORDS
from bot.language.telling import is_not_for_all
from tests.dialog import HOUSE, Network, Someone
from tests.once import once
from tests.test_listening import ACTING, ears, told

GLAD = {
    "da": ("tak for at {}", "tak fordi du {}", "dejligt at vi {}", "det var godt at I {}"),
    "en": (
        "glad that we {}",
        "it is great that you {}",
        "so nice that they {}",
        "thank you for helping us {}",
    ),
}
EXCEPT = {
    "da": ("undtagen Bo", "bortset fra Bo", "på nær det sidste"),
    "en": ("except Bo", "apart from the last"),
}


def orders(language: str) -> list[tuple[str, str]]:
    """One way of saying each deed, with its door's name; nothing in it is somebody's own words, in which
    all this would only be a part of them."""
    chance = random.Random(4)
    found = []
    for door in ACTING:
        phrases = [one for one in told(door, language) if "trapper" not in one and "…" not in one]
        if phrases and "undoing" not in door.name:
            found.append((door.name, chance.choice(phrases)))
    return found


def done(sentence: str, door: str) -> bool:
    heard = ears().hear(sentence)
    return any(one.door.name == door and one.door.changes for one in heard.tries) or bool(heard.confirm)


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_somebody_is_glad_of_is_done_by_nobody(language: str) -> None:
    chance = random.Random(7)
    said = [(door, chance.choice(GLAD[language]).format(phrase)) for door, phrase in orders(language)]

    assert [(door, sentence) for door, sentence in said if done(sentence, door)] == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_exception_is_no_order(language: str) -> None:
    chance = random.Random(8)
    said = [(door, f"{phrase} {chance.choice(EXCEPT[language])}") for door, phrase in orders(language)]

    assert [(door, sentence) for door, sentence in said if done(sentence, door)] == []


@once
async def anna(network: Network) -> Someone:
    network.member("Bo Madsen")
    anna = network.member("Anna Krogh")
    await anna.says("start afstemning: Skal vi prøve et år uden referat?")
    return anna


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("tak fordi du lukkede afstemningen", "allerede er sket"),
        ("thanks for closing the vote", "already happened"),
        ("luk alle afstemninger undtagen den sidste", "Undtagelser"),
        ("close all votes except the last one", "exceptions"),
        ("luk afstemningen, når alle har stemt", "vente på"),
    ],
)
async def test_why_nothing_was_done_is_said(
    network: Network, anna: Someone, said: str, answered: str
) -> None:
    assert answered in await anna.asks(said)


@pytest.mark.parametrize(
    "said",
    [
        "we agreed to disagree",
        "vi besluttede at holde en pause i juli",
        "we decided to meet online",
        "foreslå punkt: løn (kun for værterne)",
        "propose item: pay, for the hosts only",
        "opmærksomhedspunkt: Sygefravær (kun for sekretariatet)",
        "opmærksomhedspunkt: Sygefravær – fortroligt",
        "attention point: Stress, confidential",
        "attention point: Sick leave (only for the secretariat)",
        "foreslå punkt: Løn (fortroligt)",
        "må jeg foreslå et punkt om støj?",
    ],
)
async def test_what_others_will_read_is_asked_about_where_it_may_only_be_told(
    network: Network, anna: Someone, said: str
) -> None:
    signe = network.facilitator("Signe")
    before = len(network.channel)

    asked = await signe.asks(said)

    assert "Skal jeg gøre det?" in asked or "Shall I do that?" in asked
    assert len(network.channel) == before
    await signe.taps("Ja, gør det" if "Skal" in asked else "Yes, do it")
    assert len(network.channel) > before


@pytest.mark.parametrize(
    "said",
    ["ingen indvendinger herfra", "jeg har ingen indvending", "I have no objection", "no objection from me"],
)
async def test_who_has_no_objection_chooses_with_one_tap(network: Network, anna: Someone, said: str) -> None:
    asked = await anna.asks(said)

    assert "uden referat" in asked
    assert "ingen indvending" in asked or "no objection" in asked


@pytest.mark.parametrize(("language", "button"), [("da", "tryk Godkend"), ("en", "press Approve")])
async def test_where_silence_approves_no_objection_is_not_asked_about(
    network: Network, language: str, button: str
) -> None:
    farah = network.member("Farah Aziz", language=language)
    await farah.says("start stille godkendelse af referatet til 26. november kl. 12")

    told = await farah.asks("ingen indvendinger" if language == "da" else "no objections")

    assert button in told
    assert "hverken" not in told.casefold()
    assert "neither" not in told.casefold()


@pytest.mark.parametrize("said", ["jeg er færdig med det her", "I'm done with this"])
async def test_a_pointer_at_nothing_is_no_agreement(network: Network, anna: Someone, said: str) -> None:
    await anna.says("registrér beslutning: Vi mødes online. Ansvarlig: Anna Krogh")

    assert "udført" not in await anna.asks(said)


@pytest.mark.parametrize("said", ["fortryd", "annuller", "nej, annullér", "undo", "cancel that", "stop"])
async def test_a_question_is_dropped_and_nothing_that_was_done_before(
    network: Network, anna: Someone, said: str
) -> None:
    """`fortryd` to `Skal afstemningen lukkes?` means the closing, not the vote that was started before."""
    await anna.asks("luk afstemningen")

    assert "gør ikke noget" in await anna.asks(said)

    assert "uden referat" in await anna.asks("vis afstemningen")


FEWER = [
    "Sygefravær (kun for sekretariatet)",
    "Stress, kun for værter og sekretariat",
    "Sygefravær – fortroligt",
    "Løn - kun os",
    "Stress [strengt fortroligt]",
    "Sick leave (only for the secretariat)",
    "Stress, confidential",
    "Pay – hosts only",
    "Pay, in confidence",
]


def _publishing() -> list[tuple[Door, str]]:
    """Each deed that keeps words of one's own, and a slot that takes them."""
    return [
        (door, slot)
        for door in HOUSE.doors
        if door.changes and door.keeps_words and "beside" not in door.checks
        for slot in parameters(door)[0]
        if door.type_of(slot) in OF_WORDS and slot not in door.among
    ]


@pytest.mark.parametrize("words", FEWER)
def test_what_fewer_are_to_read_is_published_by_no_door_unasked(words: str) -> None:
    turn = SimpleNamespace(is_personal=False)
    doors = _publishing()
    assert len(doors) > 10
    unasked = [door.name for door, slot in doors if not asking.is_unsure(turn, door, {slot: words}, "x")]  # type: ignore[arg-type]
    assert unasked == []


@pytest.mark.parametrize(
    "words", ["Hemmelige afstemninger", "Kun for sjov", "Fortrolighed i udvalget, og stress", "Only one exit"]
)
def test_what_all_may_read_is_not_asked_about(words: str) -> None:
    assert not is_not_for_all(words)
