"""Minutes of an invented meeting, in the form in which networks wrote them before they had a bot."""

from __future__ import annotations

from pathlib import Path

OLD_MINUTES = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
