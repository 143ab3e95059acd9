"""Who is in the stand-in's Teams: people and the teams they are members of."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import NAMESPACE_DNS, uuid5

TENANT = "9f2d1c1e-7a34-4a53-9d5e-3f7f6f0f2b10"
FOREIGN_TENANT = "0b5f6a54-2d0c-4f0e-8f0a-5d9b1c7e4a99"
APP_ID = "5c0a7f0e-61a5-4c5e-9a55-2f8f4f6d7e21"


@dataclass(frozen=True)
class Person:
    """One person as Teams knows them: `id` in the bot's conversations, `aad` in the tenant."""

    name: str
    mail: str | None
    id: str
    aad: str
    locale: str = "da-DK"
    tenant: str = TENANT

    @property
    def account(self) -> dict[str, str]:
        """The `from` of an activity."""
        return {"id": self.id, "name": self.name, "aadObjectId": self.aad}

    @property
    def member(self) -> dict[str, str]:
        """The person as the connector's roster answers."""
        given, _, family = self.name.rpartition(" ")
        mail = {"email": self.mail, "userPrincipalName": self.mail} if self.mail else {}
        return {
            "id": self.id,
            "name": self.name,
            "objectId": self.aad,
            "aadObjectId": self.aad,
            "givenName": given,
            "surname": family,
            "tenantId": self.tenant,
            "userRole": "user" if self.mail else "anonymous",
            **mail,
        }


def person(name: str, mail: str | None = "", locale: str = "da-DK", tenant: str = TENANT) -> Person:
    """A person whose ids follow from tenant and name; `mail=None` makes a guest without one."""
    known = uuid5(NAMESPACE_DNS, f"{tenant}/{name}")
    if mail == "":
        mail = name.lower().replace(" ", ".") + "@example.org"
    return Person(name, mail, f"29:1{known.hex}", str(known), locale, tenant)


@dataclass
class Team:
    """A team with one channel of interest; `members` is what the connector's roster answers."""

    name: str = "AMK-netværket"
    tenant: str = TENANT
    members: list[Person] = field(default_factory=list)

    @property
    def id(self) -> str:
        return f"19:{uuid5(NAMESPACE_DNS, self.tenant + self.name).hex}@thread.tacv2"

    @property
    def channel(self) -> str:
        return f"19:{uuid5(NAMESPACE_DNS, self.tenant + self.name + '/channel').hex}@thread.tacv2"

    @property
    def group(self) -> str:
        return str(uuid5(NAMESPACE_DNS, self.tenant + self.name + "/group"))

    @property
    def chat(self) -> str:
        """The group chat of the same people, which is a network of its own."""
        return f"19:{uuid5(NAMESPACE_DNS, self.tenant + self.name + '/chat').hex}@thread.v2"
