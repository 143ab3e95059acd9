"""The pack from its draft to its second version: who signs it, and what stays out of it."""

from __future__ import annotations

import pytest

from storage import networks
from storage.plan import kamu, pack
from tests.dialog import TEAM, TENANT, Network, Someone, actions, here
from tests.once import once

GIVE = "input til handleplanen: Gøre arbejdsmiljøarbejdet tilgængeligt for alle (sprog)"
DRAFT_ONE, FINAL_ONE = pack.PackState.DRAFT, pack.PackState.FINAL
DRAFT, FINAL = here(2026, 12, 29, 9, 0), here(2027, 1, 4, 9, 0)


@once
async def signe(network: Network) -> Someone:
    """Signe is the secretariat; Anna and Bo host the next meeting, Camille is a member. KAMU meets soon."""
    for name in ("Anna Krogh", "Bo Madsen"):
        network.member(name)
    signe = network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    network.member("Camille Rossi", language="en")
    await signe.says("KAMU mødes 11. januar 2027, godkendelse, budbringer Anna Krogh")
    return signe


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


def kept(network: Network) -> list[pack.Pack]:
    """All versions of the coming meeting's pack, as they stand in the store."""
    with network.store.reading() as db:
        home = networks.by_team(db, TENANT, TEAM)
        assert home is not None
        [sitting] = kamu.sittings_of(db, home.id)
        return pack.versions(db, home.id, sitting.id)


async def test_before_the_draft_it_is_said_when_it_comes(network: Network, signe: Someone) -> None:
    assert "tir. 29. dec. 2026 kl. 09.00" in await person(network, "Bo").says("vis pakken til KAMU")


async def test_two_of_three_sign_it_and_it_goes_out(network: Network, signe: Someone) -> None:
    anna = person(network, "Anna")
    await anna.says(GIVE)
    await network.is_at(DRAFT)
    assert "Pakken mangler 2 underskrifter" in network.channel[-1].words

    await anna.asks("vis pakken til KAMU")
    assert "Pakken mangler én underskrift" in await anna.taps("Underskriv")
    await signe.asks("vis pakken")
    assert "Din underskrift er den sidste" in await signe.taps("Underskriv")
    assert [one.state for one in kept(network)] == [DRAFT_ONE]
    assert "Pakken er underskrevet" in await signe.agrees()
    await network.is_at(FINAL)

    assert "Pakken er endelig" in network.channel[-1].words
    assert "I-1: Gøre arbejdsmiljøarbejdet tilgængeligt for alle (sprog)" in network.channel[-1].words
    assert [one.state for one in kept(network)] == [pack.PackState.FINAL]


async def test_one_person_signs_once_and_only_who_keeps_it(network: Network, signe: Someone) -> None:
    await network.is_at(DRAFT)
    await signe.asks("vis pakken til KAMU")
    _, sign = signe.button("Underskriv")
    await signe.presses(sign)

    assert "Pakken mangler én underskrift" in await signe.presses(sign)
    assert "Sign" not in (await person(network, "Camille").asks("show the pack for KAMU")).splitlines()


async def test_a_draft_follows_what_happens(network: Network, signe: Someone) -> None:
    await person(network, "Anna").says(GIVE)
    await network.is_at(DRAFT)
    await signe.says("ret I-1: Sprog for alle")
    await network.passes(minutes=1)

    assert [one.version for one in kept(network)] == [1]
    assert "Sprog for alle" in await signe.asks("vis pakken")


async def test_after_the_signatures_a_change_is_a_second_version(network: Network, signe: Someone) -> None:
    anna = person(network, "Anna")
    await anna.says(GIVE)
    await network.is_at(DRAFT)
    await signed_by(anna, signe)
    first = kept(network)[0].content
    await signe.says("ret I-1: Sprog for alle")
    await network.passes(minutes=1)
    await network.passes(minutes=1)

    assert [one.version for one in kept(network)] == [1, 2]
    assert kept(network)[0].content == first
    shown = await signe.asks("vis pakken")
    assert "version 2" in shown
    assert "Gøre arbejdsmiljøarbejdet tilgængeligt for alle (sprog) → Sprog for alle" in shown
    assert "Gøre arbejdsmiljøarbejdet" in await anna.asks("vis version 1 af pakken")
    assert "ændret efter underskriften" in network.said_to(anna)[-2].words + network.said_to(anna)[-1].words


async def test_a_second_version_is_signed_anew_before_it_holds(network: Network, signe: Someone) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    await anna.says(GIVE)
    await network.is_at(DRAFT)
    await signed_by(anna, signe)
    await network.is_at(FINAL)
    await signe.says("ret I-1: Sprog for alle")
    await network.passes(minutes=1)

    assert [one.state for one in kept(network)] == [FINAL_ONE, DRAFT_ONE]
    assert "Version 2 skal også underskrives af 2 af jer" in network.said_to(bo)[-1].words
    assert "Der er en nyere version: 2" in await bo.asks("vis version 1 af pakken")
    await signed_by(bo)
    await network.passes(minutes=1)
    assert kept(network)[-1].state is DRAFT_ONE
    await signed_by(signe)
    await network.passes(minutes=1)

    assert [one.state for one in kept(network)] == [FINAL_ONE, FINAL_ONE]
    assert "Pakken P-2027-Q1, version 2" in network.channel[-1].words
    assert "Pakken er endelig" in network.channel[-1].words


async def test_what_changes_after_one_signature_needs_that_one_again(
    network: Network, signe: Someone
) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    await anna.says(GIVE)
    await network.is_at(DRAFT)
    await signed_by(anna)
    await signe.says("ret I-1: Sprog for alle")
    await network.passes(minutes=1)

    assert "Pakken mangler én underskrift" in await signed_by(bo)
    assert "mangler din underskrift" in await anna.asks("mine opgaver")
    assert "Pakken er underskrevet" in await signed_by(anna)


async def test_a_tap_of_support_after_the_signatures_makes_no_other_version(
    network: Network, signe: Someone
) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    await anna.says(GIVE)
    await network.is_at(DRAFT)
    await signed_by(anna, signe)
    await bo.taps("Vi bakker op", on="Gøre arbejdsmiljøarbejdet")
    await network.passes(minutes=1)

    assert [one.version for one in kept(network)] == [1]
    assert kept(network)[0].content["inputs"][0]["backing"]["units"] == 1, (
        "its own unit, and not the tap that came later"
    )


async def signed_by(*people: Someone) -> str:
    """Each signs; whoever is asked about the last signature says yes."""
    shown = ""
    for one in people:
        await one.asks("vis pakken til KAMU")
        shown = await one.taps("Underskriv")
        if "den sidste, der mangler" in shown:
            shown = await one.agrees()
    return shown


async def test_attachments_stand_in_the_pack_and_a_new_one_makes_a_version(
    network: Network, signe: Someone
) -> None:
    anna = person(network, "Anna")
    await anna.says(GIVE)
    await network.is_at(DRAFT)
    assert "Ingen bilag." in network.channel[-1].words
    await signed_by(anna, signe)
    await anna.says("bilag til I-1: Ordliste https://dtu.example/ordliste.pdf")
    await network.passes(minutes=1)

    assert [one.version for one in kept(network)] == [1, 2]
    assert "Bilag 1 (I-1): Ordliste" in await signe.asks("vis pakken")


@pytest.mark.both_databases
async def test_nothing_for_the_hosts_alone_and_no_name_not_offered_is_in_it(
    network: Network, signe: Someone
) -> None:
    bo = person(network, "Bo")
    await bo.says(GIVE)
    await bo.asks("nyt opmærksomhedspunkt")
    await bo.taps("Meld et punkt", words="Kanariefugl i gruppe 4", seen_by="hosts")
    await person(network, "Camille").taps("Vi bakker op")
    await network.is_at(DRAFT)

    told = str(kept(network)[0].content)

    assert "DTU Bo" in told
    assert [
        name for name in ("Kanariefugl", "Bo Madsen", "Camille", "Anna Krogh", "Signe") if name in told
    ] == []


async def test_who_chose_to_be_named_is(network: Network, signe: Someone) -> None:
    bo = person(network, "Bo")
    await bo.asks("nyt input")
    await bo.taps("Send input", title="Stole", byline="named")
    await network.is_at(DRAFT)

    assert "Bo Madsen" in str(kept(network)[0].content)


async def test_without_input_it_is_a_pack_all_the_same(network: Network, signe: Someone) -> None:
    await network.is_at(here(2026, 12, 14, 9, 0))
    await network.is_at(here(2026, 12, 28, 12, 1))
    await network.is_at(DRAFT)

    assert "Netværket har ingen input denne gang." in network.channel[-1].words
    assert kept(network)[0].content["null"] == "D-2026-001"


@pytest.mark.both_databases
@pytest.mark.parametrize("asks", ["vis pakken til KAMU", "show the pack"])
async def test_whose_signature_falls_hears_it_at_once(network: Network, signe: Someone, asks: str) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    fell, again = ("din underskrift gælder ikke længere", "Underskriv")
    if "show" in asks:
        fell, again = ("your signature no longer counts", "Sign")
        await anna.asks("speak English")
    await anna.says(GIVE)
    await bo.says("input til handleplanen: Færre møder")
    await network.is_at(DRAFT)
    await anna.asks(asks)
    await anna.taps(again)

    await bo.asks("træk input I-2 tilbage")
    await network.passes(minutes=1)

    [told] = [one for one in network.said_to(anna) if fell in one.words]
    assert "I-2" in told.words
    await anna.taps(again, on=fell)
    await network.passes(minutes=1)
    assert fell not in told.words
    assert not any("gælder ikke længere" in one.words for one in network.said_to(bo))


async def test_who_keeps_it_is_asked_to_sign(network: Network, signe: Someone) -> None:
    await network.is_at(DRAFT)

    assert "mangler din underskrift" in await person(network, "Bo").asks("mine opgaver")
    assert "signature" not in await person(network, "Camille").asks("my tasks")


# --- nobody signs what they have not read -----------------------------------------------------------------


async def test_a_tap_on_an_older_card_shows_what_changed_and_signs_nothing(
    network: Network, signe: Someone
) -> None:
    anna = person(network, "Anna")
    await anna.says(GIVE)
    await network.is_at(DRAFT)
    await anna.asks("vis pakken til KAMU")
    _, old = anna.button("Underskriv")
    await signe.says("ret I-1: Sprog for alle")
    await signe.says("input til handleplanen: Gå på trapper")

    shown = await anna.presses(old)
    assert "Siden du læste eller underskrev den, er dette ændret" in shown
    assert "I-1 er ændret: Sprog for alle" in shown
    assert "Pakken mangler 2 underskrifter" in shown
    again = next(one for one in actions(anna.saw[-1]) if one["title"] == "Underskriv")
    await network.passes(minutes=1)
    assert "Pakken mangler 2 underskrifter" in await signe.asks("vis pakken til KAMU")
    assert "Pakken mangler én underskrift" in await anna.presses(again)


async def test_the_last_signature_is_not_asked_for_on_an_older_card(network: Network, signe: Someone) -> None:
    anna = person(network, "Anna")
    await anna.says(GIVE)
    await network.is_at(DRAFT)
    await signe.asks("vis pakken til KAMU")
    _, old = signe.button("Underskriv")
    await signed_by(anna)
    await anna.says("ret I-1: Sprog for alle")

    shown = await signe.presses(old)
    assert "I-1 er ændret: Sprog for alle" in shown
    assert "den sidste, der mangler" not in shown
    assert kept(network)[0].state is DRAFT_ONE


@pytest.mark.both_databases
async def test_who_signed_other_words_is_told_what_changed_since(network: Network, signe: Someone) -> None:
    anna = person(network, "Anna")
    await anna.says(GIVE)
    await network.is_at(DRAFT)
    await signed_by(anna)
    await signe.says("ret I-1: Sprog for alle")
    await network.passes(minutes=1)

    shown = await anna.asks("vis pakken til KAMU")
    assert "er dette ændret" in shown
    assert "I-1 er ændret: Sprog for alle" in shown
    assert "er dette ændret" not in await signe.asks("vis pakken til KAMU")


async def test_a_signer_reads_why_and_the_remarks(network: Network, signe: Someone) -> None:
    bo = person(network, "Bo")
    await bo.asks("nyt input")
    await bo.taps("Send input", title="Stole", why="Ryggen gør ondt", effect="Nye stole")
    await network.is_at(DRAFT)

    shown = await signe.asks("vis pakken til KAMU")
    assert "Ryggen gør ondt" in shown
    assert "Nye stole" in shown
    assert "Ryggen gør ondt" in "".join(one.words for one in network.said_to(signe))


async def test_who_signed_is_named(network: Network, signe: Someone) -> None:
    anna = person(network, "Anna")
    await network.is_at(DRAFT)
    await signed_by(anna)

    assert "Underskrevet af Anna Krogh" in await signe.asks("vis pakken til KAMU")
    await network.passes(minutes=1)
    await signed_by(signe)
    assert "Underskrevet af Anna Krogh og Signe Holm" in await signe.asks("vis pakken til KAMU")
