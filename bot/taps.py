"""Taps as they come back from Teams: client text, which becomes a typed tap or is refused."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot.phrases import clean
from cards.kit import Tap
from storage.db import Refused

LONGEST_OWN = 1000
"""No button of ours carries more in one field."""


class TooOld(Refused):
    """The button is forgotten, or somebody changed what it carries."""

    key = "card-too-old"


class TooLong(Refused):
    key = "too-long"


def tap_from(kind: type[Tap], values: Mapping[str, Any]) -> Tap:
    """The tap that these values make; raises TooOld or TooLong where they make none."""
    known = {field.name: field for field in dataclasses.fields(kind)}  # type: ignore[arg-type]
    own = {name: _tidy(value, known[name]) for name, value in values.items() if name in known}
    own |= {name: _gathered(values, field) for name, field in known.items() if field.metadata.get("each")}
    try:
        return _reader(kind).validate_python(own)  # type: ignore[arg-type]
    except ValidationError:
        raise TooOld from None


@cache
def _reader(kind: Any) -> TypeAdapter[Tap]:
    return TypeAdapter(kind)


def _gathered(values: Mapping[str, Any], field: dataclasses.Field[Any]) -> tuple[tuple[str, str], ...]:
    """The inputs that belong to one field together: what of their names is their own, and what they hold."""
    prefix = field.metadata["each"]
    return tuple(
        (name.removeprefix(prefix)[:LONGEST_OWN], _tidy(str(value), field))
        for name, value in values.items()
        if name.startswith(prefix) and value is not None
    )


def _tidy(value: Any, field: dataclasses.Field[Any]) -> Any:
    """What was typed, without invisible marks and not longer than the field."""
    if not isinstance(value, str):
        return value
    if not field.metadata.get("typed"):
        return value[:LONGEST_OWN]
    tidy = clean(value)
    if len(tidy) > field.metadata["most"]:
        raise TooLong(most=field.metadata["most"])
    return tidy
