"""What people wish of a vote in a clause of its sentence: quorum, what is shown when, and more."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from typing import Any, Literal

LONGEST = 120
"""Characters that one wish can have."""

Shown = Literal["after-vote", "after-close", "never"]


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many must answer: a share of the members or, where that is None, a `number` of them.

    `plain`: the number stood alone, and may have been meant per cent.
    """

    share: Fraction | None = None
    number: int = 0
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Circle:
    """A part of the network: the hosts, or the working `group` that is called so."""

    group: str = ""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was wished; `number` is how many one may choose, or its dots; `places` is how many options win.

    `share`: so much of those who say yes or no must say yes.
    """

    quorum: Quorum | None = None
    shown: Shown | None = None
    confidential: bool = False
    adds: bool = False
    number: int | None = None
    places: int | None = None
    share: Fraction | None = None
    circle: Circle | None = None
    every: str | None = None
    """How often it is held again."""
    majority: bool = False
    """More yes than no, without a share."""


_SHARES: Mapping[str, Fraction] = {
    "halvdelen|det halve|half|one half": Fraction(1, 2),
    "(?:to|2)[ -]?tredjedele|(?:two|2)[ -]?thirds": Fraction(2, 3),
    "(?:tre|3)[ -]?fjerdedele|(?:three|3)[ -]?quarters": Fraction(3, 4),
    "alle|samtlige|everybody|everyone|all": Fraction(1),
}
_COUNTED = ("en one", "to two", "tre three", "fire four", "fem five", "seks six", "syv seven", "otte eight")
_NUMBERS = {word: number for number, words in enumerate(_COUNTED, 1) for word in words.split()}
_NUMBER = rf"(?P<number>\d{{1,4}}|{'|'.join(_NUMBERS)})"
_OF_THEM = (
    r"(?P<them>\s+(?:af\s+|of\s+)?(?:os|us|the\s+)?"
    r"(?:medlemmer(?:ne)?|personer|svar|members|people|answers)?)?"
)
_AMOUNT = (
    r"(?:mindst\s+|at\s+least\s+)?(?:"
    r"(?P<percent>\d{1,3})\s*(?:%|pct\.?|procent|per\s?cent)|(?P<over>\d{1,2})/(?P<under>\d{1,2})|"
    + "|".join(f"(?P<share{place}>{words})" for place, words in enumerate(_SHARES))
    + f"|{_NUMBER}){_OF_THEM}"
)
_ANSWER = r"(?:svare|stemme|(?:have\s+)?(?:svaret|stemt)|deltage|answer|reply|vote|take\s+part)"


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})\s*", re.IGNORECASE)


_QUORUMS = (
    _pattern(rf"(?:et\s+|a\s+)?[qk][uv]orum\s*(?:på|of|er|is|:)?\s*{_AMOUNT}"),
    _pattern(
        rf"(?:det\s+)?(?:kræver|kræv|requires|require|needs?)\s+(?:svar\s+fra\s+|answers\s+from\s+)?{_AMOUNT}"
    ),
    _pattern(rf"{_AMOUNT}\s+(?:skal|must|have\s+to|has\s+to)\s+{_ANSWER}"),
)
_SHOWN: Mapping[Shown, re.Pattern[str]] = {
    "never": _pattern(
        r"(?:vis|vises)\s+aldrig(?:\s+(?:stillingen|resultatet|tallene))?|aldrig\s+vist"
        r"|(?:stillingen|resultatet|tallene)\s+vises\s+aldrig|skjul(?:t)?\s+(?:stillingen\s+)?(?:altid|for\s+evigt)"
        r"|never\s+shown|never\s+show(?:\s+the\s+(?:counts?|results?))?|(?:counts?|results?)\s+(?:are\s+|is\s+)?never\s+shown"
    ),
    "after-close": _pattern(
        r"(?:(?:stillingen\s+er\s+)?skjult|skjul\s+(?:stillingen|resultatet))\s+(?:ind)?til\s+(?:den\s+er\s+)?(?:lukning|lukket|afstemningen\s+lukker|den\s+lukker)"
        r"|(?:stillingen|resultatet)\s+vises\s+(?:først\s+)?(?:ved\s+lukning|når\s+(?:den|afstemningen)\s+lukker)"
        r"|(?:hidden|hide\s+(?:the\s+)?(?:counts?|results?))\s+until\s+(?:it\s+|the\s+)?(?:close[sd]?|closing)"
        r"|(?:counts?|results?)\s+(?:are\s+)?(?:hidden\s+until|shown\s+at)\s+(?:the\s+)?close"
    ),
    "after-vote": _pattern(
        r"(?:skjult|skjul\s+(?:stillingen|resultatet))\s+(?:ind)?til\s+(?:man|de|folk)\s+(?:selv\s+)?har\s+(?:stemt|svaret)"
        r"|(?:hidden|hide\s+(?:the\s+)?(?:counts?|results?))\s+until\s+(?:voted|one\s+has\s+voted|they\s+(?:have\s+)?voted|you\s+(?:have\s+)?voted)"
    ),
}
_CONFIDENTIAL = _pattern(
    r"fortrolig(?:t)?|hemmelig(?:t)?|anonym(?:t)?|confidential(?:ly)?|secret(?:ly)?|anonymous(?:ly)?"
    r"|uden\s+navne?|without\s+names?"
)
_ADDS = _pattern(
    r"(?:(?:de\s+)?andre|alle|deltager(?:e|ne)|medlemmer(?:ne)?|folk)(?:\s+(?:andre|deltagere|medlemmer))?"
    r"\s+(?:må|kan)\s+(?:gerne\s+)?(?:også\s+)?(?:selv\s+)?(?:tilføje|foreslå|komme\s+med)"
    r"(?:\s+(?:flere\s+|nye\s+)?(?:muligheder|forslag)|\s+flere)?"
    r"|(?:the\s+)?(?:others|everyone|everybody|members|participants|people)\s+(?:may|can)\s+(?:also\s+)?"
    r"(?:add|suggest)(?:\s+(?:more\s+|new\s+)?(?:options|suggestions)|\s+more)?"
)
_NEEDS = (
    r"(?:(?:det\s+|it\s+)?(?:kræver|skal\s+(?:have|være)|requires|needs?|must\s+be|has\s+to\s+be)\s+"
    r"|ved\s+|by\s+)?(?:et\s+|en\s+|a\s+)?"
)
_MAJORITIES: Mapping[Fraction, re.Pattern[str]] = {
    Fraction(2, 3): _pattern(
        rf"{_NEEDS}(?:(?:to|2)[ -]?tredjedeles?|2/3|kvalificeret|(?:two|2)[ -]?thirds?|qualified)[ -]*"
        r"(?:s[ -])?(?:flertal(?:let)?|majority)|(?:a\s+)?supermajority"
    ),
    Fraction(3, 4): _pattern(
        rf"{_NEEDS}(?:(?:tre|3)[ -]?fjerdedeles?|3/4|(?:three|3)[ -]?quarters?)[ -]*"
        r"(?:flertal(?:let)?|majority)"
    ),
    Fraction(1): _pattern(
        rf"{_NEEDS}(?:enstemmig(?:t|hed)?|unanimous(?:ly)?|unanimity)(?:\s+(?:vedtaget|ja|yes))?"
        r"|(?:kræver,?(?:\s+at)?|requires|needs?)\s+(?:alle|all|every(?:one|body))\s+(?:er\s+enige|to\s+agree|agrees?)"
        r"|(?:alle|all|every(?:one|body))\s+(?:skal\s+være\s+enige|must\s+agree)"
    ),
}
_SAY_YES = (
    r"(?:\s+(?:(?:af|of)\s+)?(?:os|us|(?:the\s+)?(?:stemmerne|medlemmerne|votes|members)))?"
    r"(?:\s+(?:for|i\s+favør|in\s+favou?r|skal\s+(?:være\s+for|(?:sige|stemme)\s+(?:ja|for))"
    r"|(?:must|have\s+to|has\s+to)\s+(?:be\s+(?:for|in\s+favou?r)|(?:say|vote)\s+(?:yes|for|in\s+favou?r))))?"
)
_SHARES_ALONE: Mapping[Fraction, re.Pattern[str]] = {
    share: _pattern(rf"(?:mindst\s+|at\s+least\s+)?(?:{words}){_SAY_YES}")
    for words, share in _SHARES.items()
    if share not in (Fraction(1, 2), Fraction(1))
}
_SIMPLE_MAJORITY = _pattern(
    rf"{_NEEDS}(?:almindelig(?:t)?|simpel(?:t)?|simple|plain)?\s*(?:flertal(?:s?afstemning)?|majority(?:\s+vote)?)"
)
_PER_CENT_MAJORITY = _pattern(
    rf"{_NEEDS}(?:mindst\s+|at\s+least\s+)?(?P<percent>\d{{1,3}})\s*(?:%|pct\.?|procents?|per\s?cent)\s+"
    r"(?:flertal(?:let)?|majority)"
)
_PLACES = _pattern(rf"{_NUMBER}\s+(?:pladser|vindere|places|winners)")
_DOTS = _NUMBER.replace("number", "dots")
_UP_TO = _pattern(
    rf"(?:vælg\s+|choose\s+)?(?:op\s+til|højst|max\.?|up\s+to|at\s+most)\s+{_NUMBER}"
    rf"|{_DOTS}\s+(?:prikker|dots|points?)(?:\s+(?:hver|each))?"
)


_HOSTS = (
    r"(?:de\s+|the\s+|vores\s+|our\s+)?(?:kommende\s+|næste\s+|next\s+|coming\s+)?(?:mødets\s+)?(?:værter(?:ne)?|hosts)"
    r"(?:\s+(?:ved|til|for|på|of|at)\s+(?:det\s+|the\s+)?(?:næste|kommende|next|coming)\s+(?:møde|meeting))?"
)
_GROUP = (
    r"(?:(?:den\s+|the\s+|vores\s+|our\s+)?(?:arbejdsgruppe|undergruppe|working\s+group|subgroup)(?:n)?\s+"
    r"(?:om\s+|for\s+|on\s+|about\s+)?(?P<group>\S.*?)"
    r"|(?:the\s+|our\s+)(?P<named>\S.*?)\s+(?:working\s+group|subgroup))"
)
_CIRCLE = _pattern(rf"(?:{_HOSTS}|{_GROUP})")
_CIRCLE_ALONE = _pattern(
    rf"(?:(?:kun|udelukkende|alene|only|just)(?:\s+(?:for|blandt|i|af|among|amongst|in|by))?|blandt|among|amongst)\s+"
    rf"(?:{_HOSTS}|{_GROUP})(?:\s+(?:(?:må|kan|skal|may|can|should)\s+)?(?:stemmer?|svarer?|votes?|answers?))?"
)
_ADDRESSED = re.compile(
    rf"\s*(?:(?:kun|only)\s+)?(?:for|blandt|i|til|among|amongst|in)\s+(?:(?P<hosts>{_HOSTS})|{_GROUP})\s*"
    r"(?::|,(?=\s)|\s[-–—](?=\s)|(?(hosts)\s(?:om|about|on)\b\s*:?|(?!)))\s*(?=\S)",
    re.IGNORECASE,
)


_AGAIN = r"(?:gentag(?:es|et)?|gentagende|repeat(?:s|ed|ing)?|recurring)"
_SAYS_AGAIN = re.compile(rf"(?:(?:og|and)\s+)?{_AGAIN}\b", re.IGNORECASE)
_OFTEN = {
    "week": "hver uge|en gang om ugen|ugentligt?|every week|once a week|weekly",
    "fortnight": r"hver (?:anden|2\.) uge|hver 14\.? dag"
    "|every (?:other|second) week|every two weeks|fortnightly",
    "month": "hver måned|en gang om måneden|månedligt?|every month|once a month|monthly",
    "quarter": r"hvert kvartal|hver (?:tredje|3\.) måned|kvartalsvist?"
    "|every quarter|every three months|quarterly",
    "half-year": "hvert (?:halve år|halvår)|to gange om året|halvårligt?|every half year|every six months"
    "|twice a year|half-yearly",
    "year": "hvert år|en gang om året|årligt?|every year|once a year|yearly|annually",
}
_EVERY: Mapping[str, re.Pattern[str]] = {
    how: _pattern(rf"(?:(?:{_AGAIN}|(?:og |and )?(?:igen|again)) )?(?:{words})".replace(" ", r"\s+"))
    for how, words in _OFTEN.items()
}


NONE = Wishes()
_LEAD = re.compile(r"\s*(?:(?:og|and|samt|med|with|desuden|also|men|but)\s+)+", re.IGNORECASE)
_AND = re.compile(r"\s+(?:og|and)\s+", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:med|with|og|and)\s+", re.IGNORECASE)
_LIKE_ONE = re.compile(
    rf"\b(?:[qk][uv][ao]r+um|flertal(?:let)?|majority|supermajority|enstemmig\w*|unanim\w*|beslutningsdygtig\w*|skjul\w*|hidden|hide|hemmelig\w*|fortrolig\w*|anonym\w*"
    rf"|confidential\w*|secret\w*)\b"
    rf"|\b(?:\d+|{'|'.join(_NUMBERS)})\s+(?:prik|prikker|dots?|pladser|places?|vindere?|winners?|points?|stemmer|votes)\b"
    rf"|\b(?:andre|alle|deltager\w*|medlemmer\w*|folk|man|others|every(?:one|body)|members|participants|people)"
    rf"\s+(?:også\s+)?(?:må|kan|skal|may|can|must)\b"
    rf"|\b(?:op\s+til|højst|up\s+to|at\s+most)\s+(?:\d+|{'|'.join(_NUMBERS)})\b|\bvises\b|\bshown\b",
    re.IGNORECASE,
)


_OF_A_VOTE = re.compile(
    r"\b(?:(?:af)?stemm(?:e|er|es|t)|(?:af)?stemning\w*|votes?|voting|ballots?|resultat\w*|results?|stillingen|counts?"
    r"|frist\w*|svarfrist\w*|deadlines?)\b",
    re.IGNORECASE,
)
_OPEN_FOR = re.compile(
    r"\b(?:åb(?:en|ent|ne|nes|ner)|luk(?:ke|kes|ker|ket)?|kør(?:e|er)?|løb(?:e|er)?|open|opens|close[sd]?|runs?)\b"
    r".*\b(?:i|efter|om|for|in|after)\s+(?:\d+|[a-zæøå]+)\s+(?:min\w*|tim\w*|hours?|dag\w*|døgn|days?|uge\w*|weeks?|måned\w*|months?)\b",
    re.IGNORECASE,
)
LONGEST_SETTING = 9
"""Words that a wish of how a vote is held can have."""

_SIGN_OF_CODE = re.compile(r"[{}$\\]|//|\S@")
_CODE = re.compile(r"\S*(?:[{}$\\]|//|\S@)\S*")
"""Addresses and pieces of code: `https://example.org/secret`, `${root.secret}`."""


def has_code(words: str) -> bool:
    """Is an address, a path or code among them?"""
    return _SIGN_OF_CODE.search(words) is not None


def wished(clause: str, known: Wishes = NONE, *, alone: bool = False) -> Wishes | None:
    """With what a clause wishes, one thing or several; None where any of its words is no wish.

    `alone`: what would belong to the question if other words stood beside it counts, too: `hver måned`.
    """
    words = (begun.string[begun.end() :] if (begun := _LEAD.match(clause)) else clause).strip(" .!")
    if not words or len(words) > LONGEST:
        return None
    among = _ALONE if alone else _WISHES
    if (found := _one(words, known, among)) is not None:
        return found
    for joint in _AND.finditer(words):
        first = _one(words[: joint.start()].strip(), known, among)
        if first and (both := wished(words[joint.end() :], first, alone=alone)):
            return both
    return None


def _one(words: str, known: Wishes, among: Sequence[Wish]) -> Wishes | None:
    return next((found for wish in among if (found := wish(words, known)) is not None), None)


def sorts(of: Wishes) -> frozenset[str]:
    """The names of what is wished."""
    return frozenset(one.name for one in fields(of) if getattr(of, one.name) not in (None, False))


def both(one: Wishes, other: Wishes) -> Wishes | None:
    """What either wishes; None where they wish two things of the same."""
    return _with(one, **{name: getattr(other, name) for name in sorts(other)})


def without_tail(clause: str, known: Wishes = NONE) -> tuple[str, Wishes] | None:
    """A clause without what it wishes at its end, behind `med` or `og`: `Vi mødes online med kvorum 2/3`."""
    for joint in _TAIL.finditer(clause):
        found = wished(clause[joint.end() :], known)
        if found and clause[: joint.start()].strip():
            return clause[: joint.start()].rstrip(), found
    return None


def looks_like_one(clause: str) -> bool:
    """Does it speak of what one can wish, whether or not it was understood? An address does not."""
    return _LIKE_ONE.search(_CODE.sub(" ", clause)) is not None


def speaks_of_the_vote(clause: str) -> bool:
    """Does it say how the vote is held: `åben i en uge`, `Bo må ikke stemme`?"""
    words = _CODE.sub(" ", clause)
    is_short = len(words.split()) <= LONGEST_SETTING
    return is_short and bool(_OF_A_VOTE.search(words) or _OPEN_FOR.search(words))


def quorum(words: str) -> Quorum | None:
    """How many must answer, as `75 %`, `2/3`, `alle` or `8` say it; None for what is no amount."""
    found = re.fullmatch(_AMOUNT, words.strip(), re.IGNORECASE)
    return _amount(found) if found else None


def _amount(found: re.Match[str]) -> Quorum | None:
    told = found.groupdict()
    if told["percent"]:
        return _share(int(told["percent"]), 100)
    if told["over"]:
        return _share(int(told["over"]), int(told["under"]))
    for place, share in enumerate(_SHARES.values()):
        if told[f"share{place}"]:
            return Quorum(share)
    number = _counted(told["number"])
    return Quorum(number=number, plain=not (told["them"] or "").strip()) if number else None


def _share(over: int, under: int) -> Quorum | None:
    return Quorum(Fraction(over, under)) if 0 < over <= under else None


def _counted(words: str) -> int:
    return _NUMBERS.get(words.casefold()) or (int(words) if words.isdecimal() else 0)


def _wish_of_quorum(words: str, wishes: Wishes) -> Wishes | None:
    for pattern in _QUORUMS:
        found = pattern.fullmatch(words)
        amount = _amount(found) if found else None
        if amount is not None:
            return _with(wishes, quorum=amount)
    return None


def _wish_of_majority(words: str, wishes: Wishes) -> Wishes | None:
    found = next((share for share, pattern in _MAJORITIES.items() if pattern.fullmatch(words)), None)
    if said := _PER_CENT_MAJORITY.fullmatch(words):
        per_cent = int(said["percent"])
        found = Fraction(per_cent, 100) if 50 < per_cent <= 100 else None
    if _SIMPLE_MAJORITY.fullmatch(words):
        return replace(wishes, majority=True)
    return _with(wishes, share=found) if found else None


def _wish_of_showing(words: str, wishes: Wishes) -> Wishes | None:
    found = next((shown for shown, pattern in _SHOWN.items() if pattern.fullmatch(words)), None)
    return _with(wishes, shown=found) if found else None


def _wish_of_secrecy(words: str, wishes: Wishes) -> Wishes | None:
    return replace(wishes, confidential=True) if _CONFIDENTIAL.fullmatch(words) else None


def _wish_of_options(words: str, wishes: Wishes) -> Wishes | None:
    return replace(wishes, adds=True) if _ADDS.fullmatch(words) else None


def _wish_of_number(words: str, wishes: Wishes) -> Wishes | None:
    found = _UP_TO.fullmatch(words)
    return _with(wishes, number=_counted(found["number"] or found["dots"])) if found else None


def _wish_of_places(words: str, wishes: Wishes) -> Wishes | None:
    found = _PLACES.fullmatch(words)
    return _with(wishes, places=_counted(found["number"])) if found else None


def _with(wishes: Wishes, **wish: Any) -> Wishes | None:
    """With this one too; None where something else was wished of the same before."""
    differs = any(getattr(wishes, name) not in (None, False, value) for name, value in wish.items())
    return None if differs else replace(wishes, **wish)


def repeats(words: str) -> str | None:
    """How often, as `hver måned`, `gentages hvert kvartal`, `every other week` say it."""
    found = (how for how, pattern in _EVERY.items() if pattern.fullmatch(words.strip(" .!")))
    return next(found, None)


def circle(words: str) -> Circle | None:
    """The part of the network that words name: `værterne`, `arbejdsgruppen om støj`."""
    found = _CIRCLE.fullmatch(words.strip(" .!"))
    return _circle(found) if found else None


def addressed(sentence: str) -> tuple[Circle, str] | None:
    """To whom a vote is put, and what is asked: `for værterne: …`, `i arbejdsgruppen støj: …`."""
    found = _ADDRESSED.match(sentence)
    return (_circle(found), sentence[found.end() :]) if found else None


def _circle(found: re.Match[str]) -> Circle:
    return Circle((found["group"] or found["named"] or "").strip(" .!?\"'”“„»«"))


def _wish_of_circle(words: str, wishes: Wishes) -> Wishes | None:
    found = _CIRCLE_ALONE.fullmatch(words)
    return _with(wishes, circle=_circle(found)) if found else None


def _wish_of_repeating(words: str, wishes: Wishes) -> Wishes | None:
    """`hver måned` alone may as well be what is asked."""
    found = repeats(words) if _SAYS_AGAIN.match(words) else None
    return _with(wishes, every=found) if found else None


def _wish_of_share(words: str, wishes: Wishes) -> Wishes | None:
    """`to tredjedele` alone may as well be what is asked about, or one of what is to choose."""
    found = next((share for share, pattern in _SHARES_ALONE.items() if pattern.fullmatch(words)), None)
    return _with(wishes, share=found) if found else None


def _wish_of_how_often(words: str, wishes: Wishes) -> Wishes | None:
    found = repeats(words)
    return _with(wishes, every=found) if found else None


Wish = Callable[[str, Wishes], Wishes | None]
_WISHES: Sequence[Wish] = (
    _wish_of_circle,
    _wish_of_repeating,
    _wish_of_majority,
    _wish_of_quorum,
    _wish_of_showing,
    _wish_of_secrecy,
    _wish_of_options,
    _wish_of_number,
    _wish_of_places,
)
_ALONE: Sequence[Wish] = (*_WISHES, _wish_of_share, _wish_of_how_often)


_THE_TEXT = re.compile(
    r"(?:(?:den|the)\s+)?(?:(?:hørings)?tekst(?:en)?|høring(?:en)?|consultation|(?:consultation\s+)?text)",
    re.IGNORECASE,
)


def is_the_text(words: str) -> bool:
    """`teksten`, `the text`: what was out for consultation, and no question of its own."""
    return _THE_TEXT.fullmatch(words.strip(" .?!")) is not None
