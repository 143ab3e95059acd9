"""What colleagues wrap around a question: greetings, politeness and small words that change nothing."""

from bot.language.phrases.pattern import variants
from bot.language.phrases.words import folded

_Phrases = dict[str, list[tuple[str, ...]]]


def _phrases(*patterns: str) -> _Phrases:
    found: _Phrases = {}
    for pattern in patterns:
        for variant in variants(pattern):
            spoken = tuple(str(step) for step in variant)
            found.setdefault(spoken[0], []).append(spoken)
    return found


# Closes a sentence as well, also after the person's own words ("hvem er AMR i Kemi, tak?").
POLITE = folded(
    "tak please pls plz thanks thx cheers venligst mvh kh vh hilsen stafet hej hejsa hi hello hey "
    "lige mon monstro altså egentlig"
)
# Skipped between the words of a phrase, never taken out of the person's own words.
FILLERS = POLITE | folded(
    "hallo halløj goddag godmorgen dav davs undskyld beklager sorry øh øhm hmm hm ok okay bare nu da jo så "
    "dælen pokker pokkers søren fanden hulen "
    "der den det de en et the a an just kindly actually now well so um eh"
)
NEGATIONS = folded("ikke ej aldrig ingen intet næppe not never no nothing none neither")

OPENINGS = _phrases(
    "(kan|kunne|vil|ville|gider|må) (du|i) [ikke] [lige|godt|venligst|gerne]",
    "(sige|fortælle) (mig|os)",
    "(minde mig om|finde ud af|hjælpe [mig|os] med [at])",
    "(jeg|vi) (vil|ville|kunne) [bare|lige] (gerne|godt) [lige] [vide|høre|spørge [om]]",
    "(jeg|vi) (vil|ville|skal) (bare|lige) (vide|høre|spørge [om])",
    "(må|kan) (jeg|man|vi) [lige] (spørge [om]|få at vide)",
    "(ved|husker) (du|i|nogen) [mon]",
    "er der (nogen|en) der (ved|husker)",
    "gad vide",
    "sig mig",
    "(god|go) (morgen|dag|formiddag|eftermiddag|aften)",
    "(kære|dear) [stafet|alle|all]",
    "(good|nice) (morning|afternoon|day)",
    "(can|could|would|will) you [please] [tell (me|us)|remind (me|us)|help me find out]",
    "do you [happen to] (know|remember)",
    "does (anyone|anybody) know",
    "(i|we) (would|want|need) [like|just] to [know|ask]",
    "i [was] [just] (wonder|wondering)",
    "(any idea|quick question)",
    "(tell|remind) me",
    "thank you",
)
CLOSINGS = _phrases(
    "(mange|tusind|tak) tak",
    "på forhånd [mange] tak",
    "tak (på forhånd|for hjælpen)",
    "[med] [venlig|bedste] hilsen",
    "thank you [so much|very much]",
    "[many] thanks [in advance|a lot]",
    "(kind|best) regards",
    "god (dag|weekend)",
)
EITHER = {first: OPENINGS.get(first, []) + CLOSINGS.get(first, []) for first in OPENINGS | CLOSINGS}
