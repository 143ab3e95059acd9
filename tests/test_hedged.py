"""Each speaks for themselves, and for sure: what is nearly so, would be so or is somebody else's is not done.

The sentences are those that people said of the doors which are entered by who speaks of themselves.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.core.phrasebook import reader
from bot.features.votes import voting
from tests.dialog import HOUSE, Network, Someone
from tests.once import once
from tests.sentences.stage import Stage

SAID = Path(__file__).parents[1] / "bot" / "language" / "said"
ADVERBS = {
    "da": [
        "næsten",
        "sjældent",
        "måske",
        "nogenlunde",
        "stort set",
        "en gang imellem",
        "forhåbentlig",
        "snart",
    ],
    "en": ["almost", "rarely", "hopefully", "barely", "nearly", "sometimes", "supposedly", "soon"],
}
MODALS = {"da": ["ville", "burde", "kunne"], "en": ["would", "could", "might"]}
OTHERS = {"da": ["alle", "ingen", "du"], "en": ["everybody", "nobody"]}
FIRST = {"da": ("jeg",), "en": ("i",)}


@cache
def stage() -> Stage:
    return Stage()


def _own() -> Iterator[tuple[str, list[str]]]:
    """What people say of themselves, and what is done at once for it."""
    speakers = {one.door.name for one in reader(HOUSE).meanings.values() if one.of_speaker}
    features = sorted({name.split(".")[0] for name in speakers})
    for feature in features:
        for line in (SAID / f"{feature}.tsv").read_text().splitlines():
            name, language, text = line.split("\t")[:3]
            words = text.split()
            if f"{feature}.{name}" in speakers and len(words) > 2 and words[0].lower() in FIRST[language]:
                yield language, words


def sentences() -> list[tuple[str, list[str]]]:
    return random.Random(7).sample(sorted(_own()), 60)


def acts(text: str) -> str:
    door = stage().router.finder.read(text).door
    return door.name if door is not None and door.changes else ""


@pytest.mark.parametrize(("language", "words"), sentences(), ids=lambda one: str(one)[:40])
def test_what_is_not_for_sure_is_not_done(language: str, words: list[str]) -> None:
    if not acts(" ".join(words)):
        return
    verb = 1 if language == "en" else 2
    said = [[*words[:verb], adverb, *words[verb:]] for adverb in ADVERBS[language]]
    said += [[words[0], modal, *words[1:]] for modal in MODALS[language]]
    assert {" ".join(one): acts(" ".join(one)) for one in said if acts(" ".join(one))} == {}


@once
async def anna(network: Network) -> Someone:
    network.member("Bo Madsen")
    network.member("Camille Rossi")
    anna = network.member("Anna Krogh")
    await network.facilitator().says("planlæg møde 9. december kl. 12-15.30")
    await anna.says("start afstemning: Skal vi prøve et år uden referat?")
    return anna


@pytest.mark.parametrize(
    "sentence",
    [
        "jeg støtter næsten forslaget",
        "jeg ville støtte forslaget",
        "jeg kunne godt støtte forslaget",
        "alle støtter forslaget",
        "du støtter forslaget",
        "I would support the proposal",
        "I wish I could support the proposal",
        "I will support the proposal later",
        "everybody supports the proposal",
        "alle er neutrale",
        "de undlader at stemme",
        "jeg har næsten en indvending: prisen",
        "I vote yes next time",
        "jeg stemmer ja næste gang",
        "Bo og jeg støtter forslaget",
    ],
)
async def test_nobody_votes_by_what_is_not_theirs_or_not_sure(
    network: Network, anna: Someone, sentence: str
) -> None:
    told = await anna.says(sentence)
    assert "er registreret" not in told
    assert "is recorded" not in told


@pytest.mark.parametrize(
    "sentence",
    [
        "alle melder afbud til mødet",
        "ingen kommer til mødet",
        "jeg ville melde afbud til mødet",
        "I will hopefully be there",
        "jeg kommer sjældent",
        "jeg kommer ikke videre",
        "I will be there for you",
        "I will come to you on Wednesday",
        "Bo og jeg kommer",
        "Camille and I are coming",
        "I can't come in",
        "det er ikke sikkert jeg kommer på onsdag den 9.",
        "jeg er sjældent væk den 9. december",
        "alle er på ferie i uge 50",
        "du er væk den 9. december",
    ],
)
async def test_nobody_is_noted_by_what_is_not_theirs_or_not_sure(
    network: Network, anna: Someone, sentence: str
) -> None:
    told = await anna.asks(sentence)
    assert not any(noted in told for noted in ("Du kommer", "Du har meldt", "You are coming", "er noteret"))


@pytest.mark.parametrize(
    "sentence",
    [
        "vi støtter forslaget",
        "vi melder afbud til mødet",
        "we support the proposal",
        "we do not support the proposal",
        "alle værter støtter forslaget",
        "ingen kolleger kommer til mødet",
    ],
)
async def test_what_several_do_is_at_most_asked_about(network: Network, anna: Someone, sentence: str) -> None:
    assert acts(sentence) == ""
    told = await anna.asks(sentence)
    assert not any(done in told for done in ("er registreret", "is recorded", "Du har meldt", "er noteret"))


@pytest.mark.parametrize(
    ("sentence", "door"),
    [
        ("vi har et input til handleplanen: bedre gulve", "inputs.hand_in"),
        ("ingen indvendinger herfra", "votes.no_objection_in_words"),
    ],
)
def test_what_the_doors_own_words_say_is_the_speakers(sentence: str, door: str) -> None:
    found = stage().router.finder.read(sentence).door
    assert found is not None
    assert found.name == door


@pytest.mark.parametrize("named", ["1 except Bo", "1 undtagen Bo", "stole, hvis Bo er enig"])
def test_no_vote_is_named_by_what_is_excepted_or_supposed(named: str) -> None:
    assert not voting.may_name(named)


@pytest.mark.parametrize(
    "sentence",
    [
        "jeg vil gerne støtte forslaget",
        "jeg ville gerne støtte forslaget",
        "I would like to support the proposal",
        "jeg støtter helt klart forslaget",
    ],
)
async def test_a_polite_wish_is_for_sure(network: Network, anna: Someone, sentence: str) -> None:
    told = await anna.says(sentence)
    assert "er registreret" in told or "is recorded" in told


@pytest.mark.parametrize(
    "deed",
    [
        "start the meeting",
        "close the vote",
        "vote yes",
        "join the small groups",
        "put laser safety on the agenda",
    ],
)
@pytest.mark.parametrize(
    "asked", ["how do I", "how can I", "how does one", "I wonder whether to", "I wonder if I should"]
)
def test_how_and_whether_something_is_done_are_asked_before_it_is_done(asked: str, deed: str) -> None:
    heard = stage().router.ears.hear(f"{asked} {deed}")
    assert not any(one.door.changes and one.surely for one in heard.tries[:1])
