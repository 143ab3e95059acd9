"""Agreements: who does what until when, what an owner can ask, and what the channel is told each month."""

from __future__ import annotations

import pytest

from bot.core.transport import Gone
from tests.dialog import TENANT, Message, Network, Someone, here
from tests.once import once


@once
async def signe(network: Network) -> Someone:
    return network.facilitator()


@once
async def anna(network: Network) -> Someone:
    return network.member("Anna Krogh")


@once
async def bo(network: Network, anna: Someone, signe: Someone) -> Someone:
    """He is responsible for D-2026-001, due on 11 December."""
    bo = network.member("Bo Madsen")
    await signe.says("registrér beslutning: Alenearbejde kræver en aftale")
    await owns(signe, bo, "D-2026-001", due="11. december")
    return bo


async def owns(host: Someone, owner: Someone, number: str, **more: str) -> None:
    await host.asks(f"vis beslutning {number}")
    await host.taps("Ansvarlig og frister", on=number)
    await host.fills("Gem", owner=choice(host, "owner", owner.name), **more)


def choice(someone: Someone, name: str, title: str) -> str:
    assert someone.dialog
    [choices] = [one["choices"] for one in someone.dialog["body"] if one.get("id") == name]
    return next(str(one["value"]) for one in choices if one["title"] == title)


# --- another date -----------------------------------------------------------------------------------------


async def test_an_owner_asks_for_a_new_date_and_a_host_agrees(
    network: Network, bo: Someone, signe: Someone
) -> None:
    await bo.asks("vis D-2026-001")
    assert "Frist: fre. 11. dec. 2026" in await bo.taps("Ansvarlig og frister")

    card = await bo.fills("Bed om ny frist", day="18. december", reason="Rapporten mangler")
    assert "Bo Madsen har bedt om en ny frist: fre. 18. dec. 2026" in card
    assert "Frist: fre. 11. dec. 2026" in card
    asked = network.said_to(signe)[-1].words
    assert "Ny frist: fre. 18. dec. 2026" in asked
    assert "Rapporten mangler" in asked
    assert "Bo Madsen beder om en ny frist for ”Alenearbejde kræver en aftale”" in await signe.asks(
        "mine opgaver"
    )

    card = await signe.taps("Det er i orden")
    assert "Frist: fre. 18. dec. 2026" in card
    assert "har bedt om" not in card
    assert "sagde ja til en ny frist (frist: fre. 11. dec. 2026 → fre. 18. dec. 2026)" in card
    assert (
        "D-2026-001\nSigne Holm har sagt ja til en ny frist for ”Alenearbejde kræver en aftale”"
        in network.said_to(bo)[-1].words
    )
    assert "allerede svaret" in await signe.taps("Behold fristen", on="En ny frist?")


async def test_the_hosts_keep_the_date(network: Network, bo: Someone, signe: Someone) -> None:
    await bo.asks("udskyd D-2026-001 til 18. december, fordi rapporten mangler")

    card = await signe.taps("Behold fristen")
    assert "Frist: fre. 11. dec. 2026" in card
    assert "lod fristen stå" in card
    assert "beholder fristen" in network.said_to(bo)[-1].words


@pytest.mark.parametrize(
    "said",
    [
        "jeg beder om ny frist for D-2026-001 til 18. december fordi rapporten mangler",
        "ny frist for d-2026-1: 18. december, fordi rapporten mangler",
        "udsæt D-2026-001 til den 18. december da rapporten mangler",
        "can i have a new date for D-2026-001: 18 December because the report is late",
        "postpone D-2026-1 until 18 December because the report is late",
    ],
)
async def test_a_date_is_asked_for_in_words(network: Network, bo: Someone, signe: Someone, said: str) -> None:
    assert "18" in await bo.asks(said)
    assert "ny frist" in network.said_to(signe)[-1].words


async def test_what_is_missing_is_asked_for(network: Network, bo: Someone, signe: Someone) -> None:
    assert "Hvilken ny frist?" in await bo.asks("jeg når ikke D-2026-001")
    assert "Skriv kort hvorfor" in await bo.taps("Bed om ny frist", day="18. december")
    assert "dato" in await bo.taps("Bed om ny frist", day="snart", reason="Travlt")
    assert "er allerede gået" in await bo.taps("Bed om ny frist", day="1. november 2026", reason="Travlt")
    assert "En ny frist?" not in "\n".join(one.words for one in network.said_to(signe))


async def test_only_its_owner_asks_and_only_a_host_answers(
    network: Network, bo: Someone, anna: Someone, signe: Someone
) -> None:
    assert "ansvarlig" in await anna.asks("udskyd D-2026-001 til 18. december, fordi jeg vil")
    await bo.asks("udskyd D-2026-001 til 18. december, fordi rapporten mangler")
    _, agree = signe.button("Det er i orden")

    assert "værterne" in await anna.presses(agree)
    assert "værterne" in await bo.presses(agree)
    assert "Frist: fre. 11. dec. 2026" in await anna.asks("vis D-2026-001")


async def test_the_newest_request_is_the_one_that_is_answered(
    network: Network, bo: Someone, signe: Someone
) -> None:
    await bo.asks("udskyd D-2026-001 til 18. december, fordi rapporten mangler")
    _, older = signe.button("Det er i orden")
    await bo.asks("udskyd D-2026-001 til 8. januar 2027, fordi rapporten stadig mangler")

    assert "gælder ikke mere" in await signe.presses(older)
    assert "Frist: fre. 8. jan. 2027" in await signe.taps("Det er i orden")


# --- which ones there are ---------------------------------------------------------------------------------


async def test_what_is_due_is_open_though_nobody_owns_it(network: Network, signe: Someone) -> None:
    camille = network.member("Camille Rossi", language="en")

    assert "Ansvarlig: ingen endnu" in await signe.asks(
        "registrér aftale: Ole Hansen køber kaffe inden 11. december"
    )
    for asked in ("åbne aftaler", "hvad forfalder?"):
        assert "Ansvarlig: ingen endnu" in await signe.asks(asked)
    assert "Owner: nobody yet" in await camille.asks("open agreements")
    assert "ingen endnu" not in await signe.asks("beslutning D-2026-001 er udført")
    assert "D-2026-001" not in await signe.asks("åbne aftaler")


@pytest.mark.parametrize("english", [False, True])
async def test_a_heading_is_true_of_all_that_stands_under_it(
    network: Network, bo: Someone, signe: Someone, english: bool
) -> None:
    asker = network.member("Camille Rossi", language="en" if english else "da")
    await bo.asks("D-2026-001 er udført")

    owned = await asker.asks("which agreements does Bo have?" if english else "hvilke aftaler har Bo?")
    assert "D-2026-001" in owned
    assert "Open agreements" not in owned
    assert "Åbne aftaler" not in owned
    assert "Bo Madsen" in owned.splitlines()[0]


async def test_what_there_is_none_of_is_said(network: Network, bo: Someone, anna: Someone) -> None:
    assert "Du har ingen åbne aftaler" in await anna.asks("mine aftaler")
    assert "Anna Krogh er ikke ansvarlig" in await bo.asks("hvilke aftaler har Anna?")


# --- somebody else ----------------------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_a_colleague_who_cannot_be_reached_is_not_said_to_be_asked(
    network: Network, bo: Someone, anna: Someone, signe: Someone
) -> None:
    await anna.asks("hjælp")
    await network.delivery.refused(TENANT, anna.chat, Gone("ConversationBlockedByUser", 403))
    await bo.asks("vis D-2026-001")
    await bo.taps("Ansvarlig og frister")

    card = await bo.fills("Giv den videre", to=choice(bo, "to", "Anna Krogh"))

    assert "jeg kan ikke skrive til Anna Krogh lige nu" in card
    assert "har bedt Anna Krogh" not in card


async def test_a_colleague_takes_it_over_or_not(
    network: Network, bo: Someone, anna: Someone, signe: Someone
) -> None:
    await bo.asks("vis D-2026-001")
    await bo.taps("Ansvarlig og frister")
    card = await bo.fills("Giv den videre", to=choice(bo, "to", "Anna Krogh"), reason="Jeg går på orlov")
    assert "Bo Madsen har bedt Anna Krogh tage den" in card
    assert "Ansvarlig: Bo Madsen" in card
    assert "Jeg går på orlov" in network.said_to(anna)[-1].words
    _, take = anna.button("Jeg tager den")
    assert "bedt om at tage den" in await signe.presses(take)

    assert "Ansvarlig: Anna Krogh" in await anna.taps("Jeg tager den")
    assert "D-2026-001\nAnna Krogh har taget ”Alenearbejde kræver en aftale”" in network.said_to(bo)[-1].words
    history = await signe.asks("vis D-2026-001")
    assert "Anna Krogh tog den (ansvarlig: Bo Madsen → Anna Krogh)" in history
    assert "D-2026-001" not in await bo.asks("mine opgaver")
    assert "D-2026-001" in await anna.asks("mine opgaver")


@pytest.mark.both_databases
async def test_whoever_does_not_want_it_leaves_it_where_it_was(
    network: Network, bo: Someone, anna: Someone
) -> None:
    await bo.asks("vis D-2026-001")
    await bo.taps("Ansvarlig og frister")
    assert "Vælg, hvem" in await bo.fills("Giv den videre")
    await bo.taps("Ansvarlig og frister")
    await bo.fills("Giv den videre", to=choice(bo, "to", "Anna Krogh"))

    assert "Ansvarlig: Bo Madsen" in await anna.taps("Nej tak")
    assert "Den er stadig hos dig" in network.said_to(bo)[-1].words


async def test_an_owner_does_not_change_it_alone(network: Network, bo: Someone, signe: Someone) -> None:
    """The host's form, handed in by its owner."""
    await signe.asks("vis D-2026-001")
    await signe.taps("Ansvarlig og frister", on="D-2026-001")
    bo.dialog = signe.dialog

    assert "Det kan" in await bo.fills("Gem", due="1. juni 2027")
    assert "Frist: fre. 11. dec. 2026" in await bo.asks("vis D-2026-001")


@pytest.mark.parametrize("said", ["D-2026-001 er udført", "jeg er færdig med d-2026-1", "D-2026-001 is done"])
async def test_done_is_said_in_words(network: Network, bo: Someone, said: str) -> None:
    card = await bo.asks(said)

    assert "udført" in card
    assert "sagde, at den er udført (status: gælder → udført)" in card


# --- each month -------------------------------------------------------------------------------------------


def overviews(network: Network) -> list[Message]:
    return [one for one in network.channel if "Åbne aftaler" in one.words and "udført endnu" in one.words]


async def test_the_channel_is_told_each_month_what_is_open(
    network: Network, bo: Someone, signe: Someone
) -> None:
    await network.is_at(here(2026, 11, 30, 9, 0))
    await network.is_at(here(2026, 12, 1, 8, 55))
    assert overviews(network) == []

    for minutes in (0, 1, 30):
        await network.is_at(here(2026, 12, 1, 9, minutes))
    await network.is_at(here(2026, 12, 2, 9, 0))

    [told] = overviews(network)
    assert "Én aftale er ikke meldt udført endnu" in told.words
    assert "D-2026-001" in told.words
    assert "Ansvarlig: Bo Madsen" in told.words
    await network.is_at(here(2027, 1, 4, 9, 0))
    assert "en af dem skulle have været det nu" in overviews(network)[-1].words
    assert len(overviews(network)) == 2


async def test_where_nothing_is_open_nothing_is_said(network: Network, bo: Someone) -> None:
    await bo.asks("D-2026-001 er udført")
    await network.is_at(here(2026, 12, 1, 9, 0))

    assert overviews(network) == []


async def test_a_network_turns_it_off_and_on(
    network: Network, bo: Someone, anna: Someone, signe: Someone
) -> None:
    assert "værter" in await anna.asks("stop aftaleoversigten")
    assert "kommer ikke mere" in await signe.asks("stop aftaleoversigten")
    await network.is_at(here(2026, 12, 1, 9, 0))
    assert overviews(network) == []

    assert "kommer i kanalen" in await signe.asks("slå aftaleoversigten til")
    await network.is_at(here(2027, 1, 4, 9, 0))
    assert len(overviews(network)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "aftale: vi vasker, ansvarlig Bo Madsen, frist i går",
        "aftale: vi vasker, frist 1-10-2026",
        "beslutning: vi vasker, ansvarlig Bo Madsen, frist 20-11-2026",
        "agreement: we wash, owner Bo Madsen, due yesterday",
    ],
)
async def test_nobody_is_to_have_done_it_before_it_was_agreed(network: Network, sentence: str) -> None:
    bo, signe = network.member("Bo Madsen"), network.facilitator()
    told = len(network.said_to(bo))

    answer = await signe.asks(sentence)

    assert "er allerede gået" in answer or "has already passed" in answer
    assert len(network.said_to(bo)) == told
    assert "vasker" not in await signe.asks("åbne aftaler")


async def test_today_is_early_enough(network: Network) -> None:
    signe = network.facilitator()
    assert "vi vasker" in await signe.asks("aftale: vi vasker, ansvarlig Signe Holm, frist i dag")


async def test_what_belonged_to_somebody_erased_is_nobodys_and_a_facilitator_hears_once(
    network: Network,
) -> None:
    bo, signe = network.member("Bo Madsen"), network.facilitator()
    await signe.asks("aftale: vi vasker, ansvarlig Bo Madsen, frist 1. december")
    await bo.asks("slet mine data")
    await bo.taps("Ja, slet mine data")

    told = await signe.asks("åbne aftaler")
    assert "Ansvarlig: ingen" in told
    assert "–" not in told
    assert "Ingen har ansvaret" in await signe.asks("mine opgaver")

    heard = len(network.said_to(signe))
    for _ in range(4):
        await network.passes(days=1)
    told_of = [one.words for one in network.said_to(signe)[heard:] if "Ansvarlig: ingen" in one.words]
    assert len(told_of) == 1


@pytest.mark.both_databases
async def test_what_belonged_to_somebody_who_has_left_waits_for_a_facilitator_until_another_has_it(
    network: Network, bo: Someone, signe: Someone, anna: Someone
) -> None:
    assert "Ingen har ansvaret" not in await signe.asks("mine opgaver")
    network.people.remove(bo)
    network.ends(bo, network.clock.date())
    assert "Ingen har ansvaret for D-2026-001 længere" in await signe.asks("mine opgaver")
    assert "D-2026-001" not in await anna.asks("mine opgaver")

    heard = len(network.said_to(signe))
    for _ in range(4):
        await network.passes(days=1)
    assert len([one for one in network.said_to(signe)[heard:] if "D-2026-001" in one.words]) == 1

    await owns(signe, anna, "D-2026-001")
    assert "Ingen har ansvaret" not in await signe.asks("mine opgaver")
    assert "D-2026-001" in await anna.asks("mine opgaver")


# --- who does it, and what no longer holds ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "owner", "due"),
    [
        ("aftale: Bo skaffer kage til 1/3", "Bo Madsen", "1. mar. 2027"),
        ("agreement: Bo brings cake by 1/3", "Bo Madsen", "1. mar. 2027"),
        ("aftale: vi bestiller kage senest 11. december", "", "11. dec. 2026"),
        ("aftale: Bo skaffer kage", "Bo Madsen", ""),
        ("aftale: mødet flyttes til 1/3", "", ""),
        ("aftale: Bo og Anna skaffer kage", "", ""),
    ],
)
async def test_who_does_it_until_when_is_read_from_the_sentence(
    network: Network, signe: Someone, bo: Someone, said: str, owner: str, due: str
) -> None:
    told = await signe.says(said)

    assert said.partition(": ")[2] in told
    assert ("Ansvarlig: Bo Madsen" in told) is bool(owner)
    assert (due in told) if due else "Frist" not in told


@pytest.mark.parametrize(
    "sentence", ["D-2026-001 gælder ikke længere", "D-2026-001 is no longer valid", "ophæv D-2026-001"]
)
async def test_what_no_longer_holds_is_asked_about_and_then_expired(
    network: Network, signe: Someone, sentence: str
) -> None:
    await signe.says("beslutning: Vi mødes på Risø")

    asked = await signe.asks(sentence)
    assert "D-2026-001" in asked
    assert "udløbet" not in await signe.asks("vis D-2026-001")
    await signe.asks(sentence)
    await signe.agrees()
    assert "udløbet" in await signe.asks("vis D-2026-001")


async def test_what_was_decided_in_a_month_is_found_by_it(network: Network, signe: Someone) -> None:
    await signe.says("beslutning: Vi mødes på Risø")
    await network.is_at(here(2026, 12, 7, 9))
    await signe.says("beslutning: Vi drikker te")

    for sentence in ("hvad besluttede vi i november?", "besluttede vi noget i november?"):
        told = await signe.asks(sentence)
        assert "Risø" in told, sentence
        assert "Vi drikker te" not in told, sentence
    assert "Vi drikker te" in await signe.asks("what did we decide in December")


@pytest.mark.parametrize(
    ("language", "said", "told", "denied", "stands", "button"),
    [
        (
            "da",
            "D-2026-001 er udført",
            "D-2026-001\nSigne Holm har sagt, at ”nyt lys” er udført",
            "beslutning D-2026-001 er ikke udført endnu",
            "D-2026-001\n”nyt lys” står som udført",
            "Den er ikke udført",
        ),
        (
            "en",
            "D-2026-001 is done",
            "D-2026-001\nSigne Holm has said that “nyt lys” is done",
            "D-2026-001 is not done yet",
            "D-2026-001\n“nyt lys” is marked as done",
            "It is not done",
        ),
    ],
)
async def test_its_owner_hears_who_said_that_it_is_done_and_opens_it_again(
    network: Network,
    signe: Someone,
    language: str,
    said: str,
    told: str,
    denied: str,
    stands: str,
    button: str,
) -> None:
    ida = network.member("Ida Winther", language=language)
    await signe.says("registrér beslutning: nyt lys, ansvarlig Ida Winther, frist 1. december")

    await signe.asks(said)

    assert told in network.said_to(ida)[-1].words
    assert stands in await ida.asks(denied)
    await ida.taps(button)
    assert "D-2026-001" in await signe.asks("hvilke beslutninger er ikke udført")
    assert stands not in await ida.asks(denied)


async def test_whoever_says_of_their_own_that_it_is_done_gets_no_letter(
    network: Network, bo: Someone
) -> None:
    before = len(network.said_to(bo))
    await bo.asks("D-2026-001 er udført")

    assert not any("har sagt" in one.words for one in network.said_to(bo)[before:])


# --- which one, and whether it is -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "aftale 3 er udført",
        "aftale nr. 7 er klaret",
        "aftale D-2025-009 er klaret",
        "aftalen om stole er udført",
        "the agreement about chairs is done",
        "aftalen med Dorte er udført",
        "the agreement with Bo is done",
        "mark the noise agreement as completed",
    ],
)
async def test_another_than_ones_only_one_is_never_taken_for_it(bo: Someone, said: str) -> None:
    """Where what was named is not there, it is said so, and nothing is done."""
    told = await bo.asks(said)
    assert any(
        one in told for one in ("hvilken aftale du mener", "which agreement you mean", "Shall I do that?")
    )
    assert "status: gælder → udført" not in await bo.asks("vis D-2026-001")


@pytest.mark.parametrize(
    "said", ["beslutning 1 er udført", "decision 1 is done", "aftalen om alenearbejde er klaret"]
)
async def test_its_number_and_its_title_name_it(bo: Someone, signe: Someone, said: str) -> None:
    await signe.says("registrér beslutning: Vi mødes i Lyngby")
    assert "D-2026-001" in await bo.asks(said)
    assert "status: gælder → udført" in await bo.asks("vis D-2026-001")


@pytest.mark.parametrize(
    "said",
    [
        "D-2026-001 er nok udført",
        "D-2026-001 er nok færdig",
        "jeg er færdig med at høre om D-2026-001",
        "I am done with hearing about D-2026-001",
        "D-2026-001 burde til KAMU",
        "D-2026-001 burde være udført",
        "D-2026-001 ought to go to KAMU",
        "D-2026-001 burde på dagsordenen",
    ],
)
async def test_what_is_only_likely_or_ought_to_be_is_not_done(bo: Someone, said: str) -> None:
    before = await bo.asks("vis D-2026-001")
    await bo.asks(said)
    assert await bo.asks("vis D-2026-001") == before


async def test_a_question_that_another_took_the_place_of_was_not_answered(
    network: Network, bo: Someone, signe: Someone
) -> None:
    dorte, farah = network.member("Dorte Iversen"), network.member("Farah Aziz")
    for to in (dorte, farah):
        await bo.asks("vis D-2026-001")
        await bo.taps("Ansvarlig og frister")
        await bo.fills("Giv den videre", to=choice(bo, "to", to.name))
        if to is dorte:
            _, yes = dorte.button("Jeg tager den")

    assert "Bo Madsen har spurgt Farah Aziz i stedet" in network.said_to(dorte)[-1].words
    told = await dorte.presses(yes)
    assert "allerede svaret" not in told
    assert "gælder ikke mere" in told


@pytest.mark.parametrize("meanwhile", ["D-2026-001 er udført", "given to another"])
async def test_a_question_about_what_is_not_the_askers_any_more_is_not_answered(
    network: Network, bo: Someone, anna: Someone, signe: Someone, meanwhile: str
) -> None:
    await bo.asks("vis D-2026-001")
    await bo.taps("Ansvarlig og frister")
    await bo.fills("Giv den videre", to=choice(bo, "to", "Anna Krogh"))
    _, yes = anna.button("Jeg tager den")
    if meanwhile == "given to another":
        await owns(signe, network.member("Dorte Iversen"), "D-2026-001")
    else:
        await bo.asks(meanwhile)

    assert "gælder ikke mere" in await anna.presses(yes)
    assert "Ansvarlig: Anna Krogh" not in await bo.asks("vis D-2026-001")
    assert "D-2026-001" not in await anna.asks("mine opgaver")


async def test_an_owner_is_not_left_with_what_holds_no_more(
    network: Network, bo: Someone, signe: Someone
) -> None:
    """What told them that it is theirs, and the card that asked whether it is right, say what is so now."""
    card = await signe.says("registrér beslutning: Vi mødes i bygning 101, ansvarlig Bo, senest 1. marts")
    assert "Ser dette rigtigt ud?" in card
    told = network.said_to(bo)[-1]
    assert "D-2026-002\nSigne Holm har givet dig ansvaret for ”Vi mødes i bygning 101”" in told.words

    await signe.does("D-2026-002 gælder ikke længere")
    await network.passes(minutes=1)

    assert "har givet dig ansvaret" not in told.words
    shown = [one.words for one in network.channel if "bygning 101" in one.words and "Historik" in one.words]
    assert shown
    assert not any("Ser dette rigtigt ud?" in one or "det ser rigtigt ud" in one for one in shown)
