"""The joint agenda: both committees of a unit on one page, what they take up, and a look at oneself."""

from __future__ import annotations

from typing import Any

import pytest

from storage.directory import directory
from tests.dialog import Network, Someone, here, inputs
from tests.once import once


@once
def anna(network: Network) -> Someone:
    network.unit("kemi", "DTU Kemi", english="DTU Chemistry")
    network.unit("aqua", "DTU Aqua")
    network.role(directory.AMR, "Hanne Brix", "kemi", group="K1", area_da="laboratorier", area_en="labs")
    network.role(directory.LEADER, "Susan Holt", "kemi", group="K2", area_da="kontorer", area_en="offices")
    network.role("TR", "Tue Hald", "kemi", public=False)
    network.role("LSU", "Gudrun Lykke", "kemi")
    network.member("Bo Madsen", "aqua")
    return network.member("Anna Krogh", "kemi")


@pytest.mark.both_databases
async def test_both_committees_stand_on_one_page_with_their_topics_and_days(
    network: Network, anna: Someone
) -> None:
    await anna.asks("fælles emne: opfølgning på støj i kontorerne")
    await anna.asks("planlæg fællesmøde mellem AMO og LSU den 14. december")
    await anna.asks("trivselsdialog holdt 12. marts")

    page = await anna.asks("fælles dagsorden")
    assert "1 emne til både AMO og LSU" in page
    assert "opfølgning på støj i kontorerne" in page
    assert "Planlagt man. 14. dec. 2026" in page
    assert "Senest holdt tor. 12. mar. 2026" in page
    for name in ("Hanne Brix", "Susan Holt", "Anna Krogh", "Gudrun Lykke", "Tue Hald"):
        assert name in page
    assert "1 arbejdsmiljøgruppe mangler en AMR" in page
    assert "Årlig arbejdsmiljødrøftelse: ingen dag er noteret" in page


@pytest.mark.both_databases
async def test_the_text_for_both_names_nobody_who_is_not_to_be_named(network: Network, anna: Someone) -> None:
    await anna.asks("fælles emne: støj")
    await anna.asks("fælles dagsorden")
    text = await anna.taps("Som tekst")
    assert "1. støj" in text
    assert "Gudrun Lykke" in text
    assert "Tue Hald" not in text


@pytest.mark.both_databases
async def test_what_was_taken_up_goes_and_can_come_back(network: Network, anna: Someone) -> None:
    await anna.asks("fælles emne: støj")
    await anna.asks("fælles dagsorden")
    left = await anna.taps("Emne 1 er taget op")
    assert "Taget op: støj" in left
    assert "Ingen emner til både AMO og LSU endnu" in left
    await anna.asks("fortryd")
    assert "1 emne til både AMO og LSU" in await anna.asks("fælles dagsorden")


async def test_a_theme_is_named_by_its_number(network: Network, anna: Someone) -> None:
    await anna.asks("sæt seniorpolitik på bruttolisten")
    assert "T-1: seniorpolitik" in (await anna.asks("sæt T-1 på den fælles dagsorden")).casefold().replace(
        "t-1", "T-1"
    )


async def test_the_same_topic_twice_is_one(network: Network, anna: Someone) -> None:
    await anna.asks("fælles emne: støj")
    await anna.asks("fælles dagsorden")
    await anna.taps("Sæt et emne på")
    assert "Det står allerede" in await anna.fills("Gem", words="Støj")


async def test_the_form_takes_a_topic_and_refuses_none(network: Network, anna: Someone) -> None:
    await anna.asks("fælles dagsorden")
    await anna.taps("Sæt et emne på")
    assert "Skriv, hvad der skal tages op" in await anna.fills("Gem", words="  ")
    assert "Sat på fælles dagsorden: støv" in await anna.fills("Gem", words="støv")


async def test_whoever_has_a_role_reads_it_and_nobody_else(network: Network, anna: Someone) -> None:
    await anna.asks("fælles emne: støj")
    hanne, noah = network.employee("Hanne Brix"), network.employee("Noah Winkel")
    read = await hanne.asks("fælles dagsorden")
    assert "støj" in read
    assert "Tue Hald" not in read
    assert "Registeret kender ingen tillidsrepræsentant" not in read
    assert "Sæt et emne på" not in read
    assert "kan læses af dem, der har en rolle" in await noah.asks("fælles dagsorden for DTU Kemi")
    bo = network.people[0]
    assert "kan læses af dem, der har en rolle" in await bo.asks("fælles dagsorden for DTU Kemi")


async def test_where_no_committee_is_known_the_page_says_whom_to_ask(network: Network, anna: Someone) -> None:
    page = await network.people[0].asks("fælles dagsorden")
    assert "Registeret kender intet LSU-medlem" in page
    assert "Spørg LSU, hvem det er" in page


# --- what is planned --------------------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_a_dialogue_that_is_planned_is_reminded_of_and_asked_about_afterwards(
    network: Network, anna: Someone
) -> None:
    said = await anna.asks("trivselsdialog holdt 14. december 2026")
    assert "er planlagt til man. 14. dec. 2026" in said
    assert "ikke kommet" in said
    assert "Trivselsdialog" not in await anna.asks("mine opgaver")

    await network.is_at(here(2026, 12, 1, 9))
    assert "Trivselsdialogen i DTU Kemi er man. 14. dec. 2026" in await anna.asks("mine opgaver")
    await network.is_at(here(2026, 12, 15, 9))
    assert "Blev trivselsdialogen i DTU Kemi holdt" in network.said_to(anna)[-1].words
    assert "Noteret: trivselsdialog i DTU Kemi" in await anna.taps("Ja, den dag")
    assert "Senest holdt man. 14. dec. 2026" in await anna.asks("hvornår er næste trivselsdialog?")
    assert "Trivselsdialog" not in await anna.asks("mine opgaver")


async def test_another_day_takes_the_place_of_the_first(network: Network, anna: Someone) -> None:
    await anna.asks("planlæg årlig arbejdsmiljødrøftelse den 14. december")
    await anna.taps("Vælg en anden dag")
    assert "Den dag er gået" in await anna.fills("Gem", when="14. november 2026")
    assert "er planlagt til tor. 17. dec. 2026" in await anna.fills("Gem", when="17. december")
    asked = await anna.asks("hvornår er næste årlige arbejdsmiljødrøftelse?")
    assert "Planlagt tor. 17. dec. 2026" in asked
    assert "14. dec." not in asked


async def test_what_is_due_offers_a_day_and_is_quiet_once_it_is_planned(
    network: Network, anna: Someone
) -> None:
    await anna.asks("trivselsdialog holdt 12. marts 2023")
    await network.is_at(here(2026, 11, 24, 9))
    assert "Trivselsdialog i DTU Kemi, senest" in await anna.asks("mine opgaver")
    await anna.asks("planlæg trivselsdialog 20. januar 2027")
    assert "Trivselsdialog" not in await anna.asks("mine opgaver")


async def test_a_day_that_is_over_is_not_planned(network: Network, anna: Someone) -> None:
    assert "Den dag er gået" in await anna.asks("planlæg trivselsdialog 12. marts 2026")


async def test_the_joint_meeting_is_noted_and_has_no_term(network: Network, anna: Someone) -> None:
    assert "fællesmøde mellem AMO og LSU i DTU Kemi" in await anna.asks(
        "fællesmøde mellem AMO og LSU holdt 20. november"
    )
    page = await anna.asks("fælles dagsorden")
    assert "Senest holdt fre. 20. nov. 2026" in page
    await network.is_at(here(2028, 12, 1, 9))
    assert "Fællesmøde" not in await anna.asks("mine opgaver")


# --- the look at oneself ----------------------------------------------------------------------------------


ALL_YES: dict[str, Any] = {"know": "yes", "meeting": "yes", "agenda": "yes", "followed": "yes"}


async def test_an_amk_answers_four_questions_and_sees_the_years(network: Network, anna: Someone) -> None:
    assert "Endnu ikke besvaret" in await anna.asks("selvtjek")
    await anna.taps("Svar for DTU Kemi")
    assert "Svar ja eller nej" in await anna.fills("Gem", **{**ALL_YES, "agenda": ""})
    assert "Har AMO og LSU en fælles dagsorden om trivsel? 2026: nej" in await anna.fills(
        "Gem", **{**ALL_YES, "agenda": "no"}
    )
    await network.is_at(here(2027, 12, 1, 9))
    await anna.asks("selvtjek")
    await anna.taps("Svar for DTU Kemi")
    assert anna.dialog
    assert inputs(anna.dialog) == {}
    assert "2027: ja, 2026: nej" in (await anna.fills("Gem", **ALL_YES)).replace(" · ", ", ")


@pytest.mark.both_databases
async def test_the_network_sees_numbers_from_five_units_and_never_which(
    network: Network, anna: Someone
) -> None:
    for number, name in enumerate(("Emil Bach", "Farah Aziz", "Ida Winther", "Jens Holm", "Karen Lund")):
        key = network.unit(f"u{number}", f"DTU Enhed {number}")
        amk = network.member(name, key)
        said = await anna.asks("selvtjek")
        assert "når fem enheder har svaret" in said
        await amk.asks("selvtjek")
        await amk.taps(f"Svar for DTU Enhed {number}")
        await amk.fills("Gem", **{**ALL_YES, "know": "no" if number < 2 else "yes"})
    said = await anna.asks("selvtjek")
    assert "5 enheder har svaret i år" in said
    assert "Kender AMR og TR hinanden? Ja i 3 af 5 enheder" in said
    assert "Enhed 1" not in said


class TestChair:
    """Who chairs the LSU stands in the directory, and is told like any role."""

    @pytest.mark.parametrize(
        "asked",
        [
            "hvem er formand for LSU?",
            "hvem er LSU-formand på DTU Kemi?",
            "who chairs the LSU at DTU Chemistry?",
            "who is the chair of the LSU at DTU Chemistry?",
        ],
    )
    async def test_the_chair_is_told(self, network: Network, anna: Someone, asked: str) -> None:
        network.role("LSU_CHAIR", "Peter Lind", "kemi")
        told = await anna.asks(asked)
        assert "Peter Lind" in told
        assert "Gudrun Lykke" not in told

    async def test_where_there_is_none_no_member_is_named_instead(self, anna: Someone) -> None:
        told = await anna.asks("hvem er formand for LSU?")
        assert "Gudrun Lykke" not in told
        assert "formand for LSU" in told

    @pytest.mark.parametrize(
        "asked", ["hvem sidder i LSU?", "hvem er i LSU på DTU Kemi?", "who sits on the LSU at DTU Chemistry?"]
    )
    async def test_the_chair_sits_in_it_too_and_is_named_first(
        self, network: Network, anna: Someone, asked: str
    ) -> None:
        network.role("LSU_CHAIR", "Peter Lind", "kemi")
        told = await anna.asks(asked)
        assert "Peter Lind og Gudrun Lykke" in told or "Peter Lind and Gudrun Lykke" in told
        assert told.count("Formand\n") + told.count("Chair\n") == 1

    async def test_the_joint_agenda_shows_the_chair_or_says_that_it_lacks(
        self, network: Network, anna: Someone
    ) -> None:
        assert "Registeret kender ikke LSU's formand" in await anna.asks("fælles dagsorden")
        network.role("LSU_CHAIR", "Peter Lind", "kemi")
        page = await anna.asks("fælles dagsorden")
        assert "Formand for LSU: Peter Lind" in page
        assert "Registeret kender ikke LSU's formand" not in page

    async def test_the_coordinator_enters_the_chair(self, network: Network, anna: Someone) -> None:
        assert "Ny rolle på DTU Kemi" in await anna.asks("tilføj LSU-formand")
        assert inputs(network.teams.messages[-1].card or {})["kind"] == "LSU_CHAIR"
