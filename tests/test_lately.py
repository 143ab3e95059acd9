"""What was just said between somebody and the bot: `ja`, `nej, den anden` and `flyt den til torsdag`."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.language.replies import Reply, drops, reply
from tests.dialog import Network, Someone, here
from tests.once import once


@once
async def signe(network: Network) -> Someone:
    network.clock = here(2026, 11, 28, 10)
    for name in ("Anna Krogh", "Bo Madsen", "Camille Rossi"):
        network.member(name)
    network.facilitator()
    await network.people[3].says("planlæg møde 15. december kl. 9-12")
    return network.people[3]


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("ja", Reply(agrees=True)),
        ("Ja tak!", Reply(agrees=True)),
        ("yes, please", Reply(agrees=True)),
        ("nej", Reply(agrees=False)),
        ("no, never mind", Reply(agrees=False)),
        ("nej, den anden", Reply(which=1)),
        ("den første", Reply(which=0)),
        ("nummer 2", Reply(which=1)),
        ("the last one", Reply(which=-1)),
        ("jeg mener den tredje", Reply(which=2)),
        ("ja til forslaget", None),
        ("nej, aflys mødet", None),
        ("punkt 2", None),
        ("", None),
    ],
)
def test_an_answer_is_short_and_says_nothing_beside(said: str, means: Reply | None) -> None:
    assert reply(said) == means


def test_only_what_was_offered_can_be_chosen() -> None:
    for count in range(5):
        for said in ("ja", "1", "2", "3", "den sidste"):
            found = reply(said)
            assert found is not None
            chosen = found.among(count)
            assert chosen is None or 0 <= chosen < count


async def test_a_yes_to_a_question_does_what_it_asked_about(signe: Someone) -> None:
    asked = await signe.says("flyt mødet til 17. december kl. 9-12")
    assert "17. dec" in asked
    assert "17. dec" not in await signe.says("hvornår er næste møde") or "15. dec" in asked
    await signe.says("flyt mødet til 17. december kl. 9-12")
    await signe.says("ja")
    assert "17. dec" in await signe.says("hvornår er næste møde")


async def test_a_no_leaves_all_as_it_is(signe: Someone) -> None:
    await signe.says("flyt mødet til 17. december kl. 9-12")
    assert await signe.says("nej tak") == "Godt, jeg gør ikke noget."
    assert "15. dec" in await signe.says("hvornår er næste møde")


NO_IN_PARTS = [
    *(
        "nej, ikke alligevel",
        "nej, men tak",
        "hov, det var en fejl",
        "nej nej, lad det være",
        "vent, ikke endnu",
    ),
    *("never mind, leave it", "ok, never mind", "no, leave it", "sorry, not now", "oops, no"),
]


@pytest.mark.parametrize("said", NO_IN_PARTS)
async def test_a_no_may_be_said_in_several_words(network: Network, signe: Someone, said: str) -> None:
    await signe.asks("aflys mødet")

    assert await signe.asks(said) in ("Godt, jeg gør ikke noget.", "All right, I'll leave it.")

    assert "hverken aflyst eller flyttet" in await signe.asks("er mødet aflyst?")


@pytest.mark.parametrize("said", ["tak, tak", "oops, sorry", "ok, ok", "jeg kommer ikke, alligevel"])
def test_courtesy_alone_is_no_no(said: str) -> None:
    assert not drops(said)


async def test_a_yes_is_one_to_nothing_else_once_something_else_was_said(signe: Someone) -> None:
    await signe.says("flyt mødet til 17. december kl. 9-12")
    await signe.says("vis dagsordenen")
    await signe.says("ja")
    assert "15. dec" in await signe.says("hvornår er næste møde")


async def test_a_yes_comes_too_late_after_a_while_and_from_nobody_else(signe: Someone) -> None:
    network = signe.network
    await signe.says("flyt mødet til 17. december kl. 9-12")
    await network.people[0].says("ja")
    network.clock += timedelta(minutes=11)
    await signe.says("ja")
    assert "15. dec" in await signe.says("hvornår er næste møde")


async def test_it_is_what_was_just_told_of_and_is_asked_about_first(signe: Someone) -> None:
    await signe.says("hvornår er næste møde")
    asked = await signe.says("flyt den til 17. december kl. 9-12")
    assert "17. dec" in asked
    assert "15. dec" in await signe.says("hvornår er næste møde")
    await signe.says("flyt det til 17. december kl. 9-12")
    await signe.says("ja")
    assert "17. dec" in await signe.says("hvornår er næste møde")


@pytest.mark.parametrize(
    "sentence",
    [
        "stop afstemningen, den var en fejl",
        "drop afstemningen, det var en fejl",
        "stop the vote, it was a mistake",
    ],
)
async def test_what_the_sentence_names_itself_is_it(network: Network, sentence: str) -> None:
    anna = network.member("Anna Krogh")
    await anna.asks("start afstemning: Vi mødes i Lyngby")

    told = await anna.asks(sentence)

    assert "trækkes tilbage?" in told or "be withdrawn?" in told


# --- what was asked for is told in words -------------------------------------------------------------------

TOLD = {"da": "fordi vi ikke har noget køleskab", "en": "because we have no fridge"}
OBJECTS = {"da": "jeg har en indvending", "en": "I have an objection"}


@once
async def bo(network: Network) -> Someone:
    anna = network.member("Anna Krogh")
    bo = network.member("Bo Madsen")
    network.member("Camille Rossi")
    await anna.says("start afstemning: Skal vi have frugt?")
    return bo


async def objected(network: Network) -> str:
    """The vote as everybody sees it."""
    await network.passes(seconds=5)
    return next(one.words for one in network.channel if "Skal vi have frugt?" in one.words)


@pytest.mark.parametrize("where", ["channel", "personal"])
@pytest.mark.parametrize("language", ["da", "en"])
async def test_what_it_would_take_is_told_in_the_next_words(
    network: Network, bo: Someone, language: str, where: str
) -> None:
    await bo.says(OBJECTS[language], where=where)
    assert "Indvending fra" not in await objected(network)

    await bo.says(TOLD[language], where=where)

    shown = await objected(network)
    assert "Indvending fra Bo Madsen" in shown
    assert TOLD[language] in shown


async def test_so_it_is_after_a_tap(network: Network, bo: Someone) -> None:
    await bo.taps("Jeg har en indvending")
    await bo.says("vi mangler plads til det")
    assert "vi mangler plads til det" in await objected(network)


@pytest.mark.parametrize("between", ["ja", "ok", "yes"])
async def test_a_stray_yes_does_not_end_the_question(network: Network, bo: Someone, between: str) -> None:
    await bo.says(OBJECTS["da"])
    await bo.says(between)
    await bo.says(TOLD["da"])
    assert "vi ikke har noget køleskab" in await objected(network)


@pytest.mark.parametrize(
    "said", ["vis dagsordenen", "hvem er vært næste gang?", "hvad betyder det egentlig?", "glem det", "nej"]
)
async def test_what_is_no_answer_counts_as_none(network: Network, bo: Someone, said: str) -> None:
    await bo.says(OBJECTS["da"])
    await bo.says(said)
    assert "Indvending fra" not in await objected(network)


async def test_what_was_lacking_is_told_in_the_next_words(network: Network) -> None:
    signe = network.facilitator()
    await signe.says("input til handleplanen: støj i hallen")
    await signe.asks("omformuler input 1")
    await signe.asks("lys på gangen")
    assert "lys på gangen" in network.channel[-1].words.casefold()


# --- the words of a button ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("closes", "said"),
    [
        ("luk afstemningen", "Skal vi have kaffe?"),
        ("close the vote", "skal vi have kaffe"),
    ],
)
@pytest.mark.parametrize("between", ["", "ja"])
async def test_the_words_of_a_button_mean_it(
    network: Network, bo: Someone, closes: str, said: str, between: str
) -> None:
    anna = network.people[0]
    await anna.says("start afstemning: Skal vi have kaffe?")
    assert "Skal vi have frugt?" in await anna.says(closes)
    if between:
        await anna.says(between)

    asked = await anna.says(said)

    assert "kaffe" in asked
    assert "Ja, luk den" in asked or "Yes, close it" in asked


async def test_the_words_of_a_button_of_an_answer_mean_it_too(network: Network, signe: Someone) -> None:
    anna = network.people[0]
    await anna.asks("mine data")
    assert "people" in await anna.asks("vis det hele som JSON")


# --- a part of a name, and more than a bare no --------------------------------------------------------------


@pytest.mark.parametrize(
    ("closes", "said"),
    [
        ("luk afstemningen", "den om kaffe"),
        ("luk afstemningen", "kaffe"),
        ("close the vote", "the kaffe one"),
        ("close the vote", "the one about kaffe"),
    ],
)
async def test_a_part_of_the_name_is_enough_where_no_other_has_it(
    network: Network, bo: Someone, closes: str, said: str
) -> None:
    anna = network.people[0]
    await anna.says("start afstemning: Skal vi have kaffe?")
    await anna.says(closes)

    asked = await anna.says(said)

    assert "Skal vi have kaffe?" in asked
    assert "Ja, luk den" in asked or "Yes, close it" in asked


@pytest.mark.parametrize("said", ["skal vi", "have", "den om te", "vis dagsordenen"])
async def test_what_more_than_one_or_none_of_them_has_chooses_nothing(
    network: Network, bo: Someone, said: str
) -> None:
    anna = network.people[0]
    await anna.says("start afstemning: Skal vi have kaffe?")
    await anna.says("luk afstemningen")
    assert "Ja, luk den" not in await anna.says(said)


@pytest.mark.parametrize(
    ("said", "agrees"),
    [
        ("no sorry I can't", False),
        ("nej desværre, det kan jeg ikke", False),
        ("nej tak, ikke denne gang", False),
        ("no, that doesn't work for me", False),
        ("yes, I'd be happy to", True),
        ("ja, det kan jeg godt", True),
        ("ja, det vil jeg gerne", True),
        ("nej, jeg kan godt", None),
        ("nej jeg kommer ikke", None),
        ("ja, men jeg kan ikke", None),
        ("ja tak, flyt mødet", None),
        ("no, I can do it", None),
    ],
)
def test_an_answer_may_be_polite_but_says_nothing_else(said: str, agrees: bool | None) -> None:
    answer = reply(said)
    assert (answer.agrees if answer else None) is agrees


OWN_DEEDS = (
    ("æv jeg kan ikke alligevel", "jo jeg kan godt"),
    ("æv jeg kan ikke alligevel", "ja, det kan jeg godt"),
    ("I can't come, I think", "yes I can"),
    ("I can't come, I think", "yes, I can do that"),
)


@pytest.mark.parametrize(("said", "then"), OWN_DEEDS)
async def test_a_yes_that_tells_the_contrary_of_what_was_asked_does_nothing(
    network: Network, signe: Someone, said: str, then: str
) -> None:
    """`jo, jeg kan godt` to whether one stays away says that one comes."""
    anna = network.people[0]
    asked = await anna.asks(said)
    assert "jeg melder afbud" in asked or "I can not come" in asked or "i can not come" in asked
    await anna.asks(then)
    assert "Anna" not in await network.people[1].asks("hvem kommer til mødet?")


async def test_what_is_asked_then_is_what_the_next_yes_is_to(network: Network, signe: Someone) -> None:
    anna = network.people[0]
    await anna.asks("æv jeg kan ikke alligevel")
    assert "jeg kommer" in await anna.asks("jo jeg kan godt")
    await anna.asks("ja")
    assert "Kommer (1): Anna Krogh" in await anna.asks("hvem kommer til mødet?")


@pytest.mark.parametrize(
    ("said", "then", "meant"),
    [
        ("flyt mødet til 16. december kl. 9-11", "nej, den 17.", "17. dec. 2026 (uge 51) kl. 09.00–11.00"),
        (
            "flyt mødet til 16. december kl. 9-11",
            "ja, men kl. 10-12",
            "16. dec. 2026 (uge 51) kl. 10.00–12.00",
        ),
        ("flyt mødet til 16. december kl. 9-11", "nej til torsdag", "17. dec. 2026 (uge 51) kl. 09.00–11.00"),
        ("move the meeting to 16 December 9-11", "no, the 17th", "17 Dec 2026 (week 51), 09:00–11:00"),
        ("move the meeting to 16 December 9-11", "yes but 10-12", "16 Dec 2026 (week 51), 10:00–12:00"),
    ],
)
async def test_another_day_or_time_said_to_a_question_is_asked_about_anew(
    signe: Someone, said: str, then: str, meant: str
) -> None:
    await signe.says(said)
    before = signe.question()

    assert meant in await signe.says(then)

    await signe.presses(before, where="channel")
    assert "15. dec" in await signe.says("hvornår er næste møde?"), "what was corrected asks no more"


@pytest.mark.parametrize("then", ["nej vent", "nej, det er jo forkert", "no wait"])
async def test_a_no_with_more_behind_it_leaves_what_was_asked(signe: Someone, then: str) -> None:
    await signe.says("aflys mødet")
    before = signe.question()
    told = await signe.says(then)
    assert "Godt, jeg gør ikke noget" in told or "All right, I'll leave it" in told
    await signe.presses(before, where="channel")
    assert "hverken aflyst eller flyttet" in await signe.says("er mødet aflyst?")


@pytest.mark.parametrize(
    ("then", "told"), [("nej", "Godt, jeg gør ikke noget"), ("no, don't", "I'll leave it")]
)
async def test_a_no_may_come_late_and_a_yes_may_not(
    network: Network, signe: Someone, then: str, told: str
) -> None:
    await signe.says("aflys mødet")
    before = signe.question()
    await network.passes(minutes=12)
    assert "Skal mødet aflyses" not in await signe.says("ja")
    assert told in await signe.says(then)
    await signe.presses(before, where="channel")
    assert "hverken aflyst eller flyttet" in await signe.says("er mødet aflyst?")
