"""The agenda, its items, meetings and what is done at them, as they look."""
