"""Pace: how much one person may do in a short time, so that one cannot slow the others."""

from __future__ import annotations

from collections import OrderedDict, deque
from datetime import datetime, timedelta

MOST_PEOPLE = 10_000


class Pace:
    """Counts each person's latest actions in memory: `most` in `seconds`, no limit where `most` is 0."""

    def __init__(self, most: int, seconds: float) -> None:
        self.most = most
        self.seconds = seconds
        self._span = timedelta(seconds=seconds)
        self._acted: OrderedDict[str, deque[datetime]] = OrderedDict()

    def with_most(self, most: int) -> Pace:
        """Another count over the same time; none where this one has no limit."""
        return Pace(most if self.most else 0, self.seconds)

    def allows(self, person: str, now: datetime, cost: int = 1) -> bool:
        """Whether there is room for something, which then counts as much as it costs."""
        if not self.most:
            return True
        acted = self._acted.setdefault(person, deque())
        self._acted.move_to_end(person)
        while acted and acted[0] <= now - self._span:
            acted.popleft()
        if len(acted) >= self.most:
            return False
        acted.extend([now] * cost)
        if len(self._acted) > MOST_PEOPLE:
            self._acted.popitem(last=False)
        return True
