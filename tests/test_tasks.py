"""What waits for a person: `mine opgaver`, the one reminder a day, and how each wants to be reminded."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from bot.core.transport import Unreachable
from storage.db import Db
from tests.dialog import Message, Network, Someone, actions, here
from tests.once import once

SUPPORT = "Jeg støtter"
FIRST, SECOND = "Skal vi mødes online?", "Skal vi prøve et år uden referat?"


@once
async def two_votes(network: Network) -> tuple[Someone, Someone]:
    """Two votes that close on the same Monday at noon; Anna has started both, Bo has answered none."""
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.says(f"start afstemning: {FIRST}")
    await network.passes(minutes=1)
    await anna.says(f"start afstemning: {SECOND}")
    return anna, bo


def told(network: Network, someone: Someone, since: int = 0) -> list[Message]:
    return network.said_to(someone)[since:]


# --- mine opgaver -----------------------------------------------------------------------------------------


async def test_all_that_waits_stands_on_one_card(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    _, bo = two_votes

    said = await bo.asks("mine opgaver")

    assert FIRST in said
    assert SECOND in said
    assert "man. 30. nov. 2026 kl. 12.00" in said


@pytest.mark.both_databases
async def test_what_is_overdue_says_so_and_nothing_else_does(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    """A vote that nobody has answered gets more time; what somebody has taken on is late after its day."""
    _, bo = two_votes
    await network.facilitator().says("aftale: vi tester alarmen, ansvarlig Bo Madsen, frist 1. december")

    assert "Over tiden" not in await bo.asks("mine opgaver")
    await network.is_at(here(2026, 12, 2, 9))

    said = (await bo.asks("mine opgaver")).splitlines()

    assert said.count("Over tiden") == 1
    assert "vi tester alarmen" in said[said.index("Over tiden") - 1]


async def test_a_task_is_opened_below_and_is_gone_from_the_list_once_it_is_done(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    _, bo = two_votes
    await bo.asks("hvad mangler jeg?")
    await bo.taps(f"Stem: {FIRST}", on="venter på dig")
    assert SUPPORT in network.said_to(bo)[-1].words

    assert "Din stemme" in await bo.taps(SUPPORT, on=FIRST)

    left = await bo.asks("mine opgaver")
    assert FIRST not in left
    assert SECOND in left


async def test_a_task_that_was_done_meanwhile_opens_nothing(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    _, bo = two_votes
    await bo.asks("mine opgaver")
    await network.passes(minutes=3)
    await bo.taps(f"Stem: {FIRST}", on="venter på dig")
    await bo.taps(SUPPORT, on=FIRST)
    before = len(network.said_to(bo))

    answer = await bo.taps(f"Stem: {FIRST}", on="venter på dig")

    assert FIRST not in answer
    assert len(network.said_to(bo)) == before


async def test_who_has_nothing_to_do_is_thanked(network: Network) -> None:
    camille = network.guest("Camille Rossi", language="en")

    assert "Nothing waiting for you. Thanks!" in await camille.asks("what is waiting for me?")


async def test_the_list_is_in_the_language_of_the_one_who_asks(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    camille = network.member("Camille Rossi", language="en")

    said = await camille.asks("mine opgaver")

    assert f"Vote: {FIRST}" in said
    assert "Mon 30 Nov 2026, 12:00" in said


async def test_the_tasks_are_those_of_ones_own_networks(network: Network) -> None:
    employee = network.employee("Poul Kjær")

    assert "team" in await employee.asks("mine opgaver")


# --- the reminder of the day ------------------------------------------------------------------------------


async def test_two_votes_of_one_day_are_one_message(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    _, bo = two_votes

    await network.is_at(here(2026, 11, 26, 8, 30))

    [message] = network.said_to(bo)
    assert "2 ting venter på dig" in message.words
    assert FIRST in message.words
    assert SECOND in message.words


async def test_only_one_of_them_left_is_the_ballot_itself(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    _, bo = two_votes
    await bo.taps(SUPPORT, on=SECOND)

    await network.is_at(here(2026, 11, 26, 8, 30))

    [message] = network.said_to(bo)
    assert "Du mangler at stemme" in message.words
    assert "støtter" in await bo.taps(SUPPORT, on="Du mangler at stemme")


async def test_at_most_one_a_day_and_two_about_one_thing(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    _, bo = two_votes
    for day in (26, 27, 30):
        for hour in (8, 9, 10, 11, 15):
            await network.is_at(here(2026, 11, day, hour, 30))

    assert len(network.said_to(bo)) == 2


async def test_who_has_done_it_all_hears_nothing(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    _, bo = two_votes
    await bo.taps(SUPPORT, on=FIRST)
    await bo.taps(SUPPORT, on=SECOND)

    await network.is_at(here(2026, 11, 26, 8, 30))
    await network.is_at(here(2026, 11, 30, 9, 0))

    assert network.said_to(bo) == []


async def test_a_reminder_held_up_on_its_way_is_drawn_when_it_leaves(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    """Between its writing and its leaving Bo answers one vote: only the other is said."""
    anna, bo = two_votes
    await anna.taps(SUPPORT, on=FIRST)
    await anna.taps(SUPPORT, on=SECOND)
    network.teams.failures = [Unreachable("down")] * 2
    await network.is_at(here(2026, 11, 26, 8, 30))
    assert network.said_to(bo) == []
    network.teams.failures = []
    await bo.taps(SUPPORT, on=FIRST)

    await network.passes(minutes=5)

    [message] = network.said_to(bo)
    assert SECOND in message.words
    assert FIRST not in message.words


async def test_a_reminder_of_what_was_done_on_the_way_never_leaves(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    anna, bo = two_votes
    for one in two_votes:
        await one.taps(SUPPORT, on=FIRST)
    await anna.taps(SUPPORT, on=SECOND)
    network.teams.failures = [Unreachable("down")]
    await network.is_at(here(2026, 11, 26, 8, 30))
    await bo.taps(SUPPORT, on=SECOND)

    await network.passes(minutes=5)

    assert network.said_to(bo) == []
    assert _ends(network) == [("dropped", "done meanwhile")]


def _ends(network: Network) -> list[tuple[str, str]]:
    def work(db: Db) -> list[tuple[str, str]]:
        asked = text("SELECT state, reason FROM letters WHERE draws = 'reminder' ORDER BY id")
        return [(row.state, row.reason) for row in db.execute(asked).all()]

    return network.store.now(work)


async def test_after_three_days_down_the_newest_is_said_once(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    _, bo = two_votes

    await network.is_at(here(2026, 11, 30, 9, 5))
    await network.is_at(here(2026, 11, 30, 10, 5))

    assert len(network.said_to(bo)) == 1
    missed = network.store.now(_missed)
    assert missed == [1, 1, 1, 1]  # each of the two moments of two votes, for two people


def _missed(db: Db) -> list[int]:
    from storage.journal import journal

    rows = db.execute(journal.select().where(journal.c.deed == "reminded")).all()
    return [row.after["missed"] for row in rows]


async def test_nothing_past_its_purpose(network: Network, two_votes: tuple[Someone, Someone]) -> None:
    _, bo = two_votes

    await network.is_at(here(2026, 12, 8, 9, 0))

    assert network.said_to(bo) == []


async def test_a_vote_given_more_time_reminds_again(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    _, bo = two_votes
    await network.is_at(here(2026, 11, 26, 8, 30))
    await network.is_at(here(2026, 11, 30, 9, 0))
    assert len(network.said_to(bo)) == 2

    await network.is_at(here(2026, 11, 30, 12, 0))  # too few have answered: five working days more
    await network.is_at(here(2026, 12, 3, 8, 30))

    assert len(network.said_to(bo)) == 3


# --- how I want to be reminded ----------------------------------------------------------------------------


async def test_off_until_a_day_nothing_comes_up_to_and_with_it(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    _, bo = two_votes

    said = await bo.asks("fri til 27/11")
    assert "fre. 27. nov. 2026" in said
    assert "man. 30. nov. 2026" in said
    before = len(network.said_to(bo))
    for day in (26, 27, 28):
        await network.is_at(here(2026, 11, day, 9, 0))
    assert told(network, bo, before) == []

    await network.is_at(here(2026, 11, 30, 8, 30))
    assert len(told(network, bo, before)) == 1


@pytest.mark.parametrize(
    ("sentence", "until"),
    [
        ("fri til mandag", "man. 30. nov. 2026"),
        ("off until monday", "Mon 30 Nov 2026"),
        ("fri til i dag", "man. 23. nov. 2026"),
        ("fri til 23/11", "man. 23. nov. 2026"),
        ("fri til tirsdag", "tir. 24. nov. 2026"),
    ],
)
async def test_a_weekdays_name_said_on_that_day_is_the_next_one(
    network: Network, sentence: str, until: str
) -> None:
    assert until in await network.member("Anna Krogh").asks(sentence)


@pytest.mark.parametrize(
    ("sentence", "until"),
    [
        ("fri til efter nytår", "fre. 1. jan. 2027"),
        ("fri til jul", "ons. 23. dec. 2026"),
        ("fri til og med jul", "lør. 26. dec. 2026"),
        ("påmind mig ikke før efter jul", "lør. 26. dec. 2026"),
        ("ingen påmindelser før næste måned", "man. 30. nov. 2026"),
        ("don't remind me until after xmas", "Sat 26 Dec 2026"),
        ("please do not message me until after new year", "Fri 1 Jan 2027"),
        ("no reminders until easter", "Wed 24 Mar 2027"),
    ],
)
async def test_a_time_that_begins_is_off_until_the_day_before(
    network: Network, sentence: str, until: str
) -> None:
    assert until in await network.member("Anna Krogh").asks(sentence)


@pytest.mark.parametrize("sentence", ["fri til", "fri til engang", "fri til 1.1.2031", "fri til i går"])
async def test_off_until_no_day_is_told_how(network: Network, sentence: str) -> None:
    anna = network.member("Anna Krogh")

    assert "fri til fredag" in await anna.asks(sentence)


@pytest.mark.parametrize("sentence", ["off until sometime", "no reminders until soon"])
async def test_a_time_that_is_none_yet_is_asked_for(network: Network, sentence: str) -> None:
    anna = network.member("Anna Krogh")

    assert "off until friday" in (await anna.asks(sentence)).casefold()


@pytest.mark.parametrize("sentence", ["jeg er snart tilbage", "I'll be back some day"])
async def test_a_time_that_is_none_yet_is_a_doubt_where_none_is_needed(
    network: Network, sentence: str
) -> None:
    anna = network.member("Anna Krogh")
    await anna.asks("ingen påmindelser før torsdag")

    await anna.asks(sentence)

    assert "Påmindelserne kommer igen" in await anna.asks("jeg er tilbage")


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("jeg har fri til og med fredag", "fre. 27. nov. 2026"),
        ("Jeg holder ferie indtil 4. december", "fre. 4. dec. 2026"),
        ("ingen påmindelser før torsdag", "tor. 26. nov. 2026"),
        ("i am off until friday", "Fri 27 Nov 2026"),
        ("I'm on holiday until 4 Dec", "Fri 4 Dec 2026"),
    ],
)
async def test_off_is_said_in_many_ways(network: Network, sentence: str, day: str) -> None:
    anna = network.member("Anna Krogh")

    assert day in await anna.asks(sentence)


async def test_back_again(network: Network, two_votes: tuple[Someone, Someone]) -> None:
    _, bo = two_votes
    await bo.asks("fri til 4/12")

    assert "fri til og med" not in await bo.asks("jeg er tilbage")

    before = len(network.said_to(bo))
    await network.is_at(here(2026, 11, 26, 8, 30))
    assert len(told(network, bo, before)) == 1


async def test_at_once_lifts_the_limit_of_one_a_day(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    assert "så snart der er noget" in await bo.asks("påmind mig straks")
    await anna.says(f"start afstemning: {FIRST}")
    await network.is_at(here(2026, 11, 24, 8, 0))
    await anna.says(f"start afstemning: {SECOND}, til torsdag kl. 15")  # two working days before: today 08:30
    before = len(network.said_to(bo))

    await network.is_at(here(2026, 11, 24, 8, 30))
    await network.is_at(
        here(2026, 11, 26, 8, 30)
    )  # the first vote, and the second's last day, by one message
    await network.is_at(here(2026, 11, 26, 9, 0))

    assert len(told(network, bo, before)) == 2


async def test_weekly_is_monday_and_what_cannot_wait_goes_before(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    anna, bo = two_votes
    await bo.asks("påmind mig ugentligt")
    await anna.says("start afstemning: Haster det?, til fredag kl. 12")
    before = len(network.said_to(bo))

    await network.is_at(here(2026, 11, 25, 8, 30))
    [first] = told(network, bo, before)
    assert "Haster det?" in first.words

    await network.is_at(here(2026, 11, 26, 8, 30))
    assert len(told(network, bo, before)) == 1
    await network.is_at(here(2026, 11, 30, 8, 30))
    assert FIRST in told(network, bo, before)[-1].words


async def test_ones_own_hours_narrow_the_window(network: Network, two_votes: tuple[Someone, Someone]) -> None:
    _, bo = two_votes
    assert "10.00" in await bo.asks("påmind mig kun mellem 10 og 14")
    before = len(network.said_to(bo))

    await network.is_at(here(2026, 11, 26, 9, 59))
    assert told(network, bo, before) == []
    await network.is_at(here(2026, 11, 26, 10, 0))

    assert len(told(network, bo, before)) == 1


@pytest.mark.parametrize("hours", ["mellem 17 og 19", "mellem nu og da", "mellem 14 og 9"])
async def test_hours_that_cannot_be_are_told_how(network: Network, hours: str) -> None:
    anna = network.member("Anna Krogh")

    assert "mellem 9 og 15" in await anna.asks(f"påmind mig kun {hours}")


async def test_the_choice_is_made_with_a_tap_too(network: Network) -> None:
    anna = network.member("Anna Krogh")
    assert "én gang om dagen" in await anna.asks("påmindelser")

    assert "mandag morgen" in await anna.taps("Ugentligt")
    assert "once a day" in await network.member("Camille Rossi", language="en").asks("reminders")


# --- in several networks ----------------------------------------------------------------------------------


async def test_the_reminder_carries_a_button_for_each_thing(
    network: Network, two_votes: tuple[Someone, Someone]
) -> None:
    _, bo = two_votes
    await network.is_at(here(2026, 11, 26, 8, 30))
    [message] = network.said_to(bo)

    titles = [action["title"] for action in actions(message.card or {})]

    assert titles == [f"Stem: {FIRST}", f"Stem: {SECOND}"]
    assert SUPPORT in [action["title"] for action in await _opened(network, bo, titles[0])]


async def _opened(network: Network, someone: Someone, title: str) -> list[dict[str, str]]:
    await someone.taps(title)
    return actions(network.said_to(someone)[-1].card or {})


async def test_two_things_of_one_name_are_told_apart(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    begins = "Skal vi prøve et år uden referat og i stedet skrive"
    await anna.says(f"start afstemning: {begins} vores beslutninger ned?")
    await bo.says(f"start afstemning: {begins} vores aftaler op på tavlen?")

    await bo.asks("mine opgaver")

    titles = [action["title"] for action in actions(network.said_to(bo)[-1].card or {})]
    first, second = (title for title in titles if title.startswith("Stem"))
    assert first.startswith(f"Stem: {begins}")
    assert second == f"{first} (2)"


async def test_who_is_in_two_networks_gets_one_message_of_both(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.says(f"start afstemning: {FIRST}")
    await bo.elsewhere(f"start afstemning: {SECOND}")

    await network.is_at(here(2026, 11, 26, 8, 30))
    await network.is_at(here(2026, 11, 26, 8, 31))

    [message] = network.said_to(bo)
    assert FIRST in message.words
    assert SECOND in message.words


async def test_what_fell_due_before_the_bot_came_urges_nobody(network: Network) -> None:
    """The quarter's look at the own unit was due weeks ago: it stands among the tasks, and is not said."""
    anna = network.member("Anna Krogh")

    await network.passes(minutes=1)
    assert network.said_to(anna) == []

    assert "DTU Anna" in await anna.asks("mine opgaver")
    before = len(network.said_to(anna))
    await network.is_at(here(2027, 1, 4, 8, 30))
    assert "DTU Anna" in told(network, anna, before)[-1].words
