"""The tour in the README, done word by word as it is printed, on the demo network."""

from __future__ import annotations

import re

import pytest

from tests.browser.driver import Page
from tests.browser.node import ROOT
from tests.browser.test_local_client import Colleagues, open_page, pages, stafet

__all__ = ["open_page", "pages", "stafet"]

CHOOSE = """(entry) => {
  const entries = [...document.querySelectorAll("#messages .mine .menu li button")];
  entries.filter((one) => one.textContent === entry).at(-1).click();
}"""

pytestmark = pytest.mark.xdist_group("local client")


def printed() -> list[str]:
    """All that the tour says to write or to press, in its order: what stands in code, and what in italics."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    tour = readme.partition("\n## The first five minutes\n")[2].partition("\nFour Danish words")[0]
    return [code or pressed for code, pressed in re.findall(r"`([^`]+)`|\*([^*]+)\*", " ".join(tour.split()))]


class Tour:
    """What was written and pressed so far, as it was printed."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def says(self, page: Page, words: str) -> None:
        self.done.append(words)
        page.says(words)

    def taps(self, page: Page, title: str, card: int | str = -1) -> None:
        self.done.append(title)
        page.taps(title, card=card)

    def chooses(self, page: Page, entry: str) -> None:
        """In the menu of the newest message of one's own."""
        self.done.append(entry)
        page.evaluate("() => [...document.querySelectorAll('#messages .mine .menu summary')].at(-1).click()")
        page.evaluate(CHOOSE, entry)


def test_the_tour_is_what_happens(open_page: Colleagues) -> None:
    tour = Tour()
    to_the_first_decision(tour, open_page)
    what_else_there_is(tour, open_page)

    assert tour.done == printed()


def to_the_first_decision(tour: Tour, open_page: Colleagues) -> None:
    anna = open_page("anna")
    tour.says(anna, "vis dagsordenen")
    anna.sees("8. Eventuelt", card="Dagsorden")

    anna, camille, noah = (open_page(name, room="chat") for name in ("anna", "camille", "noah"))
    tour.says(anna, "hvem er AMR i min enhed?")
    anna.sees("DTU Nanolab", card=-1)
    tour.says(camille, "who is AMR in my unit?")
    camille.sees("Sofia Marino", card=-1)
    noah.says("hvem er AMR i min enhed?")
    noah.sees("Hvilken enhed hører du til?", card=-1)

    question = "Skal vi prøve et år uden referat?"
    anna, bo, camille, noah = (open_page(name) for name in ("anna", "bo", "camille", "noah"))
    tour.says(anna, f"start afstemning: {question}")
    tour.taps(bo, "Jeg støtter", card=question)
    tour.taps(camille, "I support this", card=question)
    noah.taps("Jeg støtter", card=question)
    noah.sees("Kun netværkets medlemmer kan stemme.", within=".notice")
    anna.sees("Jeg støtter: 2", card=question)

    tour.says(anna, "luk afstemningen")
    tour.taps(anna, "Ja, luk den")
    number = re.search(r"D-\d{4}-001", anna.sees("Besluttet: D-", card=-1))
    assert number
    tour.done.append(f"D-2026{number[0][6:]}")
    tour.says(anna, "hvad besluttede vi om referat?")
    anna.sees("Vi prøver et år uden referat", card=-1)


def what_else_there_is(tour: Tour, open_page: Colleagues) -> None:
    anna, bo = open_page("anna"), open_page("bo")
    tour.says(anna, "foreslå punkt: alenearbejde – status, 15 min")
    tour.taps(anna, "Vigtigt for mig", card="alenearbejde")
    bo.sees("Vigtigt for mig · 1", card="alenearbejde")

    tour.chooses(anna, "Gør til beslutning")
    anna.sees("Hvad er besluttet?", within="#dialog")
    written = anna.evaluate("() => document.querySelector('#dialog textarea').value")
    assert written == "foreslå punkt: alenearbejde – status, 15 min"
    tour.done.append("Registrér")
    anna.click("Registrér")
    anna.sees("D-", within="#dialog")
    anna.click("Luk")

    anna, bo, signe = (open_page(name, room="chat") for name in ("anna", "bo", "signe"))
    tour.says(anna, "jeg melder afbud")
    anna.sees("Du har meldt afbud til", card=-1)
    tour.says(signe, "vis møderne")
    signe.sees("er planlagt", card=-1)
    tour.says(signe, "udsæt mødet en uge")
    tour.taps(signe, "Ja, flyt det")
    tour.says(signe, "start mødet")
    signe.sees("Mødet er ikke i dag", card=-1)
    tour.taps(signe, "Start det alligevel")
    for page in (signe, bo):
        page.sees("Mødet er i gang", card=-1)
    tour.says(signe, "giv mig en kalenderfil")
    signe.sees("Hent kalenderfilen", card=-1)

    tour.says(anna, "input til handleplanen: Bedre lys i laboratorierne")
    anna.sees("modtaget som I-", card=-1)
    tour.says(signe, "importér referat")
    signe.sees("Referatets tekst", card=-1)
    tour.says(anna, "hvem er vært næste gang?")
    anna.sees("Værter: ", card=-1)
    tour.says(anna, "hvorfor mig?")
    anna.sees("Du er vært", card=-1)
    tour.says(anna, "hjælp")
    anna.sees("Det kan du spørge mig om", card=-1)
