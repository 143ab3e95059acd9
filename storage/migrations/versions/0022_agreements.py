"""What owners ask about their agreements, who says that a record is right, and words found by an index."""

import sqlalchemy as sa
from alembic import op

from storage.db import UTCDateTime

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

WORDS = (
    "to_tsvector('danish'::regconfig, (((title || ' '::text) || text) || ' '::text) || scope::text)"
    " || jsonb_to_tsvector('danish'::regconfig, snapshot, '[\"string\"]'::jsonb)"
)
"""As storage/finding.py asks for them; SQLite has its index in memory."""


def upgrade() -> None:
    op.create_table(
        "agreement_requests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("decision", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("asked_at", UTCDateTime, nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("receiver", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("settled_by", sa.Uuid(), nullable=True),
        sa.Column("settled_at", UTCDateTime, nullable=True),
        sa.ForeignKeyConstraint(["decision"], ["decisions.id"], name=op.f("fk_agreement_requests_decision")),
        sa.ForeignKeyConstraint(["asked_by"], ["people.id"], name=op.f("fk_agreement_requests_asked_by")),
        sa.ForeignKeyConstraint(["receiver"], ["people.id"], name=op.f("fk_agreement_requests_receiver")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_requests")),
    )
    op.create_index("ix_agreement_requests_decision", "agreement_requests", ["decision"], unique=False)
    op.create_table(
        "digests",
        sa.Column("network", sa.Uuid(), nullable=False),
        sa.Column("wanted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name=op.f("fk_digests_network")),
        sa.PrimaryKeyConstraint("network", name=op.f("pk_digests")),
    )
    op.create_table(
        "confirmations",
        sa.Column("decision", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["decision"], ["decisions.id"], name=op.f("fk_confirmations_decision")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_confirmations_person")),
        sa.PrimaryKeyConstraint("decision", "person", name=op.f("pk_confirmations")),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute(f"CREATE INDEX ix_decisions_words ON decisions USING gin (({WORDS}))")


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP INDEX ix_decisions_words")
    op.drop_table("confirmations")
    op.drop_table("digests")
    op.drop_table("agreement_requests")
