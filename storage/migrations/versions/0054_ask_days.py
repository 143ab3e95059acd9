"""An ask has a day; a newsletter is an ask, too, with themes, a link and questions about it."""

import sqlalchemy as sa
from alembic import op

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("asks", sa.Column("due", sa.Date(), nullable=True))
    op.add_column("asks", sa.Column("themes", sa.Text(), nullable=True))
    op.add_column("asks", sa.Column("link", sa.Text(), nullable=True))
    op.create_table(
        "newsletter_questions",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("ask", sa.Uuid(), sa.ForeignKey("asks.id"), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_newsletter_questions_ask", "newsletter_questions", ["ask"])


def downgrade() -> None:
    op.drop_table("newsletter_questions")
    for column in ("link", "themes", "due"):
        op.drop_column("asks", column)
