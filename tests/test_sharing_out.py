"""How tests are shared out over workers."""

from __future__ import annotations

import os

import pytest


@pytest.mark.skipif("PYTEST_XDIST_WORKER" not in os.environ, reason="there are no workers")
def test_a_file_stays_with_one_worker(request: pytest.FixtureRequest) -> None:
    """Where pytest and pytest-xdist do not go together (9.2 and 3.8 do not), groups are left out without a
    word, and every worker makes what a file begins with."""
    assert request.node.nodeid.endswith("@test_sharing_out")
