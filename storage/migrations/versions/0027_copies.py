"""Messages to one person, and letters, follow the store: for whom, drawn how, and about what."""

import sqlalchemy as sa
from alembic import op

from storage.db import Structured, UTCDateTime

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("letters", sa.Column("things", Structured, nullable=True))
    with op.batch_alter_table("shown") as batch:
        batch.add_column(sa.Column("person", sa.Uuid(), nullable=True))
        batch.add_column(sa.Column("draws", sa.String(length=32), nullable=True))
        batch.add_column(sa.Column("about", Structured, nullable=True))
        batch.add_column(sa.Column("face", sa.String(length=64), nullable=True))
        batch.add_column(sa.Column("until", UTCDateTime, nullable=True))
        batch.create_foreign_key(op.f("fk_shown_person"), "people", ["person"], ["id"])
    op.create_table(
        "shown_things",
        sa.Column("shown", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("thing", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["shown"], ["shown.id"], name=op.f("fk_shown_things_shown"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("shown", "thing", name=op.f("pk_shown_things")),
    )
    op.create_index("ix_shown_things_thing", "shown_things", ["thing"], unique=False)


def downgrade() -> None:
    op.drop_table("shown_things")
    with op.batch_alter_table("shown") as batch:
        batch.drop_constraint("fk_shown_person", type_="foreignkey")
        for name in ("person", "draws", "about", "face", "until"):
            batch.drop_column(name)
    op.drop_column("letters", "things")
