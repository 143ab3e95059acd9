"""A vote can be planned: it opens on a day to come, once or again and again."""

import sqlalchemy as sa
from alembic import op

from storage.db import Structured

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "planned_votes",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("terms", Structured, nullable=False),
        sa.Column("options", Structured, nullable=False),
        sa.Column("item", sa.Uuid(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("every", sa.String(16), nullable=False),
        sa.Column("planned_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("planned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("was_opened", sa.Boolean(), nullable=False),
        sa.Column("over_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_planned_votes_network_over_at", "planned_votes", ["network", "over_at", "opens_at"])
    op.create_index("ix_planned_votes_over_at_opens_at", "planned_votes", ["over_at", "opens_at"])


def downgrade() -> None:
    op.drop_table("planned_votes")
