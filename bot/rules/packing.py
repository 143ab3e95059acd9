"""Packing: the order of the inputs in a pack, and what changed from one version to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Content = Mapping[str, Any]
"""A pack as it is frozen: plain values, the words of people in the languages that there are."""

COMPARED = {
    "inputs": (
        "title",
        "gloss",
        "why",
        "effect",
        "affects",
        "heading",
        "backing",
        "score",
        "remarks",
        "by",
        "attachments",
    ),
    "points": ("words", "common", "units"),
    "earlier": ("title", "outcome", "reason"),
    "decisions": ("title",),
}
"""What is compared of each part, by the labels of its rows."""


SWAYING = frozenset({"backing", "score"})
"""What people's taps still move after the deadline: no reason to sign anew, or for another version."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that came, went, or has another value in one of its parts."""

    section: str
    label: str
    part: str
    before: str
    after: str


def by_weight(inputs: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The inputs that most units back first; those under one heading stand at its strongest's place."""
    strongest: dict[str, tuple[int, int]] = {}
    for one in inputs:
        weight = (-int(one["backing"]["units"]), int(one["number"]))
        key = _group(one)
        strongest[key] = min(strongest.get(key, weight), weight)
    return sorted(
        inputs,
        key=lambda one: (strongest[_group(one)], _group(one), -int(one["backing"]["units"]), one["number"]),
    )


def _group(one: Mapping[str, Any]) -> str:
    return f"h:{one['heading']}" if one["heading"] else f"i:{one['number']}"


def differences(before: Content, after: Content) -> list[Difference]:
    """What a reader of the earlier version must know of the later one, in the pack's order."""
    return [found for section in COMPARED for found in _in_section(section, before, after)]


def must_be_read_again(found: Sequence[Difference]) -> bool:
    """Is something else than before asked, said or answered, so that who signed must look at it again?"""
    return any(one.part not in SWAYING for one in found)


def _in_section(section: str, before: Content, after: Content) -> Iterator[Difference]:
    old = {row["label"]: row for row in before[section]}
    new = {row["label"]: row for row in after[section]}
    for label in [label for label in new if label not in old]:
        yield Difference(section, label, "added", "", shown(new[label][COMPARED[section][0]]))
    for label in [label for label in old if label not in new]:
        yield Difference(section, label, "removed", shown(old[label][COMPARED[section][0]]), "")
    for label in [label for label in new if label in old]:
        for part in COMPARED[section]:
            if old[label].get(part) != new[label].get(part):
                was, is_ = shown(old[label].get(part)), shown(new[label].get(part))
                yield Difference(section, label, part, was, is_)


def shown(value: Any) -> str:
    """A value of a pack in one line."""
    if isinstance(value, Mapping):
        return " / ".join(shown(one) for one in value.values() if one not in ("", None))
    if isinstance(value, list | tuple):
        return ", ".join(shown(one) for one in value)
    return "" if value is None else str(value)
