"""A member puts a text out for consultation, and the others remark on its paragraphs."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "consultations",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("remarks", sa.Integer(), nullable=False),
    )
    op.create_index("ix_consultations_network", "consultations", ["network", "opened_at"])
    op.create_index("ix_consultations_closed_at_closes_at", "consultations", ["closed_at", "closes_at"])
    op.create_table(
        "consulted",
        sa.Column("consultation", sa.Uuid(), sa.ForeignKey("consultations.id"), primary_key=True),
        sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    )
    op.create_table(
        "consultation_remarks",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("consultation", sa.Uuid(), sa.ForeignKey("consultations.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=False),
        sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verdict", sa.String(16), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("answered_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=True),
    )
    op.create_index(
        "ix_consultation_remarks_consultation",
        "consultation_remarks",
        ["consultation", "number"],
        unique=True,
    )


def downgrade() -> None:
    op.drop_table("consultation_remarks")
    op.drop_table("consulted")
    op.drop_table("consultations")
