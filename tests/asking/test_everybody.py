"""Everybody's names: what is found depends neither on when each was learnt nor on how many there are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.features.directory.asked.called import Everybody
from bot.language.phrases.words import keys

FIRST = ("Anna", "Åse", "Bo", "Camille", "Dorthe", "Jens", "Søren", "Wiebke")
LAST = ("Kjærgaard", "Kjaersgaard", "Lindqvist", "Møller", "Möller-Roth", "Nguyen", "Ørsted", "de la Cour")
MANY = [f"{first} {middle}. {last}" for first in FIRST for middle in "abcdefghijkl" for last in LAST]
names = st.builds("{} {}".format, st.sampled_from(FIRST), st.sampled_from(LAST))


@given(st.lists(names, unique=True), st.lists(names), names)
def test_names_that_come_later_are_found_as_if_they_had_been_there(
    known: list[str], come: list[str], asked: str
) -> None:
    later, anew = Everybody(known).with_more(come), Everybody(dict.fromkeys([*known, *come]))

    first, last = asked.split(maxsplit=1)
    assert later.called(first) == anew.called(first)
    assert later.called(last) == anew.called(last)
    assert set(later.begun(first[:2])) == set(anew.begun(first[:2]))
    if asked in [*known, *come]:
        assert later.called(asked) == anew.called(asked) >= {asked}


@given(st.lists(names, unique=True), names)
def test_what_was_known_before_is_as_it_was(known: list[str], come: str) -> None:
    before = Everybody(known)
    found = {said: before.called(said) for said in (*FIRST, *LAST)}

    before.with_more([come])

    assert {said: before.called(said) for said in found} == found


@given(st.sampled_from(MANY), st.integers(1, 40))
def test_of_many_names_the_one_that_was_misspelt_is_found_and_none_of_two(meant: str, place: int) -> None:
    at = place % (len(meant) - 2) + 1
    said = meant[:at] + meant[at + 1] + meant[at] + meant[at + 2 :]
    key = "".join(keys(said))
    slips = 1 if len(key) < 14 else 2
    whole = {"".join(keys(name)): name for name in MANY}
    near = {name for one, name in whole.items() if OSA.distance(key, one) <= slips}

    found = Everybody(MANY).called(said)

    exactly = {whole[key]} if key in whole else set()
    assert found == exactly or (not exactly and found == (near if len(near) == 1 else set()))
