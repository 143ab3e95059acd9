"""What the clock looks for, and who holds a role, is found by an index, however long the history is."""

from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

INDEXES = (
    ("decisions", ("confirm_until",)),
    ("decisions", ("review_on",)),
    ("items", ("meeting",)),
    ("meetings", ("starts_at", "network")),
    ("roles", ("tenant", "role")),
    ("shown", ("letter",)),
    ("sittings", ("day",)),
    ("theme_votes", ("counted_at",)),
    ("themes", ("state", "touched_at")),
    ("turns", ("taken_at",)),
)


def upgrade() -> None:
    for table, columns in INDEXES:
        op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns), unique=False)


def downgrade() -> None:
    for table, columns in INDEXES:
        op.drop_index(f"ix_{table}_{'_'.join(columns)}", table_name=table)
