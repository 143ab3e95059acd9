"""Care through HTTP: what somebody in need writes leaves no trace in the store's files or in the log."""

from __future__ import annotations

import pytest

from tests.microsoft import words
from tests.protocol.outside import running

pytestmark = pytest.mark.xdist_group("protocol-safety")

CANARY = "Kanariefugl"


@pytest.mark.parametrize("level", ["INFO", "DEBUG"])
def test_what_is_said_in_need_is_in_no_file(level: str) -> None:
    with running(LOG_LEVEL=level) as outside:
        outside.installs()
        need = outside.chats(outside.anna, f"min chef {CANARY} har råbt ad mig, og jeg kan ikke mere")
        danger = outside.asks(outside.anna, f"brand i bygning {CANARY}!!")

        assert "ring 112" in words(need.body)
        assert words(danger.body).strip().startswith("Ring 112")
        files = [path for path in outside.stafet.folder.rglob("*") if path.is_file()]
        assert any(path.name == "stafet.log" for path in files)
        traces = [path.name for path in files if CANARY.encode() in path.read_bytes()]
        assert traces == []
        assert "safety" not in outside.stafet.log
