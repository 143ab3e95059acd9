"""Guesses whether a text is Danish or English, from small words and letters."""

from collections.abc import Iterable, Sequence
from typing import Literal

from bot.language.phrases.words import Word, clean, folded, words

Language = Literal["da", "en"]

# What both languages write alike (i, for, at, men, to, so, we, hi) tells nothing and stands in no list here.
_DANISH = folded(
    "af aldrig alle altså og er en et det der jeg du han hun vi ikke hvad hvem hvor hvornår hvorfor "
    "hvordan hvilken hvilke kan skal vil må på til med om fra som har havde var være blive bliver blev "
    "min mit mine din dit vores os jer dem de eller nej ja mig dig sig den sin kunne ville skulle noget "
    "nogen ingen også nu når ved"
)
_ENGLISH = folded(
    "the a and is are was were be been of in on with from by this that these those it its he she they "
    "you your my me our us them what who when where why how which can could would should will do does "
    "did not have has had if or yes no any some there about into am"
)
_DANISH_MATTERS = folded(
    "tak hej lige mon næste gang møde mødet vis hjælp punkt dagsorden dagsordenen afstemning "
    "afstemningen vært værter beslutning besluttede besluttet stemme stemte luk enhed bygning opgaver "
    "mangler sprog dansk engelsk uge"
)
_ENGLISH_MATTERS = folded(
    "please thanks thank next time meeting show tell agenda item vote voting close open decide decided "
    "decision hosts hosting unit building tasks language english danish help know suggest"
)
# Of need: few words, and none of them small.
_DANISH_NEED = folded("selv dø død leve livet taget falder ned gulvet spild syre kviksølv hallen orker")
_ENGLISH_NEED = folded(
    "myself die dying kill killing killed hurt want wanted need feel feeling like took take last week night "
    "spill acid mercury live living life anymore many an too"
)
# Carry a sentence in either language, but never its matter.
SMALL_WORDS = _DANISH | _ENGLISH | folded("i for at men to so we as")


_DANISH_LETTERS = frozenset("æøåÆØÅ")


def language_of(text: str) -> Language | None:
    """The language of a text, None where nothing tells."""
    cleaned = clean(text)
    return language_in(cleaned, words(cleaned))


def language_in(cleaned: str, found: Sequence[Word]) -> Language | None:
    """The same of a text that was cleaned and cut into words already."""
    letters = 0 if _DANISH_LETTERS.isdisjoint(cleaned) else 2
    danish, english = (
        letters + _count(found, _DANISH | _DANISH_MATTERS),
        _count(found, _ENGLISH | _ENGLISH_MATTERS),
    )
    if danish == english:  # what is said in need is short, and must not be answered in the wrong language
        danish, english = _count(found, _DANISH_NEED), _count(found, _ENGLISH_NEED)
    if danish == english:
        return None
    return "da" if danish > english else "en"


def _count(found: Iterable[Word], listed: frozenset[str]) -> int:
    return sum(word.key in listed for word in found)
