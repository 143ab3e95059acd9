"""The safety moment: lost-time injuries, hours, and the frequency that they make, with one message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from cards.agenda import title
from cards.kit import Card, Tap, bar_of_most, box, button, card, line, said, text, tight, typed
from cards.words import Amount, Say, When, both, say
from storage.agenda.agenda import Item

LONGEST = 300


@dataclass(frozen=True)
class Figures(Tap, verb="ltif.Figures"):
    """Write down the figures of a safety moment."""

    opens_form = True

    item: UUID


@dataclass(frozen=True)
class Measure(Tap, verb="ltif.Measure"):
    """Here they are: this year's, and last year's of the same period where they are known."""

    item: UUID
    injuries: str = typed(20)
    hours: str = typed(30)
    last_injuries: str = typed(20)
    last_hours: str = typed(30)
    causes: str = typed(LONGEST)
    message: str = typed(LONGEST)


def asked(one: Item) -> Any:
    return one.type == "safety_moment" and button(say("ltif-tap"), Figures(one.id))


MOST_EARLIER = 4
"""So many earlier safety moments stand beside the newest."""

Earlier = Sequence[tuple[datetime, Mapping[str, Any]]]


def moment(figures: Mapping[str, Any] | None, earlier: Earlier = ()) -> Any:
    """The figures as they stand on the item, beside those of earlier meetings."""
    if not figures:
        return None
    return box(text(frequency(figures), bold=True), _counted(figures, earlier))


def _counted(figures: Mapping[str, Any], earlier: Earlier = ()) -> list[Any]:
    now, last = Decimal(figures["frequency"]), Decimal(figures.get("last") or 0)
    before = [(at, Decimal(told["frequency"])) for at, told in earlier]
    most = max(now, last, *(rate for _, rate in before))
    counts = say("ltif-counts", injuries=figures["injuries"], hours=Amount(Decimal(figures["hours"])))
    return [
        tight(
            (last > 0 or before) and bar_of_most(now, most),
            text(counts),
            last > 0 and [text(say("ltif-last", last=Amount(last, 2))), bar_of_most(last, most)],
            *(
                [
                    text(say("ltif-earlier", day=When(at, "day"), frequency=Amount(rate, 2))),
                    bar_of_most(rate, most),
                ]
                for at, rate in before
            ),
            text(say("ltif-definition"), subtle=True, size="small"),
        ),
        tight(
            figures.get("causes") and text(say("ltif-causes", causes=figures["causes"])),
            figures.get("message") and said(figures["message"], bold=True),
        ),
    ]


def frequency(figures: Mapping[str, Any]) -> Say:
    return say("ltif-frequency", frequency=Amount(Decimal(figures["frequency"]), 2))


def answer(figures: Mapping[str, Any]) -> Card:
    """To one who asks what figures make."""
    return card(title(frequency(figures)), _counted(figures), summary=frequency(figures))


def form(one: Item) -> Card:
    told = one.figures or {}
    return card(
        title(both(one.title), kind=say("ltif-tap")),
        text(say("ltif-definition"), subtle=True),
        [_field(name, str(told.get(name) or "")) for name in FIELDS],
        summary=both(one.title),
        buttons=[button(say("ltif-save"), Measure(one.id), style="positive")],
    )


FIELDS = ("injuries", "hours", "last_injuries", "last_hours", "causes", "message")


def _field(name: str, filled: str) -> Any:
    key = name.replace("_", "-")
    most = LONGEST if name in ("causes", "message") else 30
    label, hint = say(f"ltif-{key}-label"), say(f"ltif-{key}-hint")
    return line(name, label=label, placeholder=hint, most=most, filled=filled)
