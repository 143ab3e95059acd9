"""Logs: trouble is told, and not a thousand times."""

from __future__ import annotations

import logging
from typing import Any

import orjson
import pytest
import structlog

from bot.core.logs import Repetition, formatter


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def repetition(clock: Clock) -> Repetition:
    return Repetition(10.0, clock)


def says(repetition: Repetition, method: str, **event: object) -> dict[str, object] | None:
    try:
        return dict(repetition.processor(None, method, dict(event)))
    except structlog.DropEvent:
        return None


def test_one_line_of_a_kind_in_ten_seconds_with_the_count_of_those_left_out(
    repetition: Repetition, clock: Clock
) -> None:
    passed = []
    for _ in range(200):
        passed.append(says(repetition, "error", event="the store is down"))
        clock.now += 0.125

    told = [line for line in passed if line]
    assert len(told) == 3
    assert [line.get("left_out") for line in told] == [None, 79, 79]


def test_another_kind_is_not_kept_back(repetition: Repetition) -> None:
    assert says(repetition, "error", event="a")
    assert says(repetition, "error", event="b")
    assert says(repetition, "warning", event="a")
    assert says(repetition, "error", event="a", kind="disk")
    assert says(repetition, "error", event="a", exc_info=ValueError())
    assert says(repetition, "error", event="a", exc_info=KeyError())
    assert says(repetition, "error", event="a", exc_info=KeyError()) is None


def test_turns_are_all_told(repetition: Repetition) -> None:
    lines = [says(repetition, "info", event="turn", status=200) for _ in range(50)]

    assert all(line == {"event": "turn", "status": 200} for line in lines)


def test_what_has_ended_says_once_how_often_it_came(repetition: Repetition, clock: Clock) -> None:
    for _ in range(5):
        says(repetition, "error", event="a")
    assert repetition.left_out() == {}
    clock.now += 11

    assert repetition.left_out() == {("error", "a", ""): 4}
    assert repetition.left_out() == {}


def test_the_libraries_lines_are_counted_too(repetition: Repetition, clock: Clock) -> None:
    def record() -> logging.LogRecord:
        return logging.LogRecord("asyncio", logging.ERROR, "", 1, "Task was destroyed", None, None)

    assert repetition.filter(record())
    assert not repetition.filter(record())
    clock.now += 10
    later = record()
    assert repetition.filter(later)
    assert later.getMessage() == "Task was destroyed (1 more left out)"
    assert repetition.filter(logging.LogRecord("x", logging.INFO, "", 1, "fine", None, None))


def written(said: object, *given: object, fault: BaseException | None = None) -> dict[str, Any]:
    """A library's line as it is written."""
    told = (type(fault), fault, fault.__traceback__) if fault else None
    record = logging.LogRecord("aiohttp.server", logging.ERROR, "", 1, said, given, told)
    read: dict[str, Any] = orjson.loads(formatter("json").format(record))
    return read


def test_a_librarys_line_says_what_went_wrong_and_nothing_that_it_was_given() -> None:
    try:
        raise ValueError("POST /api/messages Authorization: Bearer kanariefugl")
    except ValueError as fault:
        line = written("Error handling request from %s", "Anna Kanariefugl", fault=fault)

    assert (line["event"], line["fault"]) == ("Error handling request from %s", "ValueError")
    assert "test_logs.py" in line["at"]
    assert written("Something else\nof Anna Kanariefugl")["event"] == "Something else"
    assert written(KeyError("kanariefugl"))["event"] == "KeyError"
    assert "kanariefugl" not in str(line).casefold()


def test_a_librarys_line_is_readable_as_text_too() -> None:
    record = logging.LogRecord("asyncio", logging.WARNING, "", 1, "slow", (), None)

    assert "slow" in formatter("text").format(record)
