"""Why, said with one's answer to a vote: the answer is given, and the reason kept with it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from storage.db import Db
from storage.votes import votes as kept
from tests.dialog import Network, Someone, actions
from tests.once import once

LYNGBY = "Skal vi mødes i Lyngby?"


@once
async def asked(network: Network) -> Someone:
    """A vote of yes or no is open; Bo and Camille have not answered."""
    network.member("Bo Madsen")
    network.member("Camille Rossi", language="en")
    anna = network.member("Anna Krogh")
    await anna.says(f"start flertalsafstemning: {LYNGBY}")
    return anna


def one(network: Network, name: str) -> Someone:
    return next(each for each in network.people if each.name.startswith(name))


def given(network: Network) -> list[tuple[str, str]]:
    """What has been answered, and why."""

    def work(db: Db) -> list[tuple[str, str]]:
        return [(row.choice, row.reason) for row in db.execute(select(kept.votes)).all()]

    return network.store.now(work)


SAID_OUT = [
    ("jeg støtter, fordi det er tæt på", "yes", "det er tæt på"),
    ("jeg støtter det, for det er tæt på", "yes", "det er tæt på"),
    ("jeg er for, fordi det er tæt på", "yes", "det er tæt på"),
    ("jeg stemmer ja, fordi der ikke er plads andre steder", "yes", "der ikke er plads andre steder"),
    ("jeg stemmer nej, fordi der ikke er plads", "no", "der ikke er plads"),
    ("jeg stemmer nej, for der er ikke plads", "no", "der er ikke plads"),
    ("jeg støtter det ikke, fordi der ikke er plads", "no", "der ikke er plads"),
    ("jeg stemmer blankt, for jeg kender det ikke", "blank", "jeg kender det ikke"),
    ("blank, jeg kender det ikke", "blank", "jeg kender det ikke"),
    ("blank, fordi jeg ikke kender det", "blank", "jeg ikke kender det"),
    ("I support this because it is close", "yes", "it is close"),
    ("I'm for it, since it is close", "yes", "it is close"),
    ("I vote yes because there is no room elsewhere", "yes", "there is no room elsewhere"),
    ("I vote no because there is no room", "no", "there is no room"),
    ("I abstain because I do not know it", "blank", "I do not know it"),
    ("blank, because I don't know it", "blank", "I don't know it"),
]


@pytest.mark.parametrize(("said", "choice", "why"), SAID_OUT)
async def test_the_answer_is_given_and_the_reason_kept(
    network: Network, asked: Someone, said: str, choice: str, why: str
) -> None:
    told = await one(network, "Bo").asks(said)

    assert [(choice, why.casefold())] == [(each, told.casefold()) for each, told in given(network)], told
    assert why.casefold() in told.casefold()


BARE = [
    ("ja, fordi det er tæt på", "yes", "det er tæt på"),
    ("ja fordi vi mangler luft", "yes", "vi mangler luft"),
    ("ja, for så slipper vi for trafikken", "yes", "så slipper vi for trafikken"),
    ("nej, for det er for dyrt", "no", "det er for dyrt"),
    ("nej, fordi der ikke er plads", "no", "der ikke er plads"),
    ("nej, for der er ikke plads", "no", "der er ikke plads"),
    ("yes, because it is close", "yes", "it is close"),
    ("yes since it is close", "yes", "it is close"),
    ("no, because there is no room", "no", "there is no room"),
]


@pytest.mark.parametrize(("said", "choice", "why"), BARE)
async def test_a_bare_yes_or_no_with_its_reason_is_asked_about_once(
    network: Network, asked: Someone, said: str, choice: str, why: str
) -> None:
    """A yes may be said to many a thing: the vote is named before it counts, and so is the reason."""
    bo = one(network, "Bo")
    told = await bo.asks(said)
    assert not given(network)
    assert LYNGBY in told
    assert why in told

    yes = actions(network.said_to(bo)[-1].card or {})[0]
    await bo.presses(yes)
    assert given(network) == [(choice, why)]


async def test_nothing_is_heard_in_a_yes_with_a_reason_where_no_vote_is_open(network: Network) -> None:
    bo = network.member("Bo Madsen")
    told = await bo.asks("ja, fordi det er tæt på")

    assert "afstemning" not in told.casefold()


@pytest.mark.parametrize(
    ("said", "choice", "why"),
    [
        ("jeg støtter, fordi der ikke er plads", "yes", "der ikke er plads"),
        ("ja, fordi det er tæt på", "yes", "det er tæt på"),
        ("no, because there is no room", "no", "there is no room"),
        ("blank, jeg kender det ikke", "blank", "jeg kender det ikke"),
    ],
)
async def test_of_several_it_is_asked_which_and_the_reason_is_kept(
    network: Network, asked: Someone, said: str, choice: str, why: str
) -> None:
    await network.passes(minutes=1)
    await asked.says("start flertalsafstemning: Skal vi prøve med te?")
    bo = one(network, "Bo")
    await bo.asks(said)
    assert not given(network)
    await bo.taps(LYNGBY)
    if not given(network):
        await bo.presses(actions(network.said_to(bo)[-1].card or {})[0])

    assert given(network) == [(choice, why)]


@pytest.mark.parametrize("said", ["nej, fordi der ikke er plads", "I vote no because there is no room"])
async def test_where_a_no_would_stop_it_the_reason_is_what_is_needed(network: Network, said: str) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.says(f"start afstemning: {LYNGBY}")
    await bo.asks(said)
    if not given(network):
        await bo.presses(actions(network.said_to(bo)[-1].card or {})[0])

    [(choice, why)] = given(network)
    assert choice == "objection"
    assert why in said


async def test_a_confidential_answer_keeps_no_reason(network: Network, asked: Someone) -> None:
    for name in ("Dorte Iversen", "Emil Bach", "Farah Aziz"):
        network.member(name)
    await asked.does("luk afstemningen")
    assert "Fortrolig" in await asked.says("start fortrolig afstemning: Skal vi have te?")
    told = await one(network, "Bo").asks("jeg stemmer ja, fordi det er varmt")

    assert given(network) == [("answered", "")], told
