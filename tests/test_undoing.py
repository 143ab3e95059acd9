"""Undoing: what somebody did a short while ago is taken back, and nothing of it is left standing anywhere."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import select

from bot.core.transport import Unreachable
from cards.kit import button
from cards.undoing import Undo, among
from cards.votes.votes import Again, Look, Meet, WhyForm
from storage import journal, outbox, undoing
from storage.db import Db
from tests.dialog import Network, Someone, actions
from tests.once import once
from tests.undoing import contents


@once
async def anna(network: Network) -> Someone:
    """Anna, Bo and the secretariat, with a meeting to come."""
    anna = network.member("Anna Krogh")
    network.member("Bo Madsen")
    signe = network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    await network.passes(minutes=11)
    return anna


def kept(network: Network) -> dict[str, list[str]]:
    return network.store.now(contents)


DEEDS = [
    ("foreslå punkt: trapper, 10 min", "trapper"),
    ("suggest agenda item: stairs, 10 min", "stairs"),
    ("start afstemning: Et år uden referat", "Et år uden referat"),
    ("start vote: A year without minutes", "A year without minutes"),
    ("sæt støj på bruttolisten", "Støj"),
    ("jeg er på ferie fra 1/12 til 20/12", "ferie"),
    ("opret arbejdsgruppe: Alenearbejde", "Alenearbejde"),
    ("straks", ""),
    ("sprog engelsk", ""),
]


@pytest.mark.parametrize(("sentence", "about"), DEEDS)
@pytest.mark.parametrize("where", ["channel", "personal"])
async def test_what_was_said_is_taken_back_by_a_word(
    network: Network, anna: Someone, sentence: str, about: str, where: str
) -> None:
    await anna.says("hjælp", where=where)
    before = kept(network)
    await anna.says(sentence, where=where)
    assert kept(network) != before

    told = await anna.says("undo" if "vote" in sentence else "fortryd", where=where)

    assert "Fortrudt" in told or "Taken back" in told
    assert kept(network) == before
    await network.passes(seconds=5)
    shown = [one.words for one in network.teams.messages[1:] if about and about in one.words]
    assert all("Fortrudt" in words or "Taken back" in words for words in shown)


@pytest.mark.parametrize(
    "word", ["fortryd", "fortryd det", "nej, fortryd", "undo", "undo that", "Fortryd!", "fortyd"]
)
async def test_however_it_is_said(network: Network, anna: Someone, word: str) -> None:
    await anna.says("foreslå punkt: trapper")

    told = await anna.says(word)

    assert "trapper" in told
    assert ("Taken back" if "undo" in word else "Fortrudt") in told


async def test_the_card_in_the_channel_says_who_took_it_back(network: Network, anna: Someone) -> None:
    await anna.says("foreslå punkt: trapper, 10 min")
    await anna.says("fortryd")
    await network.passes(seconds=5)

    item = network.channel[1].words
    assert "Fortrudt" in item
    assert "Anna Krogh har fortrudt det" in item
    assert "trapper" not in await anna.asks("vis dagsordenen")


async def test_in_the_chat_the_confirmation_has_the_button(network: Network, anna: Someone) -> None:
    await anna.asks("hjælp")
    before = kept(network)
    told = await anna.asks("foreslå punkt: trapper, 10 min")
    assert "Jeg slår det op i kanalen" in told

    assert "Alt er, som det var før" in await anna.taps("Fortryd")
    assert kept(network) == before


async def test_a_tap_is_answered_with_the_button_and_others_see_none(network: Network, anna: Someone) -> None:
    await anna.says("foreslå punkt: trapper, 10 min")
    assert "Fortryd" not in [one["title"] for one in actions(network.channel[-1].card or {})]

    handled = await anna.asks("foreslå punkt: støj")

    assert "Fortryd" in handled


async def test_whoever_looks_at_what_they_did_is_offered_it(network: Network, anna: Someone) -> None:
    bo = network.people[1]
    await anna.says("foreslå punkt: trapper, 10 min")

    assert "Fortryd" in await anna.looks()
    assert "Fortryd" not in await bo.looks()
    await network.passes(minutes=11)
    assert "Fortryd" not in await anna.looks()


async def test_whoever_went_on_from_it_is_not_offered_to_take_back_all(
    network: Network, anna: Someone
) -> None:
    await anna.says("start afstemning: Et år uden referat")
    await network.passes(seconds=5)
    assert "Fortryd" in await anna.looks()

    assert "Fortryd" not in await anna.taps("Jeg støtter")
    assert "Fortryd" not in await anna.looks()


async def test_only_whoever_did_it_and_only_for_ten_minutes(network: Network, anna: Someone) -> None:
    bo = network.people[1]
    await anna.asks("foreslå punkt: trapper, 10 min")
    undo = next(one for one in actions(network.said_to(anna)[-1].card or {}) if one["title"] == "Fortryd")

    assert "Det kan kun den, der gjorde det" in await bo.presses(undo)
    assert "ikke se, at du har gjort noget" in await bo.asks("fortryd")
    await network.passes(minutes=11)
    assert "mere end ti minutter" in await anna.presses(undo)
    assert "ikke se, at du har gjort noget" in await anna.asks("fortryd")


async def test_one_after_the_other_the_last_first(network: Network, anna: Someone) -> None:
    await anna.says("foreslå punkt: trapper")
    await network.passes(seconds=1)
    await anna.says("foreslå punkt: støj")
    await network.passes(seconds=1)

    assert "støj" in await anna.says("fortryd")
    assert "trapper" in await anna.says("fortryd")
    assert "ikke se, at du har gjort noget" in await anna.says("fortryd")


async def test_what_others_have_gone_on_from_stays(network: Network, anna: Someone) -> None:
    bo = network.people[1]
    await anna.says("start afstemning: Et år uden referat")
    await bo.taps("Jeg støtter")
    before = kept(network)

    told = await anna.says("fortryd")

    assert "andre er gået videre" in told
    assert "træk forslaget tilbage" in told
    assert kept(network) == before


async def test_a_text_that_was_answered_since_stays(network: Network, anna: Someone) -> None:
    bo = network.people[1]
    await anna.says("start afstemning: Et år uden referat")
    await network.passes(minutes=11)
    await anna.says("ret forslaget til: To år uden referat")
    await bo.taps("Jeg støtter", on="To år")

    assert "andre er gået videre" in await anna.says("fortryd")


async def test_after_a_vote_it_is_the_vote(network: Network, anna: Someone) -> None:
    await anna.says("start afstemning: Et år uden referat")
    await network.passes(seconds=1)
    await anna.taps("Jeg støtter")
    await network.passes(seconds=3)
    assert "Jeg støtter: 1" in network.channel[1].words

    await anna.says("fortryd")
    await network.passes(seconds=3)

    assert "Jeg støtter: 0" in network.channel[1].words


async def test_after_a_tap_of_support_it_is_the_support(network: Network, anna: Someone) -> None:
    await network.people[1].says("foreslå punkt: trapper")
    await anna.taps("Vigtigt for mig")
    await anna.says("fortryd")
    await network.passes(seconds=3)
    assert "Vigtigt for mig · 1" not in network.channel[1].words

    await anna.says("fortryd")
    await network.passes(seconds=3)
    assert "Vigtigt for mig · 1" in network.channel[1].words


async def test_what_waits_is_not_sent_and_what_was_sent_says_so(network: Network, anna: Someone) -> None:
    bo = network.people[1]
    await bo.asks("hjælp")
    await anna.says("start afstemning: Et år uden referat")
    await bo.taps("Jeg har en indvending", reason="Vi mangler et arkiv")
    await network.passes(minutes=11)
    before = len(network.said_to(bo))
    await anna.says("ret forslaget til: Et år med arkiv")
    assert "Et år med arkiv" in network.said_to(bo)[before].words

    await anna.says("fortryd")
    await network.passes(seconds=5)

    assert "Anna Krogh har fortrudt det" in network.said_to(bo)[before].words
    assert len(network.said_to(bo)) == before + 1


async def test_a_letter_that_has_not_left_never_does(network: Network, anna: Someone) -> None:
    network.teams.failures = [Unreachable("no answer")] * 3
    await anna.says("foreslå punkt: trapper")
    await anna.says("fortryd")
    await network.passes(minutes=5)

    assert not any("trapper" in one.words and "Fortrudt" not in one.words for one in network.channel)

    def states(db: Db) -> set[str]:
        return set(db.execute(select(outbox.letters.c.state)).scalars())

    assert outbox.DROPPED in network.store.now(states)


@pytest.mark.parametrize(
    ("sentence", "instead"),
    [("aflys mødet", "indkald mødet igen"), ("klassisk tilstand til", "kortet")],
)
async def test_what_was_asked_about_is_final_and_says_what_to_do(
    network: Network, anna: Someone, sentence: str, instead: str
) -> None:
    signe = network.people[2]
    await signe.does(sentence)
    before = kept(network)

    told = await signe.says("fortryd")

    assert "kan ikke fortrydes" in told
    assert instead in told
    assert kept(network) == before


@pytest.mark.both_databases
async def test_the_question_in_the_channel_says_who_answered_it(network: Network, anna: Someone) -> None:
    signe = network.people[2]
    await signe.says("aflys mødet")
    asked = network.channel[-1]
    await signe.taps("Ja, aflys det")
    await network.passes(seconds=5)

    assert "Signe Holm har gjort det" in asked.words
    assert "sagde ja" not in asked.words, "beneath a vote that would be an answer to it"
    assert not actions(asked.card or {})


async def test_the_journal_knows_that_it_was_and_that_it_was_undone(network: Network, anna: Someone) -> None:
    await anna.says("start afstemning: Et år uden referat")
    await anna.says("fortryd")

    def told(db: Db) -> list[str]:
        return list(db.execute(select(journal.journal.c.deed).order_by(journal.journal.c.id)).scalars())

    assert network.store.now(told)[-2:] == ["opened", "undone"]


async def test_after_ten_minutes_the_rows_are_forgotten_and_after_a_day_the_deed(
    network: Network, anna: Someone
) -> None:
    await anna.says("foreslå punkt: trapper")

    def told(db: Db) -> list[bool]:
        return [one.changes is None for one in db.execute(select(undoing.deeds.c.changes))]

    assert network.store.now(told)[-1:] == [False]
    await network.passes(minutes=11)
    assert network.store.now(told)[-1:] == [True]
    await network.passes(hours=25)
    assert network.store.now(told) == []


async def test_when_somebody_is_erased_nothing_brings_them_back(network: Network, anna: Someone) -> None:
    bo = network.people[1]
    await anna.says("foreslå punkt: trapper")
    await bo.asks("slet mine data")
    await bo.taps("Ja, slet mine data")

    assert "kan ikke fortrydes" in await anna.says("fortryd")


async def test_in_a_chat_a_question_gives_way_to_what_came_of_it(network: Network) -> None:
    signe = network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15.30")
    await signe.asks("flyt mødet til kl. 13")

    assert "Du har flyttet mødet" in await signe.agrees()
    assert "Du har flyttet mødet fra" in str(signe.saw[-1])
    assert "Skal mødet flyttes?" not in str(signe.saw[-1])
    assert "Ja, flyt det" not in [one.get("title") for one in actions(signe.saw[-1])]


# --- what is said of it -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("deed", "back", "denies"),
    [
        ("træk beslutning D-2026-001 tilbage", "fortryd", "gælder ikke"),
        ("withdraw the decision D-2026-001", "undo", "no longer"),
        ("D-2026-001 skal til KAMU", "fortryd", "gælder ikke"),
        ("D-2026-001 goes to KAMU", "undo", "no longer"),
    ],
)
async def test_what_stands_again_is_not_said_to_hold_no_longer(
    network: Network, anna: Someone, deed: str, back: str, denies: str
) -> None:
    await anna.says("registrér beslutning: Vi mødes på Risø")
    await anna.asks("speak English" if back == "undo" else "tal dansk")
    await anna.asks(deed)

    told = await anna.asks(back)

    assert "D-2026-001: Vi mødes på Risø" in told
    assert denies not in told.casefold()


@pytest.mark.parametrize(
    ("said", "elsewhere"),
    [("fortryd", "et andet sted, så skriv ”fortryd” dér"), ("undo", "write “undo” there")],
)
async def test_what_was_done_elsewhere_is_taken_back_there(
    network: Network, said: str, elsewhere: str
) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("foreslå punkt: støj i hal 3")
    assert elsewhere in await anna.asks(said)
    assert "støj i hal 3" in await anna.says(said)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "u"),
        ("a", "au"),
        ("abcd", "abucd"),
        ("aaa", "aaau"),
        ("aaab", "aaaub"),
        ("abb", "abbu"),
        ("aab", "aaub"),
    ],
)
def test_the_button_that_takes_back_does_not_part_the_answers_to_one_question(
    before: str, after: str
) -> None:
    taps = {"a": Look, "b": Again, "c": Meet, "d": WhyForm}
    shown = among(
        [button(one, taps[one](UUID(int=place))) for place, one in enumerate(before)], Undo(None, UUID(int=9))
    )

    letters = ["u" if one.get_data("verb") == Undo.verb else one.get_data("title") for one in shown]
    assert "".join(letters) == after
