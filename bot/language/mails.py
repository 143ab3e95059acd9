"""A mail and the name beside it, as people write them: `Niels Berg <niels.berg@example.org>`."""

from __future__ import annotations

import re

_MAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().,:;]+")
_AROUND = re.compile(r"[<>()\[\]\"]|mailto:")


def mail_in(text: str) -> str:
    """The first mail; empty where there is none."""
    found = _MAIL.search(text)
    return found[0] if found else ""


def name_beside(text: str, mail: str) -> str:
    """The words beside a mail, without what sets it apart from them."""
    return " ".join(_AROUND.sub(" ", text.replace(mail, "")).split()).strip(" ,;:-–")
