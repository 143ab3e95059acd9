"""Draws the pictures of the documentation anew, as things look now: `python -m tests.gallery.pictures`."""

from __future__ import annotations

import socket
import subprocess
import tempfile
import time
from contextlib import closing
from pathlib import Path

from PIL import Image

from tests.browser.driver import Browser, Page
from tests.browser.node import ROOT, find_node
from tests.gallery.__main__ import DRAW, as_json
from tests.gallery.scenes import scenes
from tests.process import Stafet

PICTURES = ROOT / "docs" / "pictures"
DESKTOP, PHONE = (1280, 800), (390, 844)
QUESTION = "Skal vi prøve et år uden referat?"

OF_EACH_KIND = (
    ("agenda", "the meeting"),
    ("votes", "with counts and my answer"),
    ("inputs", "receipt"),
    ("tasks", "my tasks, one is overdue"),
    ("hosts", "next meeting"),
    ("directory", "one group"),
)


def main() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        stafet = Stafet(folder=Path(folder))
        assert stafet.demo().returncode == 0
        with stafet.start("local", "--port", str(port)), closing(Browser()) as browser:
            _of_the_readme(browser, f"http://127.0.0.1:{port}/")
            stafet.stop()
    _of_the_kinds()


def _of_the_readme(browser: Browser, home: str) -> None:
    anna, bo = browser.new_page("anna"), browser.new_page("bo")
    camille, farah = (
        browser.new_page("camille", language="en-GB"),
        browser.new_page("farah", language="en-GB"),
    )
    for page in (anna, bo, camille):
        page.goto(f"{home}?as={page.person}&room=channel")
        page.sees("Stafet", within="#messages")
    anna.says("vis dagsordenen")
    anna.sees("8. Eventuelt", card="Dagsorden")
    _taken(anna, "agenda")

    anna.says(f"start afstemning: {QUESTION}")
    bo.taps("Jeg støtter", card=QUESTION)
    camille.taps("I support this", card=QUESTION)
    camille.sees("I support this: 2", card=QUESTION)
    _taken(camille, "vote")

    for page, asks, sees, scheme in (
        (anna, "hvem er AMR i min enhed?", "DTU Nanolab", "light"),
        (farah, "help", "What you can ask me", "dark"),
    ):
        page.set_viewport(*PHONE)
        page.set_scheme("dark" if scheme == "dark" else "light")
        page.goto(f"{home}?as={page.person}&room=chat")
        page.says(asks)
        page.sees(sees, card=-1)
        _taken(page, "amr" if page is anna else "help")


def _taken(page: Page, name: str) -> None:
    time.sleep(1)  # what slides in stands still
    _kept(Image.open(page.screenshot(PICTURES / f"{name}.png")), name)


def _kept(picture: Image.Image, name: str) -> None:
    """In as many colours as a card has."""
    picture.convert("RGB").quantize(256).save(PICTURES / f"{name}.png", optimize=True)


def _of_the_kinds() -> None:
    """A card of each of six kinds, in the light and in the dark."""
    chosen = [scene for scene in scenes() if scene[:2] in OF_EACH_KIND]
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "cards.json"
        listed.write_text(as_json(chosen), encoding="utf-8")
        subprocess.run([find_node(), DRAW, listed, folder], cwd=ROOT, check=True)
        light, dark = (Image.open(Path(folder) / f"{name}.png") for name in ("overview", "overview-dark"))
        both = Image.new("RGB", (light.width, light.height + dark.height))
        both.paste(light, (0, 0))
        both.paste(dark, (0, light.height))
        _kept(both, "marks")


if __name__ == "__main__":
    main()
