"""When a unit held its Trivselsdialog and its yearly discussion of the work environment."""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "unit_dialogues",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("unit", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("documented", sa.Boolean(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_unit_dialogues_tenant_unit", "unit_dialogues", ["tenant", "unit"])


def downgrade() -> None:
    op.drop_table("unit_dialogues")
