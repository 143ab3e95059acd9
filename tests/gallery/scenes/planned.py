"""Planned votes: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cards.votes import planned
from cards.words import Language, say
from storage.votes.planned import Every, Planned
from storage.votes.poll import STANDARD, Among, Kind, Terms
from tests.gallery.scenes.polls import OPTIONS
from tests.gallery.scenes.shared import ANNA, NETWORK, NOW, Scenes, thing
from tests.gallery.scenes.votes import QUESTION


def show(language: Language) -> Scenes:
    opens = NOW + timedelta(days=14)
    one = Planned(
        id=thing("planned"),
        network=NETWORK,
        question=QUESTION[language],
        kind=Kind.CONSENT,
        terms=STANDARD,
        options=(),
        item=None,
        day=opens.date(),
        opens_at=opens,
        closes_at=opens + timedelta(days=7),
        every=Every.ONCE,
        planned_by=ANNA.id,
        planned_at=NOW,
        planner=ANNA.name,
    )
    again = replace(
        one,
        kind=Kind.DOTS,
        options=OPTIONS[language],
        every=Every.QUARTER,
        terms=Terms(among=Among(thing("meeting"))),
    )
    yield "planned", planned.single(one)
    yield "again and again, for the hosts", planned.single(again)
    yield "opened", planned.single(replace(one, over_at=opens, was_opened=True))
    yield "called off", planned.single(replace(one, over_at=NOW))
    yield "all that are planned", planned.listing([one, again])
    yield "more than fit", planned.listing([one] * 10)
    yield "none", planned.listing([])
    yield "it did not open", planned.hindered(again, say("planned-runs-already"))
