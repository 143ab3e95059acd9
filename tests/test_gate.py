"""The gate: nothing that is somebody's own matter is kept or read by others before its writer says so."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Iterator
from enum import EnumMeta
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from sqlalchemy import select

from bot.core.feature import Door
from bot.core.rights import Right
from bot.core.transport import Unreachable
from bot.language.phrases.pattern import example
from cards.kit import carried_as
from storage.db import Db, tables
from tests.dialog import HOUSE, Network, Someone
from tests.once import once

CANARY = "kanariefugl"
MATTER = f"min chef {CANARY} mobber mig"
TOPIC = "stress i eksamenstiden"
ASKED = "Skal andre læse det her?"
CARED_FOR = (ASKED, "Tal med en, du har tillid til", "Det tager vi bedst uden tilhørere")


@once
def anna(network: Network) -> Someone:
    network.unit("nanolab", "DTU Nanolab")
    network.role("AMR", "Peter Lind", "nanolab", group="N1", phone="+45 45 25 00 11")
    network.member("Bo Madsen")
    network.facilitator()
    return network.member("Anna Krogh", "nanolab")


def everything(db: Db) -> str:
    """All rows of all tables, as text."""
    return "\n".join(repr(row) for table in tables.sorted_tables for row in db.execute(select(table)))


def said(words: str, field: str = "sentence") -> dict[str, Any]:
    """What the question's field hands in."""
    return {f"said-{field}": words}


def kept(network: Network) -> bool:
    return CANARY in network.store.now(everything)


def posted(network: Network) -> bool:
    return any(CANARY in repr(message.activity) for message in network.channel)


# --- every way in -------------------------------------------------------------------------------------------


COLLEAGUES = {"who": "Signe", "name": "Signe"}


def with_words() -> Iterator[tuple[Door, str]]:
    """Every command that takes words of one's own, with somebody's own matter in their place."""
    for door in HOUSE.doors:
        for pattern in door.da:
            if door.noun == "command" and "…" in (sentence := example(pattern, COLLEAGUES)):
                yield door, sentence.replace("…", MATTER)


SENTENCES = list(with_words())


async def test_no_command_keeps_or_posts_a_matter_before_it_was_asked(anna: Someone) -> None:
    signe = next(one for one in anna.network.people if one.name == "Signe Holm")
    for door, sentence in SENTENCES:
        answer = await signe.asks(sentence)
        assert not kept(anna.network), (door.name, sentence)
        assert not posted(anna.network), (door.name, sentence)
        assert any(words in answer for words in CARED_FOR), (door.name, sentence, answer)


async def test_nor_one_that_is_written_in_the_channel(anna: Someone) -> None:
    before = len(anna.network.channel)
    for door, sentence in SENTENCES[::7]:
        answer = await anna.says(sentence)
        assert "hvor kun du og jeg er" in answer, (door.name, sentence)
    assert not kept(anna.network)
    assert not posted(anna.network)
    assert len(anna.network.channel) == before + len(SENTENCES[::7])


def fields_of(door: Door) -> tuple[dataclasses.Field[Any], ...]:
    return dataclasses.fields(door.tap)  # type: ignore[arg-type]


TAPS = [
    door
    for door in HOUSE.doors
    if door.tap is not None and door.keeps_words and any(one.metadata.get("typed") for one in fields_of(door))
]


def filled(door: Door) -> dict[str, Any]:
    """A tap with somebody's own matter in each field that takes so much, and anything elsewhere."""
    assert door.tap is not None
    kinds = get_type_hints(door.tap)
    values: dict[str, Any] = {}
    for one in fields_of(door):
        each, most = one.metadata.get("each"), one.metadata.get("most", 0)
        free = one.metadata.get("typed") and most >= len(MATTER) and (each or kinds[one.name] is str)
        values[f"{each}x" if each else carried_as(one.name)] = MATTER if free else _plain(kinds[one.name])
    return values


def _plain(kind: Any) -> Any:
    """Any value of the kind."""
    if get_origin(kind) is Literal:
        return get_args(kind)[0]
    if isinstance(kind, EnumMeta):
        return next(iter(kind)).value
    if kind in (int, bool):
        return 1
    return str(uuid.uuid4()) if "UUID" in str(kind) else ""


@pytest.mark.parametrize("door", TAPS, ids=lambda door: door.tap.verb)
async def test_no_form_keeps_a_matter_before_it_was_asked(anna: Someone, door: Door) -> None:
    signe = next(one for one in anna.network.people if one.name == "Signe Holm")
    values = filled(door)
    if not any(CANARY in str(value) for value in values.values()):
        return  # its fields are too short for a sentence
    answer = await signe.presses({"verb": door.tap.verb if door.tap else "", "data": values})

    assert ASKED in answer
    assert not kept(anna.network)
    assert not posted(anna.network)


REFUSED = ("Det er for langt", "findes ikke mere", "skal trykkes på")
"""What is said of a card that this network never showed, and of fields that hold a number or a day."""

FOR_FEWER = f"{CANARY}, kun for værterne"


@pytest.mark.parametrize("door", TAPS, ids=lambda door: door.tap.verb)
async def test_no_form_publishes_what_says_itself_that_fewer_are_to_read_it(
    anna: Someone, door: Door
) -> None:
    """As a sentence is, whatever the form; where it says who may read it, or no network reads it, there is
    nothing to ask."""
    chooses = any(one.name == "seen_by" for one in fields_of(door))
    values = {name: FOR_FEWER if one == MATTER else one for name, one in filled(door).items()}
    if chooses or door.by <= Right.anyone or FOR_FEWER not in values.values():
        return
    signe = next(one for one in anna.network.people if one.name == "Signe Holm")
    answer = await signe.presses({"verb": door.tap.verb if door.tap else "", "data": values})

    assert any(words in answer for words in ("Alle i netværket kan læse det", *REFUSED)), answer
    assert not kept(anna.network)
    assert not posted(anna.network)


async def test_a_form_that_fewer_are_to_read_is_handed_in_by_the_yes(anna: Someone) -> None:
    bo = anna.network.people[0]
    await bo.says("start afstemning")
    asked = await bo.taps("Start afstemningen", question=FOR_FEWER)
    assert FOR_FEWER in asked
    assert not posted(anna.network)
    await bo.agrees()
    assert posted(anna.network)


def test_every_field_that_a_card_lets_people_fill_is_a_typed_field_of_its_tap() -> None:
    """A text field that is no `typed` one would pass the gate unseen."""
    for door in HOUSE.doors:
        if door.tap is None or not door.changes:
            continue
        free = [
            one.name
            for one in fields_of(door)
            if one.type in ("str", str)
            and not one.metadata.get("typed")
            and one.default != dataclasses.MISSING
        ]
        assert not set(free) & {"words", "text", "title", "reason", "note", "outcome", "purpose", "why"}, (
            door.tap
        )


def test_only_a_door_that_says_so_keeps_no_words() -> None:
    silent = {door.feature for door in HOUSE.doors if not door.keeps}

    told = {"absences", "attending", "directory", "moments", "peers", "pulse", "safety", "tasks"}
    assert silent == told | {"agenda"}, "two items change places: they are named, and nothing is written"


# --- what is asked, and what comes of the answer ------------------------------------------------------------


async def test_it_is_told_who_would_read_it_and_whom_to_talk_to(anna: Someone) -> None:
    answer = await anna.asks(f"foreslå punkt: {MATTER}")

    assert answer.splitlines()[0] == ASKED
    assert "kan 3 personer i AMK-netværket læse det" in answer
    assert "Peter Lind" in answer
    assert "Koncern HR" in answer


async def test_in_english(network: Network) -> None:
    camille = network.member("Camille Rossi", language="en")

    answer = await camille.asks(f"suggest item: my boss {CANARY} bullies me")

    assert "Should others read this?" in answer
    assert "1 person in AMK-netværket can read it" in answer
    assert not kept(network)


async def test_it_is_sent_when_that_is_wanted(anna: Someone) -> None:
    await anna.asks(f"foreslå punkt: {MATTER}")
    await anna.taps("Send det alligevel")

    assert posted(anna.network)


async def test_it_is_sent_in_other_words(anna: Someone) -> None:
    await anna.asks(f"foreslå punkt: {MATTER}")
    answer = await anna.taps("Send det rettede", **said(f"foreslå punkt: {TOPIC}"))

    assert ASKED not in answer
    assert TOPIC in anna.network.channel[-1].words
    assert not kept(anna.network)


async def test_other_words_are_looked_at_like_the_first(anna: Someone) -> None:
    await anna.asks(f"foreslå punkt: {MATTER}")
    answer = await anna.taps("Send det rettede")

    assert ASKED in answer
    assert not kept(anna.network)


async def test_a_form_is_held_back_and_sent_with_all_its_fields(anna: Someone) -> None:
    await anna.asks("nyt input")
    answer = await anna.taps("Send input", title=TOPIC, why=MATTER)
    assert ASKED in answer
    assert not kept(anna.network)

    held = anna.saw[-1]
    [again] = [action for action in held["actions"] if action["title"] == "Send det alligevel"]
    await anna.presses(again, **said(MATTER, "why"))

    assert kept(anna.network)
    assert TOPIC in anna.network.store.now(everything)


async def test_a_button_that_was_tampered_with_opens_no_other_question(anna: Someone) -> None:
    data = {"of": "safety.Anyway", "rest": "{}", "network": None}
    for rest in ("{}", "[]", "{", "null"):
        answer = await anna.presses({"verb": "safety.Anyway", "data": {**data, "rest": rest}})
        assert "Send det alligevel" not in answer


async def test_an_answer_that_teams_does_not_take_waits_without_the_words(anna: Someone) -> None:
    incoming = anna._incoming("personal", None, text=f"foreslå punkt: {MATTER}")
    outcome = await anna.network.router.take(incoming)
    assert CANARY in repr(outcome.says)
    instead = outcome.instead and outcome.instead()
    assert instead is not None

    await anna.network.router.leave(incoming, instead, None, Unreachable("slow"))

    assert not kept(anna.network)


async def test_a_repeated_delivery_finds_no_words_either(anna: Someone) -> None:
    await anna.asks("nyt input")
    await anna.taps("Send input", activity="twice", title=TOPIC, why=MATTER)
    await anna.taps("Send input", activity="twice", title=TOPIC, why=MATTER)

    assert not kept(anna.network)


# --- files and long texts -----------------------------------------------------------------------------------

MINUTES = f"""Referat 3. november 2026
Beslutninger
- Vi holder julefrokost i kantinen
- {MATTER}
"""


async def test_a_file_is_dropped_a_second_time(anna: Someone) -> None:
    signe = next(one for one in anna.network.people if one.name == "Signe Holm")

    answer = await signe.drops("referat.txt", MINUTES)
    assert ASKED in answer
    assert "send det igen" in answer
    assert not kept(anna.network)

    assert ASKED not in await signe.drops("referat.txt", MINUTES)


async def test_so_is_a_text_that_no_button_can_carry(anna: Someone) -> None:
    signe = next(one for one in anna.network.people if one.name == "Signe Holm")
    text = f"importér referat: {MINUTES}" + "Og så talte vi om noget andet. " * 400

    answer = await signe.asks(text)
    assert ASKED in answer
    assert "send det igen" in answer
    assert not kept(anna.network)

    assert ASKED not in await signe.asks(text)


# --- topics pass --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        f"foreslå punkt: {TOPIC}",
        "foreslå punkt: stress og mobning, 15 min",
        "foreslå punkt: brandøvelse i bygning 206",
        "foreslå punkt: beredskabsøvelse",
        "foreslå punkt: APV med fokus på mobning",
        "foreslå punkt: ergonomi ved skærmarbejde",
    ],
)
async def test_a_topic_is_no_matter(anna: Someone, sentence: str) -> None:
    before = len(anna.network.channel)
    answer = await anna.asks(sentence)

    assert ASKED not in answer
    assert len(anna.network.channel) > before


async def test_somebody_away_is_no_matter(anna: Someone) -> None:
    assert ASKED not in await anna.asks("jeg er syg til 1. februar")


OF_SOMEBODY = [
    "foreslå punkt: Emils skilsmisse",
    "foreslå punkt: Dorte er gravid",
    "foreslå punkt: hvorfor Mads altid kommer for sent",
    "start afstemning: Er Mads en god leder?",
    "start flertalsafstemning: Skal Mads stoppe som leder?",
    "registrér beslutning: Emil får en advarsel",
    "aftale: Signe taler med Bo om hans drikkeri",
    "start afstemning: Skal Dorte fritages for værtskab, fordi hun er syg?",
    "foreslå punkt: Emils opgaver fordeles, fordi han er sygemeldt",
]


@pytest.mark.parametrize("where", ["personal", "channel"])
@pytest.mark.parametrize("sentence", OF_SOMEBODY)
async def test_what_is_a_colleagues_own_is_asked_about_before_it_is_kept(
    network: Network, sentence: str, where: str
) -> None:
    signe = network.facilitator()
    told, words = len(network.channel), sentence.partition(": ")[2].strip("?")

    answer = await signe.says(sentence, where=where)

    assert any(words in answer for words in CARED_FOR), answer
    assert words not in network.store.now(everything)
    assert not any(words in repr(one.activity) for one in network.channel[told:])


@pytest.mark.parametrize(
    "sentence",
    [
        "foreslå punkt: Emils forslag om støj",
        "foreslå punkt: Dorte er ny AMR",
        "foreslå punkt: sygefravær i tal, Bo fortæller",
        "start afstemning: Skal Mads være formand?",
        "registrér beslutning: Emil bestiller kage",
        "foreslå punkt: Emil kommer ikke, fordi han er syg",
        "start afstemning: Skal Mads fritages for værtskab, fordi han er ny?",
    ],
)
async def test_what_a_colleague_does_in_the_network_is_no_matter(network: Network, sentence: str) -> None:
    assert ASKED not in await network.facilitator().asks(sentence)


@pytest.mark.parametrize(
    "words",
    [
        "foreslå punkt: Monas stress er slem",
        "foreslå punkt: Fjodors skilsmisse",
        "suggest item: Mona is in rehab",
        "start vote: Shall Mona be exempted from hosting because she is ill?",
        "foreslå punkt: Fjodor er langtidssygemeldt",
    ],
)
async def test_a_colleague_is_known_by_the_name_that_the_network_has(
    network: Network, anna: Someone, words: str
) -> None:
    for name in ("Mona Vest", "Fjodor Kjær"):
        network.member(name)

    answer = await anna.asks(words)
    assert ASKED in answer or "Should others read this?" in answer


@pytest.mark.parametrize(
    "words",
    [
        "foreslå punkt: Monas forslag om nye reoler",
        "foreslå punkt: arbejdspladsens stress er slem",
        "foreslå punkt: Fjodor fortæller om kemi",
    ],
)
async def test_a_name_alone_asks_nothing(network: Network, anna: Someone, words: str) -> None:
    for name in ("Mona Vest", "Fjodor Kjær"):
        network.member(name)

    assert ASKED not in await anna.asks(words)


# --- what nothing was understood of -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "Erik er sygemeldt med stress",
        "Camille er gravid",
        "Peter rører ved de studerende",
        "Erik has burnout",
        "I think Erik is drinking again",
    ],
)
async def test_a_matter_of_somebodys_own_is_taken_aside_where_others_read(
    network: Network, said: str
) -> None:
    anna = network.member("Anna Krogh")

    told = await anna.says(said)

    assert any(one in told for one in ("uden tilhørere", "in private"))
    assert said not in told
    assert "uden tilhørere" not in await anna.asks(said)
