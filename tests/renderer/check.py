"""Asks the official renderer of Adaptive Cards what it thinks of a card."""

from pathlib import Path
from typing import Any, Self

from tests.browser.node import NodeProcess


class RendererCheck:
    """The official renderer in a process of its own: one start, then hundreds of cards a second."""

    def __init__(self) -> None:
        self._node = NodeProcess(Path(__file__).with_name("check.mjs"))

    def events(self, card: dict[str, Any]) -> list[str]:
        """What is wrong with the card, as `where: what [kind]`; empty for a card that is right."""
        events: list[str] = self._node.ask({"card": card})["events"]
        return events

    @property
    def pid(self) -> int:
        return self._node.pid

    def close(self) -> None:
        self._node.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
