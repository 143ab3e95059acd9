"""One sheet for each message, made once and read by all doors: its pieces with their concepts, its typed
spans, its markers, and what nobody can explain."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from bot.language import entities
from bot.language.entities import Entity, Kind
from bot.language.lexicon import UNKNOWN, Heard, Lexicon, Sense
from bot.language.once import once
from bot.language.phrases.language import Language, language_in
from bot.language.phrases.words import Word, clean, fold, folded, words

MOST_WORDS = 60
SOMETIME = "SOMETIME"
"""`snart`, `one day`: a time that is none yet. It is asked for where one is needed, and else a doubt."""

MARKS = frozenset(("NOT", "IF", "SAID", "PERHAPS", SOMETIME, "UNTIL", "BEHALF", "EXCEPT", "THANKED"))
"""A deed beside one of these is denied, told of, only thought of, somebody else's, not for all it names, or
what somebody is glad of."""

DOUBTS = frozenset(("IF", "SAID", "PERHAPS", SOMETIME, "BEHALF", "EXCEPT", "THANKED"))
"""What is only supposed, told or in part: nobody asks for it to be done, nor is it a slot."""

HEDGE = "HEDGE"
"""`jeg kommer nok`, `how do I …`: beside it a deed is asked about, and not done at once."""

_SKIPPED = folded(
    "lige godt gerne helt desværre også bare virkelig meget så nu jo da egentlig altså ikke just "
    "really also actually please kindly quite very so not"
)
_DENIES = folded("ikke not")
_TELLS_OF_ONESELF = folded("jeg vi i we")
_MOST_SKIPPED = 1
_TO_BE = folded("be blive bliver")
"""`should be forwarded`, `skal blive flyttet`: it is still to come."""

_COLON = re.compile(r"\s*(?::(?!//)|\s[–—-]\s|\n)\s*")
_CLOCK_COLON = re.compile(r"\d\s*:\s*\d")
INVERTS = folded(
    "er har kan skal må vil bliver blev kommer findes var havde ligger gælder is are do does did has "
    "have was were will can could should may would am hører mangler står virker fik får ved hedder "
    "stemte sagde bør kunne skulle ville isnt arent dont doesnt didnt hasnt havent wasnt wont cant"
)
_ONLY_ASK = folded("did does didnt doesnt")
_SUBJECTS = folded(
    "jeg du han hun vi i de det der den man nogen alle you he she we they it there anybody anyone the "
    "this that my our your min mit mine vores any all everybody everyone everything alt"
)
_OTHERS = folded("han hun ham hende dem he she him they them hans hendes deres his their")


_THEY, _THESE = folded("han hun he she they"), folded("de")
_IS_OR_BECOMES = folded("er var bliver blev is are was were s re")
_WE, _AND, _SPEAKER = folded("vi we"), folded("og and"), folded("jeg i me")
_YOU_ALL_OR_NONE = folded(
    "du you de alle samtlige ingen nogen folk everybody everyone nobody noone somebody someone people"
)
_SPOKEN_TO, _BIDS = folded("du you"), folded("må skal kan may can must should")
_COLLEAGUES = frozenset(("MEMBER", "MANAGER", "RELATIVE"))
_OUGHT_TO = folded("burde bør ought")
_WOULD, _BE = folded("ville kunne would could"), folded("være be")
_ANYBODY = {(fold(can), fold(one)) for can, one in (("kan", "man"), ("må", "man"), ("can", "one"))}

_IF = folded("hvis medmindre if unless")
_USED_TO, _ARE_USED = folded("plejede"), folded("am is are be been get m re")
_PERFECT, _BEEN, _HOW_FAR_ON = folded("har have has ve"), folded("været haft been had"), 4
"""`jeg har været syg`, `I have been away`."""

_CAME, _WHO = "kom", folded("jeg vi han hun de")
"""An order, unless somebody is named who did it: `jeg kom til mødet`."""

_OUGHT = folded(
    "burde kunne skulle ville bør kan skal må vil should could might may must would shall will ought"
)
"""Beside one of these a deed has not been done yet."""

_HAD_TO = folded("skulle kunne ville burde should could would might")
_GONE = folded("sidste forrige igår går siden last yesterday ago previous")
"""In a time that is over; `last` is that nowhere else."""

PAST = folded("var havde blev was were had became")
_FINITE = INVERTS | PAST


class Role(StrEnum):
    """What a piece is for."""

    content = "content"
    weak = "weak"
    small = "small"
    courtesy = "courtesy"
    mark = "mark"
    ask = "ask"
    time = "time"
    unknown = "unknown"


_TELLING = (Role.content, Role.time, Role.unknown)


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or several that are one expression: the words `first` up to `after`."""

    first: int
    after: int
    role: Role
    concepts: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    before: frozenset[str] | None = None
    """Of a compound, what stands before its head; empty where nobody knows it."""

    slips: int = 0
    phrase: bool = False
    entity: Kind | None = None
    shell: bool = False
    adjunct: bool = False
    """Only says where something belongs: `for the meeting`."""

    skips: bool = False
    """An expression with a denial in it that does not belong to it: `vil` ikke `have`."""


@dataclass(eq=False)
class Sheet:
    """A message, or one sentence of it."""

    text: str
    words: list[Word]
    pieces: list[Piece]
    entities: list[Entity]
    verbatim: tuple[int, str] | None = None
    """The first word behind a colon, and all that follows it as it was written."""

    asks_something: bool = False
    """It is a question, and not a request in a question's form."""

    requests: bool = False
    counts_things: bool = False
    """It begins with how many there are of what: `ingen indvendinger`, `alle punkter`."""

    orders: bool = False
    """It begins with what is to be done."""

    begins: int = 0
    language: Language | None = None
    _concepts: frozenset[str] = field(default=frozenset())

    @cached_property
    def asks_of_own_part(self) -> bool:
        """Whoever speaks asks whether they have to or, with a question mark, whether they may: `do I have to
        come`, `skal jeg melde afbud`, `can I abstain?`. Nothing is done by asking that."""
        first = next((one for one in self.pieces if one.role is not Role.courtesy or one.shell), None)
        said = [word.key for word in self.words[first.first : first.first + 2]] if first else []
        if len(said) < 2 or said[1] not in _I:
            return False
        return said[0] in _MUST or (said[0] in _MAY and self.text.rstrip().endswith("?"))

    @cached_property
    def concepts(self) -> frozenset[str]:
        """All that stands outside of a text of one's own."""
        found: set[str] = set()
        for piece in self.open_pieces:
            found |= piece.concepts
            if piece.before:
                found |= piece.before
        return frozenset(found)

    @cached_property
    def all_concepts(self) -> frozenset[str]:
        """What stands in such a text as well."""
        return self.concepts.union(*(piece.concepts for piece in self.pieces))

    @cached_property
    def open_pieces(self) -> list[Piece]:
        """Those that are not behind the colon."""
        if self.verbatim is None:
            return self.pieces
        return [piece for piece in self.pieces if piece.first < self.verbatim[0]]

    @cached_property
    def marks(self) -> frozenset[str]:
        found = frozenset(
            concept
            for piece in self.open_pieces
            if piece.role is Role.mark
            for concept in piece.concepts & MARKS
        )
        return found | {"IF"} if self.conditions else found

    @cached_property
    def conditions(self) -> tuple[Piece, ...]:
        """Expressions that are a condition for all that does not mean them: `if nobody objects`."""
        return tuple(
            piece
            for piece in self.open_pieces
            if piece.phrase
            and piece.role is not Role.mark
            and piece.concepts
            and self.words[piece.first].key in _IF
        )

    def marks_for(self, concepts: frozenset[str], told: tuple[int, int] | None) -> frozenset[str]:
        """Those that say something against what has these concepts."""
        if not self.marks:
            return self.marks
        marks = self.marks_but(told) if told else self.marks
        if self._means_its_times(concepts):
            marks -= {SOMETIME}
        only_so = not any("IF" in piece.concepts for piece in self.open_pieces)
        if only_so and self.conditions and all(one.concepts & concepts for one in self.conditions):
            return marks - {"IF"}
        return marks

    def _means_its_times(self, concepts: frozenset[str]) -> bool:
        """`hvad forfalder snart`: that it is near is what is meant."""
        vague = [one for one in self.open_pieces if SOMETIME in one.concepts]
        return bool(vague) and all(one.concepts & concepts for one in vague)

    def marks_but(self, told: tuple[int, int]) -> frozenset[str]:
        """Without what is denied within a sentence that is told."""
        denied = {
            piece.first
            for piece in self.open_pieces
            if piece.concepts == {"NOT"} and told[0] <= piece.first < told[1]
        }
        return frozenset(
            concept
            for piece in self.open_pieces
            if piece.role is Role.mark and piece.first not in denied
            for concept in piece.concepts & MARKS
        ) | (self.marks & {"IF"})

    @cached_property
    def nothings(self) -> frozenset[int]:
        """Where something is said not to be there: `no agenda`, and not `no, the agenda`; and `nothing`."""
        nothing = frozenset(one.first for one in self.open_pieces if "NOTHING" in one.concepts)
        return nothing | frozenset(
            one.first
            for one, other in itertools.pairwise(self.open_pieces)
            if "NO" in one.concepts
            and one.first + 1 == one.after == other.first
            and other.role in _TELLING
            and self.text[self.words[one.first].end : self.words[other.first].start].isspace()
        )

    @property
    def answers_no(self) -> bool:
        """`I vote no`, and not `no strong feeling`."""
        return any("NO" in one.concepts and one.first not in self.nothings for one in self.open_pieces)

    @property
    def forbids(self) -> bool:
        """It begins with what is not to be done: `do not …`, `lad være med at …`."""
        first = next((one for one in self.open_pieces if one.role is not Role.courtesy), None)
        return first is not None and "NOT" in first.concepts

    @property
    def only_denies(self) -> bool:
        """`det gør jeg nu ikke`: of what was said elsewhere."""
        return "NOT" in self.marks and not any(
            piece.role in (Role.content, Role.unknown) for piece in self.open_pieces
        )

    @cached_property
    def asks(self) -> frozenset[str]:
        return frozenset(
            concept for piece in self.open_pieces if piece.role is Role.ask for concept in piece.concepts
        )

    @cached_property
    def is_past(self) -> bool:
        """It tells of what was: `jeg var syg i sidste uge`, `I have been ill`, `vi kom til mødet`."""
        at = next((at for at, word in enumerate(self._open_words) if word.key in _FINITE), None)
        if at is not None and self._is_why(at):
            return False
        if at is not None and self._open_words[at].key in PAST:
            return True
        return self._has_been(at) or self._somebody_came or self._should_have or self._used_to

    def _is_why(self, at: int) -> bool:
        """It stands behind an order, and tells why: `stop afstemningen, den var en fejl`."""
        return self.orders and any(0 < sign <= at for sign in _apart(self.text, self._open_words))

    def _has_been(self, at: int | None) -> bool:
        if at is None or self._open_words[at].key not in _PERFECT:
            return False
        following = self._open_words[at + 1 : at + 1 + _HOW_FAR_ON]
        return not _BEEN.isdisjoint(word.key for word in following)

    @property
    def _used_to(self) -> bool:
        """`I used to work at Nanolab`, `jeg plejede at …`; not `I'm used to it`."""
        said = [word.key for word in self._open_words]
        begins = [at for at in range(len(said) - 1) if said[at : at + 2] == ["used", "to"]]
        return not _USED_TO.isdisjoint(said) or any(not at or said[at - 1] not in _ARE_USED for at in begins)

    @property
    def _should_have(self) -> bool:
        """`vi skulle have inviteret`, `we should have invited`: it was not done."""
        said = self._open_words
        begins = [at for at in range(len(said) - 1) if said[at].key in _HAD_TO and said[at + 1].key == "have"]
        return any(piece.past and piece.first == at + 2 for at in begins for piece in self.open_pieces)

    @property
    def _somebody_came(self) -> bool:
        single = (one for one in self.open_pieces if not one.phrase and self.words[one.first].key == _CAME)
        return any(
            self.words[at].key in _WHO
            for one in single
            for at in (one.first - 1, one.after)
            if 0 <= at < len(self.words)
        )

    @cached_property
    def hedged(self) -> bool:
        """It says how sure it is, or asks for a yes to it: `jeg kommer nok`, `I can make it, can't I?`."""
        return any(HEDGE in piece.concepts for piece in self.open_pieces)

    def is_to_come(self, piece: Piece) -> bool:
        """It would, could or should be done: `vi burde beslutte at …`."""
        asked = {at for one in self.pieces if one.shell for at in self._asking_you(one)}
        before = (word for at, word in enumerate(self.words[: piece.first]) if at not in asked)
        return any(word.key in _OUGHT for word in before)

    def _asking_you(self, shell: Piece) -> range:
        """`kan du` asks for it to be done; `kan vi` only thinks of it."""
        words = range(shell.first, shell.after)
        return words if any(self.words[at].key in _SPOKEN_TO for at in words) else range(0)

    @cached_property
    def only_wishes(self) -> bool:
        """It says what would be nice, what ought to be or what one may do, and does not ask for it: `would be
        nice to`, `D-1 burde til KAMU`."""
        if any(word.key in _OUGHT_TO for word in self._open_words):
            return True
        pairs = {(one.key, other.key) for one, other in itertools.pairwise(self._open_words)}
        return any(would in _WOULD and be in _BE for would, be in pairs) or not pairs.isdisjoint(_ANYBODY)

    @property
    def times_gone(self) -> list[Entity]:
        """Times that are over, as they are said: `sidste år`, `two weeks ago`."""
        return [
            one
            for one in self.of_kind(Kind.time)
            if any(word.key in _GONE for word in self.words[one.first : one.after + 1])
        ]

    @cached_property
    def speaks_of_others(self) -> bool:
        """Somebody else than the speaker does something."""
        if any(word.key in _OTHERS for word in self._open_words) or self._begins_with_colleague:
            return True
        return any(one.first not in self.beside_speaker for one in self.of_kind(Kind.person))

    @cached_property
    def beside_speaker(self) -> frozenset[int]:
        """Where those stand who do it together with the speaker: `Anna og jeg kommer`, `I and Bo`."""
        keys = ["", "", *(word.key for word in self.words), "", ""]
        return frozenset(
            one.first
            for one in self.of_kind(Kind.person)
            if (keys[one.after + 2] in _AND and keys[one.after + 3] in _SPEAKER)
            or (keys[one.first + 1] in _AND and keys[one.first] in _SPEAKER)
        )

    @cached_property
    def several_do_it(self) -> bool:
        """It tells what several do, of whom the speaker is one: `vi støtter …`, `we are coming`."""
        return (self.doer in _WE or bool(self.beside_speaker)) and not self.asks_something

    @cached_property
    def others_all_do_it(self) -> bool:
        """It tells what those do who are spoken to, what everybody does, or nobody: `du støtter …`, `alle
        støtter …`, `nobody can come`, and not `ingen indvendinger herfra`."""
        return self.doer in _YOU_ALL_OR_NONE and not (self.asks_something or self._bids_you)

    @property
    def _bids_you(self) -> bool:
        """`du må gerne …`, `you may …`: what the bot is told that it may do."""
        said = [one for one in self.open_pieces if one.role is not Role.courtesy]
        told = self.words[said[0].first : said[0].first + 2] if self.doer in _SPOKEN_TO else []
        return len(told) > 1 and told[1].key in _BIDS

    @cached_property
    def doer(self) -> str:
        """The word it begins with, greetings aside, where a deed may follow it."""
        said = [one for one in self.open_pieces if one.role is not Role.courtesy]
        if len(said) < 2 or said[0].after - said[0].first > 1 or self.counts_things:
            return ""
        return self.words[said[0].first].key

    @property
    def others_do_it(self) -> bool:
        """It begins with somebody else: `Bo kommer`, `hun er syg`, `my boss …`."""
        first = next((one for one in self.open_pieces if one.role is not Role.courtesy), None)
        named = first is not None and (
            (first.entity is Kind.person and first.first not in self.beside_speaker)
            or self.words[first.first].key in _OTHERS
        )
        return named or self._begins_with_colleague

    @property
    def tells_of_them(self) -> bool:
        """It begins with others who do something: `de har aftalt …`, `she agreed`. What `they are` is told of
        things as well, and `de` before one is its article."""
        said = [word.key for word in self._open_words[:2]]
        if len(said) < 2 or said[1] in _IS_OR_BECOMES:
            return False
        return said[0] in _THEY or (said[0] in _THESE and self._is_verb(1))

    def _is_verb(self, at: int) -> bool:
        piece = self.piece_at(at)
        return self.words[at].key in _FINITE or (piece is not None and bool(piece.past))

    @property
    def _begins_with_colleague(self) -> bool:
        """`min kollega er syg`, `my boss cannot come`."""
        said = [one for one in self.open_pieces if one.role is not Role.courtesy][:2]
        return len(said) > 1 and bool(said[0].concepts & {"MY", "OUR"} and said[1].concepts & _COLLEAGUES)

    @property
    def _open_words(self) -> Sequence[Word]:
        return self.words if self.verbatim is None else self.words[: self.verbatim[0]]

    def _is_open(self, entity: Entity) -> bool:
        return self.verbatim is None or entity.first < self.verbatim[0]

    def piece_at(self, at: int) -> Piece | None:
        """The one that begins with this word."""
        return next((one for one in self.pieces if one.first == at), None)

    def of_kind(self, kind: Kind) -> list[Entity]:
        return [entity for entity in self.entities if entity.kind is kind and self._is_open(entity)]

    def said(self, first: int, after: int) -> str:
        """These words as they were written, with their brackets."""
        start, end = self.words[first].start, self.words[after - 1].end
        while start and self.text[start - 1] in "([#@":
            start -= 1
        while end < len(self.text) and self.text[end] in ")]%+":
            end += 1
        return self.text[start:end]


def _heard(lexicon: Lexicon, text: str, word: Word, language: str | None) -> Heard:
    """A name is never the slip of a word: `Winther` is no winter; `i` and `to` mean what they do in the
    language that is spoken."""
    heard = lexicon.hear(word.key, text[word.start : word.end].casefold())
    if foreign := _FOREIGN.get((language, word.key, text[word.start].isupper())):
        return heard._replace(senses=tuple(one for one in heard.senses if one.concept not in foreign))
    is_name = entities.is_given_name(word.key) or _is_capital(text, word)
    return UNKNOWN if heard.slips and is_name else heard


_FOREIGN: dict[tuple[str | None, str, bool], frozenset[str]] = {
    ("da", "i", False): frozenset(("ME", "YOU")),
    ("da", "i", True): frozenset(("ME",)),
    ("en", "i", False): frozenset(("YOU",)),
    ("en", "i", True): frozenset(("YOU",)),
    ("en", "to", False): frozenset(("COUNT",)),
    ("en", "still", False): frozenset(("PUT",)),
    ("en", "bad", False): frozenset(("ASK",)),
    ("da", "men", False): frozenset(("SAY",)),
}
"""What a word cannot mean in a language, small or with a capital letter."""


_ILL, _WILL, _IS = (
    "ill",
    folded("be have not also just gladly"),
    folded("is are am be been was were im feel feeling fell fall falling called calling being"),
)


def _without_apostrophes(lexicon: Lexicon, said: Sequence[Word], heard: list[Heard]) -> list[Heard]:
    """`ill join online` is `I'll join`, and nobody's illness: something is done right behind it."""
    for at, word in enumerate(said[:-1]):
        if word.key != _ILL or (at and said[at - 1].key in _IS):
            continue
        behind = [sense for sense in heard[at + 1].senses if not sense.past]
        if said[at + 1].key in _WILL or any(lexicon.sections[one.concept] == "deeds" for one in behind):
            of_me = tuple(one for one in lexicon.hear("i", "i").senses if one.concept == "ME")
            heard[at] = heard[at]._replace(senses=of_me)
    return heard


def _is_capital(text: str, word: Word) -> bool:
    """It has a capital letter, and no sentence begins with it."""
    written, before = text[word.start : word.end], text[: word.start].rstrip()
    return bool(before) and before[-1] not in ".!?:\n" and written.istitle()


@once
def sheet(text: str, lexicon: Lexicon) -> Sheet:
    """Read a message, or a sentence of it."""
    cleaned = clean(text)
    said = words(cleaned)[:MOST_WORDS]
    language = language_in(cleaned, said) or lexicon.language_of(word.key for word in said)
    heard = [_heard(lexicon, cleaned, word, language) for word in said]
    heard = _without_apostrophes(lexicon, said, heard)
    seen = list(entities.by_sight(cleaned, said))
    quoted = {at for entity in seen for at in range(entity.first, entity.after)}
    apart, pauses = _apart(cleaned, said), _apart(cleaned, said, _PAUSES)
    pieces = list(_pieces(lexicon, said, heard, quoted, apart, pauses))
    pieces = _with_reports(cleaned, said, _without_minutes(said, _with_verbs(lexicon, said, pieces)))
    pieces = _with_hedges(lexicon, cleaned, said, _without_asked(said, pieces, apart))
    pieces = _without_futures(said, _wished(said, _once_more(lexicon, said, pieces, apart)))
    pieces = _with_thanks(cleaned, said, pieces)
    found = _entities(cleaned, said, pieces, seen, quoted)
    pieces = _able(said, _with_adjuncts(lexicon, said, _with_entities(said, pieces, found)))
    pieces = _instead_of_somebody(said, pieces, found)
    made = Sheet(cleaned, said, pieces, found, verbatim=_verbatim(cleaned, said), language=language)
    made.requests = any(piece.shell for piece in made.open_pieces)
    made.asks_something = _asks(made, lexicon)
    made.counts_things = _counts_things(made, lexicon)
    made.orders = _orders(made, lexicon)
    return made


# pieces


_PAUSES = frozenset(",.;:!?()\n")
_QUOTES = frozenset('"')


def _apart(text: str, said: Sequence[Word], signs: frozenset[str] = _PAUSES | _QUOTES) -> set[int]:
    """The words before which a sign stands: no expression goes on over it."""
    between = (text[said[at - 1].end : said[at].start] for at in range(1, len(said)))
    return {at for at, signed in enumerate(between, 1) if not signs.isdisjoint(signed)}


def _pieces(
    lexicon: Lexicon,
    said: Sequence[Word],
    heard: Sequence[Heard],
    quoted: set[int],
    apart: set[int],
    pauses: set[int],
) -> Iterator[Piece]:
    at = 0
    particles: dict[int, frozenset[str]] = {}
    while at < len(said):
        if at in quoted:
            yield Piece(at, at + 1, Role.unknown)
            at += 1
            continue
        if at in particles:
            yield Piece(at, at + 1, Role.small, particles[at], phrase=True)
            at += 1
            continue
        piece = _expression(lexicon, said, heard, at, quoted, apart) or _parted(
            lexicon, said, at, quoted, pauses, _word(lexicon, heard[at], at), particles
        )
        if piece.past and at and said[at - 1].key in _TO_BE:
            piece = replace(piece, past=frozenset())
        yield piece
        yield from _denials(said, piece)
        at = piece.after


def _denials(said: Sequence[Word], piece: Piece) -> Iterator[Piece]:
    """`vil ikke have`: an expression is found around a denial, and denied by it; a request is not, but what
    somebody tells of themselves (`I'm not going to`) is."""
    is_told = piece.role is Role.courtesy and said[piece.first].key in _TELLS_OF_ONESELF
    if piece.skips and (is_told or piece.role in (Role.content, Role.weak)):
        for at in range(piece.first + 1, piece.after):
            if said[at].key in _DENIES:
                yield Piece(at, at + 1, Role.mark, frozenset(("NOT",)))


def _expression(
    lexicon: Lexicon, said: Sequence[Word], heard: Sequence[Heard], at: int, quoted: set[int], apart: set[int]
) -> Piece | None:
    """The longest expression of several words that begins here."""
    best: list[tuple[int, int, Sense]] = []
    own: dict[int, int] = {}
    begun = (*lexicon.phrases.get(said[at].key, ()), *lexicon.phrases.get(heard[at].form, ()))
    if not begun:
        return None
    keys = [(word.key, one.form) for one, word in zip(heard[at:], said[at:], strict=True)]
    ahead = {key for both in keys[1:] for key in both}
    for continued, sense in begun:
        if continued[0] not in ahead:
            continue
        after = _follows(keys, at, continued, apart)
        if after is None or quoted.intersection(range(at, after)) or _begins_day(said, heard, after):
            continue
        how = (after, len(continued))  # with a denial of its own it is no other one that is denied
        if not best or how >= best[0][:2]:
            best = [*(one for one in best if one[:2] == how), (*how, sense)]
            own[after] = sum(key in _DENIES for key in continued)
    if not best:
        return None
    after, longest, _ = best[0]
    senses = [sense for *_, sense in best]
    if _only_denies(said[at:after], senses) and _expression(lexicon, said, heard, after - 1, quoted, apart):
        return None  # `is not certain`: what begins at its denial tells more
    denied = sum(word.key in _DENIES for word in said[at + 1 : after])
    skips = 1 + longest < after - at and denied > own[after]
    return replace(_phrase(lexicon, at, after, senses), skips=skips)


def _only_denies(held: Sequence[Word], senses: Sequence[Sense]) -> bool:
    """A verb and its denial, and nothing else: `is not`, `do not`."""
    return len(held) == 2 and held[-1].key in _DENIES and all(one.concept == "NOT" for one in senses)


_BEFORE_DAY = folded("på on til i in")


def _begins_day(said: Sequence[Word], heard: Sequence[Heard], after: int) -> bool:
    """`komme | på mandag`: the preposition belongs to the day."""
    if said[after - 1].key not in _BEFORE_DAY or after >= len(said):
        return False
    return any(sense.concept in ("DAY", "MONTH") for sense in heard[after].senses)


_PARTICLES = folded("over af op ud ned tilbage om sammen off up back out down away together")
_ADRIFT = folded("fra med til frem ind på in on")
"""Prepositions that end a deed where nothing is behind them that they could belong to."""

_BEHIND = folded("til på i om fra for d den kl inden to on at for in by the")
_MOST_BETWEEN = 4
_MOST_BEFORE_THE_END = 12
"""A particle that ends what is said has more before it: `slå trapper og støj i kantinen sammen`."""


def _parted(
    lexicon: Lexicon,
    said: Sequence[Word],
    at: int,
    quoted: set[int],
    pauses: set[int],
    verb: Piece,
    particles: dict[int, frozenset[str]],
) -> Piece:
    """`spring mødet over`, `melder mig fra`: a deed of two words around what it is done to, which may
    stand in quotes."""
    near, last = at + 2 + _MOST_BETWEEN, min(at + 2 + _MOST_BEFORE_THE_END, len(said))
    ahead = {word.key for word in said[at + 2 : last]}
    for continued, sense in lexicon.phrases.get(said[at].key, ()):
        if continued[0] not in ahead or len(continued) != 1 or lexicon.sections[sense.concept] != "deeds":
            continue
        for behind in range(at + 2, last):
            if pauses.intersection(range(at + 1, behind + 1)):
                break
            is_near = behind < near or behind + 1 >= len(said) or behind + 1 in pauses
            if (
                is_near
                and behind not in quoted
                and said[behind].key == continued[0]
                and _ends_deed(said, pauses, behind)
            ):
                past = verb.past | {sense.concept} if sense.past else verb.past
                role = Role.content if verb.role is Role.unknown else verb.role
                verb = replace(verb, role=role, concepts=verb.concepts | {sense.concept}, past=past)
                particles[behind] = particles.get(behind, frozenset()) | {sense.concept}
    return verb


def _ends_deed(said: Sequence[Word], apart: set[int], at: int) -> bool:
    """Is it a particle, and no preposition of what follows: `tag det med til mødet`, `melder mig fra`?"""
    if said[at].key in _PARTICLES:
        return True
    ends = at + 1 >= len(said) or at + 1 in apart
    return said[at].key in _ADRIFT and (ends or said[at + 1].key in _BEHIND)


def _follows(
    said: Sequence[tuple[str, str]], begun: int, continued: tuple[str, ...], apart: set[int]
) -> int | None:
    """Where an expression ends that goes on with these words, as they are spelt or meant."""
    at = 1
    for key in continued:
        skipped = 0
        if begun + at in apart:
            return None
        while at < len(said) and key not in said[at] and said[at][0] in _SKIPPED and skipped < _MOST_SKIPPED:
            at, skipped = at + 1, skipped + 1
        if at >= len(said) or key not in said[at]:
            return None
        at += 1
    return begun + at


def _phrase(lexicon: Lexicon, at: int, after: int, senses: Sequence[Sense]) -> Piece:
    concepts = {sense.concept for sense in senses}
    section = {lexicon.sections[concept] for concept in concepts}
    if "courtesy" in section:
        asks_how = frozenset((HEDGE,)) if "HOW_TO" in concepts else frozenset[str]()
        return Piece(at, after, Role.courtesy, asks_how, shell="SHELL" in concepts, phrase=True)
    past = _past(senses)
    if section <= {"marks"}:
        return Piece(at, after, Role.mark, frozenset(concepts), phrase=True)
    if section <= {"asks"}:
        return Piece(at, after, Role.ask, frozenset(concepts), phrase=True)
    if section <= {"small"}:
        return Piece(at, after, Role.small, phrase=True)
    role = Role.weak if concepts <= lexicon.weak else Role.content
    return Piece(at, after, role, frozenset(concepts), past, phrase=True)


def _word(lexicon: Lexicon, heard: Heard, at: int) -> Piece:
    concepts = frozenset(sense.concept for sense in heard.senses)
    if not concepts:
        return Piece(at, at + 1, Role.unknown)
    past = _past(heard.senses)
    role = _role(lexicon, concepts)
    before = None if heard.before is None else frozenset(sense.concept for sense in heard.before)
    return Piece(at, at + 1, role, concepts - _EMPTY, past, before, heard.slips)


def _past(senses: Sequence[Sense]) -> frozenset[str]:
    """The concepts that can only be meant as past."""
    present = {sense.concept for sense in senses if not sense.past}
    return frozenset(sense.concept for sense in senses if sense.past) - present


def _with_verbs(lexicon: Lexicon, said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`to plan` is what somebody does, and no plan."""
    return [_verb(lexicon, one) if one.first and said[one.first - 1].key == "to" else one for one in pieces]


_OPINES = folded(
    "mener mente synes syntes tror troede tænker håber foreslår foreslog kræver krævede forlanger insisterer "
    "tycker tror menar thinks believes reckons feels hopes suggests proposes insists demands wants wanted"
)
_OF_MANY = folded("think believe reckon feel hope suggest propose insist demand")
_SELF = folded("jeg vi i du man jag vores vor hvad hvem what who you we our please let can could to")
_HOW_FAR_BACK = 3


def _with_reports(text: str, said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`min chef mener vi burde …`, `my boss thinks we should …`: what somebody else wants is only told of."""
    found = []
    for piece in pieces:
        found.append(piece)
        at = piece.first
        if at and _opines(said, at) and not _is_own_opinion(text, said, at):
            found.append(Piece(at, at + 1, Role.mark, frozenset(("SAID",))))
    return found


def _opines(said: Sequence[Word], at: int) -> bool:
    """In English the verb of one (`thinks`), or that of many behind them: `the others think`."""
    return said[at].key in _OPINES or (said[at].key in _OF_MANY and said[at - 1].key in _MANY)


_MANY = folded("they others people everybody everyone some colleagues members hosts units managers them")


def _is_own_opinion(text: str, said: Sequence[Word], at: int) -> bool:
    """Somebody tells of themselves or asks, is named and wants something themselves, or is quoted behind a
    colon."""
    before = {word.key for word in said[max(0, at - _HOW_FAR_BACK) : at]}
    is_named = text[said[at - 1].start].isupper() and said[at].key in _WISHES_OF_OTHERS
    return bool(before & _SELF) or is_named or text[said[at].end : said[at].end + 1] == ":"


_WISHES_OF_OTHERS = folded("wants wanted")


_THANKS = folded("tak thanks thank cheers")
_PLEASED = folded(
    "godt dejligt fint skønt rart flot super fedt glad glade ærgerligt trist synd lettet "
    "good great nice lovely glad happy pleased relieved pity shame"
)
_NOT_YET = folded("ville kunne skulle would could blive bliver will")
_MOST_BEHIND = 4


def _with_thanks(text: str, said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`tak fordi du lukkede …`, `thanks for closing …`, `dejligt at … er flyttet`: who thanks for something
    or is glad of it takes it for done, and asks for nothing."""
    found, apart = [], _apart(text, said)
    for piece in pieces:
        found.append(piece)
        behind = [word.key for word in said[piece.after : piece.after + _MOST_BEHIND]]
        before = {word.key for word in said[max(0, piece.first - _HOW_FAR_BACK) : piece.first]}
        keys = {word.key for word in said[piece.first : piece.after]}
        if (keys & _THANKS and _for_a_deed(behind)) or (
            keys & _PLEASED
            and "WANT" not in piece.concepts
            and not before & _NOT_YET
            and _that_it_is(behind, apart=piece.after in apart)
        ):
            found.append(Piece(piece.first, piece.after, Role.mark, frozenset(("THANKED",))))
    return found


def _wished(said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`jeg kunne godt tænke mig at vi tog …`, `I'd rather we took …`: what is wished is not past."""
    found: list[Piece] = []
    wishing = False
    for one in pieces:
        found.append(replace(one, past=frozenset()) if wishing and one.past else one)
        joins = not one.past and said[one.first].key in _JOINS_A_WISH
        wishing = "WANT" in one.concepts or (wishing and joins)
    return found


_JOINS_A_WISH = folded("at vi i du man that we you they if hvis nogen somebody")


def _once_more(
    lexicon: Lexicon, said: Sequence[Word], pieces: Sequence[Piece], apart: set[int]
) -> list[Piece]:
    """`vi må stemme om`: where nothing follows of what, it is done again."""
    return [
        replace(one, role=Role.content, concepts=frozenset(("AGAIN", "REPEAT")))
        if said[one.first].key == _OVER
        and (one.after == len(said) or one.after in apart)
        and any(
            lexicon.sections.get(concept) == "deeds"
            for before in pieces
            if before.after == one.first and not before.phrase
            for concept in before.concepts
        )
        else one
        for one in pieces
    ]


_OVER = fold("om")


def _for_a_deed(behind: Sequence[str]) -> bool:
    """`… fordi du …`, `… for jeres støtte`, `… you for closing …`."""
    told = behind[1:] if behind[:1] == ["you"] else behind
    return told[:1] == ["fordi"] or (len(told) > 1 and told[0] == "for")


def _that_it_is(behind: Sequence[str], *, apart: bool) -> bool:
    """`… at mødet er …`, `… that we …`, `… you moved …`; `godt at vide` tells of nothing."""
    told = list(itertools.dropwhile(lambda key: key in ("for", "over"), behind))
    if len(told) < 2 or told[0] not in ("at", "that"):
        return bool(told) and told[0] in _ENGLISH_SUBJECTS and not apart
    return told[0] == "that" or told[1] in _SUBJECTS or told[1].endswith(DEFINITE)


def _without_futures(said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`jeg kommer ikke til at glemme det` says what will be, and of nobody that they come."""
    return [Piece(one.first, one.after, Role.small) if _only_will(said, one) else one for one in pieces]


def _only_will(said: Sequence[Word], piece: Piece) -> bool:
    if piece.after != piece.first + 1 or said[piece.first].key not in _COMES:
        return False
    behind = [word.key for word in said[piece.after : piece.after + _HOW_FAR_ON]]
    between = itertools.takewhile(lambda key: key in _MAY_STAND_BETWEEN, behind)
    return behind[(begins := len(list(between))) : begins + 2] == ["til", "at"]


_COMES = folded("kommer komme")
_MAY_STAND_BETWEEN = folded("jeg vi du i han hun de det ikke aldrig nok desværre jo nu måske")
_ENGLISH_SUBJECTS = folded("i you we they he she")


_SOFTENS, _SHOWN = folded("nok vel"), fold("vist")
_ENOUGH = folded("ikke mere langt længe ofte sent tidligt stort godt klart tit tæt få får fået har er not")
_SHOWING = folded("få får fik fået have ha bliver blive blev blevet")
_OF_ENOUGH = folded("til for at som pr om")
_TAG = re.compile(
    r",\s*(?:(?:is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|should|must|need|sha|wo|ca)"
    r"(?:n['’]?t)?\s+(?:i|we|it|he|she|they|that|there)(?:\s+not)?\s*\??"
    r"|(?:right|correct|yes|ikke|vel|ik)\s*\?)\s*$",
    re.IGNORECASE,
)


def _with_hedges(lexicon: Lexicon, text: str, said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`nok`, `vel` and `vist` where they are no `enough` and nothing is shown; and a question behind what is
    told: `I can make it, can't I?`."""
    tag = _TAG.search(text)
    return [
        replace(one, role=Role.mark, concepts=frozenset((HEDGE,)), past=frozenset())
        if _is_hedge(lexicon, said, one, pieces) or (tag and said[one.first].start > tag.start())
        else one
        for one in pieces
    ]


def _is_hedge(lexicon: Lexicon, said: Sequence[Word], piece: Piece, pieces: Sequence[Piece]) -> bool:
    at = piece.first
    key, before = said[at].key, said[at - 1].key if at else ""
    if piece.after != at + 1 or len(said) == 1:
        return False
    if key == _SHOWN:
        return _SHOWING.isdisjoint(word.key for word in said[max(0, at - _HOW_FAR_BACK) : at])
    following = next((one for one in pieces if one.first == piece.after), None)
    of_something = following is not None and (
        said[following.first].key in _OF_ENOUGH or _is_thing(lexicon, said, following)
    )
    ends = following is None and before in _ENOUGH
    if key not in _SOFTENS or ends or _is_amount(lexicon, said, pieces, at):
        return False
    return not (before in _ENOUGH and of_something) and before not in _ENOUGH - _HAS


def _is_thing(lexicon: Lexicon, said: Sequence[Word], piece: Piece) -> bool:
    """`er nok stole`, and not `er nok udført`."""
    is_verb = any(lexicon.sections.get(concept) == "deeds" for concept in piece.concepts)
    return (
        piece.role is Role.content
        and not piece.past
        and (not is_verb or lexicon.is_noun(said[piece.first].key))
    )


def _is_amount(lexicon: Lexicon, said: Sequence[Word], pieces: Sequence[Piece], at: int) -> bool:
    """`svar nok`: of a thing that is not `the` one."""
    one = next((piece for piece in pieces if piece.after == at), None)
    if one is None or one.role not in (Role.content, Role.unknown) or one.past:
        return False
    is_verb = any(lexicon.sections.get(concept) == "deeds" for concept in one.concepts)
    key = said[at - 1].key
    is_thing = not is_verb or (lexicon.is_noun(key) and not key.endswith("s"))
    return is_thing and (is_verb or not key.endswith((*DEFINITE, "r")))


_HAS = folded("har er")


def _instead_of_somebody(said: Sequence[Word], pieces: list[Piece], found: Sequence[Entity]) -> list[Piece]:
    """`jeg melder afbud i stedet for Erik`: whoever is named there is no stand-in, but has one."""
    named = {entity.first for entity in found if entity.kind is Kind.person}
    return [
        replace(one, concepts=frozenset(("INSTEAD_OF",)), role=Role.content)
        if "INSTEAD" in one.concepts and _names_whom(said, one, named)
        else one
        for one in pieces
    ]


def _names_whom(said: Sequence[Word], piece: Piece, named: set[int]) -> bool:
    after = piece.after
    if said[after - 1].key not in _FOR and after < len(said) and said[after].key in _FOR:
        after += 1
    return said[after - 1].key in _FOR and after in named


_FOR = folded("for of")


_WHETHER, _OF_ASKING = (
    fold("whether"),
    frozenset(
        (
            "ASK",
            "SEE",
            "HEAR",
            "VOTE",
            "DECIDE",
            "CHECK",
            "FIND",
            "KNOW",
            "CHOOSE",
            "SIGNAL",
            "MAJORITY",
            "TELL",
        )
    ),
)
_ASKED = folded("ask see hear vote decide check wonder know choose discuss settle out survey poll")


def _without_asked(said: Sequence[Word], pieces: Sequence[Piece], apart: set[int]) -> list[Piece]:
    """`vote on whether we move`, `ask Bo if he can`, `start a vote should we move`: what is asked is neither
    a condition nor a doubt, unless it comes first."""
    return [
        replace(one, role=Role.small, concepts=frozenset())
        if one.first and _begins_what_is_asked(said, one) and _is_asked(said, pieces, one, apart)
        else one
        for one in pieces
    ]


def _begins_what_is_asked(said: Sequence[Word], piece: Piece) -> bool:
    return tuple(word.key for word in said[piece.first : piece.after]) in _ASKS_OF_US | {(_WHETHER,), ("if",)}


_ASKS_OF_US = frozenset((("should", "we"), ("burde", "vi")))


def _is_asked(said: Sequence[Word], pieces: Sequence[Piece], piece: Piece, apart: set[int]) -> bool:
    if piece.first in apart:
        return False
    key = said[piece.first].key
    near = [one for one in pieces if piece.first - _HOW_FAR_BACK <= one.first < piece.first]
    asks = any(
        one.concepts & _OF_ASKING or not _ASKED.isdisjoint(w.key for w in said[one.first : one.after])
        for one in near
    )
    return not any("PERHAPS" in one.concepts for one in near) and (asks or key == _WHETHER)


def _without_minutes(said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`min` is mine, unless a number stands before it."""
    return [
        replace(one, concepts=one.concepts - {"MINUTE"}, role=Role.weak)
        if {"MINUTE", "MY"} <= one.concepts and not (one.first and said[one.first - 1].key.isdigit())
        else one
        for one in pieces
    ]


def _verb(lexicon: Lexicon, piece: Piece) -> Piece:
    deeds = frozenset(one for one in piece.concepts if lexicon.sections[one] == "deeds")
    things = frozenset(one for one in piece.concepts if lexicon.sections[one] == "things")
    return replace(piece, concepts=piece.concepts - things) if deeds and things else piece


_EMPTY = frozenset(("SMALL", "POLITE", "SHELL", "HOW_TO"))


def _role(lexicon: Lexicon, concepts: frozenset[str]) -> Role:
    sections = {lexicon.sections[concept] for concept in concepts}
    if "marks" in sections:
        return Role.mark
    if "asks" in sections:
        return Role.ask
    if "small" in sections:
        return Role.small
    if "courtesy" in sections:
        return Role.courtesy
    if concepts <= lexicon.weak or sections <= {"people"}:
        return Role.weak
    if sections <= {"time"}:
        return Role.time
    return Role.content


# entities


def _entities(
    text: str, said: Sequence[Word], pieces: Sequence[Piece], seen: list[Entity], quoted: set[int]
) -> list[Entity]:
    concepts: list[frozenset[str]] = [frozenset()] * len(said)
    known = [False] * len(said)
    for piece in pieces:
        for at in range(piece.first, piece.after):
            concepts[at] = piece.concepts
            known[at] = piece.role is not Role.unknown and not (piece.slips and piece.role is not Role.time)
    taken = set(quoted)
    taken |= {at for piece in pieces if piece.role is Role.courtesy for at in range(piece.first, piece.after)}
    taken |= {piece.first for piece in pieces if piece.role is Role.small and piece.phrase and piece.concepts}
    found = list(seen)
    found += entities.lengths(said, _and(taken, found))
    found += entities.times(text, said, concepts, _and(taken, found))
    found += entities.numbers(said, _and(taken, found))
    found += entities.people(text, said, known, _and(taken, found))
    return sorted(found, key=lambda one: one.first)


def _and(taken: set[int], found: Sequence[Entity]) -> set[int]:
    return taken | {at for entity in found for at in range(entity.first, entity.after)}


def _with_entities(said: Sequence[Word], pieces: Sequence[Piece], found: Sequence[Entity]) -> list[Piece]:
    """Pieces that are part of a typed span are told so, and mean no more than it."""
    kinds = {at: entity.kind for entity in found for at in range(entity.first, entity.after)}
    return [
        _typed(piece, kinds[piece.first], said[piece.first].key) if piece.first in kinds else piece
        for piece in pieces
    ]


_LABELLED = {"t": frozenset(("THEME",)), "i": frozenset(("INPUT",))}
"""What the letter of a label names."""


def _typed(piece: Piece, kind: Kind, key: str) -> Piece:
    if kind is Kind.quote:
        return Piece(piece.first, piece.after, Role.unknown, entity=kind)
    if kind is Kind.time and piece.role in (Role.mark, Role.ask):
        return piece
    if kind is Kind.label and key[:1] in _LABELLED:
        return Piece(piece.first, piece.after, Role.content, _LABELLED[key[:1]], entity=kind)
    concepts = piece.concepts - {"IT"} if kind is Kind.time else piece.concepts  # `den` in `den 15.`
    return Piece(
        piece.first,
        piece.after,
        piece.role,
        concepts,
        piece.past,
        piece.before,
        piece.slips,
        piece.phrase,
        kind,
    )


_OF_WHAT = folded("til for to at on i in ved from fra of af inden before efter after about om på med with")
_THE = folded("the det den næste next our vores this dette")


def _with_adjuncts(lexicon: Lexicon, said: Sequence[Word], pieces: list[Piece]) -> list[Piece]:
    """`… for the meeting`, `a conference in Vienna`: no more than where something belongs."""
    travels = any(piece.concepts & _JOURNEYS for piece in pieces)
    for at, piece in enumerate(pieces):
        if piece.concepts & lexicon.light and _is_behind(said, piece.first):
            pieces[at] = replace(piece, adjunct=True)
            if at and _is_qualifier(pieces[at - 1]):
                pieces[at - 1] = replace(pieces[at - 1], adjunct=True)
        elif travels and piece.role is Role.unknown and at and said[piece.first - 1].key in entities.WHERE:
            pieces[at] = replace(piece, adjunct=True)
    return pieces


_ABLE = folded("kan can cannot")
_WITH_VERB = (Role.content, Role.unknown)


def _able(said: Sequence[Word], pieces: list[Piece]) -> list[Piece]:
    """`den 15. kan jeg ikke`: where no other verb and nothing but a day is said, whether one can is what is
    told."""
    if not any(piece.entity is Kind.time for piece in pieces) or any(
        piece.role in _WITH_VERB and piece.entity is not Kind.time for piece in pieces
    ):
        return pieces
    for at, piece in enumerate(pieces):
        if _ABLE.intersection(word.key for word in said[piece.first : piece.after]) and not (
            _YOU.intersection(word.key for word in said[piece.first : piece.after + 1])
        ):
            told = (piece.concepts - {"NOT"}) | {"CAN_DO"}
            pieces[at] = replace(piece, role=Role.content, concepts=told, shell=False, phrase=False)
            return _kept_denials(said, pieces, at)
    return pieces


_YOU = folded("du nogen alle vi you anyone anybody everybody we")


def _kept_denials(said: Sequence[Word], pieces: list[Piece], at: int) -> list[Piece]:
    """`kan ikke`, `cannot` were one piece: what is denied in it stays so."""
    piece = pieces[at]
    denied = [word for word in range(piece.first, piece.after) if said[word].key in _DENIES_TOO]
    if denied:
        pieces.insert(at + 1, Piece(denied[0], denied[0] + 1, Role.mark, frozenset(("NOT",))))
    return pieces


_DENIES_TOO = folded("ikke not cannot")
_JOURNEYS = frozenset(("TRAVEL", "AWAY", "HOLIDAY", "LEAVE"))
"""Beside one of these, a place only says where to."""


def _is_qualifier(piece: Piece) -> bool:
    return piece.role is Role.weak and piece.concepts <= {"NEXT", "LAST", "ALL", "MY", "OUR", "NEW"}


def _is_behind(said: Sequence[Word], at: int) -> bool:
    while at and said[at - 1].key in _THE:
        at -= 1
    return at > 0 and said[at - 1].key in _OF_WHAT


# what kind of sentence it is


def _verbatim(text: str, said: Sequence[Word]) -> tuple[int, str] | None:
    for match in _COLON.finditer(text):
        if _CLOCK_COLON.match(text[max(0, match.start() - 1) : match.end() + 1]):
            continue
        first = next((at for at, word in enumerate(said) if word.start >= match.end()), None)
        if first and said[first - 1].end <= match.start():
            return first, text[match.end() :]
    return None


def _orders(made: Sheet, lexicon: Lexicon) -> bool:
    first = next((one for one in made.open_pieces if one.role is not Role.courtesy), None)
    is_done = first is not None and first.role is Role.content and not first.past
    return is_done and any(lexicon.sections.get(concept) == "deeds" for concept in first.concepts)  # type: ignore[union-attr]


def _asks(made: Sheet, lexicon: Lexicon) -> bool:
    if made.asks or _begins_asking(made):
        return True
    if made.requests and not _weighs(made):
        return _asks_of_shell(made)
    if made.text.rstrip(" .!)").endswith("?"):
        return not _bids_before_colon(made, lexicon)
    at = next((piece.first for piece in made.pieces if piece.role is not Role.courtesy), None)
    if at is None or at + 1 >= len(made.words):
        return False
    if made.words[at].key in _ONLY_ASK:
        return True
    if made.words[at].key not in INVERTS and not _is_verb_before_subject(made, at, lexicon):
        return False
    following = made.words[at + 1].key
    if _is_preposition(made, at + 1):
        return False
    is_person = any(entity.kind is Kind.person and entity.first == at + 1 for entity in made.entities)
    return following in _SUBJECTS or is_person or _is_the_thing(made, at + 1, lexicon)


_ASKS_OR_TELLS = frozenset(
    ("ASK", "HEAR", "SHOW", "TELL", "KNOW", "FIND", "SAY", "HELP", "EXPLAIN", "ANSWER")
)


def _bids_before_colon(made: Sheet, lexicon: Lexicon) -> bool:
    """`start a vote: should we …?`: what is asked is the text that something is to be done with."""
    if made.verbatim is None or made.text[: -len(made.verbatim[1])].rstrip()[-1:] != ":":
        return False
    deeds = (one for piece in made.open_pieces for one in piece.concepts)
    return any(lexicon.sections.get(one) == "deeds" and one not in _ASKS_OR_TELLS for one in deeds)


_COUNTING = folded("de alle samtlige ingen nogen")


def _counts_things(made: Sheet, lexicon: Lexicon) -> bool:
    """A word that counts, with a thing behind it, of which no deed is told: `alle værter kommer`."""
    said = [one for one in made.open_pieces if one.role is not Role.courtesy]
    if len(said) < 2 or made.words[said[0].first].key not in _COUNTING:
        return False
    thing, *behind = ({lexicon.sections[concept] for concept in one.concepts} for one in said[1:])
    return thing == {"things"} and not any("deeds" in sections for sections in behind)


def _weighs(made: Sheet) -> bool:
    """`skal vi …?` asks those who are there, and is no request."""
    begins = tuple(word.key for word in made.words[:2])
    return begins in (("skal", "vi"), ("shall", "we")) and made.text.rstrip().endswith("?")


_I = folded("i jeg jag")
_MUST = folded("do did must should ought shall need skal skulle bør burde behøver ska")
_MAY = folded("can could may kan kunne må får")
_AUXILIARIES = folded("do dont did didnt am arent will wont")


def _asks_of_shell(made: Sheet) -> bool:
    """`do I have to …`, `can I still …`: what alone asks for a deed asks here whether it must be."""
    shells = [piece for piece in made.open_pieces if piece.shell]
    before = {one.first - 1 for one in shells if one.first}
    turned = any(made.words[at].key in _AUXILIARIES for at in before)
    still = {one.first for one in made.pieces if "STILL" in one.concepts}
    return turned or any(one.after in still for one in shells)


_ASKING = folded("hvor how")


def _begins_asking(made: Sheet) -> bool:
    """`how long can we …` asks, though `can we` is a request elsewhere."""
    first = next((piece for piece in made.open_pieces if piece.role is not Role.courtesy), None)
    return first is not None and first.phrase and made.words[first.first].key in _ASKING


_SPEAKERS = folded("jeg vi du i han hun man")
_ENGLISH = folded("am do did have had was will can could should may would must dont didnt havent cant wont")


def _is_preposition(made: Sheet, at: int) -> bool:
    """`er i Ballerup` tells where somebody is; `er I klar` and `am i` ask."""
    word = made.words[at]
    return made.text[word.start : word.end] == "i" and made.words[at - 1].key not in _ENGLISH


def _is_verb_before_subject(made: Sheet, at: int, lexicon: Lexicon) -> bool:
    """`holder vi møde`: a Danish verb in the present, with who does it behind, asks."""
    piece = made.piece_at(at)
    if piece is None or piece.after != at + 1 or not made.words[at].key.endswith("r"):
        return False
    if _is_preposition(made, at + 1):
        return False
    return made.words[at + 1].key in _SPEAKERS and any(
        lexicon.sections.get(concept) == "deeds" for concept in piece.concepts
    )


DEFINITE = ("en", "et", "ne")
"""How a Danish noun ends that is *the* one."""


def _is_the_thing(made: Sheet, at: int, lexicon: Lexicon) -> bool:
    """A known thing behind the verb, *the* one: `er mødet aflyst` asks, `har punkter til mødet` tells."""
    piece = made.piece_at(at)
    if piece is None or not piece.concepts or not made.words[at].key.endswith(DEFINITE):
        return False
    return {lexicon.sections[concept] for concept in piece.concepts} <= {"things"}
