"""Collecting: the call for items, three weeks before a meeting."""

from __future__ import annotations

from dataclasses import dataclass

from cards.agenda import title
from cards.kit import Card, Home, Tap, button, card, text
from cards.words import When, say
from storage.meetings import Meeting


@dataclass(frozen=True)
class Begin(Tap, verb="collecting.Begin"):
    """Show the form of an item."""

    opens_form = True

    network: Home


def call(meeting: Meeting) -> Card:
    """What shall we talk about?"""
    asked = say("collect-title", day=When(meeting.starts_at, "week"))
    return card(
        title(asked),
        text(say("collect-how")),
        summary=asked,
        buttons=button(say("collect-propose"), Begin(meeting.network), style="positive"),
        shared=True,
    )
