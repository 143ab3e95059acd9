"""The committee's action plan: input by its deadlines, the pack, and what became of it."""

from bot.core.feature import Feature
from bot.features.plan.doors import plan
from bot.features.plan.feedback import feedback
from bot.features.plan.headings import headings
from bot.features.plan.inputs import inputs
from bot.features.plan.kamu import kamu
from bot.features.plan.pack import pack
from bot.features.plan.weighing import weighing

FEATURES: tuple[Feature, ...] = (kamu, inputs, weighing, headings, pack, feedback, plan)
"""In the order in which help shows them."""
