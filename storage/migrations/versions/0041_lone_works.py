"""Who works alone fills in a form, which a leader approves unless the rule forbids it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

WORDS = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "lone_works",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("unit", sa.String(64), nullable=False),
        sa.Column("group", sa.String(64), nullable=False),
        sa.Column("place", sa.String(256), nullable=False),
        sa.Column("work", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        *(
            sa.Column(name, sa.String(256), nullable=False)
            for name in ("contact", "buddy", "silence", "alternative")
        ),
        sa.Column("hazards", WORDS, nullable=False),
        sa.Column("measures", WORDS, nullable=False),
        sa.Column("filled_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("countered", sa.Boolean(), nullable=True),
        sa.Column("instructed", sa.Boolean(), nullable=True),
        sa.Column("approver", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("template", sa.Integer(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(16), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
    )
    for name in ("person", "approver", "due_at", "ends_at"):
        op.create_index(f"ix_lone_works_{name}", "lone_works", [name])
    for name in ("unit", "due_at"):
        op.create_index(f"ix_lone_works_tenant_{name}", "lone_works", ["tenant", name])


def downgrade() -> None:
    op.drop_table("lone_works")
