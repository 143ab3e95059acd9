"""Rounds: everybody is asked something between meetings, and what they answer becomes something."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from storage import networks
from storage.db import Db, tables
from storage.record import table_of
from storage.votes import rounds as kept
from tests.dialog import TEAM, TENANT, Network, Someone, actions, here, inputs, is_called
from tests.once import once

QUESTION = "Hvordan bruger I runderingen?"
NAMES = ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen", "Erik Lund", "Farah Aziz")


@once
async def anna(network: Network) -> Someone:
    for name in NAMES:
        network.member(name, language="en" if name == "Camille Rossi" else None)
    return network.people[0]


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


async def answers(network: Network, *named: str, words: str = "Vi går den {name}s vej") -> None:
    for name in named:
        await answer(person(network, name), words.format(name=name))


async def answer(them: Someone, words: str) -> str:
    """On the card in the channel, in the dialog that it opens."""
    await them.taps("Svar", on=QUESTION)
    return await them.fills("Send answer" if them.name == "Camille Rossi" else "Send svar", words=words)


async def presses(them: Someone, title: str, **typed: str) -> str:
    """A button of what they alone saw last."""
    found = next(one for one in actions(them.saw[-1]) if is_called(one, title))
    return await them.presses(found, where="channel", **typed)


async def at(network: Network, *moment: int) -> None:
    await network.is_at(here(*moment))
    await network.passes(seconds=3)


SAID = [
    f"spørg alle: {QUESTION}, til fredag",
    f"spørg alle: {QUESTION} til fredag",
    f"Spørg alle: {QUESTION} – svar senest fredag",
    f"spørg netværket: {QUESTION}, til den 27. november",
    f"ny spørgerunde: {QUESTION}, til fredag kl. 12",
    f"start en spørgerunde om: {QUESTION}, til fredag",
    f"ask everyone: {QUESTION}, until Friday",
    f"ask everybody: {QUESTION}, by 27 November",
    f"start a question round: {QUESTION}, until Friday",
]


@pytest.mark.parametrize("sentence", SAID)
async def test_a_sentence_asks_everybody_until_then(network: Network, anna: Someone, sentence: str) -> None:
    card = await anna.says(sentence)
    assert QUESTION in card
    assert "Svar inden fre. 27. nov. 2026 kl. 12.00" in card
    assert "0 af 6 har svaret" in card


async def test_all_answer_in_their_own_words_and_see_the_others_then(network: Network, anna: Someone) -> None:
    await anna.says(f"spørg alle: {QUESTION}, til fredag")
    bo = person(network, "Bo")
    mine = await answer(bo, "Vi går sammen hver måned")
    assert "Dit svar: Vi går sammen hver måned" in mine
    await network.passes(seconds=3)
    assert "1 af 6 har svaret" in network.channel[-1].words
    assert "hver måned" not in network.channel[-1].words

    refused = await person(network, "Dorte").taps("Se svarene")
    assert "Svar først selv" in refused
    seen = await bo.taps("Se svarene")
    assert "Vi går sammen hver måned" in seen
    assert "Bo Madsen · DTU Bo · på dansk" in seen


@pytest.mark.both_databases
async def test_an_answer_is_changed_and_taken_back_until_the_close(network: Network, anna: Someone) -> None:
    await anna.says(f"spørg alle: {QUESTION}, til fredag")
    bo = person(network, "Bo")
    assert "Første tanke" in await answer(bo, "Første tanke")
    await bo.taps("Svar")
    assert inputs(bo.dialog or {})["words"] == "Første tanke"
    assert "Anden tanke" in await bo.fills("Send svar", words="Anden tanke")
    await network.passes(seconds=3)
    assert "1 af 6 har svaret" in network.channel[-1].words
    assert "Dit svar" not in await presses(bo, "Træk mit svar tilbage")
    await network.passes(seconds=3)
    assert "0 af 6 har svaret" in network.channel[-1].words


async def test_undo_said_takes_the_answer_back(network: Network, anna: Someone) -> None:
    await anna.says(f"spørg alle: {QUESTION}, til fredag")
    await answers(network, "Bo")
    assert "Dit svar" not in await person(network, "Bo").says("fortryd")
    await network.passes(seconds=3)
    assert "0 af 6 har svaret" in next(one.words for one in network.channel if QUESTION in one.words)


@pytest.mark.both_databases
async def test_at_the_close_one_card_tells_what_was_answered(network: Network, anna: Someone) -> None:
    await anna.says(f"spørg alle: {QUESTION}, til fredag")
    await answers(network, "Bo", "Dorte")
    await answers(network, "Camille", words="We walk with the leader, and write it down")
    before = len(network.channel)
    await at(network, 2026, 11, 27, 12, 0)

    [told] = network.channel[before:]
    assert "Lukket: 3 af 6 svarede" in told.words
    for said in ("Vi går den Bos vej", "Vi går den Dortes vej", "Camille Rossi · DTU Camille · på engelsk"):
        assert said in told.words


@pytest.mark.parametrize(
    ("button", "sends"),
    [("Gør til punkt", "Foreslå"), ("Gør til input", "Send"), ("Gør til beslutning", "Registrér")],
)
async def test_an_answer_becomes_something_by_the_form_there_is_for_it(
    network: Network, anna: Someone, button: str, sends: str
) -> None:
    await anna.says(f"spørg alle: {QUESTION}, til fredag")
    await answers(network, "Bo", words="Vi vil have en fælles rundering i kemien")
    await at(network, 2026, 11, 27, 12, 0)
    dorte = person(network, "Dorte")
    await dorte.taps("1. Vi vil have en fælles rundering i kemien")
    await presses(dorte, button)
    before = len(network.channel)
    title = next(one["title"] for one in actions(dorte.dialog or {}) if one["title"].startswith(sends))
    await dorte.fills(title)
    assert "Vi vil have en fælles rundering i kemien" in "".join(
        one.words for one in network.channel[before:]
    )


@pytest.mark.parametrize("letters", [201, 600])
async def test_a_long_answer_is_whole_in_the_form(network: Network, anna: Someone, letters: int) -> None:
    words = ("Vi går sammen og skriver ned " * 30)[:letters].strip()
    await anna.says(f"spørg alle: {QUESTION}, til fredag")
    await answers(network, "Bo", words=words)
    await at(network, 2026, 11, 27, 12, 0)
    dorte = person(network, "Dorte")
    for button in ("Gør til punkt", "Gør til input", "Gør til beslutning"):
        await dorte.taps(next(one["title"] for one in actions(network.channel[-1].card or {})))
        await presses(dorte, button)
        assert words in inputs(dorte.dialog or {}).values()


@pytest.mark.both_databases
async def test_who_has_not_answered_is_told_once_and_reminded_once(network: Network, anna: Someone) -> None:
    await network.passes(minutes=1)
    await anna.says(f"spørg alle: {QUESTION}, til fredag")
    await at(network, 2026, 11, 23, 9, 5)
    assert all(QUESTION in str(network.said_to(person(network, one))) for one in ("Bo", "Camille", "Dorte"))
    assert not network.said_to(anna)
    await answers(network, "Dorte")
    told = {name: len(network.said_to(person(network, name))) for name in ("Bo", "Dorte")}

    for hour in range(72):
        await network.is_at(here(2026, 11, 24, 7, 0) + timedelta(hours=hour))
    assert len(network.said_to(person(network, "Bo"))) == told["Bo"] + 1
    assert len(network.said_to(person(network, "Dorte"))) == told["Dorte"]
    assert len(network.said_to(anna)) == 1
    assert QUESTION in await person(network, "Bo").asks("mine opgaver")


# --- without names ----------------------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_without_names_nothing_leads_from_an_answer_to_a_person(
    network: Network, anna: Someone
) -> None:
    card = await anna.says(f"spørg alle: {QUESTION}, til fredag, uden navne")
    assert "Uden navne" in card
    await answers(network, "Bo", "Camille", "Dorte", "Erik", "Farah", words="Ord fra {name}")

    def work(db: Db) -> list[kept.Answer]:
        [one] = kept.all_rounds(db, _home(db))
        return kept.answers_to(db, one)

    told = network.store.now(work)
    assert len(told) == 5
    assert all(
        (one.person, one.language, one.unit, one.answered_at, one.name) == (None, None, None, None, "")
        for one in told
    )
    kept_elsewhere = network.store.now(_everything_but_answers)
    assert "Ord fra" not in kept_elsewhere, "neither the journal, nor what undoes, nor a repeat knows it"


def _home(db: Db) -> UUID:
    home = networks.by_team(db, TENANT, TEAM)
    assert home is not None
    return home.id


def _everything_but_answers(db: Db) -> str:
    others = [table for table in tables.sorted_tables if table.name != "round_answers"]
    return str([db.execute(select(table)).all() for table in others])


async def test_without_names_an_answer_is_final_and_shown_at_the_close(
    network: Network, anna: Someone
) -> None:
    await anna.says(f"spørg alle: {QUESTION}, til fredag, uden navne")
    bo = person(network, "Bo")
    assert "Ingen ved, hvilket svar der er dit" in await answer(bo, "Ord fra Bo")
    assert "det kan ikke ændres" in await bo.taps("Svar")
    assert "Se svarene" not in network.channel[-1].words
    await answers(network, "Camille", "Dorte", "Erik", "Farah", words="Ord fra {name}")
    before = len(network.channel)
    await at(network, 2026, 11, 27, 12, 0)
    [told] = network.channel[before:]
    assert all(f"Ord fra {name}" in told.words for name in ("Bo", "Camille", "Dorte", "Erik", "Farah"))
    assert not any(name in told.words for name in ("Bo Madsen", "DTU Bo", "på dansk"))


@pytest.mark.both_databases
async def test_of_fewer_than_five_without_names_the_words_go(network: Network, anna: Someone) -> None:
    await anna.says(f"spørg alle: {QUESTION}, til fredag, uden navne")
    await answers(network, "Bo", "Camille", "Dorte", "Erik", words="Ord fra {name}")
    before = len(network.channel)
    await at(network, 2026, 11, 27, 12, 0)
    [told] = network.channel[before:]
    assert "For få svar til at vise (4, mindst 5)\nDet, der blev skrevet, er slettet." in told.words

    def left(db: Db) -> int:
        return len(db.execute(select(table_of(kept.Answer))).all())

    assert network.store.now(left) == 0


async def test_with_too_few_members_names_are_needed(network: Network) -> None:
    for name in NAMES[:4]:
        network.member(name)
    refused = await network.people[0].says(f"spørg alle: {QUESTION}, til fredag, uden navne")
    assert "I er kun 4 medlemmer" in refused


async def test_a_personal_case_is_asked_about_first(network: Network, anna: Someone) -> None:
    await anna.says(f"spørg alle: {QUESTION}, til fredag, uden navne")
    bo = person(network, "Bo")
    said = await answer(bo, "Min leder mobber mig, og jeg har det ad helvede til")
    assert "Tak" not in said
    assert not network.store.now(lambda db: db.execute(select(table_of(kept.Answer))).all())


# --- what is wrong with a question ------------------------------------------------------------------------

WRONG = [
    ("spørg alle: Hvad nu?, til fredag", "for kort"),
    (f"spørg alle: {QUESTION}, til 1. marts 2026", "allerede gået"),
    (f"spørg alle: {'Hvad er det nu ' * 30}?, til fredag", "højst 300 tegn"),
]


@pytest.mark.parametrize(("sentence", "why"), WRONG)
async def test_it_is_said_what_is_wrong(network: Network, anna: Someone, sentence: str, why: str) -> None:
    assert why in await anna.says(sentence)
    assert "Ingen har spurgt alle" in await anna.asks("spørgerunder")


async def test_a_day_off_closes_on_the_working_day_before(network: Network, anna: Someone) -> None:
    card = await anna.says(f"spørg alle: {QUESTION}, til 25. december")
    assert "er ingen arbejdsdag" in card
    assert "Svar inden ons. 23. dec. 2026" in card


async def test_the_same_is_not_asked_twice(network: Network, anna: Someone) -> None:
    await anna.says(f"spørg alle: {QUESTION}, til fredag")
    assert "allerede" in await person(network, "Bo").says(f"spørg alle: {QUESTION}, til torsdag")


async def test_what_is_to_be_chosen_among_is_asked_back(network: Network, anna: Someone) -> None:
    """It is a vote's: nothing of it is dropped in silence."""
    card = await anna.says("spørg alle: Hvornår ses vi? muligheder: mandag; tirsdag")
    assert "Svarene vises" in card
    assert "Ingen har spurgt alle" in await anna.asks("spørgerunder")


@pytest.mark.parametrize("sentence", ["spørg alle om de er med på at prøve et år uden referat"])
async def test_what_is_voted_on_stays_a_vote(network: Network, anna: Someone, sentence: str) -> None:
    assert "stemme indtil" in await anna.says(sentence)


# --- closing early, the agenda, what is left ---------------------------------------------------------------


async def test_whoever_asked_closes_it_early_and_others_do_not(network: Network, anna: Someone) -> None:
    await anna.says(f"spørg alle: {QUESTION}, til fredag")
    await answers(network, "Bo")
    await anna.looks()
    found = next(one for one in actions(anna.saw[-1]) if is_called(one, "Luk nu"))
    assert "Kun den, der spurgte" in await person(network, "Bo").presses(found, where="channel")
    await anna.presses(found, where="channel")
    assert "Lukket: 1 af 6 svarede" in await anna.agrees()


async def test_the_hosts_ask_before_the_meeting(network: Network, anna: Someone) -> None:
    signe = network.facilitator()
    await signe.says("planlæg møde 9-12-2026 kl. 12-15")
    await signe.says("foreslå punkt: Runderinger i laboratorierne")
    await signe.asks("ret punkt 1")
    await signe.taps("Spørg alle inden mødet")
    filled = inputs(signe.dialog or {})
    assert filled["question"] == "Runderinger i laboratorierne"
    assert filled["closes"] == "08-12-2026"
    assert "Svar inden tir. 8. dec. 2026 kl. 12.00" in await signe.fills("Spørg")
    assert "Runderinger i laboratorierne" in network.channel[-1].words


async def test_many_and_long_answers_are_read_page_by_page(network: Network) -> None:
    names = [f"Person{chr(97 + at)} Efternavn" for at in range(23)]
    for name in names:
        network.member(name)
    first = network.people[0]
    await first.says(f"spørg alle: {QUESTION}, til fredag")
    for at, them in enumerate(network.people):
        await answer(them, f"Svar {at:02} " + "æøå " * 145)
    await network.is_at(here(2026, 11, 27, 12, 0))
    seen = ""
    card = network.channel[-1]
    assert "Side 1 af" in card.words
    shown = await first.taps("Flere svar")
    seen = card.words + shown
    while any(is_called(one, "Flere svar") for one in actions(first.saw[-1])):
        seen += await presses(first, "Flere svar")
    assert all(f"Svar {at:02}" in seen for at in range(23))


@pytest.mark.both_databases
async def test_who_has_answered_without_a_name_is_erased_after_the_close(
    network: Network, anna: Someone
) -> None:
    await anna.says(f"spørg alle: {QUESTION}, til fredag, uden navne")
    await answers(network, "Bo")
    assert "uden navn" in await person(network, "Bo").asks("slet mine data")


async def test_whoever_is_erased_stands_on_no_answer(network: Network, anna: Someone) -> None:
    await anna.says(f"spørg alle: {QUESTION}, til fredag")
    await answers(network, "Bo", words="Hilsen Bo Madsen")
    bo = person(network, "Bo")
    await bo.asks("slet mine data")
    await bo.taps("Ja, slet mine data")
    await at(network, 2026, 11, 27, 12, 0)
    assert "Bo Madsen" not in network.channel[-1].words
    assert "Hilsen" in network.channel[-1].words


async def test_a_round_is_undone_within_ten_minutes(network: Network, anna: Someone) -> None:
    await anna.says(f"spørg alle: {QUESTION}, til fredag")
    await anna.says("fortryd")
    assert "Ingen har spurgt alle" in await anna.asks("spørgerunder")


@pytest.mark.both_databases
async def test_all_that_was_asked_is_found_again(network: Network, anna: Someone) -> None:
    await anna.says(f"spørg alle: {QUESTION}, til fredag")
    await answers(network, "Bo")
    await at(network, 2026, 11, 27, 12, 0)
    assert QUESTION in await anna.asks("vis spørgerunder")
    await anna.taps(f"1. {QUESTION}")
    assert "Vi går den Bos vej" in await presses(anna, "Se svarene")


@pytest.mark.both_databases
async def test_what_was_answered_is_shown_once_where_the_team_was_closed_at_the_end(
    network: Network, anna: Someone
) -> None:
    await anna.says(f"spørg alle: {QUESTION}", where="channel")
    await network.passes(seconds=3)
    await answers(network, "Bo Madsen", "Dorte Iversen")
    await network.hears("team_archived")
    before = len(network.channel)
    await network.passes(days=20)
    assert len(network.channel) == before

    await network.hears("team_unarchived")
    for _ in range(3):
        await network.passes(days=1)

    told = [one.words for one in network.channel[before:] if "Vi går den Bo Madsens vej" in one.words]
    assert len(told) == 1


# --- a course -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("evaluer kurset: Kemi i laboratoriet, til fredag", "Hvordan var kurset ”Kemi i laboratoriet”?"),
        ("start en kursusevaluering af Støj på kontoret", "Hvordan var kurset ”Støj på kontoret”?"),
        ("evaluate the course: First aid, until Friday", "How was the course “First aid”?"),
    ],
)
async def test_a_course_is_evaluated_by_three_questions_without_names(
    network: Network, anna: Someone, sentence: str, question: str
) -> None:
    card = await person(network, "Camille" if "course" in sentence else "Bo").says(sentence)
    assert question in card
    assert "3)" in card
    assert "Uden navne" in card or "Without names" in card
    [one] = network.store.now(lambda db: kept.open_in(db, _home(db)))
    assert one.kind is kept.Kind.NAMELESS


# --- said in words ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "form", "words"),
    [
        ("svar: vi har sat skærme op", "Dit svar", "vi har sat skærme op"),
        ("mit svar: vi har sat skærme op", "Dit svar", "vi har sat skærme op"),
        ("my answer: we put up screens", "Your answer", "we put up screens"),
    ],
)
async def test_an_answer_in_words_stands_in_the_form(
    network: Network, anna: Someone, said: str, form: str, words: str
) -> None:
    await anna.says(SAID[0])
    bo = network.people[1]
    assert form in await bo.asks(said)
    card = network.said_to(bo)[-1].card
    assert card is not None
    assert inputs(card)["words"] == words


@pytest.mark.parametrize("said", ["hvem mangler at svare?", "who hasn't answered?"])
async def test_who_has_not_answered_the_question_to_all_is_told_to_whoever_asks(
    network: Network, anna: Someone, said: str
) -> None:
    await anna.says(SAID[0])
    bo = network.people[1]
    told = await bo.asks(said)
    assert "Anna Krogh" in told
    before = len(network.channel)
    await bo.says(said)
    assert "Anna Krogh" not in "".join(one.words for one in network.channel[before:])


@pytest.mark.parametrize(
    "said", ["luk spørgsmålet", "luk afstemningen", "close the question", "close the vote"]
)
async def test_where_only_a_question_is_open_it_is_shown_to_whoever_wants_to_close_something(
    network: Network, anna: Someone, said: str
) -> None:
    await anna.says(SAID[0])
    told = await anna.asks(said)
    assert "spørgsmål til alle" in told or "question to everybody" in told


async def test_what_was_answered_of_how_many_stays_as_it_was_at_the_close(
    network: Network, anna: Someone
) -> None:
    await anna.says(SAID[0])
    bo, there = network.people[1], len(NAMES)
    await answer(bo, "Skærme")
    await network.passes(days=10)
    was = [one.words for one in network.channel if "svarede" in one.words]
    assert was
    gone = network.people.pop(2)
    network.ends(gone, network.clock.date() - timedelta(days=1))
    await network.passes(minutes=11)
    await network.passes(seconds=31)
    assert f"1 af {there} svarede" in await anna.asks("vis spørgerunderne")


async def test_whoever_was_erased_and_is_a_member_again_is_one_of_them(
    network: Network, anna: Someone
) -> None:
    await anna.says(SAID[0])
    card = network.channel[-1]
    bo, there = network.people[1], len(NAMES)
    await answer(bo, "Skærme")
    await bo.asks("slet mine data")
    await bo.taps("Ja, slet mine data")
    await bo.asks("hjælp")
    await network.passes(minutes=11)
    await network.passes(seconds=31)
    assert f"1 af {there} har svaret" in card.words


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("jeg vil gerne rette mit svar", "åbent til man. 30. nov. 2026"),
        ("luk spørgsmålet", "åbent til man. 30. nov. 2026"),
        ("when does the question close?", "open until Mon 30 Nov 2026"),
    ],
)
async def test_what_is_said_of_the_only_open_question_leads_to_it(
    network: Network, said: str, told: str
) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("spørg alle: Hvem kan tage noter? frist 30. november")

    answer = await anna.asks(said)

    assert told in answer
    assert "Hvem kan tage noter?" in answer
