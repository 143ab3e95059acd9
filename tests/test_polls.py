"""Votes of all kinds: what people say, tap, fill in and see."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from storage import networks
from storage.db import Db
from storage.directory import directory
from storage.meetings import all_meetings
from tests.dialog import Network, Someone, actions, bars, here, inputs
from tests.once import once

pytestmark = pytest.mark.both_databases

THEMES = "Hvad skal temadagen handle om? Seniorpolitik; Diversitet; Støj"
DEADLINE = here(2026, 11, 30, 12, 0)


@once
async def anna(network: Network) -> Someone:
    for name in ("Bo Madsen", "Camille Rossi", "Dorte Iversen", "Emil Bach", "Farah Aziz"):
        network.member(name)
    return network.member("Anna Krogh")


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


async def closes(network: Network) -> str:
    await network.is_at(DEADLINE)
    await network.passes(seconds=3)
    return next(one for one in network.channel if one.card).words


# --- kinds ------------------------------------------------------------------------------------------------


async def test_silence_is_approval(network: Network, anna: Someone) -> None:
    card = await anna.says("start stille godkendelse: Beslutningerne fra 9. september og dagsordenen")
    assert "Ingen indvendinger inden man. 30. nov. 2026 kl. 12.00 = godkendt" in card

    assert "Godkendt uden kommentarer: D-2026-001" in await closes(network)


async def test_a_correction_is_listed_and_an_objection_stops_silence(network: Network, anna: Someone) -> None:
    await anna.says("start stille godkendelse: Beslutningerne fra 9. september")
    assert "Skriv" in await person(network, "Bo").taps("Rettelse")
    await person(network, "Bo").taps("Rettelse", reason="Punkt 3 var den 14.")
    await person(network, "Camille").taps("Jeg har en indvending", reason="Punkt 4 blev ikke drøftet")

    assert "pause" not in network.channel[-1].words
    await network.is_at(DEADLINE)
    await network.passes(seconds=3)
    assert "D-2026" not in network.channel[-1].words

    await person(network, "Camille").taps("Godkend")
    await anna.does("luk afstemningen")
    await network.passes(seconds=3)
    assert "Godkendt med én rettelse: D-2026-001" in network.channel[0].words


@pytest.mark.parametrize(("ayes", "outcome"), [(3, "Besluttet"), (2, "Forkastet")])
async def test_majority_has_more_ayes_than_noes_and_a_no_has_a_number(
    network: Network, anna: Someone, ayes: int, outcome: str
) -> None:
    await anna.says("start flertalsafstemning: Vi mødes i Lyngby")
    for place, one in enumerate(("Bo", "Camille", "Dorte", "Emil", "Anna")):
        await person(network, one).taps("Ja" if place < ayes else "Nej" if place < 4 else "Blank")

    told = await closes(network)
    assert outcome in told
    assert "D-2026-001" in told


@pytest.mark.parametrize(
    ("majority", "ayes", "noes", "danish", "english"),
    [
        ("", 1, 1, "ved stemmelighed", "on a tie"),
        ("", 1, 3, "i en flertalsafstemning", "in a majority vote"),
        (", to tredjedeles flertal", 3, 2, "i en flertalsafstemning", "in a majority vote"),
        ("", 0, 0, "i en flertalsafstemning", "in a majority vote"),
    ],
)
async def test_the_register_does_not_say_that_a_majority_was_against_it(
    network: Network, anna: Someone, majority: str, ayes: int, noes: int, danish: str, english: str
) -> None:
    await anna.says(f"start flertalsafstemning: Vi mødes i Lyngby{majority}")
    for place, name in enumerate(("Bo", "Dorte", "Emil", "Farah", "Anna")):
        await person(network, name).taps("Ja" if place < ayes else "Nej" if place < ayes + noes else "Blank")
    await closes(network)
    for name, said, how in (("Bo", "vis", danish), ("Camille", "show", english)):
        shown = await person(network, name).asks(f"{said} D-2026-001")
        assert how in next(line for line in shown.splitlines() if line.startswith(("Forkastet", "Rejected")))


async def test_one_of_few_options_is_a_tap(network: Network, anna: Someone) -> None:
    await anna.says(f"start valgafstemning: {THEMES}")

    assert "Dit svar" not in await anna.taps("2. Diversitet")
    card = await anna.taps("3. Støj")

    assert "3. Støj: 1" in card
    assert "2. Diversitet: 0" in card
    assert "Din stemme er registreret: Støj" in card


async def test_dots_are_spread_and_not_more_than_there_are(network: Network, anna: Someone) -> None:
    await anna.says(f"start prikafstemning: {THEMES}")
    await anna.taps("Svar")
    first, second, third = (name for name in _inputs(anna) if name != "reason")

    refused = await anna.fills("Send svar", **{first: "2", second: "2"})
    assert "3 prikker" in refused
    await anna.taps("Svar")
    card = await anna.fills("Send svar", **{first: "2", third: "1"})

    assert "1. Seniorpolitik: 2" in card
    assert "3. Støj: 1" in card


async def test_a_tie_is_the_hosts_to_break_with_a_reason(network: Network, anna: Someone) -> None:
    signe = network.facilitator()
    await anna.says(f"start valgafstemning: {THEMES}")
    for name, pick in (
        ("Bo", "1. Seniorpolitik"),
        ("Dorte", "2. Diversitet"),
        ("Anna", "2. Diversitet"),
        ("Emil", "1. Seniorpolitik"),
    ):
        await person(network, name).taps(pick)
    assert "Det står lige" in await closes(network)

    [asked] = network.said_to(signe)
    chosen = _choices(asked.card)[1]
    assert "hvorfor" in (await signe.taps("Afgør", picks=chosen)).lower()
    await signe.taps("Afgør", picks=chosen, reason="Passer til temaet")
    card = await signe.agrees()

    assert "Besluttet: D-2026-001" in card
    assert "2. Diversitet: 2 – valgt" in card
    assert "1. Seniorpolitik: 2 – valgt" not in card


async def test_scores_ranks_and_times_are_filled_in(network: Network, anna: Someone) -> None:
    for start, button in (
        (f"start pointafstemning: {THEMES}", "5"),
        ("start tidsafstemning: Hvornår? tirsdag kl. 10; onsdag kl. 12", "2"),
    ):
        await anna.says(start)
        await anna.taps("Svar")
        first = next(iter(_inputs(anna)))
        assert "Din stemme er registreret" in await anna.fills("Send svar", **{first: button})


async def test_no_time_is_declined_before_it_was_looked_at(network: Network, anna: Someone) -> None:
    await anna.says("start tidsafstemning: Hvornår? 8. december kl. 10-12; 9. december kl. 13-15")
    await anna.taps("Svar")
    assert anna.dialog
    times = [one for one in anna.dialog["body"] if one["type"] == "Input.ChoiceSet"]

    assert len(times) == 2
    assert not any(one.get("value") for one in times)


async def test_what_one_chose_stays_among_the_buttons_and_stands_out(network: Network, anna: Someone) -> None:
    await anna.says(f"start valgafstemning: {THEMES}")
    await anna.taps("2. Diversitet")

    styles = {one["title"]: one.get("style") for one in actions(anna.saw[-1])}
    assert styles["2. Diversitet"] == "positive"
    assert styles["1. Seniorpolitik"] != "positive"


async def test_ranked_choice_moves_votes_on(network: Network, anna: Someone) -> None:
    await anna.says("start rangordning: Hvor? Lyngby; Risø; Ballerup")
    for name, order in (
        ("Anna", (1, 2)),
        ("Bo", (1, 2)),
        ("Dorte", (2, 1)),
        ("Emil", (2, 1)),
        ("Camille", (3, 2)),
    ):
        someone = person(network, name)
        await someone.taps("Svar")
        known = _choices(someone.dialog)[1:4]
        ranks = {f"rank-{rank}": known[option - 1] for rank, option in enumerate(order, start=1)}
        assert "registreret" in await someone.fills("Send svar", **ranks)

    done = await closes(network)
    assert "2. Risø: 3 – valgt" in done
    assert "3. Ballerup: ude efter 1. runde" in done
    assert "2. runde" in done
    assert "Ballerup: out after round 1" in await person(network, "Camille").asks("show D-2026-001")
    assert "Ballerup: ude efter 1. runde" in await anna.asks("vis D-2026-001")


async def test_a_signal_is_open_to_guests_and_decides_nothing(network: Network, anna: Someone) -> None:
    await anna.says("start støttetilkendegivelse: En fælles cykeldag")
    guest = network.guest("Gitte Gæst")

    assert "Jeg støtter: 1" in await guest.taps("Jeg støtter")
    assert "D-2026" not in await closes(network)


# --- options ----------------------------------------------------------------------------------------------


async def test_anybody_adds_an_option_and_a_twin_keeps_both_proposers(
    network: Network, anna: Someone
) -> None:
    await _with_more_options(anna)
    camille = person(network, "Camille")
    await camille.taps("Foreslå en mulighed")
    assert "4. Lys" in await camille.fills("Tilføj", words="Lys")
    await person(network, "Bo").taps("Foreslå en mulighed")

    card = await person(network, "Bo").fills("Tilføj", words=" lys! ")

    assert "5." not in card
    assert "Camille Rossi og Bo Madsen" in card


async def test_two_options_become_one_with_both_proposers_and_all_dots(
    network: Network, anna: Someone
) -> None:
    await _with_more_options(anna, kind="dots")
    await anna.taps("Svar")
    names = list(_inputs(anna))
    await anna.fills("Send svar", **{names[0]: "1", names[1]: "2"})

    card = await anna.says("saml 1 og 2", about=network.channel[0].id)

    assert "1. Seniorpolitik / Diversitet: 3" in card
    assert "2. Diversitet" not in card


@pytest.mark.parametrize(
    ("language", "begin", "merge", "told", "undo"),
    [
        (
            "da",
            "start valgafstemning: mad? pizza, sushi",
            "saml mulighed 1 og 2",
            "har samlet ”sushi” med et andet forslag\nNu hedder det: pizza / sushi",
            "fortryd",
        ),
        (
            "en",
            "start choice vote: food? pizza, sushi",
            "merge option 1 and 2",
            "has merged “sushi” with another suggestion\nIt is now: pizza / sushi",
            "undo",
        ),
    ],
)
async def test_who_chose_the_option_that_went_is_told_and_undoing_brings_both_back(
    network: Network, anna: Someone, language: str, begin: str, merge: str, told: str, undo: str
) -> None:
    bo = network.member("Bo Madsen", language=language)
    ida = network.member("Ida Winther", language=language)
    await anna.says(begin)
    await bo.taps("1. pizza")
    await ida.taps("2. sushi")

    await anna.asks(merge)
    await network.passes(seconds=3)

    assert "1. pizza / sushi: 2" in network.channel[0].words
    assert told in network.said_to(ida)[-1].words
    assert not any("pizza / sushi" in one.words for one in network.said_to(bo))
    await anna.asks(undo)
    await network.passes(seconds=3)
    assert "1. pizza: 1" in network.channel[0].words
    assert "2. sushi: 1" in network.channel[0].words
    assert "pizza / sushi" not in network.said_to(ida)[-1].words


async def test_of_a_confidential_vote_everybody_who_answered_is_told_of_a_merge(
    network: Network, anna: Someone
) -> None:
    bo, ida = network.member("Bo Madsen"), network.member("Ida Winther")
    await _begin(anna, kind="dots", options="Seniorpolitik\nDiversitet", also="confidential")
    await bo.taps("Svar")
    await bo.fills("Send svar", **{next(iter(_inputs(bo))): "1"})

    await anna.says("saml 1 og 2", about=network.channel[0].id)

    assert "Nu hedder det: Seniorpolitik / Diversitet" in network.said_to(bo)[-1].words
    assert not network.said_to(ida)


# --- what is hidden ---------------------------------------------------------------------------------------


async def test_the_count_is_hidden_until_one_has_answered(network: Network, anna: Someone) -> None:
    await _begin(anna, kind="majority", shown="after-vote")
    mine = await anna.taps("Ja")

    assert "Ja: 1" in mine
    await network.passes(seconds=3)
    assert "Ja:" not in network.channel[-1].words
    assert "Svar: 1" in network.channel[-1].words
    assert (bars(anna.saw[-1]), bars(network.channel[-1].card)) == (["100", "0", "0"], [])


async def test_a_confidential_vote_shows_nobodys_answer(network: Network, anna: Someone) -> None:
    await _begin(anna, kind="majority", also="confidential")
    assert "Den, der driver databasen" in network.channel[-1].words
    answers = [await person(network, name).taps("Ja") for name in ("Anna", "Bo", "Camille", "Dorte")]
    assert all("Ja:" not in one and "registreret: Ja" not in one for one in answers)

    assert "kan ikke ændres" in await anna.taps("Nej")
    assert "Afstemningen er fortrolig" in await anna.says("hvem stemte nej?")
    assert "for få svar" in await anna.does("luk afstemningen")
    await network.passes(seconds=3)
    assert "Ja: 4" not in network.channel[0].words


async def test_five_confidential_answers_have_a_result(network: Network, anna: Someone) -> None:
    await _begin(anna, kind="majority", also="confidential")
    for name in ("Anna", "Bo", "Camille", "Dorte"):
        await person(network, name).taps("Ja")
    await person(network, "Emil").taps("Nej")

    done = await closes(network)

    assert "Ja: 4" in done
    assert "Besluttet: D-2026-001" in done
    assert "Emil" not in done


async def test_consent_cannot_be_confidential(network: Network, anna: Someone) -> None:
    await anna.asks("ny afstemning")

    assert "begrundes" in await anna.taps("Start afstemningen", question="Vi prøver", also="confidential")


async def test_who_voted_no_is_answered_by_name_on_a_vote_by_name(network: Network, anna: Someone) -> None:
    await anna.says("start flertalsafstemning: Vi mødes i Lyngby")
    await person(network, "Bo").taps("Nej")
    await anna.taps("Ja")

    told = await anna.says("hvem stemte nej?")

    assert "Nej: Bo Madsen" in told
    assert "Anna Krogh" not in told


# --- changing one's mind, deputies, leaving ---------------------------------------------------------------


async def _answers(somebody: Someone, **why: str) -> str:
    """Open the form, answer the first option with 1, and hand it in."""
    await somebody.taps("Svar")
    assert somebody.dialog or somebody.saw
    form = somebody.dialog or somebody.saw[-1]
    [give] = [one for one in actions(form) if one["title"] == "Send svar"]
    first = next(one for one in form["body"] if one.get("id", "").startswith(("option-", "rank-")))
    option = first["choices"][1]["value"] if first["id"].startswith("rank-") else "1"
    return await somebody.presses(give, **{first["id"]: option}, **why)


@pytest.mark.parametrize("kind", ["prikafstemning", "pointafstemning", "rangafstemning", "tidsafstemning"])
async def test_why_is_kept_with_an_answer_to_options_and_told_with_the_name(
    network: Network, anna: Someone, kind: str
) -> None:
    await anna.says(
        f"start {kind}: Hvad skal vi vælge? med mulighederne 20. januar kl. 10 og 21. januar kl. 10"
    )

    card = await _answers(person(network, "Bo"), reason="Flest kan nå det")

    assert "Din begrundelse: Flest kan nå det" in card
    assert "Bo Madsen (”Flest kan nå det”)" in await anna.asks("hvem stemte hvad?")
    assert "Flest kan nå det" not in network.channel[-1].words


@pytest.mark.parametrize(
    ("language", "button", "send", "mine"),
    [
        ("da", "Skriv hvorfor", "Send svar", "Din begrundelse: Jeg bor der"),
        ("en", "Say why", "Send answer", "Your reason: Jeg bor der"),
    ],
)
async def test_why_can_be_said_after_one_tap(
    network: Network, anna: Someone, language: str, button: str, send: str, mine: str
) -> None:
    await anna.says("start valgafstemning: Hvor mødes vi? med mulighederne Lyngby og Risø")
    bo = network.member("Bodil Holt", language=language)
    await bo.taps("1. Lyngby")
    [why] = [one for one in actions(bo.saw[-1]) if one["title"] == button]

    await bo.presses(why)
    form = bo.dialog or bo.saw[-1]
    filled = {one["id"]: one["value"] for one in form["body"] if "value" in one}
    [give] = [one for one in actions(form) if one["title"] == send]
    assert mine in await bo.presses(give, **{**filled, "reason": "Jeg bor der"})

    await network.passes(seconds=3)
    assert "Lyngby: 1" in network.channel[-1].words
    assert "Bodil Holt (”Jeg bor der”)" in await anna.asks("hvem stemte hvad?")


async def test_why_is_told_when_the_numbers_are_and_never_of_a_confidential_answer(
    network: Network, anna: Someone
) -> None:
    await anna.says(
        "start prikafstemning: Hvor mødes vi? med mulighederne Lyngby og Risø, skjult til lukning"
    )
    await _answers(person(network, "Bo"), reason="Jeg bor der")
    assert "Jeg bor der" not in await anna.asks("hvem stemte hvad?")
    await person(network, "Camille").taps("Svar")
    await anna.does("luk afstemningen")
    assert "Jeg bor der" in await anna.asks("hvem stemte hvad?")

    await anna.says("start prikafstemning: Hvornår mødes vi? med mulighederne mandag og tirsdag, fortrolig")
    bo = person(network, "Bo")
    await bo.taps("Svar")
    assert "Hvorfor?" not in str(bo.dialog or bo.saw[-1])


async def test_a_vote_can_be_taken_back_until_the_close(network: Network, anna: Someone) -> None:
    await anna.says("start afstemning: Vi mødes i Lyngby")
    await anna.taps("Jeg støtter")

    assert "tæller ikke længere" in await anna.says("fortryd min stemme")
    await network.passes(seconds=3)

    assert "Jeg støtter: 0" in network.channel[0].words
    assert "ikke stemt" in await anna.says("fortryd min stemme")


async def test_one_can_vote_in_words(network: Network, anna: Someone) -> None:
    await anna.says("start afstemning: Vi mødes i Lyngby")

    assert "Jeg støtter" in await anna.says("jeg støtter")
    await person(network, "Bo").says("jeg har en indvending: mangler arkiv")
    await network.passes(seconds=3)

    assert "Jeg støtter: 1" in network.channel[0].words
    assert "mangler arkiv" in network.channel[0].words


@once
async def tine(network: Network, anna: Someone) -> Someone:
    """Tine is deputy for Gitte, who is away."""
    network.unit("aqua", "DTU Aqua")
    network.role(
        directory.AMK, "Gitte Toft", "aqua", leave_from=date(2026, 11, 1), leave_to=date(2027, 1, 15)
    )
    network.role(directory.AMK_DEPUTY, "Tine Holst", "aqua")
    network._joins("Gitte Toft", None)
    return network.guest("Tine Holst")


async def test_a_deputy_votes_for_an_absent_member_and_it_says_so(
    network: Network, anna: Someone, tine: Someone
) -> None:
    await anna.says("start afstemning: Vi mødes i Lyngby")

    card = await tine.taps("Jeg støtter")
    assert "på vegne af Gitte Toft" in card
    assert "Jeg støtter: 1" in card

    own = await person(network, "Gitte").taps("Hverken for eller imod")
    assert "Jeg støtter: 0" in own
    assert "Hverken for eller imod: 1" in own
    assert "selv stemt" in await tine.taps("Jeg støtter")


async def test_while_a_member_is_away_the_deputy_is_reminded(
    network: Network, anna: Someone, tine: Someone
) -> None:
    question = "Vi mødes i Lyngby"
    await anna.says(f"start afstemning: {question}")

    assert question in await tine.asks("mine opgaver")
    assert question not in await person(network, "Gitte").asks("mine opgaver")
    await network.is_at(here(2026, 11, 26, 8, 30))
    assert question in network.said_to(tine)[-1].words
    assert not any(question in one.words for one in network.said_to(person(network, "Gitte"))[1:])

    await tine.taps("Jeg støtter", on=question)
    assert question not in await tine.asks("mine opgaver")


async def test_a_deputy_with_a_place_of_their_own_is_asked_for_that_alone(
    network: Network, anna: Someone, tine: Someone
) -> None:
    network.role(directory.AMK_DEPUTY, "Bo Madsen", "aqua")
    await anna.says("start afstemning: Vi mødes i Lyngby")
    await person(network, "Bo").taps("Jeg støtter")
    assert "Lyngby" not in await person(network, "Bo").asks("mine opgaver")


async def test_a_deputy_of_somebody_present_only_looks(network: Network, anna: Someone) -> None:
    network.role(directory.AMK_DEPUTY, "Tine Holst", "unit-bo")
    tine = network.guest("Tine Holst")
    await anna.says("start afstemning: Vi mødes i Lyngby")

    assert "Lige nu stemmer Bo Madsen selv" in await tine.taps("Jeg støtter")


# --- an objection -----------------------------------------------------------------------------------------


async def test_a_new_text_asks_all_again_and_carries_nothing_over(network: Network, anna: Someone) -> None:
    bo, camille = person(network, "Bo"), person(network, "Camille")
    await anna.says("start afstemning: Et år uden referat")
    await bo.taps("Jeg støtter")
    await camille.taps("Jeg har en indvending", reason="mangler arkiv")
    assert "Camille Rossi" in network.said_to(anna)[-1].words

    await anna.taps("Ret teksten")
    told = await anna.fills("Brug den nye tekst", text="Et år uden referat, med arkiv efter hvert møde")
    await network.passes(seconds=3)

    assert "2" in told
    card = network.channel[0].words
    assert "med arkiv efter hvert møde" in card
    assert "Jeg støtter: 0" in card
    assert "mangler arkiv" in card
    for someone in (bo, camille):
        told = "\n".join(one.words for one in network.said_to(someone))
        assert "gælder dit svar stadig" in told


async def test_a_deputy_is_asked_once_about_a_new_text(
    network: Network, anna: Someone, tine: Someone
) -> None:
    await anna.says("start afstemning: Et år uden referat")
    await tine.taps("Jeg støtter")
    await anna.says("ret forslaget til: Et halvt år uden referat")
    await network.passes(seconds=3)
    asked = network.said_to(tine)[-1]
    assert "gælder dit svar stadig" in asked.words

    assert "på vegne af Gitte Toft" in await tine.taps("Jeg støtter", on="Et halvt år")
    await network.passes(seconds=30)

    assert "gælder dit svar stadig" not in network.said_to(tine)[-1].words


async def test_an_answer_to_the_earlier_text_is_nobodys_to_the_new_one(
    network: Network, anna: Someone
) -> None:
    bo = person(network, "Bo")
    await anna.says("start afstemning: Et år uden referat")
    await bo.taps("Jeg støtter")
    await anna.says("ret forslaget til: Et halvt år uden referat")

    assert "Din stemme" not in await bo.asks("vis afstemningen")


async def test_a_tap_on_the_earlier_text_does_not_count(network: Network, anna: Someone) -> None:
    bo = person(network, "Bo")
    await anna.says("start afstemning: Et år uden referat")
    await bo.taps("Jeg støtter")
    _, old = bo.button("Jeg støtter")
    await anna.says("ret forslaget til: Et halvt år uden referat")

    told = await bo.presses(old)

    assert "ikke talt med" in told
    assert "Jeg støtter: 0" in told


async def test_an_objection_that_was_met_is_kept_as_integrated(network: Network, anna: Someone) -> None:
    await anna.says("start afstemning: Et år uden referat")
    await person(network, "Camille").taps("Jeg har en indvending", reason="mangler arkiv")
    await anna.says("ret forslaget til: Et år uden referat, med arkiv")
    await network.passes(seconds=3)
    for name in ("Anna", "Bo", "Camille"):
        await person(network, name).taps("Jeg støtter", on="med arkiv")

    assert "D-2026-001" in await closes(network)
    assert "mangler arkiv" in await anna.asks("vis beslutning D-2026-001")


async def test_a_withdrawn_proposal_has_no_number(network: Network, anna: Someone) -> None:
    await anna.says("start afstemning: Et år uden referat")

    assert "trukket tilbage" in await anna.does("træk forslaget tilbage")
    assert "D-2026" not in await anna.asks("vis beslutningerne")


async def test_a_vote_on_an_item_is_recorded_with_the_item(network: Network, anna: Someone) -> None:
    await anna.says("foreslå punkt: et år uden referat")
    item = network.channel[-1]
    await anna.says("start afstemning: Et år uden referat", about=item.id)
    for name in ("Anna", "Bo", "Camille"):
        await person(network, name).taps("Jeg støtter")
    await anna.does("luk afstemningen")

    assert "Punkt: et år uden referat" in await anna.asks("vis beslutning D-2026-001")


# --- making one -------------------------------------------------------------------------------------------


async def test_a_sentence_without_options_opens_the_form(network: Network, anna: Someone) -> None:
    form = await anna.asks("start prikafstemning: Hvad skal vi tale om")

    assert "Start en afstemning" in form
    assert network.channel == []


async def test_a_template_is_saved_by_the_network_itself(network: Network, anna: Someone) -> None:
    await _begin(anna, kind="dots", options="A\nB", number="5", template="Temadag")

    assert "Temadag" in await person(network, "Bo").asks("afstemningsskabeloner")
    form = await person(network, "Bo").taps("Brug Temadag")
    assert "Start en afstemning" in form


async def _begin(someone: Someone, **typed: str) -> None:
    await someone.asks("ny afstemning")
    _, button = someone.button("Start afstemningen")
    typed.setdefault("question", "Vi mødes i Lyngby")
    await someone.presses(button, **typed)


async def _with_more_options(someone: Someone, kind: str = "choice") -> None:
    await _begin(someone, kind=kind, options="Seniorpolitik\nDiversitet\nStøj", also="adds")


def _inputs(someone: Someone) -> dict[str, object]:
    assert someone.dialog
    return {one["id"]: one for one in someone.dialog["body"] if one["type"].startswith("Input.")}


def _choices(card: object) -> list[str]:
    """The values of the first list on a card."""
    assert isinstance(card, dict)
    first = next(one for one in card["body"] if one["type"] == "Input.ChoiceSet")
    return [choice["value"] for choice in first["choices"]]


# --- an option named in words -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence", ["jeg støtter Risø", "I back Risø", "jeg stemmer på Risø", "I vote for Risø"]
)
async def test_an_option_is_chosen_in_words(network: Network, sentence: str) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.says("start valgafstemning: Hvor mødes vi? Lyngby; Risø")

    told = await bo.says(sentence)

    assert "Risø: 1" in told
    assert "Lyngby: 0" in told


@pytest.mark.parametrize("sentence", ["jeg støtter B", "I back B"])
async def test_of_two_votes_with_that_option_it_is_asked_which_one_and_nothing_is_counted(
    network: Network, sentence: str
) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.says("start valgafstemning: Hvilken farve? A; B")
    await anna.says("start valgafstemning: Hvilket rum? A; B")

    await bo.says(sentence)
    offered = [action["title"] for action in actions(network.teams.messages[-1].card or {})]
    assert offered == ["Hvilken farve?", "Hvilket rum?"]
    await network.passes(seconds=3)
    assert all("B: 1" not in one.words for one in network.channel)

    await bo.presses(actions(network.teams.messages[-1].card or {})[1], where="channel")
    await network.passes(seconds=3)
    [counted] = [one.words for one in network.channel if "B: 1" in one.words and "A: 0" in one.words][:1]
    assert "Hvilket rum?" in counted


async def test_dots_are_not_spread_by_naming_one_option(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.says("start prikafstemning: Temaer? Støj; Lys")

    assert "Temaer?" in await bo.says("jeg støtter Støj")
    await network.passes(seconds=3)
    assert all("Støj: 1" not in one.words for one in network.channel)


# --- a time that won becomes a meeting --------------------------------------------------------------------


async def _times(network: Network, anna: Someone, sentence: str) -> None:
    """All can at the second time, nobody at the first; the deadline comes."""
    await anna.says(sentence)
    for name in ("Anna", "Bo", "Camille", "Dorte"):
        someone = person(network, name)
        await someone.taps("Svar")
        first, second = (one for one in _inputs(someone) if one != "reason")
        await someone.fills("Send svar", **{first: "0", second: "2"})
    await closes(network)


def planned(network: Network) -> list[tuple[datetime, datetime]]:
    def work(db: Db) -> list[tuple[datetime, datetime]]:
        [home] = networks.every(db)
        return [(one.starts_at, one.ends_at) for one in all_meetings(db, home.id)]

    return network.store.now(work)


def _buttons(network: Network) -> list[str]:
    return [action["title"] for one in network.channel for action in actions(one.card or {})]


async def test_the_time_that_won_is_planned_as_a_meeting_once_it_was_asked(
    network: Network, anna: Someone
) -> None:
    await _times(network, anna, "start tidsafstemning: Hvornår? 8. december kl. 10-12; 9. december kl. 13-15")

    assert "Skal jeg planlægge et møde ons. 9. dec. 2026 (uge 50) kl. 13.00–15.00?" in await anna.taps(
        "Planlæg mødet"
    )
    assert not planned(network)
    await anna.agrees()

    assert planned(network) == [(here(2026, 12, 9, 13), here(2026, 12, 9, 15))]
    assert any("ons. 9. dec. 2026 (uge 50) kl. 13.00–15.00" in one.words for one in network.channel)
    assert "allerede et møde på det tidspunkt" in await anna.taps("Planlæg mødet")


async def test_a_weekday_means_the_one_that_was_voted_on(network: Network, anna: Someone) -> None:
    """When the vote has closed, next week is another one."""
    await _times(
        network,
        anna,
        "start tidsafstemning: Hvornår? onsdag i næste uge kl. 9-10; torsdag i næste uge kl. 9-10",
    )
    await network.is_at(here(2026, 12, 1, 9))
    await anna.taps("Planlæg mødet")
    await anna.agrees()
    assert planned(network) == [(here(2026, 12, 3, 9), here(2026, 12, 3, 10))]


async def test_what_is_missing_is_asked_in_the_form_with_the_day_that_won(
    network: Network, anna: Someone
) -> None:
    await _times(network, anna, "start tidsafstemning: Hvornår? 8. december kl. 10; 9. december kl. 13")
    await anna.taps("Planlæg mødet")
    assert not planned(network)
    filled = inputs(anna.saw[-1])
    assert filled["day"] == "09-12-2026"
    assert "13" in filled["hours"]


async def test_only_who_asked_and_the_secretariat_plan_it(network: Network, anna: Someone) -> None:
    await _times(network, anna, "start tidsafstemning: Hvornår? 8. december kl. 10-12; 9. december kl. 13-15")
    assert "Kun den, der spurgte" in await person(network, "Bo").taps("Planlæg mødet")
    assert not planned(network)


async def test_a_time_that_has_passed_is_no_meeting(network: Network, anna: Someone) -> None:
    await _times(network, anna, "start tidsafstemning: Hvornår? 8. december kl. 10-12; 9. december kl. 13-15")
    await network.is_at(here(2026, 12, 10, 9))
    await anna.taps("Planlæg mødet")
    assert not planned(network)


async def test_a_choice_is_no_meeting(network: Network, anna: Someone) -> None:
    await anna.says(f"start valgafstemning: {THEMES}")
    for name in ("Anna", "Bo", "Camille", "Dorte"):
        await person(network, name).taps("3. Støj")
    await closes(network)
    assert "Stem igen" in _buttons(network)
    assert "Planlæg mødet" not in _buttons(network)


# --- how large a majority ---------------------------------------------------------------------------------

MAJORITIES = [
    ("start flertalsafstemning: Vi flytter møderne, to tredjedeles flertal", "mindst to tredjedele"),
    ("start flertalsafstemning: Vi flytter møderne, det kræver 3/4 flertal", "mindst tre fjerdedele"),
    ("start afstemning: Vi flytter møderne, kræver kvalificeret flertal", "mindst to tredjedele"),
    ("start flertalsafstemning: Vi flytter møderne med 80 % flertal", "mindst 80 %"),
    ("start flertalsafstemning: Vi flytter møderne, enstemmigt", "ingen siger nej"),
    ("start majority vote: We move the meetings, two-thirds majority", "mindst to tredjedele"),
    ("start vote: We move the meetings, must be unanimous", "ingen siger nej"),
]


@pytest.mark.parametrize(("sentence", "rule"), MAJORITIES)
async def test_the_majority_that_was_wished_stands_in_the_rule(
    network: Network, anna: Someone, sentence: str, rule: str
) -> None:
    card = await anna.says(sentence)
    assert rule in card
    assert "Ja" in _buttons(network)
    assert "flertal" not in card.splitlines()[0]


@pytest.mark.parametrize(
    ("majority", "ayes", "noes", "outcome"),
    [
        ("to tredjedeles flertal", 4, 2, "Besluttet"),
        ("to tredjedeles flertal", 3, 2, "Forkastet"),
        ("tre fjerdedeles flertal", 3, 1, "Besluttet"),
        ("enstemmigt", 5, 0, "Besluttet"),
        ("enstemmigt", 5, 1, "Forkastet"),
    ],
)
async def test_so_many_must_say_yes_and_blank_counts_for_neither(
    network: Network, anna: Someone, majority: str, ayes: int, noes: int, outcome: str
) -> None:
    await anna.says(f"start flertalsafstemning: Vi mødes i Lyngby, {majority}")
    for place, name in enumerate(("Bo", "Camille", "Dorte", "Emil", "Farah", "Anna")):
        await person(network, name).taps("Ja" if place < ayes else "Nej" if place < ayes + noes else "Blank")
    told = await closes(network)
    assert outcome in told
    assert "D-2026-001" in told


async def test_a_majority_no_vote_can_have_is_not_started(network: Network, anna: Someone) -> None:
    before = len(network.channel)
    await anna.asks("start valgafstemning: Hvor? Lyngby; Risø, to tredjedeles flertal")
    await anna.asks("start flertalsafstemning: Vi flytter, 40 % flertal")
    assert len(network.channel) == before


@pytest.mark.parametrize(
    "sentence",
    [
        "start tidsafstemning: Frokost? 30. februar kl. 12, 3. marts kl. 12",
        "start tidsafstemning: Frokost? mandag den 3. marts kl. 12, 4. marts kl. 12",
        "start tidsafstemning: Frokost? 9. december kl. 25, 10. december kl. 12",
        "start valg: Hvornår? 31. november; 3. december",
        "start afstemning: Skal vi mødes oftere? til fredag kl. 25",
    ],
)
async def test_a_time_that_there_is_not_is_never_put_to_the_vote(network: Network, sentence: str) -> None:
    anna = network.member("Anna Krogh")
    told = await anna.says(sentence)
    assert any(one in told for one in ("Den tid findes ikke", "Jeg forstod ikke ”til fredag kl. 25”")), told
    assert "Ingen" in await anna.asks("vis afstemningerne") or "ingen" in await anna.asks(
        "vis afstemningerne"
    )
