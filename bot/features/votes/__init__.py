"""Votes: every kind of question that a network answers together, how it ends, and what is objected to it."""

from bot.core.feature import Feature
from bot.features.votes.doors import votes
from bot.features.votes.objections import objections
from bot.features.votes.planned import planned
from bot.features.votes.polls import polls
from bot.features.votes.prolonging import prolonging
from bot.features.votes.pulse import pulse
from bot.features.votes.rounds import rounds
from bot.features.votes.starting import starting

FEATURES: tuple[Feature, ...] = (starting, votes, polls, rounds, pulse, planned, objections, prolonging)
"""In the order in which help shows them."""
