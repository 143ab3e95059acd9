"""Several requests in one message: each is answered or done as if it had been said alone."""

from __future__ import annotations

import pytest

from bot.core import several
from tests.dialog import HOUSE, Network, Someone, ears_of
from tests.once import once

PLANTS = "Planter på gangen"


@once
async def anna(network: Network) -> Someone:
    """A host with a vote of hers, two items, three decisions and a meeting ahead."""
    network.unit("kemi", "DTU Kemi", english="DTU Chemistry")
    network.role("AMR", "Kim Lund", "kemi")
    network.member("Bo Madsen")
    anna = network.member("Anna Krogh", unit="kemi")
    signe = network.facilitator()
    await signe.says("planlæg møde 15-12-2026 kl. 12-15.30 i lokale S04")
    for words in ("Vi holder martsmødet online", "Vi mødes i Lyngby"):
        await signe.says(f"registrér beslutning: {words}")
    await signe.says("foreslå punkt: trapper i bygning 101")
    await signe.says("foreslå punkt: lys på parkeringspladsen")
    await anna.says(f"start afstemning: {PLANTS}")
    return anna


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("hvem er vært næste gang? og hvad besluttede vi om Lyngby?", ("Værter: Anna", "D-2026-002")),
        ("who hosts next time? And what did we decide about Lyngby?", ("Hosts: Anna", "D-2026-002")),
        ("hvad er mine opgaver og hvornår er næste møde?", ("venter på dig", "Næste møde er")),
        ("what are my tasks and when is the next meeting?", ("waiting for you", "The next meeting is")),
        ("hvem er AMR i min enhed? og annuller mit bytte", ("Kim Lund", "ikke noget åbent tilbud")),
        ("who is AMR in my unit? and cancel my swap", ("Kim Lund", "no open offer")),
        ("vis dagsordenen og meld mig fra på torsdag", ("trapper i bygning 101", "ikke planlagt noget møde")),
        ("vis D-2026-001 og hvem er vært næste gang?", ("D-2026-001", "Værter: Anna")),
        ("vis D-2026-001 og vis D-2026-002", ("martsmødet", "Lyngby")),
        ("luk afstemningen og vis dagsordenen", ("lukkes?", "trapper i bygning 101")),
        ("close the vote and show the agenda", ("be closed?", "trapper i bygning 101")),
    ],
)
async def test_two_requests_get_two_answers(
    network: Network, anna: Someone, sentence: str, told: tuple[str, str]
) -> None:
    answer = await anna.asks(sentence)
    for one in told:
        assert one in answer


@pytest.mark.parametrize(
    "sentence",
    ["støt punkt 2 og foreslå et punkt om støj", "support item 2 and suggest an agenda item: støj"],
)
async def test_two_deeds_are_both_done(network: Network, anna: Someone, sentence: str) -> None:
    await anna.asks(sentence)

    assert any("Vigtigt for mig · 1" in one.words for one in network.channel if "lys på" in one.words)
    assert any("støj" in one.words.splitlines() for one in network.channel)


@pytest.mark.parametrize(
    "sentence", ["jeg kommer ikke til mødet. Hvem er vært?", "I can't come to the meeting. Who hosts?"]
)
async def test_what_is_told_is_noted_and_what_is_asked_is_answered(
    network: Network, anna: Someone, sentence: str
) -> None:
    answer = await anna.asks(sentence)
    assert "Anna Krogh og Bo Madsen" in answer or "Anna Krogh and Bo Madsen" in answer
    assert "meldt afbud" in answer or "not coming" in answer


async def test_in_the_channel_both_answers_stand_under_the_message(network: Network, anna: Someone) -> None:
    await anna.says("hvem er vært næste gang? Og foreslå punkt: støj", activity="m-two")

    answers = [one for one in network.channel if one.reply_to == "m-two"]
    assert any("Værter: Anna" in one.words for one in answers)
    assert any("støj" in one.words for one in answers)


async def test_a_message_that_is_delivered_twice_is_done_once(network: Network, anna: Someone) -> None:
    for _ in range(2):
        await anna.says("foreslå punkt: pauser", activity="m-0")
        await anna.says("luk afstemningen og støt punkt 1", activity="m-two")
    asked = [one for one in network.channel if "lukkes?" in one.words]
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("vis dagsordenen og send cyklen hjem", "send cyklen hjem"),
        ("show the agenda and send the bicycle home", "send the bicycle home"),
    ],
)
async def test_an_order_that_is_not_understood_is_not_dropped(
    network: Network, anna: Someone, sentence: str, left: str
) -> None:
    answer = await anna.asks(sentence)
    assert "trapper i bygning 101" in answer
    assert (f"Om ”{left}”" in answer) or (f"About “{left}”" in answer)


async def test_a_deed_that_may_be_about_what_was_named_before_it_is_asked_about(
    network: Network, anna: Someone
) -> None:
    answer = await anna.asks("vis D-2026-001 og luk afstemningen om planter, og jeg melder afbud")
    assert "Ja, gør det" in answer
    assert "Afbud: 0" in await anna.asks("hvornår er næste møde?")


async def test_a_yes_to_two_questions_does_nothing_by_itself(network: Network, anna: Someone) -> None:
    await anna.asks("luk afstemningen og aflys mødet")
    await anna.asks("ja")
    assert PLANTS in await anna.asks("åbne afstemninger")
    assert "Næste møde er" in await anna.asks("hvornår er næste møde?")


async def test_a_yes_to_the_one_question_among_answers_is_a_yes(network: Network, anna: Someone) -> None:
    await anna.asks("luk afstemningen og vis dagsordenen")
    assert "Planter" in await anna.asks("ja")
    assert "lukkes" not in await anna.asks("luk afstemningen")


@pytest.mark.parametrize(
    "sentence",
    [
        "foreslå punkt: hvem er vært og hvordan mødes vi",
        "start vote: close the kitchen and open the canteen",
        "registrér beslutning: vi mødes i Risø og vis dagsordenen hver gang",
        "foreslå et punkt om hvordan vi mødes og hvem er vært",
        "suggest an item about how we meet and who hosts next time",
        "hvis Bo ikke kan, så meld mig fra og find en afløser",
        "Bo siger: luk afstemningen og meld mig fra",
        "jeg er syg og kommer ikke til mødet",
        "hvem er AMR og AMK i kemi?",
        "hvem kan lukke afstemningen og trække forslaget?",
        "luk afstemningen og vis dagsordenen – nej, vent",
        "hej, vis dagsordenen",
        "tak! vis dagsordenen",
        "vi skal have en ny AMR, hvem er det?",
        "find D-2026-001 og send den til Bo",
    ],
)
def test_what_is_one_request_stays_one(sentence: str) -> None:
    assert several.requests(ears_of(HOUSE), sentence) == ()
