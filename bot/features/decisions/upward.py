"""Upward: a decision or input that goes back to each member's management, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from bot.core.deeds import Reach, undone, undone_by
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from bot.core.waiting import Task, TaskQuery
from bot.features.decisions import deciding
from bot.features.plan import committee
from bot.features.votes.rounds import to_answer_in_words
from cards.decisions import upward as show
from cards.kit import Card, Subject, own
from cards.words import Say, say
from storage.db import Db, Refused
from storage.decisions import decisions
from storage.decisions import upward as kept
from storage.decisions.upward import Errand, Mine
from storage.directory import directory
from storage.networks import Network
from storage.plan import inputs

upward = Feature("upward")

_DECISION = re.compile(r"\bd\s?-?\s?(\d{4})\s?-?\s?(\d{1,4})\b", re.IGNORECASE)
_INPUT = re.compile(r"\bi\s?-\s?(\d{1,5})\b", re.IGNORECASE)


class WhichThing(Refused):
    key = "upward-which"


class NothingToManagement(Refused):
    """Nothing was marked to go back to management."""

    key = "upward-nothing"


@upward.command(by=Right.member, does=undone(Reach.ONE))
def mark(turn: Turn, thing: str = "", given: str = "", decided: str = "") -> Card:
    """`send D-2026-002 til min leder`, `I-4 skal til min leder`, or said in answer to the card of it."""
    named = (f"I-{given}" if given else thing) or (f"D-{decided}" if decided else "")
    kind, found, label, title = _meant(turn, named)
    if kind == decisions.KIND:  # the record says so, too
        deciding.change(turn, deciding.of(turn, found), "to management", to_management=True)
    made, is_new = kept.mark(turn.db, turn.home.id, kind, found, label, title, turn.person.id, turn.now)
    if is_new:
        turn.note("marked for management", Subject(kept.KIND, made.id), after={"thing": label})
    return _drawn(turn.db, turn.home, made)


def _meant(turn: Turn, words: str) -> tuple[str, UUID, str, Mapping[str, str]]:
    if named := _DECISION.search(words):
        found = decisions.numbered(turn.db, turn.home.id, int(named[1]), int(named[2]))
        if found is not None:
            return decisions.KIND, found.id, found.label, {turn.home.language: found.title}
    if named := _INPUT.search(words):
        given = inputs.numbered(turn.db, turn.home.id, int(named[1]))
        return inputs.KIND, given.id, given.label, given.title
    if turn.about and turn.about.kind == inputs.KIND:
        about = inputs.one(turn.db, turn.home.id, turn.about.id)
        if about is not None:
            return inputs.KIND, about.id, about.label, about.title
    if turn.about:
        decided = decisions.of_poll(turn.db, turn.about.id)
        if decided is not None:
            return decisions.KIND, decided.id, decided.label, {turn.home.language: decided.title}
    raise WhichThing


@upward.tap(show.Brought, by=Right.guest, does=undone_by(Reach.ONE, "upward.not_brought"))
def brought(turn: Turn, tap: show.Brought) -> Card:
    """Counted once a unit, by its AMK or the deputy."""
    found, unit = _errand(turn, tap.errand), committee.unit_spoken_for(turn)
    if kept.bring(turn.db, found.id, turn.person.id, unit, turn.now):
        turn.redraw(found.id)
        turn.note("brought to management", Subject(kept.KIND, found.id))
    return _mine(turn, found.id)


@upward.tap(show.NotBrought, by=Right.guest, does=undone_by(Reach.ONE, "upward.brought"))
def not_brought(turn: Turn, tap: show.NotBrought) -> Card:
    found = _errand(turn, tap.errand)
    if kept.take_back(turn.db, found.id, turn.person.id):
        turn.redraw(found.id)
        turn.note("not brought to management", Subject(kept.KIND, found.id))
    return _mine(turn, found.id)


@upward.form(show.Answer, by=Right.guest)
def answer_form(turn: Turn, tap: show.Answer) -> Card:
    mine = kept.mine(turn.db, tap.errand, turn.person.id)
    return show.answer_form(_errand(turn, tap.errand), mine.answer if mine else "")


@upward.tap(show.Answered, by=Right.guest, does=undone(Reach.ONE))
def answered(turn: Turn, tap: show.Answered) -> Card:
    return _answer(turn, _errand(turn, tap.errand).id, tap.words)


@upward.command(by=Right.guest, does=undone(Reach.ONE), makes=False)
def answer_in_words(turn: Turn, words: str) -> Say | Card:
    """To the card it is said in answer to, else to what was taken to management last; where there is no such,
    it may answer the question to all that is open, whose form has the words in it."""
    about = turn.about.id if turn.about and turn.about.kind == kept.KIND else None
    asked = None if about else to_answer_in_words(turn, words)
    if asked is not None and not kept.has_brought(turn.db, turn.home.id, turn.person.id):
        return asked
    errand = about or kept.waits_for_answer(turn.db, turn.home.id, turn.person.id)
    _answer(turn, errand, words)
    return say("upward-my-answer", words=words.strip())


def _answer(turn: Turn, errand: UUID, words: str) -> Card:
    kept.answer(turn.db, errand, turn.person.id, words, turn.now)
    turn.redraw(errand)
    turn.note("management answered", Subject(kept.KIND, errand))
    return _mine(turn, errand)


MOST_SHOWN = 3


@upward.question(by=Right.guest)
def answers(turn: Turn, thing: str = "") -> Sequence[Card]:
    """What management said of the one that is named; else of those that were marked last."""
    every = sorted(kept.all_errands(turn.db, turn.home.id), key=lambda one: one.marked_at)
    if thing:
        _, wanted, _, _ = _meant(turn, thing)
        every = [one for one in every if one.thing == wanted]
    if not every:
        raise NothingToManagement
    return [own(_mine(turn, one.id)) for one in reversed(every[-MOST_SHOWN:])]


@upward.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    return _mine(turn, tap.errand)


@upward.living(kept.KIND)
def draw(db: Db, errand: UUID, network: Network) -> Card | None:
    found = kept.one(db, network.id, errand)
    return _drawn(db, network, found) if found else None


@upward.waiting
def to_bring(query: TaskQuery) -> Iterator[Task]:
    """What no one of a member's unit has taken to management; in `mine opgaver`, nobody is chased."""
    for errand in kept.all_errands(query.db, query.network.id):
        there = kept.units(query.db, errand.id)
        for person in query.members:
            if (directory.unit_of(query.db, person, query.today) or str(person.id)) not in there:
                yield Task(
                    person=person.id,
                    thing=Subject(kept.KIND, errand.id),
                    stage="bring",
                    words=say("upward-waits", number=errand.label),
                    button=say("upward-look", number=errand.label),
                    opens=show.Look(errand.id),
                )


def _errand(turn: Turn, wanted: UUID) -> Errand:
    return still(kept.one(turn.db, turn.home.id, wanted))


def _mine(turn: Turn, errand: UUID) -> Card:
    found = _errand(turn, errand)
    return _drawn(turn.db, turn.home, found, kept.mine(turn.db, errand, turn.person.id))


def _drawn(db: Db, network: Network, found: Errand, mine: Mine | None = None) -> Card:
    """Of the units that there were when it was marked, and those that brought it after they came."""
    there = kept.units(db, found.id)
    marked = committee.units_counted(db, network, found.marked_at.astimezone(network.zone).date())
    return show.errand(found, len(there), len(marked | there), kept.answers(db, found.id), mine)
