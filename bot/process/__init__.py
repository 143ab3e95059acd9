"""The process around the bot: its clock, its health, and the commands of whoever runs it."""
