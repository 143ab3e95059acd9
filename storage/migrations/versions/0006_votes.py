"""Votes of every kind: their terms, options, structured answers, objections, and the network's templates."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.db import Structured, UTCDateTime

revision = "0006"
down_revision = "0015"
branch_labels = None
depends_on = None


def new_in_ballots() -> list[sa.Column[Any]]:
    return [
        sa.Column("kind", sa.String(length=16), nullable=False, server_default="consent"),
        sa.Column("terms", Structured, nullable=False, server_default="{}"),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("earlier", Structured, nullable=False, server_default="[]"),
        sa.Column("item", sa.Uuid(), nullable=True),
        sa.Column("result", Structured, nullable=True),
    ]


def new_in_votes() -> list[sa.Column[Any]]:
    return [
        sa.Column("answer", Structured, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("cast_by", sa.Uuid(), nullable=True),
    ]


def upgrade() -> None:
    for column in new_in_ballots():
        op.add_column("ballots", column)
    for column in new_in_votes():
        op.add_column("votes", column)
    op.create_table(
        "options",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ballot", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("proposers", Structured, nullable=False),
        sa.Column("merged_into", sa.Uuid(), nullable=True),
        sa.Column("added_at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["ballot"], ["ballots.id"], name=op.f("fk_options_ballot")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_options")),
    )
    op.create_index("ix_options_ballot_place", "options", ["ballot", "place"], unique=True)
    op.create_table(
        "papers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ballot", sa.Uuid(), nullable=False),
        sa.Column("choice", sa.String(length=16), nullable=False),
        sa.Column("answer", Structured, nullable=True),
        sa.ForeignKeyConstraint(["ballot"], ["ballots.id"], name=op.f("fk_papers_ballot")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_papers")),
    )
    op.create_index("ix_papers_ballot", "papers", ["ballot"], unique=False)
    op.create_table(
        "objections",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ballot", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["ballot"], ["ballots.id"], name=op.f("fk_objections_ballot")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_objections_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objections")),
    )
    op.create_index("ix_objections_ballot", "objections", ["ballot"], unique=False)
    op.create_table(
        "templates",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("terms", Structured, nullable=False),
        sa.Column("options", Structured, nullable=False),
        sa.Column("saved_by", sa.Uuid(), nullable=False),
        sa.Column("saved_at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_templates_network")),
        sa.ForeignKeyConstraint(["saved_by"], ["people.id"], name=op.f("fk_templates_saved_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_templates")),
    )
    op.create_index("uq_templates_network_name", "templates", ["network", "name"], unique=True)


def downgrade() -> None:
    for table in ("templates", "objections", "papers", "options"):
        op.drop_table(table)
    for table, columns in (("votes", new_in_votes()), ("ballots", new_in_ballots())):
        with op.batch_alter_table(table) as batch:
            for column in columns:
                batch.drop_column(column.name)
