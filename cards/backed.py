"""Backed: what somebody stood behind says something else now."""

from __future__ import annotations

from typing import Any

from cards.kit import Card, Tap, Words, button, card, said, title
from cards.words import say


def reworded(by: str, before: Any, after: Any, look: Tap, *, remarked: bool = False) -> Card:
    """To whoever backed the earlier words, or remarked on them: what it was, what it is, and what counts."""
    words = say("reworded-told", name=by, before=before, after=after)
    means = say("reworded-remark" if remarked else "reworded-backing")
    return _told(words, say("reworded-title"), means, look)


def yours(by: str, before: Any, after: Any, look: Tap) -> Card:
    """To whoever gave what somebody else has put into other words."""
    words = say("reworded-told", name=by, before=before, after=after)
    return _told(words, say("reworded-title"), say("reworded-yours"), look)


def merged(by: str, gone: Any, whole: Any, look: Tap) -> Card:
    """To whoever stood behind what went into another: what both are called now."""
    words = say("merged-told", name=by, gone=gone, whole=whole)
    return _told(words, say("merged-title"), say("merged-backing"), look)


def _told(words: Words, kind: Words, means: Words, look: Tap) -> Card:
    """What happened to it, what that means for whoever is told, and a way to look at it."""
    return card(
        title(words, kind=kind),
        said(means),
        summary=words,
        buttons=button(say("reworded-look"), look),
    )


def gone(by: str, what: Words, number: str, how: Words, keep: Words, tap: Tap) -> Card:
    """To whoever stood behind what was taken back: what it was, and `how` they can go on with it."""
    words = say("gone-told", name=by, what=what)
    return card(
        title(words, kind=say("gone-title"), number=number),
        said(how),
        summary=words,
        buttons=button(keep, tap),
    )
