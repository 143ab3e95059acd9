"""A meeting that nobody said is over is seen to be by the clock, so that no card invites to it any more."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("meetings", sa.Column("over_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_meetings_over_at_ends_at", "meetings", ["over_at", "ends_at"])


def downgrade() -> None:
    op.drop_index("ix_meetings_over_at_ends_at", "meetings")
    op.drop_column("meetings", "over_at")
