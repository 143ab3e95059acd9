"""The network and each person in it: help, tasks, privacy, status, as they look."""
