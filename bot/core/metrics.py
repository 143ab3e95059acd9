"""Metrics: what is counted while Stafet serves."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

registry = CollectorRegistry()
_SECONDS = (0.5, 1, 2, 5, 10, 30, 60, 300, 1800, 7200, 43200)

TURNS = Counter("stafet_turns_total", "Turns by door and HTTP status", ["door", "status"], registry=registry)
LATENCY = Histogram("stafet_turn_seconds", "Seconds from request to answer", registry=registry)

LETTERS = Gauge("stafet_letters_waiting", "Letters in the outbox that are not sent yet", registry=registry)
OLDEST = Gauge("stafet_letters_oldest_seconds", "Seconds that the oldest of them is due", registry=registry)
PAUSED = Gauge("stafet_conversations_paused", "Conversations that are closed to the bot", registry=registry)
ENDED = Counter("stafet_letters_total", "Letters by what became of them", ["state"], registry=registry)
LATE = Histogram(
    "stafet_letter_late_seconds",
    "Seconds between a letter's moment and its arrival",
    buckets=_SECONDS,
    registry=registry,
)
REMINDERS_LATE = Histogram(
    "stafet_reminder_late_seconds",
    "Seconds between a reminder's moment and its arrival",
    buckets=_SECONDS,
    registry=registry,
)
RETRIES = Counter("stafet_retries_total", "What is tried again, by why", ["why"], registry=registry)
THROTTLED = Counter("stafet_throttled_total", "Answers of Teams that ask to wait", registry=registry)
REDRAWS = Counter(
    "stafet_redraws_total", "Living cards by what became of them", ["outcome"], registry=registry
)
TICKS = Counter("stafet_ticks_total", "How often the clock has looked for what is due", registry=registry)
LEFT_OUT = Counter("stafet_log_lines_left_out_total", "Repeated log lines left out", registry=registry)
