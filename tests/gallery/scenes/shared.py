"""Who and where: the invented people, units and moments that all scenes share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import NAMESPACE_URL, UUID, uuid5
from zoneinfo import ZoneInfo

from cards.kit import Card
from cards.words import LANGUAGES, Language, Reader
from storage.directory.directory import Unit
from storage.networks import Network
from storage.people import Person

ZONE = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
CLOSED = datetime(2026, 11, 30, 12, 0, tzinfo=ZONE)
NETWORK = uuid5(NAMESPACE_URL, "network")

READERS: dict[Language, Reader] = {language: Reader(language, ZONE) for language in LANGUAGES}

Scenes = Iterator[tuple[str, Card]]
"""Names and cards of a feature."""


def thing(name: str) -> UUID:
    return uuid5(NAMESPACE_URL, name)


def person(name: str, language: Language = "da") -> Person:
    key = name.split(maxsplit=1)[0].lower()
    return Person(
        id=thing(name),
        tenant="dtu",
        aad_id=f"aad-{key}",
        teams_id=f"29:{key}",
        name=name,
        mail=mail_of(name),
        upn=mail_of(name),
        directory_mail=mail_of(name),
        language=language,
        unit=None,
        chat=None,
        service_url=None,
        last_network=None,
    )


def mail_of(name: str) -> str:
    return f"{name.lower().replace(' ', '.').replace('æ', 'ae')}@example.org"


ANNA = person("Anna Krogh")
BO = person("Bo Madsen")
CAMILLE = person("Camille Rossi", "en")
SIGNE = person("Signe Holm")


def unit(key: str, danish: str, english: str) -> Unit:
    return Unit("dtu", key, danish, english, "institut", (), (), (), None, None)


NANOLAB = unit("nanolab", "DTU Nanolab", "DTU Nanolab")
KEMI = unit("kemi", "DTU Kemi", "DTU Chemistry")
KEMITEKNIK = unit("kt", "DTU Kemiteknik", "DTU Chemical Engineering")
AQUA = unit("aqua", "DTU Aqua", "DTU Aqua")
LIBRARY = unit("bibliotek", "DTU Bibliotek", "DTU Library")
CONSTRUCT = unit("construct", "DTU Construct", "DTU Construct")
SUSTAIN = unit("sustain", "DTU Sustain", "DTU Sustain")
BYG = unit("byg", "DTU Byg", "DTU Civil Engineering")
FOOD = unit("foed", "DTU Fødevareinstituttet", "National Food Institute")


def network(name: str) -> Network:
    return Network(
        id=thing(name),
        tenant="dtu",
        team=f"19:{name}",
        name=name,
        channel=f"19:{name}",
        service_url="https://smba.trafficmanager.net/emea/",
        bot="28:stafet",
        language="da",
        timezone="Europe/Copenhagen",
        installed_by=None,
        installed_at=NOW,
        welcomed=True,
        active=True,
        begun=None,
        roster_at=NOW,
    )
