"""Pace: how much one person may do in a short time, so that one cannot slow the others."""

from __future__ import annotations

from collections import OrderedDict, deque
from datetime import datetime, timedelta

MOST_PEOPLE = 10_000


class Pace:
    """Counts each person's latest actions in memory: `most` in `seconds`, no limit where `most` is 0."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._span = timedelta(seconds=seconds)
        self._acted: OrderedDict[str, deque[datetime]] = OrderedDict()

    def allows(self, person: str, now: datetime) -> bool:
        if not self._most:
            return True
        acted = self._acted.setdefault(person, deque())
        self._acted.move_to_end(person)
        while acted and acted[0] <= now - self._span:
            acted.popleft()
        if len(acted) >= self._most:
            return False
        acted.append(now)
        if len(self._acted) > MOST_PEOPLE:
            self._acted.popitem(last=False)
        return True
