"""The agenda: items are proposed in one line, supported with a tap, and shown as rows of one card."""

from __future__ import annotations

import pytest

from cards.words import Language
from tests.dialog import Message, Network, Someone, actions, bars, here
from tests.once import once
from tests.renderer.every import parts

SUPPORT = "Vigtigt for mig"


async def test_a_member_proposes_an_item_and_sees_its_card(network: Network) -> None:
    anna = network.member("Anna Krogh")

    card = await anna.says("foreslå punkt: alenearbejde – status, 15 min")

    assert "alenearbejde – status" in card
    assert "15 min" in card
    assert "Anna Krogh" in card
    assert SUPPORT in card
    assert f"{SUPPORT} ·" not in card


async def test_in_english_with_typos_and_without_a_colon(network: Network) -> None:
    camille = network.member("Camille Rossi", language="en")

    card = await camille.asks("sugest agenda item: lab onboarding")

    assert "lab onboarding" in network.channel[-1].words
    assert "channel" in card


@pytest.mark.parametrize(
    "title", ["*fed* [klik](https://example.org)", "{{DATE(2026-01-01T00:00:00Z)}}", "<at>Bo</at>"]
)
async def test_peoples_own_words_stand_as_they_were_typed(network: Network, title: str) -> None:
    anna = network.member("Anna Krogh")

    await anna.says(f"foreslå punkt: {title}")

    card = network.channel[-1].card
    assert card is not None
    lines = ["".join(run["text"] for run in brick["inlines"]) for brick in parts(card) if "inlines" in brick]
    blocks = [brick["text"] for brick in parts(card) if brick.get("type") == "TextBlock"]
    assert title in lines
    assert not any(title in block for block in blocks)


@pytest.mark.both_databases
async def test_support_is_counted_once_shown_at_once_and_can_be_taken_back(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.guest("Bo Madsen")
    await anna.says("foreslå punkt: alenearbejde")

    assert f"{SUPPORT} · 1" in await anna.taps(SUPPORT)
    assert f"{SUPPORT} · 2" in await bo.taps(SUPPORT)
    await network.passes(seconds=3)
    assert f"{SUPPORT} · 2" in network.channel[-1].words

    assert f"{SUPPORT} · 2" in await bo.taps(SUPPORT)
    network.teams.messages[-1].activity["attachments"][0]["content"] = bo.saw[-1]  # Bo's own view
    assert f"{SUPPORT} · 1" in await bo.taps("Jeg fortryder")


async def test_the_agenda_is_one_card_with_a_row_an_item(network: Network) -> None:
    anna, signe = network.member("Anna Krogh"), network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    await anna.says("foreslå punkt: trapper, 10 min, v/ Bo Madsen")
    await anna.says("foreslå punkt: alenearbejde, 20 min")
    await anna.taps(SUPPORT, on="alenearbejde")
    before = len(network.channel)

    await anna.says("vis dagsordenen")

    [agenda] = network.channel[before:]
    assert "tir. 8. dec. 2026 (uge 50)" in agenda.words
    assert "30 min" in agenda.words
    lines = agenda.words.splitlines()
    assert lines.index("1. alenearbejde") < lines.index("2. trapper")
    assert "Drøftelse, 20 min. · vigtigt for 1" in lines
    assert "Drøftelse, 10 min. · Oplæg: Bo Madsen" in lines


async def test_the_whole_agenda_is_drawn_anew_whatever_changes_on_it(planned: Network) -> None:
    anna, bo, ida, signe = planned.people[:4]
    await ida.says("foreslå punkt: trapper, 10 min")
    await ida.says("vis dagsordenen")
    agenda = planned.channel[-1]

    await ida.says("foreslå punkt: gasalarmer, 20 min")
    await bo.taps(SUPPORT, on="gasalarmer")
    await planned.passes(seconds=5)
    assert "1. gasalarmer" in agenda.words
    assert "2 punkter, 30 min. i alt" in agenda.words

    await anna.says("parkér punktet gasalarmer fordi vi ikke når det")
    await planned.passes(seconds=5)
    assert "gasalarmer" not in agenda.words

    await signe.does("flyt mødet til 9. december kl. 12-14")
    await planned.passes(seconds=5)
    assert "ons. 9. dec." in agenda.words


async def test_pressing_a_row_shows_the_item_to_that_person_alone(planned: Network) -> None:
    anna, ida = planned.people[0], planned.people[2]
    await ida.says("foreslå punkt: trapper, 10 min")
    await ida.says("vis dagsordenen")
    before = len(planned.teams.messages)

    item = await anna.taps("Åbn punkt 1")

    assert "trapper" in item
    assert SUPPORT in item
    assert len(planned.teams.messages) == before
    _, agenda = planned.channel[-2:]
    agenda.activity["attachments"][0]["content"] = anna.saw[-1]  # as it stands in Anna's client
    assert "1. trapper" in await anna.taps("Tilbage til dagsordenen")


async def test_an_item_is_posted_alone_from_the_agenda_by_members(planned: Network) -> None:
    anna, ida = planned.people[0], planned.people[2]
    await ida.says("foreslå punkt: trapper, 10 min")
    await ida.says("vis dagsordenen")
    await anna.taps("Åbn punkt 1")
    post = next(one for one in actions(anna.saw[-1]) if one["title"] == "Slå punktet op i kanalen")
    before = len(planned.channel)

    assert "trapper" in await anna.presses(post)

    [posted] = planned.channel[before:]
    assert SUPPORT in posted.words


async def test_many_items_are_shown_fifteen_at_a_time(planned: Network) -> None:
    ida = planned.people[2]
    for number in range(1, 24):
        await ida.says(f"foreslå punkt: emne {number}")
        await planned.passes(seconds=1)

    agenda = await ida.asks("vis dagsordenen")

    assert "15. emne 15" in agenda
    assert "emne 16" not in agenda
    rest = await ida.taps("Vis 8 punkter til")
    assert "16. emne 16" in rest
    assert "emne 15" not in rest


async def test_fifteen_of_the_longest_items_fit_on_the_card(planned: Network) -> None:
    ida = planned.people[2]
    names = ", ".join("Å" * 60 for _ in range(3))
    await ida.asks("foreslå et punkt")
    _, form = ida.button("Foreslå punkt")
    for number in range(15):
        await ida.presses(
            form, title=f"{number:03} {'ø' * 190}", kind="decision", presenters=names, minutes="10"
        )

    assert "014" in await ida.asks("vis dagsordenen")


@pytest.mark.parametrize(
    ("sentence", "shows"), [("vis dagsordenen", "trapper"), ("what is on the agenda", "trapper")]
)
async def test_asked_alone_it_is_answered_alone(planned: Network, sentence: str, shows: str) -> None:
    ida = planned.people[2]
    await ida.says("foreslå punkt: trapper, 10 min")
    before = len(planned.channel)

    assert shows in await ida.asks(sentence)
    assert shows in await ida.asks(sentence)

    assert len(planned.channel) == before


async def test_before_a_meeting_is_planned_items_wait_for_the_first(network: Network) -> None:
    anna, signe = network.member("Anna Krogh"), network.facilitator()
    assert "Venter på" in await anna.says("foreslå punkt: trapper")

    await signe.says("planlæg møde 8. december kl. 12-15.30")

    await network.passes(seconds=3)
    assert "Venter på" not in network.channel[0].words
    assert "trapper" in await anna.says("vis dagsordenen")


@pytest.mark.parametrize(
    "sentence", ["foreslå punkt:   ", f"foreslå punkt: {'x' * 201}", f"foreslå punkt: {'x' * 10_000}"]
)
async def test_an_item_that_cannot_be_is_refused_and_changes_nothing(network: Network, sentence: str) -> None:
    anna = network.member("Anna Krogh")

    assert await anna.says(sentence)

    assert all(SUPPORT not in one.words for one in network.channel)


async def test_an_item_can_be_proposed_with_a_form(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("foreslå et punkt")

    card = await anna.taps("Foreslå punkt", title="Trapper i bygning 101", minutes="20")

    assert "Trapper i bygning 101" in card
    assert "20 min" in card
    assert "Trapper i bygning 101" in network.channel[-1].words


async def test_an_employee_outside_the_network_proposes_nothing(network: Network) -> None:
    network.member("Anna Krogh")
    noah = network.employee("Noah Winkel")

    await noah.asks("foreslå punkt: alenearbejde")

    assert not network.channel


# --- what one line says, and what it may not ----------------------------------------------------------------


async def test_a_line_says_presenter_type_length_and_hurry(network: Network) -> None:
    anna = network.member("Anna Krogh")

    card = await anna.says("foreslå punkt: ny skabelon, til beslutning, v/ Bo Madsen, 20 min, haster")

    assert "ny skabelon" in card
    assert "Beslutning, 20 min." in card
    assert "Oplæg: Bo Madsen" in card
    assert "Haster: 1" in card
    assert f"{SUPPORT} · 1" in card
    assert "Start afstemning" in card


@pytest.mark.parametrize("minutes", ["0 min", "481 min", "9999 min", "12 timer"])
async def test_a_length_that_no_item_has_is_refused(network: Network, minutes: str) -> None:
    anna = network.member("Anna Krogh")

    assert "fra 1 til 480 minutter" in await anna.says(f"foreslå punkt: alenearbejde, {minutes}")

    assert all(SUPPORT not in one.words for one in network.channel)


async def test_the_form_takes_all_that_an_item_can_say(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("foreslå et punkt")

    card = await anna.taps(
        "Foreslå punkt",
        title="Trapper",
        minutes="20",
        kind="exchange",
        presenters="Bo Madsen, Ida Winther",
        wanted="Tre gode råd",
        preparation="Tæl trapperne i din bygning",
        link="https://example.org/trapper.pdf",
    )

    for words in (
        "Erfaringsudveksling, 20 min.",
        "Oplæg: Bo Madsen og Ida Winther",
        "Ønsket udbytte: Tre gode råd",
        "Forberedelse: Tæl trapperne i din bygning",
        "Bilag 1: https://example.org/trapper.pdf",
    ):
        assert words in card


@pytest.mark.parametrize(
    "link", ["http://example.org", "javascript:alert(1)", "trapper.pdf", "file:///etc/passwd"]
)
async def test_an_annex_is_an_https_link_and_nothing_else(network: Network, link: str) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("foreslå et punkt")
    before = len(network.channel)

    assert "https-link" in await anna.taps("Foreslå punkt", title="Trapper", link=link)

    assert len(network.channel) == before


async def test_a_message_becomes_an_item(network: Network) -> None:
    anna = network.member("Anna Krogh")

    await anna.chooses("propose", text="vi skal tale om\ngasalarmerne")
    await anna.fills("Foreslå punkt")

    assert "vi skal tale om gasalarmerne" in network.channel[-1].words
    assert SUPPORT in network.channel[-1].words


async def test_who_reads_the_other_language_is_told_which_one_it_is_in(network: Network) -> None:
    anna, camille = network.member("Anna Krogh"), network.member("Camille Rossi", language="en")
    await anna.says("foreslå punkt: vi skal tale om alenearbejde")

    assert "(Danish only)" in await camille.taps(SUPPORT)
    assert "kun på" not in network.channel[-1].words


# --- handling -----------------------------------------------------------------------------------------------


@once
async def planned(network: Network) -> Network:
    """Anna and Bo host the coming meeting; Ida is a member, Gerd a guest."""
    for name in ("Anna Krogh", "Bo Madsen", "Ida Winther"):
        network.member(name)
    signe = network.facilitator()
    network.guest("Gerd Gran")
    await signe.says("planlæg møde 8. december kl. 12-13")
    return network


async def test_the_proposer_changes_the_item_and_gives_it_its_other_language(planned: Network) -> None:
    gerd = planned.people[4]
    await gerd.says("foreslå punkt: vi taler om trapper, 10 min")
    await gerd.taps("Mere om punktet")
    planned.channel[-1].activity["attachments"][0]["content"] = gerd.saw[-1]

    await gerd.taps("Ret punktet")
    card = await gerd.fills("Gem punktet", title_en="Stairs", minutes="15")

    assert "vi taler om trapper" in card
    assert "Drøftelse, 15 min." in card
    await planned.passes(seconds=3)
    assert "15 min." in planned.channel[-1].words


async def test_others_change_nothing_of_it(planned: Network) -> None:
    anna, ida = planned.people[0], planned.people[2]
    await anna.says("foreslå punkt: trapper")
    await anna.taps("Mere om punktet")
    planned.channel[-1].activity["attachments"][0]["content"] = anna.saw[-1]

    assert "Kun den, der" in await ida.taps("Træk punktet tilbage") or "Det kan kun" in await ida.taps(
        "Ryk op"
    )
    assert "trapper" in await ida.says("vis dagsordenen")


async def test_a_withdrawn_item_is_off_the_agenda(planned: Network) -> None:
    gerd = planned.people[4]
    await gerd.says("foreslå punkt: trapper")
    await gerd.taps("Mere om punktet")
    planned.channel[-1].activity["attachments"][0]["content"] = gerd.saw[-1]

    assert "trukket tilbage" in await gerd.taps("Træk punktet tilbage")
    assert "trapper" not in await gerd.says("vis dagsordenen")


async def test_support_orders_the_list_and_the_hosts_order_it_by_hand(planned: Network) -> None:
    anna, ida = planned.people[0], planned.people[2]
    for title in ("trapper", "gasalarmer", "alenearbejde"):
        await ida.says(f"foreslå punkt: {title}")
        await planned.passes(seconds=1)
    await ida.taps(SUPPORT, on="alenearbejde")
    agenda = await ida.asks("vis dagsordenen")
    assert _order(agenda) == ["alenearbejde", "trapper", "gasalarmer"]

    await anna.taps("Mere om punktet", on="trapper")
    planned.channel[-3].activity["attachments"][0]["content"] = anna.saw[-1]
    assert "Nummer 1 af 3" in await anna.taps("Ryk op", on="trapper")
    assert _order(await ida.asks("vis dagsordenen")) == ["trapper", "alenearbejde", "gasalarmer"]


def _order(agenda: str) -> list[str]:
    """The titles in the order of their numbers."""
    rows = (line.partition(". ") for line in agenda.splitlines())
    return [title for number, _, title in rows if number.isdecimal()]


async def test_only_the_hosts_are_told_that_the_agenda_is_too_long_and_once(planned: Network) -> None:
    anna, bo, ida = planned.people[:3]
    await ida.says("foreslå punkt: trapper, 30 min")
    assert not planned.said_to(anna)

    await ida.says("foreslå punkt: gasalarmer, 15 min")
    await ida.says("foreslå punkt: alenearbejde, 15 min")

    for host in (anna, bo):
        assert planned.said_to(host)[0].words.startswith("Dagsordenen er 5 min. for lang")
        assert len(planned.said_to(host)) == 1
    assert not planned.said_to(ida)
    assert all("for lang" not in one.words for one in planned.channel)


async def test_a_host_parks_an_item_and_its_proposer_is_told_why(planned: Network) -> None:
    anna, ida, signe = planned.people[0], planned.people[2], planned.people[3]
    await ida.says("foreslå punkt: vinterglat, 15 min")

    assert "Det kan kun" in await ida.says("parkér punktet vinterglat fordi vi ikke når det")
    assert "Parkeret" in await anna.says("parkér punktet vinterglat fordi vi ikke når det")

    assert "Anna Krogh har parkeret dit punkt ”vinterglat” til næste møde: vi ikke når det" in (
        planned.said_to(ida)[-1].words
    )
    assert "vinterglat" not in await ida.says("vis dagsordenen")
    await planned.is_at(here(2026, 12, 9, 9))
    await signe.says("planlæg møde 2. marts kl. 12-15.30")
    assert "Udsat én gang" in await ida.asks("vis dagsordenen")
    assert "Udsat én gang: vi ikke når det" in await ida.taps("Åbn punkt 1")


async def test_parking_by_the_card_needs_a_reason(planned: Network) -> None:
    anna, ida = planned.people[0], planned.people[2]
    await ida.says("foreslå punkt: vinterglat")
    await anna.taps("Mere om punktet")
    planned.channel[-1].activity["attachments"][0]["content"] = anna.saw[-1]

    assert "hvorfor" in await anna.taps("Parkér til næste møde", reason="  ")
    assert not planned.said_to(ida)
    assert "Parkeret" in await anna.taps("Parkér til næste møde", reason="ikke tid")


async def test_an_item_for_decision_is_put_to_the_vote(planned: Network) -> None:
    ida = planned.people[2]
    await ida.says("foreslå punkt: vi holder martsmødet online, til beslutning")

    await ida.taps("Start afstemning")

    assert "vi holder martsmødet online" in planned.channel[-1].words
    assert "Jeg støtter" in planned.channel[-1].words


# --- the safety moment --------------------------------------------------------------------------------------


async def test_the_figures_stand_on_the_item_with_the_comma_of_the_reader(planned: Network) -> None:
    anna, camille = planned.people[0], planned.member("Camille Rossi", language="en")
    await anna.says("foreslå punkt: safety moment, 10 min")
    await anna.taps("Skriv tallene")

    await anna.fills("Gem tallene", injuries="9", hours="8.900.000", message="Gå på trapper")

    await planned.passes(seconds=3)
    card = planned.channel[-1].words
    assert "LTIF: 1,01" in card
    assert "9 ulykker med fravær på 8.900.000 arbejdstimer" in card
    assert "ud over dagen for ulykken" in card
    assert "Gå på trapper" in card
    assert "LTIF: 1.01" in await camille.taps(SUPPORT)


@pytest.mark.both_databases
async def test_the_frequencies_of_earlier_meetings_stand_beside_the_newest(planned: Network) -> None:
    anna, signe = planned.people[0], planned.people[3]
    first = await _measured(planned, anna, hours="8.900.000")
    planned.clock = here(2026, 12, 8, 12, 0)
    await anna.does("start mødet")
    await anna.taps("Ingen konklusion")
    await planned.passes(days=2)
    await signe.says("planlæg møde 9. marts kl. 12-13")

    newest = await _measured(planned, anna, hours="7.500.000")

    assert bars(first.card) == []
    assert "LTIF: 1,20" in newest.words
    assert "Mødet tir. 8. dec. 2026: 1,01" in newest.words
    assert bars(newest.card) == ["100", "84"]


async def _measured(network: Network, by: Someone, *, hours: str) -> Message:
    """A safety moment with nine injuries in so many hours, as the channel sees it."""
    await by.says("foreslå punkt: safety moment, 10 min")
    await by.taps("Skriv tallene")
    await by.fills("Gem tallene", injuries="9", hours=hours)
    await network.passes(seconds=3)
    return network.channel[-1]


@pytest.mark.parametrize("hours", ["0", "", "mange", "-5 0"])
async def test_no_hours_make_no_frequency(planned: Network, hours: str) -> None:
    anna = planned.people[0]
    await anna.says("foreslå punkt: safety moment, 10 min")
    await anna.taps("Skriv tallene")

    assert "kan ikke være 0" in await anna.fills("Gem tallene", injuries="9", hours=hours)

    assert "LTIF" not in planned.channel[-1].words


async def test_a_frequency_can_be_asked_for(network: Network) -> None:
    gerd = network.guest("Gerd Gran")

    assert "LTIF: 1,01" in await gerd.asks("beregn LTIF: 9 ulykker, 8.900.000 timer")
    assert "LTIF: 1.01" in await gerd.asks("calculate the LTIF: 9 injuries, 8,900,000 hours")


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("foreslå punkt: [haste] støj, 15 min", "[haste] støj"),
        ("suggest agenda item: (draft) noise in hall 3", "(draft) noise in hall 3"),
        ("foreslå punkt: støj (hal 3)", "støj (hal 3)"),
    ],
)
async def test_brackets_stay_in_a_title_wherever_they_stand(network: Network, said: str, title: str) -> None:
    anna = network.member("Anna Krogh")

    assert title in await anna.says(said)


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("foreslå punkt: kemi og også støj, 10 min", ["kemi", "støj"]),
        ("suggest agenda item: chemistry and also noise", ["chemistry", "noise"]),
    ],
)
async def test_two_wishes_in_one_proposal_are_two_items(
    network: Network, said: str, titles: list[str]
) -> None:
    anna = network.member("Anna Krogh")

    assert "Det har jeg gjort til 2 punkter" in await anna.says(said)
    assert [title for title in titles if title in network.channel[-1].words] == titles[-1:]
    agenda = await anna.asks("vis dagsordenen")
    assert all(title in agenda for title in titles)
    assert "også" not in agenda
    assert "also" not in agenda


@pytest.mark.parametrize("sentence", ["hvem har foreslået punkt 1", "who proposed item 1?"])
async def test_who_proposed_an_item_is_answered(network: Network, sentence: str) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen", language="da")
    await anna.says("foreslå punkt: alenearbejde, 15 min")

    told = await bo.asks(sentence)
    assert "Anna Krogh" in told
    assert "alenearbejde" in told


# --- where an item stands -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        *(f"sæt støj {place} på dagsordenen" for place in ("øverst", "først", "sidst", "nederst", "forrest")),
        "sæt støj på dagsordenen igen",
        "sæt støj på dagsordenen øverst",
        "tag støj af dagsordenen",
        "fjern punktet om støj",
        "træk punktet om støj tilbage",
        *(f"put støj {place} the agenda" for place in ("first on", "last on", "at the top of", "back on")),
        "take støj off the agenda",
        "remove the item about støj",
    ],
)
async def test_what_stands_on_the_agenda_is_put_elsewhere_and_not_there_twice(
    network: Network, sentence: str
) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("foreslå punkt: Støj i laboratorierne")

    told = await anna.asks(sentence)

    assert any(one in told for one in ("Hvad vil du gøre med punktet?", "What do you want to do with"))
    assert "Støj i laboratorierne" in told
    assert (await anna.asks("vis dagsordenen")).casefold().count("støj") == 1


@pytest.mark.parametrize("sentence", ["take noise off the agenda", "tag kantinen af dagsordenen"])
async def test_what_is_to_be_taken_off_and_does_not_stand_there_is_not_put_there(
    network: Network, sentence: str
) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("foreslå punkt: Støj i laboratorierne")
    before = await anna.asks("vis dagsordenen")

    await anna.asks(sentence)

    assert await anna.asks("vis dagsordenen") == before


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("sæt kantinen øverst på dagsordenen", "kantinen"),
        ("put the canteen last on the agenda", "the canteen"),
        ("foreslå punkt: hvem kommer først", "hvem kommer først"),
    ],
)
async def test_where_a_new_one_is_to_stand_is_no_part_of_its_title(
    network: Network, sentence: str, title: str
) -> None:
    anna = network.member("Anna Krogh")

    assert title in (await anna.says(sentence)).splitlines()


@pytest.mark.parametrize(
    ("said", "asked"),
    [("gør det til 20 minutter", "Hvor mange minutter?"), ("make it 20 min", "How many minutes?")],
)
async def test_another_length_is_that_of_the_item_spoken_of(network: Network, said: str, asked: str) -> None:
    """Of one's own where no other was just told of; whoever has none is told so."""
    network.facilitator()
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await network.people[0].says("planlæg møde 15. december kl. 9-12")
    await anna.says("foreslå punkt: støj i kantinen, 15 min")

    assert asked in await anna.asks(said)
    assert asked not in await bo.asks(said)


@pytest.mark.parametrize("said", ["vis punkt 1", "åbn punkt 1", "show item 1"])
async def test_an_item_is_opened_by_its_number(network: Network, said: str) -> None:
    network.facilitator()
    anna = network.member("Anna Krogh")
    await network.people[0].says("planlæg møde 15. december kl. 9-12")
    await anna.says("foreslå punkt: støj i kantinen, 15 min")
    shown = await anna.asks(said)
    assert "støj i kantinen" in shown
    assert "CSV" not in shown


@pytest.mark.parametrize(
    ("language", "said", "told", "shows"),
    [
        ("da", "godkend dagsordenen", "Dagsordenen skal ingen godkende", "Vis dagsordenen"),
        ("da", "kan vi godkende dagsordenen?", "start stille godkendelse", "Vis dagsordenen"),
        ("en", "approve the agenda", "Nobody has to approve the agenda", "Show the agenda"),
        ("en", "who approves the agenda?", "start silent approval", "Show the agenda"),
    ],
)
async def test_whoever_wants_to_approve_it_hears_what_there_is(
    network: Network, language: Language, said: str, told: str, shows: str
) -> None:
    anna = network.member("Anna Krogh", language=language)
    assert told in await anna.asks(said)
    assert "agsorden" in (shown := await anna.taps(shows)) or "agenda" in shown
    assert network.channel == []


@pytest.mark.parametrize(
    "said", ["start stille godkendelse: dagsordenen", "start silent approval: the agenda"]
)
async def test_a_yes_of_all_to_it_is_a_vote(network: Network, said: str) -> None:
    anna = network.member("Anna Krogh")
    assert "agenda" in (told := await anna.asks(said)) or "dagsordenen" in told
    assert "Tavshed tæller som et ja" in told
