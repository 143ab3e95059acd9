"""Superseding: what holds no more says so, whoever took its place, and no number is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.decisions.decisions import Origin, whole
from storage.decisions.decisions import STATUSES, WITHDRAWN
from tests.dialog import Network, Someone, actions, here
from tests.gallery.scenes.decisions import one as recorded
from tests.gallery.scenes.shared import NOW
from tests.once import once

ONE = recorded("da")


@once
async def signe(network: Network) -> Someone:
    network.member("Bo Madsen")
    signe = network.facilitator()
    for words in ("Vi holder martsmødet online", "Vi mødes i Lyngby", "Referatet skrives i fællesskab"):
        await signe.says(f"registrér beslutning: {words}")
    return signe


def bo(network: Network) -> Someone:
    return next(one for one in network.people if one.name.startswith("Bo"))


@pytest.mark.parametrize(
    "sentence",
    [
        "D-2026-002 afløser D-2026-001",
        "beslutning D-2026-002 erstatter D-2026-001",
        "D-2026-001 afløses af D-2026-002",
        "D-2026-001 er erstattet af D-2026-002",
        "erstat D-2026-001 med D-2026-002",
        "D-2026-002 supersedes D-2026-001",
        "decision D-2026-002 takes the place of D-2026-001",
        "D-2026-001 is replaced by D-2026-002",
        "replace D-2026-001 with D-2026-002",
    ],
)
async def test_in_either_direction_both_lead_to_each_other(
    network: Network, signe: Someone, sentence: str
) -> None:
    fresh = await signe.asks(sentence)
    assert "D-2026-002\nVi mødes i Lyngby" in fresh
    assert "Træder i stedet for D-2026-001" in fresh

    old = await bo(network).asks("vis D-2026-001")
    assert "Afløst af D-2026-002" in old
    assert "Beslutning, afløst" in old
    assert "Vi holder martsmødet online" in old
    assert "Ser dette rigtigt ud" not in old


async def test_a_decision_may_say_in_its_sentence_what_it_takes_the_place_of(
    network: Network, signe: Someone
) -> None:
    told = await signe.says("registrér beslutning: Vi mødes i Risø, afløser D-2026-002")
    assert "D-2026-004\nVi mødes i Risø" in told
    assert "Træder i stedet for D-2026-002" in told
    assert "Afløst af D-2026-004" in await signe.asks("vis D-2026-002")


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("D-2026-001 afløser D-2026-001", "kan ikke afløse sig selv"),
        ("D-2026-009 afløser D-2026-001", "Jeg har ingen beslutning med nummer D-2026-009"),
        ("D-2026-001 afløser D-2026-009", "Jeg har ingen beslutning med nummer D-2026-009"),
        ("træk D-2026-009 tilbage", "Jeg har ingen beslutning med nummer D-2026-009"),
    ],
)
async def test_what_cannot_be_is_said_and_nothing_changes(
    network: Network, signe: Someone, sentence: str, says: str
) -> None:
    assert says in await signe.asks(sentence)
    assert "Beslutning, gælder" in await signe.asks("vis D-2026-001")


async def test_there_is_no_circle_and_no_place_is_taken_twice(network: Network, signe: Someone) -> None:
    await signe.asks("D-2026-002 afløser D-2026-001")
    assert "gælder ikke længere" in await signe.asks("D-2026-001 afløser D-2026-002")
    assert "gælder ikke længere" in await signe.asks("D-2026-003 afløser D-2026-001")
    assert "afløser allerede en anden" in await signe.asks("D-2026-002 afløser D-2026-003")


@pytest.mark.parametrize("sentence", ["D-2026-002 afløser D-2026-001", "træk D-2026-001 tilbage"])
async def test_only_whoever_may_change_it_does(network: Network, signe: Someone, sentence: str) -> None:
    await bo(network).asks(sentence)
    assert "Beslutning, gælder" in await signe.asks("vis D-2026-001")


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("træk D-2026-001 tilbage: den blev skrevet to gange", "den blev skrevet to gange"),
        ("withdraw decision D-2026-001: it was written twice", "it was written twice"),
    ],
)
async def test_a_decision_is_withdrawn_with_a_reason_and_keeps_its_number(
    network: Network, signe: Someone, sentence: str, reason: str
) -> None:
    answer = await signe.asks(sentence)
    told = await signe.asks("vis D-2026-001")
    assert "Beslutning, trukket" in told, answer
    assert "Signe Holm trak den tilbage" in told
    assert reason in told

    assert "D-2026-004" in await signe.says("registrér beslutning: Noget nyt")
    assert "gælder ikke længere" in await signe.asks("træk D-2026-001 tilbage")


async def test_it_can_be_taken_back(network: Network, signe: Someone) -> None:
    await signe.asks("D-2026-002 afløser D-2026-001")
    await signe.asks("fortryd")
    assert "Beslutning, gælder" in await signe.asks("vis D-2026-001")
    assert "Træder i stedet" not in await signe.asks("vis D-2026-002")


async def test_by_tap_with_a_number_it_is_superseded_and_without_withdrawn(
    network: Network, signe: Someone
) -> None:
    await signe.asks("vis D-2026-001")
    await signe.taps("Noget er forkert")
    assert "ingen beslutning med nummer" in await signe.fills("Den gælder ikke mere", instead="noget andet")
    await signe.taps("Noget er forkert")
    assert "Afløst af D-2026-002" in await signe.fills("Den gælder ikke mere", instead="d 2026 2")

    await signe.asks("vis D-2026-003")
    await signe.taps("Noget er forkert")
    told = await signe.fills("Den gælder ikke mere", reason="Vi blev klogere")
    assert "Beslutning, trukket" in told
    assert "Vi blev klogere" in told


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("træk D-2026-001 tilbage fordi den er skrevet to gange", "den er skrevet to gange"),
        ("slet D-2026-001, den var en fejl", "den var en fejl"),
        ("withdraw D-2026-001 because it was written twice", "it was written twice"),
        ("withdraw D-1 because it was written twice", "it was written twice"),
    ],
)
async def test_the_reason_is_kept_however_it_is_joined(
    network: Network, signe: Someone, sentence: str, reason: str
) -> None:
    answer = await signe.says(sentence)
    if "Beslutning, trukket" not in answer:
        await signe.agrees()
    assert f"Begrundelse: {reason}" in await signe.asks("vis D-2026-001")


async def test_a_thank_you_is_no_reason(network: Network, signe: Someone) -> None:
    await signe.says("træk D-2026-001 tilbage, tak")
    told = await signe.asks("vis D-2026-001")
    assert "trukket" in told
    assert "Begrundelse" not in told


@pytest.mark.parametrize("sentence", ["vis D-2", "vis D-002", "show D-2"])
async def test_a_number_without_its_year_is_of_this_year(
    network: Network, signe: Someone, sentence: str
) -> None:
    assert "Vi mødes i Lyngby" in await signe.asks(sentence)


# --- what took its place is withdrawn -----------------------------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize("shown", ["D-2026-001", "D-2026-002"])
@pytest.mark.parametrize("was_done", [False, True])
async def test_what_held_before_can_hold_again_as_it_did(
    network: Network, signe: Someone, shown: str, *, was_done: bool
) -> None:
    if was_done:
        await signe.asks("D-2026-001 er udført")
    await signe.asks("D-2026-002 afløser D-2026-001")
    assert "gælde igen" not in await signe.asks(f"vis {shown}")
    assert "Lad D-2026-001 gælde igen" in await signe.asks("træk D-2026-002 tilbage")
    assert "Lad D-2026-001 gælde igen" in await bo(network).asks(f"vis {shown}")
    assert "Det kan den ansvarlige" in await bo(network).taps("Lad D-2026-001 gælde igen")

    await signe.asks(f"vis {shown}")
    told = await signe.taps("Lad D-2026-001 gælde igen")

    assert f"Beslutning, {'udført' if was_done else 'gælder'}" in told
    assert "lod den gælde igen" in told
    assert "gælde igen" not in [one["title"] for one in actions(signe.saw[-1])]
    for number in ("D-2026-001", "D-2026-002"):
        assert "Åbn D-" not in await signe.asks(f"vis {number}")
    assert "Afløst af D-2026-003" in await signe.asks("erstat D-2026-001 med D-2026-003") + await signe.asks(
        "vis D-2026-001"
    )


async def test_words_that_were_mended_do_not_come_back(network: Network, signe: Someone) -> None:
    await bo(network).asks("vis D-2026-001")
    await bo(network).taps("Noget er forkert")
    await bo(network).fills("Foreslå rettelse", text="Vi holder martsmødet i Lyngby")
    await signe.taps("Tag den ind")

    assert "trukket" in await signe.asks("træk D-2026-004 tilbage")

    assert "gælde igen" not in await signe.asks("vis D-2026-001")


async def test_where_nothing_holds_any_more_each_of_them_says_so(network: Network, signe: Someone) -> None:
    """The link before them is untouched: what took its place was followed by another."""
    await signe.asks("D-2026-002 afløser D-2026-001")
    await signe.says("registrér beslutning: Vi mødes i Risø, afløser D-2026-002")

    withdrawn = await signe.asks("træk D-2026-004 tilbage")

    assert "Trådte i stedet for D-2026-002, som ikke gælder igen af sig selv" in withdrawn
    assert "Ingen af de to gælder nu" in withdrawn
    gone = "Afløst af D-2026-004, som ikke gælder længere. Ingen af de to gælder nu."
    assert gone in await signe.asks("vis D-2026-002")
    assert gone in await signe.asks("hvad besluttede vi om Lyngby?")
    english = await signe.asks("show D-2026-002")
    assert "Superseded by D-2026-004, which no longer holds. Neither of the two is in force now." in english
    assert "Took the place of D-2026-002, which does not come back into force by itself" in await signe.asks(
        "show D-2026-004"
    )
    first = await signe.asks("vis D-2026-001")
    assert "Afløst af D-2026-002" in first
    assert "Ingen af de to" not in first

    await signe.asks("vis D-2026-002")
    again = await signe.taps("Lad D-2026-002 gælde igen")
    assert "Beslutning, gælder" in again
    assert "Ingen af de to" not in again + await signe.asks("vis D-2026-004")


@pytest.mark.parametrize("sentence", ["D-2026-005 erstatter D-2026-004", "D-2026-005 supersedes D-2026-004"])
async def test_a_fresh_one_with_an_owner_takes_the_place_of_another(
    network: Network, signe: Someone, sentence: str
) -> None:
    await signe.says("registrér beslutning: Vi holder tre online møder, ansvarlig Bo, senest 15. januar")
    await signe.says("registrér beslutning: Vi stopper med papir, ansvarlig Bo, senest 1. februar")

    assert "Træder i stedet for D-2026-004" in await signe.asks(sentence)


@given(
    st.fixed_dictionaries(
        {
            "status": st.sampled_from(STATUSES),
            "owner": st.sampled_from([None, UUID(int=7)]),
            "due": st.sampled_from([None, NOW.date()]),
            "poll": st.sampled_from([None, UUID(int=8)]),
            "confirm_until": st.sampled_from([None, NOW]),
            "to_management": st.booleans(),
            "to_kamu": st.booleans(),
        }
    ),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_whatever_may_become_of_a_decision_it_has_a_card(
    how: dict[str, Any], before: bool, after: bool, has_address: bool
) -> None:
    one, other = replace(ONE, **how), replace(ONE, id=UUID(int=9))
    origin = Origin(
        supersedes=other if before else None,
        superseded_by=replace(other, status=WITHDRAWN) if after else None,
        has_address=has_address,
    )
    assert whole(one, origin).body


async def test_the_vote_that_decided_it_says_that_it_holds_no_more(network: Network) -> None:
    people = [network.member(name) for name in ("Anna Krogh", "Bo Madsen")]
    signe = network.facilitator()
    await people[0].says("start afstemning: Vi mødes på Risø, til 24. november kl. 12")
    for one in people:
        await one.says("jeg støtter det")
    await network.is_at(here(2026, 11, 24, 12, 1))
    decided = [one for one in network.channel if "Besluttet: D-2026-001" in one.words]
    assert decided
    assert not any("gælder ikke længere" in one.words for one in decided)

    await signe.says("registrér beslutning: Vi mødes i Lyngby, afløser D-2026-001")
    await network.passes(minutes=1)

    assert all("D-2026-001 gælder ikke længere" in one.words for one in decided)
