"""What a guest of an agenda item is asked for, who they are, and what they were last told."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("guests", sa.Column("purpose", sa.Text(), server_default="", nullable=False))
    op.add_column("guests", sa.Column("person", sa.Uuid(), nullable=True))
    op.add_column("guests", sa.Column("told", sa.String(length=80), server_default="", nullable=False))


def downgrade() -> None:
    for name in ("told", "person", "purpose"):
        op.drop_column("guests", name)
