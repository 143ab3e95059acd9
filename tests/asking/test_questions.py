"""What colleagues ask the directory: questions in files, each with whom it must name and nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.features.directory.asked import belonging, question
from bot.features.directory.asked.places import Names
from storage.directory import directory
from tests.asking.university import BESIDE, EVERYBODY, found
from tests.dialog import TENANT, Network, actions
from tests.once import once

FOLDER = Path(__file__).parent
TAKEN = (
    "hører du til?",
    "do you belong to?",
    "enhed mener du?",
    "unit do you mean?",
    "enhed kender",
    "know that unit",
)
SPECIAL = {"mine", "unknown", "none", "vacant", "-"}


class Question(NamedTuple):
    text: str
    expected: str

    @property
    def named(self) -> set[str]:
        if self.expected == "vacant":
            return {"Jens", "Lone"}
        if self.expected in SPECIAL or self.expected.startswith("?"):
            return set()
        return {name.strip() for name in self.expected.split(",")}


def questions(file: str) -> Iterator[Question]:
    for line in (FOLDER / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, _, expected = line.rpartition("|")
            yield Question(text.strip().replace("\\n", "\n"), expected.strip())


@once
def university(network: Network) -> Network:
    return found(network)


def people_in(words: str) -> set[str]:
    return {first for first, name in EVERYBODY.items() if name in words}


async def asked(network: Network, number: int, text: str) -> tuple[str, list[str]]:
    """The answer's words and its buttons, to somebody of whom nothing is known."""
    noah = network.employee(f"Noah{number} Winkel")
    answer = await noah.asks(text)
    buttons = [action["title"] for one in network.said_to(noah) for action in actions(one.card or {})]
    return answer, buttons


def fault(one: Question, answer: str, buttons: list[str]) -> str:
    """What is wrong with the answer; empty where nothing is."""
    named = people_in(answer)
    beside = {other for name in one.named for other in BESIDE.get(name, ())}
    if missing := one.named - named:
        return f"does not name {sorted(missing)}"
    if wrong := named - one.named - beside:
        return f"WRONG PERSON {sorted(wrong)}"
    if one.expected.startswith("?") and set(buttons) != {
        name.strip() for name in one.expected[1:].split(",")
    }:
        return f"offers {buttons}"
    if one.expected == "mine" and not any(line in answer for line in ("hører du til?", "do you belong to?")):
        return "does not ask which unit is mine"
    if one.expected == "-" and any(line in answer for line in TAKEN):
        return "is taken for a question to the directory"
    return ""


@pytest.mark.parametrize("file", ["questions.txt", "adversarial.txt"])
async def test_every_question_names_whom_it_must_and_nobody_else(university: Network, file: str) -> None:
    everything = list(questions(file))
    misses = []
    for number, one in enumerate(everything):
        answer, buttons = await asked(university, number, one.text)
        if why := fault(one, answer, buttons):
            misses.append(f"{one.text!r}: {why}\n      {answer[:160]!r}")

    print(f"{file}: {len(everything) - len(misses)} of {len(everything)} right", *misses, sep="\n  ")
    assert misses == []


def test_there_are_enough_questions_and_a_third_is_dirty() -> None:
    lines = (FOLDER / "questions.txt").read_text(encoding="utf-8").splitlines()
    kinds: dict[str, int] = {}
    heading = ""
    for line in lines:
        heading = line[3:] if line.startswith("## ") else heading
        kinds[heading] = kinds.get(heading, 0) + (not line.startswith("#") and bool(line))
    both = list(questions("questions.txt")) + list(questions("adversarial.txt"))

    assert sum(kinds.values()) >= 300
    assert len({one.text for one in both}) == len(both)
    dirty = sum(count for kind, count in kinds.items() if kind.startswith("dirty"))
    assert dirty + len(list(questions("adversarial.txt"))) >= len(both) / 3


# --- what changes nothing -----------------------------------------------------------------------------------


NAMED = [one for one in questions("questions.txt") if one.named and "\n" not in one.text]
BEFORE = ["Hej, ", "hej stafet ", "Undskyld, ", "Hi! ", "lige et spørgsmål: ", "😀 ", "kære alle, ", "øh "]
BEHIND = [
    "",
    "?",
    " tak",
    ", tak på forhånd!",
    " please",
    " 🙏",
    "\n\nMvh\nJens Ravnholt",
    "\nVenlig hilsen\nAnna Krogh",
]
ASCII = [("æ", "ae"), ("ø", "oe"), ("å", "aa")]
BARE = [("æ", "a"), ("ø", "o"), ("å", "a")]


def _names(network: Network) -> Names:
    store = network.store
    return store.now(lambda db: Names(directory.all_units(db, TENANT), directory.areas(db, TENANT)))


def reading(text: str, names: Names, network: Network) -> list[object]:
    """What was understood, without the words as they were written."""
    asked = question.read(text, names, network.clock.date())
    return [
        (
            one.roles,
            one.intent,
            one.period,
            [(p.units, p.buildings, p.spots) for p in one.places],
            bool(one.unknown),
        )
        for one in asked
    ]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_politeness_folding_and_shouting_change_no_answer(university: Network, data: st.DataObject) -> None:
    names = _names_once(university)
    one = data.draw(st.sampled_from(NAMED))
    text = one.text
    for letter, written in data.draw(st.sampled_from([[], ASCII, BARE])):
        text = text.replace(letter, written).replace(letter.upper(), written.upper())
    text = data.draw(st.sampled_from([text, text.lower()]))
    noisy = data.draw(st.sampled_from(BEFORE)) + text.rstrip("?! ") + data.draw(st.sampled_from(BEHIND))

    assert reading(noisy, names, university) == reading(one.text, names, university), noisy


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_slip_in_a_long_word_names_the_same_or_nobody(university: Network, data: st.DataObject) -> None:
    names = _names_once(university)
    one = data.draw(st.sampled_from(NAMED))
    words = one.text.split(" ")
    long = [at for at, word in enumerate(words) if len(word) >= 6 and word.isalpha()]
    if not long:
        return
    at = data.draw(st.sampled_from(long))
    place = data.draw(st.integers(1, len(words[at]) - 2))
    word = words[at]
    slips = [word[:place] + word[place + 1 :], word[:place] + word[place] + word[place:]]
    slips.append(word[:place] + word[place + 1] + word[place] + word[place + 2 :])
    words[at] = data.draw(st.sampled_from(slips))
    before, after = (
        _units(question.read(text, names, university.clock.date())) for text in (one.text, " ".join(words))
    )

    assert after <= before or not after or before == set(), " ".join(words)


def _units(asked: list[question.Asked]) -> set[str]:
    return {
        unit.key for one in asked for place in one.places if len(place.units) == 1 for unit in place.units
    }


_AT_HAND: dict[int, Names] = {}


def _names_once(network: Network) -> Names:
    return _AT_HAND.setdefault(id(network), _names(network))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200))
def test_whatever_is_written_is_read_without_a_fault(university: Network, text: str) -> None:
    question.read(text, _names_once(university), university.clock.date())
    belonging.belongs(text, _names_once(university))
