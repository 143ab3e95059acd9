"""Prolonging: what is asked before a vote is given more time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cards.words import Say, When, say
from storage.votes.poll import Poll


def sure(vote: Poll, later: datetime) -> tuple[Say, Sequence[Say], Say]:
    """From when to when, and that it cannot be moved back."""
    title = say("vote-prolong-sure", question=vote.question, later=When(later))
    told = [say("vote-prolong-before", until=When(vote.closes_at)), say("vote-prolong-final")]
    return title, told, say("vote-prolong-yes")
