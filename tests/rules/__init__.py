"""The rules: pure functions, tried with all that can be said to them."""
