"""Hosts: locked seats and what lies on top of them, swaps, covers, absences, checklists and guests."""

import sqlalchemy as sa
from alembic import op

from storage.db import Structured, UTCDateTime

revision = "0008"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "absences",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("exempt", sa.Boolean(), nullable=False),
        sa.Column("told_by", sa.Uuid(), nullable=False),
        sa.Column("told_at", UTCDateTime, nullable=False),
        sa.Column("ended_at", UTCDateTime, nullable=True),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_absences_network")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_absences_person")),
        sa.ForeignKeyConstraint(["told_by"], ["people.id"], name=op.f("fk_absences_told_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absences")),
    )
    op.create_index("ix_absences_network_person", "absences", ["network", "person"], unique=False)
    op.create_table(
        "debts",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("deal", sa.Uuid(), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_debts_network")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_debts_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_debts")),
    )
    op.create_index("ix_debts_network", "debts", ["network"], unique=False)
    op.create_table(
        "rotations",
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("buddies", sa.Boolean(), nullable=False),
        sa.Column("checked_at", UTCDateTime, nullable=True),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_rotations_network")),
        sa.PrimaryKeyConstraint("network", name=op.f("pk_rotations")),
    )
    op.create_table(
        "swaps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("asker", sa.Uuid(), nullable=False),
        sa.Column("other", sa.Uuid(), nullable=False),
        sa.Column("gives_meeting", sa.Uuid(), nullable=True),
        sa.Column("gives_seat", sa.Integer(), nullable=True),
        sa.Column("gets_meeting", sa.Uuid(), nullable=True),
        sa.Column("gets_seat", sa.Integer(), nullable=True),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("asked_at", UTCDateTime, nullable=False),
        sa.Column("expires_at", UTCDateTime, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("ended_at", UTCDateTime, nullable=True),
        sa.Column("ended_by", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("on_behalf", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["asked_by"], ["people.id"], name=op.f("fk_swaps_asked_by")),
        sa.ForeignKeyConstraint(["asker"], ["people.id"], name=op.f("fk_swaps_asker")),
        sa.ForeignKeyConstraint(["ended_by"], ["people.id"], name=op.f("fk_swaps_ended_by")),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_swaps_network")),
        sa.ForeignKeyConstraint(["other"], ["people.id"], name=op.f("fk_swaps_other")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_swaps")),
    )
    op.create_index("ix_swaps_network_state", "swaps", ["network", "state"], unique=False)
    op.create_index("ix_swaps_state_expires_at", "swaps", ["state", "expires_at"], unique=False)
    op.create_table(
        "chores",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("meeting", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=32), nullable=True),
        sa.Column("words", sa.String(length=120), nullable=False),
        sa.Column("working_days", sa.Integer(), nullable=False),
        sa.Column("done_at", UTCDateTime, nullable=True),
        sa.Column("done_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["done_by"], ["people.id"], name=op.f("fk_chores_done_by")),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_chores_meeting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chores")),
    )
    op.create_index("ix_chores_meeting", "chores", ["meeting"], unique=False)
    op.create_table(
        "covers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("meeting", sa.Uuid(), nullable=False),
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.Column("absent", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("opened_by", sa.Uuid(), nullable=True),
        sa.Column("opened_at", UTCDateTime, nullable=False),
        sa.Column("until", UTCDateTime, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("taken_by", sa.Uuid(), nullable=True),
        sa.Column("ended_at", UTCDateTime, nullable=True),
        sa.ForeignKeyConstraint(["absent"], ["people.id"], name=op.f("fk_covers_absent")),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_covers_meeting")),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_covers_network")),
        sa.ForeignKeyConstraint(["opened_by"], ["people.id"], name=op.f("fk_covers_opened_by")),
        sa.ForeignKeyConstraint(["taken_by"], ["people.id"], name=op.f("fk_covers_taken_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_covers")),
    )
    op.create_index("ix_covers_network_state", "covers", ["network", "state"], unique=False)
    op.create_index("ix_covers_state_until", "covers", ["state", "until"], unique=False)
    op.create_table(
        "handovers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("meeting", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_handovers_meeting")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_handovers_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
    )
    op.create_index("ix_handovers_meeting", "handovers", ["meeting"], unique=False)
    op.create_table(
        "guests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("item", sa.Uuid(), nullable=False),
        sa.Column("tenant", sa.String(length=64), nullable=False),
        sa.Column("mail", sa.String(length=320), nullable=False),
        sa.Column("name", sa.String(length=256), nullable=False),
        sa.Column("invited_by", sa.Uuid(), nullable=False),
        sa.Column("invited_at", UTCDateTime, nullable=False),
        sa.Column("thanked_at", UTCDateTime, nullable=True),
        sa.ForeignKeyConstraint(["invited_by"], ["people.id"], name=op.f("fk_guests_invited_by")),
        sa.ForeignKeyConstraint(["item"], ["items.id"], name=op.f("fk_guests_item")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guests")),
    )
    op.create_index("ix_guests_tenant_mail", "guests", ["tenant", "mail"], unique=False)
    op.create_index("uq_guests_item_mail", "guests", ["item", "mail"], unique=True)
    op.create_table(
        "overrides",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("meeting", sa.Uuid(), nullable=False),
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("instead_of", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("deal", sa.Uuid(), nullable=False),
        sa.Column("made_at", UTCDateTime, nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("on_behalf", sa.Boolean(), nullable=False),
        sa.Column("removed_at", UTCDateTime, nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["instead_of"], ["people.id"], name=op.f("fk_overrides_instead_of")),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_overrides_made_by")),
        sa.ForeignKeyConstraint(
            ["meeting", "seat"], ["seats.meeting", "seats.seat"], name=op.f("fk_overrides_meeting")
        ),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_overrides_person")),
        sa.ForeignKeyConstraint(["removed_by"], ["people.id"], name=op.f("fk_overrides_removed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overrides")),
    )
    op.create_index("ix_overrides_deal", "overrides", ["deal"], unique=False)
    op.create_index("ix_overrides_meeting", "overrides", ["meeting", "seat"], unique=False)
    op.add_column("seats", sa.Column("locked_at", UTCDateTime, nullable=True))
    op.add_column("seats", sa.Column("why", Structured, nullable=True))
    op.execute("UPDATE seats SET locked_at = published_at")  # what was published before does not move now
