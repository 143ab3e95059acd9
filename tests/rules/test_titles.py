"""Which title some words name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.titles import named

TITLES = ["Skal vi have kaffe?", "Prøve med te", "Forårets temaer", "Kaffe og te i pausen", "Skal vi det?"]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("kaffen", ["Skal vi have kaffe?", "Kaffe og te i pausen"]),
        ("kaffe og te", ["Kaffe og te i pausen"]),
        ("afstemningen om temaerne", ["Forårets temaer"]),
        ("prøve te", ["Prøve med te"]),
        ("Prøve med te", ["Prøve med te"]),
        ("Skal vi det", ["Skal vi det?"]),
        ("te", ["Prøve med te", "Kaffe og te i pausen"]),
        ("tema", ["Forårets temaer"]),
        ("kakao", []),
        ("kaffe og kakao", []),
        ("", []),
        ("afstemningen", []),
    ],
)
def test_which_title_is_named_for_sure(words: str, titles: list[str]) -> None:
    assert [TITLES[at] for at in named(words, TITLES).sure] == titles


@pytest.mark.parametrize(
    ("words", "titles"), [("forårts temaer", ["Forårets temaer"]), ("kakao", []), ("prøve", [])]
)
def test_a_slip_makes_it_merely_likely(words: str, titles: list[str]) -> None:
    assert [TITLES[at] for at in named(words, TITLES).near] == titles


@given(st.sampled_from(TITLES))
def test_a_whole_title_means_itself_alone(title: str) -> None:
    assert named(title, TITLES).sure == (TITLES.index(title),)
