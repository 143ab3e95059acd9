"""The agenda: its items and its meetings, from the first wish to the summary."""

from bot.core.feature import Feature
from bot.features.agenda.archive import archive
from bot.features.agenda.asks import asks
from bot.features.agenda.attending import attending
from bot.features.agenda.changes import changes
from bot.features.agenda.classic import classic
from bot.features.agenda.collecting import collecting
from bot.features.agenda.consultations import consultations
from bot.features.agenda.doors import agenda
from bot.features.agenda.exports import exports
from bot.features.agenda.feed import feed
from bot.features.agenda.groups import groups
from bot.features.agenda.guests import guests
from bot.features.agenda.ltif import ltif
from bot.features.agenda.meetings import meetings
from bot.features.agenda.milestones import milestones
from bot.features.agenda.moments import moments
from bot.features.agenda.newsletter import newsletter
from bot.features.agenda.review import review
from bot.features.agenda.rhythm import rhythm
from bot.features.agenda.running import running
from bot.features.agenda.standing import standing
from bot.features.agenda.voices import voices

FEATURES: tuple[Feature, ...] = (
    agenda,
    standing,
    collecting,
    voices,
    guests,
    ltif,
    moments,
    meetings,
    changes,
    attending,
    feed,
    rhythm,
    running,
    classic,
    asks,
    newsletter,
    groups,
    milestones,
    consultations,
    exports,
    archive,
    review,
)
"""In the order in which help shows them."""
