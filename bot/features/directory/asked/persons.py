"""Reads which person a question is about: `hvem er Hanne Ravnsted`, `er Peter AMR?`, `Yusufs nummer`.

Nobody's name is known here: words that mean nothing else are what may be one, and the directory says
whether somebody is called so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.features.directory.asked import vocabulary as the
from bot.features.directory.asked.region import NOT, Span, is_known
from bot.features.directory.asked.roles import has_other_title, role_spans
from bot.features.directory.asked.spelling import tokens_of
from bot.language.entities import is_given_name
from bot.language.lexicon import lexicon
from bot.language.phrases import clean
from bot.language.phrases.courtesy import FILLERS
from bot.language.phrases.words import fold, folded
from bot.language.tokens import Token, keys_of

MOST_NAME_WORDS = 4

_SHORTEST_NAME = 2
"""Letters: `d` of `d-2026-12` is nobody."""

_IS = folded("er är is var was isnt")

_ASKS = the.WHO | the.WHICH | the.REACH | folded("hvad hvor hvordan what where how whats")

_WAYS = ("nummer", "nummeret", "numre", "mail", "mailen", "adresse", "adressen", "telefon", "telefonen")

_DOES = folded("laver gør do does")

_CHANGES = folded("ret rette skift ændr ændre slet fjern tilføj change edit update remove delete add set")

_TRUE = tuple(
    (tuple(phrase.split()), len(phrase.split()))
    for phrase in (
        "er det rigtigt at",
        "er det sandt at",
        "er det korrekt at",
        "passer det at",
        "stemmer det at",
        "is it true that",
        "is it right that",
        "is it correct that",
        "am i right that",
        "mon",
        "ved du om",
        "gad vide om",
        "do you know if",
        "do you know whether",
        "i wonder if",
    )
)


@dataclass(frozen=True, slots=True)
class Doubted:
    """`er Peter Lind AMR på nanolab?`: whether somebody has a role, and where."""

    name: str
    """Empty for whoever was named just before."""

    asked: str
    """The same words as a question that asks who it is."""

    denied: bool = False
    """`er hun ikke AMR mere?`: it is asked whether it is so no longer."""


_PRONOUNS = the.THEIRS | folded("han hun ham hende he she him them dem") - folded("sin sit sine its")

_HER = fold("her")

_ENGLISH = folded(
    "is what whats who whos how does where can could do reach number phone mail email about and"
)

_OF_PEOPLE = folded(
    "dansk danish engelsk english orlov leave ferie holiday syg sygemeldt fraværende væk away hjemme "
    "tilbage back igen"
)

_CERTAIN, _SURE, _LIKELY, _PERHAPS = 1.0, 0.9, 0.68, 0.5

_MOST_SHORT = 8


def how_likely_about_somebody(message: str) -> float:
    """Whether it may ask who somebody is, where they belong or how they are reached, and how sure that is."""
    if whose_term(message):
        return _CERTAIN
    if means_who_was_named(message) or away(message):
        return _SURE
    return _LIKELY if _only_a_name(message) else _PERHAPS if _whole_name(message) else 0.0


def somebody(message: str) -> str:
    """The words that may be the name of whoever is asked about; empty where something else is asked."""
    return _only_a_name(message) or _whole_name(message)


def named_beside(message: str) -> str:
    """Somebody who is named behind a question for a role: `hvem træder til, når ole rask er syg?`, `who is
    the AMR of Hanne Brix?`; empty where nobody is."""
    tokens = question(tokens_of(message))
    keys = keys_of(tokens)
    cuts = [at for at, key in enumerate(keys) if at and key in the.CUTS]
    cuts = cuts or [at for at, key in enumerate(keys) if at and key in _SAID_OF]
    behind = range(cuts[-1] + 1, len(keys)) if cuts else range(0)
    said = [at for at in behind if not means_something(keys[at])]
    return one_name(tokens, [at for at in said if keys[at] not in the.OTHER_MATTERS | _OF_PEOPLE])


_SAID_OF = folded("til to of")


def only_whole_name(message: str) -> str:
    """First and last name of the one person who is named."""
    runs = list(_runs_of_names(question(tokens_of(message))))
    return " ".join(token.text for token in runs[0]) if len(runs) == 1 else ""


def away(message: str) -> str:
    """The name in `hvornår er Ole tilbage`, `is Ole on leave?`, `Ole is on leave, whom do I ask instead?`: it
    is asked whether somebody is there, or who is to be asked in their place; else empty."""
    tokens = [token for token in tokens_of(message) if token.key not in FILLERS]
    keys = keys_of(tokens)
    if not set(keys) & _GONE or role_spans(tokens) or not _is_asking(message, keys):
        return ""
    known = the.AWAY | the.CUTS | the.STANDS_IN | the.INSTEAD | the.CONTACTS | _COMES
    return one_name(
        tokens, [at for at, key in enumerate(keys) if key not in known and not means_something(key)]
    )


def whose_term(message: str) -> str:
    """The name in `er Ole Rasks valgperiode udløbet?`, `has Ole's term ended?`; else empty."""
    tokens = question(tokens_of(message))
    keys = keys_of(tokens)
    ends = set(keys) & (the.ENDS | _ENDED) and any(key.endswith(_TERM_NOUNS) for key in keys)
    if not ends or role_spans(tokens) or set(keys) & (the.WHO | the.WHICH) or not _is_asking(message, keys):
        return ""
    known = the.ENDS | _ENDED | the.UNTIL
    return one_name(
        tokens, [at for at, key in enumerate(keys) if key not in known and not means_something(key)]
    )


_ENDED = folded("udløbet udløbne expired ended over slut forbi")

_TERM_NOUNS = ("periode", "perioden", "term", "mandat", "mandatet")

_GONE = the.AWAY - folded("on off out hjemme reply svarer answer answering respond")

_COMES = folded("kommer komme comes come coming will gone gået in igen endnu længe")


def behind_who(message: str) -> str:
    """All words of `hvem er thorkild skriver` behind what asks: a surname may be an everyday word."""
    tokens = [token for token in question(tokens_of(message)) if token.key not in FILLERS]
    keys = keys_of(tokens)
    begins = len(keys) > 2 and keys[0] in the.WHO and keys[1] in _IS
    named = tokens[2:] if begins and len(keys) <= 2 + MOST_NAME_WORDS else []
    return " ".join(token.text for token in named) if len(named) > 1 else ""


def means_who_was_named(message: str) -> bool:
    """`hvad er hendes nummer`, `taler han dansk?`: of whoever was named just before, and nothing else."""
    tokens = question(tokens_of(message))
    keys = keys_of(tokens)
    if not (has_pronoun(keys) or _only_a_way(keys)) or role_spans(tokens) or len(keys) > _MOST_SHORT:
        return False
    rest = [key for key in keys if key not in _OF_PEOPLE | the.UNTIL | the.ENDS | UP]
    return _is_asking(message, keys) and not is_another_matter(rest) and all(map(means_something, rest))


def _only_a_way(keys: Sequence[str]) -> bool:
    """`og mailen?`, `hvad er nummeret?`: whose is not said, and not that it is the asker's."""
    few = [key for key in keys if key not in FILLERS | the.AND | _IS | _BEFORE_WAYS]
    return bool(few) and len(few) <= 2 and any(_is_way(key) for key in few) and not set(keys) & the.MINE_WORDS


_BEFORE_WAYS = folded("hvad what whats til for så jeg kan få can i get have har du hos")


def asks_how_to_reach(message: str) -> bool:
    """`hvad er mailen til …`, whatever else it asks."""
    return any(_is_way(key) for key in keys_of(question(tokens_of(message))))


def asks_for_phone(message: str) -> bool:
    """`hvad er Oles nummer`: a number to call, and no other way."""
    return any(key.endswith(_PHONES) or key in _ENGLISH_PHONES for key in keys_of(tokens_of(message)))


_PHONES = ("nummer", "nummeret", "numre", "telefon", "telefonen", "mobil")

_ENGLISH_PHONES = folded("number phone mobile tlf")


def asks_whether_away(message: str) -> bool:
    """Whether it asks if somebody is there, whoever it is."""
    return bool(set(keys_of(tokens_of(message))) & _GONE)


def _is_way(key: str) -> bool:
    return key.endswith(_WAYS) or key in _ENGLISH_WAYS


_ENGLISH_WAYS = folded("number phone email address contact")


def has_pronoun(keys: Sequence[str]) -> bool:
    """Somebody is spoken of who was named before; `her` is English in an English sentence alone."""
    return bool(set(keys) & _PRONOUNS) or (_HER in keys and bool(set(keys) & _ENGLISH))


def is_short_about(message: str) -> bool:
    """`hvem er hendes leder?`: so short that nobody else can be spoken of than who was named before."""
    keys = keys_of(question(tokens_of(message)))
    about = has_pronoun(keys) or _only_a_way(keys)
    return len(keys) <= _MOST_SHORT and about and not set(keys) & the.MINE_WORDS


def _is_asking(message: str, keys: Sequence[str]) -> bool:
    first = next((key for key in keys if key not in FILLERS), "")
    asks = any(key in _ASKS | the.UNTIL or _reaches(key) for key in keys)
    return asks or "?" in message or first in _IS | the.YES_NO | _KNOWS


_KNOWS = folded("kender know findes")


def _only_a_name(message: str) -> str:
    """The words that mean nothing, where all others mean that somebody is asked about."""
    tokens = question(tokens_of(message))
    keys = keys_of(tokens)
    if not _is_asking(message, keys) or _roles_in(tokens) or is_another_matter(keys) or _is_of_a_deed(keys):
        return ""
    return one_name(tokens, _perhaps_names(keys))


def _perhaps_names(keys: Sequence[str]) -> list[int]:
    """The words that mean nothing here, and a given name right before them, though it may be an oath, too:
    `who is soren holm`."""
    free = [at for at, key in enumerate(keys) if not means_something(key)]
    return [
        at - 1 for at in free[:1] if at and keys[at - 1] in FILLERS and is_given_name(keys[at - 1])
    ] + free


def _is_of_a_deed(keys: Sequence[str]) -> bool:
    """`hvem lukker afstemningen`, `who decided that`: who does something, and not who somebody is."""
    asks = next((at for at, key in enumerate(keys) if key in the.WHO), None)
    if asks is None or keys[asks] in _WHO_IS:
        return False
    behind = keys[asks + 1 :]
    return bool(behind) and not set(behind) & (_IS | the.NAMED) and not any(map(_reaches, behind))


_WHO_IS = folded("whos hvemer hvemder")


def nobody_known(message: str) -> str:
    """Of a question who somebody is, or how they are reached: the name or the title that the directory may
    not have; empty where a role or something else is asked about."""
    tokens = question(tokens_of(message))
    keys = keys_of(tokens)
    asks = set(keys) & (the.WHO | UNIT_NOUNS) or any(_is_way(key) for key in keys)
    if _roles_in(tokens) or set(keys) & (the.MODALS - _CAN | the.PAST_VERBS):
        return ""
    behind = _behind_is_who(message, tokens)
    if has_other_title(tokens):
        return behind if asks else ""
    if behind:
        name = behind if asks else ""
    else:
        name = _without_genitive(whole_name(message) or (_only_a_name(message) if asks else ""))
    return "" if any(map(_is_slip, tokens_of(name))) else name


_CAN = folded("kan can could")


def title_asked(message: str) -> str:
    """The title or the name of whoever is asked for, however its words are spelt."""
    tokens = question(tokens_of(message))
    return "" if _roles_in(tokens) else _behind_is_who(message, tokens)


def _without_genitive(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")


def _behind_is_who(message: str, tokens: Sequence[Token]) -> str:
    """The title or the name of `hvem er dekan på Fysik?`, up to where a place begins; empty where a word
    of it means something, as in `hvem er ansvarlig for referatet`."""
    keys = keys_of(tokens)
    is_ = next((at for at in range(1, len(keys)) if keys[at] in _IS and keys[at - 1] in the.WHO), len(keys))
    small = FILLERS | the.MINE_WORDS
    first = next((at for at in range(is_ + 1, len(keys)) if keys[at] not in small), len(keys))
    after = first
    while after < len(keys) and keys[after] not in the.PREPOSITIONS | the.HERE | FILLERS:
        after += 1
    said = tokens[first:after]
    strange = has_other_title(said) or not any(means_something(key) for key in keys[first:after])
    if not 0 < len(said) <= MOST_NAME_WORDS or set(keys[first:after]) <= the.HEADS or not strange:
        return ""
    return clean(message)[said[0].start : said[-1].end]


def _is_slip(token: Token) -> bool:
    """A word that was misspelt (`nste`), and no name, which has a capital letter."""
    return token.text.islower() and bool(lexicon().hear(token.key, token.text).slips)


def _roles_in(tokens: Sequence[Token]) -> list[Span]:
    """The roles that are named; `hvilke roller har …` names none."""
    return [span for span in role_spans(tokens) if tokens[span.first].key not in _ROLES]


_ROLES = folded("roller rolle roles role")


def _whole_name(message: str) -> str:
    """First and last name of somebody, where no role is asked for."""
    return "" if _roles_in(question(tokens_of(message))) else whole_name(message)


def whole_name(message: str) -> str:
    """First and last name of somebody, whatever else a question says of them."""
    tokens = question(tokens_of(message))
    keys = keys_of(tokens)
    rest = [key for key in keys if key not in the.UNTIL]
    outright = [key for key in keys if key not in the.REACH]
    if not _is_asking(message, outright) or is_another_matter(rest):
        return ""
    if has_other_title(tokens) or _is_wanted_of_them(tokens):
        return ""
    roles = {at for span in role_spans(tokens) for at in range(span.first, span.after)}
    runs = list(_runs_of_names([token for at, token in enumerate(tokens) if at not in roles]))
    return " ".join(token.text for token in runs[0]) if len(runs) == 1 else ""


_SPOKEN_TO = folded("du dig din dit dine jer jeres vi os you your youre we us")


def _is_wanted_of_them(tokens: Sequence[Token]) -> bool:
    """`Bo Madsen, kan du …?`, `can Bo Madsen take …?`: said to them, or of what they are to do, and nothing
    of how they are reached."""
    keys = keys_of(tokens)
    if any(_reaches(key) for key in keys) or not keys:
        return False
    is_first = _is_first_name(tokens[0])
    may = keys[0] in the.MODALS and len(tokens) > 1 and _is_first_name(tokens[1])
    return may or (is_first and bool(set(keys) & (_SPOKEN_TO | the.MODALS)))


def asks_of_the_directory(message: str) -> bool:
    """Who, where or how to reach somebody, or of a role: where somebody is mentioned, no less is a question
    about them."""
    tokens = question(tokens_of(message))
    keys = keys_of(tokens)
    spoken_to = _is_first_name(tokens[0]) and bool(set(keys) & _SPOKEN_TO) if tokens else False
    about = the.WHO | the.WHICH | the.NAMED | UNIT_NOUNS | folded("hvor where")
    return not spoken_to and (bool(_roles_in(tokens)) or any(key in about or _reaches(key) for key in keys))


def _runs_of_names(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """A first name and what follows it, in capitals."""
    at = 0
    while at < len(tokens):
        run = [tokens[at]] if _is_first_name(tokens[at]) else []
        while run and at + len(run) < len(tokens) and _is_further_name(run[-1], tokens[at + len(run)]):
            run.append(tokens[at + len(run)])
        if len(run) > 1:
            yield run[:MOST_NAME_WORDS]
        at += max(len(run), 1)


def _is_first_name(token: Token) -> bool:
    return token.text[:1].isupper() and (is_given_name(token.key) or not means_something(token.key))


def _is_further_name(last: Token, token: Token) -> bool:
    together = token.part == last.part and token.start - last.end == 1
    return together and token.text[:1].isupper() and token.key not in the.PLACE_NOUNS


def asks_whether(message: str) -> bool:
    """It begins as a question that is answered by yes or no: `er Bo AMR?`."""
    return keys_of(tokens_of(message))[:1] in (["er"], ["is"], ["var"], ["was"])


def doubted(message: str) -> Doubted | None:
    """A question whether somebody has a role; None where it is none."""
    tokens = question(tokens_of(message))
    after = _behind_is(keys_of(tokens))
    denied = after is not None and _is_denied(keys_of(tokens), after)
    if denied:
        tokens = [token for token in tokens if token.key not in NOT | _NO_LONGER]
    keys = keys_of(tokens)
    roles = role_spans(tokens)
    if after is None or not roles:
        return _stated(message, tokens, keys, roles) if roles else None
    while after < len(keys) and (keys[after] in NOT or keys[after] in FILLERS):  # isn't, is it
        after += 1
    if set(keys[after:]) & NOT:
        return None
    if after >= roles[0].first:
        return _named_last(message, tokens, keys, roles)
    asked = f"hvem er {_written(message, tokens[roles[0].first :])}"
    if has_pronoun(keys[after : after + 1]) and is_short_about(message):
        return Doubted("", asked, denied)
    free = [at for at in range(after, roles[0].first) if not means_something(keys[at])]
    name = one_name(tokens, free)
    if not name or free[0] != after or is_another_matter(keys[after:]):
        return None
    return Doubted(name, asked, denied)


_NO_LONGER = folded("mere længere endnu anymore longer more any no")

_LONGER = folded("længere longer")


def _is_denied(keys: list[str], after: int) -> bool:
    """`er Bo ikke AMR mere?`; not `er det ikke Bo, der er AMR?`."""
    return bool(set(keys[after + 1 :]) & (NOT | _LONGER)) and keys[after] not in FILLERS


def _written(message: str, tokens: Sequence[Token]) -> str:
    """The words as they were typed, what stands between them left as it is."""
    text, last = clean(message), len(clean(message))
    ends = [token.start for token in tokens[1:]] + [last]
    pairs = zip(tokens, ends, strict=True)
    return "".join(text[token.start : min(end, token.end + 2)] for token, end in pairs)


def asks_the_bot(message: str) -> bool:
    """`er du AMR?`, `are you my safety rep?`: whether the bot itself has a role."""
    tokens = question(tokens_of(message))
    keys = [key for key in keys_of(tokens) if key not in FILLERS]
    roles = role_spans(tokens)
    if not roles or not (keys[:2] == ["er", "du"] or keys[:2] == ["are", "you"]):
        return False
    before = keys_of(tokens[: roles[0].first])
    return all(means_something(key) for key in before) and not set(before) & _ASKS


_TAGS = folded("right correct true ikke sandt vel isnt not")


def _stated(message: str, tokens: Sequence[Token], keys: list[str], roles: Sequence[Span]) -> Doubted | None:
    """`Ian Clark is the AMR, right?`"""
    is_ = next((at for at, key in enumerate(keys) if key in _IS), 0)
    last = len(keys)
    while last > roles[-1].after and keys[last - 1] in _TAGS | FILLERS | _IS:
        last -= 1
    free = [at for at in range(is_) if keys[at] not in FILLERS]
    name = one_name(tokens, free) if "?" in message and is_ < roles[0].first else ""
    if not name or any(means_something(keys[at]) for at in free) or is_another_matter(keys[is_:last]):
        return None
    end = tokens[last - 1].end
    return Doubted(name, f"hvem er {clean(message)[tokens[roles[0].first].start : end]}")


def _named_last(
    message: str, tokens: Sequence[Token], keys: list[str], roles: Sequence[Span]
) -> Doubted | None:
    """`er AMR på Fysik stadig Gerda Holm?`: the name comes last."""
    last = len(keys)
    while last > roles[-1].after and not means_something(keys[last - 1]):
        last -= 1
    name = one_name(tokens, list(range(last, len(keys))))
    if not name or keys[last - 1] in the.PREPOSITIONS | the.PLACE_NOUNS or is_another_matter(keys):
        return None
    return Doubted(name, f"hvem er {clean(message)[tokens[roles[0].first].start : tokens[last].start]}")


def question(tokens: Sequence[Token]) -> list[Token]:
    """The last sentence, greetings before it and thanks behind it left out."""
    kept = [token for token in tokens if token.key not in FILLERS]
    last = max((token.sentence for token in kept), default=0)
    return [token for token in tokens if token.sentence == last]


def _behind_is(keys: list[str]) -> int | None:
    """The word behind what asks yes or no."""
    said = tuple(keys)
    for phrase, size in _TRUE:
        for at in range(len(said) - size):
            if said[at : at + size] == phrase:
                return at + size
    first = next((at for at, key in enumerate(keys) if key not in FILLERS), 0)
    return first + 1 if keys[first : first + 1] and keys[first] in _IS else None


def is_another_matter(keys: list[str]) -> bool:
    return bool(set(keys) & (((the.OTHER_MATTERS | the.UNTIL) - _DOES) | _CHANGES | NOT))


def _reaches(key: str) -> bool:
    """`mobilnummer`, `arbejdsmail`: how somebody is reached."""
    return key in the.REACH or key.endswith(_WAYS)


def means_something(key: str) -> bool:
    return (
        is_known(key) or _reaches(key) or key in FILLERS or key in _DOES or key in the.THEIRS or key.isdigit()
    )


def one_name(tokens: Sequence[Token], free: list[int]) -> str:
    """Up to four words in a row; empty where there are more, or others beside them."""
    if not 0 < len(free) <= MOST_NAME_WORDS or free[-1] - free[0] >= len(free):
        return ""
    texts = [tokens[at].text for at in free]
    if any(letter.isdigit() for text in texts for letter in text) or max(map(len, texts)) < _SHORTEST_NAME:
        return ""
    return " ".join(tokens[at].text for at in free)


def asks_for_whom(message: str) -> str:
    """The name in `hvem er Mette Dahl suppleant for?`, `who does Jonathan Reed stand in for?`: it is asked
    for whom they stand in; else empty."""
    tokens = question(tokens_of(message))
    keys = [key for key in keys_of(tokens) if key not in the.POLITE_REST]
    if not set(keys) & the.WHO or keys[-1:] != ["for"] or not set(keys) & the.STANDS_IN:
        return ""
    free = [at for at, key in enumerate(keys) if key not in the.STANDS_IN and not means_something(key)]
    return one_name(tokens, free)


UNIT_NOUNS = folded(
    "enhed enheden enheder institut instituttet institutter afdeling afdelingen afdelinger center sektion "
    "avdelning avdelningen avdelningar avdeling avdelinger institution institutioner enheter "
    "steder sted places place institutterne afdelingerne enhederne "
    "unit units department departments institute section division"
)

UP = folded("valg valgt genvalg genvalgt election reelection elected reelected")


def role_spans_of(keys: Sequence[str]) -> list[Span]:
    """The roles in words that stand alone."""
    return role_spans(tokens_of(" ".join(keys)))
