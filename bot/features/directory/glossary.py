"""The glossary: what the short words of the work environment stand for, in both languages."""

from __future__ import annotations

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Pass, Turn
from bot.features.directory.asked.lexicon import slips_allowed
from bot.language.phrases.words import keys
from cards.directory import glossary as show
from cards.kit import Card

glossary = Feature("glossary")

MOST_WORDS = 2

WORDS: dict[str, tuple[str, ...]] = {
    "amo": (
        "AMO",
        "arbejdsmiljøorganisation",
        "work environment organisation",
        "work environment organization",
    ),
    "amg": ("AMG", "arbejdsmiljøgruppe", "work environment group"),
    "amu": ("AMU", "arbejdsmiljøudvalg", "work environment committee"),
    "amr": ("AMR", "arbejdsmiljørepræsentant", "health and safety representative"),
    "amk": ("AMK", "arbejdsmiljøkoordinator", "work environment coordinator"),
    "network": ("AMK-netværket", "AMK-netværk", "AMK network"),
    "leader": ("arbejdsleder", "arbejdsmiljøleder"),
    "kamu": (
        "KAMU",
        "koncern-arbejdsmiljøudvalget",
        "koncernarbejdsmiljøudvalget",
        "group working environment committee",
    ),
    "hsu": ("HSU", "hovedsamarbejdsudvalget"),
    "lsu": ("LSU", "lokalt samarbejdsudvalg", "samarbejdsudvalg", "joint consultation committee"),
    "tr": ("TR", "tillidsrepræsentant", "union representative", "shop steward"),
    "fva": ("FVA",),
    "apv": ("APV", "arbejdspladsvurdering", "workplace assessment"),
    "trivselsdialog": ("trivselsdialog", "psykisk APV", "well-being dialogue"),
    "amd": (
        "AMD",
        "årlig arbejdsmiljødrøftelse",
        "den årlige arbejdsmiljødrøftelse",
        "arbejdsmiljødrøftelse",
    ),
    "safetynet": ("SafetyNet",),
    "proximity": ("nærhedsprincip", "nærhedsprincippet", "proximity principle"),
    "plan": ("plan over AMO", "AMO-plan"),
    "lti": ("LTI", "lost time injury"),
    "ltif": ("LTIF", "lost time injury frequency"),
    "lone-work": ("alenearbejde", "lone work", "working alone"),
    "offensive": ("krænkende adfærd", "krænkelse", "krænkelser", "offensive behaviour", "offensive behavior"),
    "line": ("ledelsesstrengen", "ledelsesstreng", "management line"),
    "feedback": ("tilbageløb", "tilbageløb i ledelsesstrengen"),
    "cas": ("CAS", "CAS AB", "campus service"),
    "hr": ("Koncern HR", "Corporate HR"),
    "sek": ("SEK", "arbejdsmiljøsekretariatet", "work environment secretariat"),
    "vive": ("VIVE",),
    "dei": ("DEI",),
    "moment": ("safety moment",),
    "newsletter": ("infobrev", "infobrevet", "DTU Arbejdsmiljø Info"),
    "gross-list": ("bruttoliste", "bruttolisten"),
    "action-plan": ("handleplan", "handleplanen", "action plan"),
}
MEANT = {"".join(keys(word)): term for term, words in WORDS.items() for word in words}


def _meant(said: str) -> str | None:
    """The term by its letters, with an ending or a slip."""
    spoken = keys(said)
    for letters in (
        "".join(spoken),
        "".join(key for key in spoken if key not in ("en", "et", "a", "an", "the", "den", "det")),
    ):
        if term := MEANT.get(letters) or _without_ending(letters) or _nearly(letters):
            return term
    return None


def _without_ending(letters: str) -> str | None:
    for ending in ("s", "er", "en", "et", "erne", "ene", "n", "t"):
        if letters.endswith(ending) and (term := MEANT.get(letters.removesuffix(ending))):
            return term
    return None


def _nearly(letters: str) -> str | None:
    allowed = slips_allowed(len(letters)) if len(letters) > 5 else 0
    found = (
        process.extractOne(letters, list(MEANT), scorer=OSA.distance, score_cutoff=allowed)
        if allowed
        else None
    )
    return MEANT[found[0]] if found else None


def _all_meant(sentence: str) -> list[str]:
    """The terms in a sentence, each told by one word or two."""
    spoken = sentence.split()
    runs = (" ".join(spoken[at : at + length]) for at in range(len(spoken)) for length in (2, 1))
    return [meant for run in runs if (meant := MEANT.get("".join(keys(run))))]


def is_known(said: str) -> bool:
    return _meant(said) is not None


def may_be_term(said: str) -> bool:
    """A known word, or a short one that may be."""
    spoken = keys(said)
    return is_known(said) or (
        len(spoken) <= MOST_WORDS and not any(any(map(str.isdigit, key)) for key in spoken)
    )


@glossary.question(by=Right.anyone, slots={"term": is_known})
def explain(_turn: Turn, term: str) -> Card | Pass:
    """A word that the network uses; of any other word it knows nothing and says so like everywhere."""
    meant = _meant(term)
    return show.explained(meant, WORDS[meant][0]) if meant else Pass()


@glossary.question(by=Right.anyone, slots={"one": may_be_term, "other": may_be_term})
def compare(turn: Turn, one: str = "", other: str = "") -> Card | Pass:
    """Two words beside each other; where only one is known, that one."""
    said = [meant for words in (one, other) if (meant := _meant(words))]
    found = dict.fromkeys(said if len(said) > 1 else _all_meant(turn.sentence))
    return show.several({term: WORDS[term][0] for term in found}) if found else Pass()


@glossary.question(by=Right.anyone)
def whole(_turn: Turn) -> Card:
    return show.whole({term: words[0] for term, words in WORDS.items()})
