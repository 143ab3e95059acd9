"""One sheet for each message, made once (`parsing.py`) and read by all doors: its pieces with their concepts,
its typed spans, its markers, and what nobody can explain."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bot.language.entities import Entity, Kind
from bot.language.grammar import BEEN, FINITE, HOW_FAR_ON, PAST, PERFECT
from bot.language.phrases.language import Language
from bot.language.phrases.words import Word, fold, folded
from bot.language.pieces import HEDGE, MARKS, SOMETIME, Piece, Role, breaks

_OTHERS = folded("han hun ham hende dem he she him they them hans hendes deres his their")

_THEY, _THESE = folded("han hun he she they"), folded("de")

_IS_OR_BECOMES = folded("er var bliver blev is are was were s re")

_WE, _AND, _SPEAKER = folded("vi we"), folded("og and"), folded("jeg i me")

_YOU_ALL_OR_NONE = folded(
    "du you de alle samtlige ingen nogen folk everybody everyone nobody noone somebody someone people"
)

_SPOKEN_TO, _BIDS = folded("du you"), folded("må skal kan may can must")

_ALL_OF_YOU = folded("alle allesammen samtlige all everybody everyone")

_MANY = folded(
    "mange flere nogle flest flertallet kollegerne kollegaerne medlemmerne værterne institutterne enhederne "
    "many most several some few colleagues others andre"
)

_HOW_NEAR = 4

_COME_ALONG = folded("kom mød deltag duk stil come show turn attend join be")

_THE, _OTHER = folded("the den det de"), folded("other others anden andet andre")

_UNTIL = folded("til indtil until till to")

_DENIES = folded("ikke aldrig inte ikkje")

_ONES_OWN = folded("sin sit sine")
"""Where nobody else is spoken of, anybody's: `er det muligt at trække sin stemme tilbage`."""

_COLLEAGUES = frozenset(("MEMBER", "MANAGER", "RELATIVE"))

_OUGHT_TO = folded("burde bør ought")

_WOULD, _BE = folded("ville kunne would could"), folded("være be")

_GLADLY = folded("gerne godt hellere helst nok egentlig meget rigtig")
"""`jeg ville gerne være på ferie`: somebody would be."""

_ANYBODY = {(fold(can), fold(one)) for can, one in (("kan", "man"), ("må", "man"), ("can", "one"))}

_IF = folded("hvis medmindre if unless")

_USED_TO, _ARE_USED = folded("plejede"), folded("am is are be been get m re")

_CAME, _WHO = "kom", folded("jeg vi han hun de")
"""An order, unless somebody is named who did it: `jeg kom til mødet`."""

_OUGHT = folded(
    "burde kunne skulle ville bør kan skal må vil should could might may must would shall will ought"
)
"""Beside one of these a deed has not been done yet."""

_GONE = folded("sidste forrige igår går siden last yesterday ago previous")
"""In a time that is over; `last` is that nowhere else."""

_TELLING = (Role.content, Role.time, Role.unknown)


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

    begins_with_deed: bool = False
    """Its first word is a deed, however little that tells: `sig`, `send`."""

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
    def asks_leave(self) -> bool:
        """Whoever speaks asks whether they may: `må jeg holde ferie`, `can I take leave`."""
        first = next((one for one in self.pieces if one.role is not Role.courtesy or one.shell), None)
        said = tuple(word.key for word in self.words[first.first : first.first + 2]) if first else ()
        return len(said) > 1 and said[0] in _MAY and said[1] in _I

    @cached_property
    def bids_to_come(self) -> bool:
        """`mød op`, `come along`: who is told to come is somebody else."""
        said = [one for one in self.open_pieces if one.role is not Role.courtesy][:1]
        return bool(said) and "COME" in said[0].concepts and self.words[said[0].first].key in _COME_ALONG

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
        if "NOT" in marks and not self._denies_beside(concepts):
            marks -= {"NOT"}
        if self._means_its_times(concepts):
            marks -= {SOMETIME}
        only_so = not any("IF" in piece.concepts for piece in self.open_pieces)
        if only_so and self.conditions and all(one.concepts & concepts for one in self.conditions):
            return marks - {"IF"}
        return marks

    def _denies_beside(self, concepts: frozenset[str]) -> bool:
        """A denial that is more than what is meant: `vi har intet` means that there is nothing."""
        denials = [one for one in self.open_pieces if "NOT" in one.concepts]
        return not denials or any(not one.concepts & concepts for one in denials)

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
        """It begins with what is not to be done: `do not …`, `lad være med at …`, `sig ikke noget`."""
        said = [one for one in self.open_pieces if one.role is not Role.courtesy][:2]
        if not said or "NOT" in said[0].concepts:
            return bool(said)
        key = self.words[said[0].first].key
        is_denied = len(said) > 1 and "NOT" in said[1].concepts and self.words[said[1].first].key in _DENIES
        is_told = key.endswith("r") or key in FINITE or bool(said[0].past)
        return is_denied and self.begins_with_deed and not is_told

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
        at = next((at for at, word in enumerate(self._open_words) if word.key in FINITE), None)
        if at is not None and self._is_why(at):
            return False
        if at is not None and self._open_words[at].key in PAST:
            return True
        return self._has_been(at) or self._somebody_came or self._used_to

    def _is_why(self, at: int) -> bool:
        """It stands behind an order, and tells why: `stop afstemningen, den var en fejl`."""
        return self.orders and any(0 < sign <= at for sign in breaks(self.text, self._open_words))

    def _has_been(self, at: int | None) -> bool:
        if at is None or self._open_words[at].key not in PERFECT:
            return False
        following = self._open_words[at + 1 : at + 1 + HOW_FAR_ON]
        return not BEEN.isdisjoint(word.key for word in following)

    @property
    def _used_to(self) -> bool:
        """`I used to work at Nanolab`, `jeg plejede at …`; not `I'm used to it`."""
        said = [word.key for word in self._open_words]
        begins = [at for at in range(len(said) - 1) if said[at : at + 2] == ["used", "to"]]
        return not _USED_TO.isdisjoint(said) or any(not at or said[at - 1] not in _ARE_USED for at in begins)

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
        nice to`, `jeg ville gerne være på ferie`, `D-1 burde til KAMU`."""
        if any(word.key in _OUGHT_TO for word in self._open_words) or self._asks_for_anybody:
            return True
        said = (word for word in self._open_words if word.key not in _GLADLY)
        pairs = {(one.key, other.key) for one, other in itertools.pairwise(said)}
        return any(would in _WOULD and be in _BE for would, be in pairs) or not pairs.isdisjoint(_ANYBODY)

    @property
    def _asks_for_anybody(self) -> bool:
        """Whether one may do it is asked, and not that it be done."""
        return self.requests and any(word.key in _ONES_OWN for word in self._open_words)

    @property
    def times_gone(self) -> list[Entity]:
        """Times that are over, as they are said: `sidste år`, `two weeks ago`."""
        return [
            one
            for one in self.of_kind(Kind.time)
            if any(word.key in _GONE for word in self.words[one.first : one.after + 1])
        ]

    @property
    def tells_until(self) -> bool:
        """`giv dem til den 10.`, `until Friday`."""
        before = (self.words[one.first - 1].key for one in self.of_kind(Kind.time) if one.first)
        return any(key in _UNTIL for key in before)

    @cached_property
    def speaks_of_others(self) -> bool:
        """Somebody else than the speaker does something."""
        if any(word.key in _OTHERS for word in self._open_words) or self._begins_with_colleague:
            return True
        if self.begins_with_another:
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
        others = self.doer in _YOU_ALL_OR_NONE or self._begins_with_you_all or self._begins_with_many
        return others and not (self.asks_something or self._bids_you)

    @property
    def begins_with_another(self) -> bool:
        """`the other network has decided …`, `den anden gruppe har …`."""
        said = [word.key for word in self._open_words[:2]]
        return len(said) > 1 and said[0] in _THE and said[1] in _OTHER

    @property
    def _begins_with_you_all(self) -> bool:
        """The Danish `I` is written with a capital letter, as the English one is."""
        first = next((one for one in self.open_pieces if one.role is not Role.courtesy), None)
        is_you = first is not None and "YOU" in first.concepts and "ME" not in first.concepts
        return is_you and first.after == first.first + 1 and bool(self.doer)  # type: ignore[union-attr]

    @property
    def _begins_with_many(self) -> bool:
        """`kollegerne er imod`, `der er mange der …`, `most people I know …`: those who are told of."""
        said = [word.key for word in self._open_words]
        if said[:1] and said[0] in _MANY:
            return True
        there = said[:2] in (["der", "er"], ["there", "are"], ["there", "re"])
        return there and len(said) > 2 and said[2] in _MANY | _YOU_ALL_OR_NONE

    @property
    def _bids_you(self) -> bool:
        """`du må gerne …`, `you may …`: what the bot is told that it may do."""
        said = [one for one in self.open_pieces if one.role is not Role.courtesy]
        told = self.words[said[0].first : said[0].first + 2] if self.doer in _SPOKEN_TO else []
        to_all = any(word.key in _ALL_OF_YOU for word in self._open_words[:_HOW_NEAR])
        return len(told) > 1 and told[1].key in _BIDS and not to_all

    @cached_property
    def doer(self) -> str:
        """The word it begins with, greetings aside, where a deed may follow it."""
        said = [one for one in self.open_pieces if one.role is not Role.courtesy or self._is_subject(one)]
        if len(said) < 2 or said[0].after - said[0].first > 1 or self.counts_things:
            return ""
        return self.words[said[0].first].key

    def _is_subject(self, piece: Piece) -> bool:
        """`everyone is on holiday` tells of all, and `everyone, …` calls them."""
        at, key = piece.after, self.words[piece.first].key
        follows = at < len(self.words) and at not in breaks(self.text, self.words)
        return key in _YOU_ALL_OR_NONE and follows and self.words[at].key in FINITE

    @property
    def others_do_it(self) -> bool:
        """It begins with somebody else: `Bo kommer`, `hun er syg`, `my boss …`."""
        first = next((one for one in self.open_pieces if one.role is not Role.courtesy), None)
        named = first is not None and (
            (first.entity is Kind.person and first.first not in self.beside_speaker)
            or self.words[first.first].key in _OTHERS
        )
        return named or self._begins_with_colleague or self.begins_with_another

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
        return self.words[at].key in FINITE or (piece is not None and bool(piece.past))

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


_I = folded("i jeg jag")

_MUST = folded("do did must should ought shall need skal skulle bør burde behøver ska")

_MAY = folded("can could may kan kunne må får")
