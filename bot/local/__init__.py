"""The project's own client: one page on loopback, and behind it a stand-in for Teams."""
