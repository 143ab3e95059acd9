"""Which colleague is meant: for certain where something is done, likely where something is asked."""

from __future__ import annotations

from itertools import permutations

import pytest
from botbuilder.schema import Activity
from sqlalchemy import select

from bot.core.feature import Door
from bot.core.which import Mention
from bot.language.phrases.pattern import Slot, Variant, variants
from bot.teams import activities
from storage import networks, people
from storage.agenda import guests
from storage.db import Db, tables
from storage.hosts import absences, covers, swaps
from storage.plan import kamu
from tests.dialog import HOUSE, TEAM, TENANT, Network, Someone, actions, here
from tests.once import once

MEETING = "planlæg møde 15. december kl. 9-12"


def exempt(network: Network) -> set[str]:
    """Who was told of as being away or as hosting no meetings, by id in Teams."""

    def work(db: Db) -> set[str]:
        home = networks.by_team(db, TENANT, TEAM)
        assert home is not None
        known = {one.id: str(one.teams_id) for one in networks.everybody(db, home.id)}
        return {known[one.person] for one in absences.of_network(db, home.id)}

    return network.store.now(work)


def offered(network: Network) -> list[str]:
    """The buttons of the last message."""
    return [one["title"] for one in actions(network.teams.messages[-1].card or {})]


@once
async def signe(network: Network) -> Someone:
    for name in ("Maren Nielsen", "Jens Jansen", "Søren Holm", "Emil Bach"):
        network.member(name)
    signe = network.facilitator("Signe Lund")
    await signe.says(MEETING)
    return signe


# --- a near name ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "who", "question"),
    [
        ("fritag Karen Nielsen for værtskab", "Maren Nielsen", "Mener du Maren Nielsen?"),
        ("exempt Karen Nielsen from hosting", "Maren Nielsen", "Do you mean Maren Nielsen?"),
        (
            "registrer fravær for Karen Nielsen: 14. december til 18. december",
            "Maren Nielsen",
            "Mener du Maren Nielsen?",
        ),
        ("fritag Jens Hansen for værtskab", "Jens Jansen", "Mener du Jens Jansen?"),
        ("find en afløser for Jens Hansen", "Jens Jansen", "Mener du Jens Jansen?"),
        ("byt Karen Nielsen og Emil", "Maren Nielsen", "Mener du Maren Nielsen?"),
        ("sæt Karen Nielsen som vært 15. december", "Maren Nielsen", "Mener du Maren Nielsen?"),
        ("KAMU-møde 16. december 2026, budbringer Karen Nielsen", "Maren Nielsen", "Mener du Maren Nielsen?"),
        ("budbringer til KAMU: Karen Nielsen", "Maren Nielsen", "Mener du Maren Nielsen?"),
    ],
)
async def test_a_near_name_is_asked_about_and_nothing_is_done(
    signe: Someone, sentence: str, who: str, question: str
) -> None:
    network = signe.network
    if "budbringer til" in sentence:
        await signe.asks("planlæg KAMU-møde 16. december 2026")
    before = [len(network.said_to(one)) for one in network.people if one is not signe]

    assert question in await signe.asks(sentence)
    assert offered(network) == [who]
    assert exempt(network) == set()
    assert [len(network.said_to(one)) for one in network.people if one is not signe] == before


async def test_the_button_does_it_for_that_one(signe: Someone) -> None:
    await signe.asks("fritag Karen Nielsen for værtskab")
    await signe.taps("Maren Nielsen")

    assert exempt(signe.network) == {"29:maren"}
    assert "Maren Nielsen er fritaget" in signe.network.said_to(signe)[-1].words


async def test_nobody_is_guessed_at_where_a_seat_would_be_offered(network: Network) -> None:
    network.member("Anna Krogh")
    bo, maren = network.member("Bo Madsen"), network.member("Maren Nielsen")
    await network.facilitator().says(MEETING)

    assert "Mener du Maren Nielsen?" in await bo.says("kan Karen Nielsen tage min plads?")
    assert network.said_to(maren) == []
    await bo.taps("Maren Nielsen")
    assert "Bo Madsen spørger, om du vil være vært i stedet" in network.said_to(maren)[-1].words


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("hvornår er Karen Nielsen vært?", "Jeg går ud fra, du mener Maren Nielsen."),
        ("when does Karen Nielsen host?", "I take it that you mean Maren Nielsen."),
        ("hvorfor ikke Jens Hansen?", "Jeg går ud fra, du mener Jens Jansen."),
        ("hvor tit har Karen Nielsen været vært?", "Jeg går ud fra, du mener Maren Nielsen."),
        ("hvad ejer Karen Nielsen?", "Jeg går ud fra, du mener Maren Nielsen."),
    ],
)
async def test_a_question_is_answered_about_the_likely_one_and_says_so(
    signe: Someone, sentence: str, answer: str
) -> None:
    assert (await signe.asks(sentence)).startswith(answer)


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("KAMU-møde 16. december 2026, budbringer Bach", "Emil Bach"),
        ("KAMU-møde 16. december 2026, budbringer Soren", "Søren Holm"),
        ("KAMU-møde 16. december 2026, budbringer Sören", "Søren Holm"),
        ("hvornår er Soeren vært?", "Søren Holm"),
        ("fritag soren holm for værtskab", "Søren Holm er fritaget"),
    ],
)
async def test_the_letters_of_a_name_can_be_written_in_several_ways(
    signe: Someone, sentence: str, answer: str
) -> None:
    told = await signe.asks(sentence)
    assert answer in told
    assert "går ud fra" not in told


async def test_somebody_who_is_no_member_is_nobody_else(signe: Someone) -> None:
    signe.network.guest("Karen Nielsen")

    assert await signe.asks("fritag Karen Nielsen for værtskab") == (
        "”Karen Nielsen” er ikke med som medlem af netværket."
    )
    assert exempt(signe.network) == set()


@pytest.mark.parametrize("sentence", ["hvorfor ikke mig?", "why not me?", "hvornår er mig vært?"])
async def test_one_can_be_called_me(signe: Someone, sentence: str) -> None:
    emil = next(one for one in signe.network.people if one.name == "Emil Bach")

    told = await emil.asks(sentence)
    assert "ingen ved navn" not in told
    assert "nobody called" not in told


async def test_a_name_in_a_form_that_could_be_several_people_says_who_they_are(signe: Someone) -> None:
    signe.network.member("Emil Buch", key="buch")
    await signe.asks("planlæg KAMU-møde")

    told = await signe.taps("Læg mødet ind", day="16. december 2026", messenger="Emil")
    assert told == "Hvem mener du med ”Emil”?\nDet kan være Emil Bach og Emil Buch. Skriv det helt ud."


# --- two of one name --------------------------------------------------------------------------------------


@once
async def twins(network: Network) -> tuple[Someone, Someone]:
    network.unit("fysik", "DTU Fysik")
    network.unit("kemi", "DTU Kemi")
    first = network.member("Anna Holm", "fysik")
    second = network.member("Anna Holm", "kemi", key="anna2")
    network.member("Bo Madsen")
    network.facilitator("Signe Lund")
    return first, second


@pytest.mark.parametrize("which", [0, 1])
async def test_a_mention_is_a_person(network: Network, twins: tuple[Someone, Someone], which: int) -> None:
    signe, wanted = network.people[-1], twins[which]

    told = await signe.says("fritag Anna Holm for værtskab", mentions=[wanted])
    assert exempt(network) == {wanted.profile.teams_id}
    assert f"Anna Holm (DTU {('Fysik', 'Kemi')[which]}) er fritaget" in told


async def test_a_name_that_two_share_is_asked_about_with_what_tells_them_apart(
    network: Network, twins: tuple[Someone, Someone]
) -> None:
    signe = network.people[-1]

    assert "Hvem mener du med ”Anna Holm”?" in await signe.asks("fritag Anna Holm for værtskab")
    assert offered(network) == ["Anna Holm (DTU Fysik)", "Anna Holm (DTU Kemi)"]
    assert exempt(network) == set()
    await signe.taps("Anna Holm (DTU Kemi)")
    assert exempt(network) == {twins[1].profile.teams_id}
    await signe.taps("Anna Holm (DTU Fysik)")
    assert exempt(network) == {one.profile.teams_id for one in twins}


@pytest.mark.parametrize(
    "sentence", ["fritag Anna Holm Kemi for værtskab", "fritag Anna Holm (DTU Kemi) for værtskab"]
)
async def test_the_unit_can_be_written_with_the_name(
    network: Network, twins: tuple[Someone, Someone], sentence: str
) -> None:
    await network.people[-1].asks(sentence)
    assert exempt(network) == {twins[1].profile.teams_id}


async def test_two_of_one_name_swap_with_each_other(network: Network, twins: tuple[Someone, Someone]) -> None:
    signe = network.people[-1]
    await signe.does("brug 1 værter pr. møde")
    for day in ("15. december", "12. januar", "9. februar"):
        await signe.says(f"planlæg møde {day} kl. 9-12")

    for one, other in permutations(twins):
        told = await signe.says("byt Anna Holm og Anna Holm", mentions=[one, other])
        assert "dig selv" not in told, told
        assert network.said_to(other), told
        asked = network.said_to(other)[-1].words
        assert "Anna Holm" in asked
        await signe.asks("fortryd byttet mellem Anna Holm (DTU Fysik) og Anna Holm (DTU Kemi)")


async def test_lists_tell_two_of_one_name_apart(network: Network, twins: tuple[Someone, Someone]) -> None:
    bo = network.people[2]
    await bo.says("start afstemning: Skal vi mødes oftere?")

    told = await bo.asks("hvem mangler at stemme?")
    assert "Anna Holm (DTU Fysik)" in told
    assert "Anna Holm (DTU Kemi)" in told
    await twins[1].taps("Jeg støtter")
    assert "Anna Holm (DTU Kemi)" in await bo.asks("hvem stemte for?")


async def test_choices_in_a_form_tell_them_apart(network: Network, twins: tuple[Someone, Someone]) -> None:
    signe = network.people[-1]
    await signe.asks("planlæg KAMU-møde")

    form = network.teams.messages[-1].card or {}
    [chosen] = [one for one in form["body"] if one.get("id") == "messenger"]
    titles = {one["title"]: one["value"] for one in chosen["choices"]}
    assert {"Anna Holm (DTU Fysik)", "Anna Holm (DTU Kemi)"} <= set(titles)
    assert len(set(titles.values())) == len(titles)
    told = await signe.taps(
        "Læg mødet ind", day="16. december 2026", messenger=titles["Anna Holm (DTU Kemi)"]
    )
    assert "Anna Holm (DTU Kemi)" in told


async def test_of_one_unit_the_mail_tells_them_apart(network: Network) -> None:
    network.unit("fysik", "DTU Fysik")
    anna = network.member("Anna Holm", "fysik")
    network.member("Anna Holm", "fysik", key="anna2")
    await anna.says("start afstemning: Skal vi mødes oftere?")

    told = await anna.asks("hvem mangler at stemme?")
    assert "Anna Holm (anna.holm@example.org)" in told
    assert "Anna Holm (anna2@example.org)" in told


async def test_whoever_is_the_only_one_left_of_a_name_has_it_alone(
    network: Network, twins: tuple[Someone, Someone]
) -> None:
    bo = network.people[2]
    network.people.remove(twins[1])
    network.clock = here(2026, 11, 23, 10)
    await bo.says("start afstemning: Skal vi mødes oftere?")

    told = await bo.asks("hvem mangler at stemme?")
    assert "Anna Holm" in told
    assert "DTU Fysik" not in told


def test_the_ids_of_mentions_come_with_the_words() -> None:
    """The bot's own is none of them; a mention may stand without its tags."""
    told = [("<at>Stafet</at>", "28:stafet"), ("<at>Anna Holm</at>", "29:a"), ("Bo Madsen", "29:b")]
    entities = [
        {"type": "mention", "text": text, "mentioned": {"id": whom, "name": "x"}} for text, whom in told
    ]
    activity = Activity.deserialize(
        {
            "type": "message",
            "text": "<at>Stafet</at> byt <at>Anna Holm</at> og Bo Madsen",
            "recipient": {"id": "28:stafet"},
            "entities": entities,
        }
    )

    assert activities.said(activity) == "byt Anna Holm og Bo Madsen"
    assert activities.mentions(activity) == (Mention("Anna Holm", "29:a"), Mention("Bo Madsen", "29:b"))


# --- of every door that changes something and names somebody ----------------------------------------------

WHO = {"name", "owner", "other", "who"}
SAID = {"when": "den 15. december", "then": "den 15. december", "which": "trapper", "purpose": "at vise det"}
NO_COLLEAGUE = {"groups.set_up"}
"""What is named there is a group."""

PAIRS = [("Karen Nielsen", "Maren Nielsen"), ("Jens Hansen", "Jens Jansen"), ("Bo Holm", "Ib Holm")]
"""Whose name is written, who is nobody of the network; and who is called nearly so."""


def sentences(door: Door, name: str) -> list[str]:
    """One of each language, with the name wherever a colleague is named, else somebody else's."""
    found = []
    for patterns in (door.da, door.en):
        variant = next(
            (way for one in patterns for way in variants(one) if _slots(way) & WHO - {"other"}), None
        )
        if variant:
            found.append(" ".join(_spoken(step, name) for step in variant))
    return found


def _slots(way: Variant) -> set[str]:
    return {step.name for step in way if isinstance(step, Slot)}


def _spoken(step: str | Slot, name: str) -> str:
    if isinstance(step, str):
        return step
    value = name if step.name in WHO - {"other"} else SAID.get(step.name, "Dorte Iversen")
    return f": {value}" if step.verbatim else value


DOORS = [
    door
    for door in HOUSE.doors
    if door.noun == "command" and door.name not in NO_COLLEAGUE and sentences(door, "x")
]


def held(network: Network) -> dict[str, list[str]]:
    """All that is kept but who was met, what was said, and the letters to whoever spoke."""

    def work(db: Db) -> dict[str, list[str]]:
        left = {"turns", "letters", "people", "roster", "networks", "shown", "lanes", "passes"}
        return {
            table.name: sorted(str(tuple(row)) for row in db.execute(table.select()))
            for table in tables.sorted_tables
            if table.name not in left
        }

    return network.store.now(work)


async def busy(network: Network, near: str) -> Someone:
    """All that such a sentence could be about: meetings, an item, a committee meeting, a secretariat."""
    dorte, _, signe = network.member("Dorte Iversen"), network.member(near), network.facilitator("Signe Lund")
    await signe.does("brug 1 værter pr. møde")
    await signe.says(MEETING)
    await signe.says("planlæg møde 12. januar kl. 9-12")
    await signe.says("planlæg KAMU-møde 16. december 2026")
    await dorte.says("foreslå punkt: trapper")
    return signe


def test_the_doors_that_name_a_colleague_are_known() -> None:
    assert len(DOORS) >= 11


@pytest.mark.parametrize(("written", "near"), PAIRS)
async def test_no_door_acts_on_somebody_for_the_name_of_another(
    network: Network, written: str, near: str
) -> None:
    signe = await busy(network, near)
    dorte = network.people[0]
    before, heard = held(network), len(network.said_to(network.people[1]))
    for door in DOORS:
        for sentence in sentences(door, written):
            for speaker in (signe, dorte):
                await speaker.asks(sentence)
                assert held(network) == before, (door.name, sentence)
    assert len(network.said_to(network.people[1])) == heard


@pytest.mark.parametrize("which", [0, 1])
async def test_every_door_acts_on_the_one_who_is_mentioned(network: Network, which: int) -> None:
    """With two of one name in the network, no door asks which, nor touches the other."""
    signe = await busy(network, "Anna Holm")
    network.member("Anna Holm", key="anna2")
    mentioned, other = [one for one in network.people if one.name == "Anna Holm"][:: 1 - 2 * which]
    for door in DOORS:
        for sentence in sentences(door, "Anna Holm"):
            told = await signe.says(sentence, where="personal", mentions=[mentioned])
            assert "Hvem mener du" not in told, (door.name, sentence)
            assert "Whom do you mean" not in told, (door.name, sentence)
    named = acted_on(network)
    assert named & ids_of(mentioned)
    assert not named & ids_of(other)


def acted_on(network: Network) -> set[str]:
    """Whom such a door has named in the store, by Teams' id or by mail."""

    def work(db: Db) -> set[str]:
        known = {row.id: row.teams_id for row in db.execute(people.people.select())}
        columns = [absences.absences.c.person, swaps.swaps.c.other, covers.covers.c.absent]
        columns += [kamu.sittings.c.messenger, guests.guests.c.mail]
        found = {one for column in columns for one in db.execute(select(column)).scalars() if one}
        return {str(known.get(one, one)) for one in found}

    return network.store.now(work)


def ids_of(someone: Someone) -> set[str]:
    return {str(someone.profile.teams_id), str(someone.profile.mail)}
