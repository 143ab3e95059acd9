"""A meeting under way: hosts close item by item, and all are told what came of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.dialog import Network, Someone, actions, here, inputs
from tests.once import once
from tests.renderer.every import parts

PLAN = "planlæg møde 8. december kl. 12-15.30 i lokale S04"


@once
async def begun(network: Network) -> Network:
    """Anna and Bo host; Ida proposed four items; the meeting begins."""
    for name in ("Anna Krogh", "Bo Madsen", "Ida Winther"):
        network.member(name)
    await network.facilitator().says(PLAN)
    for title in ("trapper, 10 min", "alenearbejde, 20 min", "vinterglat, 15 min", "kemi, 5 min"):
        await network.people[2].says(f"foreslå punkt: {title}")
        await network.passes(seconds=1)
    await network.people[2].taps("Jeg kommer")
    network.clock = here(2026, 12, 8, 12, 0)
    await network.people[0].does("start mødet")
    return network


def chat(network: Network, someone: Someone) -> str:
    return network.said_to(someone)[-1].words


async def shows(network: Network, someone: Someone) -> None:
    """The card in the chat is now what the last tap answered."""
    network.said_to(someone)[-1].activity["attachments"][0]["content"] = someone.saw[-1]


async def test_each_host_gets_the_run_of_show_and_nobody_else(begun: Network) -> None:
    anna, bo, ida = begun.people[:3]

    for host in (anna, bo):
        assert "trapper" in chat(begun, host)
        assert "Klokken er 12.00. Mødet slutter 15.30: 210 min. tilbage, og punkterne tager 50 min." in chat(
            begun, host
        )
        assert "Derefter: alenearbejde" in chat(begun, host)
        assert "Mangler at byde ind: 3" in chat(begun, host)
    assert all("Klokken" not in one.words for one in begun.said_to(ida))
    assert "Klokken" not in begun.channel[-1].words
    assert "er i gang" in begun.channel[-1].words


async def test_an_item_ends_in_one_tap_and_the_next_is_on(begun: Network) -> None:
    anna, ida = begun.people[0], begun.people[2]
    await begun.passes(minutes=12)

    assert "12 af 10 min. er gået." in await anna.taps("Opdatér")
    told = await anna.taps("Aftale", words="Alle går op ad trapperne")

    assert "alenearbejde" in told
    assert "Afsluttet: 1 af 4" in told
    assert "D-2026-001\nAlle går op ad trapperne" in await ida.asks("vis beslutningerne")
    await begun.passes(seconds=3)
    assert any("Aftale: Alle går op ad trapperne" in one.words for one in begun.channel)


@pytest.mark.parametrize("outcome", ["Beslutning", "Aftale", "Input", "Parkér til næste møde"])
async def test_what_came_to_something_needs_a_sentence(begun: Network, outcome: str) -> None:
    anna = begun.people[0]

    told = await anna.taps(outcome, words="  ")

    assert "Skriv" in told
    assert "Afsluttet: 0 af 4" in await anna.taps("Opdatér")


async def test_others_close_nothing(begun: Network) -> None:
    ida = begun.people[2]
    message, action = begun.people[0].button("Ingen konklusion")
    assert message

    outcome = await begun.take(
        replace(ida._incoming("personal", None, verb=action["verb"], values=action["data"]), in_response=True)
    )

    assert (
        b"v\\u00e6rter" in (outcome.answer.body or b"") or "værter" in (outcome.answer.body or b"").decode()
    )
    assert "Afsluttet: 0 af 4" in await begun.people[0].taps("Opdatér")


async def test_after_the_meeting_all_see_what_came_of_it(begun: Network) -> None:
    anna, bo, ida = begun.people[:3]
    await anna.taps("Beslutning", words="Vi prøver et år uden referat")
    await shows(begun, anna)
    await anna.taps("Input", words="KAMU bør se på alenearbejde")
    await shows(begun, anna)
    await anna.taps("Parkér til næste møde", words="vi venter på sneen")
    await shows(begun, anna)

    await anna.taps("Slut mødet")
    told = await anna.agrees()

    assert "Hvem var der?" in told
    assert "Anna Krogh har parkeret dit punkt ”vinterglat” til næste møde: vi venter på sneen" in [
        one.words for one in begun.said_to(ida)
    ]
    await begun.passes(seconds=3)
    card = begun.channel[-1].words
    for words in (
        "Siden sidst",
        "Beslutning: Vi prøver et år uden referat",
        "I registeret som D-2026-001",
        "Input: KAMU bør se på alenearbejde",
        "vinterglat (udsat én gang)",
        "kemi (udsat én gang)",
    ):
        assert words in card
    assert "Hvem var der?" in chat(begun, bo)


async def test_the_managers_text_is_five_lines_in_both_languages(begun: Network) -> None:
    anna, ida = begun.people[0], begun.people[2]
    await anna.taps("Beslutning", words="Vi prøver et år uden referat")
    await anna.does("slut mødet")
    await begun.people[3].says("planlæg møde 2. marts kl. 12-15.30")

    await ida.taps("Tekst til min leder")

    texts = inputs(ida.saw[-1])
    assert texts["da"].splitlines() == [
        "Besluttet tir. 8. dec. 2026: Vi prøver et år uden referat",
        "Aftalt: intet",
        "Input: intet",
        "Går videre: alenearbejde, vinterglat og kemi",
        "Næste møde: tir. 2. mar. 2027 (uge 9) kl. 12.00–15.30",
    ]
    assert texts["en"].splitlines()[0] == "Decided on Tue 8 Dec 2026: Vi prøver et år uden referat"
    assert len(texts["en"].splitlines()) == 5


async def test_who_was_there_is_corrected_by_the_hosts(begun: Network) -> None:
    anna = begun.people[0]
    await anna.taps("Slut mødet")
    await anna.agrees()
    chosen = inputs(anna.saw[-1])["persons"].split(",")
    assert len(chosen) == 3  # Ida said so, the hosts were there

    await shows(begun, anna)
    assert "Gemt: 2 var der" in await anna.taps("Gem, hvem der var der", persons=",".join(chosen[:2]))


async def test_what_was_not_reached_comes_again_with_its_count(begun: Network) -> None:
    anna, ida, signe = begun.people[0], begun.people[2], begun.people[3]
    await anna.does("slut mødet")
    await signe.says("planlæg møde 2. marts kl. 12-15.30")

    agenda = await ida.asks("vis dagsordenen")

    assert agenda.count("Udsat én gang") == 4
    assert "Udsat én gang: Begyndt, men ikke afsluttet" in await ida.taps("Åbn punkt 1")


async def test_a_meeting_begins_and_ends_once_whoever_says_it(begun: Network) -> None:
    bo = begun.people[1]
    await bo.says("start mødet")
    await bo.does("slut mødet")

    assert "Mødet er slut" in await bo.says("slut mødet")
    assert sum("Siden sidst" in one.words for one in begun.channel) == 1


async def test_another_item_is_taken_first(begun: Network) -> None:
    anna = begun.people[0]
    _, action = anna.button("Gå til punktet")
    assert action
    card = begun.said_to(anna)[-1].card
    assert card is not None
    [choices] = [node["choices"] for node in parts(card["body"]) if node.get("id") == "next"]
    kemi = next(choice["value"] for choice in choices if "kemi" in choice["title"])

    told = await anna.taps("Gå til punktet", next=kemi)

    assert told.index("kemi") < told.index("Derefter: trapper")


# --- which one, and whether it is being held ---------------------------------------------------------------

UNDER_WAY = ("er i gang", "is under way", "min. tilbage", "min left")


@once
async def ahead(network: Network) -> Network:
    """Anna and Bo host in December, others in January; Ida proposed an item; nothing is begun."""
    for name in ("Anna Krogh", "Bo Madsen", "Ida Winther", "Jens Toft"):
        network.member(name)
    signe = network.facilitator()
    await signe.says(PLAN)
    await signe.says("planlæg møde 13. januar kl. 12-15.30")
    await network.people[2].says("foreslå punkt: Støj, 20 min")
    return network


@pytest.mark.parametrize("said", ["vis forløbet", "hvor langt er vi", "show the run of show", "next item"])
@pytest.mark.parametrize(
    "at", [(2026, 11, 24, 9), (2026, 12, 8, 12, 30), (2026, 12, 8, 17), (2026, 12, 10, 9)]
)
async def test_nothing_is_under_way_that_was_not_begun(
    ahead: Network, said: str, at: tuple[int, ...]
) -> None:
    signe = ahead.people[-1]
    await ahead.is_at(here(*at))

    told = await signe.asks(said)

    assert not any(words in told for words in UNDER_WAY)
    assert "er ikke begyndt" in told or "has not begun" in told
    card = ahead.said_to(signe)[-1].card or {}
    assert {one["title"] for one in actions(card)} <= {"Start mødet", "Start the meeting"}
    assert ("Støj" in told) == (at != (2026, 12, 8, 17))  # in the evening the next one's is told of


@pytest.mark.parametrize("later", [(2026, 12, 8, 13), (2026, 12, 8, 15, 40), (2026, 12, 8, 22)])
async def test_the_meeting_is_the_one_under_way_until_it_is_ended(
    ahead: Network, later: tuple[int, ...]
) -> None:
    anna = ahead.people[0]
    await ahead.is_at(here(2026, 12, 8, 12))
    await anna.does("start mødet")
    await ahead.is_at(here(*later))

    assert "Støj" in await anna.asks("vis forløbet")
    assert "Støj" in await anna.asks("vis dagsordenen")
    assert "tir. 8. dec." in await anna.asks("slut mødet")
    await anna.agrees()
    assert "Støj" in await anna.asks("vis dagsordenen")
    assert "13. jan." in await anna.asks("vis dagsordenen")


async def test_what_was_begun_too_early_is_the_one_under_way(ahead: Network) -> None:
    signe = ahead.people[-1]
    await signe.asks("start mødet")
    await signe.taps("Start det alligevel")
    await signe.says("planlæg møde 1. december kl. 12-15.30")

    assert "Mødet er i gang" in await signe.asks("vis forløbet")
    assert "Støj" in await signe.asks("vis dagsordenen")


@pytest.mark.both_databases
@pytest.mark.parametrize("begun", [True, False])
async def test_a_meeting_that_nobody_ended_is_over_when_its_day_is(ahead: Network, begun: bool) -> None:
    anna, bo, ida, jens, signe = ahead.people
    await ahead.is_at(here(2026, 12, 8, 12))
    if begun:
        await anna.does("start mødet")
    told = len(ahead.channel)
    await ahead.is_at(here(2026, 12, 9, 8, 0))

    assert "Støj" in await ida.asks("vis dagsordenen")
    assert "Udsat én gang: Ingen skrev, hvad der kom ud af det" in await ida.taps("Åbn punkt 1")
    assert len(ahead.channel) == told
    assert "Støj" in await jens.asks("jeg støtter punktet om støj")
    shown = await signe.asks("vis forløbet")
    assert not any(words in shown for words in UNDER_WAY)
    for morning in (9, 10):
        await ahead.is_at(here(2026, 12, morning, 8, 30))
        for host, hears in ((anna, 1), (bo, 1), (jens, 0), (signe, 0)):
            said = [one.words for one in ahead.said_to(host) if "blev ikke afsluttet" in one.words]
            assert len(said) == hears
            assert all("Ét åbent punkt er gået videre til næste møde" in words for words in said)
    assert "er ikke i gang" in await anna.asks("slut mødet")


@pytest.mark.parametrize(
    "said",
    [
        "flyt mødet til 16. december",
        "move the meeting to 16 December",
        "aflys mødet",
        "cancel the meeting",
        "flyt mødet",
    ],
)
async def test_what_is_under_way_is_neither_moved_nor_cancelled(begun: Network, said: str) -> None:
    anna = begun.people[0]

    told = await anna.asks(said)

    assert "slut mødet" in told or "end the meeting" in told
    assert "Ja," not in told
    assert "trapper" in await anna.asks("vis forløbet")


async def test_what_is_under_way_may_go_to_another_room(begun: Network) -> None:
    anna = begun.people[0]

    assert "lokale 205" in await anna.does("mødet er nu i lokale 205")


async def test_a_card_from_before_it_began_cancels_nothing(ahead: Network) -> None:
    anna = ahead.people[0]
    await anna.asks("aflys mødet")
    yes = anna.question()
    await ahead.is_at(here(2026, 12, 8, 12))
    await anna.does("start mødet")

    assert "Mødet er i gang" in await anna.presses(yes)
    assert "Støj" in await anna.asks("vis forløbet")


# --- Teams tells ------------------------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_teams_own_start_and_end_open_and_close_it(network: Network) -> None:
    anna = network.member("Anna Krogh")
    network.member("Bo Madsen")
    await network.facilitator().says(PLAN)
    network.clock = here(2026, 12, 8, 11, 58)

    def tells(event: str, someone: Someone):  # type: ignore[no-untyped-def]
        told = someone._incoming("channel", None, event=event)
        return replace(
            told, place=replace(told.place, kind="group", conversation="19:meeting@thread.v2", team=None)
        )

    await network.take(tells("meeting_started", anna))
    assert "Mødet er i gang" in network.said_to(anna)[-1].words
    await network.take(tells("meeting_ended", anna))

    assert "Siden sidst" in network.channel[-1].words
    assert all(one.conversation != "19:meeting@thread.v2" for one in network.teams.messages)


async def test_a_meeting_of_others_is_nothing_of_ours(network: Network) -> None:
    network.member("Anna Krogh")
    network.member("Bo Madsen")
    ida = network.member("Ida Winther")
    await network.facilitator().says(PLAN)
    told = ida._incoming("channel", None, event="meeting_started")
    before = len(network.teams.messages)

    await network.take(
        replace(told, place=replace(told.place, kind="group", conversation="19:meeting@thread.v2", team=None))
    )

    assert len(network.teams.messages) == before


# --- the classic way --------------------------------------------------------------------------------------


async def test_a_network_that_wants_paper_gets_it(begun: Network) -> None:
    anna, signe = begun.people[0], begun.people[3]
    assert "slået til" in await signe.does("klassisk tilstand til")
    await anna.asks("udskriv dagsordenen")
    card = begun.said_to(anna)[-1].card
    assert card is not None
    text = inputs(card)["words"]
    assert text.startswith("# Dagsorden: AMK-netværket")
    assert "1. **trapper** (Drøftelse, 10 min.)" in text

    await anna.taps("Beslutning", on="trapper", words="Vi går op")
    await anna.does("slut mødet")

    printed = next(one.card for one in reversed(begun.channel) if "Til print" in one.words)
    assert printed is not None
    assert "Beslutning: Vi går op" in inputs(printed)["words"]
    assert "slået fra" in await signe.does("classic mode off") or "off" in begun.channel[-1].words


async def test_what_one_host_does_stands_on_the_others_card(begun: Network) -> None:
    anna, bo = begun.people[:2]
    card = begun.said_to(bo)[-1]

    await anna.taps("Aftale", words="Alle går op ad trapperne")
    await begun.passes(seconds=5)
    assert "Afsluttet: 1 af 4" in card_of(begun, card.id)

    await anna.does("slut mødet")
    await begun.passes(minutes=1)
    assert "Mødet er i gang" not in card_of(begun, card.id)
    assert "Parkér til næste møde" not in card_of(begun, card.id)


def card_of(network: Network, message: str) -> str:
    return next(one.words for one in network.teams.messages if one.id == message)


async def test_a_card_of_a_meeting_that_is_over_says_so(begun: Network) -> None:
    anna, bo = begun.people[:2]
    _, park = bo.button("Parkér til næste møde")
    await anna.does("slut mødet")

    assert "Mødet er slut" in await bo.presses(park, words="Senere")


@pytest.mark.parametrize("sentence", ["slut mødet", "end the meeting"])
async def test_a_meeting_that_nobody_began_is_ended_when_its_time_is_over(
    network: Network, sentence: str
) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await network.facilitator().says(PLAN)
    await bo.says("foreslå punkt: trapper, 10 min")
    network.clock = here(2026, 12, 8, 12, 30)
    assert "Mødet er ikke" in await anna.asks("slut mødet")
    network.clock = here(2026, 12, 8, 15, 31)

    assert "trapper" in await anna.does(sentence)
    assert "planlagt" not in network.channel[0].words
