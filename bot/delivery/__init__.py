"""From the outbox to Teams: letters in order, living cards kept new."""
