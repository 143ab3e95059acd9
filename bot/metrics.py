"""Metrics: what is counted while Stafet serves."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

registry = CollectorRegistry()
TURNS = Counter("stafet_turns_total", "Turns by door and HTTP status", ["door", "status"], registry=registry)
LATENCY = Histogram("stafet_turn_seconds", "Seconds from request to answer", registry=registry)
LETTERS = Gauge("stafet_letters_waiting", "Letters in the outbox that are not sent yet", registry=registry)
