"""Old minutes: what they say is looked through, and only a yes makes decisions, inputs and themes of it."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document

from bot.core import documents
from bot.features.decisions.reading import Sort, read
from tests.dialog import Network, Someone, inputs
from tests.old_minutes import OLD_MINUTES
from tests.once import once

TWO = "importér referat: Dato: 09.09.2025\nDet blev aftalt:\n- Vi mødes i maj\n- Vi spørger HR"


@once
async def signe(network: Network) -> Someone:
    for name in ("Anna Krogh", "Bo Madsen"):
        network.member(name)
    return network.facilitator()


async def test_the_whole_of_a_meeting_is_proposed_and_nothing_is_stored(
    network: Network, signe: Someone
) -> None:
    shown = await signe.asks(f"importér referat: {OLD_MINUTES}")

    assert "Jeg fandt 28 ting i referatet" in shown
    assert "Fra referatet tir. 9. sep. 2025" in shown
    for line in (
        "Beslutninger og aftaler: 4",
        "Input til handleplanen: 3",
        "Temaer: 7",
        "alle enheder: 2",
        "grupper: 1",
    ):
        assert line in shown
    assert network.channel == []
    assert "ingen beslutninger" in await signe.asks("vis beslutningerne")
    assert "ingen" in await signe.asks("vis arbejdsgrupperne")
    assert "T-1" not in await signe.asks("vis bruttolisten")


@pytest.mark.both_databases
async def test_a_yes_makes_them_with_numbers_and_where_they_came_from(
    network: Network, signe: Someone
) -> None:
    await signe.asks(f"indlæs referatet fra sidste møde: {OLD_MINUTES}")

    taken = await signe.taps("Gem det hele", where="current")

    assert "28 ting er gemt" in taken
    for label in ("D-2025-001", "D-2025-002", "D-2025-003", "D-2025-004", "I-1", "I-3", "T-1", "T-7"):
        assert label in taken
    decision = await signe.asks("vis beslutning D-2025-003")
    assert "Netværket havde ingen specifikke punkter til KAMU 29-09-2025" in decision
    assert "Fra referatet tir. 9. sep. 2025" in decision
    assert "Fra referatet tir. 9. sep. 2025" in await signe.asks("vis I-2")
    theme = await signe.asks("vis tema T-1")
    assert "T-1 · Aftalt onlinemøde" in theme
    assert "Ansvarlig: Signe" in theme
    assert "Fra referatet tir. 9. sep. 2025" in theme
    assert "T-4 · På bruttolisten" in await signe.asks("vis tema T-4")


async def test_the_channel_hears_of_it_once_with_the_ask_and_the_group(
    network: Network, signe: Someone
) -> None:
    """Where the minutes are about what is under way; old ones are kept, and nothing of them goes out anew."""
    await signe.asks(f"importér referat: {OLD_MINUTES}")
    await signe.taps("Gem det hele", where="current")

    said = [one.words for one in network.channel]

    assert len(said) == 4
    assert sum("Taget op i 0 af 2 enheder" in one for one in said) == 2
    assert any("Retningslinjer for alenearbejde" in one and "Bo Madsen" in one for one in said)
    assert any("28 ting er gemt" in one for one in said)


async def test_the_same_text_again_is_recognised(network: Network, signe: Someone) -> None:
    await signe.asks(f"importér referat: {OLD_MINUTES}")
    await signe.taps("Gem det hele")

    again = await signe.asks(f"importér referat: {OLD_MINUTES.replace(chr(10), chr(10) * 2)}")

    assert "har Signe Holm allerede indlæst" in again
    assert "4" not in (await signe.asks("vis I-4")).replace("I-4", "")


async def test_two_who_look_at_the_same_text_store_it_once(network: Network, signe: Someone) -> None:
    other = network.facilitator("Thomas Lund")
    await other.asks(f"importér referat: {OLD_MINUTES}")
    _, theirs = other.button("Gem det hele")
    await signe.asks(f"importér referat: {OLD_MINUTES}")
    await signe.taps("Gem det hele")

    assert "allerede indlæst" in await other.presses(theirs)
    assert "D-2025-005" not in await signe.asks("vis beslutningerne")


async def test_a_yes_twice_is_one(signe: Someone) -> None:
    await signe.asks(f"importér referat: {OLD_MINUTES}")
    await signe.taps("Gem det hele")

    assert "ikke mere" in await signe.taps("Gem det hele")
    assert "D-2025-005" not in await signe.asks("vis beslutningerne")


async def test_the_words_can_be_changed_and_what_has_none_is_left_out(signe: Someone) -> None:
    await signe.asks(TWO)
    assert "Tøm et felt" in await signe.taps("Ret eller fjern noget")
    assert signe.dialog
    assert inputs(signe.dialog) == {"words-0": "Vi mødes i maj", "words-1": "Vi spørger HR"}

    again = await signe.fills("Vis det igen", **{"words-0": "Vi mødes i juni", "words-1": " "})

    assert "Jeg fandt én ting" in again
    assert "Én sætning tager jeg ikke med" in again
    assert again.index("Vi spørger HR") > again.index("tager jeg ikke med")
    [yes, *_] = signe.saw[-1]["actions"]
    assert "D-2025-001: Vi mødes i juni" in await signe.presses(yes)


async def test_a_no_keeps_nothing(signe: Someone) -> None:
    await signe.asks(f"importér referat: {OLD_MINUTES}")

    assert "gemmer jeg ingenting" in await signe.taps("Gem ingenting")
    assert "ikke mere" in await signe.taps("Gem det hele")


async def test_without_a_text_it_asks_for_one(signe: Someone) -> None:
    assert "Sæt teksten ind her" in await signe.asks("importér referat")
    assert "Jeg mangler selve teksten" in await signe.taps("Læs referatet", text="  ")
    assert "Jeg fandt 28 ting" in await signe.taps("Læs referatet", text=OLD_MINUTES)


async def test_a_text_that_says_nothing(signe: Someone) -> None:
    answer = await signe.asks("importér referat: Vi havde det hyggeligt, og der var kage.")

    assert "Intet er gemt" in answer
    assert "noget blev aftalt eller godkendt" in answer


@pytest.mark.parametrize("name", ["referat.txt", "referat.md"])
async def test_dropped_as_a_text(signe: Someone, name: str) -> None:
    assert "Jeg fandt 28 ting" in await signe.drops(name, OLD_MINUTES)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
async def test_dropped_from_any_program(signe: Someone, encoding: str) -> None:
    shown = await signe.drops("referat.txt", OLD_MINUTES.encode(encoding))

    assert "Jeg fandt 28 ting" in shown
    assert "Gå på trapper, når man går på trapper" in shown


async def test_dropped_as_a_word_document(signe: Someone) -> None:
    written = Document()
    written.add_paragraph("Dato: 9. september 2025")
    written.add_paragraph("Det blev aftalt, at sekretariatet inviterer til onlinemøder om:")
    for theme in ("Støj v/ Signe", "Lys"):
        written.add_paragraph(theme, style="List Bullet")
    written.add_paragraph("Input til KAMU's handleplan", style="List Number")
    written.add_paragraph("Bedre lys", style="List Bullet")
    packed = io.BytesIO()
    written.save(packed)

    shown = await signe.drops("referat.docx", packed.getvalue())

    for line in ("Beslutninger og aftaler: 1", "Temaer: 2", "Input til handleplanen: 1", "tir. 9. sep. 2025"):
        assert line in shown


def zipped(**parts: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(f"word/{name}.xml", content)
    return packed.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"no document", id="text"),
        pytest.param(b"PK\x03\x04" + b"\x00" * 60, id="half a packed file"),
        pytest.param(zipped(other="<x/>"), id="no text in it"),
        pytest.param(zipped(document="<x/>"), id="other XML"),
        pytest.param(zipped(document="<x"), id="broken XML"),
        pytest.param(zipped(document=f"<w:document {W}/>"), id="no body"),
        pytest.param(
            zipped(document='<!DOCTYPE x [<!ENTITY a "b">]>' + f"<w:document {W}><w:body/></w:document>"),
            id="an entity of its own",
        ),
    ],
)
async def test_what_is_no_word_document_is_said(signe: Someone, content: bytes) -> None:
    assert "kan jeg ikke læse" in await signe.drops("referat.docx", content)


async def test_a_text_too_long_is_refused_kindly(signe: Someone) -> None:
    assert "for lang" in await signe.asks("importér referat: " + "Det blev aftalt, at vi mødes. " * 390)
    told = await signe.drops("referat.txt", "Det blev aftalt, at vi mødes. " * 3400)
    assert "Del den i to" in told
    assert ".docx" not in told, "a file was dropped"


async def test_only_the_secretariat_imports(network: Network, signe: Someone) -> None:
    anna, *_ = network.people

    assert "sekretariatet" in await anna.asks(f"importér referat: {OLD_MINUTES}")
    await signe.asks(f"importér referat: {OLD_MINUTES}")
    _, yes = signe.button("Gem det hele")
    assert "sekretariatet" in await anna.presses(yes)


async def test_in_english(network: Network, signe: Someone) -> None:
    shown = await signe.asks("import minutes: Date: 9 September 2025\nIt was agreed that we meet in May.")

    assert "I found one thing in the minutes" in shown
    assert "From the minutes of Tue 9 Sept 2025" in shown
    assert "D-2025-001: We meet in May" in await signe.taps("Save all of it")


async def test_nothing_for_the_committee_is_not_recorded_twice(network: Network, signe: Someone) -> None:
    """The committee's next meeting is known: its deadline finds that the network has said so."""
    await signe.asks("KAMU mødes 14. december 2026, godkendelse, budbringer Signe Holm")
    assert "opmærksomhedspunkter til KAMU" in await signe.asks("mine opgaver")
    text = "Dato: 20.11.2026\nVi havde ingen punkter til næste KAMU møde.\nKAMU mødes 14. december 2026."
    await signe.asks(f"importér referat: {text}")
    assert "D-2026-001: Vi havde ingen punkter til KAMU 14-12-2026" in await signe.taps("Gem det hele")
    assert "opmærksomhedspunkter til KAMU" not in await signe.asks("mine opgaver")

    await network.passes(days=10)

    assert "D-2026-002" not in await signe.asks("vis beslutningerne")


# --- asks and working groups ------------------------------------------------------------------------------


async def test_units_take_an_ask_up_and_the_channel_sees_a_number_only(
    network: Network, signe: Someone
) -> None:
    anna, bo = (
        next(one for one in network.people if one.name == name) for name in ("Anna Krogh", "Bo Madsen")
    )
    await signe.says("bed alle enheder om: gå på trapper, når man går på trapper")

    assert "Din enhed er talt med" in await anna.taps("Taget op i min enhed")
    assert "Taget op i 2 af 2 enheder" in await bo.taps("Taget op i min enhed")
    await network.passes(seconds=5)
    [card] = [one for one in network.channel if "gå på trapper" in one.words]
    assert "Taget op i 2 af 2 enheder" in card.words
    assert "Anna" not in card.words
    assert "Bo" not in card.words
    assert "Taget op i 2 af 2" in await anna.asks("vis opfordringerne")


@pytest.mark.both_databases
async def test_an_ask_taken_up_twice_counts_once_and_can_be_put_down(
    network: Network, signe: Someone
) -> None:
    anna, *_ = network.people
    await signe.says("bed alle enheder om: gå på trapper")
    _, take_up = anna.button("Taget op i min enhed")
    await anna.presses(take_up)

    assert "Taget op i 1 af 2 enheder" in await anna.presses(take_up)
    [put_down] = [one for one in anna.saw[-1]["actions"] if one["title"] == "Alligevel ikke taget op"]
    assert "Taget op i 0 af 2 enheder" in await anna.presses(put_down)


@pytest.mark.both_databases
async def test_a_working_group_from_beginning_to_end(network: Network, signe: Someone) -> None:
    anna, bo = (
        next(one for one in network.people if one.name == name) for name in ("Anna Krogh", "Bo Madsen")
    )
    assert "Med: Anna Krogh" in await anna.says("opret arbejdsgruppe: retningslinjer for alenearbejde")
    await network.passes(minutes=1)
    assert "Med: Anna Krogh og Bo Madsen" in await bo.taps("Jeg er med")
    assert "alenearbejde" in await signe.asks("hvilke arbejdsgrupper har vi?")

    await anna.taps("Gruppen er færdig")
    assert "En skabelon" in await anna.fills("Gem og afslut", result="En skabelon")

    assert "er færdig" in await bo.taps("Gruppen er færdig")
    assert "Arbejdsgruppen er færdig" in await signe.asks("vis arbejdsgrupperne")


async def test_what_is_too_long_is_said(network: Network, signe: Someone) -> None:
    anna, *_ = network.people

    assert "Gør det kort" in await signe.says("bed alle enheder om: " + "a" * 301)
    assert "Gør navnet kort" in await anna.says("opret arbejdsgruppe: " + "a" * 201)


# --- minutes of other shapes -------------------------------------------------------------------------------

LISTS = """Referat af netværksmøde
Dato: 14. januar 2026
2. Ergonomi i laboratorierne
Drøftelse: Der er mange ømme skuldre.
Beslutninger:
- Vi køber hæve-sænke-borde til alle mikroskoper
Aktionspunkter:
1. Bo indhenter tilbud på borde
3. Input til KAMU's handleplan 2027
1) Ergonomi for dem, der pipetterer
2) Støj i storrumskontorer
4. Eventuelt
Intet.
"""

ROWS = """Referat, AMK-netværket, 3. marts 2026
| Punkt | Referat | Beslutning | Ansvarlig |
|---|---|---|---|
| 1. Godkendelse | Ingen bemærkninger | - | |
| 2. Alenearbejde | Det blev aftalt, at Anna skriver. | Skabelonen tages i brug fra april. | Bo Madsen |
| 3. Status på APV | 7 af 12 enheder er færdige | Ingen | |
"""

RUNNING = """Netværksmøde den 19. maj 2026 i bygning 101
Netværket var enige om at flytte septembermødet til Risø. Thomas fortalte om kemikalier; man blev enige om, at
hver enhed gennemgår sine skabe. De var ikke enige om farven, og nogle er uenige om prisen. Netværket vil
gerne have indeklima med i handleplanen for 2027. Vi vil gerne have kaffe.
"""


@pytest.mark.parametrize(
    ("text", "decisions", "inputs"),
    [
        (
            LISTS,
            ["Vi køber hæve-sænke-borde til alle mikroskoper", "Bo indhenter tilbud på borde"],
            ["Ergonomi for dem, der pipetterer", "Støj i storrumskontorer"],
        ),
        (
            ROWS,
            ["Anna skriver", "Skabelonen tages i brug fra april"],
            [],
        ),
        (
            RUNNING,
            ["Flytte septembermødet til Risø", "Hver enhed gennemgår sine skabe"],
            ["Indeklima"],
        ),
    ],
)
def test_minutes_of_other_shapes_are_read(text: str, decisions: list[str], inputs: list[str]) -> None:
    found = read(text)

    assert [one.words for one in found.of(Sort.DECISION)] == decisions
    assert [one.words for one in found.of(Sort.INPUT)] == inputs
    assert len(found.found) == len(decisions) + len(inputs)


def test_a_table_of_word_says_what_it_says_in_markdown() -> None:
    written = Document()
    rows = [
        [cell.strip() for cell in row.strip("|").split("|")] for row in ROWS.splitlines() if row[0] == "|"
    ]
    table = written.add_table(rows=0, cols=4)
    for row in rows:
        for place, cell in zip(table.add_row().cells, row, strict=True):
            place.text = cell
    packed = io.BytesIO()
    written.save(packed)

    assert read(documents.docx(packed.getvalue())).found == read(ROWS).found


# --- old minutes, in many forms ----------------------------------------------------------------------------


async def test_minutes_in_a_table_are_read(signe: Someone) -> None:
    """Cells are lines, in their place between the paragraphs."""
    written = Document()
    written.add_paragraph("Dato: 9/9-25")
    table = written.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "Referat"
    table.cell(0, 1).text = "Det blev aftalt, at vi prøver et år uden referat."
    table.cell(1, 0).text = "Input til KAMU's handleplan:"
    table.cell(1, 1).paragraphs[0].style = written.styles["List Bullet"]
    table.cell(1, 1).paragraphs[0].text = "Bedre lys"
    written.add_paragraph("Netværket besluttede at holde fri.")
    packed = io.BytesIO()
    written.save(packed)

    shown = await signe.drops("referat.docx", packed.getvalue())

    assert "tir. 9. sep. 2025" in shown
    for line in ("Vi prøver et år uden referat", "Bedre lys", "Holde fri"):
        assert line in shown


async def test_a_document_of_very_many_paragraphs_is_refused_soon(signe: Someone) -> None:
    """A small file may unpack to a great deal; reading it is bounded."""
    many = f"<w:document {W}><w:body>{'<w:p><w:r><w:t>a</w:t></w:r></w:p>' * 90_000}</w:body></w:document>"
    assert "Del den i to" in await signe.drops("referat.docx", zipped(document=many))
    huge = f"<w:document {W}><w:body>{'<w:p/>' * 900_000}</w:body></w:document>"
    assert "kan jeg ikke læse" in await signe.drops("referat.docx", zipped(document=huge))


class TestOldMinutes:
    """What was wished for long ago is no wish of today."""

    async def test_go_into_the_archive_dated_by_their_meeting(self, network: Network, signe: Someone) -> None:
        await signe.asks("KAMU mødes 14. december 2026, godkendelse, budbringer Signe Holm")
        shown = await signe.asks(f"importér referat: {OLD_MINUTES}")
        assert "Hvor hører det hjemme?" in shown

        await signe.taps("Gem det hele")

        assert "9. sep. 2025" in await signe.asks("hvad skete der med vores input om sprog?")
        assert "14. dec" not in await signe.asks("hvad skete der med vores input om sprog?")
        assert len(network.channel) <= 2
        assert not any("Taget op i 0 af" in one.words for one in network.channel)

    async def test_are_not_carried_by_a_meeting_planned_later(self, signe: Someone) -> None:
        await signe.asks(f"importér referat: {OLD_MINUTES}")
        await signe.taps("Gem det hele")

        await signe.asks("KAMU mødes 14. december 2026, godkendelse, budbringer Signe Holm")

        assert "14. dec" not in await signe.asks("hvad skete der med vores input om sprog?")

    async def test_go_to_the_coming_pack_where_that_is_chosen(self, signe: Someone) -> None:
        await signe.asks("KAMU mødes 14. december 2026, godkendelse, budbringer Signe Holm")
        await signe.asks(f"importér referat: {OLD_MINUTES}")

        await signe.taps("Gem det hele", where="current", year="2027")

        assert "14. dec. 2026" in await signe.asks("hvad skete der med vores input om sprog?")

    async def test_what_the_network_has_is_marked_and_not_kept_again(self, signe: Someone) -> None:
        await signe.asks(f"importér referat: {OLD_MINUTES}")
        await signe.taps("Gem det hele")

        again = OLD_MINUTES.replace("Seniorpolitik", "Senior politik").replace("frekvens", "hyppighed")
        shown = await signe.asks(f"importér referat: {again}")

        assert shown.count("Har vi allerede") == 28
        assert "intet nyt" in await signe.taps("Gem det hele")
        assert "D-2025-005" not in await signe.asks("vis beslutningerne")

    async def test_only_what_is_new_is_kept(self, signe: Someone) -> None:
        await signe.asks("importér referat: Dato: 09.09.2025\nDet blev aftalt:\n- Vi mødes i maj")
        await signe.taps("Gem det hele")

        shown = await signe.asks(TWO)
        assert shown.count("Har vi allerede: D-2025-001") == 1
        taken = await signe.taps("Gem det hele")

        assert "D-2025-002: Vi spørger HR" in taken
        assert "maj" not in taken

    async def test_in_english(self, network: Network, signe: Someone) -> None:
        mette = network.facilitator("Mette Lund", language="en")
        text = "import minutes: Date: 9 September 2025\nIt was agreed that we meet in May."
        await mette.asks(text)
        await mette.taps("Save all of it")

        shown = await mette.asks(text.replace("in May.", "in May, online."))
        assert "We have it already: D-2025-001" in shown
        assert "Where does it belong?" in shown


@pytest.mark.parametrize(
    "line",
    [
        *("Beslutning: Ingen.", "Aftale: -", "Beslutning:", "Beslutning: ingen beslutninger", "Aftale: n/a"),
        *("Beslutning: Der er ingen.", "Aftale: …", "Beslutning: Intet at bemærke", "Aftale: ikke relevant"),
        *("Decision: None.", "Agreement: no agreements", "Decision: nothing to report"),
        *("Beslutninger:\n- Ingen\n- ", "Actions:\n- none"),
    ],
)
def test_where_minutes_say_that_there_is_nothing_nothing_is_found(line: str) -> None:
    found = read(f"Dato: 14.10.2026\n1. Lys\n{line}\n2. Støj\nBeslutning: Ingen skal sidde i træk.").found

    assert [one.words for one in found] == ["Ingen skal sidde i træk"]


class TestDecisionOfParts:
    """Three online meetings were agreed: they are what the decision is made of."""

    async def test_it_shows_how_many_are_held_and_is_done_with_the_last(
        self, network: Network, signe: Someone
    ) -> None:
        await signe.asks(f"importér referat: {OLD_MINUTES}")
        await signe.taps("Gem det hele", where="current")
        told = await signe.asks("vis D-2025-002")
        assert "0 af 3 onlinemøder holdt" in told
        assert "T-1: " in told
        assert "Hører til D-2025-002" in await signe.asks("vis tema T-1")
        for number in (1, 2):
            await signe.asks(f"tema {number} er afholdt: 20 deltagere")
        told = await signe.asks("vis D-2025-002")
        assert "2 af 3 onlinemøder holdt" in told
        assert "T-3: " in told
        assert "Aftale, gælder" in told
        await signe.asks("tema 3 er afholdt: 12 deltagere")
        told = await signe.asks("vis D-2025-002")
        assert "3 af 3 onlinemøder holdt" in told
        assert "udført" in told

    async def test_in_english_and_what_is_only_listed_is_no_part(
        self, network: Network, signe: Someone
    ) -> None:
        english = network.member("Camille Roy", language="en")
        await signe.asks(f"importér referat: {OLD_MINUTES}")
        await signe.taps("Gem det hele", where="current")
        told = await english.asks("show D-2025-002")
        assert "0 of 3 online meetings held" in told
        assert "T-4" not in told
        assert "online meetings" not in await english.asks("show D-2025-001")
