"""What language somebody's Teams is in, for what is told to them unasked."""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("client_language", sa.String(2), nullable=True))


def downgrade() -> None:
    op.drop_column("people", "client_language")
