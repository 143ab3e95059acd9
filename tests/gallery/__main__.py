"""Draws every card of the bot onto one page, with pictures, and says what has changed since the release."""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import cards
from tests.browser.node import ROOT, find_node
from tests.gallery import since
from tests.gallery.scenes import scenes
from tests.gallery.since import Name

FOLDER = ROOT / "build" / "gallery"
DRAW = Path(__file__).with_name("draw.mjs")

Scene = tuple[str, str, str, dict[str, Any]]


DOMAINS = ("agenda", "themes", "decisions", "plan", "votes", "network", "hosts", "directory", "shared")
"""As docs/architecture.md has them; what several share stands last."""

CARDS = Path(cards.__file__).parent
DOMAIN_OF = {
    file.stem: "shared" if file.parent == CARDS else file.parent.name for file in CARDS.rglob("*.py")
}


def domain_of(feature: str) -> str:
    return DOMAIN_OF.get(feature, "shared")


def as_json(shown: Iterable[Scene], changes: Mapping[Name, str] | None = None) -> str:
    """`changes`: what is new or has changed, where that was asked."""
    listed = [
        {
            "domain": domain_of(feature),
            "feature": feature,
            "name": name,
            "language": language,
            "card": card,
            "change": (changes or {}).get((feature, name, language), ""),
        }
        for feature, name, language, card in shown
    ]
    return json.dumps(listed, ensure_ascii=False)


def wanted(only: str | None) -> list[Scene]:
    """All scenes by domain, or one feature's; ends the program where there is no such feature."""
    everything: list[Scene] = list(scenes())
    chosen = [scene for scene in everything if only in (None, scene[0])]
    if not chosen:
        there = ", ".join(sorted({feature for feature, *_ in everything}))
        sys.exit(f"No cards of {only!r}. There are: {there}")
    return sorted(chosen, key=lambda one: DOMAINS.index(domain_of(one[0])))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("--only", metavar="FEATURE", help="draw this feature alone")
    parser.add_argument(
        "--since",
        metavar="COMMIT",
        default=since.last_release(),
        help="marks what has changed since; the newest tag",
    )
    told = parser.parse_args()
    only: str | None = told.only
    chosen = wanted(only)
    changes = _changes(told.since, chosen) if told.since else {}
    FOLDER.mkdir(parents=True, exist_ok=True)
    for picture in FOLDER.glob("*.png" if only is None else f"{only}-*.png"):
        picture.unlink()
    listed = FOLDER / "cards.json"
    listed.write_text(as_json(chosen, changes), encoding="utf-8")
    return subprocess.run([find_node(), DRAW, listed, FOLDER], cwd=ROOT, check=False).returncode


def _changes(commit: str, chosen: Iterable[Scene]) -> dict[Name, str]:
    now = {(feature, name, language): card for feature, name, language, card in chosen}
    features = {feature for feature, *_ in now}
    before = {name: card for name, card in since.cards_at(commit).items() if name[0] in features}
    changes, gone = since.compared(before, now)
    print(since.told(commit, changes, gone))
    return changes


if __name__ == "__main__":
    sys.exit(main())
