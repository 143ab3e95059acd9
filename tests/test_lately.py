"""What was just said between somebody and the bot: `ja`, `nej, den anden` and `flyt den til torsdag`."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.language.replies import Reply, reply
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
