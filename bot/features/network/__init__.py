"""The network itself: its people, what waits for them, their settings and rights, and help."""

from bot.core.feature import Feature
from bot.features.network.asking import asking
from bot.features.network.help import help  # noqa: A004
from bot.features.network.lacking import lacking
from bot.features.network.newcomers import newcomers
from bot.features.network.peers import peers
from bot.features.network.people import people
from bot.features.network.privacy import privacy
from bot.features.network.retention import retention
from bot.features.network.status import status
from bot.features.network.tasks import tasks
from bot.features.network.undoing import undoing
from bot.features.network.which import which

FEATURES: tuple[Feature, ...] = (
    asking,
    lacking,
    undoing,
    tasks,
    people,
    newcomers,
    peers,
    status,
    privacy,
    retention,
    help,
    which,
)
"""In the order in which help shows them."""
