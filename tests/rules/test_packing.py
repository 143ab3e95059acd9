"""What a signer must read again: every row that says something else, and nothing that only taps moved."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from bot.features.plan.packing import COMPARED, SWAYING, mark, since
from tests.packs import content


@pytest.mark.parametrize("section", sorted(COMPARED))
def test_every_row_that_changes_comes_or_goes_is_told(section: str) -> None:
    read = mark(content())
    for at in range(len(content()[section])):
        for part in set(COMPARED[section]) - SWAYING:
            changed: dict[str, Any] = deepcopy(content())
            changed[section][at][part] = {"da": "andre ord"}
            assert [(one.label, one.part) for one in since(read, changed)] == [
                (changed[section][at]["label"], "now")
            ]
        less = deepcopy(content())
        gone = less[section].pop(at)
        assert [(one.label, one.part) for one in since(read, less)] == [(gone["label"], "gone")]
        assert [(one.label, one.part) for one in since(mark(less), content())] == [(gone["label"], "added")]


def test_what_taps_move_is_no_reason_to_read_it_again() -> None:
    moved: dict[str, Any] = deepcopy(content())
    moved["inputs"][0] |= {"backing": {"units": 99, "people": 99}, "score": 1.0}

    assert mark(moved) == mark(content())
    assert since(mark(content()), moved) == []
