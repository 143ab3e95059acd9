"""Examples: a sentence on a button, said by whoever presses it."""

from __future__ import annotations

from dataclasses import dataclass

from cards.kit import Tap

MOST_LETTERS = 200
"""No button can be read that is longer; what was said with more is not offered again word by word."""


@dataclass(frozen=True)
class Try(Tap, verb="help.Try"):
    """An example from help or a suggestion, as if it had been written."""

    sentence: str
