"""Meetings: themes, the break, cancelling and the invitation; items that are ordered, parked and closed;
attendance, what people bring to an item, and the yearly rhythm."""

import sqlalchemy as sa
from alembic import op

from storage.db import Structured, UTCDateTime

revision = "0009"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _meetings()
    _items()
    op.add_column("supports", sa.Column("urgent", sa.Boolean(), nullable=False, server_default=sa.false()))
    _attendance()
    _voices()
    _rhythms()


def _meetings() -> None:
    for column in (
        sa.Column("break_minutes", sa.Integer(), nullable=False, server_default="20"),
        sa.Column("theme", sa.String(16)),
        sa.Column("leg", sa.String(128)),
        sa.Column("began_at", UTCDateTime),
        sa.Column("finished_at", UTCDateTime),
        sa.Column("cancelled_at", UTCDateTime),
        sa.Column("version", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("event", sa.String(512)),
        sa.Column("join_url", sa.String(2048)),
        sa.Column("told_version", sa.Integer(), nullable=False, server_default="-1"),
        sa.Column("tell_at", UTCDateTime),
    ):
        op.add_column("meetings", column)
    op.create_index("ix_meetings_tell_at", "meetings", ["tell_at"])


def _items() -> None:
    for column in (
        sa.Column("position", sa.Integer()),
        sa.Column("wanted", Structured),
        sa.Column("preparation", Structured),
        sa.Column("state", sa.String(16), nullable=False, server_default="open"),
        sa.Column("postponed", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("reason", sa.Text()),
        sa.Column("came_from", sa.Uuid()),
        sa.Column("began_at", UTCDateTime),
        sa.Column("closed_at", UTCDateTime),
        sa.Column("closed_by", sa.Uuid()),
        sa.Column("outcome", sa.String(16)),
        sa.Column("outcome_text", sa.Text()),
        sa.Column("figures", Structured),
    ):
        op.add_column("items", column)


def _attendance() -> None:
    op.create_table(
        "attendance",
        sa.Column("meeting", sa.Uuid(), sa.ForeignKey("meetings.id", name="fk_attendance_meeting")),
        sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id", name="fk_attendance_person")),
        sa.Column("answer", sa.String(8)),
        sa.Column("deputy", sa.String(256), nullable=False),
        sa.Column("answered_at", UTCDateTime),
        sa.Column("attended", sa.Boolean()),
        sa.PrimaryKeyConstraint("meeting", "person", name="pk_attendance"),
    )


def _voices() -> None:
    op.create_table(
        "voices",
        sa.Column("item", sa.Uuid(), sa.ForeignKey("items.id", name="fk_voices_item")),
        sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id", name="fk_voices_person")),
        sa.Column("kind", sa.String(16)),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.PrimaryKeyConstraint("item", "person", "kind", name="pk_voices"),
    )


def _rhythms() -> None:
    op.create_table(
        "rhythms",
        sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id", name="fk_rhythms_network")),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("months", Structured, nullable=False),
        sa.Column("starts", sa.String(5), nullable=False),
        sa.Column("ends", sa.String(5), nullable=False),
        sa.Column("place", Structured, nullable=False),
        sa.Column("gap_days", sa.Integer(), nullable=False),
        sa.Column("committee", Structured, nullable=False),
        sa.Column("break_minutes", sa.Integer(), nullable=False),
        sa.Column("classic", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("network", name="pk_rhythms"),
    )
