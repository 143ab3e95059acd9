"""How many messages and votes a second, beside what one would otherwise build on."""
