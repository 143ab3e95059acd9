"""What was decided, said as a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.votes.statements import _DANISH, _ENGLISH, asks, chosen, decided


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("Skal vi mødes i Lyngby?", "Vi mødes i Lyngby"),
        ("Skal vi prøve et år uden referat?", "Vi prøver et år uden referat"),
        ("skal vi få ny kaffe", "Vi får ny kaffe"),
        ("Skal vi gøre det til en vane?", "Vi gør det til en vane"),
        ("Skal vi have et fast safety moment?", "Vi skal have et fast safety moment"),
        ("Skal vi også invitere FVA kl. 12.30?", "Vi skal også invitere FVA kl. 12.30"),
        ("Skal vi holde mødet online og gemme optagelsen?", "Vi skal holde mødet online og gemme optagelsen"),
        ("Skal vi holde møde om lys og luft?", "Vi holder møde om lys og luft"),
        ("Skal martsmødet holdes online?", "Martsmødet holdes online"),
        ("Skal mødet flytte til Risø?", "Mødet flytter til Risø"),
        ("Skal der være kaffe?", "Der skal være kaffe"),
        ("Skal det være på engelsk?", "Det skal være på engelsk"),
        ("Kan vi mødes på Risø?", "Vi kan mødes på Risø"),
        ("Er vi enige om temaerne?", "Vi er enige om temaerne"),
        ("Holder vi julefrokost?", "Vi holder julefrokost"),
        ("Mødes vi i Lyngby", "Vi mødes i Lyngby"),
        ("Shall we meet in Lyngby?", "We will meet in Lyngby"),
        ("Should we write the agenda in English?", "We will write the agenda in English"),
        ("Should there be coffee?", "There will be coffee"),
        ("Do we keep the minutes?", "We keep the minutes"),
        ("Are we agreed on the themes?", "We are agreed on the themes"),
        ("Vi mødes i Lyngby", "Vi mødes i Lyngby"),
        ("Prøve med lever", "Prøve med lever"),
    ],
)
def test_what_was_asked_is_said(question: str, statement: str) -> None:
    assert decided(question) == statement


@pytest.mark.parametrize(
    "question",
    [
        "Skal vi mødes i Lyngby eller på Risø?",
        "Skal vi ikke mødes i Lyngby?",
        "Skal vi andre tage med?",
        "Skal vi danske enheder tage med?",
        "Skal jeg tage kage med?",
        "Skal det nye lokale bruges?",
        "Skal vi mødes? Eller hvad?",
        "Skal vi: spise kage?",
        "Hvor skal vi mødes?",
        "Når vi mødes, skal vi så spise?",
        "Vi mødes i Lyngby, ikke?",
        "Should the meeting be held online?",
        "Should we AMKs meet?",
        "Do we have any questions?",
        "Shall we not meet?",
        "Kaffe?",
        "Skal vi?",
    ],
)
def test_what_is_not_certain_stays_a_question(question: str) -> None:
    assert decided(question) is None


NOUNS = st.sampled_from(["møde", "rundering i uge 12", "kaffe og te", "et år uden referat", "DTU Kemi's rum"])


@given(st.sampled_from(sorted(_DANISH)), NOUNS)
def test_no_statement_asks_and_its_words_are_those_of_the_question(verb: str, rest: str) -> None:
    said = decided(f"Skal vi {verb} {rest}?")
    assert said is not None
    assert said.endswith(rest)
    assert said.startswith("Vi ")
    assert not asks(said)


@given(st.sampled_from(sorted(_ENGLISH)), NOUNS)
def test_in_english_too(verb: str, rest: str) -> None:
    assert decided(f"Shall we {verb} {rest}?") == f"We will {verb} {rest}"


@given(st.text(max_size=80))
def test_whatever_is_written_a_statement_is_no_question(words: str) -> None:
    said = decided(words)
    assert said is None or not said.endswith("?")


def test_what_was_chosen_stands_behind_what_was_asked() -> None:
    assert chosen("Hvor mødes vi?", "Lyngby, Risø") == "Hvor mødes vi: Lyngby, Risø"
