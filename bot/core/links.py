"""Links: the addresses in a sentence, what is left without them, a name for each; and a message's own."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlencode, urlsplit

_ADDRESS = re.compile(r"https://[^\s<>\"]+", re.IGNORECASE)
_BEHIND = ".,;:!?)]}>'\""
_ALONE = re.compile(r"[(\[<]\s*[)\]>]")
LONGEST_NAME = 80


def cut(text: str) -> tuple[list[str], str]:
    """The https addresses, each once, and the words around them."""
    found = [one.rstrip(_BEHIND) for one in _ADDRESS.findall(text)]
    if not found:
        return [], text.strip()
    rest = text
    for one in sorted(found, key=len, reverse=True):
        rest = rest.replace(one, " ")
    return list(dict.fromkeys(found)), _tidy(_ALONE.sub(" ", rest))


def _tidy(rest: str) -> str:
    """Single spaces, and no sign left alone where an address stood."""
    return re.sub(r"\s+([.,;:!?])", r"\1", " ".join(rest.split())).strip(" ,;:–—-")


def name(url: str) -> str:
    """What an address is called where nobody gave it a name: its file's, else its host's."""
    parts = urlsplit(url)
    last = unquote(parts.path.rstrip("/").rpartition("/")[2])
    return " ".join((last or parts.netloc).split())[:LONGEST_NAME]


def to_message(service_url: str, tenant: str, channel: str, root: str, message: str) -> str:
    """Where Teams shows this message, under its `root`; "" outside Teams, where nothing has an address."""
    if not service_url.startswith("https://"):
        return ""
    where = urlencode({"tenantId": tenant, "parentMessageId": root})
    return f"https://teams.microsoft.com/l/message/{quote(channel)}/{quote(message)}?{where}"
