"""Guests of one item: invited by the hosts, told of that item and nothing else, thanked at its end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from icalendar import Calendar

from bot.core import downloads
from bot.core.transport import Gone
from storage import address, networks, people, privacy
from storage.db import Db
from tests.dialog import HOUSE, TEAM, TENANT, Message, Network, Someone, here
from tests.once import once
from tests.test_invitations import OUR_ADDRESS, event, links_of

GAS = "foreslå punkt: gasalarmer, 30 min"
STAIRS = "foreslå punkt: trapper, 15 min"
SECRET = "foreslå punkt: det er kun for os"


@once
async def planned(network: Network) -> Network:
    """Anna and Bo host; Ida is a member; Niels is of the university and in no team of ours."""
    network.store.now(lambda db: address.tell(db, OUR_ADDRESS))
    for name in ("Anna Krogh", "Bo Madsen", "Ida Winther"):
        network.member(name)
    await network.facilitator().says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    for sentence in (GAS, STAIRS, SECRET):
        await network.people[0].says(sentence)
        network.clock += timedelta(minutes=1)
    return network


@once
async def niels(planned: Network) -> Someone:
    """He has talked to the bot once."""
    niels = planned.employee("Niels Berg")
    await niels.asks("hjælp")
    return niels


def told(niels: Someone) -> list[Message]:
    """What came after the first answer that he got."""
    return niels.network.said_to(niels)[1:]


async def invite(network: Network, sentence: str = "inviter niels.berg@example.org til punkt trapper") -> str:
    return await network.people[0].asks(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "inviter niels.berg@example.org til punktet trapper for at fortælle, hvordan de gør",
        "invitér Niels Berg (niels.berg@example.org) som gæst til punkt trapper: fortælle, hvordan de gør",
        "invite niels.berg@example.org to the item trapper because fortælle, hvordan de gør",
    ],
)
async def test_a_guest_is_told_of_that_item_and_no_other(
    planned: Network, niels: Someone, sentence: str
) -> None:
    assert "Niels Berg" in await invite(planned, sentence)

    [card] = told(niels)
    for words in (
        "trapper",
        "tir. 8. dec. 2026 (uge 50), cirka kl. 12.30 (15 min.)",
        "lokale S04",
        "Det håber værterne: fortælle, hvordan de gør",
        "AMK-netværket",
    ):
        assert words in card.words
    for words in ("gasalarmer", "kun for os", "Kommer:", "Anna"):
        assert words not in card.words
    await planned.passes(seconds=3)
    assert any("Gæst: Niels Berg" in one.words for one in planned.channel)
    assert not any("Gæster: " in one.words for one in planned.channel)


async def test_the_agenda_is_that_item_for_a_guest(planned: Network, niels: Someone) -> None:
    assert "kan ikke se dig i et team" in await niels.asks("vis dagsordenen")
    await invite(planned)

    for sentence in ("vis dagsordenen", "show the agenda", "hvad er på dagsordenen", "mit punkt"):
        shown = await niels.asks(sentence)
        assert "trapper" in shown
        assert "har fået en ny plads" not in shown
        for words in ("gasalarmer", "kun for os", "Kommer:"):
            assert words not in shown


@pytest.mark.parametrize(
    "sentence",
    [
        "hvornår er næste møde?",
        "vis møderne",
        "hvem kommer til mødet?",
        "foreslå punkt: mit eget",
        "flyt mødet til 15/12",
        "siden sidst",
        "start afstemning: skal vi?",
        "vis beslutningerne",
    ],
)
async def test_a_guest_sees_nothing_else(planned: Network, niels: Someone, sentence: str) -> None:
    await invite(planned)
    before = len(planned.channel)

    shown = await niels.asks(sentence)

    for words in ("gasalarmer", "kun for os", "Kommer:", "12.00–15.30", "Anna"):
        assert words not in shown
    assert len(planned.channel) == before


async def test_a_guest_cannot_tap_what_is_the_networks(planned: Network, niels: Someone) -> None:
    await invite(planned)
    _, action = planned.people[2].button("Vigtigt for mig")
    _, agenda = planned.people[2].button("Jeg kommer")

    assert "kan ikke se dig i et team" in await niels.presses(action)
    assert "kan ikke se dig i et team" in await niels.presses(agenda)


async def test_only_its_hosts_invite(planned: Network, niels: Someone) -> None:
    ida = planned.people[2]

    assert "værter" in await ida.asks("inviter niels.berg@example.org til punkt trapper")

    assert not told(niels)


@pytest.mark.both_databases
async def test_by_the_form_of_the_item_and_taken_back_again(planned: Network, niels: Someone) -> None:
    anna = planned.people[0]
    await anna.taps("Mere om punktet", on="trapper")
    planned.channel[-1].activity["attachments"][0]["content"] = anna.saw[-1]
    await anna.taps("Gæster")
    assert "Niels Berg" in await anna.fills("Invitér", who="niels.berg@example.org", purpose="Vis billeder")
    assert "Vis billeder" in told(niels)[-1].words

    assert "trukket tilbage" in await anna.asks("fjern gæsten Niels")

    assert "behøver ikke at komme" in told(niels)[-1].words
    assert "kan ikke se dig i et team" in await niels.asks("vis dagsordenen")
    await planned.passes(minutes=2)
    assert len(told(niels)) == 3  # the invitation, its end, and that refusal


async def test_whom_the_bot_cannot_reach_is_written_to_by_the_host(planned: Network) -> None:
    shown = await invite(planned, "inviter niels.berg@example.org til punkt trapper for at vise billeder")

    assert "Jeg kan ikke selv skrive til niels.berg@example.org lige nu" in shown
    assert "cirka kl. 12.30" in shown

    niels = planned.employee("Niels Berg")
    await niels.asks("hjælp")
    await planned.passes(minutes=2)
    assert "trapper" in told(niels)[-1].words
    await planned.passes(minutes=2)
    assert len(told(niels)) == 1


@pytest.mark.parametrize(
    "who",
    [
        "Niels Berg <nb@example.org>",
        "nb@example.org (Niels Berg)",
        "Niels Berg (nb@example.org)",
        "Niels Berg, nb@example.org",
        "Niels Berg <mailto:nb@example.org>",
        '"Niels Berg" <nb@example.org>',
    ],
)
@pytest.mark.parametrize("sentence", ["inviter {} til punkt trapper", "invite {} to item trapper"])
async def test_a_guest_is_read_as_name_and_mail(planned: Network, who: str, sentence: str) -> None:
    shown = await invite(planned, sentence.format(who))

    assert "Niels Berg er inviteret" in shown or "Niels Berg is invited" in shown
    assert "<" not in shown


async def test_a_guest_whose_chat_is_closed_is_written_to_by_the_host(
    planned: Network, niels: Someone
) -> None:
    await planned.delivery.refused(TENANT, niels.chat, Gone("ConversationBlockedByUser", 403))

    assert "Jeg kan ikke selv skrive til Niels Berg lige nu" in await invite(planned)


async def test_a_crowd_is_nobody_to_invite(planned: Network) -> None:
    answer = await invite(planned, "inviter en hel masse af os fra de andre hold til punkt trapper")

    assert "er inviteret" not in answer
    assert "Gæst: " not in planned.channel[0].words


@pytest.mark.parametrize("name", ["Rumpelstilzchen", "niels@"])
async def test_nobody_known_is_asked_for_by_mail(planned: Network, name: str) -> None:
    assert "arbejdsmail" in await invite(planned, f"inviter {name} til punkt trapper")


async def test_a_colleague_of_the_directory_is_found_by_name(planned: Network) -> None:
    planned.role("LEADER", "Vera Lind", "unit-anna")

    assert "Vera Lind er inviteret" in await invite(planned, "inviter Vera Lind til punkt trapper")


@pytest.mark.both_databases
async def test_what_changes_is_told_once(planned: Network, niels: Someone) -> None:
    anna = planned.people[0]
    await invite(planned)

    await anna.does("flyt mødet til 15/12 kl. 13", where="personal")
    await planned.passes(minutes=2)
    assert "fået en ny plads" in told(niels)[-1].words
    assert "15. dec. 2026 (uge 51), cirka kl. 13.30" in told(niels)[-1].words

    await anna.asks("parkér trapper fordi vi mangler tid")
    await planned.passes(minutes=2)
    await planned.passes(minutes=2)
    assert "udsat" in told(niels)[-1].words
    assert len(told(niels)) == 3


async def test_after_the_meeting_the_guest_is_thanked_and_told_what_came_of_it(
    planned: Network, niels: Someone
) -> None:
    anna = planned.people[0]
    await invite(planned)
    await planned.is_at(here(2026, 12, 8, 12, 1))
    await anna.does("start mødet", where="personal")
    show, _ = anna.button("Ingen konklusion")
    await anna.taps("Ingen konklusion")
    show.activity["attachments"][0]["content"] = anna.saw[-1]
    await anna.taps("Aftale", words="Alle går op ad trappen")
    await planned.is_at(here(2026, 12, 8, 14))
    assert all("Tak for" not in one.words for one in told(niels))
    await anna.does("slut mødet", where="personal")
    for _ in range(3):
        await planned.passes(minutes=2)

    thanks = [one for one in told(niels) if "Tak for din hjælp" in one.words]
    assert len(thanks) == 1
    assert "Aftale: Alle går op ad trappen" in thanks[0].words
    assert "kun for os" not in thanks[0].words


async def test_the_calendar_file_of_a_guest_is_the_item(planned: Network, niels: Someone) -> None:
    await invite(planned)
    url = links_of(told(niels)[-1])["Føj til kalender"]
    key = planned.store.now(lambda db: address.tell(db, OUR_ADDRESS)).key
    wanted = downloads.opened(key, url.split("/")[-2])
    assert wanted is not None
    made = planned.store.now(
        lambda db: HOUSE.handouts[wanted.thing.kind](db, wanted.thing.id, "da", planned.clock)
    )
    assert made is not None
    found = event(Calendar.from_ical(made.body))
    assert found["summary"] == "trapper"
    assert (found.start, found.end) == (here(2026, 12, 8, 12, 30), here(2026, 12, 8, 12, 45))


async def test_too_long_a_purpose_invites_nobody(planned: Network, niels: Someone) -> None:
    assert "for langt" in await invite(
        planned, f"inviter niels.berg@example.org til punkt trapper: {'x' * 501}"
    )

    assert not told(niels)


async def test_who_is_erased_is_a_guest_of_no_name_and_hears_no_more(
    planned: Network, niels: Someone
) -> None:
    await invite(planned)

    def erase(db: Db) -> None:
        person = people.by_mail(db, TENANT, "niels.berg@example.org")
        assert person is not None
        privacy.erase(db, person, planned.clock)

    planned.store.now(erase)
    await planned.people[0].does("flyt mødet til 15/12 kl. 13", where="personal")
    await planned.passes(minutes=2)

    assert len(told(niels)) == 1
    await planned.people[1].taps("Vigtigt for mig", on="trapper")
    await planned.passes(seconds=3)
    assert all("Niels" not in one.words for one in planned.channel if "trapper" in one.words)


async def test_how_one_invites_and_who_comes_is_told(planned: Network, niels: Someone) -> None:
    ida = planned.people[2]
    assert "Mere og Gæster" in await ida.asks("kan vi invitere en gæst?")

    await invite(planned)

    assert "kommer Niels Berg som gæst" in await ida.asks("gæster")


@pytest.mark.parametrize(
    ("language", "words"), [("da", "Foreslået af en gæst"), ("en", "Proposed by a guest")]
)
async def test_a_guest_without_a_name_is_a_guest(network: Network, language: str, words: str) -> None:
    """Teams tells no name of some guests, and no mail."""
    network.member("Anna Krogh")
    nameless = Someone(network, "Kim")
    profile = replace(nameless.profile, name="", mail=None, upn=None)
    posted = replace(nameless._incoming("channel", None, text="foreslå punkt: trapper"), sender=profile)
    network.store.now(lambda db: networks.change(db, home(db), language=language))

    await network.take(replace(posted, roster=(profile,), asked_teams=True))

    assert words in network.channel[-1].words


def home(db: Db) -> UUID:
    return networks.by_team(db, TENANT, TEAM).id  # type: ignore[union-attr]
