"""Taps as they come back from Teams: client text, which becomes a typed tap or is refused."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, get_type_hints

from pydantic import TypeAdapter, ValidationError

from bot.language.phrases import clean
from cards.kit import Home, Tap, carried_as
from storage.db import Refused
from storage.networks import Network

T = TypeVar("T")

LONGEST_OWN = 1000
"""No button of ours carries more in one field, but for those that say so."""


class TooOld(Refused):
    """The button is forgotten, or somebody changed what it carries."""

    key = "card-too-old"


class TooLong(Refused):
    key = "too-long"


def tap_from(kind: type[Tap], values: Mapping[str, Any]) -> Tap:
    """The tap that these values make; raises TooOld or TooLong where they make none.

    What is null, empty or missing is the same: nothing was given, and the field has its default.
    """
    known = _fields(kind)  # type: ignore[arg-type]
    told = {name: _tidy(values.get(carried_as(name)), field) for name, field in known.items()}
    own = {name: value for name, value in told.items() if value != "" or not _has_default(known[name])}
    own |= {name: _gathered(values, field) for name, field in known.items() if "each" in field.metadata}
    try:
        return _reader(kind).validate_python(own)  # type: ignore[arg-type]
    except ValidationError:
        raise TooOld from None


@cache
def _fields(kind: Any) -> dict[str, dataclasses.Field[Any]]:
    return {field.name: field for field in dataclasses.fields(kind)}


def still(found: T | None) -> T:
    """What a button is about; raises TooOld where it is there no more."""
    if found is None:
        raise TooOld
    return found


def is_for(tap: Tap, network: Network | None) -> bool:
    """False where the tap's card was made for another network than that."""
    return all(network and getattr(tap, name) == network.id for name in _homes(type(tap)))  # type: ignore[arg-type]


@cache
def _homes(kind: Any) -> tuple[str, ...]:
    hints = get_type_hints(kind, include_extras=True)
    return tuple(name for name, hint in hints.items() if hint == Home)


@cache
def _reader(kind: Any) -> TypeAdapter[Tap]:
    return TypeAdapter(kind)


def _gathered(values: Mapping[str, Any], field: dataclasses.Field[Any]) -> tuple[tuple[str, str], ...]:
    """The inputs that belong to one field together: what of their names is their own, and what they hold."""
    prefix = field.metadata["each"]
    return tuple(
        (name.removeprefix(prefix)[:LONGEST_OWN], said)
        for name, value in values.items()
        if name.startswith(prefix) and (said := _tidy(value, field))
    )


def _has_default(field: dataclasses.Field[Any]) -> bool:
    return field.default is not dataclasses.MISSING


def _tidy(value: Any, field: dataclasses.Field[Any]) -> Any:
    """What was typed, without invisible marks and not longer than the field."""
    if value is None:
        return ""
    if not field.metadata.get("typed"):
        return value[: field.metadata.get("most", LONGEST_OWN)] if isinstance(value, str) else value
    tidy = clean(_written(value))
    if len(tidy) > field.metadata["most"]:
        raise TooLong(most=field.metadata["most"]).at(field.name)
    return tidy


def _written(value: Any) -> str:
    """What an input holds, as text: some clients give numbers, ticks and lists as what they are."""
    if isinstance(value, list | tuple):
        return ",".join(map(_written, value))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).lower() if isinstance(value, bool) else str(value)
