"""Of many names only a few are compared letter by letter, and none that might have been meant is lost."""

from __future__ import annotations

import random
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from bot.features.directory.asked.places import Names
from bot.features.directory.asked.sieve import ByLikeness, BySlips
from storage.directory.directory import Area, Unit

LETTERS = "abdegiklnorst"
SYLLABLES = ("kemi", "fys", "bio", "tek", "nano", "vand", "ener", "gi", "mil", "jo", "byg", "stof", "lys")


@cache
def many() -> list[str]:
    chosen = random.Random(5)
    return sorted({"".join(chosen.choices(SYLLABLES, k=chosen.randint(2, 4))) for _ in range(6000)})


@cache
def by_slips() -> BySlips:
    return BySlips(many())


def slipped(name: str, kinds: list[tuple[int, int, str]]) -> str:
    """The name with a letter gone, added, changed, or two in the wrong order."""
    for kind, where, letter in kinds:
        at = where % (len(name) - 1)
        name = [
            name[:at] + name[at + 1 :],
            name[:at] + letter + name[at:],
            name[:at] + letter + name[at + 1 :],
            name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        ][kind]
    return name


slips = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 40), st.sampled_from(LETTERS)), min_size=1, max_size=3
)


@settings(max_examples=150, deadline=None)
@given(data=st.data(), made=slips)
def test_no_name_within_the_slips_is_lost_and_few_others_are_compared(
    data: st.DataObject, made: list[tuple[int, int, str]]
) -> None:
    written = slipped(data.draw(st.sampled_from(many())), made)
    found = by_slips().within(written, len(made))
    near = [name for name in many() if OSA.distance(written, name) <= len(made)]
    assert set(near) <= set(found)
    assert len(found) == len(set(found))
    assert found == sorted(found, key=lambda name: (len(name), name))


def test_most_names_are_not_compared() -> None:
    compared = [len(by_slips().within(slipped(name, [(2, 3, "x")]), 2)) for name in many()[::100]]
    assert sum(compared) / len(compared) < len(many()) / 50


@settings(max_examples=50, deadline=None)
@given(data=st.data(), made=slips)
def test_the_likest_names_are_among_those_compared(
    data: st.DataObject, made: list[tuple[int, int, str]]
) -> None:
    written = slipped(data.draw(st.sampled_from(many())), made)
    like = [many()[at] for at in ByLikeness(many()).like(written)]
    best = max(many(), key=lambda name: fuzz.ratio(written, name))
    assert len(like) <= 2000 < len(many())
    assert fuzz.ratio(written, best) in {fuzz.ratio(written, name) for name in like}


def test_of_few_names_all_are_compared() -> None:
    assert ByLikeness(["kemi", "fysik"]).like("x") == [0, 1]


def unit(key: str, name: str, **more: Any) -> Unit:
    return Unit("t", key, name, name, "institut", (), (), more.get("after", ()), None, None)


def area(building: str, group: str = "G1") -> Area:
    return Area("kemi", group, "", "", (building,), "")


def test_the_parts_of_a_building_are_found_by_its_number() -> None:
    names = Names(
        [unit("kemi", "DTU Kemi")], [area("101A"), area("101D", "G2"), area("1010", "G3"), area("7")]
    )
    assert names.in_building("101") == (("kemi", "G1"), ("kemi", "G2"))
    assert names.in_building("101d") == (("kemi", "G2"),)
    assert names.in_building("7b") == (("kemi", "G1"),)
    assert names.in_building("10") == ()


def test_what_came_after_a_unit_is_found_by_the_unit() -> None:
    old, new = unit("old", "Gammel"), unit("new", "Ny", after=("old",))
    assert Names([old, new]).successors(old) == (new,)
    assert Names([old, new]).successors(new) == ()
