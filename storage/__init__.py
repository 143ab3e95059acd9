"""What is remembered, and what may happen to it."""
