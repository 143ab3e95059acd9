"""What in a message has a type: days and times, numbers and labels, people, quotes and links."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from bot.language.lexicon import FOLDER
from bot.language.phrases.words import Word, fold, folded


class Kind(StrEnum):
    """Of which type a span is."""

    time = "time"
    length = "length"
    number = "number"
    decision = "decision"
    label = "label"
    person = "person"
    quote = "quote"
    link = "link"


class Entity(NamedTuple):
    """Some words that are one thing: the words `first` up to `after`."""

    kind: Kind
    first: int
    after: int


_DECISION = re.compile(r"\bD\s?-?\s?(?:20)?\d\d\s?[- ]\s?\d{1,4}\b|\b20\d\d-\d{3}\b|\bD-\d+\b", re.IGNORECASE)
_LABEL = re.compile(r"\b[IT]\s?-\s?\d{1,4}\b|\b[IT]\d{1,4}\b")
_MAIL = r"(?<![^\s@<>()])[^\s@<>()]+@[^\s@<>()]+\.\w{2,}"
_TILL, _AND = folded("til to until till through"), folded("og and")
_BOTH, _WEEKS = folded("mellem between"), folded("uge uger week weeks")
_JOINS = _TILL | _AND | folded("med including d den the")
"""What joins the first day and the last."""

_LINK = re.compile(rf"\bhttps?://\S+|\bwww\.\S+|{_MAIL}", re.IGNORECASE)
_QUOTE = re.compile('["“”„«»]([^"“”„«»]+)["“”„«»]')
_JOINED = re.compile(r"[/.:\-–]|\.? ?[-–] ?")
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th|\.)?")
_CLOCK = frozenset(("kl", "klokken", "at", "am", "pm"))
_HALVES = frozenset(("am", "pm"))
_MINUTES = folded(
    "min mins minut minutter minutters minute minutes kvarter quarter time timer timers hour hours"
)
_DETERMINERS = folded("den d the på on d. fra from kl klokken at mandag")
_BETWEEN = folded(
    "til to until till through og and frem kl klokken at the den d of in i om efter after fra from med hele "
    "all end start begin slutning slutningen begyndelsen starten midten beginning middle senest på on "
    "by næste next this denne kommende coming sidste last første first uge week inden before før "
    "mellem between around omkring ca a en et one de for igen hver every undtagen bortset fra except "
    "excluding"
)
_MORE = folded("more extra ekstra")
"""What may stand between a number and its days: `three more days`."""

_JOINING = _BETWEEN | _MORE

_BEFORE = folded(
    "den d the kl klokken at hele all om in næste next this denne kommende coming uge week fra from "
    "efter after mellem between slutningen starten begyndelsen midten end beginning middle of en et a "
    "one de senest i on på første first sidste last ca omkring around hver every"
)
_NUMBERED = folded(
    "punkt punktet punkter punkterne pkt item items nr nummer number no input inputs tema temaer "
    "theme themes version bilag attachment mulighed option options inputtet bygning building lokale "
    "room v i t"
)


class Names(NamedTuple):
    """Given names, and those of them that are words as well."""

    given: frozenset[str]
    words_too: frozenset[str]


@cache
def names() -> Names:
    told = tomllib.loads((FOLDER / "names.toml").read_text())
    too = frozenset(fold(name) for name in told["words_too"].split())
    return Names(frozenset(fold(name) for name in told["names"].split()) - too, too)


def by_sight(text: str, words: Sequence[Word]) -> Iterator[Entity]:
    """What its letters tell alone: quotes, links and labels."""
    for kind, pattern in (
        (Kind.quote, _QUOTE),
        (Kind.link, _LINK),
        (Kind.decision, _DECISION),
        (Kind.label, _LABEL),
    ):
        for match in pattern.finditer(text):
            inside = [
                at for at, word in enumerate(words) if match.start() <= word.start and word.end <= match.end()
            ]
            if inside:
                yield Entity(kind, inside[0], inside[-1] + 1)


# days and times


def times(
    text: str, words: Sequence[Word], concepts: Sequence[frozenset[str]], taken: set[int]
) -> Iterator[Entity]:
    """Runs of words that say when: from the first that does to the last, with what joins them."""
    anchors = [_is_anchor(text, words, concepts, at) and at not in taken for at in range(len(words))]
    at = 0
    while at < len(words):
        if not anchors[at]:
            at += 1
            continue
        after = _run(words, anchors, taken, at)
        yield Entity(Kind.time, _begun(words, taken, at), after)
        at = after


def _run(words: Sequence[Word], anchors: Sequence[bool], taken: set[int], at: int) -> int:
    """Where the run ends: after its last anchor, with at most five joining words between two."""
    after = at + 1
    ahead = after
    while ahead < len(words) and ahead - after <= 5 and ahead not in taken:
        if anchors[ahead]:
            after = ahead + 1
        elif words[ahead].key not in _JOINING:
            break
        ahead += 1
    return after


def _begun(words: Sequence[Word], taken: set[int], at: int) -> int:
    while at and words[at - 1].key in _BEFORE and at - 1 not in taken:
        at -= 1
    return at


def _is_anchor(text: str, words: Sequence[Word], concepts: Sequence[frozenset[str]], at: int) -> bool:
    if concepts[at] & _NAMED_TIMES:
        return not (concepts[at] & _SMALL_WORDS)  # `nogn` is no month, where it may be `nogen`
    key = words[at].key
    before = words[at - 1].key if at else ""
    behind = at + 2 if at + 1 < len(words) and words[at + 1].key in _MORE else at + 1
    following = concepts[behind] if behind < len(words) else frozenset()
    if "SPAN" in concepts[at]:
        number = at - 2 if before in _MORE else at - 1
        return _counts(concepts, words, number) or before in _RELATIVE or before in ("uge", "week")
    if key in _HALVES:
        return before.isdecimal() and _is_anchor(text, words, concepts, at - 1)
    if not _NUMBER.fullmatch(key):
        return "COUNT" in concepts[at] and "SPAN" in following
    is_day = _is_day_number(text, words, at, before, following)
    return is_day or (before not in _NUMBERED and _is_in_a_row(words, concepts, at))


_NAMED_TIMES, _SMALL_WORDS = frozenset(("DAY", "MONTH", "SEASON")), frozenset(("SOMEBODY", "SOMETHING"))


def _is_in_a_row(words: Sequence[Word], concepts: Sequence[frozenset[str]], at: int) -> bool:
    return _begins_a_row(words, concepts, at) or _goes_on_with_one(words, concepts, at)


def _begins_a_row(words: Sequence[Word], concepts: Sequence[frozenset[str]], at: int) -> bool:
    """`1` in `fra 1. til 5. december` and `mellem 1. og 5. december`, whose month stands behind the last."""
    joined, last = _joined_behind(words, at)
    is_row = joined & _TILL or (joined & _AND and any(word.key in _BOTH for word in words[:at]))
    if not is_row or last + 1 >= len(words) or not _NUMBER.fullmatch(words[last].key):
        return False
    return "MONTH" in concepts[last + 1]


def _joined_behind(words: Sequence[Word], at: int) -> tuple[frozenset[str], int]:
    """What joins it with what follows, and where that stands."""
    last = at + 1
    while last < len(words) and words[last].key in _JOINS and last - at < 4:
        last += 1
    return frozenset(word.key for word in words[at + 1 : last]), last


def _goes_on_with_one(words: Sequence[Word], concepts: Sequence[frozenset[str]], at: int) -> bool:
    """`1` and `5` in `December 1 to 5`, `49` in `uge 48 og 49`; `2` is none in `i december 2 værter`."""
    first, join = at - 2, at - 1
    ends = at + 1 == len(words) or words[at + 1].key in _BETWEEN
    if at and "MONTH" in concepts[at - 1]:
        return ends
    if first < 1 or not _NUMBER.fullmatch(words[first].key) or words[join].key not in _TILL | _AND:
        return False
    if words[join].key in _TILL and "MONTH" in concepts[first - 1]:
        return True
    return ends and words[first - 1].key in _WEEKS


_RELATIVE = folded("næste next this denne i om kommende coming sidste last en et a one hele all per")


def _counts(concepts: Sequence[frozenset[str]], words: Sequence[Word], at: int) -> bool:
    return at >= 0 and ("COUNT" in concepts[at] or words[at].key.isdecimal())


def _is_day_number(text: str, words: Sequence[Word], at: int, before: str, following: frozenset[str]) -> bool:
    """`15` in `den 15.`, `the 15th`, `15/12`, `kl. 9.30`, `uge 42`, `14 dage`; not in `punkt 3`."""
    key = words[at].key
    if before in _NUMBERED and not (before == "i" and _is_year(key)):
        return False
    if not key.isdecimal() or following & {"MONTH", "SPAN"} or _is_joined(text, words, at):
        return True
    if before in ("den", "d", "the", "uge", "week", "uger", "d.") or before in _CLOCK:
        return True
    return _is_year(key)


def _is_year(key: str) -> bool:
    return key.isdecimal() and len(key) == 4 and 2000 <= int(key) <= 2199


def _is_joined(text: str, words: Sequence[Word], at: int) -> bool:
    """A sign between two numbers: `15/12`, `12-15.30`, `10:00`."""
    for first, second in ((at - 1, at), (at, at + 1)):
        if first < 0 or second >= len(words):
            continue
        between = text[words[first].end : words[second].start]
        other = words[first if second == at else second].key
        if _JOINED.fullmatch(between) and other[:1].isdigit():
            return True
    return False


# lengths and numbers


def lengths(words: Sequence[Word], taken: set[int]) -> Iterator[Entity]:
    """`15 min`, `en halv time`; at the end `om en time`, `in an hour` is a time."""
    for at, word in enumerate(words):
        if word.key in _MINUTES and at not in taken and at and _may_count(words[at - 1].key):
            first = at - 1
            while first and (words[first - 1].key in ("en", "et", "a", "an", "half", "halv", "of")):
                first -= 1
            is_then = bool(first) and at + 1 == len(words) and words[first - 1].key in _FROM_NOW
            yield Entity(Kind.time, first - 1, at + 1) if is_then else Entity(Kind.length, first, at + 1)


_FROM_NOW = folded("om in")
_COUNTING = folded("en et a an half halv halvanden to tre fire fem ti two three five ten of")


def _may_count(key: str) -> bool:
    return key.isdecimal() or key in _COUNTING


def numbers(words: Sequence[Word], taken: set[int]) -> Iterator[Entity]:
    for at, word in enumerate(words):
        if at not in taken and _NUMBER.fullmatch(word.key):
            said = bool(at) and words[at - 1].key in _NUMBER_OF and at - 1 not in taken
            yield Entity(Kind.number, at - said, at + 1)


_NUMBER_OF = folded("nummer nr number num")
"""`number 2` is a number, and no telephone's."""


# people


def people(text: str, words: Sequence[Word], known: Sequence[bool], taken: set[int]) -> Iterator[Entity]:
    """Given names, with the names behind them; unknown words with a capital letter amid a sentence."""
    at = 0
    while at < len(words):
        if at in taken or not _is_name(text, words, known, at):
            at += 1
            continue
        after = at + 1
        while after < len(words) and after not in taken and _goes_on(text, words, known, after):
            after += 1
        yield Entity(Kind.person, at, after)
        at = after


WHERE = folded("i in på at hos fra from dtu ved bygning building lokale room til to")


def is_given_name(key: str) -> bool:
    given = names().given
    return key in given or (key.endswith("s") and key[:-1] in given)


def may_be_given_name(key: str) -> bool:
    """Those too that are words: `iben`, `line`."""
    return is_given_name(key) or key in names().words_too or key.removesuffix("s") in names().words_too


def _is_name(text: str, words: Sequence[Word], known: Sequence[bool], at: int) -> bool:
    key = words[at].key
    raw = text[words[at].start : words[at].end]
    if is_given_name(key):
        return not (known[at] and raw.islower() and key not in names().given)
    if not raw[:1].isupper() or raw.isupper():
        return False
    too = names().words_too
    if at and words[at - 1].key in WHERE:
        return key in names().words_too
    begins = _begins_sentence(text, words, at)
    if key in too or (key.endswith("s") and key[:-1] in too):
        return not (begins and known[at])
    return not (known[at] or begins)


def _goes_on(text: str, words: Sequence[Word], known: Sequence[bool], at: int) -> bool:
    """A surname: with a capital letter, right behind; one that is a word, too, but in no row of such."""
    if not _is_capital(text, words[at]) or text[words[at - 1].end : words[at].start].strip():
        return False
    if not known[at]:
        return True
    ahead = at + 1 < len(words) and known[at + 1] and _is_capital(text, words[at + 1])
    return not ahead and not text[words[at].start : words[at].end].isupper()


def _is_capital(text: str, word: Word) -> bool:
    return text[word.start].isupper()


def _begins_sentence(text: str, words: Sequence[Word], at: int) -> bool:
    if at == 0:
        return True
    between = text[words[at - 1].end : words[at].start]
    return any(sign in between for sign in '.!?:\n"“”«»')
