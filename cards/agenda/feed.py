"""The calendar feed: its address, how it is used, and how it is taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cards.agenda import title
from cards.kit import Card, Tap, brief, button, card, link, said, text
from cards.words import Leaf, When, say


@dataclass(frozen=True)
class Renew(Tap, verb="feed.Renew"):
    """Another address in the place of the one that others may have seen."""


@dataclass(frozen=True)
class Stop(Tap, verb="feed.Stop"):
    """Nobody fetches it any more."""


def address(url: Leaf, until: datetime, *, is_new: bool = False) -> Card:
    """To its owner alone: whoever has the address can read it. `is_new`: the one before it leads nowhere."""
    return card(
        title(say("feed-title")),
        brief(
            [is_new and text(say("feed-renewed"), bold=True), text(say("feed-what"))],
            [said(url, bold=True), text(say("feed-how"), subtle=True)],
            text(say("feed-secret", until=When(until, "day")), subtle=True),
        ),
        summary=say("feed-title"),
        buttons=[
            link(say("feed-file"), url),
            button(say("feed-renew"), Renew()),
            button(say("feed-stop"), Stop()),
        ],
    )


def stopped() -> Card:
    return card(
        title(say("feed-stopped")), text(say("feed-stopped-how"), subtle=True), summary=say("feed-stopped")
    )
