"""A bare yes or no belongs to what its sender was asked, and a suggestion names what it is about."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.core.rights import Right
from tests.dialog import HOUSE, Network, Someone

VOTE = "Skal vi prøve et år uden referat?"


@pytest.fixture
async def anna(network: Network) -> Someone:
    """Anna and Bo host in December, Camille and Dorte in January; Anna has put a vote to all."""
    for name in ("Anna Krogh", "Bo Madsen"):
        network.member(name)
    network.member("Camille Rossi", language="en")
    network.member("Dorte Iversen")
    signe = network.facilitator()
    await signe.says("planlæg møde 9-12-2026 kl. 12-15")
    await signe.says("planlæg møde 20-01-2027 kl. 12-15")
    await network.people[0].says(f"start afstemning: {VOTE}")
    return network.people[0]


@pytest.mark.parametrize(("yes", "who"), [("yes", 2), ("Yes please!", 2), ("ja", 3), ("ja tak", 3)])
async def test_a_yes_in_the_chat_is_to_the_letter_that_asks(anna: Someone, yes: str, who: int) -> None:
    other = anna.network.people[who]
    await anna.asks(f"byt med {other.name.split()[0]}")

    asked = await other.asks(yes)
    assert "Anna Krogh" in asked
    assert ("9. dec." if who == 3 else "9 Dec") in asked
    assert VOTE not in asked
    done = await other.asks(yes)

    assert ("Byttet" if who == 3 else "Swapped") in done
    assert VOTE not in done


@pytest.mark.parametrize(("no", "who"), [("no thanks", 2), ("nej", 3)])
async def test_a_no_in_the_chat_is_to_the_letter_that_asks(anna: Someone, no: str, who: int) -> None:
    other = anna.network.people[who]
    await anna.asks(f"byt med {other.name.split()[0]}")

    asked = await other.asks(no)
    assert "Anna Krogh" in asked
    done = await other.asks(no)

    assert ("vil ikke bytte" if who == 3 else "would rather not swap") in done


async def test_the_other_answer_to_the_question_leaves_all_as_it_is(anna: Someone) -> None:
    camille = anna.network.people[2]
    await anna.asks("byt med Camille")
    await camille.asks("yes")

    assert await camille.asks("no") == "All right, I'll leave it."
    assert "Swapped" not in await camille.asks("who hosts next time?")


async def test_somebody_who_is_asked_to_take_a_seat_says_yes_to_that(anna: Someone) -> None:
    dorte = anna.network.people[3]
    await anna.asks("kan Dorte tage min tur?")

    await dorte.asks("ja")
    assert "Dorte Iversen er vært ons. 9. dec. 2026" in await dorte.asks("ja")


@pytest.mark.parametrize(
    ("said", "told"), [("ja", "Ja til hvad?"), ("nej", "Nej til hvad?"), ("jo", "Ja til")]
)
@pytest.mark.parametrize("where", ["personal", "channel"])
async def test_a_yes_to_nothing_is_asked_about_and_names_what_it_may_be_to(
    anna: Someone, said: str, told: str, where: str
) -> None:
    bo = anna.network.people[1]
    await anna.network.people[-1].says("aflys mødet")

    for _ in range(2):
        asked = await bo.says(said, where=where)
        assert told in asked
        assert VOTE in asked
    assert "9. dec. 2026" in await bo.asks("hvornår er næste møde?")


async def test_an_ok_is_no_answer_to_nothing(anna: Someone) -> None:
    assert "Ja til hvad?" not in await anna.network.people[1].asks("ok")


async def test_nobody_who_was_asked_nothing_is_told_of_something(anna: Someone) -> None:
    noah = anna.network.employee("Noah Lind")

    assert "Jeg ved ikke, hvad det er svar på" in await noah.asks("ja")


async def test_a_reply_to_a_vote_is_an_answer_to_that_vote(anna: Someone) -> None:
    bo = anna.network.people[1]
    card = next(one for one in anna.network.channel if VOTE in one.words)

    asked = await bo.says("ja", about=card.id)
    assert VOTE in asked
    assert "Ja til hvad?" not in asked
    await bo.agrees()
    assert "Din stemme er registreret: Jeg støtter" in await bo.asks("hvad har jeg stemt?")


# --- what a suggestion is about -----------------------------------------------------------------------------

NAMES_ITSELF = {
    "agreements.stop_telling",
    "agreements.tell_again",
    "decisions.nothing_to_report",
    "themes.rank",
    "absences.tell_of_today",
    "absences.back",
    "absences.not_after_all",
    "tasks.at_once",
    "tasks.daily",
    "tasks.weekly",
    "tasks.back",
    "people.speak_danish",
    "people.speak_english",
    "people.use_this_channel",
    "feed.stop_in_words",
    "feed.subscribe",
    "peers.join_in_words",
    "peers.leave_in_words",
    "pulse.start",
    "pulse.turn_off_in_words",
    "pulse.turn_on_in_words",
    "points.us_too_in_words",
    "upward.mark",
}
"""There is one such thing, or whoever says it stands in its thread."""


def test_every_deed_whose_words_name_nothing_says_what_it_is_about() -> None:
    """Where it was only suggested, a yes is to something that stands on the card."""
    mute = {
        door.name
        for door in HOUSE.doors
        if door.noun == "command" and door.changes and not (door.deed.asks or door.deed.looks or door.deed.of)
        if any("{" not in re.sub(r"\[[^][]*(\[[^][]*\])?[^][]*\]", "", one) for one in (*door.da, *door.en))
        if door.by <= Right.facilitator
    }

    assert mute == NAMES_ITSELF


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("jeg støtter", VOTE),
        ("i support this", VOTE),
        ("jeg stemmer nej", VOTE),
        ("jeg kommer", "ons. 9. dec. 2026"),
        ("i can not come", "Wed 9 Dec 2026"),
        ("jeg melder afbud den 20. januar", "ons. 20. jan. 2027"),
        ("fortryd", VOTE),
        ("find en afløser", "ons. 9. dec. 2026"),
    ],
)
async def test_a_suggestion_names_what_a_yes_is_about(anna: Someone, said: str, about: str) -> None:
    anna.network.clock += timedelta(minutes=1)
    suggested = {"verb": "help.Try", "data": {"sentence": said}}

    told = await anna.presses(suggested, where="channel")

    assert any(asks in told for asks in ("Skal jeg gøre det?", "Shall I do that?"))
    assert about in told


# --- what was written to the bot alone ----------------------------------------------------------------------

WHY = [
    ("jeg kan ikke være vært, fordi jeg skal have scannet ryggen", "scannet"),
    ("jeg kan ikke være vært: jeg skal i retten", "retten"),
    ("i can not host, because i have a job interview elsewhere", "interview"),
]


def stands_with_others(someone: Someone, words: str) -> bool:
    return any(
        words in one.words for one in someone.network.teams.messages if one.conversation != someone.chat
    )


@pytest.mark.parametrize(("said", "private"), WHY)
@pytest.mark.parametrize("answer", ["nej", None])
async def test_a_reason_that_was_written_to_the_bot_alone_stays_there(
    anna: Someone, said: str, private: str, answer: str | None
) -> None:
    asked = await anna.asks(said)
    assert any(one in asked for one in ("Må grunden stå i kanalen?", "May the channel be told the reason?"))
    if answer:
        await anna.asks(answer)

    assert "Der mangler en vært" in anna.network.channel[-1].words
    assert not stands_with_others(anna, private)


@pytest.mark.parametrize(("said", "private"), WHY)
@pytest.mark.parametrize("yes", ["ja", "yes", ""])
async def test_it_stands_in_the_channel_once_its_writer_says_so(
    anna: Someone, said: str, private: str, yes: str
) -> None:
    await anna.asks(said)
    await (
        anna.asks(yes) if yes else anna.taps("Ja, skriv den" if private != "interview" else "Yes, write it")
    )
    await anna.network.passes(seconds=3)

    assert any(private in one.words for one in anna.network.channel)
    await anna.asks("fortryd")
    await anna.network.passes(seconds=3)
    assert not stands_with_others(anna, private)


async def test_a_reason_that_all_have_read_stands_as_it_was_written(anna: Someone) -> None:
    await anna.says("jeg kan ikke være vært, fordi jeg er på kursus")

    assert any("jeg er på kursus" in one.words for one in anna.network.channel)


async def test_nobody_else_says_why_for_somebody(anna: Someone) -> None:
    await anna.asks(WHY[0][0])
    _, button = anna.button("Ja, skriv den")

    await anna.network.people[1].presses(button)
    await anna.network.passes(seconds=3)

    assert not stands_with_others(anna, WHY[0][1])


# --- what is answered is what was asked ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("er forslaget vedtaget?", "Den er ikke afgjort endnu."),
        ("is the proposal adopted?", "It is not settled yet."),
        ("hvem kommer til mødet i januar?", "20. jan. 2027"),
        ("who is coming in January?", "20 Jan 2027"),
        ("hvornår er Bo væk?", "Bo Madsen har ikke noteret noget fravær"),
        ("when is Bo away?", "Bo Madsen has noted no absence"),
    ],
)
async def test_what_is_answered_is_what_was_asked(anna: Someone, asked: str, told: str) -> None:
    assert told in await anna.network.people[3].asks(asked)


async def test_whether_somebody_comes_is_told_of_that_one_to_the_hosts(anna: Someone) -> None:
    dorte = anna.network.people[3]
    await dorte.asks("jeg kommer til mødet den 9. december")

    assert "Dorte Iversen kommer" in await anna.asks("kommer Dorte?")
    assert "Camille Rossi has not answered yet" in await anna.asks("is Camille coming?")
    for asked, told in (("kommer Bo?", "ser kun værterne"), ("is Bo coming?", "Only the hosts see")):
        answer = await dorte.asks(asked)
        assert told in answer
        assert "Én kommer" not in answer


async def test_when_somebody_else_is_away_is_told_of_them(anna: Someone) -> None:
    dorte = anna.network.people[3]
    await dorte.asks("jeg er på orlov fra 1. december til 18. december")

    told = await anna.asks("hvornår er Dorte væk?")
    assert "fra tir. 1. dec. 2026 til fre. 18. dec. 2026" in told
    assert "Dorte Iversen" in await anna.asks("er Dorte på orlov?")


async def test_nothing_is_suggested_to_be_taken_back_where_nothing_was_done(anna: Someone) -> None:
    suggested = {"verb": "help.Try", "data": {"sentence": "fortryd"}}

    told = await anna.network.people[3].presses(suggested)

    assert "Skal jeg gøre det?" not in told
    assert "de sidste ti minutter" in told
