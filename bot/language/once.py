"""Once: what several doors work out of a sentence is worked out once while it is heard, then forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

Told = ParamSpec("Told")
Found = TypeVar("Found")

_UNKNOWN: Any = object()
_kept: ContextVar[dict[Any, Any] | None] = ContextVar("kept", default=None)


@contextmanager
def hearing() -> Iterator[None]:
    """While one message is heard; no word of it is kept for longer."""
    begun = _kept.set({}) if _kept.get() is None else None
    try:
        yield
    finally:
        if begun is not None:
            _kept.reset(begun)


def once(work: Callable[Told, Found]) -> Callable[Told, Found]:
    """Of the same words the same is found; a list is given anew to each who asks."""

    @wraps(work)
    def found(*told: Told.args, **more: Told.kwargs) -> Found:
        kept = _kept.get()
        if kept is None or more:
            return work(*told, **more)
        key: Any = (work, *told)
        try:
            known = kept.get(key, _UNKNOWN)
        except TypeError:  # a list among them
            key = (work, *(tuple(one) if isinstance(one, list) else one for one in told))
            known = kept.get(key, _UNKNOWN)
        if known is _UNKNOWN:
            known = kept[key] = work(*told, **more)
        return list(known) if isinstance(known, list) else known  # type: ignore[return-value]

    return found
