"""The short words of the work environment are explained, one or several, in both languages."""

from __future__ import annotations

import pytest

from tests.dialog import Network


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("hvad betyder AMR?", ["arbejdsmiljørepræsentant"]),
        ("what is KAMU?", ["KAMU"]),
        ("hvad er forskellen på AMR og AMK?", ["arbejdsmiljørepræsentant", "arbejdsmiljøkoordinator"]),
        ("er AMG det samme som AMO", ["AMG", "AMO"]),
        ("what's the difference between an AMR and a TR?", ["AMR", "TR"]),
        ("hvad er forskellen på AMR og en sluppert", ["AMR"]),
    ],
)
async def test_a_word_or_two_are_explained(network: Network, words: str, expected: list[str]) -> None:
    network.unit("kemi", "DTU Kemi")
    network.role("AMR", "Peter Lind", "kemi")
    answer = await network.employee("Noah Winkel").asks(words)
    assert "Peter" not in answer
    for one in expected:
        assert one.casefold() in answer.casefold()


async def test_what_is_no_term_of_ours_is_not_guessed(network: Network) -> None:
    noah = network.employee("Noah Winkel")
    assert "forstod jeg ikke" in await noah.asks("hvad er forskellen på æbler og pærer")


async def test_all_of_them_on_one_card(network: Network) -> None:
    answer = await network.employee("Noah Winkel").asks("ordliste")
    assert all(word in answer for word in ("AMR", "AMK", "KAMU", "LTIF"))
