"""What a network has given: one of its inputs, and what stands on its card."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from bot.core.taps import TooOld
from bot.core.turn import Turn
from bot.features.plan import committee
from bot.language import naming
from cards.kit import Card
from cards.plan import feedback as show_feedback
from cards.plan import inputs as show
from cards.plan.inputs import Whole
from cards.words import say
from storage.db import Db
from storage.networks import Network
from storage.origins import of_thing
from storage.plan import feedback, headings
from storage.plan import inputs as kept
from storage.plan.inputs import Input


def one(turn: Turn, wanted: UUID) -> Input:
    """Raises TooOld."""
    found = kept.one(turn.db, turn.home.id, wanted)
    if found is None:
        raise TooOld
    return found


def numbered(turn: Turn, words: str) -> Input:
    """Of `I-4` or `4`; raises NoSuchInput."""
    digits = naming.numbers(words) or [int(part) for part in words.split() if part.isdecimal()]
    if not digits:
        raise kept.NoSuchInput(number=words)
    return kept.numbered(turn.db, turn.home.id, digits[0])


def card(turn: Turn, shown: Input) -> Card:
    """As whoever speaks sees it."""
    backs = kept.backs(turn.db, shown.id, turn.person.id)
    overruled = backs and kept.is_overruled(turn.db, shown.id, turn.person.id)
    return show.single(whole(turn.db, turn.home, shown), backs=backs, overruled=overruled)


def wholes(db: Db, network: Network, found: Sequence[Input]) -> list[Whole]:
    return [whole(db, network, each) for each in found]


def whole(db: Db, network: Network, shown: Input) -> Whole:
    """With its unit, the remarks about it, its heading, KAMU's last answer, and where it was read."""
    units = committee.unit_names(db, network.tenant)
    remarks = [
        show.Said(
            show.unit_name(units.get(remark.unit or "")) or say("input-by-member"),
            remark.words,
            disagrees=remark.disagrees,
        )
        for remark in kept.remarks_on(db, shown.id)
    ]
    under = headings.heading(db, network.id, shown.heading) if shown.heading else None
    answers = feedback.of_thing(db, network.id, shown.id)
    answer = show_feedback.short(answers[-1]) if answers else None
    source = of_thing(db, kept.KIND, shown.id)
    return Whole(shown, units.get(shown.unit or ""), remarks, under.title if under else "", answer, source)
