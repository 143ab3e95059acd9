"""What a script of ours says of cards that a browser draws."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.browser.node import ROOT, find_node
from tests.gallery.__main__ import Scene, as_json


def told_by(script: Path, shown: Iterable[Scene], folder: Path, *, seconds: float) -> list[Any]:
    """A line of it for each thing that it tells; it is given so many seconds."""
    file = folder / "cards.json"
    file.write_text(as_json(shown), encoding="utf-8")
    told = subprocess.run(
        [find_node(), script, file, folder],
        check=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=seconds,
        encoding="utf-8",
    )
    found: list[Any] = json.loads(told.stdout)
    return found
