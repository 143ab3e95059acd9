"""The newsletter: the text with which it is sent on, to be copied."""

from __future__ import annotations

from cards.kit import Card, box, card, said
from cards.kit import text as paragraph
from cards.themes import title
from cards.words import LANGUAGES, say
from storage.directory.directory import Unit


def text(unit: Unit | None, language: str | None) -> Card:
    """In one language, or in both, ready to be copied into a mail or a channel."""
    chosen = [one for one in LANGUAGES if language in (None, one)]
    return card(
        title(say("newsletter-title")),
        paragraph(say("newsletter-how"), subtle=True),
        [box(said(say(f"newsletter-text-{one}", unit=_name(unit, one)))) for one in chosen],
        summary=say("newsletter-title"),
    )


def _name(unit: Unit | None, language: str) -> str:
    if unit is None:
        return "DTU"
    return unit.name_da if language == "da" else unit.name_en
