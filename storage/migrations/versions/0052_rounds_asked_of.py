"""A round that is closed keeps of how many it was answered."""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("rounds", sa.Column("asked_of", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("rounds", "asked_of")
