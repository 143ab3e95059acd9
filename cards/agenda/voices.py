"""What people bring to an item: homework done, a question, experience, or that it is so in their unit too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.agenda import title
from cards.kit import Card, Tap, box, button, card, line, said, text, tight, typed
from cards.words import Say, both, say
from storage.agenda.agenda import Item
from storage.agenda.voices import LONGEST, Kind, Voice

MOST = 6
"""So many are shown with their words; the rest is counted."""

LONGEST_SHOWN = 240

OF_TYPE = {
    "orientation": Kind.QUESTION,
    "exchange": Kind.EXPERIENCE,
    "kamu_input": Kind.OURS,
    "attention": Kind.OURS,
}
"""What an item's type asks people for."""


@dataclass(frozen=True)
class Bring(Tap, verb="voices.Bring"):
    """I have something for this item."""

    opens_form = True

    item: UUID
    kind: Kind


@dataclass(frozen=True)
class Give(Tap, verb="voices.Give"):
    """Here it is."""

    item: UUID
    kind: Kind
    words: str = typed(LONGEST)


def asked(one: Item) -> list[Any]:
    """The buttons of what this item asks people for."""
    kinds = [Kind.HOMEWORK] if one.preparation else []
    kinds += [OF_TYPE[one.type]] if one.type in OF_TYPE else []
    return [button(say(f"voice-tap-{kind.value}"), Bring(one.id, kind)) for kind in kinds]


def brought(voices: Sequence[Voice]) -> Any:
    """What has come, how many of each and the newest in words."""
    if not voices:
        return None
    given = [voice.kind for voice in voices]
    spoken = [voice for voice in voices if voice.text][-MOST:]
    return box(
        [text(say(f"voices-{kind.value}", number=given.count(kind))) for kind in Kind if kind in given],
        tight(*(said(_line(voice)) for voice in spoken)),
    )


def _line(voice: Voice) -> Say:
    words = voice.text if len(voice.text) <= LONGEST_SHOWN else voice.text[: LONGEST_SHOWN - 1] + "…"
    return say("voice-by", name=voice.name, words=words)


def form(one: Item, kind: Kind, earlier: str) -> Card:
    """What to bring; said before, it can be changed."""
    return card(
        title(both(one.title), kind=say(f"voice-tap-{kind.value}")),
        text(say(f"voice-how-{kind.value}"), subtle=True),
        kind is Kind.HOMEWORK and one.preparation and said(both(one.preparation)),
        line(
            "words",
            label=say(f"voice-label-{kind.value}"),
            placeholder=say("voice-hint"),
            most=LONGEST,
            many_lines=True,
            filled=earlier,
        ),
        summary=both(one.title),
        buttons=[button(say(f"voice-give-{kind.value}"), Give(one.id, kind), style="positive")],
    )


def homework(one: Item) -> Say:
    """What waits for a member who has not prepared."""
    return say("homework-waiting", title=both(one.title), words=both(one.preparation))


def homework_button(one: Item) -> Say:
    return say("homework-button", title=both(one.title))
