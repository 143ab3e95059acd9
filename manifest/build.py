"""Packs the app that a Teams administrator uploads: manifest with the bot's own ids, texts and icons.

`python manifest/build.py --app-id … --domain bot.example.org` writes build/stafet.zip. Without --app-id it
takes MICROSOFT_APP_ID from the environment or .env. The same input gives the same bytes.
"""

import argparse
import json
import re
import struct
import sys
import tomllib
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from pydantic_settings import BaseSettings, SettingsConfigDict

HERE = Path(__file__).parent
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
HOST = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}", re.IGNORECASE)
HTTPS = re.compile(r"https://[^\s/]+(/\S*)?")
VERSION = re.compile(r"(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}")
UNFILLED = re.compile(r"\$\{\{(\w+)\}\}")

# The schema's limits are looser for commands (128 and 4,000); what is longer than this, clients cut off.
LONGEST = {
    "name.short": 30,
    "name.full": 100,
    "description.short": 80,
    "description.full": 4000,
    "title": 32,
    "description": 128,
}
MOST_COMMANDS = 10
ICON_SIZES = {"color": 192, "outline": 32}
WITH_ALPHA = (4, 6)  # PNG colour types that carry transparency
FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)

Manifest = dict[str, Any]
Texts = dict[str, str]


class Registration(BaseSettings):
    """What the environment or .env knows of the bot."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")
    microsoft_app_id: str = ""


class Unusable(Exception):
    """The package cannot be built; each argument is one sentence saying why."""


def project_version() -> str | None:
    """None where this folder stands alone: then the manifest's own."""
    project = HERE.parent / "pyproject.toml"
    if not project.exists():
        return None
    return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])


def arguments(given: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Packs the Teams app.")
    parser.add_argument("--app-id", help="the bot's app id; otherwise MICROSOFT_APP_ID")
    parser.add_argument("--manifest-id", help="the Teams app's own id; otherwise derived from the app id")
    parser.add_argument("--domain", help="the host that serves the bot, such as bot.example.org")
    parser.add_argument("--developer", default="Stafet", help="who offers the app, as Teams shows it")
    parser.add_argument("--website", default="https://example.org/stafet")
    parser.add_argument("--privacy", default="https://example.org/stafet/privacy")
    parser.add_argument("--terms", default="https://example.org/stafet/terms")
    parser.add_argument(
        "--version", default=project_version(), help="the project's, unless given: it must rise"
    )
    parser.add_argument("--out", type=Path, default=Path("build/stafet.zip"))
    asked = parser.parse_args(given)
    asked.app_id = asked.app_id if asked.app_id is not None else registered()
    return asked


def registered() -> str:
    """The app id of the environment or .env, which is not looked into where one is given."""
    try:
        return Registration().microsoft_app_id
    except UnicodeDecodeError:
        raise Unusable(".env is not UTF-8 text: save it as UTF-8, or give --app-id") from None
    except OSError as failure:
        raise Unusable(f".env cannot be read ({failure.strerror}): give --app-id") from None


def wrong_arguments(asked: argparse.Namespace) -> Iterator[str]:
    if not asked.app_id:
        yield "the app id is missing: give --app-id or set MICROSOFT_APP_ID"
    elif not GUID.fullmatch(asked.app_id):
        yield f"--app-id is {asked.app_id!r}, expected a GUID"
    if asked.manifest_id and not GUID.fullmatch(asked.manifest_id):
        yield f"--manifest-id is {asked.manifest_id!r}, expected a GUID"
    if asked.domain and not HOST.fullmatch(asked.domain):
        yield f"--domain is {asked.domain!r}, expected a host name without https:// and path"
    if not 1 <= len(asked.developer) <= 32:
        yield f"--developer has {len(asked.developer)} characters, expected 1 to 32"
    if asked.version is not None and not VERSION.fullmatch(asked.version):
        yield f"--version is {asked.version!r}, expected three numbers like 1.2.0"
    for name in ("website", "privacy", "terms"):
        if not HTTPS.fullmatch(getattr(asked, name)):
            yield f"--{name} is {getattr(asked, name)!r}, expected an https:// address"


def values(asked: argparse.Namespace) -> Texts:
    """What stands for each placeholder; the app's id follows from the bot's: an update stays one app."""
    bot = asked.app_id.lower()
    return {
        "TEAMS_APP_ID": (asked.manifest_id or str(uuid5(UUID(bot), "stafet"))).lower(),
        "BOT_ID": bot,
        "BOT_DOMAIN": (asked.domain or "").lower(),
        "DEVELOPER_NAME": asked.developer,
        "WEBSITE_URL": asked.website,
        "PRIVACY_URL": asked.privacy,
        "TERMS_URL": asked.terms,
    }


def filled(node: Any, known: Texts) -> Any:
    """The same tree with its placeholders replaced; an entry of a list that becomes empty falls away."""
    if isinstance(node, dict):
        return {key: filled(value, known) for key, value in node.items()}
    if isinstance(node, list):
        return [value for value in (filled(entry, known) for entry in node) if value != ""]
    if isinstance(node, str):
        return UNFILLED.sub(lambda found: known.get(found[1], found[0]), node)
    return node


def texts(manifest: Manifest) -> Texts:
    """Every text that a person reads, under the key that a language file uses for it."""
    found = {
        f"{part}.{size}": text for part in ("name", "description") for size, text in manifest[part].items()
    }
    for at, commands in enumerate(manifest["bots"][0]["commandLists"]):
        for place, command in enumerate(commands["commands"]):
            for part, text in command.items():
                found[f"bots[0].commandLists[{at}].commands[{place}].{part}"] = text
    for at, extension in enumerate(manifest["composeExtensions"]):
        for place, command in enumerate(extension["commands"]):
            key = f"composeExtensions[{at}].commands[{place}]"
            asked = enumerate(command.get("parameters", ()))
            for named, one in ((key, command), *((f"{key}.parameters[{at}]", one) for at, one in asked)):
                found |= {f"{named}.{part}": one[part] for part in ("title", "description")}
    return found


def wrong_texts(file: str, found: Texts) -> Iterator[str]:
    for key, text in found.items():
        most = LONGEST.get(key) or LONGEST[key.rsplit(".", 1)[-1]]
        if not 1 <= len(text) <= most:
            yield f"{file}: {key} has {len(text)} characters, expected 1 to {most}"


def wrong_language(file: str, language: Texts, manifest: Manifest) -> Iterator[str]:
    wanted, found = set(texts(manifest)), {key for key in language if key != "$schema"}
    for key in sorted(wanted - found):
        yield f"{file}: {key} is missing"
    for key in sorted(found - wanted):
        yield f"{file}: {key} is not a text of the manifest"
    if f"/v{manifest['manifestVersion']}/" not in language.get("$schema", ""):
        yield f"{file}: $schema is not of the manifest's version {manifest['manifestVersion']}"
    yield from wrong_texts(file, {key: language[key] for key in sorted(wanted & found)})


def wrong_commands(manifest: Manifest) -> Iterator[str]:
    for at, commands in enumerate(manifest["bots"][0]["commandLists"]):
        if len(commands["commands"]) > MOST_COMMANDS:
            yield f"manifest.json: command list {at} is longer than {MOST_COMMANDS}"


def wrong_icon(name: str, size: int, image: bytes) -> Iterator[str]:
    if image[:8] != b"\x89PNG\r\n\x1a\n" or len(image) < 26:
        yield f"{name}.png is no PNG"
        return
    width, height, _, colour = struct.unpack(">IIBB", image[16:26])
    if (width, height) != (size, size):
        yield f"{name}.png is {width} × {height} pixels, expected {size} × {size}"
    if name == "outline" and colour not in WITH_ALPHA:
        yield "outline.png has no transparency"


def read(name: str) -> bytes:
    try:
        return (HERE / name).read_bytes()
    except OSError as failure:
        raise Unusable(f"{name} cannot be read: {failure.strerror}") from failure


def parsed(name: str, content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError as failure:
        raise Unusable(f"{name} is not JSON: {failure}") from failure


def refuse_if_any(faults: Iterator[str]) -> None:
    if found := list(faults):
        raise Unusable(*found)


def package(asked: argparse.Namespace) -> dict[str, bytes]:
    """The files of the app by name, checked."""
    refuse_if_any(wrong_arguments(asked))
    manifest = filled(parsed("manifest.json", read("manifest.json")), values(asked))
    manifest["version"] = asked.version or manifest["version"]
    if not asked.domain:
        for extension in manifest["composeExtensions"]:
            extension.pop("messageHandlers")  # without an address the bot hands out no links
    refuse_if_any(wrong_commands(manifest))
    refuse_if_any(wrong_texts("manifest.json", texts(manifest)))
    files = {"manifest.json": json.dumps(manifest, ensure_ascii=False, indent=2).encode() + b"\n"}
    for language in manifest["localizationInfo"]["additionalLanguages"]:
        name = language["file"]
        files[name] = read(name)
        refuse_if_any(wrong_language(name, parsed(name, files[name]), manifest))
    for icon, size in ICON_SIZES.items():
        name = manifest["icons"][icon]
        files[name] = read(name)
        refuse_if_any(wrong_icon(icon, size, files[name]))
    return files


def write_zip(files: dict[str, bytes], out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, FIRST_DAY_OF_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, so that Windows writes the same bytes
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name])


def main(given: Sequence[str]) -> int:
    out = Path()
    try:
        asked = arguments(given)
        out = asked.out
        write_zip(package(asked), out)
    except Unusable as refusal:
        print(*refusal.args, sep="\n", file=sys.stderr)
        return 2
    except OSError as failure:
        print(f"{out} cannot be written: {failure.strerror}", file=sys.stderr)
        return 2
    print(f"{asked.out} is ready to be uploaded in Teams")
    if "//example.org/" in asked.privacy + asked.terms + asked.website:
        print("before others install it, give --website, --privacy and --terms of your own")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
