"""What is misspelt is read as it was meant: one slip changes neither the role nor the place of a question,
and no name is taken for a word."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

import bot.features.directory.asked as package
from bot.features.directory.asked import question, spelling
from bot.features.directory.asked.mine import names
from bot.features.directory.asked.places import Names
from bot.features.directory.asked.question import Asked
from bot.features.directory.asked.spelling import tokens_of
from bot.language import tokens as plain
from bot.language.once import hearing
from bot.language.phrases.words import fold
from bot.language.tokens import keys_of
from tests.asking.university import EVERYBODY, found
from tests.dialog import TENANT, Network
from tests.once import once

TODAY = date(2026, 11, 23)
SOME = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@once
def known(network: Network) -> Names:
    return found(network).store.now(lambda db: names(db, TENANT))


# --- slips ------------------------------------------------------------------------------------------------

SENTENCES = (
    "hvem er {role} på {place}",
    "hvem er {role} i min enhed",
    "hvem er {role} i vores afdeling?",
    "jeg sidder på {place}, hvem er min {role}",
    "hej, kan du fortælle mig hvem der er {role} på {place}? tak",
    "telefonnummeret til {role} på {place}",
    "hvem repræsenterer os i arbejdsmiljø på {place}",
)
ROLES = ("AMR", "arbejdsmiljørepræsentant", "arbejdsmiljøkoordinator", "tillidsrepræsentant", "suppleant")
PLACES = ("DTU Fysik", "Institut for Akvatiske Ressourcer", "DTU Nanolab", "biblioteket", "bygning 346")


def slipped(word: str, at: int, how: str) -> str:
    """One slip of the fingers inside a word."""
    if how == "swapped":
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + (word[at + 1 :] if how == "lost" else word[at] + word[at:])


def read(sentence: str, among: Names) -> list[Asked]:
    with hearing():
        return question.read(sentence, among, TODAY)


def places_of(asked: list[Asked]) -> list[tuple[frozenset[str], tuple[str, ...]]]:
    return [
        (frozenset(unit.key for unit in place.units), place.buildings)
        for one in asked
        for place in one.places
    ]


def names_the_right_one(asked: Asked, meant: list[Asked], among: Names) -> bool:
    """It is asked which unit was meant, and the right one is offered."""
    offered = {unit.key for unit in among.offers(asked.unknown)}
    return any(units <= offered for units, _ in places_of(meant))


@SOME
@example(text=SENTENCES[1], role="AMR", place=PLACES[0], word=2, at=0, how="swapped")
@example(text=SENTENCES[3], role="AMR", place=PLACES[1], word=2, at=1, how="lost")
@given(
    text=st.sampled_from(SENTENCES),
    role=st.sampled_from(ROLES),
    place=st.sampled_from(PLACES),
    word=st.integers(0, 99),
    at=st.integers(0, 99),
    how=st.sampled_from(["swapped", "lost", "doubled"]),
)
def test_one_slip_changes_neither_the_role_nor_the_place(
    known: Names, text: str, role: str, place: str, word: int, at: int, how: str
) -> None:
    right = text.format(role=role, place=place)
    said = right.split(" ")
    long = [one for one, key in enumerate(said) if key.isalpha() and len(key) > 4]
    one = long[word % len(long)]
    said[one] = slipped(said[one], 1 + at % (len(said[one]) - 3), how)
    assume(fold(" ".join(said)) != fold(right))
    meant, asked = read(right, known), read(" ".join(said), known)
    assert meant
    assert [one.roles for one in asked] == [one.roles for one in meant], said
    asks = all(one.unknown and names_the_right_one(one, meant, known) for one in asked)
    assert asks or places_of(asked) == places_of(meant), said


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("hvem er min ammr", "AMR"),
        ("hvem er ARM på fysik", "AMR"),
        ("hvem eramr hos os", "AMR"),
        ("hvem er minamr", "AMR"),
        ("who is the safety erp at physics", "AMR"),
        ("arbejdsmiljø-repræsentaten på DTU Kemiteknik, hvem er det?", "AMR"),
        ("who represnts us on health and saftey here", "AMR"),
        ("hvem er amr, jeg mener amk, på fysik", "AMK"),
    ],
)
def test_a_role_is_known_however_it_is_typed(known: Names, said: str, role: str) -> None:
    assert [one.roles for one in read(said, known)] == [(role,)]


@pytest.mark.parametrize("said", ["jeg sidder på fysk, hvem er min AMR", "AMR på fysk", "amr påfysik"])
def test_a_short_name_that_lacks_a_letter_is_known(known: Names, said: str) -> None:
    assert places_of(read(said, known)) == [(frozenset({"u-fys"}), ())]


@pytest.mark.parametrize(
    "said",
    ["jeg sidder på kmi, hvem er min AMR", "hvem er AMR for laboratoriet på kmi", "hvem er AMR på kmi"],
)
def test_a_place_that_was_spoken_nearly_is_never_the_askers_own(known: Names, said: str) -> None:
    assert [one.unknown for one in read(said, known)] == ["kmi"]


def test_where_the_asker_sits_is_told_of_a_room_too(known: Names) -> None:
    told = places_of(read("my office is in 309, who is my rep?", known))
    assert told == [(frozenset(), ("309",))]


# --- no slips ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(EVERYBODY.values()))
@pytest.mark.parametrize("text", ["hvem er {}", "hvad er {}s mail", "who is the deputy of {}", "er {} AMR"])
def test_a_name_is_no_misspelt_word(name: str, text: str) -> None:
    said = text.format(name.lower())
    assert keys_of(tokens_of(said)) == keys_of(plain.tokens_of(said))


def test_an_arm_is_no_amr(known: Names) -> None:
    assert read("who is arm at physics", known) == []


def words_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.split()
    elif isinstance(value, dict):
        yield from words_in(list(value))
    elif isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from words_in(one)


def test_no_word_that_the_reader_looks_for_is_taken_for_another() -> None:
    modules = [
        importlib.import_module(f"{package.__name__}.{one.name}")
        for one in pkgutil.iter_modules(package.__path__)
    ]
    listed = {
        value
        for module in modules
        for name, one in vars(module).items()
        if name.isupper()
        for value in words_in(one)
    }
    listed = {word for word in listed if word.isalpha() and word == fold(word)}
    assert {word for word in listed if keys_of(tokens_of(word)) != keys_of(plain.tokens_of(word))} == set()
    assert len(listed) > 1000
    assert spelling.nearest("afdleing") == "afdeling"
