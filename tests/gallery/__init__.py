"""Every card of the bot on one page, as people see it."""
