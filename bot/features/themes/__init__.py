"""Themes: the long list, its online meetings and the newsletter."""

from bot.core.feature import Feature
from bot.features.themes.doors import themes
from bot.features.themes.newsletter import newsletter
from bot.features.themes.online import online

FEATURES: tuple[Feature, ...] = (themes, online, newsletter)
"""In the order in which help shows them."""
