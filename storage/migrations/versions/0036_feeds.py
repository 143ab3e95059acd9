"""Somebody's own duties can be fetched by their calendar, at an address that they can take back."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "feeds",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_feeds_person", "feeds", ["person"])


def downgrade() -> None:
    op.drop_table("feeds")
