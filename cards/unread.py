"""Asking back: what a form says of a sentence that could not be read whole, before anything is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cards.kit import box, text
from cards.words import Leaf, listed, say


def notice(*why: Leaf | None, left: Sequence[str] = ()) -> Any:
    """What is missing or does not fit, and which words were read as nothing; None where all is well."""
    told = [text(one) for one in why if one is not None]
    if left:
        told.append(text(say("not-read", words=listed(say("quoted", words=one) for one in left))))
    return box(told, style="warning") if told else None
