"""Whoever has a role is found by their name, however many have one."""

from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_roles_tenant_name", "roles", ["tenant", "name"])


def downgrade() -> None:
    op.drop_index("ix_roles_tenant_name", "roles")
