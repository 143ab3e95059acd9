"""What Stafet can do: eight domains, one capability a file, in the order in which help shows them."""

from bot.core.feature import Feature
from bot.features import agenda, decisions, directory, hosts, network, plan, themes, votes

ALL: tuple[Feature, ...] = (
    *directory.FEATURES,
    *agenda.FEATURES,
    *votes.FEATURES,
    *decisions.FEATURES,
    *hosts.FEATURES,
    *plan.FEATURES,
    *themes.FEATURES,
    *network.FEATURES,
)
