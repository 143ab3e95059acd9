"""What the organisation's own directory says of people: their department, and where its reading stood."""

import sqlalchemy as sa
from alembic import op

from storage.db import UTCDateTime

revision = "0005"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("department", sa.String(length=256), nullable=True))
    op.create_table(
        "links",
        sa.Column("tenant", sa.String(length=64), nullable=False),
        sa.Column("what", sa.String(length=32), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("kept_at", UTCDateTime, nullable=False),
        sa.PrimaryKeyConstraint("tenant", "what", name=op.f("pk_links")),
    )


def downgrade() -> None:
    op.drop_table("links")
    op.drop_column("people", "department")
