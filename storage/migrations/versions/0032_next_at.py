"""Each network has the moment before which nothing can be due there; until it was asked, that is at once."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.add_column(
        "networks",
        sa.Column("next_at", moment, nullable=False, server_default="1970-01-01 00:00:00.000000"),
    )
    op.create_index("ix_networks_next_at", "networks", ["next_at"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_networks_next_at", table_name="networks")
    op.drop_column("networks", "next_at")
