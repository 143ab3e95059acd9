"""What every capability stands on: doors, turns, taps, rights, the way from what came in to what goes out."""
