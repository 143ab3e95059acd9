"""The contract through HTTP, against the real process, as somebody outside checks it."""
