"""Hosts: whose turn it is, fairly, with swaps, absences and what falls vacant."""

from bot.core.feature import Feature
from bot.features.hosts.absences import absences
from bot.features.hosts.covers import covers
from bot.features.hosts.doors import hosts
from bot.features.hosts.kits import kits
from bot.features.hosts.offers import offers
from bot.features.hosts.reasons import reasons
from bot.features.hosts.swaps import swaps
from bot.features.hosts.vacancies import vacancies

FEATURES: tuple[Feature, ...] = (hosts, reasons, offers, swaps, covers, vacancies, absences, kits)
"""In the order in which help shows them."""
