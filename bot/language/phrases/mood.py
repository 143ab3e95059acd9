"""Whether a sentence wants something done, asks, or tells of what is not, would be, or somebody else said."""

from enum import Enum

from bot.language.phrases import courtesy
from bot.language.phrases.said import Said
from bot.language.phrases.words import folded


class Mood(Enum):
    """How a sentence means what it says."""

    WANTS = "wants"
    ASKS = "asks"
    SUPPOSES = "supposes"


_QUESTION_WORDS = folded(
    "hvem hvad hvor hvornår hvordan hvorfor hvilken hvilket hvilke "
    "who whos what whats when whens where wheres why how hows which whose"
)
_TURNED_ROUND = folded(
    "er var har havde bliver blev kan kunne skal skulle må vil ville gør gjorde findes mon "
    "is are was were has have had do does did can could shall should may will would"
)
_ASKED_TO = folded("du i vi jeg nogen you we i someone anyone somebody anybody")
_SUPPOSING = folded("hvis såfremt medmindre ellers måske hypotetisk if unless suppose maybe perhaps")
_TELLING = folded(
    "sagde siger sagt skrev skriver påstår påstod mener mente hørte foreslog spurgte "
    "said says told wrote writes claims claimed thinks thought heard suggested asked"
)


def mood(text: str) -> Mood:
    """Of a whole sentence; a wish in a question's form (`kan vi aflyse mødet?`) is a wish."""
    said = Said(text)
    keys = said.keys
    if not keys:
        return Mood.WANTS
    if set(keys) & (_SUPPOSING | _TELLING) or said.is_quoted(len(keys) - 1):
        return Mood.SUPPOSES
    begins = [keys[at : at + 2] for at in (0, said.starts[-1]) if at < len(keys)]
    if any(_is_a_wish(begin) for begin in begins):
        return Mood.WANTS
    asks = text.rstrip().endswith("?") or any(_is_a_question(begin) for begin in begins)
    return Mood.ASKS if asks else Mood.WANTS


def _is_a_wish(begin: list[str]) -> bool:
    return begin[0] in _TURNED_ROUND and begin[-1] in _ASKED_TO


def _is_a_question(begin: list[str]) -> bool:
    turned_round = begin[0] in _TURNED_ROUND and begin[-1] not in courtesy.NEGATIONS
    return begin[0] in _QUESTION_WORDS or turned_round


def denies(text: str) -> bool:
    """Whether something in it is said not to be, or not to be done."""
    keys = Said(text).keys
    return bool(set(keys) & (courtesy.NEGATIONS | _REFUSING)) or "lad vare" in " ".join(keys)


_REFUSING = folded("cannot couldnt wont wouldnt shouldnt arent wasnt werent havent hasnt undlad stop refuse")
