"""Which person somebody means by a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.names import meant

NAMES = ["Anna Krogh", "Bo Madsen", "Søren Ågård", "Bo Winther", "Camille Rossi", "Emil Bach", "José Núñez"]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Emil", ["Emil Bach"]),
        ("emil bach", ["Emil Bach"]),
        ("Emils", ["Emil Bach"]),
        ("Emil Bachs", ["Emil Bach"]),
        ("Camille's", ["Camille Rossi"]),
        ("Camille\u2019s", ["Camille Rossi"]),
        ("@Camille Rossi", ["Camille Rossi"]),
        ("Camile", ["Camille Rossi"]),
        ("Soeren", ["Søren Ågård"]),
        ("søren aagaard", ["Søren Ågård"]),
        ("jose", ["José Núñez"]),
        ("Bo", ["Bo Madsen", "Bo Winther"]),
        ("Bo M", []),
        ("Winther", ["Bo Winther"]),
        ("Peter", []),
        ("", []),
        ("?!", []),
    ],
)
def test_who_is_meant(words: str, who: list[str]) -> None:
    assert [NAMES[at] for at in meant(words, NAMES)] == who


@given(st.sampled_from(NAMES))
def test_a_whole_name_means_its_person_alone(name: str) -> None:
    assert meant(name, NAMES) == [NAMES.index(name)]
