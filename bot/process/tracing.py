"""Traces: where the standard OTEL_ variables ask for them, a collector is told how long each request took.

Neither words nor names nor ids of people go there: what a request was, its door, its status, and which host
was asked meanwhile. The libraries are read only where they are asked for.
"""

from __future__ import annotations

import importlib
from collections.abc import Awaitable, Callable, Mapping
from types import SimpleNamespace
from typing import Any

import aiohttp
import structlog
from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

WHERE = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")


def asked_for(environment: Mapping[str, str]) -> bool:
    """Whether a collector is named, and neither traces nor all of OpenTelemetry are switched off."""
    off = environment.get("OTEL_SDK_DISABLED", "").strip().lower() == "true"
    exporter = environment.get("OTEL_TRACES_EXPORTER", "").strip() or "otlp"
    return any(environment.get(name, "").strip() for name in WHERE) and not off and exporter == "otlp"


class Tracing:
    """Made once, before anything is served; the SDK reads the rest of the OTEL_ variables itself."""

    def __init__(self, version: str) -> None:
        sdk = importlib.import_module("opentelemetry.sdk.trace")
        sending = importlib.import_module("opentelemetry.sdk.trace.export")
        resources = importlib.import_module("opentelemetry.sdk.resources")
        otlp = importlib.import_module("opentelemetry.exporter.otlp.proto.http.trace_exporter")
        self._api: Any = importlib.import_module("opentelemetry.trace")
        named = resources.Resource({"service.name": "stafet", "service.version": version})
        told = resources.OTELResourceDetector().detect()  # OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES
        self._provider: Any = sdk.TracerProvider(resource=named.merge(told), shutdown_on_exit=False)
        self._provider.add_span_processor(sending.BatchSpanProcessor(otlp.OTLPSpanExporter()))
        self._tracer: Any = self._provider.get_tracer("stafet", version)

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """A span for each request, by its route: what stands in a path or a query may be a key."""
        resource = request.match_info.route.resource
        route = resource.canonical if resource else "elsewhere"
        kind = self._api.SpanKind.SERVER
        with self._tracer.start_as_current_span(f"{request.method} {route}", kind=kind) as span:
            span.set_attribute("http.request.method", request.method)
            span.set_attribute("http.route", route)
            response = await handler(request)
            span.set_attribute("http.response.status_code", response.status)
            told = structlog.contextvars.get_contextvars()
            for name in ("door", "turn"):
                if told.get(name):
                    span.set_attribute(f"stafet.{name}", str(told[name]))
            return response

    def outwards(self) -> aiohttp.TraceConfig:
        """A span for each request of the bot's own, by its host."""
        config = aiohttp.TraceConfig()
        config.on_request_start.append(self._asks)
        config.on_request_end.append(self._answered)
        config.on_request_exception.append(self._failed)
        return config

    async def _asks(
        self, _: aiohttp.ClientSession, asking: SimpleNamespace, told: aiohttp.TraceRequestStartParams
    ) -> None:
        asking.span = self._tracer.start_span(
            f"{told.method} {told.url.host}", kind=self._api.SpanKind.CLIENT
        )
        asking.span.set_attribute("http.request.method", told.method)
        asking.span.set_attribute("server.address", str(told.url.host))

    async def _answered(
        self, _: aiohttp.ClientSession, asking: SimpleNamespace, told: aiohttp.TraceRequestEndParams
    ) -> None:
        asking.span.set_attribute("http.response.status_code", told.response.status)
        asking.span.end()

    async def _failed(
        self, _: aiohttp.ClientSession, asking: SimpleNamespace, told: aiohttp.TraceRequestExceptionParams
    ) -> None:
        asking.span.set_attribute("error.type", type(told.exception).__name__)
        asking.span.end()

    def close(self) -> None:
        """What has not been told yet is told; this may take as long as the collector does."""
        self._provider.shutdown()
