"""Packing: the order of the inputs in a pack, and what changed from one version to the next."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
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


def mark(content: Content) -> str:
    """What there is to read, in short: each row with a sign of what it says."""
    rows = [f"{section}/{label}:{sign}" for (section, label), sign in _signs(content).items()]
    return " ".join(["pack", *rows])


def since(read: str, content: Content) -> list[Difference]:
    """What whoever has read that must read now: rows that came, went, or say something else."""
    old = dict(one.rsplit(":", 1) for one in read.split()[1:])
    new = {f"{section}/{label}": sign for (section, label), sign in _signs(content).items()}
    rows = {f"{section}/{row['label']}": (section, row) for section in COMPARED for row in content[section]}
    changed = [key for key in new if old.get(key) != new[key]]
    gone = [key for key in old if key not in new]
    return [
        *(_now(*rows[key], part="now" if key in old else "added") for key in changed),
        *(_gone(*key.split("/", 1)) for key in gone),
    ]


def _now(section: str, row: Mapping[str, Any], part: str) -> Difference:
    return Difference(section, row["label"], part, "", shown(row[COMPARED[section][0]]))


def _gone(section: str, label: str) -> Difference:
    return Difference(section, label, "gone", "", "")


def _signs(content: Content) -> dict[tuple[str, str], str]:
    return {(section, row["label"]): _sign(section, row) for section in COMPARED for row in content[section]}


def _sign(section: str, row: Mapping[str, Any]) -> str:
    told = [row.get(part) for part in COMPARED[section] if part not in SWAYING]
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:8]


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
