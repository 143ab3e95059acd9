"""Since: which cards are new or otherwise than at the last release, or at any commit."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.browser.node import ROOT

Name = tuple[str, str, str]
"""Feature, scene and language."""

DRAWN = """
import json, sys
from tests.gallery.scenes import scenes
json.dump([[feature, name, language, card] for feature, name, language, card in scenes()], sys.stdout)
"""


def last_release() -> str | None:
    """The newest tag behind us; None before the first."""
    told = _git("describe", "--tags", "--abbrev=0")
    return told.stdout.strip() if told.returncode == 0 else None


def cards_at(commit: str) -> dict[Name, Any]:
    """All cards as the code of then drew them; ends the program where there is no such commit."""
    with tempfile.TemporaryDirectory() as folder:
        there = Path(folder) / "then"
        made = _git("worktree", "add", "--detach", "--quiet", str(there), commit)
        if made.returncode:
            sys.exit(f"No commit {commit!r}: {made.stderr.strip()}")
        try:
            drawn = subprocess.run(
                [sys.executable, "-c", DRAWN], cwd=there, check=True, capture_output=True, encoding="utf-8"
            )
        finally:
            _git("worktree", "remove", "--force", str(there))
    return {(feature, name, language): card for feature, name, language, card in json.loads(drawn.stdout)}


def compared(before: Mapping[Name, Any], now: Mapping[Name, Any]) -> tuple[dict[Name, str], list[Name]]:
    """Which of the cards of now are `new` or `changed`, and which ones are gone."""
    as_written = json.loads(json.dumps(list(now.values())))
    told = {
        name: "new" if name not in before else "changed"
        for name, card in zip(now, as_written, strict=True)
        if before.get(name) != card
    }
    return told, [name for name in before if name not in now]


def told(commit: str, changes: Mapping[Name, str], gone: Sequence[Name]) -> str:
    """In a line, of scenes rather than of their languages."""
    new, changed = ({name[:2] for name, what in changes.items() if what == one} for one in ("new", "changed"))
    left = {name[:2] for name in gone}
    return f"Since {commit}: {len(new)} new, {len(changed - new)} changed, {len(left)} gone"


def _git(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *words], cwd=ROOT, check=False, capture_output=True, encoding="utf-8")
