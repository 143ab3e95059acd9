"""Letters may be flagged, cards are held while they are drawn; pauses, lanes and passes."""

import sqlalchemy as sa
from alembic import op

from storage.db import UTCDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("letters", sa.Column("flagged", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("letters", sa.Column("ended_at", UTCDateTime, nullable=True))
    op.add_column("shown", sa.Column("holder", sa.String(length=64), nullable=True))
    op.add_column("shown", sa.Column("held_until", UTCDateTime, nullable=True))
    op.add_column("shown", sa.Column("retired", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "pauses",
        sa.Column("route", sa.String(length=512), nullable=False),
        sa.Column("conversation", sa.String(length=512), nullable=True),
        sa.Column("network", sa.Uuid(), nullable=True),
        sa.Column("person", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.String(length=256), nullable=False),
        sa.Column("since", UTCDateTime, nullable=False),
        sa.PrimaryKeyConstraint("route", name=op.f("pk_pauses")),
    )
    op.create_index("ix_pauses_network", "pauses", ["network"])
    op.create_table(
        "lanes",
        sa.Column("name", sa.String(length=512), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=True),
        sa.Column("held_until", UTCDateTime, nullable=True),
        sa.Column("not_before", UTCDateTime, nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lanes")),
    )
    op.create_table(
        "passes",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("lane", sa.String(length=512), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passes")),
    )
    op.create_index("ix_passes_lane_at", "passes", ["lane", "at"])
