"""What somebody did in the last ten minutes, to be taken back."""

import sqlalchemy as sa
from alembic import op

from storage.db import Structured, UTCDateTime

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "deeds",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network", sa.Uuid(), nullable=True),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("room", sa.String(length=512), nullable=False),
        sa.Column("cause", sa.String(length=512), nullable=False),
        sa.Column("door", sa.String(length=64), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.Column("told", Structured, nullable=False),
        sa.Column("changes", Structured, nullable=True),
        sa.Column("undone_at", UTCDateTime, nullable=True),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_deeds_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deeds")),
    )
    op.create_index("ix_deeds_person_at", "deeds", ["person", "at"], unique=False)
    op.create_index("ix_deeds_cause", "deeds", ["cause"], unique=False)
    op.create_index("ix_journal_person_at", "journal", ["person", "at"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_journal_person_at", "journal")
    op.drop_table("deeds")
