"""Reasons: their cards."""

from __future__ import annotations

from cards.hosts import reasons
from cards.words import Language
from tests.gallery.scenes.agenda import MEETING, NEXT_MEETING
from tests.gallery.scenes.hosts import FIRST, LIKE, OFTEN, PLAIN, RESTING, changed, row, seat, told
from tests.gallery.scenes.shared import ANNA, BO, CAMILLE, NOW, Scenes


def show(language: Language) -> Scenes:
    behalf = row(seat(1, ANNA), seat(2, BO, override=changed("swap", on_behalf=True)))
    yield "why me", reasons.why(PLAIN, seat(1, ANNA))
    yield "why me again", reasons.why(PLAIN, seat(1, ANNA, why=OFTEN))
    yield "why me, others are alike", reasons.why(PLAIN, seat(1, ANNA, why=LIKE))
    yield "why me, others rest", reasons.why(PLAIN, seat(1, ANNA, why=RESTING))
    yield "why me, nobody else can", reasons.why(PLAIN, seat(1, ANNA, why={**FIRST, "next": []}))
    yield "why me, after a cover", reasons.why(behalf, seat(2, BO, override=changed("cover")))
    yield "why me, long ago", reasons.why(PLAIN, seat(1, ANNA, why=None))
    hosting = row(seat(1, ANNA, why=FIRST), seat(2, BO, override=changed("cover")))
    later = reasons.of_somebody(
        CAMILLE, [NEXT_MEETING], hosting, told(CAMILLE, hostings=1, last="2026-03-03"), None
    )
    yield "why not somebody", later
    yield "why not somebody who is away", reasons.of_somebody(CAMILLE, [], hosting, None, "absent")
    yield "why somebody", reasons.of_somebody(ANNA, [MEETING], hosting, told(ANNA), None)
    yield "the rule", reasons.rule([ANNA, BO])
    yield "how often I hosted", reasons.how_often(None, [NOW])
    yield "how often somebody hosted", reasons.how_often(ANNA, [NOW, NOW])
    yield "never", reasons.how_often(None, [])
