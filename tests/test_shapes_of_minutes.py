"""Minutes as people write them: all that they say is shown as what it becomes, or as what is left out."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from cards.words import Language
from tests.dialog import Network, Someone
from tests.once import once
from tests.test_pdf import printed

SHAPES = sorted((Path(__file__).parent / "shapes").glob("*.txt"))


@dataclass(frozen=True)
class Shape:
    """Minutes, and what must come of them; each line is a kind, its words, who sees to it, and until when."""

    text: str
    made: tuple[tuple[str, ...], ...]
    left: tuple[str, ...]
    language: Language

    @property
    def decided(self) -> list[tuple[str, ...]]:
        return [one for one in self.made if one[0] in ("decision", "agreement", "approval")]


def shape(path: Path) -> Shape:
    text, _, told = path.read_text(encoding="utf-8").partition("\n=====\n")
    lines = [line.partition(": ") for line in told.splitlines()]
    made = [
        (kind, *(part.strip() for part in (words + " | |").split("|")[:3]))
        for kind, _, words in lines
        if kind != "left"
    ]
    language: Language = "en" if ".en." in path.name else "da"
    return Shape(text, tuple(made), tuple(words for kind, _, words in lines if kind == "left"), language)


@dataclass(frozen=True)
class Said:
    """What stands on the cards, in a language."""

    imports: str
    saves: str
    kinds: Mapping[str, str]
    owner: str
    due: str
    show: str


SAID: Mapping[Language, Said] = {
    "da": Said(
        "importér referat",
        "Gem det hele",
        {"decision": "Beslutning", "agreement": "Aftale", "approval": "Godkendelse"},
        "Ansvarlig",
        "Frist",
        "vis beslutning",
    ),
    "en": Said(
        "import minutes",
        "Save all of it",
        {"decision": "Decision", "agreement": "Agreement", "approval": "Approval"},
        "Owner",
        "Due",
        "show decision",
    ),
}
MONTHS: Mapping[Language, str] = {
    "da": "jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
}


@once
def people(network: Network) -> Network:
    for name in ("Anna Krogh", "Bo Madsen"):
        network.member(name)
    return network


def secretary(network: Network, language: Language) -> Someone:
    return network.facilitator("Signe Holm", language=language)


def day(iso: str, language: Language) -> str:
    """As a card says it, without its weekday."""
    told = date.fromisoformat(iso)
    month = MONTHS[language].split()[told.month - 1]
    return f"{told.day}. {month} {told.year}" if language == "da" else f"{told.day} {month} {told.year}"


def beside(one: tuple[str, ...], language: Language) -> str:
    """The small print under a decision; its day without the weekday."""
    said, (kind, _, owner, due) = SAID[language], one
    parts = [said.kinds[kind]]
    parts += [f"{said.owner}: {owner}"] if owner else []
    parts += [f"{said.due}: {day(due, language)}"] if due else []
    return ". ".join(parts)


def plain(words: str) -> str:
    """Without the weekdays."""
    return re.sub(
        r"(?:man|tir|ons|tor|fre|lør|søn)\. (?=\d)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?=\d)", "", words
    )


@pytest.mark.parametrize("path", SHAPES, ids=lambda path: path.stem)
class TestShapes:
    async def test_all_that_is_said_is_shown_as_what_it_becomes_or_as_left_out(
        self, people: Network, path: Path
    ) -> None:
        of = shape(path)
        signe = secretary(people, of.language)

        shown = plain(await signe.asks(f"{SAID[of.language].imports}: {of.text}"))

        found, _, left = shown.partition("tager jeg ikke med" if of.language == "da" else "not taken over")
        rows = found.splitlines()
        for one in of.decided:
            at = rows.index(f"• {one[1]}")
            assert rows[at + 1] == beside(one, of.language)
        assert [row for row in rows if row.startswith("• ")] == [
            f"• {one[1]}" for one in sorted(of.made, key=lambda one: PLACE.get(one[0], 1))
        ]
        assert sorted(row for row in left.splitlines() if row.startswith("• ")) == sorted(
            f"• {words}" for words in of.left
        )

    async def test_what_is_kept_is_what_was_shown(self, people: Network, path: Path) -> None:
        of = shape(path)
        said = SAID[of.language]
        signe = secretary(people, of.language)
        await signe.asks(f"{said.imports}: {of.text}")

        taken = await signe.taps(said.saves, where="current")

        assert len(re.findall(r"^(?:D|I)-", taken, re.MULTILINE)) == len(
            [one for one in of.made if one[0] != "present"]
        )
        for number, one in enumerate(of.decided, 1):
            kept = plain(await signe.asks(f"{said.show} D-2026-{number:03}"))
            assert f" · D-2026-{number:03}\n{one[1]}\n" in kept
            in_force = "gælder" if of.language == "da" else "in force"
            assert f"{said.kinds[one[0]]}, {in_force}" in kept
            assert not one[2] or f"{said.owner}: {one[2]}" in kept
            assert one[2] or not re.search(f"{said.owner}: (Anna|Bo)", kept)
            assert (one[3] == "") or f"{said.due}: {day(one[3], of.language)}" in kept
        told = [one.words for one in people.channel]
        assert any(of.decided[0][1] in words for words in told)


PLACE = {"present": 0, "input": 2}
"""Decisions of all kinds stand between, in the order of the text."""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (path, kind)
        for path in SHAPES
        for kind in ("docx", "pdf")
        if (path.name[:5], kind) != ("table", "pdf")
    ],
    ids=lambda given: getattr(given, "stem", given),
)
async def test_a_document_says_what_its_text_says(people: Network, path: Path, kind: str) -> None:
    of = shape(path)
    signe = secretary(people, of.language)
    dropped = word_of(of.text) if kind == "docx" else printed(of.text)

    shown = plain(await signe.drops(f"referat.{kind}", dropped))

    for one in of.decided:
        assert f"• {one[1]}\n{beside(one, of.language)}" in shown


def word_of(text: str) -> bytes:
    """Lists, tables and paragraphs as Word has them."""
    written, rows = Document(), list[list[str]]()
    for line in text.splitlines():
        if line.startswith("|"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            rows += [cells] if not set("".join(cells)) <= set("-") else []
        elif line[:2] in ("- ", "* "):
            written.add_paragraph(line[2:], style="List Bullet")
        else:
            written.add_paragraph(line)
    if rows:
        table = written.add_table(rows=len(rows), cols=len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    packed = io.BytesIO()
    written.save(packed)
    return packed.getvalue()


async def test_what_is_left_out_can_be_taken_along(people: Network) -> None:
    signe = secretary(people, "da")
    await signe.asks(
        "importér referat: Dato: 10.11.2026\nVi vil have flere skærme.\nBo Madsen ringer til HR."
    )
    shown = await signe.taps("Tag noget af det med")
    assert "2 sætninger tager jeg ikke med" in shown
    [along, *_] = signe.saw[-1]["actions"]

    assert "mindst én" in await signe.presses(along, which="", sort="theme")
    found = await signe.presses(along, which="1", sort="agreement")

    assert "• Bo Madsen ringer til HR\nAftale. Ansvarlig: Bo Madsen" in found
    assert "Én sætning tager jeg ikke med" in found
    [yes, *_] = signe.saw[-1]["actions"]
    assert "D-2026-001: Bo Madsen ringer til HR" in await signe.presses(yes)
    assert "skærme" not in await signe.asks("vis beslutningerne")


@pytest.mark.parametrize(
    ("language", "corrects", "shows", "told"),
    [
        ("da", "Ret eller fjern noget", "Vis det igen", "Beslutning. Ansvarlig: Anna Krogh. Frist: "),
        ("en", "Change or leave out", "Show it again", "Decision. Owner: Anna Krogh. Due: "),
    ],
)
async def test_owner_and_day_are_corrected_in_the_form(
    people: Network, language: Language, corrects: str, shows: str, told: str
) -> None:
    signe = secretary(people, language)
    of = shape(next(path for path in SHAPES if path.stem == "one_line.da"))
    await signe.asks(f"{SAID[language].imports}: {of.text}")
    await signe.taps(corrects)
    assert "Bo Madsen" in str(signe.dialog)
    assert "Kirsten" in await signe.fills(shows, **{"owner-0": "Kirsten Bo"})
    assert "i morges" in await signe.fills(shows, **{"owner-0": "Anna", "due-0": "i morges"})

    shown = plain(await signe.fills(shows, **{"owner-0": "Anna", "due-0": "1/2-2027"}))

    assert told + day("2027-02-01", language) in shown
    [yes, *_] = signe.saw[-1]["actions"]
    await signe.presses(yes, where="personal")
    assert "Anna Krogh" in await signe.asks(f"{SAID[language].show} D-2026-001")


@pytest.mark.parametrize(
    ("language", "state", "back"),
    [
        ("da", "Beslutning, kun i arkivet", "Lad D-2026-001 gælde igen"),
        ("en", "archive", "Put D-2026-001 back"),
    ],
)
async def test_what_is_only_in_the_archive_holds_for_nobody(
    people: Network, language: Language, state: str, back: str
) -> None:
    signe = secretary(people, language)
    of = shape(next(path for path in SHAPES if path.stem == "one_line.da"))
    theme = "\nPå bruttolisten var desuden:\n- Seniorpolitik\nAnna opfordrede alle til at tjekke nødbruserne."
    await signe.asks(f"{SAID[language].imports}: {of.text}{theme}")
    taken = await signe.taps(SAID[language].saves, where="archive")

    assert ("Kun i arkivet" if language == "da" else "In the archive only") in taken
    kept = await signe.asks(f"{SAID[language].show} D-2026-001")
    assert state in kept
    bo = next(one for one in people.people if one.name == "Bo Madsen")
    assert "D-2026-001" not in await bo.asks("mine opgaver")
    assert "Seniorpolitik" not in await bo.asks("vis bruttolisten")
    assert "· slut" in await bo.asks("vis opfordringerne")
    assert not any("0 af" in one.words for one in people.channel)
    shown = await signe.asks(f"{SAID[language].show} D-2026-001")
    assert back in shown
    again = await signe.taps(next(title for title in shown.splitlines() if title.startswith(back)))
    assert ("gælder" if language == "da" else "in force") in again


async def test_input_of_a_plan_of_another_year_is_in_no_pack(people: Network) -> None:
    signe = secretary(people, "da")
    await signe.asks("KAMU mødes 14. december 2026, godkendelse, budbringer Signe Holm")
    text = "Dato: 10.11.2026\nInput til KAMU's handleplan 2026:\n- Bedre lys"
    await signe.asks(f"importér referat: {text}")
    assert "fire cifre" in await signe.taps("Gem det hele", where="current", year="26")
    await signe.taps("Gem det hele", where="current")
    kept = await signe.asks("vis I-1")
    assert "til handleplanen 2026" in kept
    assert "14. dec" not in await signe.asks("hvad skete der med vores input om lys?")

    await signe.asks(f"importér referat: {text.replace('Bedre lys', 'Rum til pauser')}")
    await signe.taps("Gem det hele", where="current", year="2027")
    assert "14. dec. 2026" in await signe.asks("hvad skete der med vores input om pauser?")


async def test_as_much_as_there_may_be_fits_on_its_cards(people: Network) -> None:
    """Every card that a test draws is weighed."""
    signe = secretary(people, "da")
    owed = "\n".join(
        f"- {at} {'købe en støjmåler ' * 18} (Ansvarlig: Bo Madsen, frist: {at + 1}. maj 2027)"
        for at in range(28)
    )
    left = "\n".join(f"Vi talte længe om {at} {'og mere ' * 60}." for at in range(60))
    agenda = "\n".join(f"{at}. Punkt {'langt ' * 20} v/ Anna Krogh" for at in range(1, 14))
    text = f"Dato: 10.11.2026\nTid: kl. 12-15\n{agenda}\n{left}\nAktionspunkter:\n{owed}"
    shown = await signe.drops("referat.txt", text)
    assert "Der er mere i referatet" in shown
    assert "sætninger tager jeg ikke med" in shown
    await signe.taps("Ret eller fjern noget")
    assert "Side 1 af" in await signe.taps("Tag noget af det med")
    assert "ting er gemt" in await signe.taps("Gem det hele", where="current")
