"""Denials that are of something else: who will not be late or forget has not said that they stay away."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.core.feature import Door
from tests.dialog import HOUSE, Network, Someone
from tests.once import once
from tests.test_listening import ears

AWAY = ("jeg melder afbud", "can not come")


@once
async def bo(network: Network) -> Someone:
    bo = network.member("Bo Madsen")
    signe = network.facilitator()
    await signe.asks("planlæg møde 9-12-2026 kl. 12-15.30")
    return bo


@pytest.mark.parametrize(
    "said",
    [
        "jeg kommer ikke til at glemme mødet",
        "jeg kommer ikke for sent til mødet",
        "I won't be late for the meeting",
        "I wont be late for the meeting",
        "I won't miss the meeting",
        "I will not forget the meeting",
    ],
)
async def test_nobody_is_asked_to_stay_away_who_denies_something_else(bo: Someone, said: str) -> None:
    told = await bo.asks(said)
    assert not any(one in told for one in AWAY)


@pytest.mark.parametrize(
    "said",
    [
        "jeg kommer ikke på onsdag",
        "jeg kan ikke nå mødet",
        "jeg kommer til at misse mødet",
        "I won't make it to the meeting",
        "I can't come to the meeting",
    ],
)
def test_a_denial_of_the_deed_itself_stays_one(said: str) -> None:
    heard = ears().hear(said)
    doors = [one.door for one in heard.tries[:1]] + [one.door for one in heard.offers[:1]]
    assert "attending.decline" in [door.name for door in doors]


@pytest.mark.parametrize(
    ("said", "ruled_out"),
    [
        ("Nej, jeg kan ikke støtte forslaget, men jeg stemmer ikke imod", "votes.oppose_in_words"),
        ("I can't support it, but I won't vote against it", "votes.oppose_in_words"),
        ("jeg kan ikke komme, men jeg aflyser ikke mødet", "meetings.cancel"),
    ],
)
def test_what_one_clause_rules_out_is_read_into_no_other(said: str, ruled_out: str) -> None:
    heard = ears().hear(said)
    asked = [one for one in (heard.supposed, heard.lacking) if one]
    doors = (
        [one.door for one in heard.tries] + [one.door for one in heard.offers] + [one.door for one in asked]
    )
    assert ruled_out not in [door.name for door in doors]


@pytest.mark.parametrize(
    "said",
    [
        "de har aftalt at Bo laver plakaten",
        "they agreed that Bo makes the poster",
        "she decided to drop the minutes",
        "de har besluttet at droppe referatet",
        "han har lukket afstemningen",
        "I am sick of this meeting",
    ],
)
def test_what_others_did_or_an_idiom_says_is_done_by_nobody_here(said: str) -> None:
    heard = ears().hear(said)
    assert not any(one.door.changes and one.surely for one in heard.tries[:1])


@pytest.mark.parametrize(
    ("said", "door", "text"),
    [
        ("vi har aftalt at Bo laver plakaten", "decisions.agree_in_words", "Bo laver plakaten"),
        ("we agreed that Bo makes the poster", "decisions.agree_in_words", "Bo makes the poster"),
        ("vi har aftalt at Bo rydder op", "decisions.agree_in_words", "Bo rydder op"),
        (
            "skriv ned at vi har aftalt at Anna slår alarmen til",
            "decisions.agree_in_words",
            "Anna slår alarmen til",
        ),
        ("we agreed that Anna turns the lights on", "decisions.agree_in_words", "Anna turns the lights on"),
    ],
)
def test_what_we_agreed_is_kept_to_its_last_word(said: str, door: str, text: str) -> None:
    first = ears().hear(said).tries[0]
    assert (first.door.name, first.given["text"]) == (door, text)


@pytest.mark.parametrize(
    "said", ["Jeg når desværre ikke mødet", "jeg når det desværre ikke", "når nok ikke mødet"]
)
def test_a_denial_that_belongs_to_its_expression_denies_nothing_of_it(said: str) -> None:
    assert "NOT" not in ears().reader.sheet(said).marks


@pytest.mark.parametrize("said", ["Anna og jeg kommer", "Bo and I are coming to the meeting"])
def test_of_two_who_answer_in_one_sentence_the_speaker_is_asked(said: str) -> None:
    heard = ears().hear(said)
    asked = heard.supposed.door.name if heard.supposed else heard.offers[0].door.name
    assert asked == "attending.come"
    assert not any(one.surely for one in heard.tries)


@pytest.mark.parametrize("said", ["kan nogen bytte med mig den 15.", "can anybody swap with me on the 15th"])
def test_somebody_is_asked_to_swap_on_a_day(said: str) -> None:
    assert ears().hear(said).tries[0].door.name == "offers.begin_by_words"


@pytest.mark.parametrize("said", ["hvis ingen bytter med mig den 15.", "kan nogen bytte med Anna den 15."])
def test_a_swap_that_is_supposed_or_somebody_elses_is_not_asked_for(said: str) -> None:
    assert not any(one.door.changes and one.surely for one in ears().hear(said).tries[:1])


# --- whether something must be, or still can be, is a question ---------------------------------------------


def orders() -> Iterator[tuple[Door, str]]:
    """Of every door that changes something, how it is asked for in English where that begins with a verb."""
    for door in HOUSE.doors:
        for written in door.en if door.changes and not door.urgent else ():
            said = written
            while (plain := re.sub(r"\[[^\[\]]*\]", "", said)) != said:
                said = plain
            while (plain := re.sub(r"\(([^()|]*)[^()]*\)", r"\1", said)) != said:
                said = plain
            said = " ".join(said.split())
            is_order = "{" not in said and " is " not in said and said.split()[0] not in ("i", "can", "could")
            if is_order:
                yield door, said


@pytest.mark.parametrize("asks", ["do I have to {}?", "can I still {}?", "do I need to {}"])
def test_whether_it_must_or_can_be_done_never_does_it(asks: str) -> None:
    acts = []
    for door, order in orders():
        first = next(iter(ears().hear(asks.format(order)).tries), None)
        if first is not None and first.door.changes and first.surely:
            acts.append((door.name, order, first.door.name))
    assert not acts


@pytest.mark.parametrize(
    "said",
    [
        "do I have to come on 9 december?",
        "do I need to be away on the 9th of december?",
        "can I still decline for december?",
        "skal jeg komme den 9. december?",
        "kan jeg stadig melde afbud til mødet?",
    ],
)
async def test_who_asks_whether_to_come_has_answered_nothing(bo: Someone, said: str) -> None:
    told = await bo.asks(said)

    assert "You are coming" not in told
    assert "Noted" not in told
    assert "You are not coming" not in told
    assert "Ingen har endnu sagt, at de kommer" in await bo.asks("hvem kommer til mødet?")
    assert "Du har ikke noteret noget fravær" in await bo.asks("mit fravær")


NEEDS_NONE = [
    *(f"der er ikke brug for {one}" for one in ("en afløser", "afløser", "en vikar")),
    *(
        f"no {one} {needed}"
        for one in ("cover", "stand-in", "replacement")
        for needed in ("needed", "is required")
    ),
    *(f"we don't need a {one}" for one in ("stand-in", "cover", "replacement")),
    *(f"{who} ingen afløser" for who in ("vi mangler", "jeg skal bruge", "der mangler")),
]


@pytest.mark.parametrize("said", NEEDS_NONE)
def test_who_needs_no_cover_calls_none(said: str) -> None:
    heard = ears().hear(said)
    meant = [one.door for one in heard.tries] + [one.door for one in heard.offers]
    meant += [heard.supposed.door] if heard.supposed else []
    meant += [heard.lacking.door] if heard.lacking else []
    calls = [one.name for one in meant if one.name.startswith("covers.call")]
    assert calls == [], (said, heard)


@pytest.mark.parametrize(
    "instead", ["bare træt", "kun lidt sløj", "bare ked af det", "just tired", "only busy"]
)
@pytest.mark.parametrize(
    "denied", ["jeg er ikke syg", "jeg er ikke på ferie", "jeg er ikke væk", "I'm not sick"]
)
def test_what_is_so_in_place_of_what_is_denied_ends_nothing(denied: str, instead: str) -> None:
    heard = ears().hear(f"{denied}, {instead}")
    assert not any(one.door.changes for one in heard.tries), heard.tries


@pytest.mark.parametrize(
    "said",
    [
        "D-2026-001 skal ikke til KAMU",
        "den beslutning skal ikke til KAMU",
        "D-2026-001 should not go to KAMU",
        "D-2026-001 is not for KAMU",
        "KAMU skal ikke have D-2026-001",
    ],
)
def test_a_deed_without_a_verb_is_denied_by_what_it_is_about(said: str) -> None:
    heard = ears().hear(said)

    assert not [one for one in heard.tries if one.door.name == "decisions.to_kamu_in_words"]
