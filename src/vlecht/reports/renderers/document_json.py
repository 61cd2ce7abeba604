"""The document as plain JSON, for the Typst template that sets the PDF."""

from collections.abc import Callable
from typing import Any

from vlecht.reports.document.blocks import (
    Block,
    Callout,
    DefinitionList,
    Figure,
    Heading,
    List,
    PageBreak,
    Paragraph,
    Table,
)
from vlecht.reports.document.inline import Emphasis, Inline, Link, Runs, SourceReference, Strong
from vlecht.reports.document.layout import LaidCell, LaidTable, Layout, Note
from vlecht.reports.document.report import Report

Json = dict[str, Any]
Spell = Callable[[str], str]


class DocumentJson:
    """Writes a report as JSON. `spell` may replace characters that the format cannot draw."""

    def __init__(self, report: Report, *, spell: Spell) -> None:
        self._report = report
        self._layout = Layout(report)
        self._spell = spell

    def document(self) -> Json:
        report = self._report
        spell = self._spell
        return {
            "title": spell(report.title),
            "subtitle": spell(report.subtitle),
            "language": report.language,
            "author": spell(report.author),
            "credit": spell(report.credit),
            "credit_language": report.credit_language,
            "keywords": [spell(keyword) for keyword in report.keywords],
            "made_on": [report.made_on.year, report.made_on.month, report.made_on.day],
            "made_on_text": spell(report.made_on_text),
            "words": {
                name: getattr(report.words, name) for name in report.words.__dataclass_fields__
            },
            "blocks": [self._block(block) for block in report.blocks],
            "sources": [
                {"key": source.key, "number": str(number), "runs": self._runs(source.runs)}
                for number, source in enumerate(report.sources, start=1)
            ],
        }

    def _block(self, block: Block) -> Json:  # noqa: C901, PLR0911 -- one arm for each kind
        match block:
            case Heading():
                return {
                    "kind": "heading",
                    "level": block.level,
                    "text": self._spell(block.text),
                    "key": block.key,
                    "language": block.language,
                }
            case Paragraph():
                return {"kind": "paragraph", "style": block.kind, "runs": self._runs(block.runs)}
            case List():
                return {
                    "kind": "list",
                    "is_ordered": block.is_ordered,
                    "items": [self._runs(item) for item in block.items],
                }
            case DefinitionList():
                return self._definitions(block)
            case Table():
                return {"kind": "table", **self._table(self._layout.table(block))}
            case Figure():
                figure = self._layout.figure(block)
                return {
                    "kind": "figure",
                    "label": figure.label,
                    "caption": self._spell(figure.caption),
                    "alt": self._spell(figure.alt),
                    "svg": figure.svg,
                    "twin": self._table(figure.twin),
                }
            case Callout():
                return {
                    "kind": "callout",
                    "callout": block.kind,
                    "title": self._spell(block.title),
                    "runs": self._runs(block.runs),
                }
            case PageBreak():
                return {"kind": "page_break"}

    def _runs(self, runs: Runs) -> list[Json]:
        return [self._run(run) for run in runs]

    def _run(self, run: Inline) -> Json:
        kind, address, language = "text", "", None
        match run:
            case Strong():
                kind, language = "strong", run.language
            case Emphasis():
                kind, language = "emphasis", run.language
            case Link():
                kind, address = "link", run.address
            case SourceReference():
                kind, address = "reference", run.source_key
            case _:
                language = run.language
        return {
            "kind": kind,
            "text": self._spell(self._layout.run_text(run)),
            "address": address,
            "language": language,
        }

    def _definitions(self, block: DefinitionList) -> Json:
        laid = self._layout.definitions(block)
        return {
            "kind": "definitions",
            "items": [
                {"term": self._spell(item.term), "cell": self._cell(item.cell)}
                for item in laid.items
            ],
            "notes": self._notes(laid.notes),
        }

    def _table(self, table: LaidTable) -> Json:
        return {
            "label": table.label,
            "caption": self._spell(table.caption),
            "columns": [
                {
                    "title": self._spell(column.title),
                    "width": column.width,
                    "is_number": column.is_number,
                }
                for column in table.columns
            ],
            "rows": [
                {
                    "header": self._cell(row.header),
                    "link": row.link,
                    "cells": [self._cell(cell) for cell in row.cells],
                }
                for row in table.rows
            ],
            "notes": self._notes(table.notes),
        }

    def _cell(self, cell: LaidCell) -> Json:
        return {
            "parts": [
                {"text": self._spell(part.text), "language": part.language} for part in cell.parts
            ],
            "mark": cell.mark,
            "letter": cell.letter,
        }

    def _notes(self, notes: tuple[Note, ...]) -> list[Json]:
        return [{"letter": note.letter, "text": self._spell(note.text)} for note in notes]
