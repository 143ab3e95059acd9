"""Statements: what was decided, said as a sentence, where a question with a yes was put to the vote.

Only what the grammar leaves no doubt about is turned; of anything else the question stays as it was asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_TWO_SENTENCES = re.compile(r"[?!]\s*\S|[.:;]\s+[A-ZÆØÅ]|:\s|\n|/")
OPEN_WORDS = """
eller ikke aldrig ej ja nej mon nogensinde overhovedet or not never yes no ever any anyone anything
"""
_OPEN = frozenset(OPEN_WORDS.split())
"""With one of these a yes says something else than the words alone."""

ACTIVE_WORDS = """
mødes samles ses holde afholde prøve afprøve bruge anvende skrive lave starte stoppe flytte udskyde udsætte
aflyse ændre vælge købe bestille invitere sende tage sætte lægge give få gå se tale drøfte diskutere
godkende vedtage anbefale foreslå støtte bakke arbejde samarbejde oprette nedlægge etablere indføre afskaffe
beholde fortsætte begynde slutte afslutte evaluere gennemføre planlægge udarbejde opdatere revidere teste
forlænge forkorte lukke åbne rykke skifte bytte dele fordele betale spise drikke rejse bede opfordre
indkalde indbyde byde melde følge undersøge kontakte spørge svare besøge udpege nedsætte søge finde udgive
udsende offentliggøre stille samle begrænse gemme slette fjerne tilføje bringe spare lære øve måle tælle
registrere notere dokumentere beslutte afgøre prioritere lade komme blive deltage tilbyde bidrage hjælpe
kræve ønske satse fokusere sige gøre vise fortælle opsige forny udvide indskrænke reducere øge hæve sænke
styrke løfte optage afvise acceptere behandle gentage genoptage droppe undgå forbyde tillade løse ansøge
overtage aftale rotere skiftes fejre markere
"""
_ACTIVE = frozenset(ACTIVE_WORDS.split())
_DANISH = _ACTIVE | {f"{verb}s" for verb in _ACTIVE if not verb.endswith("s")}
ENGLISH_WORDS = """
meet hold try use write make start stop move postpone cancel change choose buy order invite send take put
give get go see talk discuss approve adopt recommend propose support work create close open set introduce
abolish keep continue begin end finish evaluate plan prepare update revise test extend shorten swap share
pay eat drink travel ask follow examine contact answer visit appoint look find publish gather limit save
delete remove add bring learn practise practice measure count record note document decide settle prioritise
prioritize let come stay take join offer contribute help require want focus say do show tell renew expand
reduce raise lower strengthen accept reject treat repeat drop avoid forbid allow solve apply agree rotate
celebrate mark have be host run
"""
_ENGLISH = frozenset(ENGLISH_WORDS.split())
BESIDE_DA_WORDS = """
også fortsat stadig altid fremover herefter alle igen derfor
"""
_BESIDE_DA = frozenset(BESIDE_DA_WORDS.split())
_BESIDE_EN = frozenset(["also", "still", "always", "all", "again", "therefore"])
_AUXILIARY = frozenset(["have", "være", "kunne", "skulle", "måtte"])
_AGREED = frozenset(["enige", "agreed"])
_DEFINITE = re.compile(r"\w{3,}(?:en|et|erne|ene|ne)")
_MORE = re.compile(r"(?:,|\bog|\bsamt|\bmen|\bsaa|\bså) +(\w+)", re.IGNORECASE)


def decided(question: str) -> str | None:
    """What a yes to the question says; None where it is not certain.

    `Vi mødes i Lyngby` of `Skal vi mødes i Lyngby?`; what is no question is said as it stands.
    """
    words = " ".join(question.split())
    if not asks(words):
        return words
    if "\n" in question.strip() or _TWO_SENTENCES.search(words):
        return None
    bare = words.rstrip(" ?.!")
    told = _WORD.findall(bare)
    if len(told) < 3 or {word.casefold() for word in told} & _OPEN:
        return None
    turn = _TURNED.get(told[0].casefold())
    return turn(bare, [word.casefold() for word in told]) if turn else None


def asks(words: str) -> bool:
    """Is it a question, with or without its sign?"""
    told = [word.casefold() for word in _WORD.findall(words)[:2]]
    return words.rstrip().endswith("?") or (len(told) == 2 and told[0] in _TURNED and told[1] in _SUBJECTS)


def chosen(question: str, options: str) -> str:
    """What was chosen, behind what was asked."""
    return f"{question.rstrip(' ?.:')}: {options}"


def _shall(bare: str, told: list[str]) -> str | None:
    """`Skal vi …`: in the present where the verb follows at once, else with `skal`."""
    subject, verb = told[1], told[2]
    knows = subject == "vi" or _DEFINITE.fullmatch(subject)
    if knows and verb in _DANISH and not _goes_on(bare):
        return _put(f"{_WORD.findall(bare)[1]} {_present(verb)}", _behind(bare, 3))
    if subject == "vi":
        return _before(bare, "skal", told, _DANISH | _AUXILIARY | _BESIDE_DA)
    return _modal("skal")(bare, told)


def _goes_on(bare: str) -> bool:
    """Does a second verb hang on the first, or might it?"""
    return any(_is_verb(word.casefold()) for word in _MORE.findall(bare))


def _is_verb(word: str) -> bool:
    return word.endswith("e") or word in _DANISH


def _present(infinitive: str) -> str:
    if infinitive.endswith("gøre"):
        return infinitive[:-1]
    return infinitive if infinitive.endswith("s") else f"{infinitive}r"


def _modal(verb: str) -> Callable[[str, list[str]], str | None]:
    """The subject first and the rest as it was: `Kan vi …`, `Skal der …`."""

    def turned(bare: str, told: list[str]) -> str | None:
        follow = _DANISH | _AUXILIARY
        if told[1] in ("vi", "man", "der"):
            follow = follow | _BESIDE_DA
        elif told[1] not in ("det", "den", "de"):
            return None
        return _before(bare, verb, told, follow)

    return turned


def _english(verb: str) -> Callable[[str, list[str]], str | None]:
    def turned(bare: str, told: list[str]) -> str | None:
        if told[1] == "we":
            return _before(bare, verb, told, _ENGLISH | _BESIDE_EN)
        return _before(bare, verb, told, frozenset({"be"})) if told[1] in ("there", "it") else None

    return turned


def _do(bare: str, told: list[str]) -> str | None:
    return _put("we", _behind(bare, 2)) if told[1] == "we" and told[2] in _ENGLISH else None


def _are(verb: str) -> Callable[[str, list[str]], str | None]:
    return lambda bare, told: _before(bare, verb, told, _AGREED) if told[1] in ("vi", "we") else None


def _holds(bare: str, told: list[str]) -> str | None:
    """`Holder vi møde?`: the verb itself stands first."""
    return _put(f"vi {told[0]}", _behind(bare, 2)) if told[1] == "vi" else None


def _before(bare: str, verb: str, told: list[str], follow: frozenset[str]) -> str | None:
    """The subject before the verb, where what follows it can be no part of the subject."""
    return _put(f"{told[1]} {verb}", _behind(bare, 2)) if told[2] in follow else None


def _put(begin: str, rest: str) -> str:
    return f"{begin[0].upper()}{begin[1:]} {rest}".rstrip()


def _behind(bare: str, words: int) -> str:
    """What stands behind the first so many words, as it was written."""
    found = list(_WORD.finditer(bare))[words - 1]
    return bare[found.end() :].strip()


SUBJECTS_WORDS = """
vi man der det den de we there it
"""
_SUBJECTS = frozenset(SUBJECTS_WORDS.split())
_TURNED: dict[str, Callable[[str, list[str]], str | None]] = {
    "skal": _shall,
    "kan": _modal("kan"),
    "må": _modal("må"),
    "bør": _modal("bør"),
    "vil": _modal("vil"),
    "er": _are("er"),
    "shall": _english("will"),
    "should": _english("will"),
    "will": _english("will"),
    "can": _english("can"),
    "may": _english("may"),
    "must": _english("must"),
    "do": _do,
    "are": _are("are"),
    **{_present(verb): _holds for verb in _ACTIVE},
}
