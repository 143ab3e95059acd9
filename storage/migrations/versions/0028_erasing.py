"""Who caused a letter, and when somebody was last seen: both lead to what is to be erased."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("letters", sa.Column("caused_by", sa.Uuid(), nullable=True))
    op.add_column("people", sa.Column("seen_on", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("people", "seen_on")
    op.drop_column("letters", "caused_by")
