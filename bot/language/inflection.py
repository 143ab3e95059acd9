"""The forms that a word of the lexicon takes, by rule: Danish and English verbs, nouns and adjectives."""

from __future__ import annotations

from collections.abc import Callable, Iterator

Form = tuple[str, bool]
"""A form, and whether it tells of something past."""

_VOWELS = frozenset("aeiouy")


def danish_verb(word: str) -> Iterator[Form]:
    """`lukke`: luk, lukker, lukkes, lukkede, lukket, lukkende."""
    yield word, False
    if not word.endswith("e") or len(word) < 4:
        yield from ((word + ending, False) for ending in ("r", "s", "ende"))
        return
    stem = word[:-1]
    yield from ((form, False) for form in (stem, _single(stem), word + "r", word + "s", stem + "ende"))
    for bare in {stem, _single(stem)}:
        yield from ((bare + ending, True) for ending in ("ede", "te", "et", "t", "edes", "tes", "ets", "ts"))


def danish_noun(word: str) -> Iterator[Form]:
    """`møde`: mødet, møder, møderne, mødets."""
    yield word, False
    if word.endswith("e"):
        endings: tuple[str, ...] = ("n", "t", "r", "rne", "s", "ns", "ts", "rnes")
    else:
        endings = (
            "en",
            "et",
            "er",
            "e",
            "n",
            "t",
            "r",
            "ene",
            "erne",
            "ne",
            "s",
            "ens",
            "ets",
            "ers",
            "ernes",
        )
    yield from ((word + ending, False) for ending in endings)
    if _ends_short(word):
        yield from ((word + word[-1] + ending, False) for ending in ("en", "et", "er", "e", "ene", "erne"))
    if word.endswith(("el", "er", "en")) and len(word) > 4:
        yield from ((word[:-2] + word[-1] + ending, False) for ending in ("er", "erne", "en", "et"))


def danish_quality(word: str) -> Iterator[Form]:
    yield word, False
    if len(word) > 3:
        yield from ((word + ending, False) for ending in ("t", "e"))


def english_verb(word: str) -> Iterator[Form]:
    """`close`: closes, closing, closed."""
    yield word, False
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        yield from ((word[:-1] + "ies", False), (word + "ing", False), (word[:-1] + "ied", True))
        return
    yield word + ("es" if word.endswith(("s", "sh", "ch", "x", "o")) else "s"), False
    bare = word[:-1] if word.endswith("e") else word
    yield from ((bare + "ing", False), (bare + "ed", True))
    if _ends_short(word):
        yield from ((word + word[-1] + "ing", False), (word + word[-1] + "ed", True))


def english_noun(word: str) -> Iterator[Form]:
    yield word, False
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        yield word[:-1] + "ies", False
    else:
        yield word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s"), False


def unchanged(word: str) -> Iterator[Form]:
    yield word, False


Inflecting = Callable[[str], Iterator[Form]]
BY_SECTION: dict[str, dict[str, Inflecting]] = {
    "da": {"deeds": danish_verb, "things": danish_noun, "qualities": danish_quality, "time": danish_noun},
    "en": {"deeds": english_verb, "things": english_noun, "time": english_noun},
    "nordic": {"deeds": danish_verb, "things": danish_noun},
}


def inflecting(language: str, section: str) -> Inflecting:
    if section == "else":
        return _both(language)
    return BY_SECTION[language].get(section, unchanged)


def _both(language: str) -> Inflecting:
    """Everyday words stand without their kind."""
    verb, noun = BY_SECTION[language]["deeds"], BY_SECTION[language]["things"]

    def forms(word: str) -> Iterator[Form]:
        yield from noun(word)
        yield from verb(word)

    return forms


def _single(stem: str) -> str:
    """`lukk` → `luk`: no Danish word ends in two equal consonants."""
    return stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem


def _ends_short(word: str) -> bool:
    """A single vowel and a single consonant at the end, which doubles before an ending: `stop`, `plan`."""
    return (
        2 < len(word) <= 8
        and word[-1] not in _VOWELS
        and word[-1] not in "wx"
        and word[-2] in _VOWELS
        and word[-3] not in _VOWELS
    )
