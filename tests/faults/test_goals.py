"""Every goal of reliability in small, on the real process; `make faults` tries them in full size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.faults import every
from tests.faults.finding import Experiment
from tests.faults.ground import Ground


@pytest.fixture(scope="session")
def ground() -> Iterator[Ground]:
    with Ground() as made:
        yield made


@pytest.mark.parametrize("experiment", every.EXPERIMENTS, ids=lambda one: f"{one.goal}-{one.name}")
def test_the_goal_holds(ground: Ground, experiment: Experiment) -> None:
    found = experiment.run(ground, experiment.small)

    assert found.holds, f"{found.did}: {found.result}"
