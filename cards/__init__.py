"""How it looks and sounds."""
