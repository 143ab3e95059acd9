"""Old minutes and what came of them; asks to every unit; working groups."""

import sqlalchemy as sa
from alembic import op

from storage.db import UTCDateTime

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "minutes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("taken_by", sa.Uuid(), nullable=False),
        sa.Column("taken_at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_minutes_network_networks")),
        sa.ForeignKeyConstraint(["taken_by"], ["people.id"], name=op.f("fk_minutes_taken_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minutes")),
    )
    op.create_index("uq_minutes_network_digest", "minutes", ["network", "digest"], unique=True)
    op.create_table(
        "from_minutes",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("thing", sa.Uuid(), nullable=False),
        sa.Column("minutes", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["minutes"], ["minutes.id"], name=op.f("fk_from_minutes_minutes_minutes")),
        sa.PrimaryKeyConstraint("kind", "thing", name=op.f("pk_from_minutes")),
    )
    op.create_index("ix_from_minutes_minutes", "from_minutes", ["minutes"])
    op.create_table(
        "asks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=True),
        sa.Column("asked_at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_asks_network_networks")),
        sa.ForeignKeyConstraint(["asked_by"], ["people.id"], name=op.f("fk_asks_asked_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asks")),
    )
    op.create_index("ix_asks_network", "asks", ["network"])
    op.create_table(
        "taken_up",
        sa.Column("ask", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["ask"], ["asks.id"], name=op.f("fk_taken_up_ask_asks")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_taken_up_person_people")),
        sa.PrimaryKeyConstraint("ask", "unit", name=op.f("pk_taken_up")),
    )
    op.create_table(
        "groups",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("set_up_by", sa.Uuid(), nullable=True),
        sa.Column("set_up_at", UTCDateTime, nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("done_at", UTCDateTime, nullable=True),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_groups_network_networks")),
        sa.ForeignKeyConstraint(["set_up_by"], ["people.id"], name=op.f("fk_groups_set_up_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_groups")),
    )
    op.create_index("ix_groups_network", "groups", ["network"])
    op.create_table(
        "group_members",
        sa.Column("group", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["group"], ["groups.id"], name=op.f("fk_group_members_group_groups")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_group_members_person_people")),
        sa.PrimaryKeyConstraint("group", "person", name=op.f("pk_group_members")),
    )


def downgrade() -> None:
    for table in ("group_members", "groups", "taken_up", "asks", "from_minutes", "minutes"):
        op.drop_table(table)
