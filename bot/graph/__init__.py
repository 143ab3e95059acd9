"""Microsoft Graph: the organisation's directory and calendars."""
