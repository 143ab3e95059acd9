"""Standing items: said once, they are on every new agenda by themselves, until they are removed."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from bot.core import which as asking_which
from bot.core.deeds import Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from bot.core.which import Which
from bot.language import titles, wording
from bot.language.phrases import language_of
from bot.language.slots import Type
from cards.agenda import standing as show
from cards.kit import Card, Subject, Words
from cards.words import both
from storage.agenda import agenda
from storage.agenda import standing as kept
from storage.agenda.standing import Standing
from storage.db import Refused

standing = Feature("standing")


class NoStanding(Refused):
    key = "standing-none"


class NotReadWhole(Refused):
    """Words that speak of something and say nothing: `10-15 min`."""

    key = "standing-unread"


class WhichStanding(Which):
    key = "standing-which"


@standing.question(by=Right.guest)
def listing(turn: Turn) -> Card:
    found = kept.all_of(turn.db, turn.home.id)
    return show.listing(turn.home.id, found, may_remove=turn.may(Right.host))


@standing.command(by=Right.host, slots={"sentence": Type.topic}, does=undone(Reach.EVERYBODY))
def add(turn: Turn, sentence: str) -> Card:
    """With its length, type and presenter where they are said; on what is planned already, too."""
    said = wording.item(sentence)
    if said.left:
        raise NotReadWhole(words=said.left[0])
    title: dict[str, str] = {language_of(said.title) or turn.language: said.title}
    agenda.checked(title=title, minutes=said.minutes)
    made = kept.add(
        turn.db,
        turn.home.id,
        title,
        kind=said.kind or "discussion",
        minutes=said.minutes,
        presenters=[{"name": name} for name in said.presenters],
        by=turn.person.id,
        at=turn.now,
    )
    turn.note("standing", _thing(made.id), after={"title": said.title})
    return show.added(made, agenda.put_on_all(turn.db, made, turn.now))


def choices(turn: Turn) -> Iterator[tuple[str, Words]]:
    for one in kept.all_of(turn.db, turn.home.id):
        yield next(iter(one.title.values())), both(one.title)


@standing.command(by=Right.host, does=undone(Reach.EVERYBODY), makes=False, among={"which": choices})
def remove_in_words(turn: Turn, which: str) -> Card:
    return _remove(turn, _named(turn, which))


@standing.tap(show.Remove, by=Right.host, does=undone(Reach.EVERYBODY))
def remove(turn: Turn, tap: show.Remove) -> Card:
    found = (one for one in kept.all_of(turn.db, turn.home.id) if str(one.id) == tap.which)
    return _remove(turn, still(next(found, None)))


def _remove(turn: Turn, one: Standing) -> Card:
    """The items of what was held stay as they are."""
    kept.remove(turn.db, one)
    off = agenda.take_off_all(turn.db, one, turn.now)
    for item in off:
        turn.redraw(item.id)
    turn.note("no longer standing", _thing(one.id), after={"title": next(iter(one.title.values()))})
    return show.removed(one, len(off))


def _named(turn: Turn, words: str) -> Standing:
    """By words of its title; raises which, or that there is none."""
    known = kept.all_of(turn.db, turn.home.id)
    if not known:
        raise NoStanding
    if turn.meant and (chosen := next((one for one in known if one.id == turn.meant.id), None)):
        return chosen
    found = titles.named(words, [" ".join(one.title.values()) for one in known])
    fits = [known[at] for at in found.sure or found.near]
    if len(fits) != 1:
        raise WhichStanding(*(asking_which.thing(both(one.title), _thing(one.id)) for one in fits or known))
    return fits[0]


def _thing(one: UUID) -> Subject:
    return Subject(kept.KIND, one)
