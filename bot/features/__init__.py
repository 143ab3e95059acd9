"""What Stafet can do, one file a capability, in the order in which help shows it."""

from bot.feature import Feature
from bot.features import (
    agenda,
    decisions,
    directory,
    help,  # noqa: A004  its own word
    hosts,
    imports,
    meetings,
    people,
    polls,
    running,
    starting,
    status,
    tasks,
    voices,
    votes,
)

ALL: tuple[Feature, ...] = (
    directory.directory,
    agenda.agenda,
    voices.voices,
    meetings.meetings,
    running.running,
    starting.starting,
    votes.votes,
    polls.polls,
    decisions.decisions,
    hosts.hosts,
    tasks.tasks,
    people.people,
    status.status,
    imports.imports,
    help.help,
)
