"""The directory: who holds which role in which unit, what is missing, and whom to turn to."""

from bot.core.feature import Feature
from bot.features.directory.contact import contact
from bot.features.directory.corrections import corrections
from bot.features.directory.dialogues import dialogues
from bot.features.directory.doors import directory
from bot.features.directory.glossary import glossary
from bot.features.directory.imports import imports
from bot.features.directory.introducing import introducing
from bot.features.directory.joint import joint
from bot.features.directory.lone import lone
from bot.features.directory.lone_templates import lonetemplates
from bot.features.directory.lookup import lookup
from bot.features.directory.papers import papers
from bot.features.directory.records import records
from bot.features.directory.registry import registry
from bot.features.directory.safety import safety
from bot.features.directory.upkeep import upkeep

FEATURES: tuple[Feature, ...] = (
    directory,
    safety,
    glossary,
    registry,
    records,
    upkeep,
    contact,
    corrections,
    imports,
    papers,
    lone,
    lonetemplates,
    dialogues,
    joint,
    introducing,
    lookup,
)
"""In the order in which help shows them."""
