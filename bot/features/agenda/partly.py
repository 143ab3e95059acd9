"""A sentence of somebody who comes to a part of a meeting: later, until some time, for an hour of it."""

import re

from bot.features.hosts import instead
from bot.language import clocks

_BESIDE = (
    r"(?:(?:kan|vil|skal|må|godt|desværre|gerne|først|kun|ikke|alligevel|bliver|er|måske|nok|am|can|could|will|may"
    r"|might|shall|only|just|not|have|to|be|unfortunately|probably|won['’]?t|can['’]?t|cannot|['’](?:m|ll|d))\s*)*"
)
_COMES = re.compile(
    rf"(?:^|\b(?:jeg|i)\b\s*){_BESIDE}"
    r"(?:kommer?|deltager?|(?:er|være) med|come|coming|attend(?:ing)?|join(?:ing)?|there|make (?:it|the)|når"
    r"|forsinket|late|delayed|går?|smutter?|leav(?:e|ing))\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:(?:første|sidste|halv|halve|halvanden|en|to|tre|\d+)\s+(?:halve?\s+)?time[rn]?|timers?|hours?"
    r"|minut\w*|halvdel\w*|half|del(?:en)? af|part of|(?:for|too) (?:sent|late)|senere|later|late|forsinket"
    r"|delayed|tidligt|tidligere|early|earlier|\w*formiddag\w*|\w*eftermiddag\w*|afternoon|morgen(?:en)?"
    r"|morning|(?:før|efter|til|indtil|before|after|until|till) (?:frokost\w*|pausen|lunch|noon|middag"
    r"|the break)|(?:første|sidste|first|last) (?:to |tre |two |three |\d+ )?(?:punkt\w*|items?|del|part"
    r"|half))\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:tilbage|back|til at|up with|hvis|if|medmindre|unless|hvornår|when|hvad|what|hvem|who|hvor"
    r"|where)\b",
    re.IGNORECASE,
)
_IN_MORNING = re.compile(r"\bi morgen\b", re.IGNORECASE)


def is_told(sentence: str) -> bool:
    """Does somebody say that they come, and to less than the whole, or at another time?"""
    if not _COMES.search(sentence) or _OTHER.search(sentence) or instead.is_asked(sentence):
        return False
    return names_part(sentence) or bool(clocks.all_in(sentence))


def names_part(sentence: str) -> bool:
    """Does it say so by more than a clock time, which may only be when the meeting begins?"""
    return _PART.search(_IN_MORNING.sub("", sentence)) is not None
