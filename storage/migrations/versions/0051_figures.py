"""The figures of safety are kept by their period, so that they can be compared."""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "figures",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("injuries", sa.Integer(), nullable=False),
        sa.Column("hours", sa.BigInteger(), nullable=True),
        sa.Column("causes", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("told_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_figures_network", "figures", ["network", "ends"])


def downgrade() -> None:
    op.drop_table("figures")
