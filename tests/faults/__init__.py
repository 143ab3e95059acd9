"""Crashes, outages and haste: what is promised about them, tried on the real process, small and in full."""
