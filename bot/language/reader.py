"""Reads what people say: every door that may be meant bids, with a score and the reason for it."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from bot.language.clauses import begins_request, parts
from bot.language.entities import Entity, Kind
from bot.language.filling import Check, Filled, fill, spoken
from bot.language.frames import MISSING, SLOT, UNEXPLAINED, UNSAID, Fit, Frame, Frames
from bot.language.grammar import DEFINITE
from bot.language.lexicon import Lexicon, lexicon
from bot.language.meaning import Skeleton, Skeletons
from bot.language.once import once
from bot.language.parsing import parse
from bot.language.phrases.words import folded
from bot.language.pieces import DOUBTS, MARKS, SOMETIME, UNDONE, Piece, Role, doubts_of_itself
from bot.language.sheet import Sheet
from bot.language.slots import OF_TIME, OF_WORDS, Type, type_of

Door = TypeVar("Door", bound=Hashable)

LEAST = 0.42
MOST_TRIED = 60
_EMPTY_SLOT = 1.5
_OWN_WORD = 0.12
_NO_COLON = 0.7
_UNHEARD = 0.75
"""What stands behind a colon must go somewhere."""

_BY_MEANING, _LOST, _NOT_THERE = 0.99, 0.01, 0.95
"""A phrase word by word is surer than any meaning; words that say nothing in concepts make it less sure."""

_SAID = 0.001
"""Of two doors that fit as well, the one that more was said of."""

_GUESSED = 0.75
"""A word that nobody knows was taken for a name."""

_NOT_PAST = 0.8
"""It means what was done, and something is asked for that is to come."""

_OWN = frozenset(("ME", "MY"))
_SPEAKERS = _OWN | {"WE"}
_YOU, _FOR = folded("dig jer you"), folded("for til med hos to with")
_UNSAFE = 0.1
_RARE = 2.4
_STRAY = 0.9
"""A piece that costs more than this keeps a deed from being done."""

_ELIDED = frozenset(("ME", "WE", "MY", "OUR", "YOU", "WANT", "NEXT", "GET"))
"""What people leave out without meaning anything else."""

_CARRIED = (Kind.time, Kind.number, Kind.decision, Kind.label, Kind.person)
_LABELS = (Kind.decision, Kind.label, Kind.quote, Kind.link)
"""What has a label is spoken of for something."""

_STATES = frozenset(("WORK_IN", "SUIT", "CAN_DO"))
"""Verbs that tell how something is: nothing is to be done for them."""

_KEPT_THINGS = frozenset(("MILESTONE", "CONSULTATION", "NEWSLETTER", "LONE_TEMPLATE", "SWAP_DEAL", "THEME"))
"""Things that have doors of their own for all that is done with them."""

_BY_LEAVE = frozenset(("HOLIDAY", "LEAVE"))
"""Somebody else says whether one may: `må jeg holde ferie i uge 42`."""

_BY_ITSELF = frozenset(("CLOSE", "END", "BEGIN", "OPEN"))
"""What meetings and votes do themselves, as time goes."""

_WHICH_ONE = frozenset(("NEXT", "LAST", "NEW"))
_YET = frozenset(("YET", "STILL"))
_NONE = frozenset(("NO", "NOTHING"))
_VAGUE = frozenset(("IT", "SOMETHING", "SOMEBODY"))
_WISHES = frozenset(("WANT", "HELP", "GET"))
_ASKS_FOR_ONE = frozenset(("HOW_MANY", "WHO", "WHEN", "WHERE"))
"""Questions with one answer, which no form is."""

_PEOPLE = (Type.person, Type.people, Type.words, Type.tail, Type.reason, Type.target)
"""Slots in which somebody may be spoken of."""


@dataclass(frozen=True)
class Meaning(Generic[Door]):
    """What a door means: its phrases in each language, and its meanings in concepts."""

    door: Door
    patterns: Sequence[str]
    means: Sequence[str] = ()
    acts: bool = False
    lists: Mapping[str, Collection[str]] = field(default_factory=dict)
    types: Mapping[str, Type] = field(default_factory=dict)
    checks: Mapping[str, Check] = field(default_factory=dict)
    of_oneself: bool = False
    """It tells of whoever asks, and of nobody else."""

    of_speaker: bool = False
    """It is entered by who speaks of themselves: `jeg støtter forslaget`, `byt min tur`."""

    usual: Collection[str] = ()
    """Concepts that people say as well when they mean it: `tag D-1 med op i KAMU`."""


@dataclass(frozen=True, slots=True)
class Bid(Generic[Door]):
    """A door that may be meant: how surely (0–1) and with what in its slots.

    `sure`: a deed may be done on it; `safe`: it may be offered, for nothing denies it, tells of it or only
    thinks of it; `exact`: nothing is lacking and nothing left over, however little it tells.
    """

    door: Door
    score: float
    slots: dict[str, str]
    empty: tuple[str, ...]
    sure: bool
    safe: bool
    exact: bool
    why: str
    fitting: bool = True
    """It is asked as the door's own words are, where it is asked at all."""

    told: frozenset[str] = frozenset()
    """What was said of that which it is about."""

    carried: int = 0
    """How many days, numbers and people it takes of those that were said."""

    steps: int = 0
    """How many concepts the meaning has; 0 where words of its phrase are none."""

    core: bool = False
    """The rarest concept of the meaning was said."""

    of_past: bool = False
    """It tells of what was done: `mødet er aflyst`."""

    names_deed: bool = False
    """What it does is said, not only that which it is about."""

    denied: bool = False
    """It is said that it is not to be (`vis ikke dagsordenen`), or to have been (`aflyste møder`)."""

    bars: frozenset[str] = frozenset()
    """What speaks against doing it at once."""

    lacks_deed: bool = False
    """What it does was not said."""

    holds_own: bool = False
    """What stands behind the colon is in a slot."""

    denies: bool = False
    """It means itself that something is not to be, or is no longer."""

    denies_deed: bool = False
    """What it does is said in a clause that denies something."""

    in_use: float = 0.0
    """How surely, where words that people say as well when they mean it are no other's."""

    by_use: bool = False
    """It is complete with such words alone."""

    of_another: bool = False
    """Another question is asked than the one that it answers."""

    leaves_label: bool = False
    """Something is spoken of by its number (`I-3`), and it takes none, or not one of that kind."""


ANOTHER_TIME, OPPOSITE = "ANOTHER_TIME", "OPPOSITE"
"""The deed would be done on a day that is asked for in its place; what is asked for undoes what it does."""

_MAKES = frozenset(("MAKE", "NEW", "BEGIN", "ADD", "PUT", "WRITE"))
TAKES_AWAY = frozenset(("REMOVE", "WITHDRAW", "CANCEL", "UNDO", "FORGET"))
FALLS_AWAY = frozenset(("NOT", "DECLINE", "CANCEL", "AWAY", "SICK"))
"""What is not to be, or not with the speaker."""


@dataclass(slots=True)
class _Tried(Generic[Door]):
    """A frame held against a sheet, its slots filled."""

    fit: Fit[Door]
    filled: Filled
    left: list[tuple[Piece, float]]
    score: float
    in_use: float

    @property
    def frame(self) -> Frame[Door]:
        return self.fit.frame


class Reader(Generic[Door]):
    """All doors' meanings, and how a sentence is read with them."""

    def __init__(self, meanings: Iterable[Meaning[Door]], words: Lexicon | None = None) -> None:
        self.lexicon = (words or lexicon()).copy()
        self.meanings = {one.door: one for one in meanings}
        self.lists = {
            one.door: {name: spoken(listed) for name, listed in one.lists.items()}
            for one in self.meanings.values()
        }
        self.frames: Frames[Door] = Frames(self.lexicon, self._skeletons())

    def _skeletons(self) -> list[tuple[Door, bool, Skeleton, str]]:
        made = Skeletons(self.lexicon)
        made.learn(pattern for one in self.meanings.values() for pattern in one.patterns)
        found = []
        for one in self.meanings.values():
            for pattern in one.patterns:
                found += [(one.door, one.acts, skeleton, pattern) for skeleton in made.of_pattern(pattern)]
            for meaning in one.means:
                found += [(one.door, one.acts, skeleton, meaning) for skeleton in made.of_meaning(meaning)]
        return found

    def sheet(self, text: str) -> Sheet:
        return parse(text, self.lexicon)

    def bids(self, read: Sheet) -> list[Bid[Door]]:
        """The best of each door, the best first."""
        best: dict[Door, tuple[float, _Tried[Door]]] = {}
        weighed = self.frames.weighed(read)
        for fit in sorted(self.frames.fits(read, LEAST), key=_bound)[:MOST_TRIED]:
            if self._tells_of_another(read, fit.frame):
                continue
            kept = best.get(fit.frame.door)
            if kept is not None and (kept[1].score - _UNSAFE >= fit.bound or _most(fit) <= kept[0]):
                continue
            self.frames.left_open(fit, weighed)
            tried = self._try(read, fit)
            if kept is not None and tried.score <= kept[0]:
                continue
            worth = self._worth(read, tried)
            if kept is None or worth > kept[0]:
                best[fit.frame.door] = worth, tried
        likely = [one for _, one in best.values() if one.score >= LEAST]
        ranked = sorted(likely, key=lambda one: -one.score)
        return [self._bid(read, one) for one in ranked]

    def _tells_of_another(self, read: Sheet, frame: Frame[Door]) -> bool:
        """It is asked who, and the door tells of nobody but whoever asks."""
        who = "WHO" in read.asks and "WHO" not in frame.asks and not read.concepts & _OWN
        return who and self.meanings[frame.door].of_oneself

    def bid_of(self, read: Sheet, door: Door) -> Bid[Door] | None:
        """The best that a door can make of a sentence which something else told to be for it, one that holds
        all its slots before all others; None where it has no meaning."""
        weighed = self.frames.weighed(read)
        best: tuple[tuple[bool, float], _Tried[Door]] | None = None
        for fit in self.frames.of(door, read):
            if best is not None and best[0] >= (True, _most(fit)):
                continue
            self.frames.left_open(fit, weighed)
            tried = self._try(read, fit, told=True)
            worth = not tried.filled.empty, self._worth(read, tried)
            if best is None or worth > best[0]:
                best = worth, tried
        return None if best is None else self._bid(read, best[1])

    def held(self, door: Door, slot: str, text: str) -> str:
        """What a slot holds of what was typed for it alone: a day, a number or a listed word as it is read
        in a sentence, else all of it."""
        meaning, read = self.meanings[door], self.sheet(text)
        filled = fill(
            read,
            [slot],
            meaning.types,
            self.lists[door],
            meaning.checks,
            read.open_pieces,
            lambda _: False,
            told=True,
        )
        return (
            text if (meaning.types.get(slot) or type_of(slot)) in OF_WORDS else filled.slots.get(slot, text)
        )

    def _worth(self, read: Sheet, tried: _Tried[Door]) -> float:
        """A meaning that is not denied or past counts more than one that explains a little more."""
        return tried.score if self._is_safe(read, tried) else tried.score - _UNSAFE

    def _try(self, read: Sheet, fit: Fit[Door], *, told: bool = False) -> _Tried[Door]:
        """`told`: that the door is meant, so that words stand for a thing though nothing says so."""
        frame = fit.frame
        filled = self._filled(read, fit, told=told)
        left = [(piece, cost) for piece, cost in fit.open if piece.first not in filled.pieces]
        times = 1.0 if frame.acts else 0.4
        unexplained = fit.extra + self._own_words(fit, filled)
        unexplained += sum(cost * (times if piece.entity is Kind.time else 1.0) for piece, cost in left)
        usual = sum(cost for piece, cost in left if self._is_usual(frame, piece))
        covered = fit.covered + SLOT * len(filled.slots)
        whole = fit.whole + SLOT * len(frame.slots)
        missing = fit.missing + _EMPTY_SLOT * len(filled.empty)
        cost = whole + MISSING * missing + UNEXPLAINED * unexplained
        score = covered / cost
        if frame.skeleton.colon and read.verbatim is None:
            score *= _NO_COLON
        if read.verbatim is not None and not filled.verbatim:
            score *= _UNHEARD
        if filled.nameless or (filled.verbatim and not frame.skeleton.colon):
            score *= _NOT_THERE
        if filled.guessed and not frame.acts:
            score *= _GUESSED if frame.tells else _GUESSED * _GUESSED
        if frame.skeleton.past and not self._is_of_past(read, frame):
            score *= _NOT_PAST
        if not frame.acts and frame.concepts & _OWN and self._is_of_another(read, filled, left):
            score *= _GUESSED
        score *= _BY_MEANING - _LOST * frame.skeleton.lost
        score += _SAID * (len(frame.steps) - len(fit.lacks))
        return _Tried(fit, filled, left, score, score * cost / (cost - UNEXPLAINED * usual))

    def _is_of_past(self, read: Sheet, frame: Frame[Door]) -> bool:
        """Something in it may have happened; where it asks, the deed has or else nothing has."""
        deed = frame.skeleton.deed or frozenset()
        return read.is_past or not read.requests or any(one.past & deed for one in read.open_pieces)

    def _is_of_another(self, read: Sheet, filled: Filled, left: Sequence[tuple[Piece, float]]) -> bool:
        """Somebody is named, or may be where nobody says `I`: `hvornår skal bo stå for mødet`."""
        perhaps = read.concepts.isdisjoint(_OWN) and any(one.role is Role.unknown for one, _ in left)
        return perhaps or self._names_somebody(read, filled)

    def _names_somebody(self, read: Sheet, filled: Filled) -> bool:
        """Somebody is named whom no slot takes."""
        return any(one.first not in filled.pieces for one in read.of_kind(Kind.person))

    def _bid(self, read: Sheet, tried: _Tried[Door]) -> Bid[Door]:
        bars = frozenset(self._bars(read, tried))
        safe = not bars
        complete = self._is_complete(read, tried)
        filled = tried.filled
        score = round(tried.score, 3)
        slots, empty = filled.slots, tuple(filled.empty)
        fitting = not read.asks_something or _may_be_asked(tried.frame)
        sure = safe and complete and fitting
        exact = complete and not tried.fit.lacks and not tried.left and not self._is_vague(read, tried)
        denied = not read.asks_something and "NOT" in read.marks - tried.frame.marks
        safe = safe and not (denied and self._is_to_do(tried.frame))
        denied = denied or self._only_describes(read, tried.frame) or self._is_told(read, tried)
        of_another = self._is_another_question(read, tried)
        denied = denied or of_another
        told = tried.frame.tells & read.concepts
        carried = sum(entity.first in filled.pieces for entity in read.entities if entity.kind in _CARRIED)
        why = _why(read, tried)
        return Bid(
            tried.frame.door,
            score,
            slots,
            empty,
            sure,
            safe,
            exact,
            why,
            fitting,
            told,
            carried,
            0 if tried.frame.skeleton.lost else len(tried.frame.steps),
            _rarest(tried.frame) not in tried.fit.lacks,
            tried.frame.skeleton.past,
            bool((tried.frame.skeleton.deed or frozenset()) & read.concepts),
            denied,
            bars,
            self._lacks_deed(read, tried.frame),
            filled.verbatim and tried.frame.skeleton.colon,
            "NOT" in tried.frame.marks,
            self._denies_deed(read, tried.frame),
            tried.in_use,
            any(self._strays(tried)),
            of_another,
            _leaves_label(read, tried.filled) or self._takes_anothers(read, tried),
        )

    def _takes_anothers(self, read: Sheet, tried: _Tried[Door]) -> bool:
        """`change D-2026-001 to: …` changes no remark: the thing that it is about was not said, and a number
        of a decision was."""
        lacks = any(all(self._is_thing(one) for one in step) for step in tried.fit.lacks)
        taken = tried.filled.pieces
        if tried.frame.acts and not self._says_its_thing(read, tried.frame):
            others = (
                piece for piece, _ in tried.left if piece.entity is None and piece.concepts & _KEPT_THINGS
            )
            about = self.frames.about[tried.frame.door]
            if any(not one.concepts & about for one in others):
                return True  # `den milepæl er klaret` finishes no agreement
        return lacks and any(taken & {*range(one.first, one.after)} for one in read.of_kind(Kind.decision))

    def _says_its_thing(self, read: Sheet, frame: Frame[Door]) -> bool:
        return any(self._is_thing(one) for one in frame.concepts & read.concepts)

    def _is_another_question(self, read: Sheet, tried: _Tried[Door]) -> bool:
        """`how many meetings are planned?` plans none, and `who is the chair of KAMU?` asks for no meeting's:
        the thing that it is about was not said, and another was; nor is `byt om på punkt 2 og 3` any other
        deed than it says."""
        frame = tried.frame
        if frame.acts:
            return False
        deeds = any(self._is_deed(one) for one in frame.concepts - UNSAID)
        if read.asks & _ASKS_FOR_ONE and not frame.asks and deeds:
            return True
        if "WHO" in read.asks and any("YOU" in piece.concepts for piece, _ in tried.left):
            return True  # `who made you?` asks about who is spoken to
        if self._lacks_deed(read, frame) and any(self._is_told_deed(read, piece) for piece, _ in tried.left):
            return True
        lacks = any(all(self._is_thing(one) for one in step) for step in tried.fit.lacks)
        return lacks and any(piece.entity is None and self._is_own_thing(piece) for piece, _ in tried.left)

    def _is_told(self, read: Sheet, tried: _Tried[Door]) -> bool:
        """Nothing is shown, and no form opened, for what is told of, supposed, ordered of somebody else, or
        to be done: `mødet er aflyst`, `Bo skal aflyse mødet`, `luk afstemningen når alle har stemt`."""
        frame = tried.frame
        if frame.acts or read.asks_something or read.asks or read.requests:
            return False
        if read.beside_speaker & tried.filled.pieces:
            return True  # `Anna og jeg kommer` tells of both, and asks of neither
        if read.marks_for(frame.concepts, None) & (DOUBTS | {UNDONE}) - frame.marks:
            return True
        deed = frozenset(filter(self._is_deed, frame.concepts)) - UNSAID
        said = [one for one in read.open_pieces if one.concepts & deed]
        if frame.skeleton.past and frame.skeleton.inverted and read.concepts & _SPEAKERS:
            return bool(said)  # `vi aftalte at …` tells, and `har vi aftalt …` asks
        if frame.skeleton.past:
            is_past = read.is_past or any(one.past or one.phrase or one.role is Role.weak for one in said)
            return bool(said) and not is_past
        if frame.asks or not self._is_to_do(frame):
            return False
        of_another = self._names_somebody(read, tried.filled) and not self._takes_people(frame)
        return of_another or (bool(said) and all(one.past & deed for one in said))

    def _own_words(self, fit: Fit[Door], filled: Filled) -> float:
        """What it costs that words went into one's own text, where they may mean something themselves."""
        if not filled.doubtful:
            return 0.0
        held = [(piece, cost) for piece, cost in fit.open if piece.first in filled.pieces]
        share = 0.15 if filled.introduced else 0.5
        return sum(cost * share if self._means_something(piece) else _OWN_WORD for piece, cost in held)

    def _means_something(self, piece: Piece) -> bool:
        """It is a concept of some door, not merely a word."""
        return any(concept in self.frames.weight for concept in piece.concepts)

    def _filled(self, read: Sheet, fit: Fit[Door], *, told: bool) -> Filled:
        frame = fit.frame
        if not frame.slots:
            return Filled()
        held = tuple(piece for piece, _ in fit.open)
        return self._fill(read, frame.door, frame.slots, frame.concepts & read.all_concepts, held, told)

    @once
    def _fill(
        self,
        read: Sheet,
        door: Door,
        slots: tuple[str, ...],
        explained: frozenset[str],
        held: tuple[Piece, ...],
        told: bool,
    ) -> Filled:
        """The same for all meanings of a door that explain the same of what was said."""
        meaning = self.meanings[door]
        return fill(
            read,
            slots,
            meaning.types,
            self.lists[door],
            meaning.checks,
            held,
            lambda piece: not explained.isdisjoint(piece.concepts),
            told=told,
            about=self.frames.about[door],
        )

    # what may act

    def _is_safe(self, read: Sheet, tried: _Tried[Door]) -> bool:
        """Nothing is denied, reported, conditional or past, and it is the speaker who does it."""
        return next(self._bars(read, tried), None) is None

    def _bars(self, read: Sheet, tried: _Tried[Door]) -> Iterator[str]:
        """What speaks against it: marks, and `NOT` where a denial is another's than the frame's (`NOT_THAT`
        where the frame means one, too); the past; others; and what only keeps it from being done at once
        (`PAST_FORM`, `HAPPENS`, `UNMARKED`, `NOTHING`, `TOGETHER`, `ON_BEHALF` of whom a slot holds,
        `DOUBT_BESIDE`)."""
        frame = tried.frame
        told = tried.filled.pieces if tried.filled.introduced else set[int]()
        marks = read.marks_for(frame.concepts, tried.filled.told)
        if self._lacks_time(tried):
            marks -= {SOMETIME}
        yield from (self._as_bar(read, tried, one) for one in marks - frame.marks)
        if frame.marks - read.marks:
            yield "UNMARKED"
        if "NOT" in marks and self._turns_denial(read, tried):
            yield "NOT"
        if self._denies_another(read, tried):
            yield "NOT_THAT"
        yield from self._never(read, tried)
        is_no = "NO" in frame.concepts and read.answers_no
        if not (is_no or frame.concepts & _NONE - {"NO"} or read.nothings <= set(told)):
            yield "NOTHING"
        yield from self._past_bars(read, tried)
        if self._says_who(read, tried) or (frame.acts and read.begins_with_another):
            yield "OTHERS"
        if read.speaks_of_others and not self._takes_people(frame):
            yield "OTHERS"
        if frame.acts:
            yield from self.whose_else(read, frame.door)

    def _as_bar(self, read: Sheet, tried: _Tried[Door], mark: str) -> str:
        """What is said on behalf of whom a slot holds, or doubted in another clause, is only asked about."""
        if mark == "BEHALF" and self._names(tried.frame) and not tried.filled.empty:
            return "ON_BEHALF"
        is_beside = mark == "PERHAPS" and self._is_said_without_doubt(read, tried.frame)
        return "DOUBT_BESIDE" if is_beside else mark

    def _is_said_without_doubt(self, read: Sheet, frame: Frame[Door]) -> bool:
        """The deed is told in a clause of its own, and what is doubted is something else: `I'll be there,
        might leave at two`."""
        deed = frozenset(filter(self._is_deed, frame.concepts))
        held = [[one for one in read.open_pieces if a <= one.first < z] for a, z in parts(read)]
        doubting = [said for said in held if any("PERHAPS" in one.concepts for one in said)]
        told = any(one.concepts & deed for said in held if said not in doubting for one in said)
        of_deed = any(one.concepts & deed for said in doubting for one in said)
        return told and not of_deed and all(map(self._does_something_else, doubting))

    def _does_something_else(self, clause: Sequence[Piece]) -> bool:
        """`might leave at two`, and not `maybe at the next meeting`, which goes on with what was said."""
        does = (one for one in clause if one.role is Role.content and one.concepts)
        return doubts_of_itself(clause) and any(all(map(self._is_deed, one.concepts)) for one in does)

    def _lacks_time(self, tried: _Tried[Door]) -> bool:
        """A day is needed and none was said, so that it is asked for: `jeg holder snart ferie`."""
        return tried.frame.door in self._needs_time and any(
            self._is_of_time(tried.frame.door, slot) for slot in tried.filled.empty
        )

    @cached_property
    def _needs_time(self) -> frozenset[Door]:
        """The doors that are told a time in each of their meanings."""
        without = {
            one.door
            for one in self.frames.frames
            if not any(self._is_of_time(one.door, slot) for slot in one.slots)
        }
        return frozenset(self.meanings) - without

    def _is_of_time(self, door: Door, slot: str) -> bool:
        return (self.meanings[door].types.get(slot) or type_of(slot)) in OF_TIME

    def whose_else(self, read: Sheet, door: Door) -> Iterator[str]:
        """Each speaks for themselves: what everybody does, or they who are spoken to, is theirs to say
        (`OTHERS`), and what several do, or somebody who is named wants, is not only the speaker's
        (`TOGETHER`), so that it is asked about."""
        if door in self.meanings and self.meanings[door].of_speaker:
            if read.others_all_do_it:
                yield "OTHERS"
            if read.others_do_it and not read.asks_something:
                yield "TOGETHER"
            if read.bids_to_come or (read.asks_leave and read.concepts & _BY_LEAVE):
                yield "TOGETHER"
            if read.several_do_it:
                yield "TOGETHER"

    def _past_bars(self, read: Sheet, tried: _Tried[Door]) -> Iterator[str]:
        frame = tried.frame
        deed = frame.skeleton.deed or frozenset()
        if not frame.skeleton.past and read.is_past:
            yield "PAST"
        deeds = deed | (frozenset(filter(self._is_deed, frame.concepts)) - UNSAID)
        if not frame.skeleton.past and any(one.past & deeds for one in read.open_pieces):
            yield "PAST_FORM"
        if self._was_then(read, tried) or self._is_to_come(read, frame):
            yield "PAST"
        if frame.acts and read.verbatim is None and _describes(read):
            yield "PAST_FORM"
        if frame.acts and self._happens_by_itself(read):
            yield "HAPPENS"

    def _happens_by_itself(self, read: Sheet) -> bool:
        """`the vote closes on Friday`, `mødet slutter kl. 15`: it is so, and may be meant otherwise."""
        said = [one for one in read.open_pieces if one.role not in (Role.courtesy, Role.small)]
        if len(said) < 2 or said[0].role is not Role.content or said[0].after != said[1].first:
            return False
        if not self.lexicon.is_noun(read.words[said[0].after - 1].key):
            return False
        key, is_its_own = read.words[said[1].first].key, said[1].concepts & _BY_ITSELF
        return bool(is_its_own) and not said[1].past and key.endswith(("r", "s"))

    def _is_to_come(self, read: Sheet, frame: Frame[Door]) -> bool:
        """It means what was done, and is told what could or should be: `we should decide to …`."""
        done = frame.skeleton.past or frame.door in self._of_what_is_done
        if not (frame.acts and done) or read.verbatim is not None:
            return False
        deed = frame.skeleton.deed or frozenset()
        return any(piece.concepts & deed and read.is_to_come(piece) for piece in read.open_pieces)

    @cached_property
    def _of_what_is_done(self) -> frozenset[Door]:
        """The doors that are told of what was done, in a third of their meanings at least."""
        said: dict[Door, list[bool]] = {}
        for frame in self.frames.frames:
            if frame.acts:
                said.setdefault(frame.door, []).append(frame.skeleton.past)
        return frozenset(door for door, past in said.items() if 3 * sum(past) >= len(past))

    def _was_then(self, read: Sheet, tried: _Tried[Door]) -> bool:
        """It tells of a time that is over, which no slot takes: `we cancelled it last year`."""
        return tried.frame.acts and any(one.first not in tried.filled.pieces for one in read.times_gone)

    def _turns_denial(self, read: Sheet, tried: _Tried[Door]) -> bool:
        """A deed is denied of which the frame knows nothing, or that means a denial itself: not to drop
        something is no doing without it, and not to have it then instead is no moving."""
        left = [piece for piece, _ in tried.left]
        if any(self._is_act(piece) and self._is_beside_denial(read, piece) for piece in left):
            return True
        if read.forbids and ("INSTEAD" in read.concepts or any(one.role is Role.content for one in left)):
            return True
        either = [step & read.concepts for step in tried.frame.steps if "NOT" in step]
        return any(len(said) > 1 for said in either)

    def _is_beside_denial(self, read: Sheet, piece: Piece) -> bool:
        """`fint med mig, ingen indvendinger` denies nothing of what stands before its sign."""
        spans = parts(read) or [(0, len(read.words))]
        denials = [one.first for one in read.open_pieces if "NOT" in one.concepts]
        return any(a <= piece.first < z and any(a <= at < z for at in denials) for a, z in spans)

    def _denies_another(self, read: Sheet, tried: _Tried[Door]) -> bool:
        """What the frame denies was not said, or said of something else, and what is denied is none of it:
        `I won't be late for the meeting` is no `I won't come to the meeting`."""
        if not (tried.frame.acts and "NOT" in tried.frame.marks & read.marks):
            return False
        if read.forbids and read.begins_with_deed and not read.open_pieces[0].concepts & tried.frame.concepts:
            return True  # `sig ikke noget til KAMU`
        denial = next(one for one in read.open_pieces if "NOT" in one.concepts)
        denied = next(
            (one for one in read.open_pieces if one.first > denial.first and _is_untyped(one)), None
        )
        return denied is not None and any(one.first == denied.first for one, _ in tried.left)

    def _never(self, read: Sheet, tried: _Tried[Door]) -> Iterator[str]:
        """What is asked for is something else, or the opposite."""
        if self._asks_for_another_time(read, tried):
            yield ANOTHER_TIME
        if self._takes_away(read, tried):
            yield OPPOSITE

    def _asks_for_another_time(self, read: Sheet, tried: _Tried[Door]) -> bool:
        """`det kan jeg ikke, kan vi tage den 15/12?`: what cannot be and what is asked for in its place are
        two times, and none was said of the first."""
        if not tried.frame.acts or tried.frame.concepts.isdisjoint(FALLS_AWAY):
            return False
        taken = [one for one in read.of_kind(Kind.time) if one.first in tried.filled.pieces]
        gone = [one.first for one in read.open_pieces if one.concepts & FALLS_AWAY]
        asking = [(a, z) for a, z in parts(read) if gone and a > gone[-1] and begins_request(read, a)]
        return bool(taken) and all(any(a <= one.first < z for a, z in asking) for one in taken)

    def _takes_away(self, read: Sheet, tried: _Tried[Door]) -> bool:
        """`slet indsatsområdet …`, `remove noise from the list`: it begins with a deed that undoes what this
        one does, and of which the frame knows nothing."""
        first = next((one for one in read.open_pieces if one.role is Role.content), None)
        if first is None or not tried.frame.acts or not first.concepts & TAKES_AWAY:
            return False
        return not any(step & TAKES_AWAY and not step & _MAKES for step in tried.frame.steps)

    def _says_who(self, read: Sheet, tried: _Tried[Door]) -> bool:
        """It begins with somebody who does the deed, and whom no slot takes: `Bo votes no`, `they agreed`."""
        deed = tried.frame.skeleton.deed or frozenset()
        if tried.frame.acts and read.tells_of_them and not self._names(tried.frame):
            first = next((one for one in read.open_pieces if one.role is Role.content), None)
            return first is not None and bool(first.concepts & deed)
        doer = next((one for one in read.of_kind(Kind.person) if one.first == 0), None)
        if not tried.frame.acts or doer is None or self._names(tried.frame):
            return False
        return any(piece.first == doer.after and piece.concepts & deed for piece in read.open_pieces)

    def _denies_deed(self, read: Sheet, frame: Frame[Door]) -> bool:
        """`I won't withdraw it`, and not `nobody uses it, withdraw it`; what a deed without a verb is about,
        too: `D-2026-001 skal ikke til KAMU`."""
        deed = frame.skeleton.deed or (frame.concepts if frame.acts else frozenset())
        if "NOT" in deed:
            return False
        if "NOT" not in read.marks or not deed & read.concepts:
            return False
        spans = parts(read) or [(0, len(read.words))]
        held = ([one.concepts for one in read.open_pieces if a <= one.first < z] for a, z in spans)
        return any(any("NOT" in one for one in said) and any(one & deed for one in said) for said in held)

    def _names(self, frame: Frame[Door]) -> bool:
        """A slot takes somebody's name, and not merely words."""
        types = self.meanings[frame.door].types
        return any((types.get(slot) or type_of(slot)) in (Type.person, Type.people) for slot in frame.slots)

    def _takes_people(self, frame: Frame[Door]) -> bool:
        types = self.meanings[frame.door].types
        return any((types.get(slot) or type_of(slot)) in _PEOPLE for slot in frame.slots)

    def _is_complete(self, read: Sheet, tried: _Tried[Door]) -> bool:
        """Every concept of the frame was said, every word is explained, and every slot holds its type."""
        frame, filled = tried.frame, tried.filled
        if filled.empty or (frame.skeleton.colon and read.verbatim is None):
            return False
        if any(not step & _ELIDED for step in tried.fit.lacks):
            return False
        if filled.guessed or self._has_another_subject(read, frame) or self._is_bare(frame):
            return False
        if frame.acts and not filled.slots and _is_only_alike(read, frame):
            return False
        if filled.doubtful and not (
            self._is_rich(read, frame) or (filled.introduced and self._is_rare(frame))
        ):
            return False
        if self._names_another(read, tried) or self._is_done_to_it(read, frame):
            return False
        if frame.acts and (read.hedged or self._is_done_to_you(read, frame) or _is_not_yet(read, tried)):
            return False
        if frame.acts and read.only_wishes and not (filled.doubtful or filled.verbatim):
            return False
        if frame.acts and self._is_another_time(tried):
            return False
        return all(self._is_usual(frame, piece) for piece in self._strays(tried))

    def _strays(self, tried: _Tried[Door]) -> Iterator[Piece]:
        """What is left over and may mean something else."""
        return (piece for piece, cost in tried.left if cost > _STRAY or not self._says_nothing(piece))

    def _is_usual(self, frame: Frame[Door], piece: Piece) -> bool:
        """People say it when they mean this, so that it is nothing else that is to be done; which one is
        meant (`the last`) it tells nobody."""
        is_word = piece.entity is None and piece.role is not Role.time
        is_word = is_word and piece.concepts.isdisjoint(MARKS | _WHICH_ONE)
        return is_word and not piece.concepts.isdisjoint(self.meanings[frame.door].usual)

    def _is_another_time(self, tried: _Tried[Door]) -> bool:
        """`I vote yes next time`: a door that is told no time does it now."""
        takes_time = any(self._is_of_time(tried.frame.door, slot) for slot in self._slots[tried.frame.door])
        return not takes_time and any("NEXT" in piece.concepts for piece, _ in tried.left)

    @cached_property
    def _slots(self) -> Mapping[Door, frozenset[str]]:
        """All slots that a door has in any of its meanings."""
        found: dict[Door, frozenset[str]] = {}
        for frame in self.frames.frames:
            found[frame.door] = found.get(frame.door, frozenset()) | frozenset(frame.slots)
        return found

    def _is_done_to_you(self, read: Sheet, frame: Frame[Door]) -> bool:
        """`jeg støtter jer`, `I will be there for you`: it is done to those who are spoken to, and the frame
        does not say so."""
        deed = frame.skeleton.deed or frozenset()
        behind = (read.words[one.after : one.after + 2] for one in read.open_pieces if one.concepts & deed)
        to_whom = (said[1:] if said and said[0].key in _FOR else said for said in behind)
        return "YOU" not in frame.concepts and any(said and said[0].key in _YOU for said in to_whom)

    def _is_done_to_it(self, read: Sheet, frame: Frame[Door]) -> bool:
        """`afslut den bare`: what is meant was said before, and the frame is about something of its own."""
        if not frame.acts or "IT" in frame.concepts or frame.slots:
            return False
        said = frame.concepts & read.concepts
        things = {one for one in said if self.lexicon.sections.get(one) == "things"}
        return not things and any(one.first and self.stands_alone(read, one) for one in read.open_pieces)

    def stands_alone(self, read: Sheet, piece: Piece) -> bool:
        """An `it` that is not the `this` of a thing, and no subject of what only happens."""
        following = read.piece_at(piece.after)
        is_of = following is not None and (
            following.role in (Role.content, Role.unknown, Role.time) or following.concepts & _WHICH_ONE
        )
        return "IT" in piece.concepts and not is_of

    def _names_another(self, read: Sheet, tried: _Tried[Door]) -> bool:
        """It is done to somebody, and somebody else is named beside them."""
        if not tried.frame.acts or not self._names(tried.frame):
            return False
        return any(one.first not in tried.filled.pieces for one in read.of_kind(Kind.person))

    def _is_bare(self, frame: Frame[Door]) -> bool:
        """One thing and nothing that is to be done with it: who names it may mean anything."""
        telling = [step for step in frame.steps if any(concept not in MARKS for concept in step)]
        deeds = [step for step in telling if all(self._is_deed(concept) for concept in step)]
        return frame.acts and len(telling) < 2 and not deeds and not frame.slots

    def _has_another_subject(self, read: Sheet, frame: Frame[Door]) -> bool:
        """Somebody is to do it, and the frame does not say so."""
        if "SOMEBODY" in frame.concepts:
            return False
        return any("SOMEBODY" in piece.concepts for piece in read.open_pieces)

    def _is_vague(self, read: Sheet, tried: _Tried[Door]) -> bool:
        """It says `it` or `something` where the frame does not."""
        return any(piece.concepts & _VAGUE - tried.frame.concepts for piece in read.open_pieces)

    def _says_nothing(self, piece: Piece) -> bool:
        """A small quality or a pronoun; another deed or a day, however common, is more than that."""
        if piece.entity is Kind.time or "LATER" in piece.concepts:
            return False
        deeds = {concept for concept in piece.concepts if self._is_deed(concept)}
        return piece.role is Role.weak and deeds <= _WISHES

    def _is_act(self, piece: Piece) -> bool:
        """Something is to be done, and it is more than to show or to tell."""
        return piece.role is Role.content and any(map(self._is_deed, piece.concepts))

    def _is_told_deed(self, read: Sheet, piece: Piece) -> bool:
        """A deed of some door, said as one and not yet done, and nothing besides."""
        own = {one for one in piece.concepts if one in self.frames.weight}
        is_order = next((one for one in read.open_pieces if one.role is Role.content), None) is piece
        deeds = [one for one in own if self._is_deed(one)]
        is_deed = bool(deeds) and (is_order or len(deeds) == len(own)) and not own & _STATES
        return is_deed and self._is_act(piece) and not piece.past

    def wants_something(self, read: Sheet) -> bool:
        """Something is to be done in it, whatever it is: there is a deed that nobody has done before, or
        what is not to be."""
        if any(map(read.of_kind, _LABELS)):
            return True
        if "NOT" in read.marks and any(self._is_own_thing(piece) for piece in read.open_pieces):
            return True
        return any(
            self._is_act(piece) and not piece.past and not piece.concepts <= _STATES
            for piece in read.open_pieces
        )

    def _is_own_thing(self, piece: Piece) -> bool:
        """A thing of the network's that doors are about: an item, a vote, a decision."""
        return piece.role is Role.content and any(
            self._is_thing(one) and one in self.frames.weight for one in piece.concepts
        )

    def _is_thing(self, concept: str) -> bool:
        return self.lexicon.sections.get(concept) == "things"

    def _is_rich(self, read: Sheet, frame: Frame[Door]) -> bool:
        """Two concepts were said, one of them a deed: only then a text may be guessed from its place."""
        said = [found for step in frame.steps if (found := step & read.concepts - MARKS)]
        return len(said) > 1 and any(self._is_verb(read, piece, frame) for piece in read.open_pieces)

    def _is_verb(self, read: Sheet, piece: Piece, frame: Frame[Door]) -> bool:
        """A deed of the frame, and said as one: `afstemningen` is none, `stem` is."""
        deeds = any(self._is_deed(one) for one in piece.concepts & frame.concepts - _WISHES)
        return deeds and not self.lexicon.is_noun(read.words[piece.first].key)

    def _is_rare(self, frame: Frame[Door]) -> bool:
        return max(frame.weights) >= _RARE

    def _is_to_do(self, frame: Frame[Door]) -> bool:
        """It is more than to show or to tell, if only by opening a form."""
        return bool(frame.skeleton.deed and not frame.skeleton.deed <= UNSAID)

    def _lacks_deed(self, read: Sheet, frame: Frame[Door]) -> bool:
        return self._is_to_do(frame) and not (frame.skeleton.deed or frozenset()) & read.concepts

    def _only_describes(self, read: Sheet, frame: Frame[Door]) -> bool:
        """Something is to be done that has become of things already."""
        is_new = self._is_to_do(frame) and not frame.skeleton.past and not frame.asks
        return is_new and read.verbatim is None and _describes(read)

    def _is_deed(self, concept: str) -> bool:
        return self.lexicon.sections.get(concept) == "deeds"


def _is_only_alike(read: Sheet, frame: Frame[Door]) -> bool:
    """Nothing of what it means was said but in a short word that is merely like one of it: `I sgin`; a longer
    one with one wrong letter (`fortyd`) is no accident."""
    matter = frame.concepts - MARKS - _ELIDED
    telling = [piece for piece in read.open_pieces if piece.concepts & matter]
    return bool(telling) and all(
        piece.slips > 1 or (piece.slips and len(read.said(piece.first, piece.after)) < _LONG)
        for piece in telling
    )


_LONG = 6


def _leaves_label(read: Sheet, filled: Filled) -> bool:
    labels = [one for kind in (Kind.decision, Kind.label) for one in read.of_kind(kind)]
    labels += [one for one in read.of_kind(Kind.number) if _is_numbered(read, one)]
    return any(filled.pieces.isdisjoint(range(one.first, one.after)) for one in labels)


def _is_numbered(read: Sheet, number: Entity) -> bool:
    """`punkt 6`, `theme 4`: a thing that has it as its name."""
    return any(one.after == number.first and one.concepts & _NUMBERED for one in read.open_pieces)


_NUMBERED = frozenset(("ITEM", "THEME", "INPUT", "POINT", "OPTION"))


def _describes(read: Sheet) -> bool:
    """Does it begin with what has become of things, as their quality: `lukkede afstemninger`?"""
    said = [one for one in read.pieces if one.role is not Role.small]
    if said and _is_subject_of_what_became(read, said[0]):
        return True
    if (
        len(said) < 2
        or not said[0].past
        or said[0].entity
        or said[1].past
        or said[1].role is not Role.content
    ):
        return False
    return said[0].after == said[1].first and not read.words[said[0].first].key.endswith("t")


def _is_subject_of_what_became(read: Sheet, first: Piece) -> bool:
    """`indvendingen er …`, `punktet blev …`: the thing stands first, and what it is behind it."""
    behind = read.words[first.after : first.after + 1]
    is_thing = first.role is Role.content and read.words[first.after - 1].key.endswith(DEFINITE)
    return is_thing and bool(behind) and behind[0].key in _IS_OR_WAS


_IS_OR_WAS = folded("er blev var")


def _is_untyped(piece: Piece) -> bool:
    return piece.role in (Role.content, Role.unknown) and piece.entity is None


def _is_not_yet(read: Sheet, tried: _Tried[Door]) -> bool:
    """`Jeg kommer ikke endnu` leaves open what will be; a reason (`…, we still don't have them`) does not."""
    first, after = tried.filled.told or (0, 0)
    yet = (one for one in read.open_pieces if not first <= one.first < after)
    is_open = any(one.concepts & _YET - tried.frame.concepts for one in yet)
    return is_open and "NOT" in read.marks_for(frozenset(), tried.filled.told)


def _may_be_asked(frame: Frame[Door]) -> bool:
    """A deed that is told by a question: one of its own words asks, its phrase has the form of one, or
    somebody else is asked for."""
    return bool(frame.asks) or frame.skeleton.inverted or "SOMEBODY" in frame.concepts


def _rarest(frame: Frame[Door]) -> frozenset[str]:
    """The step that the fewest doors have."""
    return max(zip(frame.steps, frame.weights, strict=True), key=lambda one: one[1])[0]


def _bound(fit: Fit[Door]) -> float:
    return -fit.bound


def _most(fit: Fit[Door]) -> float:
    """The score, were all its slots filled, too, and nothing left over."""
    slots = SLOT * len(fit.frame.slots)
    least = fit.whole + slots + MISSING * fit.missing + UNEXPLAINED * fit.extra
    said = len(fit.frame.steps) - len(fit.lacks)
    return (fit.covered + slots) / least * (_BY_MEANING - _LOST * fit.frame.skeleton.lost) + _SAID * said


def _why(read: Sheet, tried: _Tried[Door]) -> str:
    lacks = " ".join("/".join(sorted(step)) for step in tried.fit.lacks)
    over = " ".join(f"{read.said(piece.first, piece.after)}({cost:.1f})" for piece, cost in tried.left)
    return (
        f"{tried.frame.source!r}" + (f" lacks {lacks}" if lacks else "") + (f" leaves {over}" if over else "")
    )
