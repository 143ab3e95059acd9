"""What takes itself back in the same breath is asked about before it is kept, whatever the door."""

from __future__ import annotations

import pytest

from bot.language.phrases.pattern import example
from bot.language.second_thoughts import takes_back
from tests.dialog import HOUSE, Network, Someone
from tests.test_listening import ACTING, SLOTS

TAILS = {
    "da": (
        ", men det skal ikke noteres",
        " – nej, vent",
        ". Glem det",
        " (ikke endnu)",
        ", eller vent, spørg Bo først",
        ". Men send det ikke",
        ", det var for sjov",
        ", skriv det ikke ned endnu",
        ", ved nærmere eftertanke nej",
        " – nej, lad det være",
        ", nej vent, lad det stå",
    ),
    "en": (
        ", off the record",
        " - just kidding",
        ", no wait, something else",
        ". Actually never mind",
        ", but don't send it yet",
        " (not yet)",
        ", scratch that",
        ". On second thought, no",
        ", no, leave it as it is",
        ", please do not record this",
    ),
}
PLAIN = {
    "da": (", tak", ", inden jul", ", så vi ikke glemmer det", ", og så er der kage", ", ikke sandt"),
    "en": (", please", " before Christmas", ", so that nobody forgets", ", and then cake", ", thank you"),
}


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_takes_itself_back_is_heard_behind_all_that_can_be_said(language: str) -> None:
    said = [
        example(pattern, SLOTS)
        for door in ACTING
        for pattern in (door.da if language == "da" else door.en)
        if "undoing" not in door.name
    ]
    missed = [one + tail for one in said for tail in TAILS[language] if not takes_back(one + tail)]
    wrong = [one + tail for one in said for tail in PLAIN[language] if takes_back(one + tail)]
    assert missed == []
    assert wrong == []


@pytest.mark.parametrize(
    "said",
    [
        "start afstemning: Skal vi mødes i Lyngby eller ej?",
        "start vote: Tea? yes, no, no opinion",
        "input til handleplanen: stop for rygning, nu",
        "input to the action plan: the alarm does not work, and nobody mends it",
        "notér aftale: Bo sender referatet, det er ikke sendt endnu",
        "vi har besluttet at vente, og at Bo ikke flytter",
        "opmærksomhedspunkt: affaldet hentes ikke, og skiltene mangler",
        "we decided to wait with the wall, not the roof",
        "start afstemning: Pause? om 30 min",
        "start vote: Stop? in 30 min",
        "svar: ja",
        "svar: nej",
        "answer: no",
    ],
)
def test_what_only_denies_something_is_kept_as_it_was_said(said: str) -> None:
    assert not takes_back(said)


@pytest.fixture
async def anna(network: Network) -> Someone:
    network.member("Bo Madsen")
    anna = network.member("Anna Krogh")
    network.facilitator()
    return anna


SAID = [
    ("start afstemning: Skal vi have kage? nej glem det", "kage"),
    ("start vote: Shall we meet online? - just kidding", "online"),
    ("foreslå punkt: kantinen – nej, vent", "kantinen"),
    ("suggest agenda item: canteen, actually never mind", "canteen"),
    ("input til handleplanen: bedre stole. Men send det ikke", "stole"),
    ("input to the action plan: better lights, no wait, better air", "lights"),
    ("input til handleplanen: nej", "nej"),
    ("nyt opmærksomhedspunkt: ingen", "ingen"),
    ("sæt støj på bruttolisten, eller vent", "støj"),
    ("start vote: Tea? or coffee? never mind", "Tea"),
]


@pytest.mark.parametrize(("said", "about"), SAID)
async def test_it_is_asked_about_and_a_yes_keeps_it(
    network: Network, anna: Someone, said: str, about: str
) -> None:
    before = len(network.channel)
    await anna.asks("hjælp")
    asked = await anna.says(said)

    assert "Skal jeg gøre det?" in asked or "Shall I do that?" in asked
    assert not any(about in one.words for one in network.channel[before:] if "?" not in one.words[:20])
    told = await anna.agrees()
    assert "Det forstod jeg ikke" not in told


async def test_a_decision_that_is_not_to_be_noted_is_not(network: Network) -> None:
    signe = network.facilitator()
    network.member("Anna Krogh")
    for said in (
        "vi har besluttet at mødes online, men det skal ikke noteres",
        "we decided to meet online, off the record",
    ):
        assert "D-2026" not in await signe.says(said)
    assert HOUSE is not None
    assert "D-2026" not in await signe.asks("vis beslutningerne")


KEPT = [("da", "nej vent, behold det"), ("da", "nej, lad det stå"), ("en", "no wait, keep it")]


@pytest.mark.parametrize(("language", "said"), KEPT)
async def test_what_was_done_and_shall_stay_as_it_was_is_taken_back_once_asked(
    network: Network, language: str, said: str
) -> None:
    """`Godt, jeg gør ikke noget` would be untrue: it was done."""
    anna = network.member("Anna Krogh", language=language)
    await anna.asks("input til handleplanen: bedre stole")
    await anna.asks("træk I-1 tilbage" if language == "da" else "withdraw I-1")

    asked = await anna.asks(said)

    assert "bedre stole" in asked
    assert "gør ikke noget" not in asked
    assert "I'll leave it" not in asked
    await anna.agrees()
    assert "trukket tilbage" not in await anna.asks("vis I-1")


async def test_what_was_only_asked_about_stays_as_it_is(network: Network, anna: Someone) -> None:
    await anna.asks("input til handleplanen: bedre stole")
    await anna.asks("det var I-1, jeg har trukket I-1 tilbage")

    assert "gør ikke noget" in await anna.asks("nej vent, behold det")
