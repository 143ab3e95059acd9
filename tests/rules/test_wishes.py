"""What is wished of a vote in the sentence that starts it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules import wishes
from bot.rules.wishes import Quorum, Wishes

THREE_QUARTERS, TWO_THIRDS = Quorum(Fraction(3, 4)), Quorum(Fraction(2, 3))


@pytest.mark.parametrize(
    ("sentence", "question", "wished"),
    [
        ("Vi mødes online, quorum 75 %", "Vi mødes online", {"quorum": THREE_QUARTERS}),
        ("Vi mødes online med kvorum på to tredjedele", "Vi mødes online", {"quorum": TWO_THIRDS}),
        ("Vi mødes, mindst 8 skal svare", "Vi mødes", {"quorum": Quorum(number=8, plain=True)}),
        ("Vi mødes (quorum 2/3)", "Vi mødes", {"quorum": TWO_THIRDS}),
        ("Vi mødes. Alle skal stemme", "Vi mødes", {"quorum": Quorum(Fraction(1))}),
        ("Vi mødes, quorum otte medlemmer", "Vi mødes", {"quorum": Quorum(number=8)}),
        ("We meet online with a quorum of two thirds", "We meet online", {"quorum": TWO_THIRDS}),
        ("We meet, at least 75% must answer", "We meet", {"quorum": THREE_QUARTERS}),
        ("We meet - hidden until close", "We meet", {"shown": "after-close"}),
        ("Hvor? A; B, skjult til man har stemt", "Hvor? A; B", {"shown": "after-vote"}),
        ("Hvor? A; B, stillingen vises aldrig", "Hvor? A; B", {"shown": "never"}),
        ("Where? A; B, never show the results", "Where? A; B", {"shown": "never"}),
        ("Hvor? A; B, fortroligt og op til 2", "Hvor? A; B", {"confidential": True, "number": 2}),
        ("Tema? A; B, 5 prikker hver, andre kan foreslå flere", "Tema? A; B", {"number": 5, "adds": True}),
        ("Tema? A; B, 2 pladser", "Tema? A; B", {"places": 2}),
        ("Theme? A; B, 3 dots and two winners", "Theme? A; B", {"number": 3, "places": 2}),
        ("med quorum 75 %: Vi mødes", "Vi mødes", {"quorum": THREE_QUARTERS}),
        ("med kage: Vi mødes", "med kage: Vi mødes", {}),
        ("Skal vi ændre quorum til 60 %?", "Skal vi ændre quorum til 60 %?", {}),
        ("Vi indfører et quorum på 75 %", "Vi indfører et quorum på 75 %", {}),
        ("Skal vi svare anonymt?", "Skal vi svare anonymt?", {}),
        ("Vi køber te, kaffe og kage", "Vi køber te, kaffe og kage", {}),
        ("Vi mødes, quorum 150 %", "Vi mødes, quorum 150 %", {}),
        ("Vi mødes, quorum 0", "Vi mødes, quorum 0", {}),
    ],
)
def test_wishes_stand_at_the_end(sentence: str, question: str, wished: dict[str, object]) -> None:
    assert wishes.read(sentence) == Wishes(question, **wished)  # type: ignore[arg-type]


def test_the_last_said_counts_where_it_is_said_twice() -> None:
    assert wishes.read("Vi mødes, quorum 50 %, quorum 75 %").quorum == THREE_QUARTERS


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("75 %", THREE_QUARTERS),
        ("75 pct.", THREE_QUARTERS),
        ("3/4", THREE_QUARTERS),
        ("tre fjerdedele", THREE_QUARTERS),
        ("alle", Quorum(Fraction(1))),
        ("8", Quorum(number=8, plain=True)),
        ("mindst 8 medlemmer", Quorum(number=8)),
        ("0", None),
        ("120 %", None),
        ("9/2", None),
        ("1/0", None),
        ("mange", None),
    ],
)
def test_how_many_must_answer(words: str, amount: Quorum | None) -> None:
    assert wishes.quorum(words) == amount


@given(st.text(max_size=300))
def test_any_sentence_is_read_and_only_ever_shortened(sentence: str) -> None:
    found = wishes.read(sentence)

    assert found.sentence in sentence
