"""The network and each person in it: help, tasks, privacy, status, as they look."""

from cards.kit import Mark

reminder_title = Mark("reminder").title
