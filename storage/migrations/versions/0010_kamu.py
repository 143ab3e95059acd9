"""KAMU's meetings, the action plan, the network's input and what became of it."""

import sqlalchemy as sa
from alembic import op

from storage.db import Structured, UTCDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "areas",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", Structured, nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("owner", sa.String(length=200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("changed_at", UTCDateTime, nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["changed_by"], ["people.id"], name=op.f("fk_areas_changed_by")),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_areas_network")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_areas")),
    )
    op.create_index("uq_areas_network_year_number", "areas", ["network", "year", "number"], unique=True)
    op.create_table(
        "ladders",
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("steps", Structured, nullable=False),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_ladders_network")),
        sa.PrimaryKeyConstraint("network", name=op.f("pk_ladders")),
    )
    op.create_table(
        "sittings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("purpose", sa.String(length=16), nullable=False),
        sa.Column("messenger", sa.Uuid(), nullable=True),
        sa.Column("cancelled_at", UTCDateTime, nullable=True),
        sa.Column("opened_at", UTCDateTime, nullable=True),
        sa.Column("close_at", UTCDateTime, nullable=True),
        sa.Column("closed_at", UTCDateTime, nullable=True),
        sa.Column("points_asked_at", UTCDateTime, nullable=True),
        sa.Column("points_settled_at", UTCDateTime, nullable=True),
        sa.Column("entered_by", sa.Uuid(), nullable=True),
        sa.Column("entered_at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["entered_by"], ["people.id"], name=op.f("fk_sittings_entered_by")),
        sa.ForeignKeyConstraint(["messenger"], ["people.id"], name=op.f("fk_sittings_messenger")),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_sittings_network")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sittings")),
    )
    op.create_index("ix_sittings_network_day", "sittings", ["network", "day"], unique=False)
    op.create_table(
        "answers",
        sa.Column("sitting", sa.Uuid(), nullable=False),
        sa.Column("thing", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["answered_by"], ["people.id"], name=op.f("fk_answers_answered_by")),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_answers_network")),
        sa.ForeignKeyConstraint(["sitting"], ["sittings.id"], name=op.f("fk_answers_sitting")),
        sa.PrimaryKeyConstraint("sitting", "thing", name=op.f("pk_answers")),
    )
    op.create_index("ix_answers_network", "answers", ["network"], unique=False)
    op.create_table(
        "headings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("sitting", sa.Uuid(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("members", Structured, nullable=False),
        sa.Column("merged_by", sa.Uuid(), nullable=True),
        sa.Column("merged_at", UTCDateTime, nullable=False),
        sa.Column("object_until", UTCDateTime, nullable=False),
        sa.Column("undone_at", UTCDateTime, nullable=True),
        sa.Column("undone_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["merged_by"], ["people.id"], name=op.f("fk_headings_merged_by")),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_headings_network")),
        sa.ForeignKeyConstraint(["sitting"], ["sittings.id"], name=op.f("fk_headings_sitting")),
        sa.ForeignKeyConstraint(["undone_by"], ["people.id"], name=op.f("fk_headings_undone_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_headings")),
    )
    op.create_index("ix_headings_network", "headings", ["network"], unique=False)
    op.create_table(
        "inputs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sitting", sa.Uuid(), nullable=True),
        sa.Column("title", Structured, nullable=False),
        sa.Column("gloss", Structured, nullable=False),
        sa.Column("why", Structured, nullable=False),
        sa.Column("effect", Structured, nullable=False),
        sa.Column("units", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("byline", sa.String(length=16), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=True),
        sa.Column("unit", sa.String(length=64), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("submitted_at", UTCDateTime, nullable=False),
        sa.Column("heading", sa.Uuid(), nullable=True),
        sa.Column("earlier", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_inputs_network")),
        sa.ForeignKeyConstraint(["proposed_by"], ["people.id"], name=op.f("fk_inputs_proposed_by")),
        sa.ForeignKeyConstraint(["sitting"], ["sittings.id"], name=op.f("fk_inputs_sitting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inputs")),
    )
    op.create_index("ix_inputs_sitting", "inputs", ["sitting"], unique=False)
    op.create_index("uq_inputs_network_number", "inputs", ["network", "number"], unique=True)
    op.create_table(
        "points",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sitting", sa.Uuid(), nullable=True),
        sa.Column("words", Structured, nullable=False),
        sa.Column("raised_by", sa.Uuid(), nullable=True),
        sa.Column("hosts_only", sa.Boolean(), nullable=False),
        sa.Column("raised_at", UTCDateTime, nullable=False),
        sa.Column("withdrawn_at", UTCDateTime, nullable=True),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_points_network")),
        sa.ForeignKeyConstraint(["raised_by"], ["people.id"], name=op.f("fk_points_raised_by")),
        sa.ForeignKeyConstraint(["sitting"], ["sittings.id"], name=op.f("fk_points_sitting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_points")),
    )
    op.create_index("uq_points_network_number", "points", ["network", "number"], unique=True)
    op.create_table(
        "backings",
        sa.Column("input", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=True),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["input"], ["inputs.id"], name=op.f("fk_backings_input")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_backings_person")),
        sa.PrimaryKeyConstraint("input", "person", name=op.f("pk_backings")),
    )
    op.create_table(
        "joiners",
        sa.Column("point", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=True),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_joiners_person")),
        sa.ForeignKeyConstraint(["point"], ["points.id"], name=op.f("fk_joiners_point")),
        sa.PrimaryKeyConstraint("point", "person", name=op.f("pk_joiners")),
    )
    op.create_table(
        "remarks",
        sa.Column("input", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["input"], ["inputs.id"], name=op.f("fk_remarks_input")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_remarks_person")),
        sa.PrimaryKeyConstraint("input", "person", name=op.f("pk_remarks")),
    )
