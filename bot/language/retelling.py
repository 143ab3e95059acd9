"""What was just done, said anew with what somebody puts right in it: `nej forkert, kl. 13-15`."""

from __future__ import annotations

import re
from collections.abc import Callable

from rapidfuzz.distance import OSA

Corrects = Callable[[str], str | None]
"""What a sentence that takes something of itself back (`…, nej kl. 13`) means in the end; None where that is
not surely read."""

_CHANGE = re.compile(
    r"(?:(?:nej|no|hov|ups|oops)[\s,.:!–-]+)?(?:ret|rettelse|ændr|skift|erstat|change|correct|replace)[:\s]+"
    r"(?P<old>.+?)\s+(?:til|to|with|med)[:\s]+(?P<new>.+)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?:nej|næ|no|nope|ups|oops|hov|sorry|undskyld|beklager|rettelse|correction|vent|wait|actually"
    r"|faktisk|(?:det (?:er|var) |that (?:is|was) |that['’]s )?(?:forkert|wrong|en fejl|a mistake))\b"
    r"[\s,.:;!–—-]*)+",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"(?:(?:jeg|i) (?:mente|mener|meant|mean)"
    r"|(?:det|den|it|that) (?:skulle|skal|should) (?:have )?(?:været?|be|been)"
    r"|make (?:it|that)|gør (?:det|den)(?: til)?"
    r"|sæt (?:det|den)(?: til)?|lad os sige|let['’]?s say)\b[\s,:]*",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[\s,]+(?:mente jeg|mener jeg|i meant|i mean|i stedet(?: for)?|instead|skulle det (?:have )?være(?:t)?"
    r"|selvfølgelig|of course|tak|thanks|please)\s*$",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\b(?:i|in)\s+(?:lokale|bygning|room|building)\s+[\w.-]+", re.IGNORECASE)
_LENGTH = re.compile(r"\b\d+\s*(?:min(?:\.|utter|utes)?|timer?|hours?)(?!\w)", re.IGNORECASE)
_ALIKE, _LONG = 2, 5
"""So many letters may be otherwise in a word of so many, for it to be the one that is put right."""


def put_right(did: str, said: str, corrects: Corrects) -> str | None:
    """None where it puts nothing of that right."""
    said = said.strip().rstrip(".!")
    if said.endswith("?"):
        return None
    if change := _CHANGE.fullmatch(said):
        return _replaced(did, change["old"], change["new"])
    instead = _put_right(said)
    return _in_place_of(did, instead, corrects) if instead else None


def _put_right(said: str) -> str:
    """What somebody says that it is rather; nothing where nobody says that something was wrong."""
    lead = _LEAD.match(said)
    rest = said[lead.end() :] if lead else said
    meant = _MEANT.match(rest)
    rest = rest[meant.end() :] if meant else rest
    bare = _BEHIND.sub("", rest).strip(" ,.;:–—-")
    return bare if lead or meant or bare != rest.strip(" ,.;:–—-") else ""


def _in_place_of(did: str, instead: str, corrects: Corrects) -> str | None:
    for kind in (_PLACE, _LENGTH):
        if kind.fullmatch(instead):
            return kind.sub(instead, did) if len(kind.findall(did)) == 1 else None
    return corrects(f"{did}, nej {instead}") or _misspelt(did, instead)


def _misspelt(did: str, instead: str) -> str | None:
    """`ergonomics` for `ergonomix`: the one word that is nearly it."""
    if len(instead.split()) != 1 or len(instead) < _LONG:
        return None
    words = re.findall(r"\w+", did)
    near = {one for one in words if 0 < OSA.distance(one.casefold(), instead.casefold()) <= _ALIKE}
    return _replaced(did, near.pop(), instead) if len(near) == 1 else None


def _replaced(did: str, old: str, new: str) -> str | None:
    """Only where it was said once, as whole words."""
    found = list(re.finditer(rf"(?<!\w){re.escape(old.strip())}(?!\w)", did, re.IGNORECASE))
    if len(found) != 1:
        return None
    return f"{did[: found[0].start()]}{new.strip()}{did[found[0].end() :]}"
