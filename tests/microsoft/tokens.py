"""The signing keys of the stand-in, and the tokens that they sign."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm


@dataclass(frozen=True)
class Key:
    """A signing key; without endorsements it may sign for no channel."""

    endorsements: tuple[str, ...] = ("msteams",)
    kid: str = field(default_factory=lambda: uuid4().hex)
    bits: int = 2048

    @cached_property
    def private(self) -> rsa.RSAPrivateKey:
        return rsa.generate_private_key(public_exponent=65537, key_size=self.bits)

    def public(self) -> dict[str, Any]:
        """The key as the issuer publishes it."""
        made: dict[str, Any] = RSAAlgorithm.to_jwk(self.private.public_key(), as_dict=True)
        named = {"use": "sig", "kid": self.kid, "x5t": self.kid, "endorsements": list(self.endorsements)}
        return made | named


class Issuer:
    """Publishes keys and signs with the newest."""

    def __init__(self, name: str = "https://api.botframework.com") -> None:
        self.name = name
        self.keys = [Key()]

    def rotate(self, endorsements: tuple[str, ...] = ("msteams",), keep: bool = True) -> Key:
        """From now on another key signs; with `keep` the old one stays published."""
        key = Key(endorsements)
        self.keys = [*self.keys, key] if keep else [key]
        return key

    def metadata(self, keys_url: str) -> dict[str, Any]:
        return {
            "issuer": self.name,
            "authorization_endpoint": "https://invalid.botframework.com",
            "jwks_uri": keys_url,
            "id_token_signing_alg_values_supported": ["RS256"],
            "token_endpoint_auth_methods_supported": ["private_key_jwt"],
        }

    def published(self) -> dict[str, Any]:
        return {"keys": [key.public() for key in self.keys]}

    def token(
        self,
        audience: str,
        service_url: str,
        signed_by: Key | None = None,
        kid: str | None = None,
        algorithm: str = "RS256",
        **overrides: Any,
    ) -> str:
        """A token for the bot; an override of None leaves that claim out."""
        now = int(time.time())
        claims = {
            "serviceurl": service_url,
            "nbf": now - 60,
            "exp": now + 3600,
            "iss": self.name,
            "aud": audience,
        } | overrides
        key = signed_by or self.keys[-1]
        secret: Any = key.private
        if algorithm == "none":
            secret = None
        elif algorithm.startswith("HS"):
            secret = key.public()["n"]
        present = {name: value for name, value in claims.items() if value is not None}
        return jwt.encode(present, secret, algorithm, headers={"kid": kid or key.kid})
