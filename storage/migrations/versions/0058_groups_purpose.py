"""A working group says what it is for, whom to ask, and when it is to be done."""

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("groups", sa.Column("purpose", sa.Text(), nullable=True))
    op.add_column("groups", sa.Column("contact", sa.String(200), nullable=True))
    op.add_column("groups", sa.Column("due", sa.Date(), nullable=True))


def downgrade() -> None:
    for column in ("due", "contact", "purpose"):
        op.drop_column("groups", column)
