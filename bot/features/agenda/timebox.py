"""Whether an agenda fits its meeting, and how the hosts move an item up or down."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def too_long(lengths: Iterable[int | None], room: int) -> int:
    """The minutes by which items exceed their room, 0 where they fit; one without a length takes none."""
    return max(0, sum(length or 0 for length in lengths) - room)


def moved(order: Sequence[T], one: T, by: int) -> list[T]:
    """The order with one item so many places further down (up where negative), at most to the end."""
    rest = [other for other in order if other != one]
    place = max(0, min(len(rest), list(order).index(one) + by))
    return [*rest[:place], one, *rest[place:]]


def exchanged(order: Sequence[T], one: T, other: T) -> list[T]:
    """The order with two items in each other's place."""
    return [other if item == one else one if item == other else item for item in order]


def starts_after(lengths: Sequence[int | None], place: int) -> int | None:
    """Minutes from the meeting's beginning to the item at this place, the break left aside.

    None where an item before it has no length.
    """
    before = lengths[:place]
    return None if any(length is None for length in before) else sum(length or 0 for length in before)
