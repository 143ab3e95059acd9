"""What stands before people is drawn anew as a day begins."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("networks", sa.Column("begun", sa.Date(), nullable=True))
    op.create_index("ix_shown_network_until", "shown", ["network", "until"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_shown_network_until", table_name="shown")
    op.drop_column("networks", "begun")
