"""Eyes: whose eyes something is read with. What is hidden the store gives only to those that may see it.

Every reader of a thing that may be hidden takes `eyes`, and without them gives what everybody may see:
whoever forgets to ask shows too little, never too much.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Eyes:
    """A person's own, those of a host or the secretariat (`hosts`), those of a unit's AMK (`amk_of`)."""

    person: UUID | None = None
    hosts: bool = False
    amk_of: frozenset[str] = frozenset()


EVERYBODY = Eyes()
"""What a channel sees, a page, a file, and whoever has no right of their own."""
