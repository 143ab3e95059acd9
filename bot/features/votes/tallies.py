"""Counting: what many answers come to, for each kind of vote with options; ties are told, never hidden."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Option = TypeVar("Option", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Tally(Generic[Option]):
    """The options from the best on, with their numbers, and who wins.

    `tied` are those of whom only some have a place among the `winners`: people decide (mechanisms DE-4).
    `numbers` holds one number an option, or two for times (can, maybe). `rounds` are those of a ranked vote:
    each option still in, with its votes; its `numbers` are of the last round alone.
    """

    order: tuple[Option, ...]
    numbers: Mapping[Option, tuple[int, ...]]
    winners: tuple[Option, ...]
    tied: tuple[Option, ...] = ()
    rounds: tuple[Mapping[Option, int], ...] = ()


def added_up(
    options: Sequence[Option], answers: Iterable[Mapping[Option, int]], places: int = 1
) -> Tally[Option]:
    """Choices, dots and points: the most in all wins; what nobody gave anything wins nothing."""
    sums = dict.fromkeys(options, 0)
    for answer in answers:
        for option, number in answer.items():
            sums[option] += number
    order = tuple(sorted(options, key=lambda option: -sums[option]))
    winners, tied = _placed([one for one in order if sums[one] > 0], sums, places)
    return Tally(order, {option: (sums[option],) for option in options}, winners, tied)


def _placed(
    order: Sequence[Option], sums: Mapping[Option, int], places: int
) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    """The winners, and those that share the last place with more than it holds."""
    if len(order) <= places:
        return tuple(order), ()
    last = sums[order[places - 1]]
    if sums[order[places]] < last:
        return tuple(order[:places]), ()
    return (
        tuple(one for one in order if sums[one] > last),
        tuple(one for one in order if sums[one] == last),
    )


def times(slots: Sequence[Option], answers: Iterable[Mapping[Option, int]]) -> Tally[Option]:
    """The slot that most can come to; of several the one where most may; of several the first."""
    can, maybe = dict.fromkeys(slots, 0), dict.fromkeys(slots, 0)
    for answer in answers:
        for slot, willing in answer.items():
            can[slot] += willing == 2
            maybe[slot] += willing == 1
    order = tuple(sorted(slots, key=lambda slot: (-can[slot], -maybe[slot])))
    winners = tuple(slot for slot in order[:1] if can[slot] + maybe[slot] > 0)
    return Tally(order, {slot: (can[slot], maybe[slot]) for slot in slots}, winners)


def ranked(options: Sequence[Option], answers: Iterable[Mapping[Option, int]]) -> Tally[Option]:
    """Instant run-off: the last goes out, its votes to whom they ranked next, until one has more than half.

    Of several last ones goes out who had fewer votes in the round before, and so on back to the first round;
    where they were equal in all, the one that stands later in `options`.
    """
    ballots = [sorted(answer, key=answer.__getitem__) for answer in answers if answer]
    left, out, rounds = list(options), list[Option](), list[Mapping[Option, int]]()
    while left:
        votes = _first_choices(left, ballots)
        rounds.append(votes)
        best = max(left, key=votes.__getitem__)
        if votes[best] * 2 > sum(votes.values()) or len(left) == 1:
            break
        out.append(_last(left, rounds))
        left.remove(out[-1])
    if not ballots:
        return Tally(tuple(options), dict.fromkeys(options, (0,)), ())
    final = rounds[-1]
    order = (*sorted(left, key=lambda option: -final[option]), *reversed(out))
    numbers = {option: (final.get(option, 0),) for option in options}
    return Tally(order, numbers, order[:1], (), tuple(rounds))


def _first_choices(left: Sequence[Option], ballots: Sequence[Sequence[Option]]) -> dict[Option, int]:
    """How many ballots have each as the highest of those that are left; a ballot without any is exhausted."""
    votes = dict.fromkeys(left, 0)
    for ballot in ballots:
        first = next((option for option in ballot if option in votes), None)
        if first is not None:
            votes[first] += 1
    return votes


def _last(left: Sequence[Option], rounds: Sequence[Mapping[Option, int]]) -> Option:
    """Who goes out now."""
    candidates = list(left)
    for votes in reversed(rounds):
        fewest = min(votes[option] for option in candidates)
        candidates = [option for option in candidates if votes[option] == fewest]
    return candidates[-1]
