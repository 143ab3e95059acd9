"""Templates: how a network likes to vote, kept under a name of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Column, ForeignKey, Index, Table, bindparam, select

from storage.columns import OF_NETWORK, AuthorId, Facts, Line, OtherId, Wording
from storage.db import Db, UTCDateTime, tables
from storage.statements import prepared
from storage.votes.poll import Kind, Terms, terms_of

LONGEST_NAME = 60

templates = Table(
    "templates",
    tables,
    Column("id", OtherId, primary_key=True),
    Column("network", OtherId, ForeignKey("networks.id"), nullable=False),
    Column("name", Line(80), nullable=False),
    Column("terms", Facts, nullable=False),
    Column("options", Wording, nullable=False),
    Column("saved_by", AuthorId, ForeignKey("people.id"), nullable=False),
    Column("saved_at", UTCDateTime, nullable=False),
    Index("uq_templates_network_name", "network", "name", unique=True),
    info=OF_NETWORK,
)


@dataclass(frozen=True, slots=True)
class Template:
    """Kind, terms and options of a vote, without its question and its days."""

    id: UUID
    name: str
    kind: Kind
    terms: Terms
    options: tuple[str, ...]


_OF_NETWORK = prepared(
    select(templates).where(templates.c.network == bindparam("network")).order_by(templates.c.name)
)


def of_network(db: Db, network: UUID) -> list[Template]:
    return [_template_of(row) for row in db.rows(_OF_NETWORK, {"network": network})]


def _template_of(row: dict[str, Any]) -> Template:
    told = dict(row["terms"])
    return Template(row["id"], row["name"], Kind(told.pop("kind")), terms_of(told), tuple(row["options"]))


def save(
    db: Db, network: UUID, name: str, kind: Kind, terms: Terms, options: Sequence[str], by: UUID, at: datetime
) -> None:
    """Under this name from now on; one that was there before gives way."""
    row = {
        "id": uuid4(),
        "network": network,
        "name": name,
        "terms": {"kind": kind.value, **terms.as_json},
        "options": list(options),
        "saved_by": by,
        "saved_at": at,
    }
    db.upsert(templates, ("network", "name"), row)
