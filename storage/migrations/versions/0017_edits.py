"""Which unit a form changed, so that only its names are read again."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "registry_edits",
        sa.Column("tenant", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "version", "unit", name=op.f("pk_registry_edits")),
    )


def downgrade() -> None:
    op.drop_table("registry_edits")
