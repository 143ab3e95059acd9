"""What a sentence sounds like: counted from what people said, and never a reason to do anything by itself."""

from __future__ import annotations

import pytest

from bot.core.phrasebook import reader
from bot.language.likely import COUNTED, NOTHING, Likeness, counted, examples, likeness, signs
from tests.dialog import HOUSE, ears_of
from tests.likely import table


def test_what_was_counted_is_what_people_said() -> None:
    """`python -m tests.likely` counts anew."""
    assert COUNTED.read_text(encoding="utf-8") == table(HOUSE)


def test_every_sentence_was_said_for_a_door_that_is_there() -> None:
    spoken = {door.name for door in HOUSE.doors if door.da or door.en}

    assert {one.door for one in examples()} - {NOTHING} <= spoken


def test_no_sentence_was_said_for_two_doors() -> None:
    said: dict[str, str] = {}
    for one in examples():
        assert said.setdefault(one.sentence.casefold(), one.door) == one.door, one.sentence


def told(*sentences: tuple[str, str]) -> Likeness:
    read = reader(HOUSE)
    return Likeness(counted((door, 1.0, signs(read.sheet(sentence))) for door, sentence in sentences))


def test_a_sentence_is_likest_to_the_door_whose_signs_it_has() -> None:
    found = told(
        ("meetings.cancel", "aflys mødet på torsdag"),
        ("meetings.cancel", "mødet må desværre aflyses"),
        ("votes.close", "luk afstemningen"),
        ("votes.close", "afstemningen skal lukkes nu"),
    ).of(reader(HOUSE).sheet("kan mødet aflyses?"))

    assert found[0].door == "meetings.cancel"
    assert found[0].share > found[1].share
    assert "CANCEL" in found[0].why


def test_what_was_never_said_is_like_nothing() -> None:
    assert told(("a.b", "aflys mødet"), ("a.b", "aflys mødet nu")).of(reader(HOUSE).sheet("xyzzy")) == []


def test_shares_are_of_one_whole() -> None:
    found = likeness().of(reader(HOUSE).sheet("hvem er det nu der skal holde mødet næste gang"), most=1000)

    assert abs(sum(one.share for one in found) - 1) < 1e-6
    assert [one.share for one in found] == sorted((one.share for one in found), reverse=True)


@pytest.mark.parametrize(
    "sentence",
    ["vi skal altså ikke aflyse mødet", "Bo ville gerne have aflyst mødet i fredags", "don't close the vote"],
)
def test_what_is_denied_or_told_of_is_offered_by_no_likeness(sentence: str) -> None:
    heard = ears_of(HOUSE).hear(sentence)

    doors = [one.door for one in heard.tries] + [one.door for one in heard.offers]
    assert not [door for door in doors if door.changes]


def test_nothing_is_done_for_what_it_sounds_like_alone() -> None:
    """Of all that was said to us, each deed that is entered is so by a whole meaning or phrase."""
    ears = ears_of(HOUSE)
    for one in list(examples())[::40]:
        for tried in ears.hear(one.sentence).tries:
            assert not (tried.door.changes and tried.why.startswith("sounds like")), one.sentence
