"""Columns: what each says of people. A type that says nothing of it is not used in any table.

Whoever is erased, or asks for their data, is found by these types, wherever they are (`storage/privacy.py`).
A new column chooses one of them, and with it what becomes of it; a test of the house holds all tables to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Column, Dialect, LargeBinary, String, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator, TypeEngine

# --- ids ---------------------------------------------------------------------------------------------------


class _Id(Uuid[Any]):
    """An id, which SQLite keeps as text."""

    def result_processor(self, dialect: Dialect, coltype: Any) -> Any:
        known: Any = super()
        return _id_of if dialect.name == "sqlite" else known.result_processor(dialect, coltype)


@lru_cache(maxsize=16_384)
def _id_of(told: str | None) -> UUID | None:
    return None if told is None else UUID(int=int(told, 16))  # half of what reading the letters costs


class PersonId(_Id):
    """Somebody, by `people.id`. The row stays when they are erased: it is nobody's then."""


class AuthorId(PersonId):
    """Whoever wrote the row's words: their own name in them goes with them."""


class OwnerId(PersonId):
    """Whose row it is: it goes with them."""


class OtherId(_Id):
    """Anything but a person."""


# --- words -------------------------------------------------------------------------------------------------


class Code(String):
    """A word of ours or of Teams', a key, a number: about nobody."""


class OneOf(TypeDecorator[Any]):
    """A word out of a list of ours, which comes back as what it is."""

    impl = Code
    cache_ok = True

    def __init__(self, kind: type[StrEnum], length: int) -> None:
        super().__init__(length)
        self.kind = kind

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.kind(value)

    def result_processor(self, _dialect: Dialect, _coltype: Any) -> Any:
        """The database gives plain words everywhere: each is looked up."""
        words: Mapping[str | None, StrEnum | None] = {None: None} | {one.value: one for one in self.kind}
        return words.__getitem__


class LongCode(Text):
    """The same, as long as it may be."""


class PersonName(String):
    """What somebody is called, beside the id or the mail that says who it is."""


class Mail(String):
    """Somebody's mail or sign-in name: who they are, in their organisation."""


class Account(String):
    """Who somebody is to Teams or to the organisation's directory."""


class Room(String):
    """A conversation in Teams, which may be somebody's own chat with the bot."""


class Line(String):
    """What people typed, in one line."""


class Prose(Text):
    """What people typed."""


# --- structures --------------------------------------------------------------------------------------------


class _Facts(JSON):
    """Numbers, days, codes and ids: of nobody, or of people by their id."""


class _Wording(JSON):
    """What people typed, for example in two languages."""


class _Record(JSON):
    """How something was: names may stand in it, beside an id that leads to them."""


class _Message(JSON):
    """A message as it was sent: whatever stood in it."""


Facts: TypeEngine[Any] = _Facts().with_variant(JSONB(), "postgresql")
Wording: TypeEngine[Any] = _Wording().with_variant(JSONB(), "postgresql")
Record: TypeEngine[Any] = _Record().with_variant(JSONB(), "postgresql")
Rows: TypeEngine[Any] = _Record(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
"""Rows of other tables as they were, or none."""
Message: TypeEngine[Any] = _Message().with_variant(JSONB(), "postgresql")


class Answered(LargeBinary):
    """An HTTP answer as it was given: whatever stood in it."""


class File(LargeBinary):
    """A file as somebody dropped it."""


DECLARED = (
    *(PersonId, OtherId, Code, OneOf, LongCode, PersonName, Mail, Account, Room, Line, Prose),
    *(_Facts, _Wording, _Record, _Message, Answered, File),
)
"""All of them; who extends one of these says the same and more."""


def is_record(column: Column[Any]) -> bool:
    """May names stand in it, beside an id that leads to them?"""
    return isinstance(column.type, _Record)


def is_message(column: Column[Any]) -> bool:
    """Is it a whole message?"""
    return isinstance(column.type, _Message)


# --- whose a table is --------------------------------------------------------------------------------------

OF_NETWORK = {"scope": "network"}
"""What one team with the bot has: whoever has a right there may change it there."""

OF_TENANT = {"scope": "tenant"}
"""What the organisation has: no right in a network changes it (`Right.keeper`, or the own unit's)."""

OF_PERSON = {"scope": "person"}
"""What is somebody's own: how they want things, and what they have asked for."""

OF_SERVICE = {"scope": "service"}
"""What the bot itself needs to remember: what it sent, took and showed, and who did what."""

SCOPES = (OF_NETWORK, OF_TENANT, OF_PERSON, OF_SERVICE)
