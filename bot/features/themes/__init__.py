"""Themes: the long list, and its online meetings."""

from bot.core.feature import Feature
from bot.features.themes.doors import themes
from bot.features.themes.online import online

FEATURES: tuple[Feature, ...] = (themes, online)
"""In the order in which help shows them."""
