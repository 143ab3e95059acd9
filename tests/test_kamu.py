"""KAMU's calendar, the action plan and the network's input, as people say, tap and see it."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import UUID

import pytest

from storage import people
from storage.db import Db
from tests.dialog import BEGIN, CHANNEL, TENANT, Network, Someone, here, inputs
from tests.once import once

GIVE = "input til handleplanen: Gøre arbejdsmiljøarbejdet tilgængeligt for alle (sprog)"


@once
async def signe(network: Network) -> Someone:
    """Signe is the secretariat; Anna, Bo and Camille (who reads English) are members. KAMU meets soon."""
    for name in ("Anna Krogh", "Bo Madsen"):
        network.member(name)
    network.member("Camille Rossi", language="en")
    signe = network.facilitator()
    await signe.says("KAMU mødes 11. januar 2027, godkendelse, budbringer Anna Krogh")
    return signe


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


# --- the calendar -----------------------------------------------------------------------------------------


async def test_a_committee_meeting_is_entered_in_a_sentence(network: Network, signe: Someone) -> None:
    card = network.channel[-1].words

    assert "man. 11. jan. 2027 (2027-Q1): handleplanen godkendes" in card
    assert "Budbringer: Anna Krogh" in card
    assert "man. 28. dec. 2026 kl. 12.00" in card


@pytest.mark.both_databases
async def test_none_any_more_is_not_none_yet(network: Network, signe: Someone) -> None:
    bo, camille = person(network, "Bo"), person(network, "Camille")

    await signe.does("aflys KAMU-mødet 11. januar")
    assert "KAMU-mødet man. 11. jan. 2027 er aflyst" in await bo.asks("hvornår mødes KAMU?")
    assert "KAMU-mødet man. 11. jan. 2027 er aflyst" in await bo.asks("hvornår er fristen til KAMU?")
    assert "The KAMU meeting on Mon 11 Jan 2027 is cancelled" in await camille.asks("when does KAMU meet?")
    await signe.says("KAMU mødes 12. januar 2027")
    await network.passes(days=60)
    assert "KAMU mødtes sidst tir. 12. jan. 2027" in await bo.asks("hvornår mødes KAMU?")
    assert "KAMU last met on Tue 12 Jan 2027" in await camille.asks("when does KAMU meet?")


async def test_the_deadline_is_asked_for_in_both_languages(network: Network, signe: Someone) -> None:
    bo, camille = person(network, "Bo"), person(network, "Camille")

    assert "man. 28. dec. 2026 kl. 12.00" in await bo.says("hvornår er fristen til KAMU?")
    assert "Mon 28 Dec 2026, 12:00" in await camille.asks("when is the deadline?")


async def test_who_may_not_enter_one_is_told_so(network: Network, signe: Someone) -> None:
    assert "sekretariatet" in await person(network, "Bo").says("KAMU mødes 1. februar 2027")
    assert "1. feb" not in await signe.says("vis KAMU-kalenderen")


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("KAMU mødes snart", "Jeg mangler datoen"),
        ("KAMU mødes 1. oktober 2026", "allerede gået"),
        ("KAMU mødes 24. december 2026", "ingen arbejdsdag"),
        ("KAMU mødes 11. januar 2027", "allerede et KAMU-møde"),
        ("KAMU mødes 8. februar 2027, budbringer Vibeke", "Vibeke"),
        ("flyt KAMU fra 1. februar 2027 til 8. februar 2027", "intet KAMU-møde"),
        ("aflys KAMU 2. februar 2027", "intet KAMU-møde"),
    ],
)
async def test_what_cannot_be_is_answered_and_changes_nothing(
    network: Network, signe: Someone, sentence: str, answer: str
) -> None:
    before = await signe.says("hvornår mødes KAMU?")

    assert answer in await signe.says(sentence)
    assert await signe.says("hvornår mødes KAMU?") == before


async def test_a_meeting_is_moved_with_its_deadlines_and_cancelled(network: Network, signe: Someone) -> None:
    assert "18. jan. 2027" in await signe.does("flyt KAMU til 18. januar 2027")
    assert "man. 4. jan. 2027 kl. 12.00" in await signe.says("hvornår er fristen?")

    await signe.does("aflys KAMU 18. januar 2027")

    assert "18. jan. 2027 er aflyst" in await signe.says("hvornår mødes KAMU?")


async def test_the_messenger_goes_in_turn_unless_somebody_is_named(network: Network, signe: Someone) -> None:
    assert "Budbringer: Bo Madsen" in await signe.says("KAMU mødes 22. marts 2027")
    assert "Budbringer: Camille Rossi" in await signe.says("KAMU mødes 14. juni 2027, drøftelse")
    assert "Budbringer: Bo Madsen" in await signe.says("budbringer til KAMU: Bo")


async def test_every_step_of_the_ladder_can_be_set(network: Network, signe: Someone) -> None:
    await signe.asks("tilpas fristerne")
    changed = await signe.taps("Sæt fristen", step="close", days="21")

    assert "21 dage før KAMU" in changed
    assert "man. 21. dec. 2026 kl. 12.00" in await signe.says("hvornår er fristen?")
    assert "forkert rækkefølge" in await signe.taps("Sæt fristen", step="close", days="3")
    assert "helt tal" in await signe.taps("Sæt fristen", step="close", days="tre")


# --- the plan ---------------------------------------------------------------------------------------------


async def test_what_continues_is_answered_from_the_plan(network: Network, signe: Someone) -> None:
    await signe.says("nyt indsatsområde: Alenearbejde i 2026")
    await signe.says("nyt indsatsområde: Trivselsdialog i 2026")
    await signe.asks("opdater handleplanen")
    card = network.said_to(signe)[-1].card
    assert card is not None
    options = next(one for one in card["body"] if one.get("id") == "area")["choices"]
    alone = next(one["value"] for one in options if one["title"] == "Alenearbejde")

    await signe.taps("Gem", area=alone, status="continues", owner="CAS AB", note="skabelon på vej")

    told = await person(network, "Bo").says("hvad fortsætter i 2027?")
    assert "Alenearbejde" in told
    assert "Ansvarlig: CAS AB" in told
    assert "Trivselsdialog" not in told
    assert "Trivselsdialog" in await person(network, "Camille").asks("show the action plan")


async def test_the_plans_file_is_never_a_formula(network: Network, signe: Someone) -> None:
    await signe.says("nyt indsatsområde: =HYPERLINK(1) i 2026")

    assert "'=HYPERLINK(1)" in await signe.asks("eksportér handleplanen")


# --- input ------------------------------------------------------------------------------------------------


async def test_an_input_in_one_line_gets_a_number_and_goes_to_the_next_pack(
    network: Network, signe: Someone
) -> None:
    receipt = await person(network, "Anna").asks(GIVE)

    assert "I-1" in receipt
    assert "man. 11. jan. 2027" in receipt
    assert "Gøre arbejdsmiljøarbejdet tilgængeligt for alle (sprog)" in network.channel[-1].words
    assert "Fra DTU Anna" in network.channel[-1].words
    assert "Anna Krogh" not in network.channel[-1].words


async def test_without_a_colon_the_words_stand_in_the_form(network: Network, signe: Someone) -> None:
    bo = person(network, "Bo")

    await bo.asks("input til handleplanen vi mangler bedre lys i hal 3")

    card = network.said_to(bo)[-1].card
    assert card is not None
    assert "I-1" not in await signe.says("vis input")
    assert inputs(card)["title"] == "vi mangler bedre lys i hal 3"
    assert "I-1" in await bo.taps("Send input", title=inputs(card)["title"])


async def test_links_in_an_input_are_its_attachments(network: Network, signe: Someone) -> None:
    anna = person(network, "Anna")
    await anna.asks("input til handleplanen: Bedre lys i hal 3 (https://dtu.example/sites/m%C3%A5linger.pdf)")

    assert "Bedre lys i hal 3" in network.channel[-1].words
    assert "målinger.pdf" in network.channel[-1].words
    assert "https://" not in network.channel[-1].words.splitlines()[1]
    shown = await anna.says("bilag til I-1: Plan over hallen https://dtu.example/plan.pdf")
    assert "Plan over hallen" in shown
    assert "Plan over hallen" not in await anna.says("fjern bilag 2 fra I-1")


async def test_what_is_no_link_or_not_ones_own_is_no_attachment(network: Network, signe: Someone) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    await anna.says(GIVE)

    assert "sikkert link fra Teams" in await anna.asks("bilag til I-1: http://dtu.example/plan.pdf")
    assert "sikkert link fra Teams" in await anna.asks("bilag til I-1: planen over hallen")
    assert "kan rette det" in await bo.asks("bilag til I-1: https://dtu.example/plan.pdf")
    assert "intet input" in await bo.asks("bilag til I-9: https://dtu.example/plan.pdf")
    assert "Det bilag har I-1 ikke" in await anna.asks("fjern bilag 1 fra I-1")


async def test_the_form_takes_a_link(network: Network, signe: Someone) -> None:
    bo = person(network, "Bo")
    await bo.asks("nyt input")
    assert "sikkert link fra Teams" in await bo.taps("Send input", title="Stole", link="se min mappe")
    await bo.taps("Send input", title="Stole", link="https://dtu.example/stole.pdf")

    assert "stole.pdf" in network.channel[-1].words
    assert "Bilag" in network.channel[-1].words


async def test_only_who_chose_so_is_named(network: Network, signe: Someone) -> None:
    bo = person(network, "Bo")
    await bo.asks("input til handleplanen")
    await bo.taps("Send input", title="Stole", byline="named", kind="concern", why="ondt i ryggen")

    assert "Fra Bo Madsen, DTU Bo" in network.channel[-1].words

    await bo.asks("nyt input")
    await bo.taps("Send input", title="Borde", byline="network")

    assert "På vegne af netværket" in network.channel[-1].words
    assert "Bo Madsen" not in network.channel[-1].words


async def test_a_missing_language_is_labelled_and_can_be_added(network: Network, signe: Someone) -> None:
    camille = person(network, "Camille")
    await camille.asks("input to the action plan: Onboarding of international staff in the lab")
    assert "(kun på engelsk)" in network.channel[-1].words

    await camille.taps("Add it in Danish")
    shown = await camille.fills("Save", title="Modtagelse af internationale medarbejdere")
    await network.passes(seconds=3)

    assert "Onboarding of international staff" in shown
    assert "Modtagelse af internationale medarbejdere" in network.channel[-1].words
    assert "(kun på engelsk)" not in network.channel[-1].words


async def test_backing_counts_once_and_a_remark_stands_word_for_word(
    network: Network, signe: Someone
) -> None:
    await person(network, "Anna").says(GIVE)
    bo = person(network, "Bo")

    assert "Bakker op: 1" in await bo.taps("Vi bakker op")
    assert "Bakker op: 1" in await bo.taps("Vi bakker op")
    await bo.taps("Vægt eller bemærkning")
    shown = await bo.fills("Gem", score="4", words="Kun hvis *alle* [enheder] er med")

    assert "Vægt i snit: 4,0 af 5" in shown
    assert "Kun hvis *alle* [enheder] er med" in shown
    assert "Bemærkning fra DTU Bo" in shown
    assert "Jeg fortryder" in shown


async def test_a_late_input_is_marked_and_kept_for_the_next_pack_unless_admitted(
    network: Network, signe: Someone
) -> None:
    await signe.says("KAMU mødes 22. marts 2027")
    await network.is_at(here(2026, 12, 28, 12, 7))

    receipt = await person(network, "Bo").asks("input til handleplanen: Vinterberedskab")

    assert "Indkommet efter frist" in receipt
    assert "22. mar" in receipt
    assert "efter fristen, er ikke i pakken" in await signe.says("vis input")
    await signe.says("medtag I-1")
    listed = await signe.says("vis input")
    assert "Vinterberedskab" in listed
    assert "ikke i pakken" not in listed


async def test_the_call_goes_out_when_it_opens_and_reminds_units_without_input(
    network: Network, signe: Someone
) -> None:
    await network.is_at(here(2026, 12, 14, 9, 0))
    assert "Input til KAMU's handleplan er åbent til man. 28. dec. 2026 kl. 12.00" in "".join(
        one.words for one in network.channel
    )
    await person(network, "Anna").says(GIVE)

    for hour in (9, 10):
        await network.is_at(here(2026, 12, 21, hour, 0))

    assert "KAMU" in "".join(one.words for one in network.said_to(person(network, "Bo")))
    assert not network.said_to(person(network, "Anna"))


async def test_for_a_unit_whose_coordinator_is_away_the_deputy_is_nudged(
    network: Network, signe: Someone
) -> None:
    network.role("AMK_DEPUTY", "Tine Holst", "unit-bo")
    tine = network.guest("Tine Holst")
    bo, anna = person(network, "Bo"), person(network, "Anna")
    assert "Giv input" not in await tine.asks("mine opgaver")
    await bo.asks("jeg er på orlov fra 1. december 2026 til 15. januar 2027")
    await anna.asks(GIVE)
    seen = len(network.teams.messages)

    await network.is_at(here(2026, 12, 23, 9, 0))

    nudged = {
        one.conversation
        for one in network.teams.messages[seen:]
        if "Giv input" in one.words or "Give input" in one.words
    }
    assert nudged - {CHANNEL} == {tine.chat, person(network, "Camille").chat}
    assert "Giv input" in await tine.asks("mine opgaver")
    assert "Giv input" not in await bo.asks("mine opgaver")
    await tine.asks("input til handleplanen: Støj i hallen")
    assert "Fra DTU Bo" in network.channel[-1].words
    assert "Giv input" not in await tine.asks("mine opgaver")


async def test_a_recurring_input_is_recognised(network: Network, signe: Someone) -> None:
    await person(network, "Anna").says(GIVE)
    await signe.says("KAMU mødes 22. marts 2027")
    await network.is_at(here(2027, 1, 12, 9, 0))

    again = await person(network, "Bo").asks(
        "input til handleplanen: arbejdsmiljøarbejde tilgængeligt for alle på flere sprog"
    )

    assert "Det ligner I-1" in again


# --- merging ----------------------------------------------------------------------------------------------


async def test_a_merge_is_told_to_every_proposer_and_one_objection_undoes_it(
    network: Network, signe: Someone
) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    await anna.says(GIVE)
    await bo.says("input til handleplanen: Engelsk i AMO")

    await signe.says("saml I-1 og I-2 under Sprog i AMO")

    assert "Sprog i AMO" in network.said_to(anna)[-1].words
    assert "Sprog i AMO" in network.said_to(bo)[-1].words
    assert "Only those who proposed" in await person(network, "Camille").taps(
        "Jeg er ikke enig", on="Sprog i AMO"
    )
    assert "Skilt ad igen" in await bo.taps("Jeg er ikke enig", on="Sprog i AMO")
    assert "Samlet under" not in await signe.says("vis input")
    assert "skilt ad" in network.said_to(anna)[-1].words


@pytest.mark.both_databases
async def test_after_three_working_days_only_the_keepers_take_it_apart(
    network: Network, signe: Someone
) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    await anna.says(GIVE)
    await bo.says("input til handleplanen: Engelsk i AMO")
    await signe.says("saml I-1 og I-2 under Sprog i AMO")
    await network.passes(days=4)

    assert "Fristen for at sige fra er gået" in await bo.taps("Jeg er ikke enig", on="Sprog i AMO")
    assert "Skilt ad igen" in await signe.taps("Skil dem ad", on="Sprog i AMO")


# --- attention points -------------------------------------------------------------------------------------


async def test_a_second_unit_makes_a_point_common(network: Network, signe: Someone) -> None:
    await person(network, "Anna").says("opmærksomhedspunkt: Vinterberedskab på udearealer")
    assert "Kun én enhed" in network.channel[-1].words

    assert "Fælles: 2 enheder" in await person(network, "Bo").taps("Os også")


async def test_a_point_for_the_hosts_alone_is_seen_by_them_alone(network: Network, signe: Someone) -> None:
    bo = person(network, "Bo")
    await bo.asks("nyt opmærksomhedspunkt")
    await bo.taps("Meld et punkt", words="Konflikt i gruppe 4", seen_by="hosts")

    everywhere = "".join(one.words for one in network.channel)
    assert "Konflikt i gruppe 4" not in everywhere
    assert "Konflikt i gruppe 4" in network.said_to(signe)[-1].words
    assert "Konflikt i gruppe 4" not in await person(network, "Camille").asks("have we any attention points?")
    assert "Konflikt i gruppe 4" in await signe.asks("har vi opmærksomhedspunkter?")


@pytest.mark.parametrize("question", ["svar fra KAMU", "answers from kamu"])
async def test_what_is_for_the_hosts_alone_never_lies_on_the_committees_table(
    network: Network, signe: Someone, question: str
) -> None:
    """Neither the messenger's form, nor her reminder, nor the counts and answers in the channel have it."""
    anna, bo = person(network, "Anna"), person(network, "Bo")
    await bo.says(GIVE)
    await bo.asks("nyt opmærksomhedspunkt")
    await bo.taps("Meld et punkt", words="Kanariepunkt om en leder", seen_by="hosts")
    await network.is_at(here(2027, 1, 14, 9, 0))
    assert re.search("Hvilket\\?|Which one\\?", await anna.asks(question))
    form = network.said_to(anna)[-1].card
    await network.is_at(here(2027, 1, 28, 9, 0))
    assert re.search("(1|Ét) svar fra KAMU er ikke oplyst", network.channel[-1].words)
    [thing] = next(one for one in (form or {})["body"] if one.get("id") == "thing")["choices"]
    await anna.taps("Gem svaret", thing=thing["value"], outcome="declined", reason="intet budget")
    told = "".join(one.words for one in [*network.channel, *network.said_to(anna)])
    assert "Svar fra KAMU man. 11. jan. 2027" in network.channel[-1].words
    assert "Kanariepunkt" not in told


async def test_whoever_raised_it_for_the_hosts_still_sees_it(network: Network, signe: Someone) -> None:
    bo = person(network, "Bo")
    await bo.asks("nyt opmærksomhedspunkt")
    await bo.taps("Meld et punkt", words="Kanariepunkt om en leder", seen_by="hosts")

    assert "Kanariepunkt" in await bo.asks("har vi opmærksomhedspunkter?")
    assert "Kanariepunkt" not in await bo.says("har vi opmærksomhedspunkter?")
    assert "Kanariepunkt" not in await signe.says("har vi opmærksomhedspunkter?")


async def test_no_points_is_a_decision_of_its_own(network: Network, signe: Someone) -> None:
    await network.is_at(here(2026, 12, 14, 9, 0))
    await network.is_at(here(2026, 12, 28, 12, 1))
    await network.is_at(here(2026, 12, 28, 12, 2))

    register = await signe.says("vis beslutningerne")

    assert register.count("Netværket har ingen specifikke punkter til KAMU man. 11. jan. 2027") == 1
    assert "D-2026-001" in register


# --- what came back ---------------------------------------------------------------------------------------


async def test_the_messenger_answers_and_everybody_hears(network: Network, signe: Someone) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    await bo.says(GIVE)
    await network.is_at(here(2027, 1, 14, 9, 0))
    assert "ikke oplyst" in "".join(one.words for one in network.said_to(anna))
    await anna.asks("svar fra KAMU")
    card = network.said_to(anna)[-1].card
    assert card is not None
    [thing] = next(one for one in card["body"] if one.get("id") == "thing")["choices"]

    assert "Skriv kort hvorfor" in await anna.taps("Gem svaret", thing=thing["value"], outcome="declined")
    told = await anna.taps(
        "Gem svaret",
        thing=thing["value"],
        outcome="partly",
        reason="sprogpolitik undersøges",
        place="område 3",
    )

    assert "Alt er besvaret" in told
    assert "Delvist: sprogpolitik undersøges" in network.said_to(bo)[-1].words
    assert "Svar fra KAMU man. 11. jan. 2027" in network.channel[-1].words
    found = await bo.says("hvad skete der med vores input om sprog?")
    assert "Delvist: sprogpolitik undersøges" in found
    assert "I handleplanen: område 3" in found


async def test_the_messengers_form_waits_until_the_next_one_comes(network: Network, signe: Someone) -> None:
    """The week after its turn falls on Maundy Thursday: nothing is answered meanwhile."""
    await signe.does("flyt KAMU-mødet til 15. marts 2027")
    anna = person(network, "Anna")
    await person(network, "Bo").says(GIVE)
    await network.is_at(here(2027, 3, 18, 9, 1))
    missing = "Ét svar fra KAMU man. 15. mar. 2027 er ikke oplyst"
    [told] = [one for one in network.said_to(anna) if missing in one.words]

    for day in (24, 25, 26, 28, 29):
        await network.is_at(here(2027, 3, day, 9, 1))
        await network.passes(seconds=5)
        assert missing in next(one for one in network.said_to(anna) if one.id == told.id).words


async def test_only_the_messenger_and_the_secretariat_answer(network: Network, signe: Someone) -> None:
    await person(network, "Bo").says(GIVE)
    await network.is_at(here(2027, 1, 14, 9, 0))
    await signe.asks("svar fra KAMU")

    assert "Gem svaret" not in await person(network, "Bo").asks("svar fra KAMU")


async def test_where_the_messenger_has_left_the_secretariat_carries(network: Network, signe: Someone) -> None:
    anna = person(network, "Anna")
    await person(network, "Bo").says(GIVE)
    network.people.remove(anna)
    network.ends(anna, network.clock.date())

    await network.is_at(here(2026, 12, 22, 9, 0))
    assert "opmærksomhedspunkt" in await signe.asks("mine opgaver")
    await network.is_at(here(2027, 1, 14, 9, 0))
    assert "svar fra KAMU" in await signe.asks("mine opgaver")
    assert "ikke oplyst" in "".join(one.words for one in network.said_to(signe))
    assert "svar fra KAMU" not in await person(network, "Bo").asks("mine opgaver")


async def test_what_is_overdue_is_shown_without_naming_anybody(network: Network, signe: Someone) -> None:
    await person(network, "Bo").says(GIVE)
    await network.is_at(here(2027, 1, 28, 9, 0))
    await network.is_at(here(2027, 1, 28, 9, 1))

    red = [one.words for one in network.channel if "ikke oplyst (siden tor. 14. jan. 2027)" in one.words]

    assert len(red) == 1
    assert "Anna" not in red[0]


def test_the_story_begins_in_november() -> None:
    assert here(2026, 12, 14, 9) - BEGIN > timedelta(days=20)


async def test_us_too_can_be_said_in_answer_to_the_card(network: Network, signe: Someone) -> None:
    await person(network, "Anna").says("opmærksomhedspunkt: Vinterberedskab på udearealer")
    card = network.channel[-1]

    assert "Fælles: 2 enheder" in await person(network, "Bo").says("os også", about=card.id)
    await person(network, "Anna").says("opmærksomhedspunkt: Støj i storrum")
    assert "Svar på kortet" in await person(network, "Bo").asks("os også")


async def test_us_too_means_the_only_point_there_is(network: Network, signe: Someone) -> None:
    assert "Svar på kortet" in await person(network, "Bo").asks("os også")
    await person(network, "Anna").says("opmærksomhedspunkt: Vinterberedskab på udearealer")
    assert "Fælles: 2 enheder" in await person(network, "Bo").asks("os også")


@pytest.mark.parametrize(
    ("sentence", "vote", "title"),
    [
        ("hvornår er fristen?", "”Skal vi have planter?” lukker", "Frister"),
        ("hvilke frister er der?", "”Skal vi have planter?” lukker", "Frister"),
        ("when is the deadline?", "“Skal vi have planter?” closes", "Deadlines"),
        ("what are the deadlines", "“Skal vi have planter?” closes", "Deadlines"),
    ],
)
async def test_a_deadline_of_nothing_in_particular_is_every_deadline(
    network: Network, sentence: str, vote: str, title: str
) -> None:
    signe = network.facilitator()
    await network.member("Anna Krogh").says("start afstemning: Skal vi have planter?")
    told = await signe.asks(sentence)
    assert title in told
    assert vote in told

    await signe.asks("kamu mødes 1. februar 2027")
    told = await signe.asks(sentence)
    assert vote in told
    assert "KAMU" in told


@pytest.mark.parametrize("sentence", ["ret D-2026-001 til: Vi venter", "change D-2026-001 to: We wait"])
async def test_a_decision_is_no_input(network: Network, sentence: str) -> None:
    signe = network.facilitator()
    await signe.says("registrér beslutning: Vi mødes i Lyngby")
    told = await signe.asks(sentence)
    assert "input" not in told
    assert "Vi mødes i Lyngby" in told
    assert "Noget er forkert" in told or "Something is wrong" in told


async def test_what_came_late_is_found_and_counted_once_it_is_taken(network: Network) -> None:
    """`Ingen input endnu` would be untrue, and nobody could take it into the pack."""
    bo, signe = network.member("Bo Madsen"), network.facilitator()
    await signe.says("kamu mødes: 15-12-2026")
    await network.passes(hours=1)
    await network.is_at(here(2026, 12, 1, 12, 30))
    await bo.asks("input til handleplanen: Trapper")

    told = await signe.asks("vis input")
    assert "I-1: Trapper" in told
    assert "medtag I-1" in told
    await signe.asks("medtag I-1 i pakken")
    await network.passes(minutes=1)

    assert "medtag" not in await signe.asks("vis input")
    assert any("Input indtil nu: 1" in one.words for one in network.channel)


# --- a messenger who is away that day ---------------------------------------------------------------------


async def test_a_messenger_who_is_away_that_day_is_told_and_another_is_asked_for(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen", language="en")
    signe = network.facilitator()
    await signe.says("kamu mødes 7. januar 2027")
    await signe.says("budbringer til kamu er Bo Madsen")

    told = await bo.asks("I am on holiday from 4 January to 15 January")

    assert "You are the messenger to KAMU on Thu 7 Jan 2027" in told
    assert "It touches no meeting" not in told
    await network.is_at(here(2026, 11, 24, 9, 0))
    waits = network.said_to(signe)[-1].words
    assert "Bo Madsen er væk, når KAMU mødes tor. 7. jan. 2027" in waits
    assert "Er noteret som væk den dag" in await anna.asks("hvornår mødes kamu?")

    await signe.taps("Vælg en anden budbringer")
    await signe.fills("Gem budbringeren", messenger=str(id_of(network, anna)))
    assert "Anna Krogh" in await bo.asks("when does kamu meet?")
    assert "Bo Madsen er væk" not in await signe.asks("mine opgaver")


async def test_who_is_away_is_not_next_in_turn_and_named_all_the_same_it_is_said(network: Network) -> None:
    anna, signe = network.member("Anna Krogh"), network.facilitator()
    network.member("Bo Madsen")
    await anna.asks("jeg er på ferie fra 4. januar til 15. januar")
    assert "Budbringer: Bo Madsen" in await signe.says("kamu mødes 7. januar 2027")
    named = await signe.says("budbringer til kamu er Anna Krogh")
    assert "Budbringer: Anna Krogh" in named
    assert "Er noteret som væk den dag" in named


def id_of(network: Network, someone: Someone) -> UUID:
    def work(db: Db) -> UUID:
        return people.meet(db, TENANT, someone.profile)

    return network.store.now(work)


@pytest.mark.parametrize(
    "question",
    [
        "hvem går til KAMU med pakken?",
        "hvem har pakken med til KAMU?",
        "hvem er budbringer til KAMU",
        "who takes the pack to KAMU?",
        "who carries the pack to KAMU",
    ],
)
async def test_who_takes_the_pack_to_kamu_is_said_by_name(network: Network, question: str) -> None:
    anna = network.member("Anna Krogh")
    await network.facilitator().says("kamu mødes 7. januar 2027")
    assert "Anna Krogh" in await anna.asks(question)


async def test_the_question_for_points_says_what_silence_becomes(network: Network, signe: Someone) -> None:
    await network.is_at(here(2026, 12, 14, 9, 5))
    [asked] = [one for one in network.channel if "Har netværket opmærksomhedspunkter" in one.words]
    assert "man. 28. dec. 2026 kl. 12.00" in asked.words
    assert "Kommer der ingen inden da, skriver jeg ned, at netværket ingen punkter har" in asked.words
    await person(network, "Anna").says("opmærksomhedspunkt: Glatte stier")
    await network.passes(seconds=3)
    assert "Kommer der ingen" not in asked.words
