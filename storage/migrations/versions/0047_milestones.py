"""A working group has milestones: what it is to reach by a day, whose each is, and why one was moved."""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "milestones",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("group", sa.Uuid(), sa.ForeignKey("groups.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("owner", sa.Uuid(), sa.ForeignKey("people.id"), nullable=True),
        sa.Column("told_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reached_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("was_due", sa.Date(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("moved_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=True),
    )
    op.create_index("ix_milestones_group", "milestones", ["group", "due"])


def downgrade() -> None:
    op.drop_table("milestones")
