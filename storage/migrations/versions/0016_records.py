"""How nearness was weighed, calls for candidates, and what people ask to have put right."""

import sqlalchemy as sa
from alembic import op

from storage.db import Structured, UTCDateTime

revision = "0016"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _records()
    _corrections()


def _records() -> None:
    op.create_table(
        "proximity_records",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("tenant", sa.String(length=64), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=False),
        sa.Column("documented_on", sa.Date(), nullable=False),
        sa.Column("occasion", sa.String(length=16), nullable=False),
        sa.Column("considerations", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.String(length=256), nullable=False),
        sa.Column("headcounts", Structured, nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("written_at", UTCDateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proximity_records")),
    )
    op.create_index("ix_proximity_records_tenant_unit", "proximity_records", ["tenant", "unit"], unique=False)
    op.create_table(
        "vacancy_calls",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("tenant", sa.String(length=64), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=False),
        sa.Column("group", sa.String(length=64), nullable=False),
        sa.Column("called_on", sa.Date(), nullable=False),
        sa.Column("how", sa.String(length=256), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy_calls")),
    )
    op.create_index("ix_vacancy_calls_tenant_unit", "vacancy_calls", ["tenant", "unit"], unique=False)


def _corrections() -> None:
    op.create_table(
        "corrections",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("tenant", sa.String(length=64), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=True),
        sa.Column("unit", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("asked_at", UTCDateTime, nullable=False),
        sa.Column("settled_by", sa.Uuid(), nullable=True),
        sa.Column("settled_at", UTCDateTime, nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("echoed_at", UTCDateTime, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
    )
    op.create_index("ix_corrections_tenant_unit", "corrections", ["tenant", "unit"], unique=False)
    op.create_index("ix_corrections_settled_at", "corrections", ["settled_at"], unique=False)


def downgrade() -> None:
    for table in ("corrections", "vacancy_calls", "proximity_records"):
        op.drop_table(table)
