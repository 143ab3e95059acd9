"""Which person somebody means by a name: for sure, or by likeness."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.language.names import is_same, meant

NAMES = ["Anna Krogh", "Bo Madsen", "Søren Ågård", "Bo Winther", "Camille Rossi", "Emil Bach", "José Núñez"]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Emil", ["Emil Bach"]),
        ("emil bach", ["Emil Bach"]),
        ("Bach", ["Emil Bach"]),
        ("Camille's", ["Camille Rossi"]),
        ("Camille\u2019s", ["Camille Rossi"]),
        ("@Camille Rossi", ["Camille Rossi"]),
        ("Soeren", ["Søren Ågård"]),
        ("Soren", ["Søren Ågård"]),
        ("søren aagaard", ["Søren Ågård"]),
        ("Sören Agard", ["Søren Ågård"]),
        ("So\u0308ren", ["Søren Ågård"]),
        ("jose", ["José Núñez"]),
        ("Bo", ["Bo Madsen", "Bo Winther"]),
        ("Bo M.", ["Bo Madsen"]),
        ("Bo W", ["Bo Winther"]),
        ("Winther", ["Bo Winther"]),
        ("Madsen, Bo", ["Bo Madsen"]),
        ("B Madsen", []),
        ("Emils", []),
        ("Camile", []),
        ("Bob", []),
        ("Peter", []),
        ("", []),
        ("?!", []),
    ],
)
def test_who_is_meant_for_sure(words: str, who: list[str]) -> None:
    assert [NAMES[at] for at in meant(words, NAMES).sure] == who


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Emils plads", []),
        ("Emils", ["Emil Bach"]),
        ("Camile", ["Camille Rossi"]),
        ("Kamille Rosi", ["Camille Rossi"]),
        ("Bo Winter", ["Bo Winther"]),
        ("Anne Krogh", ["Anna Krogh"]),
        ("Anna Maria Krogh", ["Anna Krogh"]),
        ("Anna Holm", []),
        ("Ib Madsen", []),
        ("Eva Winther", []),
        ("Emil", []),
    ],
)
def test_who_is_near(words: str, who: list[str]) -> None:
    assert [NAMES[at] for at in meant(words, NAMES).near] == who


@pytest.mark.parametrize(
    ("words", "names", "who"),
    [
        ("Emils", ["Emil Bach", "Bo Madsen"], ["Emil Bach"]),
        ("Emil Bachs", ["Emil Bach"], ["Emil Bach"]),
        ("Jens", ["Jens Holm", "Bo Madsen"], ["Jens Holm"]),
        ("Jens'", ["Jens Holm", "Jen Bach"], ["Jens Holm"]),
        ("Jens", ["Jens Holm", "Jen Bach"], ["Jens Holm", "Jen Bach"]),
        ("Jen's", ["Jens Holm", "Jen Bach"], ["Jen Bach"]),
    ],
)
def test_whose_something_is(words: str, names: list[str], who: list[str]) -> None:
    assert [names[at] for at in meant(words, names, owner=True).sure] == who


def test_a_name_written_as_it_is_goes_before_one_that_is_spelled_alike() -> None:
    assert meant("Soren Holm", ["Søren Holm", "Soren Holm"]).sure == (1,)
    assert meant("Søren Holm", ["Søren Holm", "Soren Holm"]).sure == (0,)


FIRST = ("Maren", "Karen", "Jens", "Jen", "Hans", "Han", "Bo", "Ib", "Ida", "Eva", "Åse", "Ase", "Søren")
LAST = ("Nielsen", "Hansen", "Jansen", "Jensen", "Winther", "Winter", "Holm", "Hulm", "Krogh", "Krog")
PEOPLE = st.builds("{} {}".format, st.sampled_from(FIRST), st.sampled_from(LAST))
LETTERS = st.sampled_from("abcdeghijklmnorstuvyæøå")


@st.composite
def one_letter_apart(draw: st.DrawFn) -> tuple[str, str]:
    """Two people whose names differ in a letter that was changed, left out or added."""
    name = draw(PEOPLE)
    at = draw(st.integers(0, len(name) - 1).filter(lambda at: name[at] != " "))
    letter = draw(st.sampled_from(["", name[at] + draw(LETTERS), draw(LETTERS)]))
    other = (name[:at] + letter + name[at + 1 :]).title()
    assume(len(other.split()) == len(name.split()) and not is_same(name, other))
    return name, other


@given(one_letter_apart())
def test_nobody_is_meant_for_sure_by_the_name_of_another(pair: tuple[str, str]) -> None:
    written, other = pair
    assert meant(written, [other]).sure == ()
    assert meant(written, [other, written]).sure == (1,)


@given(PEOPLE, PEOPLE)
def test_common_surnames_and_first_names_say_nothing_of_the_rest(written: str, other: str) -> None:
    assume(not is_same(written, other))
    assert meant(written, [other]).sure == ()


@given(st.sampled_from(NAMES))
def test_a_whole_name_means_its_person_alone(name: str) -> None:
    assert meant(name, NAMES).sure == (NAMES.index(name),)


@pytest.mark.parametrize(
    "said",
    ["den der dorte", "hende Dorte", "vores kollega Dorte", "that Dorte", "our colleague Dorte Iversen"],
)
def test_words_that_point_at_somebody_are_no_name(said: str) -> None:
    assert meant(said, ["Bo Madsen", "Dorte Iversen"]).sure == (1,)
    assert not meant("den der", ["Bo Madsen", "Dorte Iversen"]).sure
