"""Which vote is meant, where several are open: the one that is named, else a button for each."""

from __future__ import annotations

import pytest

from bot.core.feature import Door
from bot.language.phrases.pattern import Slot, Variant, variants
from storage import networks
from storage.db import Db
from storage.votes import votes as kept
from storage.votes.poll import Poll
from tests.dialog import HOUSE, TEAM, TENANT, Network, Someone, actions, inputs
from tests.once import once

COFFEE, TEA = "Skal vi have kaffe?", "Prøve med te"


@once
async def two(network: Network) -> Someone:
    """Two votes are open; Anna started both."""
    anna = network.member("Anna Krogh")
    network.member("Bo Madsen")
    network.member("Camille Rossi", language="en")
    await anna.says(f"start afstemning: {COFFEE}")
    await network.passes(minutes=1)
    await anna.says(f"start afstemning: {TEA}")
    return anna


def polls(network: Network) -> dict[str, Poll]:
    """All there ever were, by their question."""

    def work(db: Db) -> dict[str, Poll]:
        home = networks.by_team(db, TENANT, TEAM)
        assert home is not None
        found = [*kept.open_in(db, home.id), *kept.ended_in(db, home.id)]
        return {one.question: kept.counted(db, one) for one in found}

    return network.store.now(work)


def answered(network: Network) -> set[str]:
    return {question for question, one in polls(network).items() if one.answered}


def votes_on(network: Network, question: str) -> list[kept.Named]:
    poll = polls(network)[question]
    return network.store.now(lambda db: kept.named(db, poll))


def offered(network: Network) -> list[str]:
    return [one["title"] for one in actions(network.teams.messages[-1].card or {})]


# --- none is named ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("sentence", ["jeg stemmer ja", "jeg støtter forslaget", "I support the proposal"])
async def test_each_is_offered_and_the_button_answers_that_one(two: Someone, sentence: str) -> None:
    bo = two.network.people[1]

    told = await bo.asks(sentence)
    assert ("Hvilken afstemning mener du?" in told) or ("Which vote do you mean?" in told)
    assert offered(two.network) == [COFFEE, TEA]
    assert answered(two.network) == set()
    await bo.taps(TEA)
    assert answered(two.network) == {TEA}
    await bo.taps(COFFEE)
    assert answered(two.network) == {COFFEE, TEA}


async def test_closing_asks_which_and_then_whether(two: Someone) -> None:
    await two.asks("luk afstemningen")
    asked = await two.taps(TEA)

    assert TEA in asked
    assert all(one.is_open for one in polls(two.network).values())
    await two.agrees()
    assert {question for question, one in polls(two.network).items() if one.is_open} == {COFFEE}


async def test_a_reason_goes_with_the_choice(two: Someone) -> None:
    bo = two.network.people[1]
    await bo.asks("indvending: Det larmer for meget")
    await bo.taps(TEA)

    assert "Det larmer for meget" in two.network.said_to(two)[-1].words
    assert answered(two.network) == {TEA}


WHY = (
    "fordi det er varmt",
    "fordi det larmer mindre",
    "because it is warm",
    "da det er varmt",
    "men kun om fredagen",
)
ANSWERS = {
    "da": ("jeg støtter te", "jeg stemmer ja til te", "jeg støtter forslaget om te", "jeg er imod te"),
    "en": ("i support te", "i vote yes on te", "I support the proposal about te", "I am against te"),
}


@pytest.mark.parametrize("why", WHY)
@pytest.mark.parametrize("answer", [*ANSWERS["da"], *ANSWERS["en"]])
async def test_what_is_told_behind_an_answer_is_its_reason_or_asked_about(
    two: Someone, answer: str, why: str
) -> None:
    """The vote that is named gets the answer with its reason, whole; else nothing is counted."""
    bo = two.network.people[1]

    told = await bo.asks(f"{answer}, {why}")

    kept = [one.reason for one in votes_on(two.network, TEA)]
    assert kept in ([], [why.removeprefix("fordi ").removeprefix("because ").removeprefix("da ")]), told
    assert not kept or kept[0] in told
    assert not votes_on(two.network, COFFEE)
    told_alike = ("because" in why) == (answer in ANSWERS["en"])
    assert kept or not told_alike or "imod" in answer or "against" in answer, told


async def test_a_reason_goes_with_the_choice_of_a_vote(two: Someone) -> None:
    bo = two.network.people[1]
    await bo.asks("jeg støtter, fordi det er varmt")
    await bo.taps(TEA)

    assert [one.reason for one in votes_on(two.network, TEA)] == ["det er varmt"]


async def test_what_is_voted_on_may_have_a_condition_itself(two: Someone) -> None:
    await two.says("start afstemning: Kage, men kun om fredagen")
    await two.network.people[1].asks("jeg støtter kage, men kun om fredagen")

    assert [one.reason for one in votes_on(two.network, "Kage, men kun om fredagen")] == [""]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("jeg vælger Risø, fordi der er parkering", "der er parkering"),
        ("jeg foretrækker Risø men kun om fredagen", "men kun om fredagen"),
        ("I prefer Risø because of the parking", "the parking"),
    ],
)
async def test_a_reason_behind_an_option_is_kept(two: Someone, said: str, why: str) -> None:
    await two.says("start valgafstemning: Hvor mødes vi? med mulighederne Lyngby, Risø")
    await two.network.people[1].asks(said)

    assert [one.reason for one in votes_on(two.network, "Hvor mødes vi?")] == [why]


async def test_who_was_asked_why_may_say_all_of_it_anew(two: Someone) -> None:
    emil = two.network.people[1]
    await emil.asks("jeg har en indvending")
    await emil.taps(TEA)
    await emil.asks("jeg har indvending: mangler arkiv")

    assert [one.reason for one in votes_on(two.network, TEA)] == ["mangler arkiv"]


async def test_who_is_missing_is_told_of_each(two: Someone) -> None:
    bo = two.network.people[1]
    await bo.asks("jeg stemmer ja til te")

    told = await two.asks("hvem mangler at stemme?")
    coffee, tea = told.index(COFFEE), told.index(TEA)
    assert "Bo Madsen" in told[coffee:tea]
    assert "Bo Madsen" not in told[tea:]


async def test_when_they_close_and_who_voted_are_told_of_each(two: Someone) -> None:
    bo = two.network.people[1]
    await bo.asks("jeg stemmer ja til te")

    until = await two.asks("hvornår lukker afstemningen?")
    assert COFFEE in until
    assert TEA in until
    await two.asks("hvem stemte ja?")
    coffee, tea = (
        next(one.words for one in reversed(two.network.said_to(two)) if about in one.words)
        for about in (COFFEE, TEA)
    )
    assert "Bo Madsen" in tea
    assert "Bo Madsen" not in coffee


async def test_two_that_begin_alike_are_told_apart_by_when_they_came(two: Someone) -> None:
    """Where a button has no room for what they differ in."""
    begins = "Prøve med te, og sætte kander frem til alle, der"
    await two.says(f"start afstemning: {begins} holder møder om foråret")
    await two.network.passes(hours=1)
    await two.network.people[1].says(f"start afstemning: {begins} holder møder om efteråret")

    await two.asks("jeg stemmer ja")
    assert offered(two.network) == [
        COFFEE,
        TEA,
        f"{begins}… (fra man. 23. nov. 2026 kl. 09.01, Anna Krogh)",
        f"{begins}… (fra man. 23. nov. 2026 kl. 10.01, Bo Madsen)",
    ]


# --- one is named -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    ["jeg stemmer ja til te", "jeg støtter forslaget om prøve med te", "I vote yes on the vote about te"],
)
async def test_words_of_its_title_choose_it(two: Someone, sentence: str) -> None:
    await two.network.people[1].asks(sentence)
    assert answered(two.network) == {TEA}


@pytest.mark.parametrize(
    "sentence", ["luk afstemningen om te", "luk afstemningen te", "close the vote on te"]
)
async def test_it_is_closed_by_its_title(two: Someone, sentence: str) -> None:
    await two.does(sentence)
    assert {question for question, one in polls(two.network).items() if one.is_open} == {COFFEE}


async def test_a_title_that_no_vote_has_closes_none(two: Someone) -> None:
    told = await two.asks("luk afstemningen om kakao")

    assert "Jeg kender ingen åben afstemning om ”kakao”" in told
    assert offered(two.network) == [COFFEE, TEA]
    assert all(one.is_open for one in polls(two.network).values())


async def test_the_only_open_vote_is_not_taken_for_another(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await anna.says(f"start afstemning: {COFFEE}")

    assert "Jeg kender ingen åben afstemning om ”te”" in await anna.asks("luk afstemningen om te")
    assert offered(network) == [COFFEE]
    assert polls(network)[COFFEE].is_open


async def test_who_voted_names_the_vote_it_is_about(two: Someone) -> None:
    bo = two.network.people[1]
    await bo.asks("jeg stemmer ja til te")

    told = await two.asks("hvem stemte for Prøve med te?")
    assert "Bo Madsen" in told
    assert COFFEE not in told
    told = await two.asks("hvem stemte ja til kaffe?")
    assert COFFEE in told
    assert "Bo Madsen" not in told


@pytest.mark.parametrize(
    "sentence",
    [
        "hvad blev resultatet af afstemningen om kaffe?",
        "vis resultatet af afstemningen kaffe",
        "hvad er der sket med afstemningen om kaffen",
        "er kaffe vedtaget?",
        "vis afstemningen om kaffe",
        "show the result of the vote on kaffe",
        "was kaffe adopted?",
    ],
)
async def test_a_vote_that_is_over_is_found_by_its_title(two: Someone, sentence: str) -> None:
    for one in two.network.people:
        await one.asks("jeg stemmer ja til kaffe")
    await two.does("luk afstemningen om kaffe")

    told = await two.asks(sentence)
    assert COFFEE in told
    assert TEA not in told
    assert "D-2026-001" in told


async def test_a_vote_that_nobody_knows_is_said_to_be_unknown(two: Someone) -> None:
    assert "Jeg kender ingen afstemning om kakao" in await two.asks("vis resultatet af afstemningen om kakao")


async def test_the_reply_to_a_card_means_its_vote(two: Someone) -> None:
    [card] = [one for one in two.network.channel if TEA in one.words]
    await two.network.people[1].says("jeg stemmer ja", about=card.id)
    assert answered(two.network) == {TEA}


# --- options ----------------------------------------------------------------------------------------------


async def test_an_option_goes_to_the_vote_that_takes_options(two: Someone) -> None:
    await two.says("start valgafstemning: Hvor? med mulighederne Lyngby, Risø, andre må tilføje muligheder")

    assert "Ballerup" in await two.asks("tilføj mulighed: Ballerup")


async def test_where_two_take_options_they_are_offered(two: Someone) -> None:
    for question in ("Hvor?", "Hvornår?"):
        await two.network.passes(minutes=1)
        await two.says(
            f"start valgafstemning: {question} med mulighederne Lyngby, Risø, andre må tilføje muligheder"
        )

    assert "Hvilken afstemning mener du?" in await two.asks("tilføj mulighed: Ballerup")
    assert offered(two.network) == ["Hvor?", "Hvornår?"]
    await two.taps("Hvor?")
    assert "Ballerup" in two.network.channel[-1].words


# --- every door about a vote ------------------------------------------------------------------------------

REWORDED = [
    "ret spørgsmålet om te til: Prøve med saft",
    "ret ordlyden af afstemningen om te til: Prøve med saft",
    "omformulér afstemningen om te til: Prøve med saft",
    "change the wording of the vote on te to: Prøve med saft",
    "rephrase the question about te to: Prøve med saft",
]


@pytest.mark.parametrize("sentence", REWORDED)
async def test_the_wording_of_the_one_named_is_changed(two: Someone, sentence: str) -> None:
    await two.asks(sentence)
    assert set(polls(two.network)) == {COFFEE, "Prøve med saft"}


@pytest.mark.parametrize(
    "sentence",
    [
        "ret spørgsmålet om te",
        "omformulér teksten i afstemningen om te",
        "change the wording of the vote on te",
        "reword the vote about te",
    ],
)
async def test_without_new_words_the_text_of_the_one_named_is_shown_to_be_changed(
    two: Someone, sentence: str
) -> None:
    await two.asks(sentence)
    shown = two.network.teams.messages[-1].card or {}
    assert inputs(shown)["text"] == TEA
    assert set(polls(two.network)) == {COFFEE, TEA}
    [button] = [one for one in actions(shown) if str(one.get("verb")).endswith(".Reword")]
    await two.presses(button, text="Prøve med saft")
    assert set(polls(two.network)) == {COFFEE, "Prøve med saft"}


async def test_only_what_one_may_put_otherwise_is_meant(two: Someone) -> None:
    """Of three votes Bo started one: it is that which he changes."""
    bo = two.network.people[1]
    await bo.says("start afstemning: Prøve med saft")
    await bo.asks("ret spørgsmålet")
    assert inputs(two.network.teams.messages[-1].card or {})["text"] == "Prøve med saft"


SAID = {
    "reason": "det larmer",
    "answer": "nej",
    "text": "Prøve te i maj",
    "words": "Ballerup",
    "when": "fredag",
}
NUMBERS = {"first": "1", "second": "2"}
FEATURES = {"votes", "polls", "objections"}
OF_ALL = {
    "votes.show_open",
    "votes.show_ended",
    "votes.show_last",
    "votes.over_time",
    "objections.objects_too",
}
"""Shows all that are open, or over, whichever is meant."""
BY_OPTION = {"polls.choose_in_words", "polls.say_what_suits", "polls.suits_in_words"}
"""About the vote that has the option, or the times: of two that have it tell `tests/test_polls.py` and
`tests/test_time_polls_in_words.py`."""
BY_REASON = {"votes.say_why"}
"""A yes with its reason names none; `tests/test_votes_why.py` tells of two that are open."""


def sentence_of(way: Variant) -> str:
    return " ".join(step if isinstance(step, str) else _said(step) for step in way)


def _said(slot: Slot) -> str:
    value = {**SAID, **NUMBERS, "which": "te"}[slot.name]
    return f": {value}" if slot.verbatim else value


def ways(door: Door, *, named: bool) -> list[str]:
    """A sentence of each language, which names a vote or does not."""
    found = []
    for patterns in (door.da, door.en):
        of_door = [way for pattern in patterns for way in variants(pattern)]
        fitting = [way for way in of_door if ("which" in _slots(way)) is named]
        found += [sentence_of(fitting[0])] if fitting else []
    return found


def _slots(way: Variant) -> set[str]:
    return {step.name for step in way if isinstance(step, Slot)}


DOORS = [
    door
    for door in HOUSE.doors
    if door.feature in FEATURES
    and door.noun in ("command", "question")
    and door.name not in OF_ALL | BY_OPTION | BY_REASON
]


def test_every_vote_door_can_be_told_which_vote_is_meant() -> None:
    assert len(DOORS) >= 11
    for door in DOORS:
        assert len(ways(door, named=True)) == 2, door.name


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
async def test_with_two_open_votes_a_door_is_about_the_one_named_or_asks_with_a_button_for_each(
    two: Someone, door: Door
) -> None:
    network, before = two.network, polls(two.network)
    for sentence in ways(door, named=False):
        told = await two.asks(sentence)
        assert "Svar på kortet" not in told, sentence
        assert "Reply to the card" not in told, sentence
        assert COFFEE in told, sentence
        assert TEA in told, sentence
        if door.noun == "command":
            assert offered(network) == [COFFEE, TEA], sentence
        assert polls(network) == before, sentence
    for sentence in ways(door, named=True):
        assert COFFEE not in await two.asks(sentence), sentence
    assert polls(network)[COFFEE] == before[COFFEE]


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("sentence", "asked"),
    [("luk afstemningen", "Hvilken afstemning mener du?"), ("close the vote", "Which vote do you mean?")],
)
async def test_a_message_that_comes_twice_is_asked_back_about_once(
    network: Network, sentence: str, asked: str
) -> None:
    anna = network.member("Anna Krogh")
    network.member("Bo Madsen")
    await anna.says("start afstemning: Skal vi have kaffe?")
    await anna.says("start afstemning: Skal vi have te?")

    assert asked in await anna.says(sentence, activity="m-1")
    assert not await anna.says(sentence, activity="m-1")
    assert asked in await anna.says(sentence, activity="m-2")


async def test_a_message_that_comes_twice_is_refused_once_and_an_edit_of_it_is_read(network: Network) -> None:
    anna = network.member("Anna Krogh")

    assert await anna.says("luk afstemningen", activity="m-1")
    assert not await anna.says("luk afstemningen", activity="m-1")
    assert await anna.says("luk afstemningen", activity="m-1/edit")


@pytest.mark.parametrize(
    ("said", "then"),
    [("hvornår lukker den?", "30. nov. 2026"), ("when does it close?", "30 Nov 2026")],
)
async def test_it_is_the_one_vote_that_is_open(network: Network, said: str, then: str) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("start afstemning: Skal vi mødes på Risø?")
    assert then in await anna.says(said)
