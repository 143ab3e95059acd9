"""Logs: structured lines without anybody's words, names or secrets, and none of a kind too often."""

from __future__ import annotations

import logging
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import structlog

from bot.core import metrics

SPAN = 10.0
"""Seconds within which one line of a kind is enough."""

MOST_KINDS = 1000
LOUD = {"warning", "error", "critical", "exception"}
Kind = tuple[str, str, str]


@dataclass
class _Said:
    """When a line of this kind was last let through, and how many were left out since."""

    at: float
    left_out: int = 0


class Repetition:
    """Lets one warning or error of a kind through in so many seconds, and counts what it leaves out.

    A kind is a level, an event, and the fault's type or reason's kind. What is no trouble passes untouched.
    """

    def __init__(self, span: float = SPAN, clock: Callable[[], float] = time.monotonic) -> None:
        self._span = span
        self._clock = clock
        self._said: dict[Kind, _Said] = {}

    def passes(self, kind: Kind) -> int | None:
        """How many were left out before this one; None where this one is left out, too."""
        now = self._clock()
        said = self._said.get(kind)
        if said is not None and now - said.at < self._span:
            said.left_out += 1
            metrics.LEFT_OUT.inc()
            return None
        if len(self._said) >= MOST_KINDS:
            self._said.clear()
        self._said[kind] = _Said(now)
        return said.left_out if said else 0

    def left_out(self) -> dict[Kind, int]:
        """Of kinds that have been quiet since: how many were left out, told once."""
        now = self._clock()
        quiet = {kind: said for kind, said in self._said.items() if now - said.at >= self._span}
        for kind in quiet:
            del self._said[kind]
        return {kind: said.left_out for kind, said in quiet.items() if said.left_out}

    def processor(
        self, _logger: Any, method: str, event: structlog.typing.EventDict
    ) -> structlog.typing.EventDict:
        """For our own lines."""
        if method not in LOUD:
            return event
        number = self.passes((method, str(event.get("event")), str(event.get("kind") or _fault(event))))
        if number is None:
            raise structlog.DropEvent
        return {**event, "left_out": number} if number else event

    def filter(self, record: logging.LogRecord) -> bool:
        """For the libraries' lines, which come without ours having seen them."""
        if isinstance(record.msg, dict) or record.levelno < logging.WARNING:
            return True
        fault = record.exc_info[0] if record.exc_info else None
        kind = (record.levelname.lower(), f"{record.name}: {record.msg}", fault.__name__ if fault else "")
        number = self.passes(kind)
        if number:
            record.msg = f"{record.msg} ({number} more left out)"
        return number is not None


def _fault(event: structlog.typing.EventDict) -> str:
    told = event.get("exc_info")
    if isinstance(told, BaseException):
        return type(told).__name__
    fault = sys.exc_info()[0] if told else None
    return fault.__name__ if fault else ""


repetition = Repetition()


def say_left_out() -> None:
    """At every tick: trouble that has ended says how often it came."""
    for (_, event, kind), number in repetition.left_out().items():
        structlog.get_logger().info("repeated lines left out", of=event, kind=kind, left_out=number)


def without_words(
    _logger: Any, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """A library's line: what it says of itself, and of a fault its type and the place.

    What it was given to say it of may be a token or a name: aiohttp writes a request out that is no HTTP.
    """
    record: logging.LogRecord = event["_record"]
    fault = event.pop("exc_info", None) or record.exc_info
    said = record.msg if isinstance(record.msg, str) else type(record.msg).__name__
    told = {**event, "event": said.partition("\n")[0], "logger": record.name}
    if isinstance(fault, tuple) and fault[0] is not None:
        told |= {"fault": fault[0].__name__, "at": _place(fault[2])}
    return told


def _place(trace: Any) -> str:
    """Where a fault was raised: file, line and function."""
    frames = traceback.extract_tb(trace)
    return f"{frames[-1].filename}:{frames[-1].lineno} {frames[-1].name}" if frames else ""


SHARED: list[structlog.typing.Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.processors.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def formatter(form: Literal["text", "json"]) -> logging.Formatter:
    """A line an event, ours and the libraries' alike."""
    last = (
        structlog.processors.JSONRenderer() if form == "json" else structlog.dev.ConsoleRenderer(colors=False)
    )
    return structlog.stdlib.ProcessorFormatter(
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
        foreign_pre_chain=[*SHARED, without_words],
    )


def set_up(form: Literal["text", "json"], level: str) -> None:
    """All lines go to standard error."""
    structlog.configure(
        processors=[
            repetition.processor,
            *SHARED,
            structlog.processors.format_exc_info,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level)),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(repetition.filter)
    handler.setFormatter(formatter(form))
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for library in (
        "apscheduler",
        "microsoft_agents",
        "msal",
        "msrest",
        "urllib3",
        "sqlalchemy.engine",
        "alembic",
        "aiohttp.access",
    ):
        logging.getLogger(library).setLevel(logging.WARNING)
