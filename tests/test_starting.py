"""Starting a vote: its quorum and what is shown of it, said in the sentence or filled in."""

from __future__ import annotations

import orjson
import pytest

from bot.process import exporting
from storage import networks
from tests.dialog import TEAM, TENANT, Network, Someone, here
from tests.once import once

THEMES = "Hvad skal temadagen handle om? Seniorpolitik; Diversitet; Støj"
DEADLINE = here(2026, 11, 30, 12, 0)
EXTENDED = here(2026, 12, 7, 12, 0)


@once
async def anna(network: Network) -> Someone:
    for name in ("Bo Madsen", "Camille Rossi", "Dorte Iversen"):
        network.member(name)
    return network.member("Anna Krogh")


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


# --- quorum -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        (
            "start afstemning: Vi mødes online, quorum 75 %",
            "og mindst tre fjerdedele af medlemmerne har svaret",
        ),
        ("start afstemning med quorum på 80 %: Vi mødes online", "og mindst 80 % af medlemmerne har svaret"),
        ("start afstemning: Vi mødes online, mindst 3 skal svare", "og mindst 3 medlemmer har svaret"),
        ("start afstemning: Vi mødes online, quorum 60, til fredag kl. 14", "mindst 60 % af medlemmerne"),
        (
            "start afstemning: Vi mødes online, til fredag kl. 14, alle skal svare",
            "og alle medlemmerne har svaret",
        ),
        (
            "start flertalsafstemning: Vi mødes online, kvorum to tredjedele",
            "mindst to tredjedele af medlemmerne",
        ),
        ("start vote: We meet online, quorum two thirds", "mindst to tredjedele af medlemmerne"),
        ("start afstemning: Vi mødes online", "og mindst halvdelen af medlemmerne har svaret"),
    ],
)
async def test_the_rule_says_how_many_must_answer(
    network: Network, anna: Someone, said: str, rule: str
) -> None:
    card = await anna.says(said)

    assert rule in card
    assert "e mødes online" in card.replace("We meet", "Ve mødes").replace("Vi mødes", "Ve mødes")
    assert "uorum" not in card


async def test_without_its_quorum_a_consent_is_extended_once_and_then_says_so(
    network: Network, anna: Someone
) -> None:
    await anna.says("start afstemning: Vi mødes online, quorum 75 %")
    for name in ("Anna", "Bo"):
        await person(network, name).taps("Jeg støtter")

    await network.is_at(DEADLINE)
    await network.passes(seconds=3)
    assert "For få havde svaret. Medlemmerne kan nu stemme indtil man. 7. dec." in network.channel[0].words
    await network.is_at(EXTENDED)
    await network.passes(seconds=3)

    told = network.channel[0].words
    assert "Ikke besluttet: For få har svaret\n2 af 4 svarede, og der skulle 3 til." in told
    assert "D-2026" not in await anna.asks("vis beslutningerne")


async def test_with_its_quorum_it_is_adopted(network: Network, anna: Someone) -> None:
    await anna.says("start afstemning: Vi mødes online, quorum 75 %")
    for name in ("Anna", "Bo", "Camille"):
        await person(network, name).taps("Jeg støtter")

    await network.is_at(DEADLINE)
    await network.passes(seconds=3)

    assert "Besluttet: D-2026-001" in network.channel[0].words


async def test_a_quorum_is_filled_in(network: Network, anna: Someone) -> None:
    await anna.asks("start afstemning")

    async def starts(quorum: str) -> str:
        return await anna.taps(
            "Start afstemningen", question="Vi mødes i Lyngby", kind="majority", quorum=quorum
        )

    assert "Skriv fx 75 %" in await starts("en del")
    assert "I er 4" in await starts("9 medlemmer")
    assert "mindst 3 medlemmer har svaret" in await starts("3")


@pytest.mark.both_databases
async def test_a_template_keeps_its_quorum(network: Network, anna: Someone) -> None:
    await anna.asks("start afstemning")
    await anna.taps("Start afstemningen", question="Vi mødes", quorum="2/3", template="Vigtigt")

    await anna.asks("vis skabelonerne")
    await anna.taps("Brug Vigtigt")
    assert "mindst to tredjedele" in await anna.fills("Start afstemningen", question="Vi mødes igen")


async def test_silence_has_no_quorum(network: Network, anna: Someone) -> None:
    assert "ingen quorum" in await anna.says("start stille godkendelse: Dagsordenen, quorum 75 %")
    assert not any("Ingen indvendinger" in one.words for one in network.channel)


# --- what is shown of it ----------------------------------------------------------------------------------


async def test_numbers_that_are_never_shown_stand_nowhere(network: Network, anna: Someone) -> None:
    card = await anna.says(f"start valgafstemning: {THEMES}, stillingen vises aldrig")
    assert "Tallene vises aldrig" in card

    for name, pick in (("Anna", "3. Støj"), ("Bo", "3. Støj"), ("Camille", "1. Seniorpolitik")):
        told = await person(network, name).taps(pick)
        assert "Støj: " not in told
        assert "Tallene vises aldrig" in told
    assert "aldrig vises" in await anna.asks("hvem stemte på støj")
    await network.is_at(DEADLINE)
    await network.passes(seconds=3)

    everywhere = [one.words for one in network.teams.messages]
    everywhere += [await anna.asks("vis beslutning D-2026-001"), await anna.asks("hvem har stemt")]
    everywhere += [await anna.asks("mine opgaver"), await anna.asks("vis beslutningerne"), exported(network)]
    assert "3. Støj – valgt" in network.channel[0].words
    assert "D-2026-001" in everywhere[-1]
    for told in everywhere:
        assert not any(f"{theme}: " in told for theme in ("Støj", "Seniorpolitik", "Diversitet"))
        assert '"numbers"' not in told
        assert "runde" not in told


async def test_a_majority_whose_numbers_are_never_shown_says_what_came_out(
    network: Network, anna: Someone
) -> None:
    await anna.says("start flertalsafstemning: Vi mødes i Lyngby, vis aldrig stillingen")
    for name, answer in (("Anna", "Ja"), ("Bo", "Ja"), ("Camille", "Nej")):
        await person(network, name).taps(answer)
    told = await anna.does("luk afstemningen")

    assert "Besluttet: D-2026-001" in told
    for where in (told, network.channel[0].words, await anna.asks("vis beslutning D-2026-001")):
        assert "Ja: " not in where
        assert "2 ja" not in where
    assert '"yes"' not in exported(network)


async def test_what_was_hidden_until_the_close_is_shown_then(network: Network, anna: Someone) -> None:
    card = await anna.says("start flertalsafstemning: Vi mødes i Lyngby, skjult til lukning")
    assert "Ja: 0" not in card
    for name in ("Anna", "Bo"):
        await person(network, name).taps("Ja")

    assert "Ja: 2" in await anna.does("luk afstemningen")


async def test_objections_cannot_be_hidden(network: Network, anna: Someone) -> None:
    network.member("Emil Friis")
    assert "flertal" in await anna.says("start afstemning: Vi mødes i Lyngby, skjult til lukning")
    assert "flertal" in await anna.says("start afstemning: Vi mødes i Lyngby, fortroligt")


async def test_a_confidential_one_is_a_majority(network: Network, anna: Someone) -> None:
    network.member("Emil Friis")
    card = await anna.says("start en hemmelig afstemning om at vi mødes i Lyngby")

    assert "Fortrolig" in card
    assert "flere siger ja end nej" in card


async def test_options_are_told_how_many_and_whether_others_may_add(network: Network, anna: Someone) -> None:
    card = await anna.says(f"start prikafstemning: {THEMES}, 5 prikker hver, andre må tilføje muligheder")

    assert "Fordel op til 5 prikker" in card
    assert "Foreslå en mulighed" in card


def exported(network: Network) -> str:
    """All that the register's export holds."""

    def work(db):  # type: ignore[no-untyped-def]
        home = networks.by_team(db, TENANT, TEAM)
        assert home is not None
        return [
            exporting.record(memory, one)
            for memory in [exporting.remembered(db, home, None)]
            for one in memory.decisions
        ]

    return orjson.dumps(network.store.now(work)).decode()


@pytest.mark.parametrize(
    ("sentence", "question", "options"),
    [
        (
            "start en afstemning om hvor vi spiser med mulighederne Spisehuset, Kantinen og Sushi",
            "hvor vi spiser",
            ["Spisehuset", "Kantinen", "Sushi"],
        ),
        (
            "start a vote on the place with the options Canteen or Lake until Friday 2pm",
            "the place",
            ["Canteen", "Lake"],
        ),
        (
            "start afstemning: Hvad skal vi drikke? 1. kaffe 2. te. Svarfrist torsdag kl. 12",
            "Hvad skal vi drikke?",
            ["1. kaffe: 0", "2. te: 0", "tor. 26. nov. 2026 kl. 12.00"],
        ),
        (
            "start a vote: Which day? a) Monday b) Tuesday, reply by Friday",
            "Which day?",
            ["1. Monday: 0", "2. Tuesday: 0", "27. nov. 2026 kl. 12.00"],
        ),
        (
            "start prikafstemning: Temaer med mulighederne Støj, Lys, 3 prikker til 2. december kl. 12",
            "Temaer",
            ["1. Støj: 0", "2. Lys: 0", "op til 3 prikker", "2. dec. 2026 kl. 12.00"],
        ),
        (
            "start tidsafstemning: Frokost? 7. december kl. 10, 8. december kl. 13 til 3. december kl. 12",
            "Frokost?",
            ["1. 7. december kl. 10: 0", "2. 8. december kl. 13: 0", "indtil tor. 3. dec. 2026 kl. 12.00"],
        ),
        (
            "start time poll: Lunch? 7 December at 10, 8 December at 13 until 3 December at 12",
            "Lunch?",
            ["1. 7 December at 10: 0", "2. 8 December at 13: 0", "indtil tor. 3. dec. 2026 kl. 12.00"],
        ),
        (
            "start tidsafstemning: Ferie? 7. december kl. 10, 8. december kl. 13 til 9. december kl. 12",
            "Ferie?",
            ["2. 8. december kl. 13 til 9. december kl. 12: 0"],
        ),
    ],
)
async def test_options_in_the_sentence_make_it_a_choice(
    network: Network, sentence: str, question: str, options: list[str]
) -> None:
    anna = network.member("Anna Krogh")
    card = await anna.says(sentence)
    assert question in card
    for one in options:
        assert one in card
    assert "indvending" not in card
    assert "objection" not in card


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        (
            "start afstemning: Skal vi spise kage?, til 29/2 kl. 12",
            "Den dato er der først tir. 29. feb. 2028",
        ),
        ("start vote: Shall we eat cake?, until 29 February 2pm", "no such date before Tue 29 Feb 2028"),
        ("planlæg møde 29. februar kl. 12-15", "Den dato er der først tir. 29. feb. 2028"),
        ("plan meeting 29 February 12:00-15:00", "no such date before Tue 29 Feb 2028"),
        ("jeg er væk den 29. februar", "Den dato er der ikke i det næste år"),
        ("I am away on 29 February", "no such date within the next year"),
    ],
)
async def test_a_29th_of_february_that_is_years_off_is_asked_about(
    network: Network, sentence: str, answer: str
) -> None:
    network.member("Anna Krogh")
    signe = network.facilitator()
    before = len(network.channel)

    assert answer in await (network.people[0] if "væk" in sentence or "away" in sentence else signe).asks(
        sentence
    )

    assert len(network.channel) == before


# --- options and closing times as people say them -----------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("lad os stemme: pizza eller sushi", "man. 30. nov. 2026 kl. 12.00"),
        ("let's vote: pizza or sushi", "man. 30. nov. 2026 kl. 12.00"),
        ("let's vote: pizza or sushi by end of day", "man. 23. nov. 2026 kl. 23.59"),
        ("lad os stemme: pizza eller sushi inden jul", "ons. 23. dec. 2026 kl. 12.00"),
        ("start afstemning: pizza eller sushi før frokost", "man. 23. nov. 2026 kl. 12.00"),
    ],
)
async def test_two_names_with_or_between_them_are_options(
    network: Network, anna: Someone, said: str, until: str
) -> None:
    card = await anna.says(said)

    assert "1. pizza" in card
    assert "2. sushi" in card
    assert until in card
    assert not any(words in card for words in ("inden", "før frokost", "end of day"))


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("start afstemning: Skal vi mødes i Lyngby eller Risø?", "Skal I vælge mellem dem?"),
        ("start afstemning: Vi holder frokost inden jul", "Skal afstemningen lukke ”inden jul”"),
        ("start afstemning: Skal vi? inden alle er hjemme", "”inden alle er hjemme”"),
    ],
)
async def test_what_may_be_meant_otherwise_is_asked_about_with_all_that_was_read(
    network: Network, anna: Someone, said: str, why: str
) -> None:
    told = await anna.says(said)

    assert why in told
    assert "Start afstemningen" in told
    assert not any(": 0" in one.words for one in network.channel)


@pytest.mark.parametrize("said", ["start afstemning: Skal vi?", "lad os stemme: pizza eller sushi"])
async def test_what_would_close_as_it_begins_is_not_begun(network: Network, anna: Someone, said: str) -> None:
    assert "Det tidspunkt er allerede gået" in await anna.asks(f"{said} om 0 minutter")
    assert not any(": 0" in one.words for one in network.channel)


@pytest.mark.parametrize(
    ("sentence", "options"),
    [
        ("afstemning: tirsdag/onsdag/torsdag?", ["tirsdag", "onsdag", "torsdag"]),
        ("start vote: Where do we eat? Canteen / Hall / Teams", ["Canteen", "Hall", "Teams"]),
        ("start afstemning: Kantinen / Aulaen / Teams", ["Kantinen", "Aulaen", "Teams"]),
        ("start afstemning: te/kaffe?", ["te", "kaffe"]),
    ],
)
async def test_what_slashes_part_in_a_row_is_to_choose_from(
    network: Network, sentence: str, options: list[str]
) -> None:
    told = await network.member("Anna Krogh").says(sentence)
    assert "Valg" in told
    assert all(f"{number}. {one}" in told for number, one in enumerate(options, 1))


@pytest.mark.parametrize(
    "question",
    [
        "Skal vi bruge AMR/AMK-modellen?",
        "Should he/she get the key?",
        "og/eller i referatet?",
        "Vi åbner døren 24/7",
        "Referat i Word/PDF",
    ],
)
async def test_a_slash_within_a_sentence_is_one_of_its_words(network: Network, question: str) -> None:
    told = await network.member("Anna Krogh").says(f"start afstemning: {question}")
    assert question in told
    assert "Jeg har en indvending" in told


class TestWhichOnceMore:
    """A vote that is to be held again is meant by its words, not by having ended last."""

    @pytest.mark.parametrize(
        "sentence",
        [
            "genåbn afstemningen om kaffe",
            "start afstemningen om kaffe igen",
            "kør afstemningen om kaffe på ny",
            "rerun the vote on kaffe",
            "hold the vote about kaffe again",
        ],
    )
    async def test_the_one_that_is_named(self, network: Network, sentence: str) -> None:
        anna = await _ended(network, "Skal vi have kaffe?", "Skal vi mødes på Risø?")
        await anna.asks(sentence)
        newest = network.channel[-1].words
        assert "Skal vi have kaffe?" in newest
        assert "Startet af Anna Krogh" in newest

    async def test_one_that_runs_is_not_started_twice(self, network: Network) -> None:
        anna = await _ended(network, "Skal vi have kaffe?")
        await anna.asks("genåbn afstemningen om kaffe")
        await network.passes(minutes=20)
        before = len(network.channel)
        assert "ikke lukket endnu" in await anna.asks("start afstemningen om kaffe igen")
        assert len(network.channel) == before

    async def test_where_there_was_none_that_is_said(self, network: Network) -> None:
        anna = network.member("Anna Krogh")
        assert "ingen afsluttet afstemning" in await anna.asks("genåbn afstemningen om kaffe")

    async def test_one_that_there_is_not_starts_nothing(self, network: Network) -> None:
        anna = await _ended(network, "Skal vi have kaffe?")
        before = len(network.channel)
        assert "Skal vi have kaffe?" in await anna.asks("genåbn afstemningen om te")
        assert len(network.channel) == before


async def _ended(network: Network, *questions: str) -> Someone:
    anna = network.member("Anna Krogh")
    network.member("Bo Madsen")
    for question in questions:
        await anna.says(f"start afstemning: {question}")
        await anna.does("luk afstemningen")
    return anna
