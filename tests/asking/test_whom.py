"""Whom to talk to about a matter of the work environment, and what such a question is not."""

from __future__ import annotations

import pytest

from tests.dialog import Network


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        ("hvem snakker jeg med om stress", "Start med din AMR"),
        ("jeg er gravid og arbejder med kemikalier, hvem kan jeg spørge", "Start med din AMR"),
        ("hvem kan jeg sige det til hvis jeg ser noget der er farligt", "Start med din AMR"),
        ("who do i talk to about stress", "Start with your AMR"),
        ("who should I contact about the noise in our office?", "Start with your AMR"),
    ],
)
async def test_whom_to_talk_to_is_the_amr_of_the_own_unit(
    network: Network, sentence: str, headline: str
) -> None:
    network.unit("kemi", "DTU Kemi", english="DTU Chemistry")
    network.role("AMR", "Peter Lind", "kemi")
    network.role("AMR", "Linh Tran", "aqua")
    anna = network.member("Anna Krogh", "kemi")

    answer = await anna.asks(sentence)

    assert headline in answer
    assert "Peter Lind" in answer
    assert "Linh Tran" not in answer


@pytest.mark.parametrize("sentence", ["hvem kan jeg spørge om at bytte", "who can I ask to swap with me"])
async def test_whom_to_ask_to_swap_is_none_of_it(network: Network, sentence: str) -> None:
    network.unit("kemi", "DTU Kemi")
    network.role("AMR", "Peter Lind", "kemi")

    assert "AMR" not in await network.member("Anna Krogh", "kemi").says(sentence)


@pytest.mark.parametrize(
    "sentence", ["hvem skal jeg give kagen til hvis jeg ikke når det", "who gets the cake if I am late"]
)
async def test_a_question_with_an_if_wants_nothing_done(network: Network, sentence: str) -> None:
    answer = await network.member("Anna Krogh").says(sentence)

    assert "vente på, at noget sker" not in answer
    assert "wait for something" not in answer
