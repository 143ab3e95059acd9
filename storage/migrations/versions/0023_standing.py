"""What an input weighs is not who backs it, and a remark says whether it is disagreement."""

import sqlalchemy as sa
from alembic import op

from storage.db import UTCDateTime

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "weights",
        sa.Column("input", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.ForeignKeyConstraint(["input"], ["inputs.id"], name=op.f("fk_weights_input")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_weights_person")),
        sa.PrimaryKeyConstraint("input", "person", name=op.f("pk_weights")),
    )
    op.execute(
        "INSERT INTO weights (input, person, score, at)"
        " SELECT input, person, score, at FROM backings WHERE score IS NOT NULL"
    )
    op.execute(  # whoever doubted it in words and weighed it was counted without having backed it
        "DELETE FROM backings WHERE score IS NOT NULL AND EXISTS (SELECT 1 FROM remarks"
        " WHERE remarks.input = backings.input AND remarks.person = backings.person)"
    )
    with op.batch_alter_table("backings") as batch:
        batch.drop_column("score")
    op.add_column("remarks", sa.Column("disagrees", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    with op.batch_alter_table("remarks") as batch:
        batch.drop_column("disagrees")
    op.add_column("backings", sa.Column("score", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE backings SET score = (SELECT score FROM weights"
        " WHERE weights.input = backings.input AND weights.person = backings.person)"
    )
    op.drop_table("weights")
