"""Which sentences ask for somebody to take one's place on a day."""

import pytest

from bot.features.hosts import instead


@pytest.mark.parametrize(
    "sentence",
    [
        "i can't make it on 11 december, can someone swap?",
        "I can’t on 11/12 - anyone want to swap",
        "jeg kan desværre ikke d. 11. december, er der nogen der vil bytte?",
        "kan ikke tirsdag i uge 50, hvem overtager?",
        "Jeg kan ikke 8/12 kan nogen tage den",
        "cannot do tuesday, who can take it?",
        "jeg er forhindret den 8/12, vil nogen afløse mig",
    ],
)
def test_that_one_cannot_on_a_day_and_who_takes_it(sentence: str) -> None:
    assert instead.is_wanted(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "jeg kan ikke komme den 8/12",
        "kan nogen bytte med mig?",
        "jeg kan godt bytte den 8/12",
        "I can't come on 8 December",
        "can someone swap?",
        "vi kan ikke bytte kaffen ud",
        "vis dagsordenen",
    ],
)
def test_less_than_that_is_something_else(sentence: str) -> None:
    assert not instead.is_wanted(sentence)
