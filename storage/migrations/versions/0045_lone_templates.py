"""What a unit starts its lone-work forms from."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "lone_templates",
        sa.Column("tenant", sa.String(64), primary_key=True),
        sa.Column("unit", sa.String(64), primary_key=True),
        sa.Column("measures", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("contact", sa.String(256), nullable=False),
        sa.Column("silence", sa.String(256), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_from", sa.String(64), nullable=True),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
    )


def downgrade() -> None:
    op.drop_table("lone_templates")
