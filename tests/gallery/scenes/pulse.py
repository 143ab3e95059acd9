"""The network's pulse: its cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from cards.votes import pulse
from cards.votes.pulse import Figure
from cards.votes.rounds import Whole
from cards.words import Language
from storage.votes.rounds import SCALES, Kind, Round
from tests.gallery.scenes.shared import NETWORK, NOW, Scenes, thing

MEANS, SPREADS = ("4.1", "3.4", "3.9", "2.8", "2.2"), ("0.6", "0.9", "0.7", "1.3", "0.8")
CHANGES = ("0.3", "-0.2", "0.0", "0.4", "-0.5")


def show(language: Language) -> Scenes:
    del language
    closes = NOW + timedelta(days=14)
    one = Round(thing("pulse"), NETWORK, Kind.PULSE, "", None, NOW, closes)
    over = replace(one, closed_at=closes)
    first = {
        scale: Figure(Decimal(mean), Decimal(spread))
        for scale, mean, spread in zip(SCALES, MEANS, SPREADS, strict=True)
    }
    changed = {
        scale: replace(first[scale], change=Decimal(change))
        for scale, change in zip(SCALES, CHANGES, strict=True)
    }
    yield "turned off", pulse.switched(NETWORK, on=False)
    yield "turned on", pulse.switched(NETWORK, on=True)
    yield "open", pulse.single(Whole(one, 3, 12), {})
    yield "answered, to a host", pulse.single(Whole(one, 4, 12, has_answered=True, may_close=True), {})
    yield "to answer", pulse.form(one)
    yield "the first", pulse.single(Whole(over, 9, 12), first)
    yield "with what has changed", pulse.single(Whole(over, 10, 12), changed)
    yield "too few to show", pulse.single(Whole(over, 4, 12), {})
    yield "to be answered", pulse.asks_you(Whole(one, 2, 12))
