"""A pack as tests know it by heart: everything that one can hold."""

from __future__ import annotations

from typing import Any


def both(danish: str, english: str) -> dict[str, str]:
    return {"da": danish, "en": english}


def given(number: int, title: dict[str, str], **more: Any) -> dict[str, Any]:
    return {
        "label": f"I-{number}",
        "number": number,
        "heading": "",
        "kind": "new",
        "title": title,
        "gloss": {},
        "why": {},
        "effect": {},
        "affects": "",
        "by": {"unit": both("DTU Kemi", "DTU Chemistry"), "name": ""},
        "late": False,
        "again": "",
        "backing": {"units": 3, "people": 4},
        "score": None,
        "remarks": [],
        "attachments": [],
        **more,
    }


def content() -> dict[str, Any]:
    return {
        "label": "P-2026-Q4",
        "network": "AMK-netværket",
        "day": "2026-12-07",
        "quarter": "2026-Q4",
        "purpose": "approved",
        "plan_year": 2027,
        "since": "2026-09-28",
        "made_at": "2026-11-24T08:00:00+00:00",
        "participation": {
            "given": 3,
            "units": 12,
            "names": [
                both("DTU Aqua", "DTU Aqua"),
                both("DTU Kemi", "DTU Chemistry"),
                both("DTU Space", "DTU Space"),
            ],
        },
        "inputs": [
            given(
                4,
                both(
                    "Gøre arbejdsmiljøarbejdet tilgængeligt for alle (sprog)",
                    "Make work environment work accessible",
                ),
                why=both("Hver tredje læser ikke dansk, og *instrukserne* er <b>kun</b> på dansk.", ""),
                effect=both("Alle kan læse, hvem deres AMR er.", "Everybody can read who their AMR is."),
                affects="Alle institutter med laboratorier",
                backing={"units": 9, "people": 11},
                score=4.25,
                heading="Sprog i arbejdsmiljøarbejdet",
                attachments=[
                    {"title": "Målinger i *hal 3*", "url": "https://dtu.example/sites/amk/m%C3%A5linger.pdf"},
                    {"title": "skema.xlsx", "url": "https://dtu.example/skema.xlsx?a=1&b=2"},
                ],
                remarks=[
                    {
                        "unit": both("DTU Aqua", "DTU Aqua"),
                        "words": "Vi er ikke enige i, at alt skal oversættes;\n"
                        "det vigtige er # instrukserne.",
                    }
                ],
            ),
            given(
                5,
                {"en": "Onboarding of international staff in lab safety"},
                kind="change",
                heading="Sprog i arbejdsmiljøarbejdet",
                by={"unit": both("DTU Space", "DTU Space"), "name": "Henrik Toft"},
                again="I-2",
            ),
            given(
                6, {"da": "Fremtidens universitet (attraktiv arbejdsplads)"}, kind="concern", by={}, late=True
            ),
        ],
        "points": [
            {
                "label": "O-1",
                "words": {"da": "Vinterberedskab på udearealer"},
                "common": True,
                "units": [both("Campus Service", "Campus Service"), both("DTU Aqua", "DTU Aqua")],
            }
        ],
        "null": "",
        "earlier": [
            {
                "label": "I-2",
                "title": {"da": "Struktur, der øger gennemsigtigheden i AMO"},
                "outcome": "deferred",
                "reason": "tages op i Q4",
                "open": True,
                "since": "2026-09-28",
            },
            {
                "label": "I-1",
                "title": {"da": "Trivselsdialog i alle enheder"},
                "outcome": "adopted",
                "reason": "",
                "open": False,
                "since": "2026-09-28",
            },
        ],
        "figures": {"groups": 42, "amr": 51, "vacant": 3, "leaders": 44, "confirmed": 87},
        "decisions": [
            {"label": "D-2026-004", "title": {"da": "FVA inviteres til næste møde"}, "day": "2026-11-10"}
        ],
    }
