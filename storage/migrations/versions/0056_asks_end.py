"""An ask ends with its day; a unit may say how it was taken up."""

import sqlalchemy as sa
from alembic import op

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("asks", sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("taken_up", sa.Column("how", sa.Text(), nullable=True))
    op.add_column("taken_up", sa.Column("named", sa.Boolean(), nullable=True))


def downgrade() -> None:
    op.drop_column("taken_up", "named")
    op.drop_column("taken_up", "how")
    op.drop_column("asks", "ended_at")
