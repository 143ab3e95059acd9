"""Finding: what was decided, by number, words, year, owner or date, and that there are no minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from bot.core import whom
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Pass, Turn
from bot.features.decisions import deciding
from bot.language import searching
from bot.language.looking_back import Behind, behind
from bot.language.periods import Period
from bot.language.slots import Type
from cards.decisions import decisions as show_one
from cards.decisions import finding as show
from cards.kit import Card, Hit, Words
from cards.words import say
from storage.db import Db
from storage.decisions import decisions as kept
from storage.decisions import finding as words_of
from storage.decisions.decisions import Decision
from storage.network import members

finding = Feature("finding")


@finding.question(by=Right.guest)
def search(turn: Turn, words: str) -> Card:
    """By number, by the days it was decided on, else by words: each in any of its forms, and where nothing
    has them, nearly."""
    if deciding.names_one(words):
        return _numbered(turn, words)
    if (then := behind(turn.sentence, turn.today)) and (dated := _of_days(turn, words, then)):
        return dated
    found = _beside(turn, words_of.by_words(turn.db, turn.home.id, words) or _nearly(turn, words))
    if len(found) == 1:
        return deciding.whole(turn.db, found[0], turn.home)
    return show.found(words, found, instead=_instead(turn))


def _of_days(turn: Turn, words: str, then: Behind) -> Card | None:
    """What was decided then, about what else is said; None where nothing was about that, as the days may be
    part of what it was about."""
    about = then.left_of(words)
    known = words_of.by_words(turn.db, turn.home.id, about) or _nearly(turn, about) if about else None
    register = kept.all_decisions(turn.db, turn.home.id) if known is None else known
    found = [one for one in register if _is_in(turn, one, then.days)]
    if about and not found:
        return None
    return show.found(about, found, days=_pair(then.days), instead=_instead(turn))


def _pair(days: Period) -> tuple[date, date]:
    return days.starts, days.ends or days.starts


def _is_in(turn: Turn, one: Decision, days: Period) -> bool:
    return days.starts <= one.decided_at.astimezone(turn.zone).date() <= (days.ends or date.max)


def _beside(turn: Turn, found: Sequence[Decision]) -> list[Decision]:
    """Before one that another took the place of stands that other, whatever its words are."""
    instead = _instead(turn)
    told: dict[UUID, Decision] = {}
    for one in found:
        chain = [one]
        while chain[-1].id in instead:
            chain.append(instead[chain[-1].id])
        told |= {each.id: each for each in reversed(chain) if each.id not in told}
    return list(told.values())


def _instead(turn: Turn) -> dict[UUID, Decision]:
    """What took the place of what."""
    register = kept.all_decisions(turn.db, turn.home.id)
    return {one.supersedes: one for one in register if one.supersedes}


def _nearly(turn: Turn, words: str) -> list[Decision]:
    register = {one.id: one for one in kept.all_decisions(turn.db, turn.home.id)}
    best = searching.best(words, {one.id: one.title for one in register.values()})
    return [register[one] for one in best]


@finding.question(
    by=Right.guest,
    slots={"number": Type.decision},
    hears=lambda sentence: 0.75 if deciding.names_one(sentence) else 0.0,
)
def by_number(turn: Turn, sentence: str) -> Card | Pass:
    """Whatever is said with a number of the register, and is no command, asks for that record."""
    return _numbered(turn, sentence) if deciding.names_one(sentence) else Pass()


def _numbered(turn: Turn, words: str) -> Card:
    one = deciding.named(turn, words)
    return deciding.whole(turn.db, one, turn.home) if one else show.no_such_number(deciding.label_in(words))


@finding.question(by=Right.guest, slots={"when": Type.day})
def show_all(turn: Turn, when: str = "") -> Card:
    """All of them, or those of the days that are said."""
    del when  # it is read in the whole sentence, as a day behind
    if (then := behind(turn.sentence, turn.today)) and (dated := _of_days(turn, "", then)):
        return dated
    register = kept.all_decisions(turn.db, turn.home.id)
    return show.found("", register, turn.home.id, instead=_instead(turn))


def _years(turn: Turn) -> Iterator[tuple[str, str]]:
    """Those of which there are decisions, the last first."""
    years = {one.year for one in kept.all_decisions(turn.db, turn.home.id)}
    return ((str(year), str(year)) for year in sorted(years, reverse=True))


@finding.question(by=Right.guest, among={"year": _years})
def of_year(turn: Turn, year: str) -> Card:
    """Of the days that are said; what says none is looked for as words."""
    then = behind(turn.sentence, turn.today) or behind(f"i {year}", turn.today)
    return (_of_days(turn, "", then) if then else None) or search(turn, year)


@finding.question(by=Right.guest)
def open_ones(turn: Turn) -> Card:
    """Agreements that are still to be done, the first due first."""
    found = _named(turn.db, kept.open_ones(turn.db, turn.home.id))
    return show.agreements(found, turn.today, say("agreements-title"), say("agreements-none"))


@finding.question(by=Right.guest)
def due_ones(turn: Turn) -> Card:
    dated = [one for one in kept.open_ones(turn.db, turn.home.id) if one.due]
    found = _named(turn.db, dated)
    return show.agreements(found, turn.today, say("agreements-due"), say("agreements-due-none"))


@finding.question(by=Right.guest, of_oneself=True)
def mine(turn: Turn) -> Card:
    own = [one for one in kept.open_ones(turn.db, turn.home.id) if one.owner == turn.person.id]
    found = _named(turn.db, own)
    return show.agreements(found, turn.today, say("agreements-mine"), say("agreements-mine-none"))


@finding.question(by=Right.guest)
def of_owner(turn: Turn, person: str) -> Card:
    """Done ones, too: each says how it stands."""
    owner = whom.guessed(turn, person, members.members(turn.db, turn.home.id, turn.today))
    owned = [(one, owner.name) for one in kept.all_decisions(turn.db, turn.home.id) if one.owner == owner.id]
    kind, none = say("agreements-of", name=owner.name), say("agreements-of-none", name=owner.name)
    return show.agreements(owned, turn.today, kind, none)


@finding.question(by=Right.guest)
def minutes(turn: Turn, **_meeting: str) -> Card:
    """The network keeps no minutes: here are the decisions."""
    register = kept.all_decisions(turn.db, turn.home.id)
    return show.found("", register, turn.home.id, no_minutes=True, instead=_instead(turn))


@finding.search("decisions", by=Right.guest)
def sought(turn: Turn, words: str) -> Iterator[Hit]:
    """By number or by words; before anything is typed the newest."""
    instead = _instead(turn)
    for one in _sought(turn, words):
        onward = show.asks_for(one, turn.incoming.place.bot)
        yield show.hit(one, deciding.owned_by(turn.db, one), instead.get(one.id), onward)


def _sought(turn: Turn, words: str) -> Sequence[Decision]:
    if not words:
        register = kept.all_decisions(turn.db, turn.home.id)
        return sorted(register, key=lambda one: (one.year, one.number), reverse=True)
    if deciding.names_one(words):
        return [one for one in [deciding.named(turn, words)] if one]
    return _beside(turn, words_of.by_words(turn.db, turn.home.id, words) or _nearly(turn, words))


def _named(db: Db, found: Sequence[Decision]) -> list[tuple[Decision, Words]]:
    """Each with its owner's name."""
    return [(one, deciding.owned_by(db, one)) for one in found]


@finding.tap(show_one.Open, by=Right.guest)
def open_one(turn: Turn, tap: show_one.Open) -> Card:
    return deciding.shown(turn, tap.decision)
