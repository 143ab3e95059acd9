"""Roles keep what their rows said before and what forms add to them; dropped files wait for a yes."""

import sqlalchemy as sa
from alembic import op

from storage.db import Structured, UTCDateTime

revision = "0015"
down_revision = "0003"
branch_labels = None
depends_on = None

OF_ROLES = (
    ("recorded_on", sa.Date()),
    ("listed", Structured),
    ("prefers", sa.String(length=16)),
    ("elected_on", sa.Date()),
    ("trained_on", sa.Date()),
    ("supplement_offered_on", sa.Date()),
    ("supplement_done_on", sa.Date()),
    ("yearly_done_on", sa.Date()),
)


def upgrade() -> None:
    for name, kind in OF_ROLES:
        op.add_column("roles", sa.Column(name, kind, nullable=True))
    op.create_table(
        "role_history",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("tenant", sa.String(length=64), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=False),
        sa.Column("role", sa.Uuid(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("before", Structured, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_history")),
    )
    op.create_index("ix_role_history_tenant_unit", "role_history", ["tenant", "unit"], unique=False)
    op.create_index("ix_role_history_role", "role_history", ["role"], unique=False)
    op.create_table(
        "imports",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("tenant", sa.String(length=64), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=256), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("dropped_at", UTCDateTime, nullable=False),
        sa.Column("expires_at", UTCDateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
    )
    op.create_index("ix_imports_expires_at", "imports", ["expires_at"], unique=False)


def downgrade() -> None:
    op.drop_table("imports")
    op.drop_table("role_history")
    for name, _ in OF_ROLES:
        op.drop_column("roles", name)
