"""Decisions: what was agreed and who keeps it, from a vote, a sentence or old minutes; what goes upward."""

from bot.core.feature import Feature
from bot.features.decisions.agreements import agreements
from bot.features.decisions.amendments import amendments
from bot.features.decisions.doors import decisions
from bot.features.decisions.finding import finding
from bot.features.decisions.minutes import minutes
from bot.features.decisions.points import points
from bot.features.decisions.sharing import sharing
from bot.features.decisions.superseding import superseding
from bot.features.decisions.upward import upward

FEATURES: tuple[Feature, ...] = (
    decisions,
    agreements,
    finding,
    amendments,
    superseding,
    sharing,
    points,
    minutes,
    upward,
)
"""In the order in which help shows them."""
