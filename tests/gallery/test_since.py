"""What has changed since a release is told by card."""

from __future__ import annotations

import pytest

from tests.gallery import since

BEFORE = {
    ("votes", "open", "da"): {"body": [1]},
    ("votes", "open", "en"): {"body": [1]},
    ("plan", "old", "da"): {},
}
NOW = {
    ("votes", "open", "da"): {"body": (1,)},
    ("votes", "open", "en"): {"body": (2,)},
    ("pulse", "new", "da"): {},
}


def test_each_card_is_new_changed_or_as_it_was() -> None:
    changes, gone = since.compared(BEFORE, NOW)

    assert changes == {("votes", "open", "en"): "changed", ("pulse", "new", "da"): "new"}
    assert gone == [("plan", "old", "da")]
    assert since.told("v1", changes, gone) == "Since v1: 1 new, 1 changed, 1 gone"


def test_a_commit_that_there_is_not_is_told() -> None:
    with pytest.raises(SystemExit, match="no-such-commit"):
        since.cards_at("no-such-commit")
