"""Standing items are put on each new agenda; an item says which of them it came of."""

import sqlalchemy as sa
from alembic import op

from storage.db import Structured

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "standing_items",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
        sa.Column("type", sa.String(32), nullable=False),
        sa.Column("title", Structured, nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("presenters", Structured, nullable=False),
        sa.Column("told_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_standing_items_network", "standing_items", ["network"])
    op.add_column("items", sa.Column("standing", sa.Uuid(), nullable=True))


def downgrade() -> None:
    op.drop_column("items", "standing")
    op.drop_table("standing_items")
