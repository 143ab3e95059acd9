"""A theme says which decision it is a part of."""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("themes", sa.Column("decision", sa.Uuid(), nullable=True))
    op.create_index("ix_themes_decision", "themes", ["decision"])


def downgrade() -> None:
    op.drop_index("ix_themes_decision", "themes")
    op.drop_column("themes", "decision")
