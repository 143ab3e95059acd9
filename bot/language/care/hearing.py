"""Hears when somebody is in danger or in need, in their own words and not when a meeting talks about it.

In words alone, without a memory: what is heard here is kept nowhere.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache, reduce
from itertools import groupby, product
from operator import or_
from pathlib import Path

from rapidfuzz.distance import OSA

from bot.language.once import once
from bot.language.phrases.words import fold, folded
from bot.language.tokens import Token, tokens_of

_FOLDER = Path(__file__).parent
_WORDS: dict[str, str] = tomllib.loads((_FOLDER / "words.toml").read_text(encoding="utf-8"))
_MEANINGS: dict[str, str] = tomllib.loads((_FOLDER / "meanings.toml").read_text(encoding="utf-8"))


class Need(Enum):
    """How much is the matter, the worst first; `hurt` is an injury or a discomfort that wants its AMR."""

    life = "life"
    danger = "danger"
    personal = "personal"
    hurt = "hurt"


@dataclass(frozen=True, slots=True)
class Meaning:
    """Meanings that make a need where they stand near each other, and what must not stand beside them."""

    groups: tuple[int, ...]
    width: int
    never: int
    of_all: int


_NAMES = frozenset(map(fold, _WORDS["given_names"].split()))
_AMBIGUOUS = frozenset(map(fold, _WORDS["ambiguous_names"].split()))


def _words_of(table: str) -> dict[str, str]:
    """The words of each meaning, by its name."""
    found: dict[str, str] = {}
    name = ""
    for line in table.splitlines():
        if head := re.match(r"([A-Za-z][A-Z_a-z0-9]*): ", line):
            name = head[1]
        if name and not line.startswith("#"):
            found[name] = f"{found.get(name, '')} {line[head.end() if head else 0 :]}"
    return found


_ALL_WORDS = _words_of(_WORDS["words"]) | _words_of(_WORDS["small_words"])
_OF_ALL = ("KEPT", "PLAIN", "ALONE", "SHOUTED")
"""What is true of a whole message: it stands behind a colon, has few words, or hardly any, or is shouted."""

_MADE = (*_OF_ALL, "NAME", "NAME2", "NAME_S", "WITH_THEM")
_BIT = {name: 1 << at for at, name in enumerate([*_ALL_WORDS, *_MADE])}
_DANISH = folded("der er vi og på med for til det har skal af kl om på som ikke jeg en et den de mig min")
_ENGLISH = folded(
    "the is of our this that are we and to in on a an you it was am have had can cannot not do "
    "feel want need my me think got will would been just by with at from should "
)
_OTHER_LANGUAGE = {"fire": _DANISH, "brand": _ENGLISH, "i": _DANISH}
"""Words that mean something else where the other language is spoken: `fire punkter`, `brand new`, `i dag`."""

_PLAIN = 5
_ALONE = 2
_PREFIX = 5
_NEAR = 4
_AND = folded("og and")
Named = Callable[[str], bool]
"""Is somebody called so?"""


def _is_nobody(_word: str) -> bool:
    return False


_SHORTEST = 2
_OF_COLLEAGUE = re.compile(r"(ens|chefs|leders|kollegas)$")
_MOST_PLACES = 8


class _Table:
    """Meanings of one need, found by a word of the group that is used by the fewest of them."""

    def __init__(self, need: Need, written: str) -> None:
        self.need = need
        meanings = [_meaning(line.split()) for line in written.strip().splitlines()]
        used = Counter(group for one in meanings for group in one.groups)
        self._by_bit: dict[int, list[Meaning]] = {}
        for one in meanings:
            rarest = min(one.groups, key=lambda group: used[group])
            for bit in _each_bit(rarest):
                self._by_bit.setdefault(bit, []).append(one)

    def is_in(self, sentence: _Sentence) -> bool:
        return any(
            _stands(one, sentence) for bit in _each_bit(sentence.all) for one in self._by_bit.get(bit, ())
        )

    def might_be_in(self, sentence: _Sentence) -> bool:
        """Were somebody named in it who is not known here."""
        said = sentence.all | _bits("NAME|NAME_S")
        return any(_bits_stand(one, said) for bit in _each_bit(said) for one in self._by_bit.get(bit, ()))


def _bits_stand(meaning: Meaning, said: int) -> bool:
    """Is there a word for each of its meanings, wherever they stand?"""
    for group in meaning.groups:  # asked of hundreds at each message, and most lack the first
        if not said & group:
            return False
    return said & meaning.of_all == meaning.of_all


def _each_bit(bits: int) -> Iterator[int]:
    while bits:
        low = bits & -bits
        yield low
        bits ^= low


def _meaning(words: list[str]) -> Meaning:
    width, *rest = words
    groups = tuple(_bits(word) for word in rest if not word.startswith("-") and word not in _OF_ALL)
    never = sum(_bits(word[1:]) for word in rest if word.startswith("-"))
    return Meaning(groups, int(width), never, sum(_BIT[word] for word in rest if word in _OF_ALL))


def _bits(names: str) -> int:
    found = 0
    for name in names.split("|"):
        found |= _BIT[name]
    return found


_SHORT = 4
_ALIKE = folded("grader græder")
"""Words that differ in their Danish letters alone."""


def _mark(written: str, key: str = "") -> str:
    """How a word is compared: a short one by its Danish letters too, for `har` is not `hår`."""
    folded_ = key or fold(written)
    if len(folded_) > _SHORT and folded_ not in _ALIKE:
        return folded_
    tight = unicodedata.normalize("NFC", written.casefold())
    for pair, letter in (("ae", "æ"), ("oe", "ø"), ("aa", "å")):
        tight = tight.replace(pair, letter)
    return tight if fold(tight) == folded_ else folded_


_LONGEST = max(len(word) for words in (*_ALL_WORDS.values(), _WORDS["figures"]) for word in words.split())
"""Of the words that are listed: no more of what somebody writes is compared with them."""


_HEAVY = (
    *("SUICIDE", "HARASSES", "HARASSING", "HARM", "UNRESPONSIVE", "COLLAPSE", "EXPLODES", "BLEEDS"),
    *("STRESSED", "ILLNESS", "WORN"),
)
"""Words that weigh so much that a slip of them is heard, too."""

_SLIPS_FROM, _ONE_WRONG_FROM, _MOST_REMEMBERED = 5, 7, 20_000
_DOUBLE = re.compile(r"(.)\1")


def _is_one_off(mark: str, word: str) -> bool:
    if len(word) < _ONE_WRONG_FROM or mark[0] != word[0]:
        return False
    return any(OSA.distance(mark[:size], word) <= 1 for size in (len(word), len(word) - 1, len(word) + 1))


def _ill_compounds() -> re.Pattern[str]:
    """Words like `stresssymptomer`, single letters for double ones: many write `stressymptomer`."""
    parts = {
        name: "|".join(_DOUBLE.sub(r"\1", fold(word)).removesuffix("s") for word in written.split())
        for name, written in _words_of(_WORDS["ill_compounds"]).items()
    }
    before, of, what, ending = (parts[name] for name in ("before", "of", "what", "ending"))
    return re.compile(f"(?:(?:{before})s?)?(?:(?:{of})s?)+(?:{what})(?:{ending})?s?")


_ILL_COMPOUNDS = _ill_compounds()


def _is_ill_compound(mark: str) -> bool:
    return bool(_ILL_COMPOUNDS.fullmatch(_DOUBLE.sub(r"\1", mark)))


class _Lexicon:
    """Which meanings a word has: as it stands, by how it begins or ends, or together with its neighbours."""

    def __init__(self, table: dict[str, str]) -> None:
        self.exact: dict[str, int] = {}
        self.begins: dict[str, int] = {}
        self.ends: dict[str, int] = {}
        self.several: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for name, written in table.items():
            for word in written.split():
                self._learn(word, _BIT[name])
        heavy = {word for name in _HEAVY for word in table.get(name, "").split() if "_" not in word}
        own = {word.rstrip("*") for word in heavy if word[0] != "*"}
        self._heavy = sorted(_mark(word) for word in own if len(word) >= _SLIPS_FROM)
        self._single = {_DOUBLE.sub(r"\1", word): word for word in reversed(self._heavy)}

    def _learn(self, word: str, bit: int) -> None:
        marks = tuple(_mark(part) for part in word.strip("*").split("_"))
        if len(marks) > 1:
            self.several.setdefault(marks[0], []).append((marks, bit))
            return
        places = (self.begins if word.endswith("*") else None, self.ends if word.startswith("*") else None)
        for place in [one for one in places if one is not None] or [self.exact]:
            place[marks[0]] = place.get(marks[0], 0) | bit

    def of(self, mark: str) -> int:
        ill = _BIT["ILL_TIME"] if _is_ill_compound(mark) else 0
        return ill | (self._of(mark) or self._of(self._slip_of(mark)))

    def _slip_of(self, mark: str) -> str:
        """The heavy word that was meant, where one letter is wrong or a double one is single."""
        if not _SLIPS_FROM <= len(mark) <= _LONGEST:
            return ""
        if found := self._single.get(_DOUBLE.sub(r"\1", mark)):
            return found
        return next((word for word in self._heavy if _is_one_off(mark, word)), "")

    def _of(self, mark: str) -> int:
        found = self.exact.get(mark, 0)
        for size in range(2, min(len(mark), _LONGEST) + 1):
            found |= self.begins.get(mark[:size], 0)
        for size in range(3, min(len(mark), _LONGEST + 1)):
            found |= self.ends.get(mark[-size:], 0)
        return found


_LEXICON = _Lexicon(_ALL_WORDS)


@lru_cache(_MOST_REMEMBERED)
def _meanings_of(mark: str) -> int:
    return _LEXICON.of(mark)


_FIGURES: dict[str, list[tuple[str, ...]]] = {}
for _figure in re.split(r"[|\n]", _WORDS["figures"].strip()):
    _marks = tuple(_mark(word.rstrip("*")) + "*" * word.endswith("*") for word in _figure.split())
    _FIGURES.setdefault(_marks[0].rstrip("*"), []).append(_marks)

_REGRETS = [tuple(map(_mark, said.split())) for said in _WORDS["regrets"].split("|")]

_LIFE, _DANGER, _OWN, _OTHERS, _HURT = (
    _Table(Need.life, _MEANINGS["life"]),
    _Table(Need.danger, _MEANINGS["danger"]),
    _Table(Need.personal, _MEANINGS["own"]),
    _Table(Need.personal, _MEANINGS["others"]),
    _Table(Need.hurt, _MEANINGS["hurt"]),
)
_BEFOREHAND = _Table(Need.danger, _MEANINGS["beforehand"])


@once
def need_in(message: str) -> Need | None:
    """What a message says of danger or need of whoever writes it, or of somebody beside them; else None."""
    return _worst(_said_in(message), (_LIFE, _DANGER, _OWN, _HURT))


@once
def _said_in(message: str) -> list[_Sentence]:
    return _read(message, given=False, named=_is_nobody)


def case_in(text: str, *, given: bool = False, known: Callable[[], Collection[str]] = tuple) -> Need | None:
    """What a text for others holds that is somebody's own matter: of the writer, or of a named colleague.

    `given`: all of it is to be kept, and not only what stands behind a colon. `known` gives the names of
    those who may be spoken of; it is asked only where it depends on whether a word is a name.
    """
    sentences = _read(text, given=given, named=_is_nobody)
    found = _worst(sentences, (_LIFE, _DANGER, _OWN, _OTHERS))
    if found or not any(map(_OTHERS.might_be_in, sentences)):
        return found
    names = frozenset(part for name in known() for part in _parts_of(name))
    again = _read(text, given=given, named=names.__contains__) if names else []
    return _worst(again, (_OTHERS,))


def _parts_of(name: str) -> Iterator[str]:
    """Each of somebody's names, but for particles and initials."""
    return (fold(part) for part in re.split(r"[\s(),.]+", name) if len(part) > _SHORTEST)


def _worst(sentences: Sequence[_Sentence], tables: Iterable[_Table]) -> Need | None:
    found = (table.need for table in tables if any(table.is_in(sentence) for sentence in sentences))
    return next(found, None)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What each word of a sentence may mean, and in which part of it the word stands."""

    bits: tuple[int, ...]
    parts: tuple[int, ...]
    all: int


def _read(text: str, *, given: bool, named: Named) -> list[_Sentence]:
    tokens = tokens_of(text)
    whole = _of_all(text, len(tokens))
    if given:
        whole &= ~_BIT["ALONE"]  # a word of a subject cries for nobody: `sæt brand på bruttolisten`
    behind = 0 if given else _behind_a_colon(text, tokens)
    found = []
    for _, group in groupby(tokens, key=lambda token: token.sentence):
        words = list(group)
        bits = _meanings(words, named)
        kept = _BIT["KEPT"]
        bits = [
            own | whole | (kept if word.start >= behind else 0) for own, word in zip(bits, words, strict=True)
        ]
        found.append(_Sentence(tuple(bits), tuple(word.part for word in words), reduce(or_, bits)))
    return found


def _of_all(text: str, count: int) -> int:
    shouted = _BIT["SHOUTED"] if "!" in text or text.isupper() else 0
    return shouted | (_BIT["PLAIN"] if count <= _PLAIN else 0) | (_BIT["ALONE"] if count <= _ALONE else 0)


def _behind_a_colon(text: str, tokens: Sequence[Token]) -> int:
    """Where what was given to keep begins: behind a colon after a few words, as in `foreslå punkt: …`."""
    head = re.match(r"[^:\n]{1,60}:", text)
    few = head and len([token for token in tokens if token.start < head.end()]) <= _PREFIX
    return head.end() if head and few else len(text) + 1


def _meanings(words: Sequence[Token], named: Named) -> list[int]:
    marks = [_mark(word.text, word.key) for word in words]
    said = frozenset(word.key for word in words)
    bits = [
        0 if _is_foreign(word, said) else _meanings_of(mark) for word, mark in zip(words, marks, strict=True)
    ]
    for at, mark in enumerate(marks):
        if at and "-" in words[at - 1].glue and _is_ill_compound(marks[at - 1] + mark):
            bits[at] |= _BIT["ILL_TIME"]  # `stress-symptomer`
        if mark == "min" and at and marks[at - 1].isdigit():
            bits[at] = 0  # minutes
        for several, bit in _LEXICON.several.get(mark, ()):
            if tuple(marks[at : at + len(several)]) == several:
                bits[at : at + len(several)] = [own | bit for own in bits[at : at + len(several)]]
    for first, after in (*_figures(marks), *_regret(marks, bits)):
        bits[first:after] = [0] * (after - first)
    return _together(words, _named(words, bits, named))


def _is_foreign(word: Token, said: frozenset[str]) -> bool:
    """Whether a word is one of the other language; a small `i` alone is Danish."""
    other = _OTHER_LANGUAGE.get(word.key)
    if other is None:
        return False
    return bool(other & said) or (word.text == "i" and not said & _ENGLISH)


def _figures(marks: Sequence[str]) -> Iterator[tuple[int, int]]:
    for at, mark in enumerate(marks):
        starts = {mark, *(mark[:size] for size in range(3, min(len(mark), _LONGEST + 1)))}
        for figure in (one for start in starts for one in _FIGURES.get(start, ())):
            here = marks[at : at + len(figure)]
            if len(here) == len(figure) and all(map(_fits, here, figure)):
                yield at, at + len(figure)


def _regret(marks: Sequence[str], bits: Sequence[int]) -> Iterator[tuple[int, int]]:
    """`I can't come, I'm afraid`, `… er jeg bange for`: who ends with it regrets, and fears nothing, unless
    work, a home or somebody is spoken of."""
    of_fear = reduce(or_, bits, 0) & _bits("WORK|HOME|KIN|COLLEAGUE|THEY")
    ending = next((one for one in _REGRETS if tuple(marks[-len(one) :]) == one), None)
    if ending and not of_fear and any(own & _BIT["COME"] for own in bits[: -len(ending)]):
        yield len(marks) - len(ending), len(marks)


def _fits(mark: str, word: str) -> bool:
    return mark.startswith(word[:-1]) if word.endswith("*") else mark == word


def _named(words: Sequence[Token], bits: list[int], named: Named) -> list[int]:
    """Who is named: the first `NAME`, and everybody after another word also `NAME2`."""
    are_names = [_is_name(word, at, words, bits[at], named) for at, word in enumerate(words)]
    run, found = 0, list(bits)
    for at, is_name in enumerate(are_names):
        if is_name:
            run += not (at and are_names[at - 1])
            found[at] |= _BIT["NAME"] if run == 1 else _BIT["NAME"] | _BIT["NAME2"]
        if _is_owner(words[at], is_name=is_name, bits=found[at]):
            found[at] |= _BIT["NAME_S"]
    return found


def _is_owner(word: Token, *, is_name: bool, bits: int) -> bool:
    """Whether something of somebody's is spoken of: `Emils …`, `Mads’ …`, `chefens …`."""
    if is_name:
        return word.key.endswith("s") or _has_apostrophe(word)
    of_colleague = _has_apostrophe(word) or bool(_OF_COLLEAGUE.search(word.key))
    return _is_genitive(word) or (of_colleague and bool(bits & _BIT["COLLEAGUE"]))


def _has_apostrophe(word: Token) -> bool:
    return bool({"'", "’"} & {*word.text, word.glue})


def _is_genitive(word: Token) -> bool:
    of = (word.key.removesuffix("s"), re.sub(r"(?<=[sxz])es$", "", word.key))  # `Idas`, `Larses`
    return word.text[:1].isupper() and any(name != word.key and name in _NAMES for name in of)


def _together(words: Sequence[Token], bits: list[int]) -> list[int]:
    """A colleague whom somebody speaks of as one of the two: `med min nye leder`, `min chef og jeg`."""
    found = list(bits)
    for at, word in enumerate(words):
        is_colleague = bits[at] & _BIT["COLLEAGUE"] and not _is_owner(word, is_name=False, bits=bits[at])
        if is_colleague and _is_beside(words, bits, at):
            found[at] |= _BIT["WITH_THEM"]
    return found


def _is_beside(words: Sequence[Token], bits: Sequence[int], at: int) -> bool:
    near = range(max(0, at - _NEAR), at)
    if any(bits[one] & _BIT["BESIDE"] for one in near):
        return True
    pairs = [(one, one - 1) for one in near] + [(at + 1, at + 2)]
    return any(
        words[join].key in _AND and bits[other] & _BIT["ME"]
        for join, other in pairs
        if other >= 0 and max(join, other) < len(words)
    )


def _is_name(word: Token, at: int, words: Sequence[Token], bits: int, named: Named) -> bool:
    """A given name, or a word with a capital that begins neither a sentence nor a part and means nothing; or
    somebody who is `named` so, where it means nothing else.

    Who presents an item (`v/ Hanne`) is not whom it is about.
    """
    if at and words[at - 1].key == "v":
        return False
    capital = word.text[:1].isupper() and not word.text.isupper()
    if word.key in _NAMES:
        return word.key not in _AMBIGUOUS or capital
    if not bits and word.key not in _AMBIGUOUS and (named(word.key) or named(word.key.removesuffix("s"))):
        return True
    begins = at == 0 or words[at - 1].part != word.part
    after_name = at > 0 and words[at - 1].key in _NAMES
    return capital and len(word.key) > 2 and not bits and (not begins or after_name)


def _stands(meaning: Meaning, sentence: _Sentence) -> bool:
    if not _bits_stand(meaning, sentence.all):
        return False
    places = [
        [at for at, bits in enumerate(sentence.bits) if bits & group][:_MOST_PLACES]
        for group in meaning.groups
    ]
    return any(_is_one_breath(meaning, chosen, sentence) for chosen in product(*places))


def _is_one_breath(meaning: Meaning, chosen: tuple[int, ...], sentence: _Sentence) -> bool:
    if len(set(chosen)) < len(chosen) or max(chosen) - min(chosen) > meaning.width:
        return False
    parts = {sentence.parts[at] for at in chosen}
    beside = (bits for bits, part in zip(sentence.bits, sentence.parts, strict=True) if part in parts)
    return not any(bits & meaning.never for bits in beside)


def sounds_urgent(message: str) -> bool:
    """Whether somebody is in danger or in need."""
    return need_in(message) in (Need.life, Need.danger, Need.personal)


def sounds_hurt(message: str) -> bool:
    """Whether somebody tells of an injury or of what makes them ill at their place of work."""
    return need_in(message) is Need.hurt


def asks_beforehand(message: str) -> bool:
    """Whether somebody wants to know what to do, or whom to call, should there be danger."""
    return any(map(_BEFOREHAND.is_in, _said_in(message)))


__all__ = ["Need", "asks_beforehand", "case_in", "need_in", "sounds_hurt", "sounds_urgent"]
