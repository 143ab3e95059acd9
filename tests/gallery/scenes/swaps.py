"""Swaps: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cards.hosts import swaps
from cards.hosts.swaps import Told
from cards.words import Language
from storage.hosts.hosts import Place, Seat
from storage.hosts.swaps import State, Swap
from tests.gallery.scenes.agenda import MEETING, NEXT_MEETING
from tests.gallery.scenes.shared import ANNA, BO, CAMILLE, NETWORK, NOW, Scenes, thing

GIVES, GETS = Place(MEETING.id, 1), Place(NEXT_MEETING.id, 2)
OFFER = Swap(thing("swap"), NETWORK, ANNA.id, BO.id, GIVES, GETS, ANNA.id, NOW, NOW + timedelta(days=7))
SHAPES = {
    "swap": Told(OFFER, ANNA, BO, MEETING, NEXT_MEETING),
    "take": Told(replace(OFFER, gives=None), ANNA, BO, None, NEXT_MEETING),
    "cover": Told(replace(OFFER, gets=None), ANNA, BO, MEETING, None),
    "fill": Told(replace(OFFER, gets=None, on_behalf=True), ANNA, BO, MEETING, None),
}
ENDS = [state for state in State if state is not State.OPEN]


def ended(told: Told, state: State, reason: str = "") -> Told:
    return replace(told, swap=replace(told.swap, state=state, ended_at=NOW, reason=reason))


def show(language: Language) -> Scenes:
    seats = {"a/1": swaps.option(MEETING, BO), "b/2": swaps.option(NEXT_MEETING, ANNA)}
    helpers = {str(BO.id): BO.name, str(ANNA.id): ANNA.name}
    yield "with whom to swap", swaps.form(NETWORK, MEETING, 1, seats, helpers)
    yield "nobody to swap with", swaps.form(NETWORK, MEETING, 1, {}, helpers)
    yield "nobody at all", swaps.form(NETWORK, MEETING, 1, {}, {})
    yield "which seat to take", swaps.take_form(NETWORK, seats)
    yield "no seat to take", swaps.take_form(NETWORK, {})
    for shape, told in SHAPES.items():
        yield f"an offer: {shape}", swaps.offer(told)
        yield f"asked: {shape}", swaps.asked(told, may_agree=shape == "swap")
        yield f"not reached: {shape}", swaps.asked(told, reached=False)
        for state in ENDS:
            yield f"{shape} {state}", swaps.settled(ended(told, state))
    holders = [(Seat(MEETING.id, at, NOW, one.id, NOW, NOW, None), one) for at, one in ((1, ANNA), (2, BO))]
    yield "in whose place", swaps.whose_place(NETWORK, MEETING, CAMILLE, holders)
    declined = ended(SHAPES["swap"], State.DECLINED, "Jeg er på kursus den uge.")
    yield "an offer that was declined", swaps.offer(declined)
    behalf = replace(SHAPES["swap"], swap=replace(OFFER, on_behalf=True))
    yield "an offer on behalf", swaps.offer(behalf)
