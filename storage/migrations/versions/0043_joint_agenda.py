"""What a unit has planned: its next dialogues, its joint agenda, and how it sees its own cooperation."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "planned_dialogues",
        sa.Column("tenant", sa.String(64), primary_key=True),
        sa.Column("unit", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(16), primary_key=True),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "joint_topics",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("unit", sa.String(64), nullable=False),
        sa.Column("words", sa.String(256), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_joint_topics_tenant_unit", "joint_topics", ["tenant", "unit"])
    op.create_table(
        "unit_checks",
        sa.Column("tenant", sa.String(64), primary_key=True),
        sa.Column("unit", sa.String(64), primary_key=True),
        sa.Column("year", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("yes", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    for name in ("unit_checks", "joint_topics", "planned_dialogues"):
        op.drop_table(name)
