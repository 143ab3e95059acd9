"""A vote from its sentence to the register: what people say, tap and see."""

from __future__ import annotations

from datetime import timedelta
from itertools import permutations

import pytest

from tests.dialog import BEGIN, Network, Someone, actions, bars, here
from tests.once import once

QUESTION = "Skal vi prøve et år uden referat?"
SUPPORT, NEITHER, OBJECTION = "Jeg støtter", "Hverken for eller imod", "Jeg har en indvending"


@once
async def anna(network: Network) -> Someone:
    """Anna has started a vote; Bo, Camille and Dorte are members too."""
    for name in ("Bo Madsen", "Camille Rossi", "Dorte Iversen"):
        network.member(name, language="en" if name.startswith("Camille") else None)
    anna = network.member("Anna Krogh")
    await anna.says(f"start afstemning: {QUESTION}")
    return anna


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


async def test_the_card_says_the_rule_who_may_vote_and_until_when(network: Network, anna: Someone) -> None:
    card = network.channel[-1].words

    assert QUESTION in card
    assert "medlem" in card.lower()
    assert "man. 30. nov. 2026 kl. 12.00" in card
    assert [f"{label}: 0" in card for label in (SUPPORT, NEITHER, OBJECTION)] == [True] * 3


async def test_a_person_counts_once_and_the_newest_vote_counts(network: Network, anna: Someone) -> None:
    assert f"{SUPPORT}: 1" in await anna.taps(SUPPORT)
    assert f"{SUPPORT}: 1" in await anna.taps(SUPPORT)
    assert f"{SUPPORT}: 2" in await person(network, "Bo").taps(SUPPORT)

    answer = await anna.taps(NEITHER)

    assert f"{SUPPORT}: 1" in answer
    assert f"{NEITHER}: 1" in answer


async def test_everybody_sees_the_new_count_on_the_same_card(network: Network, anna: Someone) -> None:
    before = len(network.channel)
    await person(network, "Bo").taps(SUPPORT)

    await network.passes(seconds=3)

    assert f"{SUPPORT}: 1" in network.channel[-1].words
    assert len(network.channel) == before


async def test_a_bar_shows_what_part_of_the_answers_each_got(network: Network, anna: Someone) -> None:
    assert bars(network.channel[-1].card) == []

    await anna.taps(SUPPORT)
    await person(network, "Bo").taps(NEITHER)
    await network.passes(seconds=3)

    assert bars(network.channel[-1].card) == ["50", "50", "0"]


async def test_the_card_of_all_says_nothing_of_the_one_who_tapped(network: Network, anna: Someone) -> None:
    mine = await anna.taps(SUPPORT)
    await network.passes(seconds=3)

    assert "Din stemme er registreret" in mine
    assert "Din stemme er registreret" not in network.channel[-1].words


async def test_the_answer_that_one_has_given_stands_out_and_all_three_stay(
    network: Network, anna: Someone
) -> None:
    await anna.taps(SUPPORT)

    shown = {one["title"]: one.get("style") for one in actions(anna.saw[-1])}
    assert shown == {SUPPORT: "positive", NEITHER: None, OBJECTION: None, "Skriv hvorfor": None}
    assert {one.get("style") for one in actions(network.channel[-1].card or {})} == {None}


async def test_the_tapper_gets_the_card_in_their_own_language(network: Network, anna: Someone) -> None:
    camille = person(network, "Camille")

    assert "I support this: 1" in await camille.taps(SUPPORT)
    assert f"{SUPPORT}: 0" in network.channel[-1].words


async def test_an_ended_vote_is_read_in_the_readers_language(network: Network, anna: Someone) -> None:
    await anna.taps(SUPPORT)
    await person(network, "Bo").taps(SUPPORT)
    await anna.does("luk afstemningen")
    await network.passes(seconds=3)

    assert "Besluttet: D-2026-001" in network.channel[0].words
    assert "Decided: D-2026-001" in await person(network, "Camille").looks()


async def test_an_objection_needs_a_reason_and_keeps_the_earlier_vote(
    network: Network, anna: Someone
) -> None:
    await anna.taps(SUPPORT)

    asked = await anna.taps(OBJECTION)
    await network.passes(seconds=3)

    assert "ikke talt med endnu" in asked
    assert f"{SUPPORT}: 1" in asked
    [field] = [brick for brick in anna.saw[-1]["body"] if brick["type"] == "Input.Text"]
    assert field["id"] == "reason"
    assert f"{SUPPORT}: 1" in network.channel[-1].words
    assert f"{OBJECTION}: 0" in network.channel[-1].words

    objection = next(action for action in actions(anna.saw[-1]) if action["title"] == OBJECTION)
    assert f"{OBJECTION}: 1" in await anna.presses(objection, reason="mangler arkiv")


async def test_the_field_of_an_objection_stays_while_the_others_answer(
    network: Network, anna: Someone
) -> None:
    bo = person(network, "Bo")
    await anna.taps(OBJECTION)
    await bo.taps(SUPPORT)
    await network.passes(seconds=3)

    seen = await anna.looks()
    assert "ikke talt med endnu" in seen
    assert f"{SUPPORT}: 1" in seen
    assert "ikke talt med endnu" not in network.channel[-1].words
    assert "ikke talt med endnu" not in await bo.looks()


@pytest.mark.parametrize("later", ["another answer", "half an hour"])
async def test_an_objection_that_is_not_made_asks_no_more(
    network: Network, anna: Someone, later: str
) -> None:
    await anna.taps(OBJECTION)
    if later == "another answer":
        await anna.taps(SUPPORT)
    else:
        await network.passes(minutes=31)

    assert "ikke talt med endnu" not in await anna.looks()


async def test_an_objection_that_was_only_begun_is_nothing_to_take_back(
    network: Network, anna: Someone
) -> None:
    await network.passes(minutes=1)
    await anna.taps(SUPPORT)
    await anna.taps(OBJECTION)
    await anna.says("fortryd", where="channel")
    await network.passes(seconds=3)

    assert f"{SUPPORT}: 0" in network.channel[0].words


@pytest.mark.parametrize(
    ("said", "asks"), [("indvending", "hvad der skal til"), ("i have an objection", "what it would take")]
)
async def test_an_objection_in_words_is_asked_why_alone(
    network: Network, anna: Someone, said: str, asks: str
) -> None:
    before = len(network.channel)

    assert asks in await anna.asks(said)

    assert len(network.channel) == before
    assert f"{OBJECTION}: 0" in network.channel[-1].words


async def test_an_objection_with_a_reason_stands_on_the_card(network: Network, anna: Someone) -> None:
    card = await anna.taps(OBJECTION, reason="mangler arkiv til [ESDH](https://example.org)")

    assert f"{OBJECTION}: 1" in card
    assert "Anna Krogh" in card
    assert "mangler arkiv til [ESDH](https://example.org)" in card


async def test_whoever_may_not_vote_gets_a_friendly_no_in_their_language(
    network: Network, anna: Someone
) -> None:
    guest = network.guest("Farah Aziz", language="en")
    refused = await guest.taps(SUPPORT)
    await network.passes(seconds=3)

    assert "member" in refused
    assert f"{SUPPORT}: 0" in network.channel[-1].words


async def test_a_secretary_who_is_no_member_does_not_vote(network: Network, anna: Someone) -> None:
    signe = network.facilitator()

    await signe.taps(SUPPORT)
    await network.passes(seconds=3)

    assert f"{SUPPORT}: 0" in network.channel[-1].words


async def test_at_the_close_it_is_adopted_with_a_number_and_found_again(
    network: Network, anna: Someone
) -> None:
    await anna.taps(SUPPORT)
    await person(network, "Bo").taps(NEITHER)

    await network.is_at(here(2026, 11, 30, 12, 0))
    await network.passes(seconds=3)

    assert "D-2026-001" in next(one for one in network.channel if QUESTION in one.words).words
    assert QUESTION in await anna.says("hvad besluttede vi om referatet?")
    assert "D-2026-001" in await anna.says("what did we decide about referat?")


async def test_after_the_close_no_tap_counts(network: Network, anna: Someone) -> None:
    await anna.taps(SUPPORT)
    await person(network, "Bo").taps(SUPPORT)
    network.clock = here(2026, 11, 30, 12, 0)  # the clock has not ticked yet: arrival decides

    refused = await person(network, "Dorte").taps(OBJECTION, reason="for sent")

    assert OBJECTION not in refused
    await network.passes(seconds=1)
    assert "D-2026-001" in await anna.says("vis beslutningerne")


async def test_too_few_answers_extend_it_once_and_then_end_it(network: Network, anna: Someone) -> None:
    await anna.taps(SUPPORT)
    await network.is_at(here(2026, 11, 30, 12, 0))
    await network.passes(seconds=3)
    assert "man. 7. dec. 2026 kl. 12.00" in network.channel[-1].words

    await network.is_at(here(2026, 12, 7, 12, 0))
    await network.passes(seconds=3)

    poll = next(one for one in network.channel if QUESTION in one.words)
    assert "Ikke besluttet" in poll.words
    assert "D-2026" not in await anna.says("vis beslutningerne")


async def test_an_open_objection_pauses_it_and_then_ends_it(network: Network, anna: Someone) -> None:
    await anna.taps(OBJECTION, reason="mangler arkiv")
    for name in ("Bo", "Camille", "Dorte"):
        await person(network, name).taps(SUPPORT)

    await network.is_at(here(2026, 11, 30, 12, 0))
    await network.passes(seconds=3)
    assert "Ikke besluttet" not in network.channel[-1].words
    await network.is_at(here(2026, 12, 7, 12, 0))
    await network.passes(seconds=3)

    assert "Ikke besluttet" in next(one for one in network.channel if QUESTION in one.words).words


async def test_whoever_started_it_closes_it_for_good(network: Network, anna: Someone) -> None:
    await anna.taps(SUPPORT)
    await person(network, "Bo").taps(SUPPORT)

    assert "D-2026-001" not in await person(network, "Bo").says("luk afstemningen")
    assert "D-2026-001" in await anna.does("luk afstemningen")
    await network.passes(seconds=3)
    assert "D-2026-001" in next(one for one in network.channel if QUESTION in one.words).words


async def test_closed_without_quorum_it_is_not_decided(network: Network, anna: Someone) -> None:
    await anna.taps(SUPPORT)

    assert "Ikke besluttet" in await anna.does("luk afstemningen")


async def test_only_those_who_have_not_voted_are_reminded_and_once_each_time(
    network: Network, anna: Someone
) -> None:
    guest = network.guest("Noah Winkel")
    signe = network.facilitator()
    await anna.taps(SUPPORT)
    bo, camille = person(network, "Bo"), person(network, "Camille")

    await network.is_at(here(2026, 11, 26, 8, 29))
    assert not network.said_to(bo)
    await network.is_at(here(2026, 11, 26, 8, 30))
    await network.passes(seconds=5)
    await network.passes(minutes=5)

    assert [len(network.said_to(one)) for one in (anna, bo, camille, guest, signe)] == [0, 1, 1, 0, 0]
    assert QUESTION in network.said_to(bo)[0].words
    assert "I support this" in network.said_to(camille)[0].words


async def test_what_was_missed_is_said_in_the_next_window_and_once(network: Network, anna: Someone) -> None:
    bo = person(network, "Bo")
    await network.is_at(here(2026, 11, 26, 20))  # the bot was away all day
    assert not network.said_to(bo)

    await network.is_at(here(2026, 11, 27, 8, 30))
    await network.is_at(here(2026, 11, 28, 12))  # a Saturday
    assert len(network.said_to(bo)) == 1

    await network.is_at(here(2026, 11, 30, 8, 59))
    assert len(network.said_to(bo)) == 1
    await network.is_at(here(2026, 11, 30, 9))
    assert len(network.said_to(bo)) == 2


async def test_a_vote_can_be_answered_in_its_reminder(network: Network, anna: Someone) -> None:
    bo = person(network, "Bo")
    await network.is_at(here(2026, 11, 26, 8, 30))

    answer = await bo.taps(SUPPORT, on="")
    await network.is_at(here(2026, 11, 30, 9, 0))

    assert f"{SUPPORT}: 1" in answer
    assert len(network.said_to(bo)) == 1
    assert len(network.said_to(anna)) == 2


async def test_a_short_vote_reminds_nobody(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.says("start afstemning: Skal vi holde pause nu? om 30 min")

    for _ in range(7):
        await network.passes(minutes=4)

    assert not network.said_to(bo)


async def test_the_same_tap_delivered_again_changes_nothing_and_gets_the_same_answer(
    network: Network, anna: Someone
) -> None:
    first = await anna.taps(SUPPORT, activity="tap-1")
    await anna.taps(NEITHER)
    again = await anna.taps(SUPPORT, activity="tap-1")
    await network.passes(seconds=3)

    assert again == first
    assert f"{NEITHER}: 1" in network.channel[-1].words


@pytest.mark.parametrize("order", list(permutations(range(3))))
async def test_clicks_in_any_order_of_arrival_end_in_the_newest(
    network: Network, order: tuple[int, ...]
) -> None:
    anna = network.member("Anna Krogh")
    await anna.says(f"start afstemning: {QUESTION}")
    clicks = ((SUPPORT, 1), (NEITHER, 2), (SUPPORT, 3))

    for place in order:
        title, second = clicks[place]
        await anna.taps(title, clicked_at=BEGIN + timedelta(seconds=second))
    await network.passes(seconds=3)

    assert f"{SUPPORT}: 1" in network.channel[-1].words
    assert f"{NEITHER}: 0" in network.channel[-1].words


@pytest.mark.parametrize("years", [1, 73])
async def test_a_click_that_teams_dates_in_a_time_to_come_counts_as_now(
    network: Network, anna: Someone, years: int
) -> None:
    await anna.taps(SUPPORT, clicked_at=network.clock.replace(year=2026 + years))
    await network.passes(seconds=5)
    answer = await anna.taps(NEITHER)

    assert f"{SUPPORT}: 0" in answer
    assert f"{NEITHER}: 1" in answer


async def test_the_same_sentence_within_two_minutes_is_the_same_vote(network: Network, anna: Someone) -> None:
    await anna.taps(SUPPORT)
    card = await anna.says(f"start afstemning: {QUESTION}")
    assert f"{SUPPORT}: 1" in card


# --- asked once, answered in one place ----------------------------------------------------------------------


async def votes_in(network: Network) -> list[str]:
    """The questions of the votes in the channel, each once."""
    found = {one.words for one in network.channel if f"{NEITHER}: " in one.words}
    return sorted(found)


@pytest.mark.parametrize("said", [QUESTION, QUESTION.upper().rstrip("?"), f"  {QUESTION} ! "])
async def test_while_a_vote_runs_the_same_is_not_put_to_the_vote_again(
    network: Network, anna: Someone, said: str
) -> None:
    bo = person(network, "Bo")
    await network.passes(minutes=3)

    for somebody in (anna, bo):
        told = await somebody.says(f"start afstemning: {said}")
        assert "Det stemmes der allerede om" in told
        [look] = actions(network.teams.messages[-1].card or {})
        assert f"{SUPPORT}: 0" in await somebody.presses(look, where="channel")

    assert len(await votes_in(network)) == 1


async def test_neither_by_the_form_nor_by_other_words_in_another(network: Network, anna: Someone) -> None:
    bo = person(network, "Bo")
    await bo.says("start afstemning")
    told = await bo.taps("Start afstemningen", question=QUESTION, kind="majority")
    assert "Det stemmes der allerede om" in told

    await bo.says("start afstemning: Skal vi prøve noget andet?")
    told = await bo.says(f"ret forslaget om andet til: {QUESTION}")
    assert "Det stemmes der allerede om" in told


async def test_once_it_is_closed_the_same_can_be_asked_again(network: Network, anna: Someone) -> None:
    await anna.does("luk afstemningen")
    await network.passes(minutes=3)

    assert f"{SUPPORT}: 0" in await anna.says(f"start afstemning: {QUESTION}")


async def test_in_english_it_leads_to_the_vote_that_runs(network: Network) -> None:
    camille, farah = (network.member(name, language="en") for name in ("Camille Rossi", "Farah Aziz"))
    await camille.says("start vote: Shall we meet online?")

    told = await farah.asks("start vote: shall we meet online")

    assert "That is being voted on already" in told
    assert "Vote: Shall we meet online?" in told


# --- the message that started it is edited ------------------------------------------------------------------


async def edits(someone: Someone, message: str, text: str) -> str:
    """Somebody changes the words of a message that they sent; returns what they are told."""
    before = len(someone.network.teams.messages)
    edit = someone._incoming("channel", f"{message}/edit", text=text, mends=message)
    await someone.network.take(edit)
    return "\n".join(one.words for one in someone.network.teams.messages[before:])


async def test_whoever_edits_the_message_that_started_a_vote_can_change_its_text(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("start afstemning: Skal vi mødes onlin?", activity="v1")

    told = await edits(anna, "v1", "start afstemning: Skal vi mødes online?")
    assert "Skal vi mødes onlin?" in told
    assert "Teksten kan du rette her" in told
    assert "på kortet" not in told

    await anna.taps("Ret teksten")
    await anna.fills("Brug den nye tekst", text="Skal vi mødes online?")
    await network.passes(seconds=3)
    assert "Skal vi mødes online?" in network.channel[0].words


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("start valgafstemning: Hvor? Lyngby; Risø", ""),
        ("start flertalsafstemning: Skal vi mødes onlin?", "Ja"),
    ],
)
async def test_where_the_text_stands_it_says_how_to_begin_anew(
    network: Network, sentence: str, answer: str
) -> None:
    anna = network.member("Anna Krogh")
    await anna.says(sentence, activity="v1")
    if answer:
        await anna.taps(answer)

    told = await edits(anna, "v1", f"{sentence} Eller hvad?")

    assert "træk forslaget tilbage" in told
    assert "Ret teksten" not in told
    await anna.does("træk forslaget tilbage")
    await network.passes(seconds=3)
    assert "trukket" in network.channel[0].words


async def test_the_text_of_a_vote_by_majority_can_be_mended_until_it_is_answered(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.says("start flertalsafstemning: Skal vi mødes onlin?")

    assert "Teksten er ændret" in await anna.says("ret teksten til: Skal vi mødes online?")

    await network.passes(seconds=3)
    await bo.taps("Ja", on="online")
    assert "Teksten ligger fast" in await anna.says("ret teksten til: Skal vi mødes i Lyngby?")


async def test_in_english_an_edited_vote_says_what_can_be_done(network: Network) -> None:
    camille = network.member("Camille Rossi", language="en")
    await camille.says("start vote: Shall we meet onlin?", activity="v1")

    told = await edits(camille, "v1", "start vote: Shall we meet online?")

    assert "You can change its text here" in told
    assert "Change the text" in told


async def test_a_vote_asked_for_in_a_personal_chat_is_posted_in_the_channel(network: Network) -> None:
    camille = network.member("Camille Rossi", language="en")

    reply = await camille.asks("start vote: Shall we meet online?, until 4 Dec 2pm")

    assert "Shall we meet online?" in network.channel[-1].words
    assert SUPPORT in network.channel[-1].words
    assert "fre. 4. dec. 2026 kl. 14.00" in network.channel[-1].words
    assert "channel" in network.said_to(camille)[-1].words
    assert reply


@pytest.mark.parametrize(
    "sentence",
    ["start afstemning: Skal vi?, i går kl. 9", "start afstemning:    ", f"start afstemning: {'x' * 501}"],
)
async def test_a_vote_that_cannot_be_is_refused_and_nothing_is_posted(
    network: Network, sentence: str
) -> None:
    anna = network.member("Anna Krogh")

    reply = await anna.says(sentence)

    assert reply
    assert all(SUPPORT not in one.words for one in network.channel)


async def test_a_ballots_three_buttons_come_before_any_field(network: Network, anna: Someone) -> None:
    card = network.channel[-1].card
    assert card is not None

    assert not [brick for brick in card["body"] if brick["type"].startswith("Input.")]
    assert [action["title"] for action in card["actions"]] == [SUPPORT, NEITHER, OBJECTION]
    assert {action["fallback"]["type"] for action in card["actions"]} == {"Action.Submit"}


@pytest.mark.parametrize(
    ("start", "answer"),
    [("start afstemning", SUPPORT), ("start flertalsafstemning", "Ja")],
)
async def test_whoever_has_answered_can_say_why(network: Network, start: str, answer: str) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.says(f"{start}: Vi mødes online")
    assert "Skriv hvorfor" not in network.channel[-1].words

    own = await bo.taps(answer)
    assert "Skriv hvorfor" in own
    [why] = [one for one in actions(bo.saw[-1]) if one["title"] == "Skriv hvorfor"]
    await bo.presses(why, where="channel")
    form = bo.dialog or bo.saw[-1]
    assert "Hvorfor?" in str(form)
    [give] = [one for one in actions(form) if one["title"] == "Send svar"]
    told = await bo.presses(give, where="channel", reason="Det sparer tid")
    assert "Det sparer tid" in told
    assert "Det sparer tid" in await anna.asks("hvem stemte ja?")


# --- the same again -----------------------------------------------------------------------------------------


async def test_what_is_adopted_again_stands_once_and_names_the_one_before(
    network: Network, anna: Someone
) -> None:
    for number in (1, 2):
        for name in ("Anna", "Bo"):
            await person(network, name).asks("jeg støtter")
        assert f"Besluttet: D-2026-00{number}" in await anna.does("luk afstemningen")
        await anna.says("stem igen")

    assert "D-2026-002" in await anna.asks("vis D-2026-001")
    assert "D-2026-001" in await anna.asks("vis D-2026-002")
    assert "gælder" in await anna.asks("vis D-2026-002")


# --- between the deadline and the clock ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Bo", "jeg støtter forslaget"),
        ("Camille", "I support the proposal"),
        ("Anna", "forlæng afstemningen til fredag kl. 12"),
        ("Anna", "ret forslaget til: Skal vi prøve et halvt år uden referat?"),
    ],
)
async def test_before_the_clock_has_looked_nothing_is_said_to_be_the_result(
    network: Network, anna: Someone, name: str, said: str
) -> None:
    network.clock = here(2026, 11, 30, 12, 1)

    told = await person(network, name).asks(said)

    assert "Om lidt står det" in told or "In a moment" in told
    assert "Resultatet står" not in told
    await network.passes(seconds=5)
    assert "Fristen er forlænget" in network.channel[-1].words


# --- who has left the network -------------------------------------------------------------------------------


def leave(network: Network, *names: str) -> None:
    for name in names:
        gone = person(network, name)
        network.people.remove(gone)
        network.ends(gone, network.clock.date() - timedelta(days=1))


async def objects(somebody: Someone) -> None:
    await somebody.asks("jeg har en indvending: Vi mister hukommelsen")


async def test_nothing_is_decided_by_those_alone_who_have_left(network: Network, anna: Someone) -> None:
    for name in ("Bo", "Dorte"):
        await person(network, name).taps(SUPPORT)
    leave(network, "Bo", "Dorte")

    asked = await anna.says("luk afstemningen")

    assert "bliver det ikke besluttet: Ingen af dem, der har svaret, er med mere" in asked
    closed = await anna.agrees()
    assert "Ikke besluttet: Ingen af dem, der har svaret, er med mere" in closed
    assert "D-2026" not in closed


async def test_what_one_who_has_left_answered_counts_with_what_is_answered_after(
    network: Network, anna: Someone
) -> None:
    await person(network, "Bo").taps(SUPPORT)
    leave(network, "Bo")
    await anna.taps(SUPPORT)

    assert "2 af 4 har svaret" in await anna.says("luk afstemningen")
    assert "Besluttet: D-2026-001" in await anna.agrees()


@pytest.mark.parametrize("at_the_deadline", [True, False])
async def test_an_objection_of_one_who_has_left_blocks_nothing_and_is_kept(
    network: Network, anna: Someone, *, at_the_deadline: bool
) -> None:
    await objects(person(network, "Bo"))
    for name in ("Dorte", "Camille"):
        await person(network, name).taps(SUPPORT)
    leave(network, "Bo")

    if at_the_deadline:
        await network.is_at(here(2026, 11, 30, 12))
    else:
        asked = await anna.says("luk afstemningen")
        assert "Bo Madsen er ikke med mere, så den indvending står ikke i vejen" in asked
        await anna.agrees()

    assert "gælder" in await anna.asks("vis D-2026-001")
    await network.passes(seconds=3)
    assert "Vi mister hukommelsen" in network.channel[0].words


async def test_nobody_waits_for_an_objection_whose_maker_has_left(network: Network, anna: Someone) -> None:
    await objects(person(network, "Bo"))
    for name in ("Dorte", "Camille"):
        await person(network, name).taps(SUPPORT)
    signe = network.facilitator()
    await network.is_at(here(2026, 11, 30, 12))
    assert "indvending" in await signe.asks("mine opgaver")
    leave(network, "Bo")

    assert "indvending" not in await signe.asks("mine opgaver")


# --- while nobody can be told -------------------------------------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("closes", "opens"), [("removed", "installed"), ("team_archived", "team_unarchived")]
)
async def test_a_vote_whose_time_is_up_while_the_team_is_closed_ends_and_is_told_once_when_it_opens(
    network: Network, anna: Someone, closes: str, opens: str
) -> None:
    await anna.taps(SUPPORT)
    await person(network, "Bo").taps(SUPPORT)
    await network.hears(closes)
    before = len(network.channel)
    await network.is_at(here(2026, 12, 1, 9, 0))
    assert len(network.channel) == before

    await network.hears(opens)
    for _ in range(3):
        await network.passes(days=1)

    told = [one.words for one in network.channel[before:] if QUESTION in one.words]
    assert len(told) == 1
    assert "D-2026-001" in told[0]
