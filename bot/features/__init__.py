"""What Stafet can do, one file a capability, in the order in which help shows it."""

from bot.feature import Feature
from bot.features.agenda import agenda
from bot.features.decisions import decisions
from bot.features.directory import directory
from bot.features.help import help  # noqa: A004  the word that people use for it
from bot.features.hosts import hosts
from bot.features.people import people
from bot.features.votes import votes

ALL: tuple[Feature, ...] = (directory, agenda, votes, decisions, hosts, people, help)
