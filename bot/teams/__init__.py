"""The border towards Teams: whom the bot believes, how it reads what arrives, and how it speaks back."""
