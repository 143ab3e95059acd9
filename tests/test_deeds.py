"""Deeds: a suggestion never acts, what reaches everybody is asked first, and a yes is for that alone."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Column, Table, select

from bot.core.deeds import Reach
from bot.core.feature import BrokenHouse, Door, Feature, House
from bot.core.listening import Ears
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features import ALL
from bot.language.patterns import Patterns
from bot.language.phrases.pattern import example
from cards import asking
from cards.examples import Try
from cards.kit import packed
from storage.db import Db, tables
from tests.dialog import HOUSE, Network, actions, here
from tests.once import once

BESIDE = {"turns", "letters", "shown", "journal", "pauses", "deeds", "alembic_version"}
"""What a turn leaves beside what it is about: that it was, what is sent, and what is shown where."""

ACTING = [door for door in HOUSE.doors if door.changes and not door.deed.looks and door.noun != "event"]


def contents(network: Network) -> dict[str, list[str]]:
    """All that the store holds of people's own things, as it can be compared."""

    def work(db: Db) -> dict[str, list[str]]:
        kept = [table for table in tables.sorted_tables if table.name not in BESIDE]
        return {table.name: sorted(map(repr, db.execute(select(*_own(table))).all())) for table in kept}

    return network.store.now(work)


def _own(table: Table) -> list[Column[Any]]:
    """Its columns, but for the moment at which the clock's work was last looked at."""
    return [column for column in table.columns if column.name != "checked_at"]


@once
async def at_work(network: Network) -> Network:
    """A network with a meeting today, an agenda, a vote with an answer, a decision, an input and a theme."""
    network.unit("kemi", "DTU Kemi")
    for name in ("Anna Krogh", "Bo Madsen", "Camille Rossi"):
        network.member(name)
    signe = network.facilitator()
    for sentence in (
        "planlæg møde 24. november kl. 12-15.30 i lokale S04",
        "KAMU mødes 11. januar 2027",
        "foreslå punkt: trapper, 10 min",
        "input til handleplanen: Bedre lys",
        "sæt støj på bruttolisten",
        "registrér beslutning: Vi mødes i Lyngby",
        "start afstemning: Et år uden referat",
    ):
        await signe.says(sentence)
    await network.people[0].taps("Jeg støtter")
    network.clock = here(2026, 11, 24, 10)
    for someone in network.people:  # known in their own chats, and the roster is young enough
        await someone.asks("hjælp")
    return network


# --- every door says what it does -------------------------------------------------------------------------


def test_a_door_that_does_not_say_what_it_does_stops_the_start() -> None:
    def hush(_: Turn) -> None:
        return None

    silent = Feature("silent", {"hush": Patterns(da=("sig ingenting",), en=("say nothing",))})
    silent.command(by=Right.guest)(hush)

    with pytest.raises(BrokenHouse, match="silent"):
        House([*ALL, silent])


def test_what_reaches_others_is_asked_about_or_taken_back() -> None:
    careless = [
        door.name
        for door in ACTING
        if not (door.deed.undone or door.deed.undone_by or door.deed.asks or door.deed.asked_by)
        and not door.deed.takes_back
    ]

    assert careless == []


def test_what_ends_a_thing_for_everybody_is_asked_about() -> None:
    """A door that reaches everybody and is not undone asks, whatever it is called."""
    final = [door for door in ACTING if door.deed.reach is Reach.EVERYBODY and not door.deed.undone]

    assert {"meetings.cancel", "meetings.move", "votes.close", "running.stop"} <= {one.name for one in final}
    assert all(door.deed.asks or door.deed.asked_by for door in final)


# --- suggestions never act --------------------------------------------------------------------------------


def said_examples() -> list[Any]:
    doors = [door for door in ACTING if door.noun == "command"]
    return [
        pytest.param(door, example(patterns[0]).replace("…", "noget"), id=f"{door.name}-{language}")
        for door in doors
        for language, patterns in (("da", door.da), ("en", door.en))
    ]


async def test_no_suggestion_of_any_door_changes_anything(at_work: Network) -> None:
    """Each changing sentence, offered as a suggestion and tapped by one who may do everything."""
    signe = at_work.people[3]
    await signe.asks("vis tjeklisten")  # which is written down when it is first looked at
    before, sent = contents(at_work), len(at_work.teams.messages)

    for sentence in (one.values[1] for one in said_examples()):
        answer = await signe.presses({"verb": Try.verb, "data": packed(Try(str(sentence)))})
        assert answer, sentence
        assert contents(at_work) == before, sentence
        assert len(at_work.teams.messages) == sent, sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "er mødet aflyst",
        "er mødet aflyst?",
        "hvis vi aflyser mødet",
        "Bo sagde aflys",
        "vi skal ikke aflyse",
        "how do i vote",
    ],
)
async def test_who_asks_supposes_or_denies_is_offered_no_deed_first(at_work: Network, sentence: str) -> None:
    anna = at_work.people[0]

    await anna.asks(sentence)

    card = at_work.said_to(anna)[-1].card
    assert card is not None
    told = [action.get("data", {}) for action in actions(card)]
    offered = [data["sentence"] for data in told if "sentence" in data]
    assert not any(acts(one) for one in offered[:1])


def acts(sentence: str) -> bool:
    reading = at_router(sentence)
    return reading is not None and reading.changes and not reading.deed.looks


def at_router(sentence: str) -> Door | None:
    tries = Ears(HOUSE).hear(sentence).tries
    return tries[0].door if tries else None


@pytest.mark.parametrize(
    "sentence",
    [
        "I have no agenda",
        "I have no time to plan",
        "I have some time to plan",
        "I have a lot of plants to water",
        "I have no objection to it",
        "no objections from me",
        "vi tager elevatoren",
        "jeg har fået ny stol",
        "vi har fået ny chef",
        "my boss is nice",
        "I got a new chair",
        "min leder er rar",
        "er D-2026-001 udført?",
        "stop",
        "unsubscribe",
        "Bo stemmer nej",
        "Bo votes no",
    ],
)
async def test_who_tells_of_something_else_does_nothing(at_work: Network, sentence: str) -> None:
    """A word is a deed's by chance, what is not there is named, or only a thing and nothing to do with it."""
    anna = at_work.people[0]
    before, posted = contents(at_work), len(at_work.channel)

    answer = await anna.asks(sentence)

    assert contents(at_work) == before
    assert len(at_work.channel) == posted
    assert "i object" not in answer


@pytest.mark.parametrize(
    "sentence",
    ["er afstemningen om referat lukket?", "kommer jeg på mødet?", "har jeg stemt om referat?"],
)
async def test_a_question_is_not_answered_by_a_deed_to_say_yes_to(at_work: Network, sentence: str) -> None:
    assert "Skal jeg gøre det?" not in await at_work.people[0].asks(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "withdraw my objection",
        "min indvending er trukket tilbage",
        "okay jeg er blevet overbevist, min indvending kan falde væk",
        "min indvending bortfalder",
    ],
)
async def test_an_objection_is_taken_back_in_words_and_none_is_made(at_work: Network, sentence: str) -> None:
    camille = at_work.people[2]
    await camille.taps("Jeg har en indvending", reason="Det er for dyrt")

    await camille.says(sentence)
    await at_work.passes(seconds=31)

    card = next(one.words for one in at_work.channel if "Et år uden referat" in one.words)
    assert "Jeg har en indvending: 0" in card
    assert "Det er for dyrt" not in card


async def test_who_hosts_in_my_place_is_asked_to_and_not_the_other_way_round(network: Network) -> None:
    for name in ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Peter Holst"):
        network.member(name)
    await network.facilitator().says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    told = next(one.words for one in network.channel if "Værter: " in one.words)
    host = next(one for one in network.people if one.name in told)
    other = next(one for one in network.people[:4] if one.name not in told)

    await host.does(f"{other.name} er vært i stedet for mig", where="personal")

    assert f"{host.name} spørger, om du vil være vært" in network.said_to(other)[-1].words


@pytest.mark.parametrize("sentence", ["slet I-1", "slet det igen", "delete it again", "slet mig lige noget"])
async def test_erasing_oneself_is_never_a_near_miss(at_work: Network, sentence: str) -> None:
    assert "mine data" not in await at_work.people[0].asks(sentence)


async def test_a_suggestion_asks_and_its_yes_does_it(at_work: Network) -> None:
    bo = at_work.people[1]
    before = contents(at_work)
    tried = {"verb": Try.verb, "data": packed(Try("jeg melder afbud"))}

    asked = await bo.presses(tried)
    assert "Skal jeg gøre det?" in asked
    assert "kun noget for dig" in asked
    assert contents(at_work) == before

    assert "meldt afbud" in await bo.agrees()
    assert contents(at_work) != before


# --- what is asked first ----------------------------------------------------------------------------------

ASKED = [
    ("aflys mødet", "Skal mødet aflyses?"),
    ("cancel the meeting", "Cancel the meeting?"),
    ("flyt mødet til 15/12", "15. dec. 2026"),
    ("move the meeting to 15 December", "15 Dec 2026"),
    ("luk afstemningen", "1 af 3 har svaret"),
    ("close the vote", "1 of 3 have answered"),
    ("træk forslaget tilbage", "Én har svaret"),
    ("withdraw the proposal", "One has answered"),
    ("start mødet", "det ene punkt"),
    ("start the meeting", "the one item"),
    ("klassisk tilstand til", "opsamling til print"),
    ("classic mode on", "summary to print"),
    ("flyt KAMU til 18. januar 2027", "18. jan. 2027"),
    ("move KAMU to 18 January 2027", "18 Jan 2027"),
    ("aflys KAMU 11. januar 2027", "11. jan. 2027"),
    ("cancel KAMU 11 January 2027", "11 Jan 2027"),
    ("brug tre værter pr. møde", "3 værter"),
    ("use three hosts per meeting", "3 hosts"),
    ("brug makkerordning", "erfarne"),
    ("use buddies", "experienced"),
]


@pytest.mark.parametrize(("sentence", "told"), ASKED)
async def test_what_reaches_everybody_is_asked_about_and_then_done_once(
    at_work: Network, sentence: str, told: str
) -> None:
    where = "personal" if " the " in sentence else "channel"
    signe = at_work.people[3]
    before = contents(at_work)

    asked = await signe.says(sentence, where=where)

    assert told in asked
    assert contents(at_work) == before
    assert len([one for one in at_work.teams.messages if asked in one.words]) == 1
    yes = signe.question()
    await signe.agrees()
    done = contents(at_work)
    assert done != before
    await signe.presses(yes, where=where)
    assert contents(at_work) == done


MEANWHILE = (
    "aflys mødet",
    "luk afstemningen",
    "D-2026-001 gælder ikke længere",
    "aflys KAMU 11. januar 2027",
    "brug tre værter pr. møde",
    "brug makkerordning",
    "klassisk tilstand til",
)
LATER = [
    *(sentence for sentence, _ in ASKED),
    "ret forslaget til Et halvt år uden referat",
    "forlæng afstemningen til den 4. december",
    "D-2026-001 gælder ikke længere",
    "slet afstemningen, den var en fejl",
]


@pytest.mark.parametrize("sentence", LATER)
async def test_a_yes_that_comes_too_late_says_so_and_does_nothing(at_work: Network, sentence: str) -> None:
    """While the question stood there, another has changed all that it could be about."""
    signe = at_work.people[3]
    await signe.asks(sentence)
    yes = signe.question()
    await at_work.passes(minutes=3)
    for other in MEANWHILE:
        await signe.says(other)
        await signe.agrees()
    await at_work.passes(seconds=3)
    before = contents(at_work)

    told = await signe.presses(yes)

    assert (contents(at_work) != before) == any(done in told for done in ("gjort", "Done", "That is done")), (
        told
    )


NOES = (
    "nej",
    "no thanks",
    "nej tak, det skal det ikke",
    "fortryd",
    "glem det",
    "never mind",
    "nej, behold det",
)


@pytest.mark.parametrize("where", ["channel", "personal"])
@pytest.mark.parametrize(("at", "sentence"), list(enumerate(LATER)))
async def test_a_no_in_words_closes_the_question(
    at_work: Network, sentence: str, at: int, where: str
) -> None:
    """Its button does nothing from then on, and says why; whoever wants it after all asks anew."""
    signe = at_work.people[3]
    await signe.says(sentence, where=where)
    yes, before = signe.question(), contents(at_work)

    await signe.says(NOES[at % len(NOES)], where=where)
    told = await signe.presses(yes, where=where)

    assert "sagt nej" in told or "with a no" in told
    assert contents(at_work) == before
    await signe.does(sentence, where=where)
    assert contents(at_work) != before


async def test_nobody_else_says_no_to_what_somebody_was_asked(at_work: Network) -> None:
    bo, signe = at_work.people[1], at_work.people[3]
    await signe.says("aflys mødet")
    yes = signe.question()

    await bo.says("nej")

    assert "aflyst mødet" in await signe.presses(yes, where="channel")


async def test_a_no_closes_the_question_that_a_button_asked(at_work: Network) -> None:
    signe = at_work.people[3]
    await signe.presses({"verb": Try.verb, "data": packed(Try("aflys mødet"))})
    yes, before = signe.question(), contents(at_work)

    assert await signe.asks("nej") == "Godt, jeg gør ikke noget."

    assert "sagt nej" in await signe.presses(yes)
    assert contents(at_work) == before


IN_DANISH = LATER[:-4:2] + LATER[-4:]


@pytest.mark.parametrize("over", [False, True])
@pytest.mark.parametrize("which", [0, -1])
@pytest.mark.parametrize("sentence", IN_DANISH)
async def test_what_is_asked_can_be_done_by_whoever_is_asked(
    at_work: Network, sentence: str, which: int, *, over: bool
) -> None:
    """Nobody says yes to hear then that it is not theirs, or that nothing is there: that is said at once."""
    noah = at_work.guest("Noah Winkel")
    for other in MEANWHILE if over else ():
        await at_work.people[3].does(other)
    asked = []
    for someone in (noah, *at_work.people[:4]):
        await someone.asks(sentence)
        card = at_work.said_to(someone)[-1].card
        asked += [(someone, one) for one in actions(card or {}) if one.get("verb") == asking.Yes.verb]

    assert over or asked
    if asked:
        someone, yes = asked[which]  # the others would find it done
        before = contents(at_work)
        told = await someone.presses(yes)
        assert contents(at_work) != before, (someone.name, told)
    assert not [one for one, _ in asked if one is noah]


async def test_a_yes_is_held_to_right_and_state_at_the_moment_it_is_said(at_work: Network) -> None:
    bo, signe = at_work.people[1], at_work.people[3]
    await signe.says("luk afstemningen")
    yes = signe.question()
    before = contents(at_work)

    assert "Kun den, der startede afstemningen" in await bo.presses(yes, where="channel")
    assert contents(at_work) == before

    await bo.taps("Jeg støtter", on="Et år uden referat")
    asked_anew = await signe.presses(yes, where="channel")
    assert "Der er sket noget" in asked_anew
    assert "2 af 3 har svaret" in asked_anew
    assert "det besluttet" in asked_anew
    assert "Besluttet: D-2026-002" in await signe.agrees()


async def test_a_yes_to_one_meeting_cancels_no_other(at_work: Network) -> None:
    signe = at_work.people[3]
    await signe.says("planlæg møde 2. marts kl. 12-15.30")
    await signe.asks("aflys mødet")
    yes = signe.question()
    await signe.agrees()
    before = contents(at_work)

    assert "ikke gjort mere" in await signe.presses(yes)
    assert contents(at_work) == before


async def test_the_close_of_a_hidden_vote_tells_no_result_beforehand(at_work: Network) -> None:
    signe = at_work.people[3]
    await signe.does("luk afstemningen")
    await signe.says("start flertalsafstemning: Mere kaffe, skjult til lukning")
    for one in at_work.people[:2]:
        await one.taps("Ja", on="Mere kaffe")

    asked = await signe.says("luk afstemningen")

    assert "Resultatet vises, når den er lukket" in asked
    assert "besluttet" not in asked


async def test_the_confirmation_names_what_was_done_and_the_channel_hears_by_whom(at_work: Network) -> None:
    signe = at_work.people[3]
    await signe.asks("aflys mødet")

    said = await signe.agrees()

    assert "Du har aflyst mødet tir. 24. nov. 2026" in said
    assert "Så er det gjort" not in said
    assert "Aflyst af Signe Holm" in at_work.channel[-1].words


async def test_a_yes_that_somebody_made_up_opens_no_other_door(at_work: Network) -> None:
    """The button is client text: another door than the sentence means, or than the tap is for, is refused."""
    bo = at_work.people[1]
    before = contents(at_work)
    made_up = [
        asking.Yes(None, "meetings.cancel", "/", "jeg melder afbud"),
        asking.Yes(None, "meetings.cancel_by_card", "/", values=(("meeting", "nothing"),)),
        asking.Yes(None, "no.such_door", "/", "aflys mødet"),
        asking.Yes(None, "votes.cast", "/", values=(("ballot", "x"), ("choice", "support"))),
    ]

    for yes in made_up:
        assert "for gammelt" in await bo.presses({"verb": asking.Yes.verb, "data": packed(yes)})
    assert contents(at_work) == before


# --- once more --------------------------------------------------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize("sentence", ["", "indkald mødet igen", "call the meeting again"])
async def test_a_cancelled_meeting_is_called_again_as_it_was(at_work: Network, sentence: str) -> None:
    """By the button on the notice, or in words: title, theme, place, hosts, answers and agenda."""
    anna, signe = at_work.people[0], at_work.people[3]
    await signe.says("sæt temaet til fysisk")
    await anna.asks("jeg kommer")
    await signe.says("planlæg møde 2. marts kl. 12-15.30")
    before = contents(at_work)
    agenda = await anna.asks("vis dagsordenen")
    await signe.does("aflys mødet den 24. november")
    assert "trapper" in await anna.asks("vis dagsordenen")  # of the next meeting

    told = await (signe.says(sentence) if sentence else signe.taps("Indkald igen"))

    assert "holdes alligevel" in at_work.channel[-1].words or "held after all" in told
    assert "Indkaldt igen af Signe Holm" in at_work.channel[-1].words
    assert await anna.asks("vis dagsordenen") == agenda
    after = contents(at_work)
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {"meetings", "seats", "rotations", "networks"}
    assert "24. nov. 2026" in await anna.asks("hvornår er næste møde?")


@pytest.mark.both_databases
async def test_a_meeting_that_was_not_cancelled_is_not_called_again(at_work: Network) -> None:
    bo, signe = at_work.people[1], at_work.people[3]

    assert "ikke aflyst noget møde" in await signe.says("indkald mødet igen")
    await signe.does("aflys mødet")
    hosts = await bo.asks("hvem er vært næste gang?")
    assert "værter" in await at_work.guest("Noah Winkel").asks("indkald mødet igen") or hosts


@pytest.mark.parametrize("sentence", ["", "stem igen", "vote again", "genåbn afstemningen"])
async def test_a_closed_vote_is_held_again_with_one_tap(at_work: Network, sentence: str) -> None:
    """The same text, kind, options and terms, and a deadline of its own; the old one stays closed."""
    signe = at_work.people[3]
    await signe.does("luk afstemningen")
    await at_work.passes(minutes=3)
    await signe.says("start flertalsafstemning: Mere kaffe, skjult til lukning, til 25. november kl. 12")
    await signe.does("luk afstemningen")
    assert "Lukket" in at_work.channel[-1].words
    assert "af Signe Holm" in at_work.channel[-1].words
    polls = contents(at_work)["polls"]

    await (signe.says(sentence) if sentence else signe.taps("Stem igen"))

    card = at_work.channel[-1].words
    assert "Mere kaffe" in card
    assert "Flertal" in card
    assert "1. dec. 2026 kl. 12.00" in card
    assert set(polls) < set(contents(at_work)["polls"])
