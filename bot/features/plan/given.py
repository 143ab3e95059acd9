"""What a network has given: one of its inputs, and what stands on its card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from bot.core import which
from bot.core.taps import still
from bot.core.turn import Turn
from bot.core.which import Which
from bot.features.plan import committee
from bot.language import naming
from bot.language.entities import Kind
from bot.language.lexicon import lexicon
from bot.language.parsing import parse
from bot.language.slots import Type, holds
from cards.kit import Card, Subject, Words
from cards.plan import feedback as show_feedback
from cards.plan import inputs as show
from cards.plan.inputs import Whole
from cards.which import Choice
from cards.words import both, say
from storage.db import Db, Refused
from storage.directory.directory import Unit
from storage.networks import Network
from storage.origins import of_thing
from storage.plan import feedback, headings
from storage.plan import inputs as kept
from storage.plan.feedback import Answer
from storage.plan.inputs import Byline, Input


def one(turn: Turn, wanted: UUID) -> Input:
    """Raises TooOld."""
    return still(kept.one(turn.db, turn.home.id, wanted))


def numbered(turn: Turn, words: str) -> Input:
    """Of `I-4` or `4`; raises NoSuchInput."""
    digits = naming.numbers_said(words)
    if not digits:
        raise kept.NoSuchInput(number=words)
    return kept.numbered(turn.db, turn.home.id, digits[0])


def may_name(words: str) -> bool:
    """A number, and none of the register's: `D-2026-001` is no input."""
    is_decision = parse(words, lexicon()).of_kind(Kind.decision)
    return not is_decision and holds(Type.number, words, lexicon())


class WhichInput(Which):
    """Several are one's own."""

    key = "which-input"


class NoInputOfYours(Refused):
    key = "input-none-of-yours"


def mine(turn: Turn) -> Input:
    """One's own; in the channel only one that shows whose it is. Raises WhichInput and NoInputOfYours."""
    own = [one for one in kept.all_inputs(turn.db, turn.home.id) if one.proposed_by == turn.person.id]
    own = [one for one in own if turn.is_personal or one.byline is Byline.NAMED]
    thing = turn.meant or turn.about
    chosen = [one for one in own if thing is not None and one.id == thing.id] or own
    if not chosen:
        raise NoInputOfYours
    if len(chosen) > 1:
        raise WhichInput(*map(_choice, chosen))
    return chosen[0]


def _choice(one: Input) -> Choice:
    words = say("which-labelled", label=one.label, title=both(one.title))
    return which.thing(words, Subject(kept.KIND, one.id))


def choices(turn: Turn) -> Iterator[tuple[str, Words]]:
    """All of them by their numbers, the person's own first, then the newest."""
    found = kept.all_inputs(turn.db, turn.home.id)
    for each in sorted(found, key=lambda each: (each.proposed_by != turn.person.id, -each.number)):
        yield str(each.number), say("input-line", number=each.label, title=show.labelled(each.title))


def card(turn: Turn, shown: Input) -> Card:
    """As whoever speaks sees it."""
    backs = kept.backs(turn.db, shown.id, turn.person.id)
    overruled = backs and kept.is_overruled(turn.db, shown.id, turn.person.id)
    mine = turn.is_personal and shown.proposed_by == turn.person.id
    return show.single(whole(turn.db, turn.home, shown), backs=backs, overruled=overruled, mine=mine)


def wholes(db: Db, network: Network, found: Sequence[Input]) -> list[Whole]:
    units = committee.unit_names(db, network.tenant)
    last = {answer.thing: answer for answer in feedback.all_answers(db, network.id)}
    return [_whole(db, network, each, units, last.get(each.id)) for each in found]


def whole(db: Db, network: Network, shown: Input) -> Whole:
    [made] = wholes(db, network, [shown])
    return made


def _whole(
    db: Db, network: Network, shown: Input, units: Mapping[str, Unit], answered: Answer | None
) -> Whole:
    """With its unit, the remarks about it, its heading, KAMU's last answer, and where it was read."""
    remarks = [
        show.Said(
            show.unit_name(units.get(remark.unit or "")) or say("input-by-member"),
            remark.words,
            disagrees=remark.disagrees,
        )
        for remark in kept.remarks_on(db, shown.id)
    ]
    under = headings.heading(db, network.id, shown.heading) if shown.heading else None
    answer = show_feedback.short(answered) if answered else None
    source = of_thing(db, kept.KIND, shown.id)
    return Whole(shown, units.get(shown.unit or ""), remarks, under.title if under else "", answer, source)
