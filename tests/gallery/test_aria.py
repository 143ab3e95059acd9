"""What a screen reader finds on the ten cards that are seen most, in its order: `tests/golden/aria.txt`.

`python -m tests.gallery.test_aria` writes that file anew; what it changes is to be read before it is kept.
"""

import tempfile
from pathlib import Path

import pytest

from tests.browser.node import ROOT
from tests.gallery.looking import told_by
from tests.gallery.scenes import scenes

ARIA = Path(__file__).with_name("aria.mjs")
GOLDEN = ROOT / "tests" / "golden" / "aria.txt"
SEEN_MOST = (
    ("agenda", "the meeting"),
    ("agenda", "item that a member proposed"),
    ("decisions", "one, with its origin"),
    ("directory", "the right group of several"),
    ("help", "help for a member"),
    ("hosts", "next meeting"),
    ("inputs", "one, backed and doubted"),
    ("meetings", "a meeting, I come"),
    ("tasks", "my tasks"),
    ("votes", "with counts and my answer"),
)


def read_aloud(folder: Path) -> str:
    """The ten cards in Danish, each under its name."""
    shown = [one for one in scenes() if one[:2] in SEEN_MOST and one[2] == "da"]
    told = told_by(ARIA, shown, folder, seconds=100)
    named = zip(shown, told, strict=True)
    return "\n".join(f"# {feature}: {name}\n{heard}\n" for (feature, name, *_), heard in named)


@pytest.mark.timeout(120)
def test_the_cards_seen_most_are_read_aloud_as_they_were(tmp_path: Path) -> None:
    heard = read_aloud(tmp_path)

    assert heard.count("# ") == len(SEEN_MOST)
    assert heard == GOLDEN.read_text(encoding="utf-8"), "python -m tests.gallery.test_aria writes it anew"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        GOLDEN.write_text(read_aloud(Path(temporary)), encoding="utf-8")
