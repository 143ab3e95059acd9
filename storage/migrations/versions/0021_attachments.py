"""An input carries links to what belongs with it."""

import sqlalchemy as sa
from alembic import op

from storage.db import Structured

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    none = sa.text("'[]'")
    op.add_column("inputs", sa.Column("attachments", Structured, nullable=False, server_default=none))


def downgrade() -> None:
    with op.batch_alter_table("inputs") as inputs:
        inputs.drop_column("attachments")
