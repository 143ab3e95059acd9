"""Small groups meet between meetings: who takes part, and who was in which."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "peers",
        sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), primary_key=True),
        sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("paused_until", sa.Date(), nullable=True),
    )
    op.create_table(
        "peer_rounds",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("drawn_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=True),
        sa.Column("drawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("groups", sa.Integer(), nullable=False),
    )
    op.create_index("ix_peer_rounds_network_number", "peer_rounds", ["network", "number"], unique=True)
    op.create_table(
        "peer_groups",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
        sa.Column("round", sa.Uuid(), sa.ForeignKey("peer_rounds.id"), nullable=False),
        sa.Column("met_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("told_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=True),
    )
    op.create_index("ix_peer_groups_network", "peer_groups", ["network"])
    op.create_index("ix_peer_groups_round", "peer_groups", ["round"])
    op.create_table(
        "peer_group_members",
        sa.Column("group", sa.Uuid(), sa.ForeignKey("peer_groups.id"), primary_key=True),
        sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    )
    op.create_index("ix_peer_group_members_person", "peer_group_members", ["person"])


def downgrade() -> None:
    op.drop_table("peer_group_members")
    op.drop_table("peer_groups")
    op.drop_table("peer_rounds")
    op.drop_table("peers")
