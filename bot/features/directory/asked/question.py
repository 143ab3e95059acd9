"""Reads a question to the directory out of a message, or finds that there is none.

Three readings meet: which roles, which places, and whether the words around them ask at all. A word that
none of them knows makes it another matter: a wrong name is worse than no name.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, pairwise, takewhile
from typing import Literal

from bot.features.directory.asked import contrasts, times
from bot.features.directory.asked import vocabulary as the
from bot.features.directory.asked.bounds import bounds
from bot.features.directory.asked.labels import distinct, label
from bot.features.directory.asked.places import SURELY_MEANT, Names, Place
from bot.features.directory.asked.region import AREA_NOUNS, NOT, Region, Span, area_word, is_known, written
from bot.features.directory.asked.roles import contact_span, role_spans
from bot.features.directory.asked.spelling import tokens_of, unless_named
from bot.features.directory.asked.times import Period
from bot.language.phrases import clean
from bot.language.phrases.courtesy import FILLERS
from bot.language.phrases.words import fold, folded
from bot.language.tokens import Token, keys_of

Intent = Literal["who", "groups", "term"]

_MODALS = folded("vil skal kan kunne skulle må wants want will can could should might may")
_ASKER = folded("jeg vi man i we one du you jag eg") | the.THEY
_ANSWERS = folded("hjælpe help tell fortælle sige svare vise show")
_ANY = folded("en et a an")
_AT = folded("i på for hos ved in at of")
_ANYBODY = folded("anyone anybody someone somebody nogen")
_ELECTIONS = folded("valg election reelection time tid")
_ELECTED_ANEW = folded("valg valget election elections vælge vælges elect næste next")
"""What is done when a term ends, and how it is told from the last."""
_NEXT = folded("næste next")
_OURS = the.MINE_WORDS | the.HERE | folded("vi we")
_STATES = folded("er is var was bliver har has are have skal kan vil bør må")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: `places` none means the asker's own unit; `words` may name an area within a unit."""

    roles: tuple[str, ...]
    intent: Intent = "who"
    places: tuple[Place, ...] = ()
    words: tuple[str, ...] = ()
    unknown: str = ""
    period: Period | None = None
    by_student: bool = False
    stands_in: bool = False
    """Whoever stands in is asked for, and not said for whom."""
    whose: Literal["", "mine", "theirs"] = ""
    """Whose unit is asked for where no place was said: the asker's in so many words, or somebody else's."""
    of_own_area: bool = False
    """`hos os i hallen`: of the asker's unit, by an area alone."""


_OUTRIGHT, _SURE, _PERHAPS = 0.95, 0.8, 0.6


def mentions(message: str) -> bool:
    """Whether a message names a role at all; only then it is worth a look at the directory's names."""
    tokens = tokens_of(message)
    return bool(role_spans(tokens))


def how_likely(message: str) -> float:
    """Whether it may ask for somebody: by a role, or by what is done to them at a place."""
    if mentions(message):
        keys = keys_of(tokens_of(message))
        asks = set(keys) & (the.WHO | the.NAMED | the.UNTIL | _HOLD) or set(keys[:1]) & the.YES_NO
        return _OUTRIGHT if asks else _SURE  # surer than a deed that takes the same role and place
    return _PERHAPS if contact_span(tokens_of(message)) else 0.0


def asks_for_term(message: str) -> bool:
    """`hvornår udløber AMR'ens periode på Space`, `er AMR'ens periode udløbet`: a role's, and nobody's by
    name."""
    tokens = tokens_of(message)
    keys = keys_of(tokens)
    if not {span.role for span in role_spans(tokens)} - {the.TOPIC, the.GROUP} or set(keys) & _NOT_ITS_OWN:
        return False
    first = next((key for key in keys if key not in the.AND | FILLERS), "")
    asks = bool(set(keys) & the.UNTIL) or first in the.YES_NO
    ends = bool(set(keys) & the.ENDS) or _is_how_long(keys) or _is_up_for_election(keys)
    return asks and (ends or _is_an_election(keys))


_NOT_ITS_OWN = the.WHO | the.WHICH | the.HOW_MANY | folded("jeg i")
_HOLD = folded("fat hold")
_FOLLOWS = folded("og and och hvad hva what how nej no ja yes mente mener meant mean jeg i")
_MOST_FOLLOWING = 7
_MOST_SHORT, _MOST_GOING_ON = 5, 7


def may_follow(message: str) -> bool:
    """Whether it may be a place that answers a question, or continues one: a few words that name no role."""
    tokens = tokens_of(message)
    return 0 < len(tokens) <= _MOST_FOLLOWING and not role_spans(tokens)


def is_short(message: str) -> bool:
    """`og suppleanten?`, `hvem er AMK?`: so short that it goes on from what was said; not `min AMK`."""
    keys = keys_of(tokens_of(message))
    if says_same_place(message):
        return True
    most = _MOST_GOING_ON if set(keys[:1]) & the.AND else _MOST_SHORT
    return len(keys) <= most and not set(keys) & (the.MINE_WORDS | the.HERE)


def is_of_own(message: str) -> bool:
    """`hos os`, `in our unit`: the asker's own place is said."""
    return bool(set(keys_of(tokens_of(message))) & (the.MINE_WORDS | the.HERE - {"her", "me", "mig"}))


def places_in(message: str, names: Names) -> tuple[Place, ...]:
    """The places of a message that says nothing else."""
    tokens = tokens_of(message)
    region = Region(tokens, [], names)
    label(region)
    free = [token.key for at, token in enumerate(tokens) if at not in region.taken]
    small = FILLERS | _FOLLOWS | the.PREPOSITIONS | the.PLACE_NOUNS | the.SELF | the.SITS | the.ABOUT
    if any(key not in small and (key in the.OTHER_MATTERS or not is_known(key)) for key in free):
        return ()
    return distinct([span.place for span in region.spans if span.place], names)


def words_in(message: str) -> tuple[str, ...]:
    """The words of a message that may name an area."""
    return _area_words(tokens_of(message))


def ahead_in(message: str, today: date) -> Period | None:
    """The days to come that a message names among other things."""
    told = times.ahead(clean(message), tokens_of(message), today)
    return told.period if told else None


def soon(today: date) -> Period:
    """The days that are meant where none are named."""
    return Period(today, today + times.SOON)


def period_in(message: str, today: date) -> Period | None:
    """The time of a message that says nothing else: `og sidste år?`"""
    tokens = tokens_of(message)
    told = times.told(clean(message), tokens, today) if tokens else None
    if told is None:
        return None
    free = [token.key for token in tokens if not (told.start <= token.start and token.end <= told.end)]
    return told.period if set(free) <= FILLERS | _FOLLOWS | {"med"} else None


def places_told(message: str, names: Names) -> tuple[tuple[Place, ...], tuple[str, ...]]:
    """Where something is that a message tells of, and words that may name an area there."""
    tokens = tokens_of(message)
    places = _places_of(tokens, names, anywhere=True)
    return places, _area_words(tokens)


def read(message: str, names: Names, today: date) -> list[Asked]:
    """All questions of a message to the directory, in order; none where it asks something else."""
    tokens = _as_named_now(_without_asides(unless_named(tokens_of(message), names)))
    tokens = contrasts.elsewhere(tokens, lambda said: _units_of(list(said), names))
    meant = contrasts.wanted(tokens)
    found = _read(meant, message, names, today) if len(meant) < len(tokens) else []
    return found or _read(tokens, message, names, today)


def _units_of(said: list[Token], names: Names) -> set[str]:
    """The units in which the places lie that were said."""
    places = _places_of(said, names, anywhere=True)
    spots = [spot for one in places for spot in one.spots]
    spots += [spot for one in places for number in one.buildings for spot in names.in_building(number)]
    return {unit.key for one in places for unit in one.units} | {unit for unit, _ in spots}


def _without_asides(tokens: list[Token]) -> list[Token]:
    """Without `I mean` behind what is meant, and without `samme sted`, where the question before was asked
    for; `AMR, I mean AMK` is the AMK."""
    pairs = list(pairwise(keys_of(tokens)))
    dropped = set[int]()
    for first, pair in enumerate(pairs):
        if _is_same_place(pair) or (pair in contrasts.I_MEAN and not _begins_part(tokens, first)):
            dropped |= {first, first + 1}
        elif pair in contrasts.I_MEAN and (role := _role_struck(tokens, first)):
            dropped |= set(range(role.first, first + 2))
    return [token for at, token in enumerate(tokens) if at not in dropped]


def _begins_part(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1].part != tokens[at].part


def _role_struck(tokens: list[Token], at: int) -> Span | None:
    """The role right before `I mean`, where another stands right behind it."""
    spans = role_spans(tokens)
    behind = any(span.first - at in (2, 3) for span in spans)
    return next((span for span in spans if span.after == at), None) if behind else None


def _is_same_place(pair: tuple[str, str]) -> bool:
    return pair[0] in _SAME and pair[1] in the.PLACE_NOUNS | _PLACE


_SAME, _PLACE = folded("samme same samma"), folded("place ställe plass")


def says_same_place(message: str) -> bool:
    """`hvem er AMK samme sted?`"""
    return any(map(_is_same_place, pairwise(keys_of(tokens_of(message)))))


def _as_named_now(tokens: list[Token]) -> list[Token]:
    """`AMK for det, der før hed DTU Byg`: that a name is a former one says nothing of when it is meant."""
    keys = keys_of(tokens)
    named = next((at for at in range(1, len(keys)) if keys[at] in _WAS_NAMED), 0)
    begun = named
    while begun and keys[begun - 1] in _THAT_ONCE:
        begun -= 1
    said = set(keys[begun:named])
    return [*tokens[:begun], *tokens[named + 1 :]] if said & _ONCE and said & _THAT_WHICH else tokens


_WAS_NAMED, _ONCE = (
    folded("hed kaldtes hette het"),
    folded("før tidligere engang førhen dengang oprindelig tidigare"),
)
_THAT_WHICH = folded("der som hvad")
_THAT_ONCE = _ONCE | _THAT_WHICH | folded("det")


def _read(tokens: list[Token], message: str, names: Names, today: date) -> list[Asked]:
    if _is_told_away(tokens) and (spoken_of := _who_is_that(tokens, names)):
        return spoken_of
    shouted = message.isupper()
    found: list[Asked] = []
    for _, group in groupby(tokens, key=lambda token: token.sentence):
        sentence = list(group)
        clauses = _clauses(sentence)
        for at, clause in enumerate(clauses):
            asked = _in_sentence(clause, tokens, names, today, message, shouted)
            if asked is None and (main := _main_clause(clause)):
                asked = _in_sentence(main, main, names, today, message, shouted)
            if asked is None and at == 0 and len(clauses) > 1:  # then it is one thought, and no two questions
                asked = _in_sentence(sentence, tokens, names, today, message, shouted)
                found += [_as_before(asked, found)] if asked else []
                break
            if asked is None and found:
                asked = _elsewhere(clause, found[-1], names)
            if asked is not None:
                found.append(_as_before(asked, found))
    return found or _who_is_that(tokens, names)


def _clauses(sentence: list[Token]) -> list[list[Token]]:
    """`hvem er AMR på kemi, og hvem er AMK på fysik`: two questions, of which each may have a place."""
    keys = keys_of(sentence)
    roles = role_spans(sentence)
    asking = [at for at, key in enumerate(keys) if key in the.WHO or _asks_anew(keys, at)]
    cuts = [0]
    for at in asking:
        first = at - 1 if at and keys[at - 1] in the.AND else at
        joined = first < at or sentence[at].part != sentence[at - 1].part
        before = any(cuts[-1] <= span.first and span.after <= first for span in roles)
        if joined and before and any(cuts[-1] <= other < first for other in asking):
            cuts.append(first)
    cuts = sorted({*cuts, *_second_places(keys, roles)})
    return [sentence[first:after] for first, after in zip(cuts, [*cuts[1:], len(sentence)], strict=True)]


def _main_clause(clause: list[Token]) -> list[Token]:
    """`hvem får jeg fat i på nanolab, når der ingen AMR er`: what is asked, without what it is asked for."""
    keys = keys_of(clause)
    cut = next((at for at, key in enumerate(keys) if at and key in the.CUTS), 0)
    return clause[:cut] if set(keys[:cut]) & the.WHO else []


def _who_is_that(tokens: list[Token], names: Names) -> list[Asked]:
    """`my manager says to talk to the AMR, who is that?`, `whom do I turn to while our AMR is on leave?`:
    whoever is spoken of is asked for; who stands in for them is told where they are away."""
    pieces = [list(piece) for _, piece in groupby(tokens, key=_thoughts(tokens))]
    asking = [piece for piece in pieces if set(keys_of(piece)) & the.WHO]
    told = [token for piece in pieces if piece not in asking for token in piece]
    spans = role_spans(told)
    roles = tuple(span.role for span in spans)
    small = the.WHO | _THAT | (_TURNED_TO if _is_told_away(told) else frozenset())
    if len(asking) != 1 or not set(keys_of(asking[0])) <= small or not roles or the.TOPIC in roles:
        return []
    whose = _whose(Region(told, spans, names))
    places = _places_of(told, names, anywhere=True)
    unknown = "" if places else _strange_behind(told, {span.after for span in spans})
    return [Asked(_meant(roles), places=places, words=_placed_words(told), unknown=unknown, whose=whose)]


def _thoughts(tokens: list[Token]) -> Callable[[Token], tuple[int, int]]:
    """In which part each word stands, and behind how many words that begin another thought."""
    starts = [token.start for token in tokens if token.key in the.CUTS]
    return lambda token: (token.part, bisect_right(starts, token.start))


def _is_told_away(told: list[Token]) -> bool:
    """Somebody is on leave, or cannot be reached."""
    keys = set(keys_of(told))
    return bool(keys & (the.AWAY - _PLACING) or keys & _CANNOT)


def _strange_behind(told: list[Token], starts: Collection[int]) -> str:
    """`AMR på gCAS`: words that no place has, behind a preposition that stands at one of the starts."""
    for at in starts:
        if at < len(told) and told[at].key in the.PREPOSITIONS:
            strange = list(takewhile(_is_strange, told[at + 1 :]))
            if 0 < len(strange) <= _MOST_STRANGE:
                return " ".join(token.text for token in strange)
    return ""


def _is_strange(token: Token) -> bool:
    return not is_known(token.key) and token.key not in FILLERS | the.AWAY | _CANNOT


_CANNOT = NOT | folded("cant cannot dont doesnt uden without inte")


def _placed_words(said: list[Token]) -> tuple[str, ...]:
    """Words behind a preposition that may name an area."""
    pairs = pairwise(keys_of(said))
    behind = (key for one, key in pairs if one in the.PREPOSITIONS and key not in the.AWAY)
    return tuple(key for key in behind if key in AREA_NOUNS or not is_known(key))


_TURNED_TO = the.TAKEN_LIGHTLY | the.REACH | the.CONTACTS | the.COVERS | the.MODALS | the.INSTEAD
_TURNED_TO |= the.PREPOSITIONS | the.STANDS_IN | folded("over")
_THAT = FILLERS | folded("er is that it det den he she hun han så der this in i on us vores for mig me")


def _asks_anew(keys: list[str], at: int) -> bool:
    """`… og hvordan får jeg fat i …`"""
    return at > 0 and keys[at] in the.ASKS_ANEW and keys[at - 1] in the.AND


def _second_places(keys: list[str], roles: list[Span]) -> list[int]:
    """`AMR på kemi og AMK på fysik`: where the second of two roles begins, each with a place behind it."""
    found = []
    for one, other in pairwise(roles):
        between = keys[one.after : other.first]
        joints = [at for at, key in enumerate(between) if key in the.AND]
        small = all(key in FILLERS for key in between[joints[-1] + 1 :]) if joints else False
        if small and set(between[: joints[-1]]) & _AT and set(keys[other.after : other.after + 1]) & _AT:
            found.append(one.after + joints[-1])
    return found


def _elsewhere(clause: list[Token], earlier: Asked, names: Names) -> Asked | None:
    """`… and who is it at DTU Aqua?`: the same role, at a place of its own."""
    keys = keys_of(clause)
    if not set(keys) & the.WHO or set(keys) & the.OTHER_MATTERS or role_spans(clause):
        return None
    region = Region(clause, [], names)
    label(region)
    if any(at not in region.taken and not is_known(key) for at, key in enumerate(keys)):
        return None
    places = distinct([span.place for span in region.spans if span.place], names)
    return replace(earlier, places=places, words=(), unknown="") if places else None


def _as_before(asked: Asked, earlier: list[Asked]) -> Asked:
    """`Hvem er AMR på kemi? Og hvem er TR?` asks twice about the same place."""
    if earlier and not asked.places and not asked.unknown and asked.whose != "mine":
        return replace(asked, places=earlier[-1].places, words=earlier[-1].words)
    return asked


def _in_sentence(
    sentence: list[Token], whole: list[Token], names: Names, today: date, message: str, shouted: bool
) -> Asked | None:
    roles = role_spans(sentence) or _contacts(sentence, whole)
    if not roles:
        return None
    first, after = bounds(sentence, roles)
    inside = [span for span in roles if first <= span.first and span.after <= after]
    if not inside:
        return None
    moved = [replace(span, first=span.first - first, after=span.after - first) for span in inside]
    region = Region(sentence[first:after], moved, names, shouted, asks=message.rstrip().endswith("?"))
    period = _period(region, message, today)
    label(region)
    if period and period.first is None and _is_the_places(region):
        period = None
    asked = _judge(region, period)
    if asked is None:
        return None
    if not asked.unknown and not any(place.units or place.buildings for place in asked.places):
        asked = replace(asked, of_own_area=bool(asked.places) and _whose(region) == "mine")
        asked = _placed(asked, region, sentence, first, after, whole, names)
    if not asked.places and {span.role for span in region.roles} == {the.CONTACT}:
        return None
    student = any(token.key in the.STUDENTS for token in whole) and "STUDENT" not in asked.roles
    stands_in = any(span.stands_in for span in region.roles)
    return replace(asked, by_student=student, whose=_whose(region), stands_in=stands_in)


def _contacts(sentence: list[Token], whole: list[Token]) -> list[Span]:
    """Whoever is asked for without a role, in a message that names none."""
    found = None if role_spans(whole) else contact_span(sentence)
    return [found] if found else []


def _whose(region: Region) -> Literal["", "mine", "theirs"]:
    """`hendes AMR`, `her rep` or `hvem skal hun gå til`: not the asker's own."""
    keys = region.keys
    before = {keys[span.first - 1] for span in region.roles if span.first}
    if _is_a_colleagues(region) or before & the.THEIRS:
        return "theirs"
    if set(keys) & (the.MINE_WORDS | the.HERE - {"her"}):
        return "mine"
    first = min(span.first for span in region.roles)
    others = set(keys) & the.THEIRS or "her" in before or set(keys[:first]) & the.THEY
    return "theirs" if others else ""


def _period(region: Region, message: str, today: date) -> Period | None:
    text = clean(message)
    tokens = region.tokens
    start, end = tokens[0].start, tokens[-1].end
    told = times.told(text[start:end], tokens, today)
    if told is None:
        return times.before(tokens, today)
    for at, token in enumerate(tokens):
        if told.start <= token.start - start and token.end - start <= told.end:
            region.taken.add(at)
    return told.period


# --- is it asked ------------------------------------------------------------------------------------------


def _judge(region: Region, period: Period | None) -> Asked | None:
    keys = region.keys
    region.taken |= _colleagues(region) | _of_absence(keys)
    owner = _owner(region)
    region.taken |= set(owner)
    free = [at for at in range(len(keys)) if at not in region.taken]
    roles = tuple(dict.fromkeys(span.role for span in region.roles))
    intent = _intent(
        keys, roles, of_any=any(span.first and keys[span.first - 1] in _ANY for span in region.roles)
    )
    others = {keys[at] for at in free} & the.OTHER_MATTERS
    if intent == "who":
        others |= {keys[at] for at in free} & the.ENDS
    else:
        others -= the.ENDS | the.HOW_MANY | _ELECTIONS | _ELECTED_ANEW
    if others or not _is_asked(region, roles, free, intent):
        return None
    places, unknown, words, stray = _places(region, free)
    if owner and not stray:
        unknown, places = _owned(region, owner), ()
    if _is_an_election(keys) and not (places or unknown or owner or set(keys) & _OURS):
        return None  # of AMRs in general, not of somebody's
    if stray and not _says_enough(region, free, places, stray):
        return None
    if unknown and not (_is_strong(keys, free) or _is_role_first(region) or _is_role_at(region, unknown)):
        return None
    return Asked(_meant(roles), intent, places, words, unknown, period)


def _is_role_first(region: Region) -> bool:
    """`AMR på Kvanteafdelingen?`: a role and its place are a question, without a word that asks."""
    first = next((at for at, key in enumerate(region.keys) if key not in FILLERS), 0)
    return region.asks and any(span.first == first for span in region.roles)


def _is_role_at(region: Region, unknown: str) -> bool:
    """`AMR på fysk`: nothing but a role and a place that comes near a unit's name."""
    said = {key for at, key in enumerate(region.keys) if at not in region.taken}
    small = the.PREPOSITIONS | the.PLACE_NOUNS | FILLERS | {fold(word) for word in unknown.split()}
    return said <= small and bool(region.names.offers(unknown))


_MOST_STRANGE = 3


def _says_enough(region: Region, free: list[int], places: tuple[Place, ...], stray: int) -> bool:
    """Role, place and a word that asks are there: then a few words that nobody knows change nothing; where it
    is `my` place, one."""
    keys = set(region.keys)
    if places:
        return stray <= _MOST_STRANGE and _is_strong(region.keys, free)
    return stray == 1 and bool(keys & the.WHO and keys & the.MINE_WORDS)


def _intent(keys: list[str], roles: tuple[str, ...], *, of_any: bool) -> Intent:
    """`of_any`: `hvor længe sidder en AMR` is asked of all of them, and of nobody."""
    told = set(keys)
    if told & the.ENDS and told & (the.UNTIL | the.ENDS):
        return "term"
    if not of_any and (_is_how_long(keys) or (told & the.UNTIL and _is_up_for_election(keys))):
        return "term"
    if not of_any and _is_an_election(keys):
        return "term"
    if the.GROUP in roles and (told & the.HOW_MANY or told & the.WHICH):
        return "groups"
    return "who"


def _is_whose(keys: list[str]) -> bool:
    """`hvad er min AMR`: who is meant."""
    whose = the.MINE_WORDS | the.THEIRS
    triples = zip(keys, keys[1:], keys[2:], strict=False)
    return any(one in ("hvad", "what") and is_ in ("er", "is") and own in whose for one, is_, own in triples)


def _is_what_about(keys: list[str]) -> bool:
    """`hvad så med TR?`, `what about the TR?`: the role is asked for, and not what it is."""
    said = [key for key in keys if key not in FILLERS]
    pairs = {("hvad", "med"), ("what", "about"), ("how", "about")}
    return any(pair in pairs for pair in pairwise(said))


def _is_how_long(keys: list[str]) -> bool:
    """`hvor længe sidder AMR'en endnu`, `how long is she AMR`, `hvor lang tid har vores AMR igen`."""
    pairs = [keys[at : at + 2] for at in range(len(keys))]
    return any(
        pair in pairs for pair in (["hvor", "lange"], ["how", "long"], ["lang", "tid"], ["much", "time"])
    )


def _is_an_election(keys: list[str]) -> bool:
    """`hvornår er der AMR-valg på Fysik`: when the term ends, others are elected."""
    told = set(keys)
    return bool(told & the.UNTIL and told & (_ELECTED_ANEW - _NEXT)) and not _is_up_for_election(keys)


def _is_up_for_election(keys: list[str]) -> bool:
    pairs = [keys[at : at + 2] for at in range(len(keys))]
    return ["pa", "valg"] in pairs or ["for", "election"] in pairs or ["for", "reelection"] in pairs


def _meant(roles: tuple[str, ...]) -> tuple[str, ...]:
    """The matter alone (`whom do I ask about safety?`) asks for the AMR; beside a role it says nothing."""
    own = tuple(role for role in roles if role not in (the.TOPIC, the.CONTACT))
    own = tuple(role for role in own if role != the.GROUP) or own
    return tuple(dict.fromkeys(the.ORGANISATION if role == the.GROUP else role for role in own)) or (the.AMR,)


def _is_asked(region: Region, roles: tuple[str, ...], free: list[int], intent: Intent) -> bool:
    keys = region.keys
    if _thanks(keys) or _wants_another(keys) or _lacks(keys):
        return False
    if any(keys[at] in NOT for at in free[1:] if keys[at - 1] not in ("du", "you", "i")):
        return False
    told = {keys[at] for at in free}
    if told & the.UNTIL and intent != "term":
        return False
    if _is_whose(keys) or _of_absence(keys) or _is_what_about(keys):
        return True
    if told & {"hvad", "what"} and not told & (the.NAMED | the.REACH) and intent == "who":
        return False
    if set(roles) == {the.CONTACT}:
        return True
    if set(roles) == {the.TOPIC}:
        placed = any(span.place for span in region.spans)
        if told & _ANYBODY and (placed or told & the.COVERS) and _is_strong(keys, free):
            return True
        return bool(told & (the.WHO | the.NAMED | {"hvor", "hvordan", "how", "where"})) and bool(
            told & (the.REACH | the.ABOUT)
        )
    asks = _is_strong(keys, free) or (intent == "term" and told & the.UNTIL)
    return bool(asks) or not told & (_STATES | NOT)


def _thanks(keys: list[str]) -> bool:
    return keys[:2] in (["tak", "til"], ["thanks", "to"])


def _of_absence(keys: list[str]) -> set[int]:
    """`hvornår er vores AMR tilbage`, `is our AMR on leave`: the words that ask whether somebody is there;
    who is away, and until when, stands in every answer."""
    first = next((key for key in keys if key not in the.AND | FILLERS), "")
    said = {at for at, key in enumerate(keys) if key in the.AWAY}
    asks = first in the.YES_NO or bool(set(keys) & the.UNTIL)
    if not asks or set(keys) & (the.WHO | the.ENDS) or not {keys[at] for at in said} - _PLACING:
        return set()
    return said | {at for at, key in enumerate(keys) if key in the.UNTIL}


_PLACING = folded("on off out hjemme")


def _is_a_colleagues(region: Region) -> bool:
    """`min makkers AMR`, `my boss's rep`: somebody's of mine, and not mine."""
    return bool(_colleagues(region))


def _colleagues(region: Region) -> set[int]:
    """The words between `min` and a role that are somebody in the genitive."""
    keys, found = region.keys, set[int]()
    for span in region.roles:
        one = span.first - 1
        if one > 1 and keys[one] == "s":
            one -= 1
        elif one < 1 or not keys[one].endswith("s"):
            continue
        if keys[one - 1] in the.MINE_WORDS and keys[one] not in the.PLACE_NOUNS | the.TAKEN_LIGHTLY | {
            "enheds"
        }:
            found |= set(range(one, span.first))
    return found


def _owner(region: Region) -> range:
    """The words before a role that say whose it is, and are no place: `Kasper Nørbys leder`."""
    keys = region.keys
    for span in region.roles:
        last = span.first - 1
        as_ = last > 1 and keys[last] in _AS and bool(set(keys[:last]) & _HAS)
        as_ = as_ or (last > 1 and keys[last] in _ANY | {"nogen", "any", "no"} and keys[0] in _HAS)
        mark = (last > 0 and keys[last] == "s") or as_
        after = last if mark else last + 1
        after -= as_ and keys[after - 1] == "have"
        first = after
        while first and first - 1 not in region.taken and not _is_small(keys[first - 1]):
            first -= 1
        if first < after and (mark or _is_genitive(region.tokens[after - 1])):
            return range(first, span.first)
    return range(0)


_AS, _HAS = folded("som as"), folded("har has have does")
"""`hvem har Ole Rask som suppleant`, `har Ole Rask en suppleant?`"""


def _is_small(key: str) -> bool:
    return is_known(key) or is_known(key.removesuffix("s"))


def _is_genitive(token: Token) -> bool:
    return token.key.endswith("s") or token.text.endswith(("'s", "’s")) or token.glue in ("'", "’", "´", "`")


def _owned(region: Region, owner: range) -> str:
    """Whose it is, without the genitive."""
    small = _AS | _HAS | _ANY | {"s", "nogen", "any", "no"}
    words = [region.tokens[at].text for at in owner if region.keys[at] not in small]
    return " ".join(words)


def _wants_another(keys: list[str]) -> bool:
    """`hvem vil være AMR`, `who can be`: looks for somebody who will, not for who is."""
    for at, key in enumerate(keys[:-2]):
        if key in the.WHO:
            rest = [
                word for word in keys[at + 1 :] if word not in ("der", "mon", "lige", "egentlig", "so", "sa")
            ]
            of_somebody = _ASKER | _ANSWERS | the.THEIRS | the.MINE_WORDS | {"her"}
            return bool(rest) and rest[0] in _MODALS and not set(rest[1:4]) & of_somebody
    return False


def _lacks(keys: list[str]) -> bool:
    """`vi mangler en AMR`: there is none, and nobody is asked for."""
    return any(keys[at : at + 2] == ["mangler", "en"] for at in range(len(keys)))


def _is_strong(keys: list[str], free: list[int]) -> bool:
    """It asks by its own words: who, which, the name of, how to reach, is there."""
    told = {keys[at] for at in free}
    if told & (the.WHO | the.WHICH | the.NAMED | the.REACH | the.HOW_MANY) or told & {"hvor", "where"}:
        return True
    first = next((key for key in keys if key not in the.AND | FILLERS), "")
    return first in the.YES_NO


# --- where -------------------------------------------------------------------------------------------------


def _places(region: Region, free: list[int]) -> tuple[tuple[Place, ...], str, tuple[str, ...], int]:
    """The places, a place that nobody knows, words that may name an area, and how many words fit nowhere."""
    keys = region.keys
    named = [span for span in region.spans if span.place is not None]
    units = [span for span in named if span.place and span.place.units]
    strange = [at for at in free if not is_known(keys[at])]
    placed = [at for at in strange if _stands_in_place(region, at)]
    stray = len(strange) - len(placed)
    words = tuple(area_word(keys[at]) for at in free if keys[at] in AREA_NOUNS or at in placed)
    if (torn := _torn(region, placed, units)) is not None:
        return (), written(region, *torn), (), stray
    places = distinct([span.place for span in named if span.place], region.names)
    areas = tuple(
        word for span in named if span.place and span.place.spots for word in span.place.words.split()
    )
    words += tuple(fold(word) for word in areas)
    if placed and (not places or _is_elsewhere(region, placed[0], places)):
        return (), written(region, placed[0], placed[-1] + 1), words, stray
    return places, "", words, stray


def _is_elsewhere(region: Region, at: int, places: tuple[Place, ...]) -> bool:
    """`værkstedet på kmi`: an area of a place that nobody knows, and of no other."""
    while at and region.keys[at - 1] in the.PLACE_NOUNS:
        at -= 1
    behind = at > 0 and region.keys[at - 1] in _AT_UNITS
    return behind and not any(place.units or place.buildings for place in places)


_AT_UNITS = folded("på hos ved at")


def _torn(region: Region, placed: list[int], units: list[Span]) -> tuple[int, int] | None:
    """Words that look like one name of which a part is a unit's: `u-kt`, `Institut for vand og miljø`,
    `Department of Wind and Energy Systems`."""
    for at in placed:
        for span in units:
            if region.tokens[at].part != region.tokens[span.first].part:
                continue
            before = span.first - at
            joined = before == 2 and region.keys[at + 1] in the.AND
            behind = at - span.after == 1 and region.keys[at - 1] in the.AND
            if before == 1 or joined or behind:
                return min(at, span.first), max(at + 1, span.after)
            pair = _joined_before(region, span, units) if span.after == at else None
            if pair is not None:
                return pair.first, at + 1
    return None


def _joined_before(region: Region, span: Span, units: list[Span]) -> Span | None:
    """The unit of `Wind and Energy` that stands before the other."""
    joint = span.first - 1
    joins = joint > 0 and region.keys[joint] in the.AND
    return next((one for one in units if joins and one.after == joint), None)


_MOST_PLACE_WORDS, _MOST_NAME_WORDS = 2, 4
"""So many strange words right behind a role may be a place, and behind a stand-in's somebody's name."""


def _stands_in_place(region: Region, at: int) -> bool:
    """Whether a word stands where a place does: behind `på`, or last of all behind the role."""
    keys = region.keys
    back = at - 1
    named = {one for span in region.spans if span.place for one in range(span.first, span.after)}
    while back >= 0 and (back in named or (back not in region.taken and keys[back] not in the.PREPOSITIONS)):
        if keys[back] in the.WHO | _STATES:
            return False
        back -= 1
    if back >= 0 and keys[back] in the.PREPOSITIONS and back not in region.taken:
        return True
    before = next((span for span in region.roles if span.after == back + 1), None)
    most = _MOST_NAME_WORDS if before and before.role == the.SUBSTITUTE else _MOST_PLACE_WORDS
    rest = [one for one in range(at, len(keys)) if one not in region.taken and not is_known(keys[one])]
    return before is not None and len(rest) <= most and all(is_known(key) for key in keys[rest[-1] + 1 :])


def _is_the_places(region: Region) -> bool:
    """`AMR på det gamle DTU Byg`: what is said to be former is the unit, and not who held the role."""
    units = {span.first for span in region.spans if span.place and span.place.units}
    said = [at for at, key in enumerate(region.keys) if key in the.PAST]
    return bool(said) and not set(region.keys) & the.PAST_VERBS and all(at + 1 in units for at in said)


def _placed(
    asked: Asked,
    region: Region,
    sentence: list[Token],
    first: int,
    after: int,
    whole: list[Token],
    names: Names,
) -> Asked:
    """With a place that was said elsewhere in the message; one that nobody knows is asked about."""
    places, words = _from_context(region, sentence, first, after, whole, names)
    if places:
        return replace(asked, places=places, words=(*asked.words, *words))
    if asked.places:
        return asked
    parts = _outside(sentence, first, after, whole)
    mine = set(region.keys) & the.MINE_WORDS
    return replace(asked, unknown=_strange_seat(parts, names) if mine else _strange_place(parts))


def _outside(sentence: list[Token], first: int, after: int, whole: list[Token]) -> list[list[Token]]:
    start, end = sentence[first].start, sentence[after - 1].end
    outside = [token for token in whole if token.start < start or token.start >= end]
    return [list(group) for _, group in groupby(outside, key=lambda token: token.part)]


def _strange_seat(parts: list[list[Token]], names: Names) -> str:
    """`jeg sidder på kmi, hvem er min AMR?`: what comes near a unit's name where the asker says to sit."""
    for part in parts:
        keys = keys_of(part)
        sits = next((at for at, key in enumerate(keys) if key in the.SITS), len(keys))
        if not set(keys) & the.SELF:
            continue
        words = _strange_behind(part, range(sits + 1, len(keys)))
        if words and names.offers(words, SURELY_MEANT):
            return words
    return ""


def _strange_place(parts: list[list[Token]]) -> str:
    """`på Kvanteafdelingen: hvem er AMR?`: words in a place's stead that no place has."""
    for part in parts:
        keys = keys_of(part)
        if _first(part) not in the.PREPOSITIONS or set(keys) & (the.WHO | the.PAST_VERBS):
            continue
        strange = [token for token in part if not is_known(token.key) and token.key not in FILLERS]
        if 0 < len(strange) <= 3:
            return " ".join(token.text for token in strange)
    return ""


def _from_context(
    region: Region, sentence: list[Token], first: int, after: int, whole: list[Token], names: Names
) -> tuple[tuple[Place, ...], tuple[str, ...]]:
    """`jeg sidder på nanolab, hvem er min AMR?`: where the asker says to sit, else a place before `hvem`; and
    the words beside it that may name an area there."""
    parts = _outside(sentence, first, after, whole)
    for part in parts:
        keys = set(keys_of(part))
        seat = bool(keys & the.SELF and keys & the.SITS) or _is_my_seat(part)
        sits = seat or keys_of(part)[:1] == ["ny"] or _is_place(part, names)
        same = part[0].part == sentence[first].part and not set(region.keys) & the.MINE_WORDS
        leads = _first(part) in the.PREPOSITIONS and not keys & (the.PAST_VERBS | the.WHO)
        if sits or same or leads:
            found = _places_of(part, names) or (_places_of(part, names, anywhere=True) if seat else ())
            if found:
                return found, _area_words_beside(part, parts)
    if set(region.keys) & the.MINE_WORDS and not _is_a_colleagues(region):
        return (), ()
    spoken = ((_places_of(part, names, anywhere=True), part) for part in parts)
    return next(((found, _area_words_beside(part, parts)) for found, part in spoken if found), ((), ()))


def _is_my_seat(part: list[Token]) -> bool:
    """`my office is in 303`, `vores kontor ligger i bygning 303`"""
    return any(one in the.MINE_WORDS and other in _SEATS for one, other in pairwise(keys_of(part)))


_SEATS = the.PLACE_NOUNS | AREA_NOUNS | folded("plads pladsen desk skrivebord workplace bench")


def _area_words_beside(part: list[Token], parts: list[list[Token]]) -> tuple[str, ...]:
    """`Renrummet, Nanolab: …`: of the whole sentence that names the place."""
    return tuple(word for one in parts if one[0].sentence == part[0].sentence for word in _area_words(one))


def _area_words(part: list[Token]) -> tuple[str, ...]:
    """Words that may name an area: they are held against those of the unit that was said."""
    return tuple(area_word(key) for key in keys_of(part) if key in AREA_NOUNS or not is_known(key))


def _first(part: list[Token]) -> str:
    return next((key for key in keys_of(part) if key not in FILLERS), "")


def _is_place(part: list[Token], names: Names) -> bool:
    """`fysik: hvem er AMR?`: a part that is a unit's name and nothing else."""
    keys = keys_of(part)
    start = next((at for at, key in enumerate(keys) if key not in FILLERS), 0)
    return names.unit_at(keys, start).count == len(keys) - start


def _places_of(part: list[Token], names: Names, *, anywhere: bool = False) -> tuple[Place, ...]:
    """The places behind a preposition; or `anywhere` the units and buildings."""
    region = Region(part, [], names)
    label(region)
    after_in = [
        span.place
        for span in region.spans
        if span.place
        and (
            span.first == 0
            or part[span.first - 1].key in the.PREPOSITIONS | the.PLACE_NOUNS
            or (anywhere and (span.place.units or span.place.buildings))
        )
    ]
    return distinct(after_in, names)


__all__ = ["Asked", "mentions", "read"]
