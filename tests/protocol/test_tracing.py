"""Traces: told to a collector where the standard variables ask for it, and nothing of anybody's words."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from bot.process.tracing import asked_for
from tests.microsoft import Microsoft, Team, person
from tests.process import PATIENCE, ROOT, Stafet

ANNA = person("Anna Kanariefugl")


class Collector(ThreadingHTTPServer):
    """Takes what is told to it."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Taking)
        self.told: list[bytes] = []

    def spans(self) -> list[Any]:
        read = [ExportTraceServiceRequest.FromString(raw) for raw in self.told]
        return [
            span
            for one in read
            for of in one.resource_spans
            for scope in of.scope_spans
            for span in scope.spans
        ]


class Taking(BaseHTTPRequestHandler):
    server: Collector

    def do_POST(self) -> None:
        self.server.told.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing of it is written."""


@pytest.fixture
def collector() -> Iterator[Collector]:
    with Collector() as collector:
        threading.Thread(target=collector.serve_forever, daemon=True).start()
        yield collector
        collector.shutdown()


def attributes(span: Any) -> dict[str, Any]:
    return {one.key: one.value.string_value or one.value.int_value for one in span.attributes}


def test_a_collector_hears_of_each_request_and_of_nobodys_words(collector: Collector) -> None:
    asked = {
        "OTEL_EXPORTER_OTLP_ENDPOINT": f"http://127.0.0.1:{collector.server_port}",
        "OTEL_BSP_SCHEDULE_DELAY": "100",
        "OTEL_RESOURCE_ATTRIBUTES": "deployment.environment=test",
    }
    with Microsoft(team=Team(members=[ANNA])) as microsoft, Stafet(microsoft.env(**asked)) as stafet:
        stafet.post(microsoft.installed(by=ANNA), microsoft.token())
        stafet.post(microsoft.message("hjælp kanariefugl", by=ANNA), microsoft.token())
        microsoft.wait_sent(2)
        stafet.get("/handouts/kanariefugl/a.ics")
        assert stafet.stop() == 0
        log = stafet.log

    spans = {span.name: attributes(span) for span in collector.spans()}
    assert {"POST /api/messages", "GET /handouts/{token}/{name}", "POST 127.0.0.1"} <= set(spans)
    turn = spans["POST /api/messages"]
    assert turn["http.response.status_code"] == 200
    assert turn["stafet.turn"] in log
    assert spans["POST 127.0.0.1"]["server.address"] == "127.0.0.1"
    raw = b"".join(collector.told).lower()
    assert b"deployment.environment" in raw
    assert b"kanariefugl" not in raw
    assert ANNA.aad.encode() not in raw


def test_a_collector_that_is_not_there_is_not_felt() -> None:
    with Microsoft(team=Team(members=[ANNA])) as microsoft:
        asked = microsoft.env(OTEL_EXPORTER_OTLP_ENDPOINT="http://127.0.0.1:1", OTEL_BSP_SCHEDULE_DELAY="50")
        with Stafet(asked) as stafet:
            assert stafet.post(microsoft.installed(by=ANNA), microsoft.token()).status == 200
            began = time.monotonic()
            assert stafet.stop(PATIENCE) == 0
            assert time.monotonic() - began < PATIENCE


@pytest.mark.parametrize(
    ("environment", "asked"),
    [
        ({}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://c:4318"}, True),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://c:4318/v1/traces"}, True),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://c:4318", "OTEL_SDK_DISABLED": "true"}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://c:4318", "OTEL_TRACES_EXPORTER": "none"}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": " "}, False),
    ],
)
def test_it_is_asked_for_by_the_standard_variables(environment: dict[str, str], asked: bool) -> None:
    assert asked_for(environment) is asked


def test_unasked_nothing_of_it_is_read() -> None:
    look = "import app, sys; sys.exit(any(name.startswith('opentelemetry') for name in sys.modules))"

    assert subprocess.run([sys.executable, "-c", look], cwd=ROOT, check=False).returncode == 0
