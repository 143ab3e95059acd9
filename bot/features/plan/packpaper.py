"""A version of the pack on paper, for whoever follows a link on its card and for the export."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.core import downloads
from bot.core.downloads import Handout, Unfolded
from bot.features.plan.packing import differences
from cards.documents.html import html
from cards.documents.markdown import markdown
from cards.documents.paper import Difference, Paper, Signature, paper
from cards.kit import Subject, Words
from cards.unfolded import file
from cards.words import Both, Language
from storage import networks
from storage.db import Db
from storage.networks import Network
from storage.plan import pack
from storage.plan.pack import Pack

FORMS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
}
"""What it comes as, by the ending of the file's name."""

KEPT = timedelta(days=90)
"""So long after the committee's meeting a link on the card leads to the file."""


def name(one: Pack) -> str:
    return f"{one.content['label']}-v{one.version}"


def on_paper(db: Db, network: Network, one: Pack, language: Language) -> Paper:
    """The version as it reads; a later one ends with what is other than in the one before."""
    versions = pack.versions(db, network.id, one.sitting)
    before = [earlier for earlier in versions if earlier.version < one.version]
    rows = differences(before[-1].content, one.content) if before else []
    return paper(
        one.content,
        language,
        network.zone,
        version=one.version,
        signatures=[Signature(each.by.name, each.at) for each in pack.signed(db, one.id)],
        differences=[Difference(row.section, row.label, row.part, row.before, row.after) for row in rows],
    )


def written(made: Paper, form: str) -> bytes:
    """The file of that form. Word's and PDF's libraries are loaded when somebody wants such a file: they
    take a tenth of a second and some 30 MiB, which a bot that only talks never needs."""
    if form == "pdf":
        from cards.documents.pdf import pdf  # noqa: PLC0415  when wanted

        return pdf(made)
    if form == "docx":
        from cards.documents.docx import docx  # noqa: PLC0415  when wanted

        return docx(made)
    return (html if form == "html" else markdown)(made).encode()


def kind(form: str) -> str:
    """Of what is handed out: one for each form."""
    return f"pack-{form}"


def handed_out(db: Db, known: UUID, language: Language, _now: datetime, *, form: str) -> Handout | None:
    """The file that a link on the card leads to; None where the version is gone."""
    one = pack.by_id(db, known)
    if one is None:
        return None
    made = on_paper(db, networks.by_id(db, one.network), one, language)
    return Handout(f"{name(one)}.{form}", FORMS[form], written(made, form))


def unfolded(db: Db, known: UUID, url: Words, *, form: str) -> Unfolded | None:
    one = pack.by_id(db, known)
    if one is None:
        return None
    home = networks.by_id(db, one.network)
    return file(f"{name(one)}.{form}", home.name, url), home


def links(db: Db, one: Pack, zone: ZoneInfo) -> Mapping[str, Both]:
    """Where each form is fetched; none where the bot has no address that people reach."""
    until = datetime.combine(date.fromisoformat(one.content["day"]) + KEPT, time(), zone)
    things = {form: Subject(kind(form), one.id) for form in FORMS}
    found = {form: downloads.link(db, things[form], until, f"{name(one)}.{form}") for form in FORMS}
    return {form: url for form, url in found.items() if url}
