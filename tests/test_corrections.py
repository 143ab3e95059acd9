"""`Det er ikke rigtigt`: to the unit's AMK, settled once, and answered to whoever said so."""

from __future__ import annotations

import pytest

from bot.core.transport import Gone
from cards.directory import corrections as show
from storage.directory import corrections
from tests.dialog import TENANT, Network, Someone, inputs
from tests.once import once


@once
def anna(network: Network) -> Someone:
    network.unit("nanolab", "DTU Nanolab")
    network.role("AMR", "Peter Lind", "nanolab", group="N1")
    return network.member("Anna Krogh", "nanolab")


@once
def noah(network: Network, anna: Someone) -> Someone:
    assert anna
    return network.employee("Noah Winkel")


async def says_it_is_wrong(who: Someone, words: str, unit: str = "DTU Nanolab") -> str:
    """Asks, taps the button below the answer, and hands in the form that it opens."""
    await who.asks(f"hvem er AMR på {unit}?")
    await who.taps("Det er ikke rigtigt")
    return await who.fills("Send til AMK", words=words)


async def test_where_no_amk_can_be_reached_the_secretariat_is_told_and_said_to_be(
    network: Network, anna: Someone, noah: Someone
) -> None:
    signe = network.facilitator()
    await anna.asks("hjælp")
    await network.delivery.refused(TENANT, anna.chat, Gone("ConversationBlockedByUser", 403))

    said = await says_it_is_wrong(noah, "Peter er stoppet")

    assert "Jeg kan ikke nå nogen AMK for DTU Nanolab" in said
    assert "Peter er stoppet" in network.said_to(signe)[-1].words


def asked(network: Network) -> list[corrections.Correction]:
    return network.store.now(lambda db: corrections.all_open(db, TENANT))


async def test_it_goes_to_the_units_amk_and_the_answer_comes_back(
    network: Network, anna: Someone, noah: Someone
) -> None:
    said = await says_it_is_wrong(noah, "Peter er stoppet")

    assert "AMK for DTU Nanolab har fået besked" in said
    told = network.said_to(anna)[-1].words
    assert "Noah Winkel skrev om AMR" in told
    assert "Peter er stoppet" in told

    assert "har fået svar" in await anna.taps("Det er rettet nu", answer="Mette er valgt")
    answered = network.said_to(noah)[-1].words
    assert "DTU Nanolab er rettet (AMR)" in answered
    assert "Mette er valgt" in answered
    assert asked(network) == []


async def test_it_can_be_right_as_it_stands_and_is_settled_once(
    network: Network, anna: Someone, noah: Someone
) -> None:
    await says_it_is_wrong(noah, "Peter er stoppet")
    await anna.taps("Det passer, som det står")

    assert "passer" in network.said_to(noah)[-1].words
    assert "allerede besvaret" in await anna.taps("Det er rettet nu")


@pytest.mark.both_databases
async def test_it_waits_for_the_amk_until_it_is_settled(
    network: Network, anna: Someone, noah: Someone
) -> None:
    await says_it_is_wrong(noah, "Peter er stoppet")

    assert "Noget er måske ikke rigtigt på DTU Nanolab" in await anna.asks("mine opgaver")
    assert "1 har meldt" in await anna.asks("ret min enhed")
    await anna.taps("Det er rettet nu")
    assert "Noget er måske ikke rigtigt" not in await anna.asks("mine opgaver")


@pytest.mark.both_databases
async def test_without_an_amk_it_goes_to_the_secretariat(network: Network, noah: Someone) -> None:
    network.unit("kemi", "DTU Kemi")
    signe = network.facilitator()

    await says_it_is_wrong(noah, "Der er ingen AMR", unit="DTU Kemi")

    assert "Der er ingen AMR" in network.said_to(signe)[-1].words
    assert "Noget er måske ikke rigtigt på DTU Kemi" in await signe.asks("mine opgaver")


async def test_nobody_else_settles_it(network: Network, anna: Someone, noah: Someone) -> None:
    await says_it_is_wrong(noah, "Peter er stoppet")
    _, settle = anna.button("Det er rettet nu")
    bo = network.member("Bo Madsen")

    assert "kun enhedens AMK" in await bo.presses(settle)
    assert "kun enhedens AMK" in await noah.presses(settle)
    assert len(asked(network)) == 1


async def test_whoever_asked_hears_after_a_fortnight_once(
    network: Network, anna: Someone, noah: Someone
) -> None:
    await says_it_is_wrong(noah, "Peter er stoppet")
    before = len(network.said_to(noah))
    await network.passes(days=13, hours=23)
    assert len(network.said_to(noah)) == before
    await network.passes(hours=2)
    await network.passes(days=1)

    [echo] = network.said_to(noah)[before:]
    assert "stadig ikke afgjort" in echo.words
    assert anna


async def test_nothing_typed_asks_nothing(network: Network, noah: Someone) -> None:
    assert "Skriv, hvad der er rigtigt" in await says_it_is_wrong(noah, "   ")
    assert asked(network) == []


async def test_an_unknown_unit_or_role_is_an_old_card(network: Network, noah: Someone) -> None:
    verb = show.AskCorrection.verb
    for odd in ({"unit": "mars", "role": "AMR"}, {"unit": "nanolab", "role": "BOSS"}):
        said = await noah.presses({"data": {"verb": verb, **odd}}, words="x")
        assert "for gammelt" in said
    assert asked(network) == []


# --- said in a sentence -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "det er forkert, Peter er stoppet",
        "Peter Lind er stoppet",
        "hov det passer ikke, peter er ikke AMR længere",
        "that's wrong, Peter has left",
        "Peter Lind is no longer AMR",
        "det er ikke rigtigt på nanolab",
    ],
)
async def test_whoever_says_so_in_a_sentence_sends_it_with_a_tap(
    network: Network, anna: Someone, noah: Someone, words: str
) -> None:
    said = await noah.asks(words)
    assert "DTU Nanolab" in said
    assert asked(network) == []

    english = "has left" in words or "no longer" in words
    send = "Send to the AMK of DTU Nanolab" if english else "Send til AMK for DTU Nanolab"
    message, _ = noah.button(send)
    assert inputs(message.card or {})["words"] == words
    await noah.taps(send, words=words)
    assert words in network.said_to(anna)[-1].words


async def test_whoever_asks_who_it_is_now_gets_an_answer(anna: Someone, noah: Someone) -> None:
    assert anna
    answer = await noah.asks("hvem er AMR på nanolab nu hvor Gerda er stoppet")
    assert "Peter Lind" in answer
    assert "Send til AMK" not in answer


async def test_a_sentence_about_nobody_known_asks_for_the_unit(network: Network, noah: Someone) -> None:
    network.unit("aqua", "DTU Aqua")
    assert "Hvilken enhed gælder det?" in await noah.asks("det er forkert, Hanne er stoppet")


@pytest.mark.parametrize("words", ["mødet er stoppet", "det er rigtigt", "regnen er holdt op"])
async def test_what_says_nothing_of_the_directory_is_left_to_others(noah: Someone, words: str) -> None:
    assert "Send til AMK" not in await noah.asks(words)


async def test_who_is_not_named_to_anybody_is_not_given_away_by_the_unit(
    network: Network, noah: Someone
) -> None:
    network.unit("aqua", "DTU Aqua")
    network.role("TR", "Hanne Skov", "aqua", public=False)
    assert "Send til AMK for DTU Aqua" not in await noah.asks("det er forkert, Hanne er stoppet")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("jeg stopper som AMK den 1. januar", "Det kan du selv rette"),
        ("I'm stepping down as AMK on 1 January", "You can put that right yourself"),
    ],
)
async def test_whoever_stops_is_led_to_their_role(network: Network, said: str, told: str) -> None:
    anna = network.member("Anna Krogh")

    answer = await anna.asks(said)

    assert told in answer
    assert "Sådan var det" not in answer  # the day is to come


async def test_of_another_it_goes_to_whoever_keeps_the_unit(network: Network) -> None:
    network.unit("nanolab", "DTU Nanolab")
    network.member("Anna Krogh", unit="nanolab")
    network.role("AMR", "Rikke Bro", "nanolab")
    noah = network.employee("Noah Winkel")

    assert "Send til AMK for DTU Nanolab" in await noah.asks("Rikke Bro stopper som AMR til nytår")
