"""Where a thing comes from, on its own card."""

from __future__ import annotations

from typing import Any

from cards.kit import text
from cards.words import Say, When, say
from storage.origins import Minutes


def origin(source: Minutes | None) -> Any:
    """Where a thing comes from, on its own card."""
    return source is not None and text(_of(source), subtle=True, size="small")


def origin_of_input(source: Minutes | None) -> Any:
    """The same, with the year of the plan that it was for."""
    if source is None or source.plan_year is None:
        return origin(source)
    told = say("minutes-from-for-plan", source=_of(source), year=str(source.plan_year))
    return text(told, subtle=True, size="small")


def _of(source: Minutes) -> Say:
    return _source(source.held_on)


def _source(held_on: Any) -> Say:
    return say("minutes-from", day=When(held_on, "day")) if held_on else say("minutes-from-undated")
