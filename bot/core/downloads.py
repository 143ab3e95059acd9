"""Handouts: files that the bot itself hands out, each behind a link that it has signed and that ends.

A capability says with `@x.handout(KIND)` what the file of a thing is, and puts `link(…)` behind a button.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import jwt

from cards.kit import Hit, Subject
from cards.words import LANGUAGES, Both, Language
from storage import address
from storage.db import Db
from storage.networks import Network

PATH = "/handouts"
_ALGORITHM = "HS256"
_AUDIENCE = "stafet-handout"


@dataclass(frozen=True, slots=True)
class Handout:
    """A file as a browser gets it: what it is called, its media type, and its bytes."""

    name: str
    kind: str
    body: bytes


Unfolded = tuple[Hit, Network]
"""What a link to a file becomes in a message, and in which network."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a link leads to: the file of a thing, in a language."""

    thing: Subject
    language: Language


def has_address(db: Db) -> bool:
    """Is there one at which people reach the bot (PUBLIC_URL)?"""
    told = address.known(db)
    return told is not None and bool(told.url)


def link(db: Db, thing: Subject, until: datetime, file: str) -> Both | None:
    """The address of a thing's file, in each reader's language, good until that moment.

    Whoever has it may fetch the file without signing in: put behind it only what the readers of the card
    see anyway. `file` is the name at its end, such as `meeting.ics`. None where the bot has no address that
    people reach (PUBLIC_URL). The same arguments give the same link: a living card stays as it is.
    """
    told = address.known(db)
    if told is None or not told.url:
        return None
    signed = {one: _signed(told.key, Wanted(thing, one), until) for one in LANGUAGES}
    return Both(*(f"{told.url}{PATH}/{signed[one]}/{file}" for one in LANGUAGES))


def _signed(key: str, wanted: Wanted, until: datetime) -> str:
    claims = {
        "aud": _AUDIENCE,
        "exp": int(until.timestamp()),
        "kind": wanted.thing.kind,
        "thing": wanted.thing.id.hex,
        "lang": wanted.language,
    }
    return jwt.encode(claims, key, algorithm=_ALGORITHM)


def led_to(db: Db, url: str) -> Wanted | None:
    """What an address leads to that somebody has; None where it is no link of ours, or one that has ended."""
    told = address.known(db)
    if told is None or not told.url or not url.startswith(f"{told.url}{PATH}/"):
        return None
    return opened(told.key, url.removeprefix(f"{told.url}{PATH}/").partition("/")[0])


def opened(key: str, token: str) -> Wanted | None:
    """What the bot once signed; None for what it did not, and for what has ended."""
    try:
        told: dict[str, Any] = jwt.decode(
            token, key, algorithms=[_ALGORITHM], audience=_AUDIENCE, options={"require": ["exp", "aud"]}
        )
    except jwt.InvalidTokenError:
        return None
    return Wanted(Subject(told["kind"], UUID(told["thing"])), told["lang"])
