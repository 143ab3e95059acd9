"""The directory: who is AMR, AMK or TR in a unit, for every employee, and never a guess."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.deeds import LOOKS, Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Pass, Turn
from bot.features.directory.answering import (
    MOST_PARTS,
    UnitMissing,
    about_somebody,
    all_open,
    answer,
    beside_them,
    choose,
    first_of,
    in_one,
    just_named,
    namesakes,
    of_that_name,
    of_the_amk,
    of_today,
    roles_of_own,
    roles_told,
    stood_in_for,
    unit_of,
    who_lacks,
    whose_memory,
)
from bot.features.directory.asked import belonging, called, everywhere, memory, persons, question, vocabulary
from bot.features.directory.asked.mine import candidates, is_open, named, names, units_at
from bot.features.directory.asked.places import Names, Place, Spot
from bot.features.directory.asked.question import Asked
from bot.features.directory.asked.times import Period
from bot.language.lexicon import lexicon
from bot.language.parsing import parse
from bot.language.phrases.language import language_of
from cards.directory import directory as show
from cards.kit import Card
from cards.words import Say
from storage import people
from storage.directory import directory as kept
from storage.directory.directory import Role, Unit

directory = Feature("directory")

_FOLLOWS = 0.45

_LIKELY = 0.97
"""Surer than what only mentions a role; a door that means just these words goes first."""

_NOBODY = 0.3
"""Less sure than whoever has an answer."""


def _tells_of_a_new_one(sentence: str) -> bool:
    read = parse(sentence, lexicon())
    chosen = any("CHOOSE" in one.past for one in read.open_pieces)
    return chosen and "NEW" in read.concepts and read.asks <= {"HOW"} and "HOW" in read.asks


def _asks_for_a_role(sentence: str) -> float:
    """Certainly, where it asks when a role's term ends, and not somebody's by name or the asker's own; not,
    where somebody tells that one was chosen, and asks how that is told on."""
    if _tells_of_a_new_one(sentence):
        return 0.0
    named = everywhere.asks_own_term(sentence) or persons.whole_name(sentence)
    return 1.0 if question.asks_for_term(sentence) and not named else question.how_likely(sentence)


@directory.question(by=Right.anyone, hears=_asks_for_a_role)
def who_is(turn: Turn, sentence: str) -> Card | Sequence[Card] | Pass:
    """Every question about who has which role where; what only mentions a role is passed on."""
    if _mentions_only(turn, sentence):
        return Pass()
    if persons.asks_the_bot(sentence):
        return show.a_bot()
    known = names(turn.db, turn.person.tenant)
    if (whose := persons.asks_for_whom(sentence)) and (stood := stood_in_for(turn, known, whose)):
        return stood
    if (doubt := persons.doubted(sentence)) and (cards := _whether(turn, known, doubt)):
        return cards
    found = question.read(sentence, known, turn.today)
    if not found:
        rows = of_that_name(turn, known, persons.whole_name(sentence))
        return about_somebody(turn, known, rows) if rows else Pass()
    if not known.units:
        return show.no_directory()
    cards = [card for asked in found for card in _answer_to(turn, known, asked, sentence)]
    return cards[0] if len(cards) == 1 else cards[:MOST_PARTS]


def _answer_to(turn: Turn, known: Names, asked: Asked, sentence: str) -> list[Card]:
    """For the group of whoever is named beside the role, where no place is; else for what was said before."""
    name = "" if asked.places or asked.unknown or asked.whose == "mine" else persons.named_beside(sentence)
    if not name and not asked.places and (asked.stands_in or asked.whose == "theirs"):
        name = persons.only_whole_name(sentence)
    if rows := of_that_name(turn, known, name):
        beside = beside_them(turn, known, asked, rows)
        told = [about_somebody(turn, known, rows)] if persons.asks_how_to_reach(sentence) else []
        return [*told, beside] if beside else told
    if name and asked.stands_in:
        return [show.nobody_known(name)]
    return answer(turn, known, _as_just_asked(turn, known, asked, sentence))


def _mentions_only(turn: Turn, sentence: str) -> bool:
    """Somebody is mentioned, and nothing is asked about them that the directory tells."""
    return bool(turn.mentions) and not persons.asks_of_the_directory(sentence)


@directory.question(
    by=Right.anyone, hears=lambda sentence: _LIKELY if everywhere.asks_what_lacks(sentence) else 0.0
)
def lacking(turn: Turn, sentence: str) -> Card | Pass:
    """The places that have nobody in a role, for everybody to see who might stand."""
    role = everywhere.asks_what_lacks(sentence) or everywhere.role_named(sentence)
    known = names(turn.db, turn.person.tenant)
    among = _among(turn, known, sentence)
    return who_lacks(turn, known, role, among) if role in kept.ROLES and among else Pass()


@directory.question(
    by=Right.anyone, hears=lambda sentence: _LIKELY if everywhere.asks_where_held(sentence) else 0.0
)
def held(turn: Turn, sentence: str) -> Card | Pass:
    """How many have a role, and in which of the open units."""
    role = everywhere.asks_where_held(sentence) or everywhere.role_named(sentence)
    if role not in kept.ROLES:
        return Pass()
    known = names(turn.db, turn.person.tenant)
    among = _among(turn, known, sentence)
    seats = of_today(turn, "seats", role, lambda: kept.seats(turn.db, turn.person.tenant, role, turn.today))
    units = [unit for unit in among if unit.key in seats]
    if len(among) < 2:  # whoever has it in one unit is named
        return Pass()
    if not units:
        return show.lacking(role, [(unit, None) for unit in among])
    people_there = set().union(*(seats[unit.key].people for unit in units))
    over = set().union(*(seats[unit.key].over for unit in units))
    return show.held(role, len(people_there), units, over=len(over))


@directory.question(
    by=Right.anyone, hears=lambda sentence: _LIKELY if everywhere.asks_whose_terms_end(sentence) else 0.0
)
def ending(turn: Turn, sentence: str) -> Card | Pass:
    """Whose terms end in the days that were said, else soon, in the place that was said or in all; the first
    first."""
    role = everywhere.asks_whose_terms_end(sentence) or everywhere.role_named(sentence)
    period = question.ahead_in(sentence, turn.today) or question.soon(turn.today)
    known = names(turn.db, turn.person.tenant)
    among = {unit.key: unit for unit in _among_own(turn, known, sentence)}
    if role not in kept.ROLES or not among:
        return Pass()
    first = period.first or turn.today
    rows = kept.ending(turn.db, turn.person.tenant, role, first, period.last, turn.eyes)
    return show.ending(role, [(row, among[row.unit]) for row in rows if row.unit in among], period.last)


def _asks_who_speaks(sentence: str) -> float:
    asks = everywhere.asks_who_speaks(sentence) or everywhere.asks_whether_speaks(sentence)
    return _LIKELY if asks else 0.0


@directory.question(by=Right.anyone, hears=_asks_who_speaks)
def speaks(turn: Turn, sentence: str) -> Card | Pass:
    """Who of those in a role speaks a language, in the place that was said or in all; of one person, who they
    are, with their languages."""
    known = names(turn.db, turn.person.tenant)
    one = just_named(turn, known, sentence) or namesakes(turn, known, everywhere.speaker(sentence))
    if one:
        return about_somebody(turn, known, one)
    asked = everywhere.asks_who_speaks(sentence) or everywhere.language_named(sentence)
    among = {unit.key: unit for unit in _among_own(turn, known, sentence)}
    if asked is None or asked.role not in kept.ROLES or not among:
        return Pass()
    holding = kept.holders(turn.db, turn.person.tenant, asked.role, turn.today)
    rows = [row.seen_by(turn.eyes) for some in holding.values() for row in some if row.unit in among]
    told = [row for row in rows if row.name and row.languages]
    fit = [row for row in told if (asked.language in row.languages) is not asked.denied]
    return show.speakers(asked.role, [(row, among[row.unit]) for row in fit])


@directory.question(by=Right.anyone, hears=everywhere.asks_own_term)
def own_term(turn: Turn, sentence: str) -> Card:
    """Of whoever asks; whoever has no role is told so."""
    assert sentence
    known = names(turn.db, turn.person.tenant).units
    return show.own_terms([(row, known[row.unit]) for row in roles_of_own(turn) if row.unit in known])


@directory.question(by=Right.anyone, hears=persons.how_likely_about_somebody)
def who(turn: Turn, sentence: str) -> Card | Pass:
    """Of somebody with a role: which, where, and how they are reached; nobody else is looked up."""
    if _mentions_only(turn, sentence):
        return Pass()
    known = names(turn.db, turn.person.tenant)
    if (name := persons.whose_term(sentence)) and (found := of_that_name(turn, known, name)):
        return show.terms([(row, known.units[row.unit]) for row in found], name)
    rows = (
        namesakes(turn, known, persons.away(sentence))
        or namesakes(turn, known, persons.behind_who(sentence))
        or namesakes(turn, known, persons.somebody(sentence))
        or just_named(turn, known, sentence)
    )
    return about_somebody(turn, known, rows) if rows else Pass()


@directory.question(
    by=Right.anyone, hears=lambda sentence: _NOBODY if persons.nobody_known(sentence) else 0.0, offered=False
)
def nobody(turn: Turn, sentence: str) -> Card | Pass:
    """A name or a title that the directory does not have, where nothing else was meant: so it is said."""
    known = names(turn.db, turn.person.tenant)
    wanted = persons.nobody_known(sentence)
    named = of_that_name(turn, known, wanted) or of_that_name(turn, known, persons.behind_who(sentence))
    if turn.mentions or not known.units or named:
        return Pass()
    return show.nobody_known(wanted)


@directory.question(by=Right.anyone, hears=everywhere.asks_of_a_building)
def whose_building(turn: Turn, sentence: str) -> Card | Sequence[Card] | Pass:
    """The units of a building's groups, each to ask on about; who covers one is asked of its holders. Whoever
    asks for a title there that nobody has here is told that, too."""
    known = names(turn.db, turn.person.tenant)
    if not everywhere.asks_of_a_building(sentence) and question.read(sentence, known, turn.today):
        return Pass()
    numbers = everywhere.buildings_in(sentence, known)
    if len(numbers) != 1:
        return Pass()
    keys = dict.fromkeys(key for key, _ in known.in_building(numbers[0]) if key in known.units)
    units = is_open((known.units[key] for key in keys), turn.today)
    told = show.in_building(numbers[0], units) if units else show.unknown(numbers[0])
    title = "" if everywhere.asks_of_a_building(sentence) else persons.title_asked(sentence)
    return [show.nobody_known(title), told] if title else told


@directory.question(
    by=Right.anyone, hears=lambda sentence: _FOLLOWS if question.may_follow(sentence) else 0.0
)
def follow_up(turn: Turn, sentence: str) -> Card | Sequence[Card] | Pass:
    """A place alone: for the roles that were just asked about, or in answer to the bot's own question.
    Another role (`what about the TR?`) is a question of its own."""
    if question.mentions(sentence):
        return who_is(turn, sentence=sentence)
    last = memory.recall(whose_memory(turn), turn.now)
    known = names(turn.db, turn.person.tenant)
    places = question.places_in(sentence, known) if last else ()
    _go_on_in_its_language(turn, sentence, last)
    if last and not places and (period := question.period_in(sentence, turn.today)):
        return _then(turn, known, last, period)
    if last is None or not places:
        return Pass()
    units = units_at(places, known, turn.today)
    if last.wants_place and len(units) == 1:
        people.change(turn.db, turn.person.id, unit=units[0].key)
    words = question.words_in(sentence)
    cards = answer(turn, known, Asked(last.roles, places=_there(known, last, places, words), words=words))
    return cards[0] if len(cards) == 1 else cards


def _there(
    known: Names, last: memory.Last, places: tuple[Place, ...], words: Sequence[str]
) -> tuple[Place, ...]:
    """An area alone is one of the units that were just answered, where they have such a one."""
    if any(place.units or place.buildings for place in places):
        return places
    near = [known.units[key] for key in last.units if key in known.units and known.areas_like(key, words)]
    return tuple(Place(units=(unit,)) for unit in near) or places


def _then(turn: Turn, known: Names, last: memory.Last, period: Period) -> Sequence[Card] | Pass:
    """`og sidste år?`: the same roles of the same units, at that time."""
    units = (known.units[key] for key in last.units if key in known.units)
    places = tuple(Place(units=(unit,)) for unit in units)
    return answer(turn, known, Asked(last.roles, places=places, period=period)) if places else Pass()


def _go_on_in_its_language(turn: Turn, sentence: str, last: memory.Last | None) -> None:
    """A name alone is in no language: the answer is in that of what was asked."""
    if last and last.language and not turn.person.language and language_of(sentence) is None:
        turn.language = last.language


def _as_just_asked(turn: Turn, known: Names, asked: Asked, sentence: str) -> Asked:
    """`og suppleanten?` is asked of the unit that was just answered."""
    last = memory.recall(whose_memory(turn), turn.now)
    if last is None or asked.places or asked.unknown or not question.is_short(sentence):
        return asked
    if last.people and persons.is_short_about(sentence):
        return replace(asked, whose="theirs")
    if asked.stands_in and last.roles == (kept.AMK,):
        asked = of_the_amk(asked)
    units = [known.units[key] for key in last.units if key in known.units]
    spots = _just_shown(turn, last)
    return replace(asked, places=tuple(Place(units=(unit,), spots=spots) for unit in units))


def _just_shown(turn: Turn, last: memory.Last) -> frozenset[Spot]:
    """The groups of whoever was just named, where they are of groups."""
    rows = called.again(turn.db, turn.person.tenant, last.people, turn.eyes)
    return frozenset((row.unit, row.group) for row in rows if row.group)


@directory.question(by=Right.anyone)
def term(turn: Turn, person: str) -> Card | Sequence[Card] | Pass:
    """Of a person by name; of a role (`AMR'ens valgperiode`) the answer says it anyway. Whether somebody is
    something (`er Bo AMR?`) is another question."""
    if persons.asks_whether(turn.sentence):
        return Pass()
    if set(person.casefold().split()) <= vocabulary.MINE_WORDS:
        return own_term(turn, sentence=person)
    if question.mentions(person):
        return who_is(turn, sentence=f"hvem er {person}")
    known = names(turn.db, turn.person.tenant)
    found = of_that_name(turn, known, person) or just_named(turn, known, turn.sentence)
    return show.terms([(row, known.units[row.unit]) for row in found], person)


def _says_where(sentence: str) -> float | bool:
    """`my unit is Nanolab, I think` is not what to remember."""
    return belonging.says_where(sentence) and not parse(sentence, lexicon()).hedged


@directory.command(by=Right.anyone, does=undone(Reach.ME), makes=False, hears=_says_where, keeps=False)
def set_my_unit(turn: Turn, sentence: str) -> Card | Sequence[Card] | Say | Pass:
    """Remembered; where the sentence goes on to ask, the answer is for that place."""
    if question.mentions(sentence):
        return who_is(turn, sentence=sentence)
    known = names(turn.db, turn.person.tenant)
    is_none = belonging.is_denied(sentence) or belonging.is_for_now(sentence)
    told = None if is_none else belonging.belongs(sentence, known)
    if told is None:
        return Pass()
    units = units_at(told.places, known, turn.today)
    if len(units) == 1:
        people.change(turn.db, turn.person.id, unit=units[0].key)
        groups = known.groups_at(units[0].key, told.places, ())
        memory.sits_in(whose_memory(turn), units[0].key, groups, turn.now)
        return _as_was_wanted(turn, known, told.places) or show.remembered(units[0])
    near = units or is_open(known.offers(told.words), turn.today)
    return show.which_is_mine(kept.AMR, near, all_open(turn)) if near else show.unknown(told.words)


def _as_was_wanted(turn: Turn, known: Names, places: Sequence[Place]) -> list[Card]:
    """What was asked for before the bot asked which unit is theirs."""
    last = memory.recall(whose_memory(turn), turn.now)
    return answer(turn, known, Asked(last.roles, places=tuple(places))) if last and last.wants_place else []


def _whether(turn: Turn, known: Names, doubt: persons.Doubted) -> list[Card]:
    """Whether somebody has the role at the place; if not, what they are, and who has it there."""
    asked = next(iter(question.read(doubt.asked, known, turn.today)), None)
    if asked is None or asked.unknown:
        return []
    if asked.period:
        return answer(turn, known, asked) if asked.places else []
    rows = of_that_name(turn, known, doubt.name) if doubt.name else just_named(turn, known, turn.sentence)
    if not rows:
        return [] if asked.places or not doubt.name else [show.nobody_known(doubt.name)]
    units = {unit.key for unit in units_at(asked.places, known, turn.today)}
    held = [
        row
        for row in rows
        if _is_asked_for(row, asked) and not row.has_ended_by(turn.today) and (not units or row.unit in units)
    ]
    if held:
        return [about_somebody(turn, known, held, show.still() if doubt.denied else show.yes())]
    there = answer(turn, known, asked) if asked.places else []
    return [about_somebody(turn, known, rows, show.no()), *there]


def _is_asked_for(row: Role, asked: Asked) -> bool:
    """Whoever stands in stands in for anybody, where it was not said for whom."""
    return row.role in asked.roles or (asked.stands_in and row.role in (kept.SUBSTITUTE, kept.AMK_DEPUTY))


def _among(turn: Turn, known: Names, sentence: str) -> list[Unit]:
    """The open units of the place that was said; all where none was, and none where nobody knows it."""
    places, _ = question.places_told(sentence, known)
    if places:
        return units_at(places, known, turn.today)
    return [] if everywhere.has_strange_place(sentence) else is_open(known.units.values(), turn.today)


def _among_own(turn: Turn, known: Names, sentence: str) -> list[Unit]:
    """The same, and the asker's own unit where it is said to be theirs and no place is named."""
    if question.is_of_own(sentence) and not question.places_told(sentence, known)[0]:
        own = candidates(turn.db, turn.person, turn.today)
        return own if len(own) == 1 else []
    return _among(turn, known, sentence)


@directory.tap(show.InUnit, by=Right.anyone, does=LOOKS)
def in_unit(turn: Turn, tap: show.InUnit) -> Card:
    if tap.language:
        turn.language = "da" if turn.language == "en" else "en"
    unit = unit_of(turn, tap.unit)
    place = Place(units=(unit,), buildings=(tap.building,) if tap.building else ())
    asked = Asked(roles_told(tap.role), places=(place,), words=tuple(tap.area.split()))
    return first_of(in_one(turn, asked, place, unit), here=replace(tap, language=""))


@directory.tap(show.MyUnit, by=Right.anyone, does=undone(Reach.ME))
def my_unit(turn: Turn, tap: show.MyUnit) -> Card:
    """Remembered, so that it is asked once. Clients that cannot search let people type a name."""
    if not tap.unit.strip():
        raise UnitMissing
    known = names(turn.db, turn.person.tenant)
    chosen = known.units.get(tap.unit)
    units = [chosen] if chosen else named(known, tap.unit, turn.today)
    if len(units) == 1:
        return choose(turn, tap.role, units[0])
    near = units or is_open(known.offers(tap.unit), turn.today)
    return show.which_is_mine(tap.role, near, all_open(turn)) if near else show.unknown(tap.unit)


@directory.tap(show.Mine, by=Right.anyone, does=undone(Reach.ME))
def mine(turn: Turn, tap: show.Mine) -> Card:
    return choose(turn, tap.role, unit_of(turn, tap.unit))


@directory.tap(show.AnotherUnit, by=Right.anyone, does=LOOKS)
def another_unit(turn: Turn, tap: show.AnotherUnit) -> Card:
    roles_told(tap.role)
    return show.all_units(tap.role, all_open(turn))
