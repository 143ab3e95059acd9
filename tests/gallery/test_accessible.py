"""Everybody can use every card: what axe-core finds in the gallery, on phone, desktop, in high contrast."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.gallery.__main__ import Scene
from tests.gallery.looking import told_by
from tests.gallery.scenes import scenes

LOOK = Path(__file__).with_name("accessible.mjs")


def grave_faults(folder: Path, shown: Iterable[Scene]) -> list[str]:
    """What is serious or worse: the card, the rule and the part that breaks it."""
    return told_by(LOOK, shown, folder, seconds=500)


@pytest.mark.timeout(540)
def test_no_card_keeps_anybody_out(tmp_path: Path) -> None:
    assert grave_faults(tmp_path, scenes()) == []


@pytest.mark.timeout(120)
def test_a_card_that_cannot_be_read_is_found(tmp_path: Path) -> None:
    nameless = {"type": "Input.Text", "id": "words"}
    card = {"type": "AdaptiveCard", "version": "1.5", "body": [nameless]}
    shown: list[Scene] = [("sample", "nameless", language, card) for language in ("da", "en")]

    found = grave_faults(tmp_path, shown)

    assert len(found) == 3, "once in each look"
    assert all(one.startswith("sample / nameless: label: <input") for one in found)
