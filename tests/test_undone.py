"""What did not happen is not done by saying so: every deed's own sentences, said in that mood."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from bot.language.lexicon import lexicon
from bot.language.likely import examples
from bot.language.parsing import parse
from bot.language.phrases.language import Language
from bot.language.phrases.words import words
from bot.language.pieces import UNDONE
from tests.dialog import HOUSE, Network, Someone
from tests.once import once
from tests.test_listening import ears

MOODS: dict[Language, list[str]] = {
    "da": ["skulle have", "ville have", "ville gerne have", "burde have"],
    "en": ["should have", "would have", "could have", "would have liked to have"],
}
OF_EACH = 1


@cache
def _participles() -> dict[tuple[str, str], str]:
    """Of the first letters of a verb and what it means the form behind `have`."""
    known = lexicon()
    return {
        (form[:3], sense.concept): form
        for form, senses in known._forms.items()
        for sense in senses
        if sense.past and form.endswith(("et", "t", "ed")) and not form.endswith("ets")
    }


def _done(verb: str) -> str | None:
    """`flyt`: `flyttet`; None for what is no verb that has such a form."""
    heard = lexicon().hear(verb, verb)
    concepts = [] if heard.slips or any(one.past for one in heard.senses) else heard.senses
    found = (_participles().get((verb[:3], one.concept)) for one in concepts)
    return next((form for form in found if form), None)


def _told_undone(sentence: str, language: Language) -> Iterator[str]:
    """`luk afstemningen`, `jeg stemmer ja`: who should have closed it and voted."""
    said = sentence.split()
    begins = 1 if said[0].lower() in ("jeg", "i", "vi", "we") else 0
    done = _done(words_key(said[begins])) if len(said) > begins + 1 else None
    if done:
        who = said[0] if begins else {"da": "vi", "en": "we"}[language]
        yield from (" ".join([who, mood, done, *said[begins + 1 :]]) for mood in MOODS[language])


def words_key(word: str) -> str:
    return next((one.key for one in words(word)), "")


def sentences() -> Iterator[tuple[str, str]]:
    """A few of each changing door, in each language."""
    changing = {door.name for door in HOUSE.doors if door.changes and not door.urgent}
    seen: dict[tuple[str, Language], int] = {}
    for door, sentence in ((one.door, one.sentence) for one in examples()):
        language = ears().reader.sheet(sentence).language or "da"
        told = list(_told_undone(sentence, language)) if door in changing else []
        if told and seen.get((door, language), 0) < OF_EACH:
            seen[door, language] = seen.get((door, language), 0) + 1
            yield from ((door, one) for one in told)


def does(sentence: str) -> str:
    """The deed that is done at once."""
    first = next((one for one in ears().hear(sentence).tries if one.surely), None)
    return first.door.name if first is not None and first.door.changes else ""


def test_no_deed_is_done_by_what_should_have_been() -> None:
    told = [sentence for _, sentence in sentences()]
    assert len(told) > 200
    assert {one: does(one) for one in told if does(one)} == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "jeg skulle have været på ferie til fredag",
        "jeg skulle nok have stemt ja",
        "jeg burde have stemt nej",
        "jeg havde skullet melde afbud",
        "havde jeg bare stemt ja",
        "jeg skulle være kommet til mødet",
        "jeg ville gerne have været med",
        "jeg havde tænkt mig at stemme nej",
        "opmærksomhedspunktet skulle have været: Støj",
        "D-2026-001 skulle have været udført",
        "I was going to be on holiday until Friday",
        "we were about to close the vote",
        "language should have been english",
        "I shouldn't have voted yes",
        "I would have liked to come",
    ],
)
def test_what_did_not_happen_is_read_as_that(sentence: str) -> None:
    assert UNDONE in parse(sentence, lexicon()).marks


@pytest.mark.parametrize(
    "sentence",
    [
        "jeg ville gerne have fri til fredag",
        "jeg skal have stemt ja",
        "vi skal have planlagt et møde 12. januar",
        "jeg ville gerne have mødet flyttet til fredag",
        "jeg skulle gerne have fat i referatet",
        "det ville være fint at lukke afstemningen",
        "det ville være hensigtsmæssigt at flytte mødet",
        "we should have a second round",
        "could we have a vote on Friday",
        "the minutes should be sent to Bo",
    ],
)
def test_what_is_asked_for_politely_is_none_of_it(sentence: str) -> None:
    assert UNDONE not in parse(sentence, lexicon()).marks


@once
async def bo(network: Network) -> Someone:
    network.member("Anna Krogh")
    network.member("Camille Rossi")
    await network.facilitator().says("planlæg møde 9. december kl. 12-15.30")
    bo = network.member("Bo Madsen")
    await bo.says("start afstemning: Skal vi prøve et år uden referat?")
    return bo


@pytest.mark.parametrize(
    "sentence",
    [
        "jeg skulle have været på ferie til fredag",
        "jeg ville gerne være på ferie til fredag",
        "I wish I was on holiday until Friday",
        "I was going to be on holiday until Friday",
        "jeg skulle have været på kursus 1. december til 3. december",
        "jeg skulle have stemt ja",
        "jeg skulle have stemt blankt",
        "jeg skulle have været med til mødet",
        "jeg skulle have meldt afbud",
        "jeg skulle have fundet en afløser",
        "jeg skulle have været med i de små grupper",
        "jeg skulle have haft fri til fredag",
        "jeg skulle have været væk i uge 52",
    ],
)
async def test_nothing_is_noted_of_what_did_not_happen(bo: Someone, sentence: str) -> None:
    told = await bo.asks(sentence)
    done = ("Noteret", "Du er væk", "er registreret", "Du kommer", "Du har meldt", "God fri", "Du er med")
    assert not any(one in told for one in (*done, "allerede gået", "have passed", "kan ikke."))


def test_what_was_asked_for_politely_is_done() -> None:
    told = ["jeg ville gerne have fri til fredag", "vi skal have planlagt et møde 12. januar"]
    assert [does(one) for one in told] == ["tasks.off_until", "hosts.plan_meeting"]
