"""Counting: against elections whose counts are published, and what holds for every count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.votes import tallies

MEMPHIS, NASHVILLE, CHATTANOOGA, KNOXVILLE = "Memphis", "Nashville", "Chattanooga", "Knoxville"
CITIES = (MEMPHIS, NASHVILLE, CHATTANOOGA, KNOXVILLE)

# Where Tennessee's capital should be, by how near each voter lives: the textbook example of voting methods.
TENNESSEE = (
    (42, (MEMPHIS, NASHVILLE, CHATTANOOGA, KNOXVILLE)),
    (26, (NASHVILLE, CHATTANOOGA, KNOXVILLE, MEMPHIS)),
    (15, (CHATTANOOGA, KNOXVILLE, NASHVILLE, MEMPHIS)),
    (17, (KNOXVILLE, CHATTANOOGA, NASHVILLE, MEMPHIS)),
)

KISS, MONTROLL, SMITH, WRIGHT = "KMSW"

# Burlington, Vermont, mayor 2009: all ballots as cast (PrefLib, data set 00005-00000002, "2009 Burlington
# Mayoral Election"), without the two who had 71 first choices between them, and told by order. An overvote
# exhausts its ballot, as the city counted. The city's rounds stand in "2009 Burlington mayoral election"
# (Wikipedia; electowiki.org has the same, and the pairs 4067-3477, 4597-3668 and 4314-4064).
CAST = (
    "886 W, 432 KMSW, 429 KM, 356 K, 347 KMS, 324 WSMK, 301 WS, 288 WMSK, 265 WM, 222 MK, 211 MKSW, "
    "200 KSMW, 198 MSKW, 193 MKS, 191 M, 185 KSM, 160 MS, 157 WMS, 151 KS, 151 MWSK, 147 WSM, "
    "143 SKMW, 139 SMKW, 133 S, 131 KMWS, 130 MSWK, 120 MSK, 120 SKM, 114 WSKM, 112 SWMK, 105 WMKS, "
    "104 SM, 104 SMK, 102 SW, 100 MW, 89 MKWS, 89 WKMS, 87 SMWK, 84 WK, 82 MWKS, 76 MSW, 72 KWMS, "
    "69 KW, 66 WKSM, 63 MWS, 61 SK, 56 KMW, 56 MKW, 56 SWM, 56 WMK, 55 KSWM, 50 KWSM, 48 SWKM, "
    "40 SMW, 38 KWM, 38 MWK, 37 SKWM, 30 WSK, 25 WKM, 23 WKS, 18 KSW, 16 KWS, 16 SWK, 15 SKW"
)
BURLINGTON = tuple((int(one.split()[0]), tuple(one.split()[1])) for one in CAST.split(", "))


def ballots(published: tuple[tuple[int, tuple[str, ...]], ...]) -> list[dict[str, int]]:
    return [
        {option: rank for rank, option in enumerate(order, start=1)}
        for number, order in published
        for _ in range(number)
    ]


def test_instant_run_off_makes_knoxville_the_capital() -> None:
    tally = tallies.ranked(CITIES, ballots(TENNESSEE))

    assert tally.winners == (KNOXVILLE,)
    assert tally.rounds == (
        {MEMPHIS: 42, NASHVILLE: 26, CHATTANOOGA: 15, KNOXVILLE: 17},
        {MEMPHIS: 42, NASHVILLE: 26, KNOXVILLE: 32},
        {MEMPHIS: 42, KNOXVILLE: 58},
    )


def test_instant_run_off_makes_kiss_mayor_of_burlington() -> None:
    tally = tallies.ranked((KISS, MONTROLL, SMITH, WRIGHT), ballots(BURLINGTON))

    assert tally.winners == (KISS,)
    assert tally.rounds[1:] == (
        {KISS: 2981, MONTROLL: 2554, WRIGHT: 3294},
        {KISS: 4313, WRIGHT: 4061},
    )


@pytest.mark.parametrize(
    ("one", "other", "votes"),
    [(MONTROLL, KISS, (4067, 3477)), (MONTROLL, WRIGHT, (4597, 3668)), (KISS, WRIGHT, (4314, 4064))],
)
def test_two_of_burlington_alone(one: str, other: str, votes: tuple[int, int]) -> None:
    """The published pairs count the six ballots with an overvote, too."""
    first, second = tallies.ranked((one, other), ballots(BURLINGTON)).rounds[0].values()

    assert abs(first - votes[0]) <= 6
    assert abs(second - votes[1]) <= 6


def test_points_add_up_as_the_reference_for_score_rounds_prints_them() -> None:
    """The example that starvote (Larry Hastings' tabulator of STAR votes) prints in its README: the score
    round's totals are Chuck 13, Amy 10, Brian 9."""
    answers = [
        {"Amy": 1, "Brian": 3, "Chuck": 5},
        {"Amy": 5, "Brian": 2, "Chuck": 3},
        {"Amy": 4, "Brian": 4, "Chuck": 5},
    ]

    tally = tallies.added_up(("Amy", "Brian", "Chuck"), answers)

    assert tally.numbers == {"Amy": (10,), "Brian": (9,), "Chuck": (13,)}
    assert tally.order == ("Chuck", "Amy", "Brian")
    assert tally.winners == ("Chuck",)


def test_points_make_nashville_the_capital() -> None:
    """By distance: 10 to the own city, less the further off; added up by hand."""
    scores = {
        MEMPHIS: {MEMPHIS: 10, NASHVILLE: 4, CHATTANOOGA: 2, KNOXVILLE: 0},
        NASHVILLE: {MEMPHIS: 0, NASHVILLE: 10, CHATTANOOGA: 4, KNOXVILLE: 2},
        CHATTANOOGA: {MEMPHIS: 0, NASHVILLE: 6, CHATTANOOGA: 10, KNOXVILLE: 6},
        KNOXVILLE: {MEMPHIS: 0, NASHVILLE: 5, CHATTANOOGA: 7, KNOXVILLE: 10},
    }
    answers = [scores[order[0]] for number, order in TENNESSEE for _ in range(number)]

    tally = tallies.added_up(CITIES, answers)

    assert {city: number for city, (number,) in tally.numbers.items()} == {
        MEMPHIS: 420,
        NASHVILLE: 603,
        CHATTANOOGA: 457,
        KNOXVILLE: 312,
    }
    assert tally.winners == (NASHVILLE,)


def test_two_places_and_a_tie_for_the_second_are_the_hosts_to_break() -> None:
    """Nine dots, then eight and eight."""
    spread = [{"T5": 9}, {"T4": 8}, {"T6": 8}, {"T8": 6}, {"T7": 5}]

    tally = tallies.added_up(("T4", "T5", "T6", "T7", "T8"), spread, places=2)

    assert (tally.winners, set(tally.tied)) == (("T5",), {"T4", "T6"})


def test_both_win_where_places_allow() -> None:
    assert set(tallies.added_up("abc", [{"a": 1, "b": 1}], places=2).winners) == {"a", "b"}


def test_in_a_tied_round_the_one_that_had_fewer_before_goes_out() -> None:
    """a 3, b 2, c 2, d 1: d goes out and lifts c to 3, then b and … are compared with the round before."""
    told = [{"a": 1}] * 4 + [{"b": 1}] * 3 + [{"c": 1}] * 2 + [{"d": 1, "c": 2}]

    tally = tallies.ranked("abcd", told)

    assert tally.rounds[1] == {"a": 4, "b": 3, "c": 3}
    assert set(tally.rounds[2]) == {"a", "b"}


def test_a_tie_from_the_first_round_on_drops_the_last_proposed() -> None:
    assert tallies.ranked("ab", [{"a": 1}, {"b": 1}]).winners == ("a",)


def test_most_can_beats_most_may() -> None:
    tally = tallies.times("xyz", [{"x": 2, "y": 1, "z": 1}, {"x": 0, "y": 1, "z": 1}, {"y": 2, "x": 2}])

    assert tally.order == ("x", "y", "z")
    assert tally.numbers == {"x": (2, 0), "y": (1, 2), "z": (0, 2)}


orders = st.lists(
    st.permutations("abcde").flatmap(lambda p: st.integers(1, 5).map(lambda n: p[:n])),
    min_size=1,
    max_size=30,
)


@given(orders)
def test_run_off_counts_each_ballot_once_in_every_round(given_orders: list[list[str]]) -> None:
    answers = [{option: rank for rank, option in enumerate(order, 1)} for order in given_orders]

    tally = tallies.ranked("abcde", answers)

    for told in tally.rounds:
        assert sum(told.values()) <= len(answers)
        assert sum(told.values()) == sum(any(one in told for one in order) for order in given_orders)
    assert {one: (votes,) for one, votes in tally.rounds[-1].items()}.items() <= tally.numbers.items()
    assert sum(number for (number,) in tally.numbers.values()) == sum(tally.rounds[-1].values())
    assert len(tally.winners) == 1
    assert sorted(tally.order) == list("abcde")


@given(orders)
def test_who_has_more_than_half_at_once_wins(given_orders: list[list[str]]) -> None:
    answers = [{option: rank for rank, option in enumerate(order, 1)} for order in given_orders]
    firsts = [order[0] for order in given_orders]
    for option in "abcde":
        if firsts.count(option) * 2 > len(firsts):
            assert tallies.ranked("abcde", answers).winners == (option,)


def textbook(left: list[str], orders: list[list[str]]) -> str | None:
    """Instant run-off as textbooks tell it: the last goes out until one has more than half; None in a tie."""
    firsts = [next(one for one in order if one in left) for order in orders if set(order) & set(left)]
    votes = {one: firsts.count(one) for one in left}
    best = max(votes.values())
    if best * 2 > len(firsts):
        return max(votes, key=votes.__getitem__)
    last = [one for one in left if votes[one] == min(votes.values())]
    return textbook([one for one in left if one != last[0]], orders) if len(last) == 1 else None


@given(orders)
def test_run_off_is_the_textbooks_where_no_tie_is_to_be_broken(given_orders: list[list[str]]) -> None:
    answers = [{option: rank for rank, option in enumerate(order, 1)} for order in given_orders]
    expected = textbook(list("abcde"), given_orders)

    assert expected is None or tallies.ranked("abcde", answers).winners == (expected,)


@given(st.lists(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 5)), max_size=30), st.integers(1, 4))
def test_winners_and_tied_are_exactly_those_with_enough(answers: list[dict[str, int]], places: int) -> None:
    tally = tallies.added_up("abcd", answers, places)
    sums = {option: number for option, (number,) in tally.numbers.items()}

    assert len(tally.winners) <= places
    assert all(sums[one] > sums[other] for one in tally.winners for other in tally.tied)
    assert not tally.tied or len(tally.winners) + len(tally.tied) > places
    left = set("abcd") - set(tally.winners) - set(tally.tied)
    assert all(sums[one] <= min((sums[w] for w in (*tally.winners, *tally.tied)), default=0) for one in left)
