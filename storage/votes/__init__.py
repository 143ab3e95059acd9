"""Votes, their answers, options and objections, as they are kept."""
