"""What tells two people of one name apart."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("apart", sa.String(length=256), nullable=True))


def downgrade() -> None:
    op.drop_column("people", "apart")
