"""The input of old minutes was for the plan of a year."""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("minutes", sa.Column("plan_year", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("minutes", "plan_year")
