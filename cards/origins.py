"""Where a thing comes from, on its own card."""

from __future__ import annotations

from typing import Any

from cards.kit import text
from cards.words import Say, When, say
from storage.origins import Minutes


def origin(source: Minutes | None) -> Any:
    """Where a thing comes from, on its own card."""
    return source is not None and text(_source(source.held_on), subtle=True, size="small")


def _source(held_on: Any) -> Say:
    return say("minutes-from", day=When(held_on, "day")) if held_on else say("minutes-from-undated")
