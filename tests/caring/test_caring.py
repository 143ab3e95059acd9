"""What is heard of danger and need, on sentences that the meanings were written with, and on others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.language.care import Need, case_in, need_in
from bot.language.phrases import language_of

FOLDER = Path(__file__).parent


def lines(file: str) -> Iterator[tuple[str, str]]:
    """Each sentence with what must be heard of it."""
    kind = "ordinary"
    for line in (FOLDER / file).read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            kind = line[3:]
        elif line and not line.startswith("#"):
            yield kind, line


def heard(sentence: str) -> str:
    """Of a message; of a sentence that hands something in also what it holds of others."""
    need = need_in(sentence)
    if need in (None, Need.hurt) and ":" in sentence[:40]:
        need = case_in(sentence)
    return need.value if need else "ordinary"


def missed(*files: str) -> tuple[list[str], int]:
    everything = [(kind, text) for file in files for kind, text in lines(file)]
    return [f"{kind}, not {heard(text)}: {text}" for kind, text in everything if heard(text) != kind], len(
        everything
    )


@pytest.mark.parametrize(("file", "at_least"), [("messages.txt", 0.98), ("ordinary.txt", 0.99)])
def test_what_the_meanings_were_written_with_is_heard(file: str, at_least: float) -> None:
    misses, count = missed(file)

    assert len(misses) <= (1 - at_least) * count, misses


@pytest.mark.parametrize(("file", "at_least"), [("held_back.txt", 0.9), ("ordinary_held_back.txt", 0.97)])
def test_what_was_held_back_is_heard_nearly_as_often(file: str, at_least: float) -> None:
    misses, count = missed(file)
    print(f"{file}: {count - len(misses)} of {count}", *misses, sep="\n  ")

    assert len(misses) <= (1 - at_least) * count, misses


OF_ILLNESS = ["syge", "langtidssyge", "stress", "stressyge", "angst", "depressions", "udbrændtheds"]


@pytest.mark.parametrize("first", OF_ILLNESS)
@pytest.mark.parametrize(
    "last", ["melding", "orlov", "orloven", "forløb", "perioder", "samtale", "symptomer"]
)
def test_a_named_colleagues_illness_is_heard_in_compounds(first: str, last: str) -> None:
    for said in (f"Karens {first}{last}", f"vikar under Larses nye {first}{last}", f"Ida har {first}{last}"):
        assert case_in(said, given=True) is Need.personal, said
    assert case_in(f"efter Winkels {first}{last}", given=True, known=lambda: ["Noah Winkel"]), first + last


@pytest.mark.parametrize("first", ["syge", "langtidssyge", "stress", "angst"])
@pytest.mark.parametrize("last", ["politik", "kursus", "forebyggelse", "vejledning", "pleje"])
def test_a_compound_of_illness_that_is_a_subject_is_nobodys_own(first: str, last: str) -> None:
    assert case_in(f"Karens {first}{last}", given=True) is None
    assert case_in(f"{first}{last} på instituttet", given=True) is None


@pytest.mark.parametrize("first", OF_ILLNESS)
def test_an_illness_of_nobody_named_is_a_subject(first: str) -> None:
    assert case_in(f"{first}symptomer på instituttet", given=True) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jeg har 10 min.", "jeg har min tvivl"),
        ("fire punkter er nok", "der er fire"),
        ("i dag", "stress i dag"),
    ],
)
def test_small_words_are_read_in_their_own_language(one: str, other: str) -> None:
    assert need_in(one) is None
    assert need_in(other) is None


@pytest.mark.parametrize("file", ["messages.txt", "held_back.txt"])
def test_who_is_in_need_is_answered_in_the_language_of_the_sentence(file: str) -> None:
    mute = [text for kind, text in lines(file) if kind in ("life", "danger") and language_of(text) is None]

    assert mute in ([], ["jag vill inte leva längre"])


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("I want to kill myself", "en"),
        ("I want to die", "en"),
        ("I hurt myself last week", "en"),
        ("acid spill", "en"),
        ("syre på gulvet", "da"),
        ("jeg vil dø", "da"),
    ],
)
def test_a_short_cry_is_in_its_language(said: str, language: str) -> None:
    assert language_of(said) == language


@pytest.mark.parametrize(
    "of",
    ["angst", "depression", "migræne", "ryg", "skilsmisse", "hjerte"],
)
@pytest.mark.parametrize("because", ["pga. hendes", "på grund af hendes", "pga. sin", "grundet hendes"])
def test_what_is_done_because_of_somebodys_illness_tells_of_it(because: str, of: str) -> None:
    assert case_in(f"Vi flytter Mettes kontor {because} {of}", given=True) is Need.personal


@pytest.mark.parametrize("for_what", ["pga. tidsnød", "på grund af ombygningen", "pga. hendes kursus"])
def test_other_reasons_are_nobodys_own(for_what: str) -> None:
    assert case_in(f"Vi flytter Mettes kontor {for_what}", given=True) is None
