"""The administrator's page is followed word by word, in an empty folder with an empty environment.

What only a real machine has (its users, systemd, root's folders) is stood in for; what pip brings is there.
"""

from __future__ import annotations

import re
import shutil
import stat
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.microsoft import Microsoft
from tests.process import ROOT

PAGE = (ROOT / "docs" / "teams.md").read_text(encoding="utf-8")
COPIED = (
    "app.py",
    "bot",
    "cards",
    "storage",
    "manifest",
    "deploy",
    ".env.example",
    "requirements.txt",
    "pyproject.toml",
)
STAND_INS = {
    "sudo": 'if [ "$1" = -u ]; then echo "as $2: $4" >> "$ROOT/log"; shift 2; fi; exec "$@"',
    "useradd": 'echo "useradd $*" >> "$ROOT/log"',
    "systemctl": 'echo "systemctl $*" >> "$ROOT/log"',
    "sudoedit": 'cat "$ROOT/filled-in" >> "$1"',
    "install": """
while [ $# -gt 0 ]; do case "$1" in -o|-g) shift 2;; *) kept="$kept $1"; shift;; esac; done
exec /usr/bin/install $kept""",
}
"""What each does in the place of the machine's own."""


@dataclass(frozen=True)
class Machine:
    """A new one, below `root`: what the page says stands at `/etc` stands at `root/etc`."""

    root: Path
    env: dict[str, str]

    @property
    def project(self) -> Path:
        return self.root / "opt" / "stafet"

    def follows(self, commands: str) -> str:
        """The lines as a shell takes them, each of which must go well; gives what they print."""
        told = re.sub(r"(?<![\w.])/(etc|opt|var)/", rf"{self.root}/\1/", commands)
        done = subprocess.run(
            ["sh", "-e", "-c", told],
            cwd=self.project,
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{commands}\n{done.stdout}{done.stderr}"
        return done.stdout

    def log(self) -> str:
        return (self.root / "log").read_text(encoding="utf-8")


def typed(text: str) -> list[str]:
    """What stands to be typed; what is a file of some language is not."""
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [words for language, words in fenced if not language]


def blocks(heading: str) -> list[str]:
    """The same below a heading, up to the next of its level or above."""
    level = len(heading) - len(heading.lstrip("#"))
    below = PAGE.partition(f"\n{heading}\n")[2]
    return typed(re.split(rf"^#{{1,{level}}} ", below, flags=re.MULTILINE)[0])


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    root = tmp_path_factory.mktemp("machine")
    (root / "opt" / "stafet").mkdir(parents=True)
    for one in COPIED:
        copy = shutil.copytree if (ROOT / one).is_dir() else shutil.copy
        copy(ROOT / one, root / "opt" / "stafet" / one)
    (root / "opt" / "stafet" / ".venv").symlink_to(ROOT / ".venv")  # what pip brings
    for folder in ("etc/systemd/system", "var/lib", "var/backups", "bin"):
        (root / folder).mkdir(parents=True)
    for name, does in STAND_INS.items():
        (root / "bin" / name).write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        (root / "bin" / name).chmod(0o755)
    with Microsoft() as microsoft:
        store = re.search(r"`(DATABASE_URL=sqlite:///)(/var/lib/\S+)`", PAGE)
        assert store
        told = microsoft.env() | {"DATABASE_URL": f"sqlite:///{root}{store[2]}"}
        told.pop("SSL_CERT_FILE", None)
        (root / "filled-in").write_text("".join(f"{key}={value}\n" for key, value in told.items()), "utf-8")
        yield Machine(
            root,
            {
                "PATH": f"{root}/bin:/usr/bin:/bin",
                "ROOT": str(root),
                "SSL_CERT_FILE": str(microsoft.certificate),
            },
        )


@dataclass(frozen=True)
class Begun:
    """The machine on which the bot was just set up, and what that printed and did."""

    machine: Machine
    told: str
    log: list[str]


@pytest.fixture(scope="module")
def begun(machine: Machine) -> Begun:
    """Set up once; whichever test comes first, and on a worker of its own, finds it so."""
    _, laid_out, starts = blocks("### A plain virtual machine")[:3]
    machine.follows(laid_out)
    told = machine.follows(starts)
    return Begun(machine, told, machine.log().splitlines())


def test_a_new_administrator_gets_from_nothing_to_a_bot_that_can_serve(begun: Begun) -> None:
    machine = begun.machine
    made, laid_out = blocks("### A plain virtual machine")[:2]
    assert made.splitlines() == [
        "cd /opt/stafet",
        "python3 -m venv .venv",
        ".venv/bin/pip install --require-hashes -r requirements.txt",
    ]

    settings = machine.root / "etc" / "stafet.env"
    assert stat.S_IMODE(settings.stat().st_mode) == 0o640, "the bot's group reads it, and nobody else"
    assert "-g stafet .env.example /etc/stafet.env" in laid_out
    assert "This configuration can serve." in begun.told
    assert f"{machine.root}/var/lib/stafet/stafet.db" in begun.told
    assert begun.log == [
        "useradd --system stafet",
        "as stafet: app.py",
        "systemctl enable --now stafet",
    ]


def test_then_the_directory_is_loaded_and_a_backup_restored(begun: Begun) -> None:
    """Each command as the page says it is written on this machine."""
    machine = begun.machine
    for name in ("units.csv", "directory.csv"):
        shutil.copy(ROOT / "storage" / "demo" / name, machine.project / name)

    def on_this_machine(commands: str) -> str:
        return machine.follows(re.sub(r"(?m)^python app", "sudo -u stafet .venv/bin/python app", commands))

    [load] = blocks("## 5. Units and directory")
    backup, cron, restore = blocks("### Backup, and back again")

    assert "Roles: " in on_this_machine(load)
    assert "Keep it safe" in on_this_machine(backup)
    minute, *_, user = cron.split()[:6]
    assert (minute, user) == ("0", "stafet")
    assert "Keep it safe" in machine.follows(cron.split(maxsplit=6)[6])
    assert "rows" in on_this_machine(restore)
    assert machine.log().splitlines()[-3:] == [
        "systemctl stop stafet",
        "as stafet: app.py",
        "systemctl start stafet",
    ]


def test_every_command_of_the_page_is_written_as_it_runs_there() -> None:
    """By whoever owns the store: what root makes the bot cannot write."""
    lines = [line for text in typed(PAGE) for line in text.splitlines()]
    ran = [line for line in lines if "app.py" in line and not line.startswith(("docker", "0 3"))]

    assert ran
    assert all(line.startswith(("python app.py ", "sudo -u stafet .venv/bin/python app.py ")) for line in ran)
