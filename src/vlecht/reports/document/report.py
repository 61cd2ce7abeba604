"""A whole report: what it is called, what it says, where that comes from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from vlecht.reports.document.blocks import (
    Block,
    Callout,
    Figure,
    Heading,
    List,
    Paragraph,
    Table,
)
from vlecht.reports.document.inline import Inline, Link, Runs, SourceReference
from vlecht.reports.document.printable import printable

SOURCES = "sources"  # the address of the list of sources, in every format


class ReportRefused(ValueError):  # noqa: N818 -- named for what happened
    """The parts of a report do not fit together."""


@dataclass(frozen=True, slots=True)
class Words:
    """The few words that a renderer adds itself, in the language of the report."""

    contents: str
    table: str
    figure: str
    notes: str
    sources: str
    page: str
    of: str
    unknown: str
    not_asked: str
    blank: str
    derived: str
    conflict: str
    about: str
    facts: str
    part: str
    fact: str
    answer: str

    def __post_init__(self) -> None:
        for name in self.__dataclass_fields__:
            printable(getattr(self, name))


@dataclass(frozen=True, slots=True)
class Source:
    """A work that the report rests on."""

    key: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Report:
    title: str
    subtitle: str
    language: str
    author: str
    credit: str
    made_on: date
    made_on_text: str
    words: Words
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...] = ()
    keywords: tuple[str, ...] = ()
    credit_language: str | None = None

    def __post_init__(self) -> None:
        for text in (self.title, self.subtitle, self.author, self.credit, self.made_on_text):
            printable(text)
        if not self.title.strip():
            raise ReportRefused("A report needs a title.")
        _refuse_skipped_levels(self.headings())
        _refuse_double_keys(self.addresses())
        self._refuse_loose_ends()

    def headings(self) -> tuple[Heading, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Heading))

    def tables(self) -> tuple[Table, ...]:
        """Every table, the twins of the figures too, in reading order."""
        found = []
        for block in self.blocks:
            if isinstance(block, Table):
                found.append(block)
            elif isinstance(block, Figure):
                found.append(block.twin)
        return tuple(found)

    def figures(self) -> tuple[Figure, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Figure))

    def addresses(self) -> tuple[str, ...]:
        return (
            *(heading.key for heading in self.headings()),
            *(table.key for table in self.tables()),
            *(figure.key for figure in self.figures()),
            *(source.key for source in self.sources),
            *((SOURCES,) if self.sources else ()),
        )

    def source_number(self, source_key: str) -> int:
        return [source.key for source in self.sources].index(source_key) + 1

    def _refuse_loose_ends(self) -> None:
        heading_keys = {heading.key for heading in self.headings()}
        source_keys = {source.key for source in self.sources}
        for run in _runs_in(self.blocks):
            if isinstance(run, SourceReference) and run.source_key not in source_keys:
                raise ReportRefused(f"The source {run.source_key} is not in the list of sources.")
            if (
                isinstance(run, Link)
                and run.address.startswith("#")
                and run.address[1:] not in heading_keys
            ):
                raise ReportRefused(f"No heading has the address {run.address}.")
        for table in self.tables():
            for row in table.rows:
                if row.link and row.link not in heading_keys:
                    raise ReportRefused(f"No heading has the address {row.link}.")


def _refuse_skipped_levels(headings: Iterable[Heading]) -> None:
    level_before = 0
    for heading in headings:
        if heading.level > level_before + 1:
            raise ReportRefused(
                f"The heading '{heading.text}' is of level {heading.level} "
                f"and follows one of level {level_before}."
            )
        level_before = heading.level


def _refuse_double_keys(keys: tuple[str, ...]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise ReportRefused(f"The key {key} is used twice.")
        seen.add(key)


def _runs_in(blocks: Iterable[Block]) -> Iterator[Inline]:
    for block in blocks:
        if isinstance(block, Paragraph | Callout):
            yield from block.runs
        elif isinstance(block, List):
            for item in block.items:
                yield from item
