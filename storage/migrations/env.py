"""Runs Alembic's migrations on the connection that storage.migrating hands over."""

from alembic import context

from storage.db import tables

connection = context.config.attributes["connection"]
context.configure(
    connection=connection, target_metadata=tables, render_as_batch=True, transaction_per_migration=False
)
context.run_migrations()
