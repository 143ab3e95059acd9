"""The gallery draws what is right, and ends with 1 for a card that is faulty or does not fit."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.browser.node import ROOT, find_node

DRAW = Path(__file__).with_name("draw.mjs")


def text(words: str, **more: Any) -> dict[str, Any]:
    return {"type": "TextBlock", "text": words, "wrap": True, **more}


def drawn(folder: Path, **cards: list[dict[str, Any]]) -> subprocess.CompletedProcess[str]:
    """Draws cards of a feature `sample`, each in both languages."""
    listed = [
        {
            "feature": "sample",
            "name": name,
            "language": language,
            "card": {"type": "AdaptiveCard", "version": "1.5", "body": body},
        }
        for name, body in cards.items()
        for language in ("da", "en")
    ]
    file = folder / "cards.json"
    file.write_text(json.dumps(listed), encoding="utf-8")
    return subprocess.run(
        [find_node(), DRAW, file, folder],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        encoding="utf-8",
    )


@pytest.mark.timeout(120)
def test_right_cards_are_drawn_with_pictures(tmp_path: Path) -> None:
    result = drawn(
        tmp_path, short=[text("Ja", lang="da")], long=[text("Rødgrød med fløde på Ærø 🏃 </script> " * 20)]
    )

    assert (result.returncode, result.stderr) == (0, "")
    assert "4 cards of 1 features, no faults" in result.stdout
    assert sorted(file.name for file in tmp_path.glob("*.png")) == [
        "overview-contrast.png",
        "overview-dark.png",
        "overview.png",
        "sample-da-360.png",
        "sample-da-720.png",
        "sample-en-360.png",
        "sample-en-720.png",
    ]


@pytest.mark.timeout(120)
def test_each_fault_is_told(tmp_path: Path) -> None:
    wide = {"type": "Column", "width": "300px", "items": [text("bred")]}
    result = drawn(
        tmp_path,
        misspelt=[text("a", wieght="Bolder")],
        unknown=[{"type": "TextBlok"}],
        broad=[{"type": "ColumnSet", "columns": [wide, wide]}],
        cut=[text("En lang linje, som ingen har tænkt på skal kunne læses på en telefon", wrap=False)],
        dated=[text("30. november")],
    )

    assert result.returncode == 1
    for line in (
        "sample / misspelt (da): body[0].wieght: unknown property",
        'sample / unknown (en): body[0].type: Unknown element type "TextBlok"',
        "sample / broad (da): at 360 px stands",
        'sample / cut (en): at 360 px is cut off: "En lang linje',
        'sample / dated (da): is read as a numbered list: "november"',
    ):
        assert line in result.stderr
    assert "at 720 px" not in result.stderr
