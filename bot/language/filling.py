"""What is said goes into the slots of a meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from bot.language import spells
from bot.language.entities import WHERE, Entity, Kind
from bot.language.grammar import DEFINITE, INVERTS
from bot.language.phrases.words import fold, folded, keys
from bot.language.pieces import HEDGE, Piece, Role
from bot.language.sheet import Sheet
from bot.language.slots import (
    AGAINST,
    COUNTS,
    LEADING,
    NUMERALS,
    OF_WORDS,
    Type,
    bare_name,
    counts_minutes,
    is_told,
    may_name_place,
    needs_others,
    next_time,
    type_of,
)


@dataclass(slots=True)
class Filled:
    """The slots that were filled, those that were not, and which pieces went into them."""

    slots: dict[str, str] = field(default_factory=dict)
    empty: list[str] = field(default_factory=list)
    pieces: set[int] = field(default_factory=set)
    """The first words of the pieces that a slot holds."""

    guessed: bool = False
    """Somebody's name was only taken for one."""

    doubtful: bool = False
    """A text of one's own that was only guessed from its place."""

    verbatim: bool = False
    nameless: bool = False
    """A day was said without its name: `next time`."""

    introduced: bool = False
    """Such a text, behind a word that says of what: `om …`, `about …`."""

    told: tuple[int, int] | None = None
    """Where it is a sentence of its own behind `at` or `that`: what is denied in it is part of it."""


_INTRODUCING = folded("om at about on that vedrørende angående regarding ang vedr fordi because since as da")

_DOES = frozenset(("PUT", "SHOW", "TELL", "GET", "GIVE", "FIND", "WRITE", "SEND", "MAKE", "LET"))

_THAT = folded("at that")

_FOR_WHAT = folded("på om til on about for to")

_TAKES_TIME = frozenset(("USE", "RESERVE", "TAKE", "GIVE", "GET"))

_ARTICLES = folded("en et den det de a an the")

_ANY = folded("en et a an")

_TRAILING = folded("på til i med op om at on to in for onto into with up as som og and the a den")

_NEW = folded("ny nye nyt new")

_UNTIL, _BEFORE = folded("til indtil until till to"), folded("inden før before by")

_WHY = folded("fordi da eftersom for because since as idet thi er is")

_BECAUSE = _WHY - folded("er is")

_DOERS = folded("jeg vi du i we you he she they han hun de man")

_CLOCKS = {key: number for key, number in NUMERALS.items() if key not in folded("to en one et")}
"""Hours as words; `to` stands between two of them in English."""

_ONE, _THIS = frozenset(("one", "én")), folded("this that which hvilken denne each every det den")

_YEARS = re.compile(r"20\d\d")

_NEAR = 3
"""So many words from a day, others still say something of it."""

Check = Callable[[str], bool]
"""Whether words are such as a slot may hold."""

Vocabulary = Mapping[str, str]
"""What a listed slot may hold: the words as they are compared, and what they mean."""


def fill(
    sheet: Sheet,
    slots: Sequence[str],
    types: Mapping[str, Type],
    lists: Mapping[str, Vocabulary],
    checks: Mapping[str, Check],
    open_pieces: Sequence[Piece],
    explained: Callable[[Piece], bool],
    *,
    told: bool = False,
    about: frozenset[str] = frozenset(),
) -> Filled:
    """Fill what can be filled, in the order of the slots. It may be `told` by something else that its door is
    meant: then any words may name a thing. What its door is `about` is told by other meanings of it and is no
    text of one's own."""
    filling = _Filling(sheet, open_pieces, explained, told, about)
    late = [slot for slot in slots if slot not in lists and _type(types, slot) in OF_WORDS]
    for slot in [*(slot for slot in slots if slot not in late), *late]:
        filling.slot(slot, _type(types, slot), lists.get(slot), checks.get(slot))
    return filling.filled


_PART_OF = ("of", "af")
"""What ends in one of these is part of what follows: `a printable version of the agenda`."""

_NEED_MORE = folded(
    "sin sit sine min mit mine din dit dine vores jeres deres hans hendes dens dets "
    "my your our their his her its the a an en et den det de "
    "i på til for fra med om ved hos under over efter før mellem in on at to from with about by"
)
"""Words that nobody ends with what they say of."""


def _type(types: Mapping[str, Type], slot: str) -> Type:
    return types.get(slot) or type_of(slot)


class _Filling:
    def __init__(
        self,
        sheet: Sheet,
        open_pieces: Sequence[Piece],
        explained: Callable[[Piece], bool],
        told: bool,
        about: frozenset[str],
    ) -> None:
        self.about = about
        self.sheet, self.open, self.explained = sheet, list(open_pieces), explained
        self.is_told = told
        self.filled = Filled()
        self.used: set[int] = set()
        """Of the entities."""

    def slot(self, name: str, type_: Type, vocabulary: Vocabulary | None, check: Check | None) -> None:
        text = self._listed(vocabulary) if vocabulary is not None else self._typed(type_)
        if not text and check is not None:
            text = self._numbers()
        if text and (check is None or check(text)):
            self.filled.slots[name] = text
        else:
            self.filled.empty.append(name)

    def _listed(self, vocabulary: Vocabulary) -> str:
        for piece in self.sheet.open_pieces:
            said = self.sheet.said(piece.first, piece.after)
            for key in ("".join(keys(said)),):
                if key in vocabulary:
                    self.filled.pieces.add(piece.first)
                    return vocabulary[key]
        return ""

    def _typed(self, type_: Type) -> str:
        by_kind: dict[Type, Callable[[], str]] = {
            Type.day: self._day,
            Type.hours: self._hours,
            Type.period: self._period,
            Type.moment: self._moment,
            Type.whole: self._moment,
            Type.tail: self._tail,
            Type.year: self._year,
            Type.person: self._person,
            Type.people: self._person,
            Type.number: self._number,
            Type.decision: self._decision,
            Type.item: lambda: self._number() or self._named(),
            Type.thing: lambda: self._entity(Kind.decision, Kind.label),
            Type.link: lambda: self._entity(Kind.link),
            Type.words: self._words,
            Type.topic: self._topic,
            Type.term: self._words,
            Type.reason: self._reason,
            Type.target: self._target,
            Type.place: self._place,
            Type.language: self._words,
        }
        return by_kind[type_]()

    # typed

    def _next(self, *kinds: Kind) -> Entity | None:
        if kinds == (Kind.time,) and (later := self._until()) is not None:
            return later
        for at, entity in enumerate(self.sheet.entities):
            if entity.kind in kinds and at not in self.used:
                self.used.add(at)
                return entity
        return None

    def _take(self, first: int, after: int) -> None:
        self.filled.pieces |= set(range(first, after))

    def _entity(self, *kinds: Kind) -> str:
        entity = self._next(*kinds)
        if entity is None:
            return ""
        self._take(entity.first, entity.after)
        if self.sheet.verbatim is not None and entity.first >= self.sheet.verbatim[0]:
            self.filled.verbatim = True
        return self.sheet.said(entity.first, entity.after)

    def _day(self) -> str:
        """A year alone is no day, nor is `in five minutes`."""
        year = next((one for one in self.sheet.of_kind(Kind.time) if self._is_year(one)), None)
        return self._entity(Kind.time) if year is None and not counts_minutes(self.sheet) else ""

    def _is_year(self, one: Entity) -> bool:
        return _YEARS.fullmatch(self.sheet.said(one.first, one.after)) is not None

    def _period(self) -> str:
        entity = self._next(Kind.time)
        if entity is None:
            return ""
        first = entity.first
        if first and self.sheet.words[first - 1].key in ("til", "indtil", "until", "till", "to"):
            first -= 1
        first, after = self._narrowed(first, entity.after)
        self._take(first, after)
        return self.sheet.said(first, after)

    def _narrowed(self, first: int, after: int) -> tuple[int, int]:
        """With what makes less or more of the days, close beside them: `et par timer på tirsdag`."""
        near = range(max(0, first - _NEAR), min(len(self.sheet.words), after + _NEAR))
        beside = [
            at
            for at in near
            if spells.narrows(self.sheet.text[self.sheet.words[at].start : self.sheet.words[at].end])
        ]
        return min([first, *beside]), max([after, *(at + 1 for at in beside)])

    def _moment(self) -> str:
        """From the first day or time to the end of what belongs to it: more times, and a place."""
        entity = self._next(Kind.time)
        if entity is None:
            return self._next_time()
        after = entity.after
        for at, other in enumerate(self.sheet.entities):
            if other.kind is Kind.time and at not in self.used and other.first <= after + 1:
                after = max(after, other.after)
                self.used.add(at)
        after = self._place_behind(after)
        self._take(entity.first, after)
        return self.sheet.said(entity.first, after)

    def _until(self) -> Entity | None:
        """The time that it is to be instead of one that is too early: `når det ikke inden fredag, giv dem til
        den 10.`."""
        free = [(at, one) for at, one in enumerate(self.sheet.entities) if one.kind is Kind.time]
        free = [(at, one) for at, one in free if at not in self.used]
        late = [(at, one) for at, one in free if self._leads_to(one, _UNTIL)]
        if len(free) != 2 or len(late) != 1 or not any(self._leads_to(one, _BEFORE) for _, one in free):
            return None
        self.used.add(late[0][0])
        return late[0][1]

    def _leads_to(self, time: Entity, words: frozenset[str]) -> bool:
        said = self.sheet.words[max(0, time.first - 1) : time.first + 1]
        return any(word.key in words for word in said)

    def _next_time(self) -> str:
        found = next_time(self.sheet)
        if found is None:
            return ""
        self._take(*found)
        self.filled.nameless = True
        return self.sheet.said(*found)

    def _tail(self) -> str:
        entity = self._next(Kind.time)
        if entity is None:
            return ""
        after = len(self.sheet.words)
        while after > entity.after and self._is_courtesy(after - 1):
            after -= 1
        self._take(entity.first, after)
        self.filled.guessed |= any(piece.past for piece in self.sheet.pieces if entity.first < piece.first)
        for piece in self.sheet.pieces:
            if "INSTEAD" in piece.concepts:  # something is to be moved, and no other day is told of
                self.filled.pieces.discard(piece.first)
        return self.sheet.said(entity.first, after)

    def _is_courtesy(self, at: int) -> bool:
        return any(
            piece.role is Role.courtesy and piece.first <= at < piece.after for piece in self.sheet.pieces
        )

    def _place_behind(self, after: int) -> int:
        """`i lokale S04`, `in b101` behind a time."""
        words = self.sheet.words
        ahead = after
        if ahead < len(words) and words[ahead].key in (
            "i",
            "in",
            "pa",
            "at",
            "hos",
            "lokale",
            "room",
            "bygning",
        ):
            ahead += 1
            while ahead < len(words) and ahead - after <= 4 and self._is_place(ahead):
                ahead += 1
        return ahead if ahead > after + 1 or (ahead > after and words[after].key not in LEADING) else after

    def _is_place(self, at: int) -> bool:
        piece = next((one for one in self.sheet.pieces if one.first == at), None)
        return piece is not None and (
            piece.role is Role.unknown or bool(piece.concepts & {"ROOM", "BUILDING"})
        )

    def _year(self) -> str:
        for entity in self.sheet.of_kind(Kind.time):
            said = self.sheet.said(entity.first, entity.after)
            if found := _YEARS.search(said):
                self._take(entity.first, entity.after)
                return found.group()
            if "ar" in keys(said) or "year" in keys(said):
                self._take(entity.first, entity.after)
                return said
        return ""

    def _person(self) -> str:
        entity = self._next(Kind.person)
        if entity is not None:
            self._take(entity.first, entity.after)
            return bare_name(self.sheet.said(entity.first, entity.after))
        unknown = [piece for piece in self.open if self._may_be_name(piece)]
        if len(unknown) != 1:
            return ""
        self._take(unknown[0].first, unknown[0].after)
        self.filled.guessed = True
        return bare_name(self.sheet.said(unknown[0].first, unknown[0].after))

    def _may_be_name(self, piece: Piece) -> bool:
        key = self.sheet.words[piece.first].key
        return (
            piece.role is Role.unknown
            and piece.entity is None
            and piece.first not in self.filled.pieces
            and not (piece.first and self.sheet.words[piece.first - 1].key in WHERE)
            and key.isalpha()
            and len(key) <= 12
        )

    def _hours(self) -> str:
        """`10 to 14`, `mellem kl. 9 og 11.30`: from the first number to the last."""
        words = self.sheet.words
        numbers = [at for at, word in enumerate(words) if word.key[:1].isdigit() or word.key in _CLOCKS]
        if len(numbers) < 2:
            return ""
        first, last = numbers[0], numbers[-1]
        self._take(first, last + 1)
        if all(words[at].key[:1].isdigit() for at in numbers):
            return self.sheet.said(first, last + 1)
        hours = (_CLOCKS.get(words[at].key, words[at].key) for at in (first, last))
        return "-".join(hours)

    def _number(self) -> str:
        entity = self._next(Kind.decision, Kind.label, Kind.number)
        if entity is not None:
            self._take(entity.first, entity.after)
            said = self.sheet.said(entity.first, entity.after)
            return said if entity.kind is Kind.decision else "".join(filter(str.isdigit, said))
        for piece in self.sheet.open_pieces:
            number = NUMERALS.get(self.sheet.words[piece.first].key)
            if number and piece.first not in self.filled.pieces and self._counts(piece):
                self._take(piece.first, piece.after)
                return number
        return ""

    def _numbers(self) -> str:
        """From the first of several numbers to the last, for what is asked for numbers."""
        free = [one for one in self.sheet.of_kind(Kind.number) if one.first not in self.filled.pieces]
        if len(free) < 2:
            return ""
        self._take(free[0].first, free[-1].after)
        return self.sheet.said(free[0].first, free[-1].after)

    def _counts(self, piece: Piece) -> bool:
        """`to` is two in Danish alone, `en` is an article; `one` counts nothing behind `the` or `this`."""
        if piece.role in COUNTS or piece.after == len(self.sheet.words):
            return True
        before = self.sheet.words[piece.first - 1].key if piece.first else ""
        said = self.sheet.said(piece.first, piece.after)
        return said.casefold() in _ONE and before not in _ARTICLES | _THIS

    def _decision(self) -> str:
        said = self._entity(Kind.decision)
        return said.lstrip("Dd -")

    # words of one's own

    def _words(self) -> str:
        if self.sheet.verbatim is not None:
            self.filled.verbatim = True
            return self.sheet.verbatim[1]
        if quote := self._next(Kind.quote):
            self._take(quote.first, quote.after)
            return self.sheet.said(quote.first, quote.after).strip('"“”„«»')
        run = self._longest_run()
        if run is None or self._says_nothing(*run):
            run = self._behind_all()
        if run is None or self._is_what_it_is_about(*run):
            return ""
        run = self._to_its_end(*run)
        self._take(*run)
        self.filled.doubtful = True
        self.filled.introduced = self._is_introduced(run[0])
        self.filled.told = self._told(run)
        part, clause = self.sheet.words[run[1] - 1].key in _PART_OF, self._is_clause(run[0])
        self.filled.guessed = self.filled.guessed or part or (clause and not self.filled.introduced)
        return self.sheet.said(*run)

    def _to_its_end(self, first: int, after: int) -> tuple[int, int]:
        """What ends in a word that needs another one (`op i deres`) goes on over what else was explained."""
        words = self.sheet.words
        following = next((one for one in self.sheet.open_pieces if one.first == after), None)
        if (
            following is None
            or following.first in self.filled.pieces
            or words[after - 1].key not in _NEED_MORE
        ):
            return first, after
        return first, following.after

    def _behind_all(self) -> tuple[int, int] | None:
        """What stands behind all that the frame explains, where a word says of what: `… om hvem der skal`."""
        explained = [one.after for one in self.sheet.open_pieces if is_told(one) and self.explained(one)]
        after = max((one.after for one in self.sheet.open_pieces if one.role is not Role.courtesy), default=0)
        first = max(explained, default=0)
        if not first or after - first <= 1 or self.sheet.words[first].key not in _INTRODUCING:
            return None
        held = [one for one in self.sheet.open_pieces if first < one.first < after]
        taken = any(one.first in self.filled.pieces or HEDGE in one.concepts for one in held)
        tells = any(one.role in (Role.ask, Role.mark) for one in held) and not all(map(needs_others, held))
        return (first + 1, after) if tells and not taken else None

    def _reason(self) -> str:
        """Words of one's own that say why."""
        return self._if(self._says_why)

    def _target(self) -> str:
        """Words of one's own that say what it is about; without what leads to it."""
        said = self._if(self._is_target).split()
        while said and fold(said[0]) in AGAINST | _ARTICLES:
            said = said[1:]
        return " ".join(said)

    def _if(self, fits: Callable[[int], bool]) -> str:
        before = set(self.filled.pieces)
        said = self._words()
        held = self.filled.pieces - before
        if said and (fits(min(held)) if held else self.filled.verbatim and fits == self._says_why):
            self.filled.introduced = True
            return said
        self.filled.pieces, self.filled.doubtful, self.filled.verbatim = before, False, False
        return ""

    def _says_why(self, first: int) -> bool:
        """Behind a sign or a `because`, or a sentence of its own: `jeg har en indvending det er dyrt`."""
        if not first or self._is_target(first):
            return False
        said = self.sheet.words
        if self._is_apart(first) or said[first - 1].key in _WHY or said[first].key in _DOERS:
            return not self._is_only_somebody(first)
        return said[first].key in INVERTS and not said[first - 1].key.endswith(
            DEFINITE
        )  # `indvendingen er …`

    def _is_only_somebody(self, first: int) -> bool:
        """A name that ends the sentence tells of no reason: `D-1 til Bo`."""
        return any(
            (one.first, one.after) == (first, len(self.sheet.words))
            for one in self.sheet.of_kind(Kind.person)
        )

    def _is_target(self, first: int) -> bool:
        """`imod at flytte mødet`, `support input 1`; never with the reason behind it."""
        if not first or self._is_apart(first) or any(one.key in _BECAUSE for one in self.sheet.words[first:]):
            return False
        said, before = self.sheet.words, first - 1
        while before and said[before].key in _ARTICLES | _NEW:
            before -= 1
        if {said[before].key, said[first].key} & AGAINST:
            self._take(before + 1, first)
            return True
        return said[before].key not in _WHY and said[first].key not in _DOERS | INVERTS

    def _is_apart(self, first: int) -> bool:
        """A sign stands before it."""
        between = self.sheet.text[self.sheet.words[first - 1].end : self.sheet.words[first].start]
        return any(sign in between for sign in ",.;:–—\n")

    def _says_nothing(self, first: int, after: int) -> bool:
        """Only words that need others: `jeg gad godt have en`, `yes`."""
        held = [piece for piece in self.sheet.pieces if first <= piece.first < after]
        return all(piece.entity is None and needs_others(piece) for piece in held)

    def _is_what_it_is_about(self, first: int, after: int) -> bool:
        """`fra input`: only the name of what the door is about, which no word introduces as a text."""
        held = [one for one in self.sheet.pieces if first <= one.first < after and not needs_others(one)]
        told = bool(held) and all(one.concepts and one.concepts <= self.about for one in held)
        return told and not self._is_introduced(first)

    def _is_clause(self, first: int) -> bool:
        """Somebody does something in it: `I hate …`, `… we drop`; what a thing is about begins otherwise."""
        return any(word.key in _DOERS for word in self.sheet.words[first - (first == 1) : first + 1])

    def _place(self) -> str:
        before = set(self.filled.pieces)
        said = self._words()
        held = [one for one in self.sheet.pieces if one.first in self.filled.pieces - before]
        named = all(may_name_place(self.sheet, one) for one in held) and not self._is_somebody(held)
        return said if named else ""

    def _is_somebody(self, held: Sequence[Piece]) -> bool:
        """Nobody's name is a place: `er Peter Lind …` asks of no unit."""
        inside = {one.first for one in held}
        return any(inside <= set(range(one.first, one.after)) for one in self.sheet.of_kind(Kind.person))

    def _topic(self) -> str:
        """`kemikalieaffald … 10 min`: the length belongs to it, wherever it stands."""
        said = self._words()
        length = self._next(Kind.length) if said and not self.filled.verbatim else None
        if length is None or length.first in self.filled.pieces:
            return said
        self._take(length.first, length.after)
        return f"{said}, {self.sheet.said(length.first, length.after)}"

    def _named(self) -> str:
        """Words that name something among others: in quotes, or behind a word that says of what."""
        before = set(self.filled.pieces)
        said = self._words()
        of_none = self._speaks_of_a_new_one() or not self.filled.introduced
        if self.filled.doubtful and of_none and not self.is_told:
            self.filled.pieces, self.filled.doubtful = before, False
            return ""
        return said

    def _speaks_of_a_new_one(self) -> bool:
        """`et punkt om lyset`, `an item on noise`: nothing that is there already is called so."""
        explained = (
            one for one in self.sheet.open_pieces if one.role is Role.content and self.explained(one)
        )
        return any(one.first and self.sheet.words[one.first - 1].key in _ANY for one in explained)

    def _told(self, run: tuple[int, int]) -> tuple[int, int] | None:
        """Up to the next sign; a text with two of them is more than one sentence. So is what somebody says
        behind a sign: `park 3, we don't have the numbers`."""
        words, text = self.sheet.words, self.sheet.text
        first = run[0]
        is_sentence = (
            self.filled.introduced and first and self._is_apart(first) and words[first].key in _DOERS
        )
        if is_sentence and run[1] == len(words):
            return run
        while first and words[first - 1].key in LEADING and words[first].key not in _THAT:
            first -= 1
        if words[first].key not in _THAT or not self.filled.introduced:
            return None
        whole = text[words[run[0]].start : words[run[1] - 1].end]
        return None if any(sign in whole for sign in ",.;!?\n") else run

    def _is_introduced(self, first: int) -> bool:
        """Behind all that the frame explains, a word says of what, or a comma that something follows."""
        explained = [
            one.first for one in self.sheet.open_pieces if one.role is Role.content and self.explained(one)
        ]
        if not first or any(at >= first for at in explained):
            return False
        while first > 1 and self.sheet.words[first - 1].key in _ARTICLES:
            first -= 1
        before = self.sheet.words[first - 1]
        between = self.sheet.text[before.end : self.sheet.words[first].start]
        return before.key in _INTRODUCING or "," in between

    def _longest_run(self) -> tuple[int, int] | None:
        """The longest run of words between those that the frame explains; one that is introduced goes
        before: `Ida and Jonas want a group about salt`."""
        best: tuple[bool, int] | None = None
        found: tuple[int, int] | None = None
        for first, after in self._runs():
            matters = sum(first <= piece.first < after and _is_matter(piece) for piece in self.open)
            worth = self._is_introduced(first), matters
            if matters and (best is None or worth > best):
                best, found = worth, (first, after)
        return found

    def _runs(self) -> list[tuple[int, int]]:
        stops: list[tuple[int, int]] = []
        begun: int | None = None
        pieces = self.sheet.open_pieces
        for piece in pieces:
            ends = self._ends_run(piece)
            if ends and begun is not None:
                stops.append((begun, piece.first))
                begun = None
            elif not ends and begun is None:
                begun = piece.first
        if begun is not None and pieces:
            stops.append((begun, pieces[-1].after))
        return [trimmed for run in stops if (trimmed := self._trimmed(*run))]

    def _ends_run(self, piece: Piece) -> bool:
        if piece.role is Role.courtesy or piece.first in self.filled.pieces or HEDGE in piece.concepts:
            return True
        return self.explained(piece)

    def _is_single(self, at: int) -> bool:
        """It is no word of an expression (`new date`), which is not cut."""
        piece = self.sheet.piece_at(at)
        return piece is None or piece.after == at + 1

    def _behind_length(self, first: int, after: int) -> int:
        """`bruge 10 min på støj`: for how long is said before what it is about, and is no part of it."""
        for length in self.sheet.of_kind(Kind.length):
            before = (one for one in self.sheet.open_pieces if first <= one.first < length.first)
            ends = length.after + 1 < after and self.sheet.words[length.after].key in _FOR_WHAT
            if ends and first <= length.first and all(one.concepts & _TAKES_TIME for one in before):
                return length.after + 1
        return first

    def _trimmed(self, first: int, after: int) -> tuple[int, int] | None:
        words = self.sheet.words
        while first < after and words[first].key in LEADING and self._is_single(first):
            first += 1
        begins = self.sheet.piece_at(first)
        if begins is not None and begins.role is Role.small and begins.after < after:
            first = begins.after if self._is_apart(begins.after) else first  # `… this time, my mother is ill`
            begins = self.sheet.piece_at(first)
        if first == 0 and begins is not None and begins.role is Role.weak and begins.concepts & _DOES:
            first = begins.after  # `sæt Roskilde på`: what is to be done with it is no part of it
        first = self._behind_length(first, after)
        is_told = first > 0 and words[first - 1].key in _THAT and after == len(words)
        while after > first and words[after - 1].key in _TRAILING and not is_told:
            after -= 1  # `… at Bo rydder op`: what is told ends as it was told
        return (first, after) if first < after else None


def _is_matter(piece: Piece) -> bool:
    return piece.role is not Role.weak and piece.entity not in (
        Kind.time,
        Kind.length,
        Kind.number,
        Kind.label,
    )


def spoken(vocabulary: Collection[str]) -> Vocabulary:
    return {"".join(keys(word)): word for word in vocabulary}
