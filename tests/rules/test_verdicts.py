"""What comes out of a consent vote, case by case."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.votes.verdicts import Outcome, Reason, Snapshot, Verdict, outcome
from storage.votes.poll import Terms

OBJECTION, TOO_FEW = (Reason.OBJECTION,), (Reason.TOO_FEW,)
BOTH = (Reason.OBJECTION, Reason.TOO_FEW)


def seen(answered: int, objections: int, **state: bool) -> Snapshot:
    """Twelve may vote, so six must."""
    return Snapshot(6, answered, objections, **state)


@pytest.mark.parametrize(
    ("answered", "objections", "state", "verdict", "reasons"),
    [
        # still open: it never closes early, not even when all have answered
        (12, 0, {}, Verdict.OPEN, ()),
        (12, 1, {"extended": True}, Verdict.OPEN, ()),
        # at the deadline
        (6, 0, {"deadline_passed": True}, Verdict.ADOPTED, ()),
        (5, 0, {"deadline_passed": True}, Verdict.EXTEND, TOO_FEW),
        (0, 0, {"deadline_passed": True}, Verdict.EXTEND, TOO_FEW),
        (12, 1, {"deadline_passed": True}, Verdict.PAUSE, OBJECTION),
        (5, 1, {"deadline_passed": True}, Verdict.PAUSE, BOTH),
        # at the deadline after a delay: each is given once
        (6, 0, {"deadline_passed": True, "extended": True}, Verdict.ADOPTED, ()),
        (5, 0, {"deadline_passed": True, "extended": True}, Verdict.UNDECIDED, TOO_FEW),
        (12, 1, {"deadline_passed": True, "extended": True}, Verdict.PAUSE, OBJECTION),
        (6, 0, {"deadline_passed": True, "paused": True}, Verdict.ADOPTED, ()),
        (12, 1, {"deadline_passed": True, "paused": True}, Verdict.UNDECIDED, OBJECTION),
        (5, 0, {"deadline_passed": True, "paused": True}, Verdict.EXTEND, TOO_FEW),
        (5, 1, {"deadline_passed": True, "paused": True, "extended": True}, Verdict.UNDECIDED, BOTH),
        # by hand it is final
        (6, 0, {"closed_by_hand": True}, Verdict.ADOPTED, ()),
        (5, 0, {"closed_by_hand": True}, Verdict.UNDECIDED, TOO_FEW),
        (12, 1, {"closed_by_hand": True}, Verdict.UNDECIDED, OBJECTION),
        (1, 1, {"closed_by_hand": True}, Verdict.UNDECIDED, BOTH),
        (5, 0, {"closed_by_hand": True, "deadline_passed": True}, Verdict.UNDECIDED, TOO_FEW),
    ],
)
def test_decision_table(
    answered: int, objections: int, state: dict[str, bool], verdict: Verdict, reasons: tuple[Reason, ...]
) -> None:
    assert outcome(seen(answered, objections, **state)) == Outcome(verdict, reasons)


@pytest.mark.parametrize(("eligible", "needed"), [(0, 1), (1, 1), (2, 1), (3, 2), (6, 3), (12, 6), (13, 7)])
def test_the_quorum_is_at_least_half(eligible: int, needed: int) -> None:
    assert Terms().needed(eligible) == needed


@pytest.mark.parametrize(
    ("terms", "needed"),
    [
        (Terms(quorum=Fraction(3, 4)), 9),
        (Terms(quorum=Fraction(2, 3)), 8),
        (Terms(quorum=Fraction(67, 100)), 9),
        (Terms(quorum=Fraction(1)), 12),
        (Terms(quorum=Fraction(1, 100)), 1),
        (Terms(least=8), 8),
        (Terms(quorum=Fraction(1), least=3), 3),
    ],
)
def test_a_quorum_of_its_own(terms: Terms, needed: int) -> None:
    assert terms.needed(12) == needed


def test_an_integrated_objection_stands_in_the_way_no_longer() -> None:
    assert outcome(Snapshot(6, 11, 0, deadline_passed=True)).verdict is Verdict.ADOPTED


def test_abstentions_alone_make_a_quorum() -> None:
    assert outcome(Snapshot(1, 1, 0, deadline_passed=True)).verdict is Verdict.ADOPTED


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
def test_delays_end(needed: int, answered: int, objections: int) -> None:
    """Whatever the answers, after both delays a vote is over, and never adopted over an objection."""
    for extended, paused in product((False, True), repeat=2):
        found = outcome(Snapshot(needed, answered + objections, objections, True, False, extended, paused))
        assert (found.verdict is Verdict.ADOPTED) == (not found.reasons)
        assert not (objections and found.verdict is Verdict.ADOPTED)
        if extended and paused:
            assert found.verdict in (Verdict.ADOPTED, Verdict.UNDECIDED)
