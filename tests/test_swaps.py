"""Swaps, covers and absences in talk: what is refused changes nothing, and the clock ends what waits."""

from __future__ import annotations

import asyncio

import pytest

from storage import networks, people
from storage.db import Db
from tests.dialog import TEAM, TENANT, Network, actions, here
from tests.test_scenario_hosts import covered, on_leave, plan, swapped, unordered, who, year

assert year  # the fixture


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("byt med Bo", "Du kan ikke bytte med dig selv."),
        ("byt med Anna", "I er værter ved det samme møde"),
        ("byt med Peter", "Jeg kender ingen ved navn ”Peter”"),
        ("byt med Jonas", "Jonas Fabricius er ikke vært ved nogen af de planlagte møder"),
        ("jeg er på orlov fra 1/8-2025 til 15/8-2025", "De dage er allerede gået."),
        ("jeg er på orlov snart", "Jeg mangler at vide hvornår."),
        ("jeg er på orlov fra 20/11 til 10/11", "Det slutter, før det begynder."),
        ("jeg tager den", "Der er ingen pladser, der mangler en vært lige nu"),
        ("giv pladsen tilbage", "Du har ikke taget nogen plads det seneste døgn."),
        ("fortryd byttet", "Du har ikke noget åbent tilbud"),
        ("find en afløser den 3. marts", "Du er ikke vært den dag."),
        ("byt Anna og Emil", "Det er kun for sekretariatet."),
        ("brug 3 værter pr. møde", "Det er kun for sekretariatet."),
    ],
)
async def test_bad_input_gets_a_clear_answer_and_changes_nothing(
    year: Network, sentence: str, answer: str
) -> None:
    before = plan(year)

    assert answer in await who(year, "Bo").says(sentence)
    assert plan(year) == before


async def test_a_no_is_told_with_its_reason_and_nothing_moves(year: Network) -> None:
    before = plan(year)
    await who(year, "Dorte").says("byt med Emil")
    await who(year, "Emil").taps("Nej tak", reason="Jeg er på kursus den uge")

    told = year.said_to(who(year, "Dorte"))[-1].words
    assert "Emil Bach vil ikke bytte" in told
    assert "Jeg er på kursus den uge" in told
    assert plan(year) == before


async def test_an_offer_runs_out_after_five_working_days(year: Network) -> None:
    before = plan(year)
    await who(year, "Dorte").says("byt med Emil")
    _, yes = who(year, "Emil").button("Ja, vi bytter")
    await year.is_at(here(2025, 9, 17, 9, 29))
    assert not any("har ikke svaret" in one.words for one in year.said_to(who(year, "Dorte")))
    await year.is_at(here(2025, 9, 17, 9, 31))

    assert "Emil Bach har ikke svaret" in year.said_to(who(year, "Dorte"))[-1].words
    offered = year.said_to(who(year, "Emil"))[0]
    assert "Ja, vi bytter" not in [action["title"] for action in actions(offered.card or {})]
    await who(year, "Emil").presses(yes)  # in a client that shows the card as it was
    assert plan(year) == before


async def test_an_offer_can_be_withdrawn_before_it_is_agreed_on(year: Network) -> None:
    await who(year, "Dorte").says("byt med Emil")
    assert "trukket tilbage" in await who(year, "Dorte").says("fortryd byttet")

    assert await who(year, "Emil").taps("Ja, vi bytter") == "Tilbuddet er trukket tilbage."


async def test_only_whom_it_was_asked_of_agrees(year: Network) -> None:
    before = plan(year)
    await who(year, "Dorte").says("byt med Emil")
    message, action = who(year, "Emil").button("Ja, vi bytter")
    ida = who(year, "Ida")
    outcome = await year.take(
        ida._incoming("personal", None, verb=action["verb"], values=action["data"], in_response=True)
    )

    assert message
    assert "Det kan kun den, som tilbuddet er sendt til" in outcome.answer.body.decode()  # type: ignore[union-attr]
    assert plan(year) == before


async def test_after_a_day_it_stands(year: Network) -> None:
    await swapped(year)
    await year.is_at(here(2025, 11, 14, 9))

    assert "Det er mere end et døgn siden" in await who(year, "Dorte").taps("Fortryd")


@pytest.mark.both_databases
async def test_a_facilitator_asks_and_answers_for_others_and_the_plan_says_so(year: Network) -> None:
    signe = who(year, "Signe")
    await signe.says("byt Dorte og Emil")
    await signe.taps("Sig ja for Emil Bach")

    assert unordered(year)[1:3] == [{"camille", "emil"}, {"dorte", "farah"}]
    assert "sekretariatet har svaret" in await signe.says("vis værtsplanen")
    assert "Byttet" in year.said_to(who(year, "Dorte"))[-1].words
    assert "Byttet" in year.said_to(who(year, "Emil"))[-1].words


@pytest.mark.both_databases
async def test_of_two_who_take_one_seat_one_wins(year: Network) -> None:
    bo = await on_leave(year)
    await bo.taps("Find en afløser", on="Noteret")
    _, action = who(year, "Ida").button("Jeg tager den")
    both = [
        one._incoming("personal", None, verb=action["verb"], values=action["data"], in_response=True)
        for one in (who(year, "Ida"), who(year, "Jonas"))
    ]
    outcomes = await asyncio.gather(*(year.router.take(one) for one in both))

    answers = [outcome.answer.body.decode() for outcome in outcomes]  # type: ignore[union-attr]
    assert sum("Du er nu vært" in one for one in answers) == 1
    assert sum("Pladsen er taget af" in one for one in answers) == 1
    assert len({"ida", "jonas"} & unordered(year)[0]) == 1


@pytest.mark.both_databases
async def test_after_three_working_days_the_next_in_line_has_the_seat(year: Network) -> None:
    bo = await on_leave(year)
    await bo.taps("Find en afløser", on="Noteret")
    await year.is_at(here(2025, 10, 10, 9, 14))
    assert plan(year)[0] == "anna+bo"
    await year.is_at(here(2025, 10, 10, 9, 16))

    assert plan(year)[0] == "anna+ida"
    assert "du stod først i rækken" in year.said_to(who(year, "Ida"))[-1].words


async def test_a_seat_given_back_is_sought_again(year: Network) -> None:
    await covered(year)
    await who(year, "Ida").says("giv pladsen tilbage")

    assert plan(year)[0] == "anna+bo"
    assert "Du er nu vært" in await who(year, "Jonas").says("jeg tager den")
    assert plan(year)[0] == "anna+jonas"


def leaves(year: Network, name: str) -> None:
    def leave(db: Db) -> None:
        home = networks.by_team(db, TENANT, TEAM)
        person = people.by_aad(db, TENANT, who(year, name).profile.aad_id)
        assert home is not None
        assert person is not None
        networks.leave(db, home.id, [person.id], here(2026, 11, 23).date())

    year.store.now(leave)


async def test_whoever_asked_hears_that_the_other_has_left(year: Network) -> None:
    await who(year, "Dorte").says("byt med Emil")
    leaves(year, "Emil")
    await year.passes(minutes=15)

    told = [
        one.words for one in year.said_to(who(year, "Dorte")) if "Emil Bach er ikke længere med" in one.words
    ]
    assert len(told) == 1
    await year.passes(minutes=15)
    assert "ikke noget åbent tilbud" in await who(year, "Dorte").says("fortryd byttet")


@pytest.mark.parametrize("how", ["erased", "left"])
async def test_what_one_who_is_gone_agreed_on_is_not_said_to_be_undone(year: Network, how: str) -> None:
    await swapped(year)
    emil = who(year, "Emil")
    if how == "erased":
        await emil.asks("slet mine data")
        await emil.taps("Ja, slet mine data")
    else:
        leaves(year, "Emil")
        await year.passes(minutes=1)
    before = plan(year)

    told = await who(year, "Dorte").says("fortryd byttet")

    assert "fortrudt" not in told
    assert "ikke med i netværket mere" in told
    assert plan(year) == before


async def test_a_leavers_locked_seat_becomes_a_call_and_the_rest_is_planned_anew(year: Network) -> None:
    await year.is_at(here(2025, 9, 15, 9))
    await year.is_at(here(2025, 9, 15, 10))

    leaves(year, "Camille")
    in_channel = len(year.channel)
    await year.is_at(here(2025, 9, 15, 11))

    assert len(year.channel) == in_channel + 1
    assert "Hvem vil være vært?" in year.channel[-1].words
    assert "Du er nu vært" in await who(year, "Kirsten").says("jeg tager den")
    assert unordered(year)[1] == {"kirsten", "dorte"}


@pytest.mark.both_databases
async def test_a_host_who_declines_says_why(year: Network) -> None:
    bo = who(year, "Bo")
    await bo.asks("hvornår er jeg vært?")
    await bo.taps("Sig fra")
    year.said_to(bo)[-1].activity["attachments"][0]["content"] = bo.saw[-1]

    assert "Skriv kort, hvorfor du ikke kan" in await bo.taps("Sig fra", reason=" ")
    await bo.taps("Sig fra", reason="Jeg er til eksamen")
    assert "Jeg er til eksamen" in year.channel[-1].words


async def test_more_seats_for_meetings_that_are_not_locked(year: Network) -> None:
    await who(year, "Signe").does("brug 3 værter pr. møde")

    assert [len(hosts) for hosts in unordered(year)] == [2, 2, 3, 3]


async def test_duties_stand_among_the_tasks(year: Network) -> None:
    assert "Du er vært tir. 11. nov. 2025" in await who(year, "Bo").asks("mine opgaver")


async def test_the_plan_asked_for_again_is_the_plan_as_it_is_now(year: Network) -> None:
    signe = who(year, "Signe")
    before = await signe.asks("vis værtsplanen")
    await who(year, "Dorte").asks("byt med Emil")
    await who(year, "Emil").taps("Ja, vi bytter")

    assert "begge har sagt ja" not in before
    assert "begge har sagt ja" in await signe.asks("vis værtsplanen")


async def test_an_offer_about_a_cancelled_meeting_says_so_and_cannot_be_agreed_to(year: Network) -> None:
    await who(year, "Dorte").says("byt med Emil")
    message, yes = who(year, "Emil").button("Ja, vi bytter")
    await who(year, "Signe").does("aflys mødet den 3. marts 2026")
    await year.passes(seconds=3)

    assert "Mødet er aflyst" in message.words
    assert "Ja, vi bytter" not in message.words
    assert "Mødet er aflyst" in await who(year, "Emil").presses(yes)


async def test_of_an_offer_and_a_swap_it_is_asked_which_one_is_undone(year: Network) -> None:
    await swapped(year)
    after = plan(year)
    dorte = who(year, "Dorte")
    await dorte.says("byt med Gitte")

    told = await dorte.says("fortryd byttet")
    assert "Hvad vil du fortryde?" in told
    assert plan(year) == after
    offered = [one["title"] for one in actions(year.teams.messages[-1].card or {})]
    assert len(offered) == 2

    [swap] = [title for title in offered if "Emil Bach" in title]
    assert "fortrudt" in await dorte.taps(swap) + year.teams.messages[-1].words


@pytest.mark.parametrize(
    "sentence",
    [
        "byt mit værtskab i maj med Emil",
        "swap my turn in May with Emil",
        "byt min tur den 19. maj med Emil",
    ],
)
async def test_a_day_of_ones_own_seat_is_no_day_of_the_others(year: Network, sentence: str) -> None:
    """Dorte hosts in March, and Emil in May."""
    told = await who(year, "Dorte").asks(sentence)
    assert "ikke vært den dag" in told or "do not host that day" in told
    assert not year.said_to(who(year, "Emil"))


@pytest.mark.parametrize("where", ["personal", "channel"])
async def test_what_one_has_asked_the_other_need_not_ask_again(year: Network, where: str) -> None:
    dorte, emil = who(year, "Dorte"), who(year, "Emil")
    await dorte.says("byt med Emil")
    heard = len(year.said_to(dorte))

    await emil.says("byt med Dorte", where=where)
    assert "Dorte Iversen vil gerne bytte med dig" in year.said_to(emil)[-1].words
    assert len(year.said_to(dorte)) == heard
    await year.passes(minutes=3)
    await dorte.asks("byt med Emil")
    assert len([one for one in year.said_to(emil) if "Ja, vi bytter" in one.words]) == 2

    await emil.taps("Ja, vi bytter")
    assert ["emil" in plan(year)[1], "dorte" in plan(year)[2]] == [True, True]


@pytest.mark.parametrize(
    "said", ["nej desværre, det kan jeg ikke", "no sorry I can't", "nej tak, ikke denne gang"]
)
async def test_a_polite_no_in_words_answers_what_was_put_to_somebody(year: Network, said: str) -> None:
    before = plan(year)
    await who(year, "Dorte").says("byt med Emil")
    emil = who(year, "Emil")

    asked = await emil.asks(said)
    assert "jeg melder afbud" not in asked
    assert "can not come" not in asked
    await emil.agrees()

    assert "Emil Bach vil ikke bytte" in year.said_to(who(year, "Dorte"))[-1].words
    assert plan(year) == before


async def test_a_yes_to_a_day_that_the_meeting_has_left_is_none_to_the_new_one(year: Network) -> None:
    before = plan(year)
    await who(year, "Dorte").says("byt med Emil")
    message, yes = who(year, "Emil").button("Ja, vi bytter")
    await who(year, "Signe").does("flyt mødet den 3. marts 2026 til 10. marts 2026")
    await year.passes(seconds=3)

    assert "10. mar" in message.words
    assert "Dit tryk er ikke talt med" in await who(year, "Emil").presses(yes)
    assert plan(year) == before
    assert "Byttet" in await who(year, "Emil").taps("Ja, vi bytter")


async def test_whoever_takes_a_seat_of_a_day_that_the_meeting_has_left_is_shown_the_new_one(
    year: Network,
) -> None:
    await (await on_leave(year)).taps("Find en afløser", on="Noteret")
    before = plan(year)
    message, take = who(year, "Ida").button("Jeg tager den")
    day = before[0]
    await who(year, "Signe").does("flyt mødet til 21. oktober 2025")
    await year.passes(seconds=3)

    assert "21. okt" in message.words
    assert "Dit tryk er ikke talt med" in await who(year, "Ida").presses(take)
    assert plan(year)[0] == day
