"""People at the local client: each a page of a real browser, which they read, write in and tap on."""

from pathlib import Path
from typing import Any, Literal, Self

from tests.browser.node import NodeProcess, NodeSilentError
from tests.process import PATIENCE

PATIENCE_SECONDS = PATIENCE

Scheme = Literal["light", "dark", "contrast"]


class PageFaultError(AssertionError):
    """What was wanted did not happen on the page; says what was there instead."""


def _told(person: str, deed: str, question: dict[str, Any], answer: dict[str, Any]) -> str:
    wanted = ", ".join(f"{name}={value!r}" for name, value in question.items() if value is not None)
    lines = [f"{person}: {deed}({wanted}): {answer['error']}"]
    if seen := answer.get("seen"):
        lines += [
            f"on {seen['url']} (picture: {seen['picture']}) there was:",
            seen["text"],
            *seen["troubles"],
        ]
    return "\n".join(lines)


class Page:
    """What one person has before them.

    `within` is a CSS selector of a part of the page. `card` says which visible card: -1 the newest,
    0 the first, or words that stand in it (the newest such). `seconds` is how long to wait;
    `PageFaultError` after that.
    """

    def __init__(self, node: NodeProcess, person: str, number: int) -> None:
        self.person = person
        self._node = node
        self._number = number

    def _do(self, deed: str, *, seconds: float = PATIENCE_SECONDS, **question: Any) -> Any:
        given = {name: value for name, value in question.items() if value is not None}
        # The browser's own patience ends first, so that it can still tell what was there.
        asked = {"do": deed, "page": self._number, "seconds": seconds, **given}
        answer = self._node.ask(asked, seconds=seconds + 20)
        if "error" in answer:
            raise PageFaultError(_told(self.person, deed, given, answer))
        return answer["value"]

    def goto(self, url: str, *, seconds: float = 15) -> None:
        self._do("goto", url=url, seconds=seconds)

    def type(self, text: str, *, into: str | None = None, within: str | None = None) -> None:
        """Writes into the field with that label or placeholder; else into the last one outside cards."""
        self._do("type", text=text, into=into, within=within)

    def press(self, key: str) -> None:
        """A key by its name: Enter, Tab, Escape, Shift+Enter."""
        self._do("press", key=key)

    def says(self, text: str, *, into: str | None = None, within: str | None = None) -> None:
        """Writes and presses Enter."""
        self.type(text, into=into, within=within)
        self.press("Enter")

    def click(
        self,
        name: str,
        *,
        role: str = "button",
        within: str | None = None,
        exact: bool = True,
        seconds: float = PATIENCE_SECONDS,
    ) -> None:
        """Clicks what has this role and name; the last of several."""
        self._do("click", name=name, role=role, within=within, exact=exact, seconds=seconds)

    def taps(
        self,
        title: str,
        *,
        card: int | str = -1,
        within: str | None = None,
        seconds: float = PATIENCE_SECONDS,
    ) -> None:
        """Clicks the button with this title in a card, the newest if none is named."""
        self._do("click", name=title, role="button", card=card, within=within, exact=True, seconds=seconds)

    def fills(self, label: str, text: str, *, card: int | str = -1, within: str | None = None) -> None:
        """Writes into the field with this label or placeholder in a card."""
        self._do("type", text=text, into=label, card=card, within=within)

    def chooses(
        self,
        option: str,
        *,
        label: str | None = None,
        card: int | str = -1,
        within: str | None = None,
    ) -> None:
        """Ticks the radio button or checkbox called `option`, or chooses it in the list with that label."""
        self._do("choose", option=option, label=label, card=card, within=within)

    def sees(
        self,
        text: str,
        *,
        card: int | str | None = None,
        within: str | None = None,
        seconds: float = PATIENCE_SECONDS,
    ) -> str:
        """Waits until the text stands there (line breaks count as spaces); gives all that stands there."""
        seen: str = self._do("waitForText", text=text, card=card, within=within, seconds=seconds)
        return seen

    def no_longer_sees(
        self,
        text: str,
        *,
        card: int | str | None = None,
        within: str | None = None,
        seconds: float = PATIENCE_SECONDS,
    ) -> None:
        """Waits until the text is gone."""
        self._do("waitForText", text=text, card=card, within=within, gone=True, seconds=seconds)

    def texts(self, selector: str, *, within: str | None = None) -> list[str]:
        """The text of each element that the selector finds now, in order."""
        found: list[str] = self._do("texts", selector=selector, within=within)
        return found

    def cards(self, *, within: str | None = None) -> list[str]:
        """The text of each visible card now, the newest last."""
        found: list[str] = self._do("cards", within=within)
        return found

    def screenshot(
        self,
        path: Path | str,
        *,
        card: int | str | None = None,
        within: str | None = None,
        whole: bool = False,
    ) -> Path:
        """A picture of the window, of the `whole` page, of a part or of a card."""
        self._do("screenshot", path=str(Path(path).resolve()), card=card, within=within, whole=whole)
        return Path(path)

    def set_viewport(self, width: int, height: int) -> None:
        self._do("setViewport", width=width, height=height)

    def set_scheme(self, scheme: Scheme) -> None:
        """Light, dark or the high contrast of the system, as the person's machine would say."""
        self._do("setScheme", scheme=scheme)

    def evaluate(self, script: str, argument: Any = None) -> Any:
        """Calls a JavaScript function on the page: `evaluate("(name) => document.title + name", "!")`."""
        return self._do("evaluate", script=script, argument=argument)

    def troubles(self) -> list[str]:
        """The page's errors and the addresses outside this machine that it asked for, since the last look."""
        found: list[str] = self._do("troubles")
        return found

    def parse_events(self) -> list[dict[str, Any]]:
        """What the renderer complained of in the cards that were drawn here."""
        found: list[dict[str, Any]] = self.evaluate("() => window.stafetParseEvents ?? []")
        return found

    def close(self) -> None:
        self._do("close")


class Browser:
    """One browser for many people; each has a page with cookies and storage of their own."""

    def __init__(self) -> None:
        self._node = NodeProcess(Path(__file__).with_name("driver.mjs"))

    def new_page(
        self,
        person: str,
        *,
        width: int = 1280,
        height: int = 800,
        scheme: Scheme = "light",
        language: str = "da-DK",
    ) -> Page:
        look = {"width": width, "height": height, "scheme": scheme, "language": language}
        # The first page waits for the browser, which may have to be unpacked.
        answer = self._node.ask({"do": "newPage", "as": person, **look}, seconds=120)
        if "error" in answer:
            raise NodeSilentError(answer["error"])
        return Page(self._node, person, answer["value"])

    def close(self) -> None:
        self._node.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
