"""Who has which role where, and how that is kept true, as it looks."""
