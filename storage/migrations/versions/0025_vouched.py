"""Which roles the command line vouches for: only such a secretariat changes the directory from the chat."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

NOT_BY_HAND = """
    UPDATE roles SET vouched = true WHERE role = 'SECRETARIAT' AND NOT EXISTS (
        SELECT 1 FROM journal JOIN networks ON networks.id = journal.network
        WHERE journal.deed = 'loaded' AND networks.tenant = roles.tenant
    )
"""
"""Where a spreadsheet was dropped in a chat nobody knows any more who said what: the next `load` does."""


def upgrade() -> None:
    op.add_column("roles", sa.Column("vouched", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.execute(NOT_BY_HAND)


def downgrade() -> None:
    op.drop_column("roles", "vouched")
