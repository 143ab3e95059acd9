"""The local client as people use it: pages in a real browser."""
