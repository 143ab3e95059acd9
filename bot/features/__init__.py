"""What Stafet can do, one file a capability, in the order in which help shows it."""

from bot.feature import Feature
from bot.features import agenda, decisions, directory, help, hosts, people, status, tasks, votes  # noqa: A004  its own word

ALL: tuple[Feature, ...] = (
    directory.directory,
    agenda.agenda,
    votes.votes,
    decisions.decisions,
    hosts.hosts,
    tasks.tasks,
    people.people,
    status.status,
    help.help,
)
