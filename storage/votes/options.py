"""Options: what one can choose among in a vote, who proposed each, and which are the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import Column, ForeignKey, Index, Integer, bindparam, select, update

from storage import people
from storage.columns import OF_NETWORK, OtherId, Prose, Record
from storage.db import Db, Refused, UTCDateTime
from storage.record import column, fields_of, insert, mapped, table_of
from storage.statements import prepared

LONGEST_OPTION = 120
MOST_OPTIONS = 12
"""So many fit on a card, with an input each, in 25 KB."""

BOTH = " / "
"""Between the words of what was merged: whoever chose either finds it."""


class OptionTooLong(Refused):
    key = "option-too-long"


class OptionMissing(Refused):
    key = "option-missing"


class TooManyOptions(Refused):
    key = "too-many-options"


class TooFewOptions(Refused):
    """A choice needs something to choose among."""

    key = "too-few-options"


class SameOption(Refused):
    """Two different options become one, not one with itself."""

    key = "same-option"


@mapped(
    "options",
    Column("added_at", UTCDateTime, nullable=False),
    Index("ix_options_poll_place", "poll", "place", unique=True),
    info=OF_NETWORK,
)
class Option:
    """Something to choose, by those who proposed it; once merged into another it is that one."""

    id: UUID = column(OtherId, primary_key=True)
    poll: UUID = column(OtherId, ForeignKey("polls.id"))
    place: int = column(Integer)
    words: str = column(Prose)
    proposers: tuple[str, ...] = column(Record)
    merged_into: UUID | None = column(OtherId)
    by: tuple[str, ...] = ()
    """Who the proposers are: by id, and by name where an earlier version wrote that down."""


options = table_of(Option)


_OF_POLL = prepared(
    select(*fields_of(Option)).where(options.c.poll == bindparam("poll")).order_by(options.c.place)
)


def same(words: str) -> str:
    """What two options have in common that differ only in capitals, signs and spaces."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    return " ".join("".join(letter if letter.isalnum() else " " for letter in folded).split())


def listed(words: Sequence[str]) -> list[str]:
    """Options as they were typed, each once; raises OptionTooLong or TooManyOptions."""
    found: dict[str, str] = {}
    for one in words:
        tidy = " ".join(one.split())
        if len(tidy) > LONGEST_OPTION:
            raise OptionTooLong(most=LONGEST_OPTION)
        if same(tidy):
            found.setdefault(same(tidy), tidy)
    if len(found) > MOST_OPTIONS:
        raise TooManyOptions(most=MOST_OPTIONS)
    return list(found.values())


def all_of(db: Db, poll: UUID) -> list[Option]:
    """Also those that were merged into another."""
    rows = db.rows(_OF_POLL, {"poll": poll})
    names = _names(db, {one for row in rows for one in row["proposers"]})
    return [
        Option(
            **{**row, "proposers": tuple(names[one] for one in row["proposers"])}, by=tuple(row["proposers"])
        )
        for row in rows
    ]


def _names(db: Db, proposers: Collection[str]) -> dict[str, str]:
    known = {one: UUID(one) for one in proposers if _ID.fullmatch(one)}
    called = people.names(db, list(known.values()), []) if known else {}
    return {one: called.get(known[one], "") if one in known else one for one in proposers}


_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def of_poll(db: Db, poll: UUID) -> list[Option]:
    """Those that one can choose, each in its own words and those of what was merged into it."""
    known = all_of(db, poll)
    wholes = {option.id: _whole(known, option).id for option in known}
    return [
        _in_all_words(one, [other for other in known if wholes[other.id] == one.id])
        for one in known
        if one.merged_into is None
    ]


def _in_all_words(one: Option, joined: Sequence[Option]) -> Option:
    words = [one.words, *(other.words for other in joined if other.id != one.id)]
    return replace(one, words=BOTH.join(words))


def put(db: Db, poll: UUID, words: Sequence[str], by: UUID, at: datetime) -> None:
    for place, one in enumerate(words, start=1):
        insert(db, Option(uuid4(), poll, place, one, (str(by),), None), added_at=at)


def add(db: Db, poll: UUID, words: str, by: UUID, at: datetime) -> Option:
    """A new option; one that stands already gets a second proposer. The poll is held by the caller."""
    [tidy] = listed([words]) or [""]
    if not tidy:
        raise OptionMissing
    known = all_of(db, poll)
    twin = next((option for option in known if same(option.words) == same(tidy)), None)
    if twin is not None:
        return _joined(db, _whole(known, twin), (str(by),))
    if sum(option.merged_into is None for option in known) >= MOST_OPTIONS:
        raise TooManyOptions(most=MOST_OPTIONS)
    place = max((option.place for option in known), default=0) + 1
    made = insert(db, Option(uuid4(), poll, place, tidy, (str(by),), None), added_at=at)
    return next(option for option in all_of(db, poll) if option.id == made.id)


def proposed_by(option: Option) -> set[UUID]:
    """Whom it can be told; an earlier version wrote names down, which tell nobody's id."""
    return {UUID(one) for one in option.by if _ID.fullmatch(one)}


def _whole(known: Sequence[Option], option: Option) -> Option:
    """What an option has become."""
    named = {one.id: one for one in known}
    while option.merged_into is not None:
        option = named[option.merged_into]
    return option


def _joined(db: Db, option: Option, proposers: Sequence[str]) -> Option:
    both = tuple(dict.fromkeys((*option.by, *proposers)))
    db.execute(update(options).where(options.c.id == option.id).values(proposers=list(both)))
    return next(one for one in of_poll(db, option.poll) if one.id == option.id)


def merge(db: Db, poll: UUID, kept: int, gone: int) -> tuple[Option, Option]:
    """Two options, named by their places, become one with the words and proposers of both: what it is then,
    and what went into it. Raises SameOption."""
    known = {option.place: option for option in of_poll(db, poll)}
    if kept == gone or kept not in known or gone not in known:
        raise SameOption
    db.execute(update(options).where(options.c.id == known[gone].id).values(merged_into=known[kept].id))
    return _joined(db, known[kept], known[gone].by), known[gone]


def homes(db: Db, poll: UUID) -> dict[UUID, UUID]:
    """For each option, merged ones too, the one that it counts for."""
    known = all_of(db, poll)
    return {option.id: _whole(known, option).id for option in known}
