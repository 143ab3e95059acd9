"""What is wished of a vote in the sentence that starts it."""

from __future__ import annotations

from datetime import date, time
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import drafts, wishes
from bot.language.drafts import Draft
from bot.language.wishes import Quorum, Wishes
from bot.language.workdays import Calendar

CALENDAR = Calendar(ZoneInfo("Europe/Copenhagen"))
NOW = CALENDAR.at(date(2026, 11, 28), time(10))


def read(sentence: str) -> Draft:
    return drafts.read(sentence, NOW, CALENDAR, chooses="A; B" in sentence)


THREE_QUARTERS, TWO_THIRDS = Quorum(Fraction(3, 4)), Quorum(Fraction(2, 3))


@pytest.mark.parametrize(
    ("sentence", "question", "wished"),
    [
        ("Vi mødes online, quorum 75 %", "Vi mødes online", {"quorum": THREE_QUARTERS}),
        ("Vi mødes online med kvorum på to tredjedele", "Vi mødes online", {"quorum": TWO_THIRDS}),
        ("Vi mødes, mindst 8 skal svare", "Vi mødes", {"quorum": Quorum(number=8, plain=True)}),
        ("Vi mødes (quorum 2/3)", "Vi mødes", {"quorum": TWO_THIRDS}),
        ("Vi mødes. Alle skal stemme", "Vi mødes.", {"quorum": Quorum(Fraction(1))}),
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
    ],
)
def test_wishes_are_told_from_the_question(sentence: str, question: str, wished: dict[str, object]) -> None:
    found = read(sentence)

    assert found.wishes == Wishes(**wished)  # type: ignore[arg-type]
    assert found.question == question.partition("?")[0] + ("?" if "?" in question else "")
    assert found.options == (("A", "B") if "A; B" in question else ())


@pytest.mark.parametrize(
    "sentence",
    [
        "Vi mødes, quorum 150 %",
        "Vi mødes, quorum 0",
        "Vi mødes? quorum 150 %",
        "Vi mødes, kvorum cirka halvdelen",
        "Vi mødes, skjult til på torsdag",
        "Vi mødes, quorum 50 %, quorum 75 %",
        "Tema? A; B, tre prikker og et bonuspoint, 2 pladser",
    ],
)
def test_what_is_nearly_a_wish_is_told_to_be_unread(sentence: str) -> None:
    found = read(sentence)

    assert found.left
    assert not any(wishes.looks_like_one(one) for one in (found.question, *found.options))


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
def test_any_sentence_is_read(sentence: str) -> None:
    found = read(sentence)

    assert found.question.rstrip(")]") in sentence or found.wishes != Wishes()
