"""A paper as one HTML page that stands alone and prints well: no scripts, nothing loaded from anywhere."""

from __future__ import annotations

from html import escape

from cards.documents.paper import Block, Facts, Heading, Links, Paper, Points, Quote, Table, Text, numbering

STYLE = """
@page { size: A4; margin: 20mm 22mm 24mm; }
body { font: 11pt/1.45 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1b1b1b; max-width: 48em;
  margin: 2em auto; padding: 0 1em; }
h1 { font-size: 20pt; border-bottom: 3px solid #2f5d50; padding-bottom: .3em; }
h2 { font-size: 14pt; color: #2f5d50; margin-top: 1.8em; break-after: avoid; }
h3 { font-size: 12pt; margin: 1.4em 0 .2em; break-after: avoid; }
p.small { color: #555; font-size: 9.5pt; margin-top: .2em; }
.alert { color: #a4262c; font-weight: 600; }
.address { color: #555; font-size: 9.5pt; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: .6em 0; }
th, td { border: 1px solid #bbb; padding: .35em .5em; text-align: left; vertical-align: top; }
thead th { background: #eef3f1; }
tr { break-inside: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1em; }
dt { font-weight: 600; } dd { margin: 0; }
blockquote { border-left: 3px solid #c9a227; margin: .6em 0; padding: .1em 1em; break-inside: avoid; }
blockquote p { white-space: pre-wrap; margin: .2em 0; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
"""


def html(paper: Paper) -> str:
    """The same paper gives the same page to the last byte."""
    body = "\n".join(_block(block) for block in paper.blocks)
    return (
        f'<!doctype html>\n<html lang="{paper.language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(paper.title)}</title>\n<style>{STYLE}{_foot(paper)}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _foot(paper: Paper) -> str:
    """What a browser prints at the foot of each page: what it is, and which page of how many."""
    before, between, after = map(_quoted, numbering(paper.language))
    look = 'font: 7.5pt "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #555;'
    number = f"{before} counter(page) {between} counter(pages) {after}"
    return (
        f"@page {{ @bottom-left {{ content: {_quoted(paper.foot)}; {look} }}\n"
        f"@bottom-right {{ content: {number}; {look} }} }}\n"
    )


def _quoted(words: str) -> str:
    """A text of CSS: whatever is no letter, number or space is written as its code."""
    return '"' + "".join(one if one.isalnum() or one == " " else f"\\{ord(one):x} " for one in words) + '"'


def _block(block: Block) -> str:
    match block:
        case Heading(level, words):
            return f"<h{level}>{escape(words)}</h{level}>"
        case Text(words, tone):
            return f"<p{_class(tone)}>{escape(words)}</p>"
        case Facts(rows):
            return "<dl>" + "".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in rows) + "</dl>"
        case Points(rows):
            return "<ul>" + "".join(_item(words, alert) for words, alert in rows) + "</ul>"
        case Links(rows):
            return "<ul>" + "".join(_link(words, url) for words, url in rows) + "</ul>"
        case Table(head, rows):
            top = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
            return f"<table><thead><tr>{top}</tr></thead><tbody>{''.join(map(_row, rows))}</tbody></table>"
        case Quote(by, words):
            return f"<blockquote><strong>{escape(by)}</strong><p>{escape(words)}</p></blockquote>"


def _link(words: str, url: str) -> str:
    return (
        f'<li><a href="{escape(url)}">{escape(words)}</a><br><span class="address">{escape(url)}</span></li>'
    )


def _item(words: str, alert: bool) -> str:
    return f"<li{_class('alert' if alert else 'plain')}>{escape(words)}</li>"


def _class(tone: str) -> str:
    return "" if tone == "plain" else f' class="{tone}"'


def _row(cells: tuple[str, ...]) -> str:
    first, *rest = cells
    return (
        f'<tr><th scope="row">{escape(first)}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in rest)
        + "</tr>"
    )
