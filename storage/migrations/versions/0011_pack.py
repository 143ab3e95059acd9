"""The pack for KAMU, the long list of themes, and what goes to management."""

import sqlalchemy as sa
from alembic import op

from storage.db import Structured, UTCDateTime

revision = "0011"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "errands",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("thing_kind", sa.String(length=16), nullable=False),
        sa.Column("thing", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(length=32), nullable=False),
        sa.Column("title", Structured, nullable=False),
        sa.Column("marked_by", sa.Uuid(), nullable=True),
        sa.Column("marked_at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["marked_by"], ["people.id"], name=op.f("fk_errands_marked_by")),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_errands_network")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_errands")),
    )
    op.create_index("uq_errands_network_thing", "errands", ["network", "thing"], unique=True)
    op.create_table(
        "themes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", Structured, nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("target", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("responsible", sa.String(length=200), nullable=False),
        sa.Column("starts_at", UTCDateTime, nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("added_at", UTCDateTime, nullable=False),
        sa.Column("touched_at", UTCDateTime, nullable=False),
        sa.Column("merged_into", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_themes_network")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_themes")),
    )
    op.create_index("uq_themes_network_number", "themes", ["network", "number"], unique=True)
    op.create_table(
        "attendances",
        sa.Column("theme", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=True),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_attendances_person")),
        sa.ForeignKeyConstraint(["theme"], ["themes.id"], name=op.f("fk_attendances_theme")),
        sa.PrimaryKeyConstraint("theme", "person", name=op.f("pk_attendances")),
    )
    op.create_table(
        "brought",
        sa.Column("errand", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=True),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", UTCDateTime, nullable=True),
        sa.ForeignKeyConstraint(["errand"], ["errands.id"], name=op.f("fk_brought_errand")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_brought_person")),
        sa.PrimaryKeyConstraint("errand", "person", name=op.f("pk_brought")),
    )
    op.create_table(
        "packs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("sitting", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("content", Structured, nullable=False),
        sa.Column("made_at", UTCDateTime, nullable=False),
        sa.Column("signed_at", UTCDateTime, nullable=True),
        sa.Column("final_at", UTCDateTime, nullable=True),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_packs_network")),
        sa.ForeignKeyConstraint(["sitting"], ["sittings.id"], name=op.f("fk_packs_sitting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packs")),
    )
    op.create_index("ix_packs_network", "packs", ["network"], unique=False)
    op.create_index("uq_packs_sitting_version", "packs", ["sitting", "version"], unique=True)
    op.create_table(
        "theme_proposers",
        sa.Column("theme", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_theme_proposers_person")),
        sa.ForeignKeyConstraint(["theme"], ["themes.id"], name=op.f("fk_theme_proposers_theme")),
        sa.PrimaryKeyConstraint("theme", "person", name=op.f("pk_theme_proposers")),
    )
    op.create_table(
        "theme_votes",
        sa.Column("ballot", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("theme", sa.Uuid(), nullable=True),
        sa.Column("counted_at", UTCDateTime, nullable=True),
        sa.ForeignKeyConstraint(["ballot"], ["ballots.id"], name=op.f("fk_theme_votes_ballot")),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_theme_votes_network")),
        sa.ForeignKeyConstraint(["theme"], ["themes.id"], name=op.f("fk_theme_votes_theme")),
        sa.PrimaryKeyConstraint("ballot", name=op.f("pk_theme_votes")),
    )
    op.create_table(
        "signatures",
        sa.Column("pack", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["pack"], ["packs.id"], name=op.f("fk_signatures_pack")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_signatures_person")),
        sa.PrimaryKeyConstraint("pack", "person", name=op.f("pk_signatures")),
    )
