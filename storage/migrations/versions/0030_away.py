"""Absences are looked for by the person, whichever network they were told in."""

from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_absences_person", "absences", ["person"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_absences_person", table_name="absences")
