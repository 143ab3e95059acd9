"""Hears when somebody is in danger or in need, in their own words and not when a meeting talks about it.

In words alone, without a memory: what is heard here is kept nowhere.
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import groupby

from bot.asked.tokens import Token, tokens_of
from bot.phrases.words import fold


class Need(Enum):
    """How much is the matter; `unsure` is worth an answer only where nobody else reads it."""

    life = "life"
    danger = "danger"
    personal = "personal"
    unsure = "unsure"


_GAP = r"(?:\S+ ){0,3}?"


def _pattern(*phrases: str) -> re.Pattern[str]:
    """Phrases of words: `a|b` either, `word*` any ending, `..` up to three words between."""
    return re.compile("|".join(f"(?:{''.join(map(_word, phrase.split()))})" for phrase in phrases))


def _word(word: str) -> str:
    if word == "..":
        return _GAP
    ways = [
        re.escape(fold(one.rstrip("*"))) + (r"\S*" if one.endswith("*") else "") for one in word.split("|")
    ]
    return rf"(?<!\S)(?:{'|'.join(ways)}) "


_LIFE = _pattern(
    "selvmord*",
    "tage mit|sit eget liv",
    "tager mit|sit eget liv",
    "jeg vil|ønsker ikke leve|længere",
    "jeg vil ikke leve",
    "jeg vil|ønsker bare|at|gerne dø",
    "jeg vil dø",
    "slå mig selv ihjel",
    "livet er ikke værd",
    "kill myself|himself|herself",
    "end|ending my|it life|all",
    "take my own life",
    "suicid*",
    "i want to die",
    "do not want to live",
)
_DANGER = _pattern(
    "der er brand",
    "der er gået ild",
    "der er ild",
    "brand i",
    "brand på",
    "brand nu|hjælp",
    "ildebrand*",
    "det brænder",
    "ild i",
    "brænder i|på laboratori*|kælder*|bygning*|kontor*|værksted*",
    "der er røg",
    "røg i|fra .. bygning*|laboratori*|kælder*|rum*|lokale*|gang*|kontor*|lab*",
    "der er gas",
    "gasudslip*",
    "gaslæk*",
    "lugter|lugt .. gas",
    "kemikalieudslip*",
    "kemisk udslip",
    "der er .. eksplosion*",
    "eksplosion i .. laboratori*|bygning*|kælder*|værksted*|lab*",
    "eksploderet|eksploderede|exploded",
    "hjertestop*",
    "hjerteanfald*",
    "hjertetilfælde",
    "blodprop*",
    "bevidstløs*",
    "livløs*",
    "besvim*",
    "faldet om",
    "trækker ikke vejret",
    "får ikke luft",
    "kan ikke trække vejret",
    "bløder kraftigt|voldsomt|meget",
    "fået stød",
    "syre|base|lud .. øjne*|øje|øjet|ansigt*|hovedet",
    "ætset",
    "alvorlig* ulykke*",
    "ulykke i|på",
    "kommet slemt|alvorligt til skade",
    "sidder fast i .. elevator*|maskine*",
    "ring .. ambulance*",
    "brug for .. ambulance*",
    "send .. ambulance*",
    "ring 112",
    "truer .. kniv|våben|pistol",
    "mand|person|fyr|nogen|en .. med .. kniv|våben|pistol",
    "nogen .. skyder",
    "there is fire|smoke|gas",
    "there is a|an fire|gas|explosion|emergency",
    "fire in|on|at",
    "on fire",
    "is burning",
    "smoke in|from|on",
    "gas leak*",
    "smell|smells|smelling .. gas",
    "chemical spill*",
    "explosion in|at|on",
    "heart attack*",
    "cardiac arrest*",
    "had|having|has .. stroke|seizure",
    "unconscious",
    "passed out",
    "not breathing",
    "can not|cannot breathe",
    "collapsed",
    "fainted",
    "bleeding badly|heavily|a|lot",
    "electrocuted",
    "electric shock",
    "acid|base|lye .. eye|eyes|face",
    "serious* accident",
    "seriously|badly hurt|injured",
    "call|need|send .. ambulance",
    "call 112|911",
    "active shooter",
    "someone|somebody|man|person|he|she has .. gun|knife",
)
_WHOLE = _pattern("brand", "ild", "fire fire", "emergency", "hjertestop", "evakuer*", "nødsituation")
_CALM_BEFORE = _pattern(
    "hvad|hvordan|hvornår|hvorfor|hvem|hvilke|hvilken|hvor",
    "what|how|when|why|who|which|where",
    "hvis|if|tilfælde|case|ved",
    "var|were|was|dengang",
    "ikke|ingen|not|no|falsk|false",
)
_CALM = _pattern(
    "sidste|last",
    "øvelse*|drill|drills|brandøvelse*|exercise",
    "punkt*|dagsorden*|agenda|item|items|emne*|topic*|tema*",
    "kursus|kurser|kurset|course|training|træning*|oplæg*|instruktion*|førstehjælp*",
    "procedure*|instruks*|politik*|policy|retningslinje*|guideline*|forebyg*|prevent*|risiko*|risk*",
    "forslag*|foreslå*|suggest*|propose*|input|indvending*|afstemning*|vote|beslut*|decid*|decision*",
    "drøft*|diskuter*|discuss*",
    "statistik*|statistic*|undersøgelse*|survey*|rapport*|artikel|article|bog|film|nyhed*|news",
    "handleplan*|infobrev*|referat*|konference*|seminar*",
)
_PAST_OR_ASKED = _pattern(
    "foreslå*|suggest*|propose*|punkt*|dagsorden*|agenda|input|emne*|tema*|afstemning*|indvending*"
)

_HARM = _pattern(
    "mobb*|mobning*",
    "chikan*|sexchikan*",
    "krænk*",
    "befaml*|antast*|overfald*|overgreb*|voldtag*|voldtægt*",
    "diskriminer*|racis*|sexis*|sexual*|seksuel*",
    "nedgør*|ydmyg*|nedværdig*|latterliggør*|udskam*",
    "bully*|bullied",
    "harass*|molest*|grope*|groping|abus*|assault*|rape*|humiliat*|discriminat*|stalk*",
    "truet|truer|trusler|threat*",
    "råb* ad|af|efter",
    "råber|råbte|skreg|skriger .. mig|os",
    "skæld* .. ud",
    "yell*|shout*|scream* at",
    "rørt|rørte|rører ved|på mig",
    "touch* me",
    "han|hun|chef*|kollega*|leder* .. slog|slået|sparket|skubbet .. mig",
    "hit|pushed|slapped me",
    "taler|talt|talte grimt|nedladende|ned",
    "holder|holdt|holdes .. udenfor",
    "fryser|frosset|fryses .. ude",
    "jeg|kollega* .. udsat for",
    "behandl* .. dårligt|uretfærdigt|grimt",
    "treat* .. badly|unfairly",
    "konflikt* med .. chef*|leder*|kollega*|vejleder*|professor*|ham|hende",
    "conflict* with .. boss|manager|colleague*|supervisor|professor|him|her",
    "uvenner med",
    "utryg*",
)
_DISTRESS = _pattern(
    "brænde|brænder|brændt|bryde|bryder|brudt|falde|falder|klappe|klapper .. sammen",
    "udbrændt*|brændt ud",
    "burn* out|burnout",
    "stresset*|stressede|stressed|stressramt*|stress|arbejdsstress",
    "gå|går|gået ned med",
    "gået|går død",
    "kan ikke mere",
    "orker ikke",
    "kan ikke klare mere|det|presset|længere",
    "kan ikke holde til|det",
    "kan ikke overskue det|mere|noget",
    "can not|cannot .. cope",
    "can not|cannot take|handle it|this anymore|any",
    "can not|cannot go on",
    "break* down|breakdown",
    "falling apart",
    "depress*|deprimeret*|depression*",
    "angst*|panikanfald*|anxiety|panic",
    "jeg|har|og grædt|græder|tuder|tudet",
    "i .. cry|crying|cried",
    "ked af det",
    "ked af at gå på",
    "har det .. dårligt|skidt|svært|hårdt|forfærdeligt|elendigt",
    "føler mig .. presset|ensom|alene|magtesløs|værdiløs|syg",
    "overbelast*|overwhelmed|exhausted|udmattet*|udkørt",
    "mistriv*|mistrives",
    "sover ikke|dårligt",
    "can not|cannot sleep",
    "bange for .. min|mine|chef*|ham|hende|gå|møde",
    "afraid|scared of",
    "tør ikke gå|møde|være|tale",
    "sygemeld*|langtidssyg*",
    "syg af",
    "sick leave|of",
    "made|makes me sick|ill",
    "kræft|cancer|alkohol*|misbrug*",
    "i am|feel .. miserable|lonely|ill|unwell|desperate",
    "har brug for hjælp",
    "need .. help",
    "psykolog|psykologen|psykologhjælp|krisehjælp|counsel*|psychologist",
)
_ONESELF = _pattern(
    "jeg|mig|min|mit|mine|os|vi|vores",
    "i|me|my|us|we|our|myself",
    "kollega*|colleague*|chef*|leder*|boss|manager|supervisor|vejleder*|studerende|professor*",
    "han|hun|ham|hende|he|she|him|her",
)
_ABSENT = _pattern("afbud|deltage*|deltager|mødet|attend*|absent", "kommer ikke", "can not come|attend")
_HELP_ONLY = _pattern("har brug for hjælp", "need .. help")
_TOPIC = _pattern(
    "stress|mobning|mobningen|chikane|sexchikane|krænkelse*|krænkende|adfærd|angst|depression|udbrændthed|trivsel",
    "racisme|sexisme|diskrimination|vold|trusler|burnout|harassment|bullying|anxiety|assault|discrimination|abuse",
)
"""Also what meetings talk about: only what somebody says of themselves with it is a personal matter."""
_MYSELF = _pattern("jeg|mig|min|mit|i|me|my")
_SPOKEN_OF = _pattern(
    "møde*|netværk*|meeting*|network",
    "hvad|hvornår|hvilke|what|when|which",
    "vi skal|bør|kan|har|we|should",
    "skriver|writing|læser|reading|underviser|teach*|arbejder med|work* on|skal holde|ansvarlig for",
)
_MEETS = _pattern(
    "punkt*|dagsorden*|agenda|item|items|tema|temaet|topic|topics|bruttolist*",
    "kursus|kurser|kurset|training|træning*|oplæg*|webinar*",
    "politik*|policy|policies|retningslinje*|guideline*|handleplan*|infobrev*|referat*|konference*|seminar*",
    "forslag*|foreslå*|suggest*|propose*|input|indvending*|afstemning*|vote|stemme|stemte|beslut*|decid*|decision*",
    "jeg støtter",
    "i support",
    "drøft*|diskuter*|discuss*",
    "statistik*|statistic*|undersøgelse*|survey*|rapport*|artikel|article|bog|film|nyhed*",
    "hvad er|betyder",
    "what is|does",
    "forebyg*|prevent*",
    "trivselsdialog*|apv",
)
_SHORT = 4
"""Words; so short a message with such a word, written to nobody else, is hardly small talk."""


def need_in(message: str) -> Need | None:
    """What a message says of danger or need; None where it says nothing of it."""
    tokens = tokens_of(message)
    parts = [_line(list(group)) for _, group in groupby(tokens, key=lambda token: token.part)]
    sentences = [_line(list(group)) for _, group in groupby(tokens, key=lambda token: token.sentence)]
    if any(_LIFE.search(one) and not _PAST_OR_ASKED.search(one) for one in sentences):
        return Need.life
    if (
        any(_is_danger(part) for part in parts)
        or _WHOLE.fullmatch(_line(tokens))
        or _is_cried(message, tokens)
    ):
        return Need.danger
    found = [_personal(sentence) for sentence in sentences]
    return min((one for one in found if one), key=list(Need).index, default=None)


def sounds_urgent(message: str) -> bool:
    return need_in(message) is not None


def _is_cried(message: str, tokens: list[Token]) -> bool:
    """`Fire!` is no number."""
    return [token.key for token in tokens] == ["fire"] and "!" in message


def _line(tokens: list[Token]) -> str:
    return "".join(f"{token.key} " for token in tokens)


def _is_danger(part: str) -> bool:
    found = _DANGER.search(part)
    if found is None:
        return False
    return not _CALM.search(part) and not _CALM_BEFORE.search(part[: found.start()])


def _personal(sentence: str) -> Need | None:
    if _MEETS.search(sentence) or _ABSENT.search(sentence):
        return None
    told = _TOPIC.sub("", sentence)
    of_oneself = _HARM.search(told) or (_DISTRESS.search(told) and not _only_help(told))
    if of_oneself and _ONESELF.search(sentence):
        return Need.personal
    if not (of_oneself or told != sentence):
        return None
    if _MYSELF.search(sentence) and not _SPOKEN_OF.search(sentence):
        return Need.personal
    return Need.unsure if len(sentence.split()) <= _SHORT and not _SPOKEN_OF.search(sentence) else None


def _only_help(sentence: str) -> bool:
    """`jeg har brug for hjælp til dagsordenen`: only by itself it is a cry for help."""
    rest = _HELP_ONLY.sub("", sentence)
    return bool(_HELP_ONLY.search(sentence)) and not _DISTRESS.search(rest) and len(rest.split()) > 2
