"""What people do over weeks, one thing upon another: cancelled and held after all, moved, gone and back."""

from __future__ import annotations

import pytest

from bot.core.transport import Unreachable
from tests.dialog import CHANNEL, Network, Someone, actions, here
from tests.once import once

NAMES = ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen", "Emil Bach", "Farah Aziz")


@once
async def people(network: Network) -> dict[str, Someone]:
    """Anna and Bo host the first of three meetings, Camille and Dorte the next, Emil and Farah the last."""
    found = {name.split()[0]: network.member(name) for name in NAMES}
    found["Signe"] = network.facilitator()
    for day in ("15-12-2026", "12-01-2027", "09-02-2027"):
        await found["Signe"].asks(f"planlæg møde {day} kl. 12-15 i lokale S04")
    await network.passes(minutes=11)
    return found


def told(network: Network, someone: Someone) -> str:
    return network.said_to(someone)[-1].words


# --- cancelled, and held after all --------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_held_after_all_with_the_hosts_of_all_meetings_as_they_were(
    network: Network, people: dict[str, Someone]
) -> None:
    signe, emil = people["Signe"], people["Emil"]
    before = await signe.asks("vis værtsplanen")
    await signe.does("aflys mødet 15. december", where="personal")
    assert "Du er ikke længere vært tir. 9. feb. 2027" in told(network, emil)

    await signe.asks("indkald mødet igen")

    assert "Du er nu vært tir. 9. feb. 2027" in told(network, emil)
    assert "et møde holdes alligevel" in told(network, emil)
    assert "Du er ikke længere vært tir. 9. feb. 2027" in told(network, people["Anna"])
    assert (await signe.asks("vis værtsplanen")).splitlines()[:11] == before.splitlines()[:11]


@pytest.mark.both_databases
async def test_what_was_proposed_meanwhile_is_on_the_agenda_of_the_meeting_that_is_held_after_all(
    network: Network,
) -> None:
    signe = network.facilitator()
    await signe.asks("planlæg møde 15-12-2026 kl. 12-15 i lokale S04")
    for item in ("lys", "støj"):
        await signe.says(f"foreslå punkt: {item}")
    await signe.asks("parkér punkt 2 fordi vi venter")
    await signe.does("aflys mødet", where="personal")
    await signe.says("foreslå punkt: luft")

    await signe.asks("indkald mødet igen")

    agenda = await signe.asks("vis dagsordenen")
    assert "1. lys" in agenda
    assert "2. luft" in agenda
    assert "støj" not in agenda, "it was parked to the next one"


# --- a team that is closed ----------------------------------------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize("closes", ["team_archived", "removed"])
async def test_whoever_is_in_a_team_that_is_closed_hears_that_it_is(
    network: Network, people: dict[str, Someone], closes: str
) -> None:
    camille = people["Camille"]
    await camille.asks("speak English")
    await network.hears(closes)

    for sentence in ("mine opgaver", "hvem er vært næste gang?", "foreslå punkt: trapper", "skift netværk"):
        said = await people["Anna"].asks(sentence)
        assert "”AMK-netværket” er lukket for mig lige nu" in said
        assert "tilføje dig" not in said
    assert "is closed to me right now" in await camille.asks("my tasks")
    assert "tilføje dig" in await network.employee("Olga Berg").asks("mine opgaver")


# --- guests -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("invites", "asks"), [(True, "mit punkt"), (True, "my item"), (False, "mit punkt")])
async def test_an_invited_guest_who_is_in_the_team_is_shown_their_item(
    network: Network, people: dict[str, Someone], invites: bool, asks: str
) -> None:
    noah, anna = network.guest("Noah Winkel"), people["Anna"]
    await anna.says("foreslå punkt: alenearbejde – status, 15 min")
    if invites:
        await anna.asks("inviter Noah Winkel som gæst til punkt 1")

    said = await noah.asks(asks)

    assert ("alenearbejde – status" in said) is invites
    assert f"\n{asks}" not in said, "what was not understood is no suggestion"


# --- seats --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        ("find en afløser", "jeg kan godt alligevel være vært"),
        ("jeg er på ferie fra 14. december til 18. december", "jeg er alligevel ikke væk"),
    ],
)
async def test_who_can_host_after_all_is_not_said_to_be_unable(
    network: Network, people: dict[str, Someone], begins: str, ends: str
) -> None:
    await people["Anna"].asks(begins)
    for _ in range(2 if begins.startswith("find") else 4):
        await network.passes(days=1)
    assert any("Anna Krogh kan ikke" in one.words for one in network.channel)

    await people["Anna"].asks(ends)
    await network.passes(minutes=11)

    assert not any("Anna Krogh kan ikke" in one.words for one in network.teams.messages)


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("offer", "ends"),
    [
        ("kan Emil tage min plads?", "away"),
        ("kan Emil tage min plads?", "swapped"),
        ("byt med Camille", "left"),
        ("byt med Camille", "away"),
    ],
)
async def test_an_offer_that_nobody_can_say_yes_to_any_more_is_over_and_told(
    network: Network, people: dict[str, Someone], offer: str, ends: str
) -> None:
    anna, other = people["Anna"], people["Emil" if "Emil" in offer else "Camille"]
    await anna.asks(offer)
    if ends == "away":
        await other.asks("jeg er på ferie fra 10. december til 18. december")
    elif ends == "swapped":
        await anna.asks("byt med Camille")
        await people["Camille"].taps("Ja, vi bytter")
    else:
        network.people.remove(anna)
        network._write(network._set_roster)

    await network.passes(minutes=1)

    assert "Svar Anna Krogh" not in await other.asks("mine opgaver")
    assert any("bortfaldet" in one.words for one in network.said_to(other))
    if ends != "left":
        assert any("bortfaldet" in one.words for one in network.said_to(anna))


@pytest.mark.parametrize("asks", ["mine opgaver", "my tasks"])
async def test_who_is_away_that_day_is_not_asked_whether_they_come(
    network: Network, people: dict[str, Someone], asks: str
) -> None:
    emil = people["Emil"]
    coming = "Sig til, om du kommer" if asks.startswith("mine") else "Say whether you are coming"
    await emil.asks("speak English" if asks == "my tasks" else "tal dansk")
    assert coming in await emil.asks(asks)

    await emil.asks("jeg er på ferie fra 14. december til 18. december")

    assert coming not in await emil.asks(asks)


async def test_who_offered_reads_their_own_side_of_it_when_the_meeting_is_cancelled(
    network: Network, people: dict[str, Someone]
) -> None:
    await people["Anna"].asks("byt med Emil")
    await people["Signe"].does("aflys mødet 9. februar", where="personal")
    await network.passes(minutes=2)

    mine = next(one.words for one in network.said_to(people["Anna"]) if "9. feb. 2027" in one.words)
    assert "Mødet er aflyst, så der er ikke noget at bytte" in mine
    assert "vil gerne bytte med dig" not in mine


# --- meetings that are not ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asks", "says"),
    [
        ("start mødet", "er aflyst"),
        ("slut mødet", "er aflyst"),
        ("udskriv dagsordenen", "er aflyst"),
        ("siden sidst", "Der er ikke holdt noget møde endnu"),
        ("what happened since last time", "No meeting has been held yet"),
        ("udskriv opsamlingen", "Der er ikke holdt noget møde endnu"),
    ],
)
async def test_what_cannot_begin_is_not_said_to_wait_for_a_host(
    network: Network, asks: str, says: str
) -> None:
    signe = network.facilitator(language="en" if says.startswith("No") else None)
    await signe.asks("planlæg møde 15-12-2026 kl. 12-15 i lokale S04")
    await signe.does("aflys mødet", where="personal")

    said = await signe.asks(asks)

    assert says in said
    assert "i gang" not in said


# --- a planned vote -----------------------------------------------------------------------------------------


async def test_a_planned_vote_that_is_opened_sooner_says_when_it_was(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await anna.asks("start afstemning: Skal vi spise ude?, åbner mandag kl. 9")

    await anna.taps("Åbn nu")

    await network.passes(seconds=5)
    assert "Åbnet man. 23. nov. 2026" in network.channel[0].words


# --- an objection -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("says", "stands"),
    [
        ("jeg har ingen indvending længere", "Din indvending står, indtil du har svaret igen"),
        ("I have no objection", "Your objection stands until you have answered again"),
    ],
)
async def test_who_objected_is_not_told_that_they_have_no_objection(
    network: Network, people: dict[str, Someone], says: str, stands: str
) -> None:
    bo = people["Bo"]
    await bo.asks("speak English" if says.startswith("I") else "tal dansk")
    await people["Anna"].says("start afstemning: Skal vi prøve et år uden referat?")
    await bo.taps("Jeg har en indvending", reason="For kort")
    await people["Anna"].says("ret forslaget til: Skal vi prøve et halvt år uden referat?")

    said = await bo.asks(says)

    assert stands in said
    assert "Du har ingen indvending" not in said
    assert "You have no objection" not in said


@pytest.mark.parametrize("language", ["da", "en"])
async def test_a_vote_whose_objection_was_given_up_is_not_said_to_have_one(
    network: Network, people: dict[str, Someone], language: str
) -> None:
    bo, anna = people["Bo"], people["Anna"]
    await anna.says("start afstemning: Skal vi have te?, til 25. november kl. 12")
    await bo.taps("Jeg har en indvending", reason="Dyrt")
    for name in ("Dorte", "Emil", "Farah"):
        await people[name].taps("Jeg støtter")
    await network.is_at(here(2026, 11, 25, 12, 1))
    await bo.taps("Jeg støtter", on="Der er en indvending")

    await anna.asks("speak English" if language == "en" else "tal dansk")
    said = await anna.asks("vis afstemningen")

    assert (
        "Nobody has an objection any longer" if language == "en" else "Ingen har en indvending længere"
    ) in said
    assert "Der er en indvending" not in said
    assert "There is an objection" not in said


# --- options that became one --------------------------------------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("asks", "yours", "kind"),
    [
        ("hvem stemte Ballerup?", "Din stemme er registreret: Lyngby / Ballerup", "valgafstemning"),
        ("who voted Lyngby?", "Your vote is recorded: Lyngby / Ballerup", "valgafstemning"),
    ],
)
async def test_who_chose_an_option_that_was_merged_chose_the_whole(
    network: Network, people: dict[str, Someone], asks: str, yours: str, kind: str
) -> None:
    anna, bo = people["Anna"], people["Bo"]
    await bo.asks("speak English" if asks.startswith("who") else "tal dansk")
    await anna.says(f"start {kind}: Hvor? med mulighederne Lyngby, Risø, andre må tilføje")
    await bo.says("tilføj mulighed: Ballerup")
    await bo.asks("jeg stemmer på Ballerup")
    mine = network.said_to(bo)[-1]

    await anna.says("saml 1 og 3")
    await network.passes(seconds=5)

    assert yours in mine.words
    assert "Lyngby / Ballerup: Bo Madsen" in await bo.asks(asks)


# --- committee meetings that move ---------------------------------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize("language", ["da", "en"])
async def test_where_an_input_and_a_point_go_is_so_after_the_meeting_moved_and_was_cancelled(
    network: Network, language: str
) -> None:
    signe, anna = network.facilitator(), network.member("Anna Krogh", language=language)
    await signe.asks("KAMU mødes 15-12-2026")
    await anna.asks("input til handleplanen: Bedre lys")
    receipt = next(one for one in network.said_to(anna) if "I-1" in one.words)
    await anna.asks("opmærksomhedspunkt: Manglende udsugning på Risø")
    point = next(one for one in network.channel if "O-1" in one.words)

    await signe.does("flyt KAMU 15. december til 22. december 2026", where="personal")
    await network.passes(minutes=2)
    for one in (receipt, point):
        assert "22" in one.words
        assert "15. dec" not in one.words
        assert "15 Dec" not in one.words

    await signe.does("aflys KAMU 22. december", where="personal")
    await network.passes(minutes=2)
    for one in (receipt, point):
        assert "22. dec" not in one.words
        assert "22 Dec" not in one.words
    assert "Bedre lys" in receipt.words


# --- a team that rests --------------------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_what_was_about_to_leave_when_a_team_was_archived_leaves_when_it_is_opened(
    network: Network, people: dict[str, Someone]
) -> None:
    anna = people["Anna"]
    network.teams.closed[CHANNEL] = Unreachable("down", 503)
    await anna.asks("foreslå punkt: trapper, 10 min")
    await network.hears("team_archived")
    network.teams.closed.clear()
    await network.passes(hours=3)
    assert not any("trapper" in one.words for one in network.channel)

    await network.hears("team_unarchived")
    await network.passes(minutes=1)

    assert any("trapper" in one.words for one in network.channel)


async def test_nothing_leaves_any_more_where_the_bot_was_removed(
    network: Network, people: dict[str, Someone]
) -> None:
    network.teams.closed[CHANNEL] = Unreachable("down", 503)
    await people["Anna"].asks("foreslå punkt: trapper, 10 min")
    await network.hears("removed")
    network.teams.closed.clear()

    await network.hears("installed")
    await network.passes(minutes=1)

    assert not any(one.words.startswith("trapper") for one in network.channel)


async def test_a_rest_of_one_network_holds_back_nothing_of_another(
    network: Network, people: dict[str, Someone]
) -> None:
    """What waits for somebody there stands before nothing that they are told elsewhere."""
    bo = people["Bo"]
    network.teams.closed[bo.chat] = Unreachable("down", 503)
    await people["Anna"].asks("byt med Bo")
    await network.hears("team_archived")
    network.teams.closed.clear()
    await network.passes(minutes=10)

    assert "er lukket for mig lige nu" in await bo.asks("mine opgaver")


# --- what the clock says after an outage --------------------------------------------------------------------


@pytest.mark.both_databases
async def test_small_groups_that_an_outage_missed_are_drawn_on_the_next_working_day(
    network: Network, people: dict[str, Someone]
) -> None:
    for one in people.values():
        await one.asks("jeg vil gerne med i de små grupper")
    await people["Anna"].says("små grupper")
    told = network.channel[-1]

    for at in (here(2026, 12, 25, 10), here(2026, 12, 26, 10), here(2026, 12, 27, 22)):
        await network.is_at(at)
        assert "grupper siden" not in told.words

    await network.is_at(here(2026, 12, 28, 8, 31))
    await network.passes(minutes=1)
    assert "2 grupper siden man. 28. dec. 2026" in told.words


# --- taking back --------------------------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_a_notice_of_what_others_did_offers_nobody_to_take_back_their_own(
    network: Network, people: dict[str, Someone]
) -> None:
    bo = people["Bo"]
    await bo.asks("jeg kommer")
    await people["Signe"].does("flyt mødet den 15. december til 16. december", where="personal")
    await network.passes(seconds=31)

    notice = next(one for one in network.said_to(bo) if "flyttet" in one.words)
    assert "Fortryd" not in notice.words


@pytest.mark.parametrize(("language", "says"), [("da", "kan ikke fortrydes"), ("en", "cannot be undone")])
async def test_what_cannot_be_taken_back_is_named(
    network: Network, people: dict[str, Someone], language: str, says: str
) -> None:
    anna = people["Anna"]
    await anna.asks("speak English" if language == "en" else "tal dansk")
    await anna.asks("foreslå punkt: trapper, 10 min")
    await people["Bo"].says("støt punkt 1")

    told = await anna.asks("fortryd" if language == "da" else "undo")

    assert says not in told or "trapper" in told


async def test_a_second_offer_of_a_seat_that_was_swapped_lapses_and_is_told(
    network: Network, people: dict[str, Someone]
) -> None:
    anna, emil = people["Anna"], people["Emil"]
    await anna.asks("byt med Camille")
    await anna.asks("byt med Emil")
    await people["Camille"].taps("Ja, vi bytter")
    await network.passes(minutes=1)

    assert any("bortfaldet" in one.words or "Pladsen er" in one.words for one in network.said_to(emil))
    assert "Svar Anna Krogh" not in await emil.asks("mine opgaver")
    await network.passes(days=8)
    assert not any("har ikke svaret" in one.words for one in network.said_to(anna))


async def test_a_card_of_all_is_not_written_over_by_the_answer_to_a_question(
    network: Network, people: dict[str, Someone]
) -> None:
    signe = people["Signe"]
    await signe.says("start puls")
    card = network.channel[-1]
    await signe.looks()
    for verb in ("pulse.Close", "asking.Yes"):  # both stand where the card did, for her alone
        action = next(one for one in actions(signe.saw[-1]) if one.get("verb") == verb)
        tapped = {"verb": action["verb"], "values": action["data"], "about": card.id, "in_response": True}
        signe._answer(await network.take(signe._incoming("channel", None, **tapped)))
    await network.passes(seconds=31)

    assert "sagde ja" not in card.words
    assert "Puls" in card.words or "puls" in card.words


async def test_what_a_vote_failed_over_stands_open_on_its_card(network: Network) -> None:
    """Also where it was made to an earlier text, and is not among the answers to this one."""
    anna, dorte = network.member("Anna Krogh"), network.member("Dorte Iversen")
    await anna.says("start afstemning: Skal vi prøve et år uden referat?")
    await dorte.taps("Jeg har en indvending", reason="Det er for usikkert")
    await anna.says("ret forslaget til: Skal vi prøve et halvt år uden referat?")
    await anna.asks("luk afstemningen")
    await anna.agrees()
    await network.passes(minutes=1)

    sight = network.channel[0].words.split("Læs mere")[0]

    assert "Det er for usikkert" in sight
    assert "Gjaldt den tidligere tekst" in sight
