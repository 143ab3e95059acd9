"""What axe-core, the checker of accessibility that browsers and auditors use, says of a page."""

from __future__ import annotations

from functools import cache
from typing import Any

from tests.browser.driver import Page
from tests.browser.node import ROOT

GRAVE = ("serious", "critical")

LOOK = """async () => {
  const found = await axe.run(document, { resultTypes: ["violations"] });
  const where = (nodes) => nodes.map(({ html }) => html);
  return found.violations.map(({ id, impact, nodes }) => ({ id, impact, where: where(nodes) }));
}"""


@cache
def _axe() -> str:
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def grave_faults(page: Page) -> list[dict[str, Any]]:
    """What keeps somebody from using the page as it is now: each rule that it breaks, and where."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(f"() => {{ {_axe()} }}")
    return [fault for fault in page.evaluate(LOOK) if fault["impact"] in GRAVE]
