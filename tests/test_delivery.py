"""Delivery: what was accepted is not lost, what may not come twice does not, a closed door is left alone."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event, select, update

from bot.core.transport import Ambiguous, Gone, Held, Rejected, SendFailed, Throttled, Unreachable
from bot.core.turn import Tick
from bot.delivery.worker import Delivery
from cards.words import say
from storage import cards, networks, outbox, pauses
from storage.db import Db, from_now
from storage.outbox import AGAIN, NEVER_TWICE, letters
from tests.dialog import CHANNEL, HOUSE, TEAM, TENANT, Network, Someone, here

pytestmark = pytest.mark.both_databases

KEPT_OUT = Gone("BotNotInConversationRoster", 403)
MESSAGE_GONE = Gone("ActivityNotFoundInConversation", 404)


def written(network: Network, state: str | None = None) -> list[Any]:
    """All letters, or those in that state."""
    chosen = select(letters).order_by(letters.c.id)
    rows = network.store.now(lambda db: db.execute(chosen).mappings().all())
    return [row for row in rows if state is None or row["state"] == state]


def post(network: Network, *, policy: str = AGAIN, to: Someone | None = None, **more: Any) -> None:
    """The clock has something to say to the channel, or to a person."""

    def work(db: Db) -> None:
        home = networks.by_team(db, TENANT, TEAM)
        assert home
        whom = next(one for one in networks.everybody(db, home.id) if one.name == to.name) if to else home
        Tick(db, network.clock).post(say("done"), to=whom, network=home, policy=policy, **more)

    network.store.now(work)


def runs_out(network: Network) -> None:
    """The process that carries them has been dead for longer than its lease."""
    late = {"lease_until": from_now(-1.0)}
    network.store.now(lambda db: db.execute(update(letters).values(**late)))
    network.store.now(lambda db: db.execute(update(cards.shown).values(held_until=from_now(-1.0))))


def another(network: Network) -> Delivery:
    """The delivery of another process on the same store."""
    return Delivery(HOUSE, network.store, network.teams, lambda: network.clock)


async def comes_to_an_end(network: Network, delivery: Delivery) -> None:
    while await delivery.round():
        await delivery.settled()


# --- leases -----------------------------------------------------------------------------------------------


async def test_what_one_carries_no_other_claims(network: Network) -> None:
    network.member("Anna Krogh")
    post(network)
    network.store.now(lambda db: outbox.claim(db, network.clock, "one", 60.0, asked_for=False))

    await comes_to_an_end(network, another(network))

    assert network.channel == []


async def test_what_a_dead_process_claimed_is_sent_by_another_and_needs_no_flag(network: Network) -> None:
    network.member("Anna Krogh")
    post(network, policy=NEVER_TWICE)
    network.store.now(lambda db: outbox.claim(db, network.clock, "dead", 60.0, asked_for=False))
    runs_out(network)

    await comes_to_an_end(network, another(network))

    [letter] = written(network)
    assert (letter["state"], letter["flagged"]) == ("sent", False)
    assert len(network.channel) == 1


@pytest.mark.parametrize(
    ("policy", "state", "flagged", "came"), [(AGAIN, "sent", True, 1), (NEVER_TWICE, "unknown", False, 0)]
)
async def test_what_a_dead_process_was_posting_follows_its_policy(
    network: Network, policy: str, state: str, flagged: bool, came: int
) -> None:
    network.member("Anna Krogh")
    post(network, policy=policy)

    def dies_posting(db: Db) -> None:
        [letter] = outbox.claim(db, network.clock, "dead", 60.0, asked_for=False)
        assert outbox.posting(db, letter, "dead", 60.0)

    network.store.now(dies_posting)
    other = another(network)
    await other.tend()
    await comes_to_an_end(network, other)
    assert written(network)[0]["state"] == "posting"  # its lease has not run out

    runs_out(network)
    await other.tend()
    await comes_to_an_end(network, other)

    [letter] = written(network)
    assert (letter["state"], letter["flagged"]) == (state, flagged)
    assert len(network.channel) == came


async def test_a_lease_is_renewed_while_its_process_lives(network: Network) -> None:
    network.member("Anna Krogh")
    hangs = asyncio.Event()
    network.teams.hangs = hangs
    post(network)
    mine = another(network)
    await mine.round()
    await eventually(lambda: written(network, "posting"))
    runs_out(network)

    await mine.tend()
    other = another(network)
    await other.tend()
    hangs.set()
    await mine.settled()

    assert [(one["state"], one["flagged"]) for one in written(network)] == [("sent", False)]


async def test_where_nobody_else_can_be_sending_what_was_left_is_taken_up_at_once(network: Network) -> None:
    network.member("Anna Krogh")
    post(network, once="a", policy=NEVER_TWICE)
    post(network, once="b")

    def dies(db: Db) -> None:
        [first] = outbox.claim(db, network.clock, "dead", 60.0, asked_for=False)
        outbox.posting(db, first, "dead", 60.0)

    network.store.now(dies)
    fresh = another(network)
    await fresh.begin()
    await comes_to_an_end(network, fresh)

    states = [one["state"] for one in written(network)]
    assert states == (["posting", "due"] if network.store.is_shared else ["unknown", "sent"])


async def test_a_late_success_of_what_was_given_up_keeps_it_from_coming_twice(network: Network) -> None:
    network.member("Anna Krogh")
    hangs = asyncio.Event()
    network.teams.hangs = hangs
    post(network)
    slow = another(network)
    await slow.round()
    await eventually(lambda: written(network, "posting"))
    runs_out(network)
    await another(network).tend()
    assert written(network, "due")

    hangs.set()
    await slow.settled()
    await comes_to_an_end(network, another(network))

    assert [(one["state"], one["flagged"]) for one in written(network)] == [("sent", True)]
    assert len(network.channel) == 1


async def eventually(look: Any) -> None:
    for _ in range(500):
        if look():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not come to that")


# --- what Teams says --------------------------------------------------------------------------------------


@pytest.mark.parametrize("failure", [Throttled(7, 429), Throttled(None, 412), Throttled(None, 503)])
async def test_at_most_four_tries_of_what_teams_puts_off(network: Network, failure: SendFailed) -> None:
    network.member("Anna Krogh")
    network.teams.failures = [failure] * 10
    post(network)

    await network.deliver()
    for _ in range(10):
        await network.passes(seconds=30)

    [letter] = written(network)
    assert (letter["state"], network.teams.posts) == ("failed", 4)


async def test_never_before_the_time_that_teams_asks_for(network: Network) -> None:
    network.member("Anna Krogh")
    network.teams.failures = [Throttled(20, 429)]
    post(network)

    await network.deliver()
    await network.passes(seconds=19)
    assert network.teams.posts == 1
    await network.passes(seconds=1)

    assert len(network.channel) == 1


async def test_waiting_for_the_pace_is_no_try(network: Network) -> None:
    network.member("Anna Krogh")
    network.teams.failures = [Held(600)] * 6
    post(network)

    await network.deliver()
    for _ in range(6):
        await network.passes(minutes=10)

    [letter] = written(network)
    assert (letter["state"], letter["attempts"]) == ("sent", 0)


async def test_a_connector_that_cannot_be_reached_is_waited_for(network: Network) -> None:
    network.member("Anna Krogh")
    network.teams.failures = [Unreachable("ClientConnectorError")] * 30
    post(network)

    await network.deliver()
    for _ in range(30):
        await network.passes(minutes=1)

    assert [one["state"] for one in written(network)] == ["sent"]


@pytest.mark.parametrize(
    ("policy", "failure", "state", "flagged", "posts"),
    [
        (AGAIN, Ambiguous("500"), "sent", True, 2),
        (NEVER_TWICE, Ambiguous("500"), "unknown", False, 1),
        (AGAIN, Throttled(None, 504), "sent", True, 2),
        (NEVER_TWICE, Throttled(None, 504), "unknown", False, 1),
        (NEVER_TWICE, Throttled(5, 429), "sent", False, 2),
        (AGAIN, Rejected(413, "MessageSizeTooBig"), "failed", False, 1),
        (AGAIN, Rejected(400), "failed", False, 1),
        (AGAIN, KEPT_OUT, "due", False, 1),
        (AGAIN, Gone("ConversationNotFound", 404), "due", False, 1),
        (AGAIN, Gone("ServiceError", 403), "failed", False, 1),
    ],
)
async def test_what_becomes_of_a_letter(
    network: Network, policy: str, failure: SendFailed, state: str, flagged: bool, posts: int
) -> None:
    network.member("Anna Krogh")
    network.teams.failures = [failure]
    post(network, policy=policy)

    await network.deliver()
    await network.passes(minutes=1)

    [letter] = written(network)
    assert (letter["state"], letter["flagged"], network.teams.posts) == (state, flagged, posts)


async def test_a_letter_that_is_put_off_keeps_those_after_it_waiting_and_no_other_conversation(
    network: Network,
) -> None:
    anna = network.member("Anna Krogh")
    network.teams.failures = [Throttled(20, 429)]
    post(network, once="first")
    await network.deliver()
    post(network, once="second")
    post(network, to=anna)

    await network.deliver()
    assert (len(network.channel), len(network.said_to(anna))) == (0, 1)
    await network.passes(seconds=20)

    assert len(network.channel) == 2


# --- closed doors -----------------------------------------------------------------------------------------


async def test_a_closed_channel_is_left_alone_until_it_is_heard_from(network: Network) -> None:
    anna = network.member("Anna Krogh")
    signe = network.facilitator()
    network.teams.closed[CHANNEL] = KEPT_OUT
    for number in range(3):
        post(network, once=str(number))
        await network.passes(minutes=5)

    assert [one["state"] for one in written(network)] == ["due", "sent", "due", "due"]
    [told] = network.said_to(signe)
    assert "Jeg kan ikke skrive til kanalen (AMK-netværket)" in told.words
    assert "tilføje mig" in told.words
    assert network.teams.posts == 2

    network.teams.closed.clear()
    await anna.says("hjælp")

    assert [one.words for one in network.channel if one.words == "Så er det gjort."] == [
        "Så er det gjort."
    ] * 3
    assert written(network, "due") == []


@pytest.mark.parametrize(
    ("language", "on_its_way", "waits", "not_posted"),
    [
        ("da", "Jeg slår det op i kanalen", "Det venter:", "Det kunne jeg ikke slå op i kanalen"),
        ("en", "I am posting it in the channel", "It waits:", "I could not post it in the channel"),
    ],
)
async def test_who_was_told_that_it_is_posted_reads_what_has_become_of_it(
    network: Network, language: str, on_its_way: str, waits: str, not_posted: str
) -> None:
    anna = network.member("Anna Krogh", language=language)
    network.facilitator()
    network.teams.closed[CHANNEL] = KEPT_OUT
    await anna.asks("start afstemning: Et år uden referat")
    await network.passes(seconds=35)
    [told] = network.said_to(anna)
    assert waits in told.words
    assert network.channel == []

    network.teams.closed.clear()
    await network.people[1].says("hjælp")
    await network.passes(seconds=35)
    assert on_its_way in told.words
    assert any("Et år uden referat" in one.words for one in network.channel)

    network.teams.closed[CHANNEL] = Rejected(413, "MessageSizeTooBig")
    await anna.asks("foreslå punkt: trapper")
    await network.passes(seconds=35)
    assert not_posted in network.said_to(anna)[-1].words


async def test_what_was_posted_says_so_once(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await anna.asks("start afstemning: Et år uden referat")
    edits = network.teams.edits

    await network.passes(minutes=2)

    assert network.teams.edits == edits
    assert "Jeg slår det op i kanalen" in network.said_to(anna)[-1].words


async def test_what_waits_for_a_closed_door_ends_with_its_purpose(network: Network) -> None:
    network.member("Anna Krogh")
    network.teams.closed[CHANNEL] = KEPT_OUT
    post(network)
    await network.deliver()
    post(network, expires_at=network.clock + timedelta(hours=1))

    await network.passes(hours=2)

    assert [one["state"] for one in written(network)] == ["due", "dropped"]


async def test_a_person_who_blocked_the_bot_gets_everything_once_they_write_again(network: Network) -> None:
    bo = network.member("Bo Dam")
    signe = network.facilitator()
    network.teams.closed[bo.chat] = Gone("ConversationBlockedByUser", 403)
    post(network, to=bo)
    await network.deliver()
    post(network, to=bo)
    await network.deliver()
    assert "Jeg kan ikke skrive til Bo Dam" in network.said_to(signe)[0].words

    network.teams.closed.clear()
    await bo.asks("hjælp")

    assert [one["state"] for one in written(network) if one["person"] and "person" in one["route"]] == [
        "sent",
        "sent",
        "sent",
    ]
    assert len(network.said_to(bo)) == 3


async def test_a_chat_that_cannot_be_opened_pauses_that_person_only(network: Network) -> None:
    bo, anna = network.member("Bo Dam"), network.member("Anna Krogh")
    network.teams.closed[f"29:{bo.profile.aad_id[4:]}"] = Gone("ForbiddenOperationException", 403)
    post(network, to=bo)
    post(network, to=anna)

    await network.deliver()
    post(network, to=bo)
    await network.deliver()

    assert (len(network.said_to(bo)), len(network.said_to(anna))) == (0, 1)
    assert len(written(network, "due")) == 2


async def test_whose_chat_could_not_be_opened_gets_everything_once_they_open_one(network: Network) -> None:
    bo = network.member("Bo Dam")
    network.teams.failures = [Gone("ForbiddenOperationException", 403)]
    post(network, to=bo)
    await network.deliver()
    assert network.said_to(bo) == []

    await bo.asks("hej")
    await network.passes(seconds=5)

    assert [one["state"] for one in written(network)] == ["sent"]


async def test_who_finds_a_channel_closed_says_so_before_anything_else(network: Network) -> None:
    """Others find it at the same moment: they wait there, and hold nothing that this one waits for."""
    anna = network.member("Anna Krogh")
    await anna.says("start afstemning: Et år uden referat")
    await anna.taps("Jeg støtter")
    post(network)
    network.teams.closed[CHANNEL] = KEPT_OUT
    turns: list[list[str]] = []

    def begun(_: Connection) -> None:
        turns.append([])

    def said(*told: Any) -> None:
        turns[-1].append(" ".join(told[2].split()[:3]))

    event.listen(network.store.engine, "begin", begun)
    event.listen(network.store.engine, "before_cursor_execute", said)
    await network.passes(seconds=5)

    closing = [turn for turn in turns if "INSERT INTO pauses" in turn]
    assert closing
    for turn in closing:
        before = turn[: turn.index("INSERT INTO pauses")]
        assert not [one for one in before if not one.startswith(("SELECT", "SAVEPOINT"))]


async def test_what_the_clock_finds_a_channel_closed_with_waits_for_it(network: Network) -> None:
    anna = network.member("Anna Krogh")
    for name in ("Bo Madsen", "Camille Rossi"):
        network.member(name)
    signe = network.facilitator()
    await anna.says("start afstemning: Et år uden referat, til 30. november kl. 12")
    for name in ("Anna", "Bo", "Camille"):
        await next(one for one in network.people if one.name.startswith(name)).taps("Jeg støtter")
    network.teams.closed[CHANNEL] = KEPT_OUT
    await network.is_at(here(2026, 11, 30, 12, 0))
    assert "Jeg kan ikke skrive til kanalen" in network.said_to(signe)[-1].words
    assert len(network.channel) == 1

    network.teams.closed.clear()
    await anna.says("hjælp")
    await network.passes(seconds=5)

    assert any("D-2026-001" in one.words for one in network.channel[1:])


async def test_a_facilitator_who_cannot_be_reached_is_not_told_of_it(network: Network) -> None:
    signe = network.facilitator()
    other = network.facilitator("Mette Lund")
    network.teams.closed[signe.chat] = KEPT_OUT
    post(network, to=signe)

    await network.deliver()

    assert "Jeg kan ikke skrive til Signe Holm" in network.said_to(other)[0].words


async def test_installing_the_bot_again_opens_all_of_its_network(network: Network) -> None:
    signe = network.facilitator()
    network.teams.closed[CHANNEL] = KEPT_OUT
    post(network)
    await network.deliver()
    post(network)
    network.teams.closed.clear()

    await network.take(signe._incoming("channel", None, event="installed"))
    await network.passes(seconds=5)

    assert len(network.channel) == 2
    assert network.store.now(pauses.rooms) == frozenset()


@pytest.mark.parametrize("failure", [Gone("ServiceError", 403), Gone("", 403), Gone("", 404), MESSAGE_GONE])
async def test_a_letter_that_is_refused_closes_nothing(network: Network, failure: Gone) -> None:
    """Only a code that speaks of the conversation closes it."""
    anna, signe = network.member("Anna Krogh"), network.facilitator()
    network.teams.failures = [failure]
    post(network)
    await network.deliver()
    post(network, once="the next")
    await network.deliver()

    assert [one["state"] for one in written(network)] == ["failed", "sent"]
    assert network.said_to(signe) == []
    assert "slår det op" in await anna.asks("foreslå punkt: virker kanalen?")
    assert "virker kanalen?" in network.channel[-1].words


@pytest.mark.parametrize("code", ["BotDisabledByAdmin", "ConversationBlockedByUser", "messagewritesblocked"])
async def test_codes_that_speak_of_the_conversation_close_it(network: Network, code: str) -> None:
    network.member("Anna Krogh")
    network.teams.failures = [Gone(code, 403)]
    post(network)
    await network.deliver()

    assert CHANNEL in network.store.now(pauses.rooms)


# --- living cards -----------------------------------------------------------------------------------------


async def poll(network: Network) -> tuple[Someone, Someone]:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Dam")
    await anna.says("start afstemning: Skal vi prøve?")
    return anna, bo


async def test_a_card_is_drawn_when_it_leaves_and_many_changes_make_one_update(network: Network) -> None:
    anna, bo = await poll(network)
    await network.passes(seconds=3)
    network.teams.edits = 0
    for tap in ("Jeg støtter", "Hverken for eller imod", "Jeg støtter"):
        await anna.taps(tap)
        await bo.taps(tap)
    await network.passes(seconds=3)

    assert network.teams.edits <= 2
    assert "Jeg støtter: 2" in network.channel[0].words


async def test_a_card_whose_message_is_gone_is_said_anew_under_it(network: Network) -> None:
    anna, bo = await poll(network)
    first = network.channel[0]
    network.teams.messages.remove(first)
    await network.passes(seconds=3)
    network.teams.refused = {first.id: MESSAGE_GONE}

    await network.take(bo._incoming("channel", None, **tap_of(first, "Jeg støtter")))
    await network.passes(seconds=3)
    await network.passes(seconds=3)

    [again] = network.channel
    assert again.reply_to == first.id
    assert "Jeg støtter: 1" in again.words
    await anna.taps("Jeg støtter")
    await network.passes(seconds=3)
    assert "Jeg støtter: 2" in network.channel[0].words
    assert len(network.channel) == 1


async def test_an_update_that_is_not_found_once_is_tried_again(network: Network) -> None:
    """Teams says so of one update in a thousand, of messages that are there."""
    anna, bo = await poll(network)
    await network.passes(seconds=3)
    network.teams.edit_failures = [MESSAGE_GONE]

    await bo.taps("Jeg støtter")
    await network.passes(seconds=4)
    await anna.taps("Jeg støtter")
    await network.passes(seconds=4)

    [card] = network.channel
    assert "Jeg støtter: 2" in card.words


async def test_a_card_that_was_said_anew_says_so_where_it_is_still_there(network: Network) -> None:
    anna, bo = await poll(network)
    await network.passes(seconds=3)
    network.teams.edit_failures = [MESSAGE_GONE, MESSAGE_GONE]

    await bo.taps("Jeg støtter")
    for _ in range(4):
        await network.passes(seconds=4)

    old, new = network.channel
    assert "Det nye står under det" in old.words
    assert old.card is None, "its buttons are gone"
    assert "Jeg støtter: 1" in new.words
    network.teams.edits = 0
    await anna.taps("Jeg støtter")
    await network.passes(seconds=4)
    assert "Jeg støtter: 2" in new.words
    assert network.teams.edits == 1


async def test_one_card_that_may_not_be_changed_closes_no_channel(network: Network) -> None:
    """So Teams answers for a message that somebody deleted."""
    anna, bo = await poll(network)
    signe = network.facilitator()
    first = network.channel[0]
    await network.passes(seconds=3)
    network.teams.refused = {first.id: Gone("ServiceError", 403)}

    await bo.taps("Jeg støtter")
    for _ in range(3):
        await network.passes(seconds=4)

    assert network.store.now(pauses.rooms) == frozenset()
    assert network.said_to(signe) == []
    assert "Jeg støtter: 1" in network.channel[-1].words
    await anna.asks("foreslå punkt: virker kanalen endnu?")
    assert "virker kanalen endnu?" in network.channel[-1].words


@pytest.mark.parametrize(
    ("failure", "tries"),
    [(KEPT_OUT, 1), (Gone("ConversationNotFound", 404), 2)],
    ids=["kept out", "not found"],
)
async def test_an_update_in_a_closed_channel_closes_it(network: Network, failure: Gone, tries: int) -> None:
    _, bo = await poll(network)
    signe = network.facilitator()
    await network.passes(seconds=3)
    network.teams.closed[CHANNEL] = failure
    network.teams.edits = 0

    await bo.taps("Jeg støtter")
    for _ in range(3):
        await network.passes(seconds=4)

    assert CHANNEL in network.store.now(pauses.rooms)
    assert network.teams.edits == tries
    assert len(network.said_to(signe)) == 1


def tap_of(message: Any, title: str) -> dict[str, Any]:
    from tests.dialog import actions

    action = next(one for one in actions(message.card) if one["title"] == title)
    return {"verb": action["verb"], "values": action["data"], "about": message.id, "in_response": True}


async def test_an_update_of_which_nobody_knows_is_tried_once_more_then_said_anew(network: Network) -> None:
    _, bo = await poll(network)
    await network.passes(seconds=3)
    network.teams.edit_failures = [Ambiguous("500"), Ambiguous("500")]

    await bo.taps("Jeg støtter")
    assert len(network.channel) == 1
    await network.passes(seconds=3)
    await network.passes(seconds=3)

    assert len(network.channel) == 2
    assert network.channel[1].reply_to == network.channel[0].id
    assert "Jeg støtter: 1" in network.channel[1].words


async def test_a_throttled_update_waits_for_its_time(network: Network) -> None:
    _, bo = await poll(network)
    await network.passes(seconds=3)
    network.teams.edit_failures = [Throttled(20, 429)]
    network.teams.edits = 0

    await bo.taps("Jeg støtter")
    await network.passes(seconds=19)
    assert network.teams.edits == 1
    await network.passes(seconds=2)

    assert "Jeg støtter: 1" in network.channel[0].words


async def test_two_replicas_never_draw_one_card_at_once(network: Network) -> None:
    _, bo = await poll(network)
    await network.passes(seconds=3)
    one, other = another(network), another(network)
    hangs = asyncio.Event()
    network.teams.hangs = hangs
    network.teams.edits = 0
    network.store.now(looks_otherwise)
    await one.round()
    await eventually(lambda: network.teams.edits == 1)
    network.store.now(looks_otherwise)
    await other.round()
    await other.settled()
    assert network.teams.edits == 1

    hangs.set()
    await one.settled()
    network.clock += timedelta(seconds=3)
    network.store.now(stands_otherwise)
    await other.round()
    await other.settled()

    assert network.teams.edits == 2  # the change that came while the first was on its way
    assert bo


def looks_otherwise(db: Db) -> None:
    stands_otherwise(db)
    cards.changed(db, the_card(db).thing)


def stands_otherwise(db: Db) -> None:
    """What is drawn next is not what stands there: the same is not sent again."""
    db.execute(cards.shown.update().values(face=None))


def the_card(db: Db) -> Any:
    return db.execute(select(cards.shown)).one()


# --- the end of a process ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("policy", "state", "flagged"), [(AGAIN, "due", True), (NEVER_TWICE, "unknown", False)]
)
async def test_a_stopping_process_settles_what_is_on_the_wire_and_gives_back_the_rest(
    network: Network, policy: str, state: str, flagged: bool
) -> None:
    anna = network.member("Anna Krogh")
    network.teams.hangs = asyncio.Event()
    post(network, policy=policy)
    post(network, to=anna)
    stopping = another(network)
    stopping.start()
    stopping.wake()
    await eventually(lambda: written(network, "posting"))

    await stopping.stop(seconds=0.3)

    ended = [(one["state"], one["flagged"]) for one in written(network)]
    assert ended[0] == (state, flagged)
    assert not {"claimed", "posting"} & {one for one, _ in ended}
    assert all(one["owner"] is None for one in written(network))


async def test_what_arrives_while_the_process_stops_is_sent(network: Network) -> None:
    network.member("Anna Krogh")
    hangs = asyncio.Event()
    network.teams.hangs = hangs
    post(network)
    stopping = another(network)
    stopping.start()
    stopping.wake()
    await eventually(lambda: written(network, "posting"))

    asyncio.get_running_loop().call_later(0.2, hangs.set)
    await stopping.stop(seconds=5)

    assert [one["state"] for one in written(network)] == ["sent"]


async def test_what_is_said_first_goes_where_teams_is_now(network: Network) -> None:
    """The service moved while the bot was away: the welcome waits for no other message to come from there."""
    signe = network.facilitator()
    await network.take(signe._incoming("channel", None, event="removed"))
    moved = signe._incoming("channel", None, event="installed")
    with network.store.reading() as db:
        before = len(db.execute(select(outbox.letters)).all())

    await network.router.take(replace(moved, place=replace(moved.place, service_url="https://moved.example")))

    with network.store.reading() as db:
        told = db.execute(select(letters.c.service_url).order_by(letters.c.id)).scalars().all()[before:]
    assert told == ["https://moved.example"]
