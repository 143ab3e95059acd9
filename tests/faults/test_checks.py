"""What judges the experiments must see what it is there to see."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from storage.votes.poll import Choice
from tests.faults import every, guarded
from tests.faults.cards import older_over_newer
from tests.faults.connector import most_within
from tests.faults.finding import ALL, GOALS, Experiment, Finding, as_markdown, into
from tests.faults.haste import within
from tests.faults.votes import Click, Judged, judge
from tests.microsoft import person
from tests.process import ROOT

BEGIN = datetime(2026, 11, 24, 9, tzinfo=UTC)
BALLOT = UUID(int=1)
ANNA = person("Anna Krogh")
_seconds = itertools.count()


def clicked(choice: Choice, acknowledged: bool = True) -> Click:
    return Click(BALLOT, ANNA, choice, BEGIN + timedelta(seconds=next(_seconds)), {}, acknowledged)


def stands(click: Click) -> dict[tuple[UUID, str], tuple[str, datetime]]:
    return {(BALLOT, ANNA.aad): (click.choice.value, click.at)}


def test_the_newest_that_was_acknowledged_stands() -> None:
    first, last = clicked(Choice.SUPPORT), clicked(Choice.NEITHER)

    assert judge([first, last], stands(last)) == Judged(0, 0, 0)
    assert judge([last, first], stands(first)) == Judged(0, 1, 0)
    assert judge([first, last], {}) == Judged(1, 0, 0)


def test_of_what_was_not_acknowledged_only_a_newer_one_may_stand() -> None:
    older = clicked(Choice.NEITHER, acknowledged=False)
    taken = clicked(Choice.SUPPORT)
    newer = clicked(Choice.NEITHER, acknowledged=False)

    assert judge([older, taken, newer], stands(newer)) == Judged(0, 0, 0)
    assert judge([older, taken, newer], stands(older)) == Judged(0, 1, 0)
    assert judge([older], {}) == Judged(0, 0, 0)


def test_what_nobody_cast_is_seen() -> None:
    assert judge([], stands(clicked(Choice.SUPPORT))) == Judged(0, 0, 1)


def test_the_most_within_a_window_counts_every_window() -> None:
    assert most_within([], 1) == 0
    assert most_within([0, 0.4, 0.9, 1.3], 1) == 3
    assert most_within([1.3, 0, 0.9, 0.4, 1.35], 1) == 4
    assert most_within([0, 1, 2], 1) == 1


def test_an_older_card_over_a_newer_is_seen() -> None:
    assert older_over_newer([1, 4, 4, 9]) == 0
    assert older_over_newer([1, 4, 3, 9, 2]) == 2


def test_a_share_of_the_answers_came_within_so_long() -> None:
    assert within(0.99, []) == 0
    assert within(0.5, [3, 1, 2]) == 2
    assert within(0.99, [float(n) for n in range(100)]) == 99


def test_a_goal_holds_only_without_a_fault() -> None:
    found = Finding("noget", {"tabt": 1})
    found.demand(True, "ikke dette")
    assert found.holds

    found.demand(False, "1 tabt")
    assert not found.holds
    assert "| noget | tabt 1; FAULT: 1 tabt | **fails** |" in as_markdown([(ALL[0], found)])


@pytest.mark.parametrize("one", every.SAFETY, ids=lambda one: str(one.goal))
def test_whatever_holds_a_goal_of_safety_exists(one: Experiment) -> None:
    for test in one.full.tests:
        file, _, name = test.partition("::")
        assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8") if name else (ROOT / file).exists()


def test_every_goal_is_tried() -> None:
    assert {one.goal for one in (*every.EXPERIMENTS, *every.SAFETY)} == set(GOALS)


def test_a_goal_of_safety_holds_only_where_all_that_holds_it_passes(tmp_path: Path) -> None:
    good, bad = tmp_path / "test_good.py", tmp_path / "test_bad.py"
    good.write_text("def test_it():\n    pass\n", encoding="utf-8")
    bad.write_text("def test_it():\n    assert False\n", encoding="utf-8")

    assert guarded.held(guarded.Held("", (str(good),))).holds
    assert not guarded.held(guarded.Held("", (str(good), str(bad)))).holds
    assert not guarded.held(guarded.Held("", (f"{good}::test_that_there_is_not",))).holds


PAGE = """Before.

| | promised | done | found | |
|---|---|---|---|---|
| R1 | earlier | a | b | holds |
|  |  | c | d | holds |
| R2 | earlier | e | f | holds |

After | all."""


def test_what_came_of_it_takes_the_place_of_what_was_told_before() -> None:
    whole = [(one, Finding("nyt")) for one in ALL if one.goal == "R1"]

    page = into(PAGE, whole)

    assert "earlier | a" not in page
    assert "| c |" not in page
    assert page.count("| nyt |") == len(whole)
    assert page.count(GOALS["R1"]) == 1
    assert "| R2 | earlier | e | f | holds |\n\nAfter | all." in page
    assert into(PAGE, whole[1:]) == PAGE, "a part of a goal is not the goal"
