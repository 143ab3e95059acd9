"""Themes: the long list (bruttoliste) of what the network wants to take up, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    bindparam,
    func,
    select,
    update,
)

from storage import networks, people, record
from storage.columns import OF_NETWORK, Code, Line, OneOf, OtherId, PersonId, Prose, Wording
from storage.db import Db, Refused, UTCDateTime, insert_new, tables
from storage.record import Every, First, column, fields_of, insert, mapped, save, table_of
from storage.statements import prepared

KIND = "theme"
BOTH = " / "
"""Between the titles of what was merged."""

LONGEST_TITLE = 200
LONGEST_TEXT = 1000

proposers = Table(
    "theme_proposers",
    tables,
    Column("theme", OtherId, ForeignKey("themes.id"), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), primary_key=True),
    Column("at", UTCDateTime, nullable=False),
    info=OF_NETWORK,
)

attendances = Table(
    "attendances",
    tables,
    Column("theme", OtherId, ForeignKey("themes.id"), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), primary_key=True),
    Column("unit", Code(64)),
    Column("at", UTCDateTime, nullable=False),
    info=OF_NETWORK,
)


class ThemeState(StrEnum):
    """Where a theme stands."""

    LISTED = "listed"
    AGREED = "agreed"
    HELD = "held"
    REMOVED = "removed"
    MERGED = "merged"


class Target(StrEnum):
    """For whom a theme is."""

    AMK = "amk"
    AMR = "amr"
    AMO = "amo"


class ThemeMissing(Refused):
    key = "theme-without-title"
    field = "title"


class ThemeTooLong(Refused):
    key = "theme-title-too-long"
    field = "title"


class UnknownTheme(Refused):
    key = "no-theme-numbered"


class NoTime(Refused):
    key = "theme-no-such-time"


class TooFewThemes(Refused):
    key = "themes-too-few"


class NotListed(Refused):
    key = "theme-not-listed"


class NotAgreed(Refused):
    key = "theme-not-agreed"


class SameTheme(Refused):
    key = "theme-the-same"


@mapped(
    "themes",
    Index("uq_themes_network_number", "network", "number", unique=True),
    Index("ix_themes_state_touched_at", "state", "touched_at"),
    Index("ix_themes_decision", "decision"),
    info=OF_NETWORK,
)
class Theme:
    """A theme with its age, its score of the last vote, and the online meeting that came of it."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    number: int = column(Integer)
    title: Mapping[str, str] = column(Wording)
    why: str = column(Prose)
    target: Target = column(OneOf(Target, 16))
    state: ThemeState = column(OneOf(ThemeState, 16))
    score: int | None = column(Integer)
    responsible: str = column(Line(200))
    starts_at: datetime | None = column(UTCDateTime)
    minutes: int | None = column(Integer)
    outcome: str = column(Prose)
    added_at: datetime = column(UTCDateTime)
    touched_at: datetime = column(UTCDateTime)
    merged_into: UUID | None = column(OtherId)
    decision: UUID | None = column(OtherId, default=None)
    """The decision that it is a part of: that so many online meetings are held."""

    @property
    def label(self) -> str:
        return f"T-{self.number}"

    @property
    def changes(self) -> int:
        """A number that counts up with every change: the minutes from the first to the last."""
        return int((self.touched_at - self.added_at).total_seconds() // 60)

    def must_be_listed(self) -> None:
        if self.state is not ThemeState.LISTED:
            raise NotListed(number=self.label)

    def must_be_agreed(self) -> None:
        if self.state is not ThemeState.AGREED:
            raise NotAgreed(number=self.label)


themes = table_of(Theme)


def parts(title: str) -> list[str]:
    """What was merged into it had each of these words for itself."""
    return title.split(BOTH)


@mapped(
    "theme_votes",
    Column("counted_at", UTCDateTime),
    Index("ix_theme_votes_counted_at", "counted_at"),
    info=OF_NETWORK,
)
class ThemeVote:
    """A vote about the list, or, with a theme, about when its online meeting is."""

    poll: UUID = column(OtherId, ForeignKey("polls.id"), primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    theme: UUID | None = column(OtherId, ForeignKey("themes.id"))


theme_votes = table_of(ThemeVote)


_next_number = networks.numbering(themes)
_PROPOSERS = prepared(
    select(people.people)
    .join(proposers, proposers.c.person == people.people.c.id)
    .where(proposers.c.theme == bindparam("theme"))
    .order_by(proposers.c.at, people.people.c.id)
)
_ATTENDED = prepared(
    select(func.count().label("people"), func.count(attendances.c.unit.distinct()).label("units")).where(
        attendances.c.theme == bindparam("theme")
    )
)
_STALE = prepared(
    select(*fields_of(Theme)).where(
        themes.c.state == ThemeState.LISTED,
        themes.c.touched_at <= bindparam("before"),
        networks.is_alive(themes.c.network),
    )
)


all_themes = Every(Theme, Theme.network, order=(Theme.number,))


def theme(db: Db, network: UUID, theme: UUID) -> Theme | None:
    return next((one for one in all_themes(db, network) if one.id == theme), None)


known = First(Theme, Theme.id)
"""Of whatever network."""


def numbered(db: Db, network: UUID, number: int) -> Theme:
    """Raises UnknownTheme."""
    found = next((one for one in all_themes(db, network) if one.number == number), None)
    if found is None:
        raise UnknownTheme(number=f"T-{number}")
    return found


def not_touched_since(db: Db, before: datetime) -> list[Theme]:
    """What stands on the lists of all networks and nobody has touched since then."""
    return [Theme(**row) for row in db.rows(_STALE, {"before": before})]


def add(
    db: Db,
    network: UUID,
    title: Mapping[str, str],
    by: UUID | None,
    at: datetime,
    *,
    why: str = "",
    target: Target = Target.AMK,
    responsible: str = "",
    state: ThemeState = ThemeState.LISTED,
    decision: UUID | None = None,
) -> Theme:
    """A new theme under the next number; raises ThemeMissing or ThemeTooLong."""
    words = [one.strip() for one in title.values() if one.strip()]
    if not words:
        raise ThemeMissing
    if any(len(one) > LONGEST_TITLE for one in words):
        raise ThemeTooLong(most=LONGEST_TITLE)
    made = Theme(
        id=uuid4(),
        network=network,
        number=_next_number(db, network),
        title=dict(title),
        why=why,
        target=target,
        state=state,
        score=None,
        responsible=responsible,
        starts_at=None,
        minutes=None,
        outcome="",
        added_at=at,
        touched_at=at,
        merged_into=None,
        decision=decision,
    )
    insert(db, made)
    if by is not None:
        propose(db, made.id, by, at)
    return made


_parts = Every(Theme, Theme.network, Theme.decision, order=(Theme.number,))


def parts_of(db: Db, network: UUID, decision: UUID) -> list[Theme]:
    """The online meetings that a decision is made of, held or still to be."""
    return [one for one in _parts(db, network, decision) if one.state in (ThemeState.AGREED, ThemeState.HELD)]


def propose(db: Db, theme: UUID, person: UUID, at: datetime) -> bool:
    """One proposer more of the same theme; False where they were one."""
    row: dict[str, Any] = {"theme": theme, "person": person, "at": at}
    return db.execute(insert_new(proposers), row).rowcount == 1


def proposers_of(db: Db, theme: UUID) -> list[people.Person]:
    return [people.person_of(row) for row in db.rows(_PROPOSERS, {"theme": theme})]


def change(db: Db, changed: Theme, at: datetime, **values: Any) -> Theme:
    """What is not named stays; touching it makes it young again."""
    return save(db, changed, replace(changed, **{"touched_at": at, **values}))


def merge(db: Db, one: Theme, other: Theme, at: datetime) -> Theme:
    """The other is the same as the one, which gets the words and proposers of both.

    Raises SameTheme or NotListed.
    """
    if one.id == other.id:
        raise SameTheme
    one.must_be_listed()
    other.must_be_listed()
    for person in proposers_of(db, other.id):
        propose(db, one.id, person.id, at)
    change(db, other, at, state=ThemeState.MERGED, merged_into=one.id)
    why = "\n\n".join(dict.fromkeys(filter(None, (one.why, other.why))))
    return change(db, one, at, title=_of_both(one.title, other.title), why=why)


def _of_both(one: Mapping[str, str], other: Mapping[str, str]) -> dict[str, str]:
    """In each language that either has; what was not said in it stands as it was said."""

    def parts(language: str) -> list[str]:
        return [told.get(language) or next(iter(told.values())) for told in (one, other)]

    return {language: BOTH.join(parts(language)) for language in {**one, **other}}


def attend(db: Db, theme: UUID, person: UUID, unit: str | None, at: datetime) -> bool:
    """Was there, counted once."""
    row = {"theme": theme, "person": person, "unit": unit, "at": at}
    return db.execute(insert_new(attendances), row).rowcount == 1


def attended(db: Db, theme: UUID) -> tuple[int, int]:
    """How many people were there, of how many units."""
    row = db.one(_ATTENDED, {"theme": theme})
    return row["people"], row["units"]


def voted_on(db: Db, network: UUID, poll: UUID, theme: UUID | None) -> None:
    """This vote is about the list, or about a theme's time."""
    insert(db, ThemeVote(poll, network, theme))


uncounted = Every(
    ThemeVote, where=theme_votes.c.counted_at.is_(None) & networks.is_alive(theme_votes.c.network)
)


def counted(db: Db, poll: UUID, at: datetime) -> None:
    db.execute(update(theme_votes).where(theme_votes.c.poll == poll).values(counted_at=at))


def hand_to(db: Db, theme: UUID, person: UUID, at: datetime) -> list[UUID]:
    """It is theirs alone, in words of their own. Who stood beside it before."""
    found = record.take_off(db, proposers, proposers.c.theme == theme, person)
    propose(db, theme, person, at)
    return found
