"""Unfolded: what a link to a file of the network becomes in a message."""

from __future__ import annotations

from cards.kit import Hit, Words, card, link, title
from cards.words import say


def file(name: str, network: str, url: Words) -> Hit:
    """A file that has no card of its own: what it is called, and the way to it."""
    whose = say("file-of-network", network=network)
    shown = card(title(name, kind=whose), summary=name, buttons=link(say("file-fetch"), url))
    return Hit(name, whose, shown)
