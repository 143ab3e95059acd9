"""An input is taken back by whoever gave it, until it is signed; then it is nowhere to be seen."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone
from tests.once import once
from tests.test_listening import ears

pytestmark = pytest.mark.both_databases


@once
async def anna(network: Network) -> Someone:
    for name in ("Bo Madsen", "Camille Rossi"):
        network.member(name)
    anna = network.member("Anna Krogh")
    await network.facilitator().says("kamu mødes 15. december 2026")
    await anna.asks("input til handleplanen: Bedre lys i laboratorierne")
    await person(network, "Bo").asks("input til handleplanen: Ro i storrum")
    await network.passes(seconds=3)
    return anna


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


SAID = [
    "træk I-1 tilbage",
    "slet I-1",
    "jeg vil gerne trække input 1 tilbage",
    "jeg fortryder mit input",
    "withdraw I-1",
    "please delete my input",
    "jeg vil gerne trække mit input tilbage",
]


@pytest.mark.parametrize("sentence", SAID)
async def test_whoever_gave_it_takes_it_back(network: Network, anna: Someone, sentence: str) -> None:
    answer = await anna.asks(sentence)
    assert "I-1\n" in answer
    assert "” er trukket tilbage" in answer or "” is withdrawn" in answer
    await network.passes(seconds=3)

    listed = await anna.asks("vis input")
    assert "Ro i storrum" in listed
    assert "Bedre lys" not in listed
    assert any("I-1\n”Bedre lys i laboratorierne” er trukket tilbage" in one.words for one in network.channel)
    assert not any("Vi bakker op" in one.words and "Bedre lys" in one.words for one in network.channel)


async def test_by_tap_and_back_again(network: Network, anna: Someone) -> None:
    await anna.asks("vis I-1")
    assert "I-1\n”Bedre lys i laboratorierne” er trukket tilbage" in await anna.taps("Træk det tilbage")
    await anna.asks("fortryd")
    assert "Bedre lys" in await anna.asks("vis input")


async def test_nobody_elses(network: Network, anna: Someone) -> None:
    bo, signe = person(network, "Bo"), person(network, "Signe")
    for one in (bo, signe):
        assert "Kun den, der gav inputtet" in await one.asks("træk I-1 tilbage")
    assert "Træk det tilbage" not in await bo.asks("vis I-1")
    assert "Bedre lys" in await bo.asks("vis input")


async def test_its_number_is_not_given_again(network: Network, anna: Someone) -> None:
    await person(network, "Bo").asks("træk I-2 tilbage")
    assert "I-3" in await anna.asks("input til handleplanen: Bedre stole i kantinen")
    for sentence in ("vis I-2", "ret I-2: Bedre stole"):
        assert "I-2 er trukket tilbage" in await anna.asks(sentence)
    assert "Jeg kender intet input" in await anna.asks("vis I-4")


@pytest.mark.parametrize(
    "sentence", ["træk I-1 ikke tilbage", "kan man trække I-1 tilbage?", "træk stikket ud"]
)
async def test_what_is_no_order_takes_nothing_back(network: Network, anna: Someone, sentence: str) -> None:
    await anna.asks(sentence)
    assert "Bedre lys" in await anna.asks("vis input")


async def test_what_is_merged_stays(network: Network, anna: Someone) -> None:
    await person(network, "Signe").says("saml input I-1 og I-2 under: Fysiske rammer")
    assert "samlet med andre" in await anna.asks("træk I-1 tilbage")


# --- an attention point -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    ["træk O-1 tilbage", "slet O-1", "withdraw O-1", "træk mit opmærksomhedspunkt tilbage"],
)
async def test_a_point_is_withdrawn_by_a_sentence_of_whose_it_is(network: Network, sentence: str) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await network.facilitator().says("KAMU mødes 11. januar 2027")
    await anna.says("opmærksomhedspunkt: Glatte stier")
    assert "Glatte stier" in await bo.asks("har vi opmærksomhedspunkter?")
    if "mit" not in sentence:
        assert "Kun den, der meldte det ind" in await bo.asks("træk O-1 tilbage")

    await anna.asks(sentence)

    assert "Glatte stier" not in await bo.asks("har vi opmærksomhedspunkter?")
    await anna.asks("fortryd")
    assert "Glatte stier" in await bo.asks("har vi opmærksomhedspunkter?")


async def test_a_point_that_others_stand_behind_is_not_taken_from_them_by_one(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    signe = network.facilitator()
    await signe.says("KAMU mødes 11. januar 2027")
    await anna.says("opmærksomhedspunkt: Glatte stier")
    await bo.taps("Os også")

    assert "O-1 er fælles for flere enheder" in await anna.asks("træk O-1 tilbage")
    assert "Glatte stier" in await bo.asks("har vi opmærksomhedspunkter?")
    await signe.does("træk O-1 tilbage", where="personal")
    assert "Glatte stier" not in await bo.asks("har vi opmærksomhedspunkter?")


async def test_which_point_is_withdrawn_is_asked(network: Network) -> None:
    anna = network.member("Anna Krogh")
    for words in ("Glatte stier", "Støj i storrum"):
        await anna.says(f"opmærksomhedspunkt: {words}")

    for sentence in ("træk mit opmærksomhedspunkt tilbage", "træk O-7 tilbage"):
        assert "Hvilket opmærksomhedspunkt" in await anna.asks(sentence)
    assert "Støj" in await anna.asks("har vi opmærksomhedspunkter?")


OUT = [
    *(f"{verb} bilag 1 fra input 9" for verb in ("fjern", "slet", "drop", "stryg")),
    *(f"{verb} bilag 1 ud af {of}" for verb in ("smid", "kast", "tag") for of in ("input 9", "I-9")),
    *(f"{verb} attachment 1 out of input 9" for verb in ("throw", "take")),
    "remove attachment 1 from input 9",
]


@pytest.mark.parametrize("said", OUT)
def test_what_goes_out_of_an_input_is_the_attachment(said: str) -> None:
    first, *_ = ears().hear(said).tries
    assert (first.door.name, dict(first.given)) == ("inputs.detach", {"first": "1", "number": "9"})


@pytest.mark.parametrize("said", ["slet bilaget på input 1", "fjern bilag 1 fra input 1"])
async def test_the_only_attachment_needs_no_number(network: Network, anna: Someone, said: str) -> None:
    await anna.asks("bilag til I-1: målinger https://example.org/a")
    assert "målinger" in await anna.asks("vis I-1")

    await anna.asks(said)

    shown = await anna.asks("vis I-1")
    assert "Bedre lys" in shown
    assert "målinger" not in shown


async def test_of_two_attachments_it_is_said_which(network: Network, anna: Someone) -> None:
    await anna.asks("bilag til I-1: målinger https://example.org/a")
    await anna.asks("bilag til I-1: billeder https://example.org/b")

    await anna.asks("slet bilaget på input 1")

    shown = await anna.asks("vis I-1")
    assert "målinger" in shown
    assert "billeder" in shown


# --- whose they are ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["mit input", "mine input", "vis mine input", "my input", "show my inputs"])
async def test_ones_own_are_ones_own(network: Network, anna: Someone, said: str) -> None:
    shown = await anna.asks(said)
    assert "Bedre lys" in shown
    assert "Ro i storrum" not in shown


@pytest.mark.parametrize("said", ["vis input fra DTU Bo", "input fra DTU Bo", "show inputs from DTU Bo"])
async def test_those_of_a_unit_are_of_it_alone(network: Network, anna: Someone, said: str) -> None:
    shown = await anna.asks(said)
    assert "Ro i storrum" in shown
    assert "Bedre lys" not in shown
    assert "Ingen input fra DTU Camille" in await anna.asks("vis input fra DTU Camille")


async def test_a_unit_that_nobody_knows_is_said_to_be_unknown(network: Network, anna: Someone) -> None:
    assert "Bedre lys" not in await anna.asks("vis input fra DTU Xylofon")


# --- what others stand behind ----------------------------------------------------------------------------


async def test_what_others_back_is_asked_about_and_they_can_go_on_with_it(
    network: Network, anna: Someone
) -> None:
    bo, camille = person(network, "Bo"), person(network, "Camille")
    await bo.taps("Vi bakker op", on="Bedre lys")
    await camille.taps("Vi bakker op", on="Bedre lys")

    asked = await anna.asks("træk I-1 tilbage")
    assert "Skal det trækkes tilbage?\nI-1: " in asked
    assert "2 andre bakker op" in asked
    assert "Bedre lys" in await bo.asks("vis input")

    await anna.does("træk I-1 tilbage", where="personal")

    told = network.said_to(bo)[-1].words
    assert "I-1\nAnna Krogh har trukket ”Bedre lys i laboratorierne” tilbage" in told
    await bo.taps("Giv det selv")
    assert "Bedre lys i laboratorierne" in str(bo.dialog)
    await bo.fills("Send input")
    assert "I-3" in await bo.asks("vis input")


async def test_by_tap_it_is_asked_about_too(network: Network, anna: Someone) -> None:
    await person(network, "Bo").taps("Vi bakker op", on="Bedre lys")
    await anna.asks("vis I-1")
    assert "Én anden bakker op" in await anna.taps("Træk det tilbage")
    assert "Bedre lys" in await anna.asks("vis input")


async def test_a_vote_about_it_says_so_and_whoever_started_it_hears(network: Network, anna: Someone) -> None:
    bo = person(network, "Bo")
    await bo.says("start afstemning: Skal I-1 stå øverst i pakken?")

    assert "Der stemmes om det lige nu" in await anna.asks("træk I-1 tilbage")
    await anna.agrees()
    await network.passes(seconds=3)

    [vote] = [one for one in network.channel if "Jeg støtter" in one.words]
    assert "I-1 er trukket tilbage, siden afstemningen begyndte." in vote.words
    assert "luk afstemningen" in network.said_to(bo)[-1].words


async def test_a_common_point_is_asked_about_and_the_others_hear(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen", language="en")
    signe = network.facilitator()
    await signe.says("KAMU mødes 11. januar 2027")
    await anna.says("opmærksomhedspunkt: Glatte stier")
    await bo.taps("Os også")

    assert "2 andre er med" in await signe.asks("træk O-1 tilbage")
    assert "Glatte stier" in await bo.asks("do we have attention points?")
    await signe.does("træk O-1 tilbage", where="personal")

    assert "O-1\nSigne Holm has withdrawn “Glatte stier" in network.said_to(bo)[-1].words
    assert "O-1\nSigne Holm har trukket ”Glatte stier” tilbage" in network.said_to(anna)[-1].words
    await bo.taps("Raise it myself")
    assert "Glatte stier" in str(bo.dialog)


@pytest.mark.parametrize("said", ["vis input om lys", "show inputs about lys", "find input om lys"])
async def test_inputs_are_found_by_their_words(network: Network, said: str) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("nyt input: Bedre lys i værkstedet")
    await anna.says("nyt input: Færre møder")
    told = await anna.asks(said)
    assert "Bedre lys i værkstedet" in told
    assert "Færre møder" not in told


async def test_whoever_gave_it_hears_that_somebody_else_has_changed_its_words(
    network: Network, anna: Someone
) -> None:
    await person(network, "Signe").asks("ret I-1: Nye stole i kantinen")
    told = network.said_to(anna)[-1].words
    assert "Signe Holm har ændret ”Bedre lys i laboratorierne” til ”Nye stole i kantinen”" in told
    assert "du er stadig den, der har givet det" in told
    before = len(network.said_to(anna))
    await anna.asks("ret I-1: Bedre lys overalt")
    assert not any("Det er dit" in one.words for one in network.said_to(anna)[before:])
