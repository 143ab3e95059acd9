"""A stand-in for Microsoft's side, for tests and the benchmark; `Microsoft` is what a test starts."""

from tests.microsoft.activities import Activities, personal_chat
from tests.microsoft.people import APP_ID, FOREIGN_TENANT, TENANT, Person, Team, person
from tests.microsoft.reading import buttons, cards, words
from tests.microsoft.server import Call, Microsoft, Sent
from tests.microsoft.tokens import Issuer, Key

__all__ = [
    "APP_ID",
    "FOREIGN_TENANT",
    "TENANT",
    "Activities",
    "Call",
    "Issuer",
    "Key",
    "Microsoft",
    "Person",
    "Sent",
    "Team",
    "buttons",
    "cards",
    "person",
    "personal_chat",
    "words",
]
