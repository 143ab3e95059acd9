"""What the official renderer of Adaptive Cards says about the bot's cards."""
