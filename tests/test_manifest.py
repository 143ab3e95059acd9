"""The app that an administrator uploads to Teams: its manifest, languages, icons and package."""

from __future__ import annotations

import copy
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
from PIL import Image, ImageChops

from bot.teams import activities
from tests.dialog import HOUSE
from tests.process import PATIENCE

if TYPE_CHECKING:
    from jsonschema import Draft4Validator  # type: ignore[import-untyped]

ROOT = Path(__file__).parent.parent
MANIFEST = ROOT / "manifest"
SCHEMAS = ROOT / "node_modules/@microsoft/app-manifest/build/json-schemas/teams"
APP_ID = "0F8FAD5B-D9CB-469F-A165-70867728950E"
COMMAND = re.compile(
    r"(bots\[0]\.commandLists|composeExtensions)\[\d]\.commands\[\d](\.parameters\[\d])?\.(title|description)"
)

Tree = dict[str, Any]


def run(program: Path, *arguments: str, at: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Starts it in an empty folder, so that nobody's own .env takes part."""
    kept = {name: value for name, value in os.environ.items() if name != "MICROSOFT_APP_ID"}
    return subprocess.run(
        [sys.executable, str(program), *arguments],
        cwd=at,
        env={**kept, **environment, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


def contents(package: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(package) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def schema(version: str, name: str) -> Draft4Validator:
    from jsonschema import (
        Draft4Validator,  # reading it takes as long as many tests, and every worker collects
    )

    loaded = json.loads((SCHEMAS / f"v{version}" / f"{name}.schema.json").read_text(encoding="utf-8"))
    return Draft4Validator(loaded)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    built = run(
        MANIFEST / "build.py",
        "--app-id",
        APP_ID,
        "--domain",
        "Bot.example.org",
        "--out",
        "app.zip",
        at=folder,
    )
    assert built.returncode == 0, built.stderr
    return folder / "app.zip"


@pytest.fixture(scope="module")
def manifest(package: Path) -> Tree:
    loaded: Tree = json.loads(contents(package)["manifest.json"])
    return loaded


@pytest.fixture(scope="module")
def english(package: Path) -> dict[str, str]:
    loaded: dict[str, str] = json.loads(contents(package)["en.json"])
    return loaded


@pytest.fixture(scope="module")
def teams(manifest: Tree) -> Draft4Validator:
    return schema(manifest["manifestVersion"], "MicrosoftTeams")


@pytest.fixture
def own_manifest(tmp_path: Path) -> Path:
    """A copy of the folder to spoil."""
    return shutil.copytree(MANIFEST, tmp_path / "manifest", ignore=shutil.ignore_patterns("__pycache__"))


def danish(manifest: Tree) -> dict[str, str]:
    """What the manifest says to people, under the keys of a language file."""
    said = {
        f"{part}.{size}": text for part in ("name", "description") for size, text in manifest[part].items()
    }
    for at, commands in enumerate(manifest["bots"][0]["commandLists"]):
        for place, command in enumerate(commands["commands"]):
            for part in ("title", "description"):
                said[f"bots[0].commandLists[{at}].commands[{place}].{part}"] = command[part]
    for place, command in enumerate(manifest["composeExtensions"][0]["commands"]):
        key = f"composeExtensions[0].commands[{place}]"
        fields = [(f"{key}.parameters[{at}]", one) for at, one in enumerate(command.get("parameters", []))]
        for named, one in ((key, command), *fields):
            said |= {f"{named}.{part}": one[part] for part in ("title", "description")}
    return said


class TestManifest:
    def test_is_valid_by_the_official_schema(self, manifest: Tree, teams: Draft4Validator) -> None:
        assert [error.message for error in teams.iter_errors(manifest)] == []

    def test_is_of_the_newest_published_version(self, manifest: Tree) -> None:
        versions = [folder.name[1:] for folder in SCHEMAS.glob("v[0-9]*")]

        assert manifest["manifestVersion"] == max(versions, key=lambda version: int(version.split(".")[1]))
        assert f"/v{manifest['manifestVersion']}/" in manifest["$schema"]

    @pytest.mark.parametrize(
        ("path", "value"),
        [
            (("id",), "stafet"),
            (("colour",), "teal"),
            (("name", "short"), "x" * 31),
            (("defaultInstallScope",), "planet"),
            (("bots", 0, "scopes"), ["everyone"]),
            (("bots", 0, "commandLists", 0, "commands", 0), {"description": "without a title"}),
            (("developer", "privacyUrl"), "ask us"),
        ],
    )
    def test_would_be_refused_if_it_were_wrong(
        self, manifest: Tree, teams: Draft4Validator, path: tuple[Any, ...], value: Any
    ) -> None:
        spoilt: Any = copy.deepcopy(manifest)
        place = spoilt
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value

        assert not teams.is_valid(spoilt)

    def test_carries_the_ids_that_it_was_built_with(self, manifest: Tree) -> None:
        assert manifest["bots"][0]["botId"] == APP_ID.lower()
        assert UUID(manifest["id"]) != UUID(APP_ID)
        assert manifest["validDomains"] == ["bot.example.org"]
        assert "${{" not in json.dumps(manifest)

    def test_asks_for_no_permission_that_stafet_does_not_use(self, manifest: Tree) -> None:
        """To be told that a meeting starts or ends, one of a chat or of a channel; nothing is read."""
        wanted = manifest["authorization"]["permissions"]

        assert list(wanted) == ["resourceSpecific"]
        assert {(one["name"], one["type"]) for one in wanted["resourceSpecific"]} == {
            ("OnlineMeeting.ReadBasic.Chat", "Application"),
            ("ChannelMeeting.ReadBasic.Group", "Application"),
        }
        assert {"permissions", "devicePermissions"} & set(manifest) == set()

    def test_asks_for_it_as_the_bot_itself(self, manifest: Tree) -> None:
        """Teams grants such a permission to nobody but the app that `webApplicationInfo` names."""
        assert manifest["webApplicationInfo"]["id"] == APP_ID.lower()
        assert manifest["webApplicationInfo"]["resource"].startswith("https://")

    def test_offers_the_bot_in_teams_chats_and_group_chats(self, manifest: Tree) -> None:
        bot = manifest["bots"][0]

        assert sorted(bot["scopes"]) == ["groupChat", "personal", "team"]
        assert (bot["isNotificationOnly"], bot["supportsFiles"]) == (False, True)
        assert sorted(scope for list_ in bot["commandLists"] for scope in list_["scopes"]) == sorted(
            bot["scopes"]
        )

    def test_offers_the_actions_on_messages_that_have_a_door(self, manifest: Tree) -> None:
        [extension] = manifest["composeExtensions"]
        actions = [command for command in extension["commands"] if command["type"] == "action"]
        commands = {command["id"]: command for command in actions}

        assert set(commands) == set(HOUSE.actions)
        assert extension["botId"] == APP_ID.lower()
        for command in commands.values():
            assert (command["type"], command["context"], command["fetchTask"]) == (
                "action",
                ["message"],
                True,
            )

    def test_offers_the_searches_that_have_a_door(self, manifest: Tree) -> None:
        """Each finds something before anything is typed, and has the one field that the bot reads."""
        [extension] = manifest["composeExtensions"]
        searches = [command for command in extension["commands"] if command["type"] == "query"]

        assert {command["id"] for command in searches} == set(HOUSE.searches)
        for command in searches:
            [field] = command["parameters"]
            assert (field["name"], command["initialRun"]) == (activities.WORDS, True)
            assert "message" not in command["context"]

    def test_unfolds_the_links_of_the_bots_own_domain_alone(self, manifest: Tree, tmp_path: Path) -> None:
        [handler] = manifest["composeExtensions"][0]["messageHandlers"]
        assert handler["value"] == {"domains": ["bot.example.org"], "supportsAnonymizedPayloads": True}

        built = run(MANIFEST / "build.py", "--app-id", APP_ID, "--out", "app.zip", at=tmp_path)
        without = json.loads(contents(tmp_path / "app.zip")["manifest.json"])
        assert built.returncode == 0
        assert "messageHandlers" not in without["composeExtensions"][0]
        assert without["validDomains"] == []
        assert schema(without["manifestVersion"], "MicrosoftTeams").is_valid(without)

    def test_lists_few_and_short_commands(self, manifest: Tree) -> None:
        for commands in manifest["bots"][0]["commandLists"]:
            titles = [command["title"] for command in commands["commands"]]
            assert len(titles) == len(set(titles)) <= 10
            assert all(len(title) <= 32 for title in titles)
            assert all(len(command["description"]) <= 128 for command in commands["commands"])


class TestLanguages:
    def test_are_valid_by_the_official_schema(self, manifest: Tree, english: dict[str, str]) -> None:
        official = schema(manifest["manifestVersion"], "MicrosoftTeams.Localization")

        assert [error.message for error in official.iter_errors(english)] == []
        assert not official.is_valid({**english, "bots[0].commandLists[0].commands[0].name": "?"})
        assert not official.is_valid({**english, "bots[0].commandLists[0].commands[0].title": "x" * 129})
        assert f"/v{manifest['manifestVersion']}/" in english["$schema"]

    def test_are_danish_by_itself_and_english_beside_it(self, manifest: Tree) -> None:
        assert manifest["localizationInfo"] == {
            "defaultLanguageTag": "da",
            "additionalLanguages": [{"languageTag": "en", "file": "en.json"}],
        }

    def test_say_everything_in_both(self, manifest: Tree, english: dict[str, str]) -> None:
        assert set(english) - {"$schema"} == set(danish(manifest))
        assert any(COMMAND.fullmatch(key) for key in english)

    def test_say_nothing_twice_alike(self, manifest: Tree, english: dict[str, str]) -> None:
        assert [key for key, text in danish(manifest).items() if english[key] == text] == ["name.short"]

    def test_keep_to_the_same_limits(self, english: dict[str, str]) -> None:
        for key, text in english.items():
            if COMMAND.fullmatch(key):
                assert 0 < len(text) <= (32 if key.endswith("title") else 128), key


class TestIcons:
    def test_color_is_a_full_square_with_the_drawing_in_the_safe_middle(self) -> None:
        with Image.open(MANIFEST / "color.png") as icon:
            ground = Image.new("RGB", icon.size, icon.convert("RGB").getpixel((0, 0)))
            drawing = ImageChops.difference(icon.convert("RGB"), ground).getbbox()

            assert (icon.size, icon.format, icon.mode) == ((192, 192), "PNG", "RGB")
        assert drawing is not None
        assert min(drawing[:2]) >= 36
        assert max(drawing[2:]) <= 156

    def test_outline_is_white_on_nothing(self) -> None:
        with Image.open(MANIFEST / "outline.png") as icon:
            *colours, alpha = icon.split()

            assert (icon.size, icon.format, icon.mode) == ((32, 32), "PNG", "RGBA")
        assert [colour.getextrema() for colour in colours] == [(255, 255)] * 3
        assert alpha.getextrema() == (0, 255)
        assert all(alpha.getpixel(corner) == 0 for corner in ((0, 0), (31, 0), (0, 31), (31, 31)))

    def test_have_the_manifests_accent_colour(self, manifest: Tree) -> None:
        with Image.open(MANIFEST / "color.png") as icon:
            assert icon.getpixel((0, 0)) == tuple(bytes.fromhex(manifest["accentColor"][1:]))

    def test_are_what_their_program_draws(self, own_manifest: Path) -> None:
        for name in ("color.png", "outline.png"):
            (own_manifest / name).unlink()

        drawn = run(own_manifest / "icons.py", at=own_manifest)

        assert drawn.returncode == 0, drawn.stderr
        for name in ("color.png", "outline.png"):
            with Image.open(MANIFEST / name) as kept, Image.open(own_manifest / name) as again:
                unlike = ImageChops.difference(kept.convert("RGBA"), again.convert("RGBA"))
            assert max(unlike.tobytes()) <= 16, name  # another Pillow may round otherwise


class TestPackage:
    def test_holds_what_teams_wants_and_nothing_else(self, package: Path) -> None:
        assert sorted(contents(package)) == ["color.png", "en.json", "manifest.json", "outline.png"]
        assert contents(package)["outline.png"] == (MANIFEST / "outline.png").read_bytes()

    def test_is_the_same_from_the_same(self, package: Path, tmp_path: Path) -> None:
        os.utime(MANIFEST / "en.json")

        run(
            *(MANIFEST / "build.py", "--domain", "bot.example.org", "--out", "deep/in/again.zip"),
            at=tmp_path,
            MICROSOFT_APP_ID=APP_ID.lower(),
        )

        first, again = (
            hashlib.sha256(zip_.read_bytes()).hexdigest()
            for zip_ in (package, tmp_path / "deep/in/again.zip")
        )
        assert first == again

    def test_has_the_projects_version_or_the_one_given(self, package: Path, tmp_path: Path) -> None:
        project = tomllib.loads((MANIFEST.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        written = json.loads((MANIFEST / "manifest.json").read_bytes())
        built = json.loads(contents(package)["manifest.json"])
        assert written["version"] == built["version"] == project["version"]

        domain = ("--domain", "bot.example.org")
        run(MANIFEST / "build.py", "--app-id", APP_ID, *domain, "--version", "1.2.10", at=tmp_path)

        newer = json.loads(contents(tmp_path / "build/stafet.zip")["manifest.json"])
        assert newer == built | {"version": "1.2.10"}

    def test_looks_into_the_env_file_only_where_no_app_id_is_given(self, tmp_path: Path) -> None:
        """On a machine of its own the file belongs to the bot, and whoever packs the app may not read it."""
        (tmp_path / ".env").write_bytes(b"\xff\xfe")

        given = run(MANIFEST / "build.py", "--app-id", APP_ID, at=tmp_path)
        without = run(MANIFEST / "build.py", at=tmp_path)

        assert given.returncode == 0, given.stderr
        assert without.returncode == 2
        assert without.stderr == ".env is not UTF-8 text: save it as UTF-8, or give --app-id\n"

    def test_takes_the_app_id_from_the_env_file_and_other_words_as_given(self, tmp_path: Path) -> None:
        (tmp_path / ".env").write_text(f"MICROSOFT_APP_ID={APP_ID}\nLANGUAGE=da\n", encoding="utf-8")
        own = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
        given = ("--manifest-id", own, "--developer", "Campus", "--privacy", "https://example.com/p")

        built = run(MANIFEST / "build.py", *given, at=tmp_path)

        assert built.returncode == 0, built.stderr
        manifest = json.loads(contents(tmp_path / "build/stafet.zip")["manifest.json"])
        assert (manifest["id"], manifest["bots"][0]["botId"]) == (own, APP_ID.lower())
        assert manifest["developer"]["name"] == "Campus"
        assert manifest["developer"]["privacyUrl"] == "https://example.com/p"
        assert manifest["validDomains"] == []
        assert schema(manifest["manifestVersion"], "MicrosoftTeams").is_valid(manifest)

    @pytest.mark.parametrize(
        ("given", "said"),
        [
            ((), "the app id is missing: give --app-id or set MICROSOFT_APP_ID"),
            (
                ("--app-id", APP_ID, "--version", "1.2"),
                "--version is '1.2', expected three numbers like 1.2.0",
            ),
            (("--app-id", "stafet"), "--app-id is 'stafet', expected a GUID"),
            (("--app-id", APP_ID, "--manifest-id", "1"), "--manifest-id is '1', expected a GUID"),
            (
                ("--app-id", APP_ID, "--domain", "https://bot.example.org/api"),
                "--domain is 'https://bot.example.org/api', expected a host name without https:// and path",
            ),
            (
                ("--app-id", APP_ID, "--terms", "http://example.org"),
                "--terms is 'http://example.org', expected an https:// address",
            ),
            (
                ("--app-id", APP_ID, "--developer", "x" * 33),
                "--developer has 33 characters, expected 1 to 32",
            ),
        ],
    )
    def test_is_refused_in_one_line(self, given: tuple[str, ...], said: str, tmp_path: Path) -> None:
        refused = run(MANIFEST / "build.py", *given, "--out", "app.zip", at=tmp_path)

        assert (refused.returncode, refused.stdout, refused.stderr) == (2, "", said + "\n")
        assert not (tmp_path / "app.zip").exists()

    def test_names_every_text_that_is_missing_needless_or_too_long(
        self, own_manifest: Path, tmp_path: Path, english: dict[str, str]
    ) -> None:
        key = "bots[0].commandLists[1].commands[0]"
        spoilt = {name: text for name, text in english.items() if name != f"{key}.title"}
        spoilt |= {"name.long": "Stafet", f"{key}.description": "x" * 129}
        (own_manifest / "en.json").write_text(json.dumps(spoilt), encoding="utf-8")

        refused = run(own_manifest / "build.py", "--app-id", APP_ID, at=tmp_path)

        assert refused.returncode == 2
        assert refused.stderr.splitlines() == [
            f"en.json: {key}.title is missing",
            "en.json: name.long is not a text of the manifest",
            f"en.json: {key}.description has 129 characters, expected 1 to 128",
        ]

    @pytest.mark.parametrize(
        ("size", "mode", "said"),
        [
            ((33, 32), "RGBA", "outline.png is 33 × 32 pixels, expected 32 × 32"),
            ((32, 32), "RGB", "outline.png has no transparency"),
        ],
    )
    def test_names_an_icon_that_teams_would_not_take(
        self, own_manifest: Path, tmp_path: Path, size: tuple[int, int], mode: str, said: str
    ) -> None:
        Image.new(mode, size).save(own_manifest / "outline.png")

        refused = run(own_manifest / "build.py", "--app-id", APP_ID, at=tmp_path)

        assert (refused.returncode, refused.stderr) == (2, said + "\n")

    def test_names_a_file_that_is_not_there_or_not_readable(self, own_manifest: Path, tmp_path: Path) -> None:
        (own_manifest / "color.png").write_bytes(b"GIF89a")
        no_picture = run(own_manifest / "build.py", "--app-id", APP_ID, at=tmp_path)
        (own_manifest / "en.json").write_text("{", encoding="utf-8")
        no_json = run(own_manifest / "build.py", "--app-id", APP_ID, at=tmp_path)
        (own_manifest / "en.json").unlink()
        no_file = run(own_manifest / "build.py", "--app-id", APP_ID, at=tmp_path)

        assert no_picture.stderr == "color.png is no PNG\n"
        assert no_json.stderr.startswith("en.json is not JSON: ")
        assert no_file.stderr == "en.json cannot be read: No such file or directory\n"
        assert [no_picture.returncode, no_json.returncode, no_file.returncode] == [2, 2, 2]
