"""Every copy of a card is as the store, wherever it stands; and what is no longer so says that."""

from __future__ import annotations

import contextlib
import random
from typing import Any

import pytest

from storage.directory import directory
from tests.dialog import Message, Network, Someone, actions, here
from tests.once import once
from tests.truth import untrue


@once
async def network(network: Network) -> Network:
    """Anna and Bo host on 8 December; Camille reads English, and Farah is a guest of the team."""
    network.member("Anna Krogh")
    network.member("Bo Madsen")
    network.member("Camille Rossi", language="en")
    signe = network.facilitator()
    network.guest("Farah Aziz")
    await signe.says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    return network


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


def hosts_of(network: Network) -> list[Someone]:
    [card] = [one.words for one in network.channel if "Værter: " in one.words][:1]
    return [one for one in network.people if one.name in card]


def last(network: Network, someone: Someone) -> Message:
    return network.said_to(someone)[-1]


async def settles(network: Network) -> None:
    """All that is due to be drawn anew has been; a copy waits half a minute at most."""
    await network.passes(seconds=31)


# --- what stands in a personal chat --------------------------------------------------------------------


async def test_the_answer_to_a_sentence_is_its_headline_and_follows_the_meeting(network: Network) -> None:
    camille, signe = person(network, "Camille"), person(network, "Signe")

    told = await camille.asks("I can't come")
    assert told.startswith("You are not coming on Tue 8 Dec 2026")
    assert "calendar" not in told.lower()

    await signe.does("flyt mødet til 15/12")
    await settles(network)
    assert "15 Dec 2026" in last(network, camille).words
    assert "You are not coming" not in network.said_to(camille)[0].words
    assert "Let us know whether you come" in network.said_to(camille)[0].words or (
        "15 Dec 2026" in network.said_to(camille)[0].words
    )


async def test_a_host_who_declines_is_offered_cover_and_the_other_host_hears(network: Network) -> None:
    bo, other = hosts_of(network)[:2]

    await bo.asks("jeg melder afbud")
    told = last(network, bo).words  # which of two chats is written to first is not promised
    assert told.startswith("Du har meldt afbud til tir. 8. dec. 2026")
    assert "Du er vært for mødet" in told
    assert "Find en afløser" in told
    assert f"{bo.name}, som er vært sammen med dig, kommer ikke" in last(network, other).words

    await bo.asks("jeg kommer alligevel")
    await settles(network)
    assert (
        "gælder ikke længere" in last(network, other).words
        or "no longer the case" in last(network, other).words
    )


async def test_who_is_no_member_is_not_counted_among_them(network: Network) -> None:
    farah = person(network, "Farah")

    told = await farah.asks("jeg melder afbud")
    assert "Afbud: 0" in told
    told = await farah.asks("jeg kommer")
    assert "Kommer: 0" in told
    assert "Gæster, der kommer: 1" in told
    assert "noteret som gæst" in told


async def test_when_the_next_meeting_is_is_the_headline(network: Network) -> None:
    anna = person(network, "Anna")

    assert (await anna.asks("hvornår er næste møde?")).startswith("Næste møde er tir. 8. dec. 2026")
    assert "Næste møde er tir. 8. dec. 2026" in await anna.says("hvor er næste møde?")


async def test_an_agenda_asked_for_alone_follows_what_comes_onto_it(network: Network) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    await anna.asks("vis dagsordenen")

    await bo.says("foreslå punkt: trapper, 10 min")
    await settles(network)

    assert "trapper" in last(network, anna).words


async def test_a_vote_shown_alone_follows_the_others(network: Network) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    await anna.says("start afstemning: Vi mødes i Lyngby")
    await bo.asks("hvad stemmer vi om?")

    await anna.taps("Jeg støtter")
    await settles(network)

    assert "Jeg støtter: 1" in last(network, bo).words


async def test_a_decision_found_alone_tells_what_became_of_it(network: Network) -> None:
    anna, signe = person(network, "Anna"), person(network, "Signe")
    await signe.says("registrér beslutning: Vi mødes i Lynby")
    await anna.asks("vis D-2026-001")
    shown = last(network, anna)

    await anna.taps("Noget er forkert")
    await anna.fills("Foreslå rettelse", text="Vi mødes i Lyngby")
    await signe.taps("Tag den ind")
    await settles(network)

    assert "Ændret ved D-2026-002" in shown.words
    found = await anna.asks("hvad besluttede vi om Lynby?")
    assert found.index("D-2026-002") < found.index("D-2026-001")


# --- what a message claimed ------------------------------------------------------------------------------


async def test_an_objection_that_was_withdrawn_is_no_longer_said_to_stand(network: Network) -> None:
    anna, camille = person(network, "Anna"), person(network, "Camille")
    await anna.says("start afstemning: Vi mødes i Lyngby")
    await camille.taps("Jeg har en indvending", reason="Too far")
    notice = last(network, anna)
    assert "Too far" in notice.words

    await camille.taps("Jeg støtter")
    await settles(network)

    assert "Too far" not in notice.words
    assert "gælder ikke længere" in notice.words
    assert "Jeg støtter: 1" in notice.words


async def test_a_notice_of_a_move_is_no_longer_so_after_the_next(network: Network) -> None:
    anna, signe = person(network, "Anna"), person(network, "Signe")
    await anna.asks("jeg kommer")
    await signe.does("flyt mødet til 15/12")
    told = next(one for one in network.channel if "Mødet er flyttet" in one.words)

    await signe.does("flyt mødet til 16/12")
    await settles(network)

    assert "gælder ikke længere" in told.words
    assert "16. dec. 2026" in told.words


async def test_an_agenda_that_fits_again_is_no_longer_said_to_be_too_long(network: Network) -> None:
    host = hosts_of(network)[0]
    await host.says("foreslå punkt: et langt punkt, 240 min")
    notice = next(one for one in network.said_to(host) if "for lang" in one.words)

    await host.taps("Mere om punktet", on="et langt punkt")
    await _press(host, "Træk punktet tilbage")
    await settles(network)

    assert "gælder ikke længere" in notice.words
    assert "refresh" not in (notice.card or {}), "their own view would not say so"


async def _press(one: Someone, title: str, **typed: str) -> str:
    [button] = [action for action in actions(one.saw[-1]) if action["title"] == title]
    return await one.presses(button, **typed)


async def test_a_reminder_is_edited_when_it_is_done(network: Network) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    await anna.says("start afstemning: Vi mødes i Lyngby, til 27. november kl. 12")
    await network.is_at(here(2026, 11, 25, 8, 31))
    reminder = last(network, bo)
    assert "Vi mødes i Lyngby" in reminder.words

    await bo.taps("Jeg støtter", on="Lyngby")
    await settles(network)

    assert "Lyngby" not in reminder.words


async def test_what_is_asked_of_a_new_owner_is_so_only_while_it_is_theirs(network: Network) -> None:
    signe, anna, bo = (person(network, name) for name in ("Signe", "Anna", "Bo"))
    await signe.says("registrér beslutning: Vi skriver en vejledning")
    await _owner(signe, network, anna)
    notice = last(network, anna)
    assert "D-2026-001" in notice.words

    await _owner(signe, network, bo)
    await settles(network)
    assert "gælder ikke længere" in notice.words


async def _owner(signe: Someone, network: Network, owner: Someone) -> None:
    await signe.taps("Ansvarlig og frister", on="D-2026-001")
    assert signe.dialog
    choices = next(node["choices"] for node in signe.dialog["body"] if node.get("id") == "owner")
    [value] = [one["value"] for one in choices if one["title"] == owner.name]
    await signe.fills("Gem", owner=value)


# --- whatever happens ------------------------------------------------------------------------------------

SENTENCES = (
    *("foreslå punkt: trapper, 10 min", "foreslå punkt: støj, 20 min", "vis dagsordenen"),
    *("start afstemning: Vi mødes i Lyngby", "jeg støtter forslaget", "fortryd min stemme"),
    *("jeg har en indvending: for langt", "luk afstemningen", "jeg melder afbud", "jeg kommer"),
    *("jeg deltager online", "hvornår er næste møde?", "flyt mødet til 15/12", "flyt mødet til 8/12 kl. 13"),
    *("registrér beslutning: Vi køber planter", "vis D-2026-001", "opmærksomhedspunkt: glatte trapper"),
    *("ingen specifikke punkter til KAMU", "input til handleplanen: Gå på trapper", "vis input I-1"),
    *("bed alle enheder om: gå på trapper", "send I-1 til min leder", "hvad stemmer vi om?"),
    *("find en afløser", "jeg tager den", "giv pladsen tilbage", "jeg er på ferie den 8. december"),
    *("jeg er her igen", "sæt stress på bruttolisten", "vis tema 1", "hvem er vært næste gang?"),
    *("sæt temaet til psykisk", "aflys mødet", "hold mødet igen", "fortryd", "mine opgaver"),
)


@pytest.mark.parametrize("seed", range(12))
async def test_after_whatever_is_said_and_tapped_every_card_is_as_the_store(
    network: Network, seed: int
) -> None:
    """Walks over all messages in the channel and in all chats after each deed."""
    chance = random.Random(seed)
    network.role(directory.AMK_DEPUTY, "Tine Holst", "unit-anna")
    await person(network, "Signe").says("KAMU mødes 11. januar 2027")
    for _ in range(12):
        someone = chance.choice(network.people)
        deed = await _something(network, someone, chance)
        await settles(network)
        assert untrue(network) == [], f"after {someone.name}: {deed}"


async def _something(network: Network, someone: Someone, chance: random.Random) -> str:
    """Says one of the sentences, or taps any button that stands in Teams or that only they see."""
    if chance.random() < 0.5:
        sentence = chance.choice(SENTENCES)
        await someone.says(sentence, where=chance.choice(("channel", "personal")))
        with contextlib.suppress(AssertionError):  # it was not asked about
            await someone.agrees()
        return sentence
    buttons = _buttons(network, someone)
    if not buttons:
        return "nothing"
    action = chance.choice(buttons)
    await someone.presses(action, reason="Det er for langt", words="Fordi", title="Fejning")
    return str(action["title"])


def _buttons(network: Network, someone: Someone) -> list[dict[str, Any]]:
    places = (someone.chat, "19:amk@thread.tacv2")
    standing = [one.card for one in network.teams.messages if one.conversation.partition(";")[0] in places]
    found = [action for card in (*standing, *someone.saw[-2:]) if card for action in actions(card)]
    return [one for one in found if one["type"] == "Action.Execute"]
