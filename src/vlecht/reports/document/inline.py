"""Runs of text inside a paragraph, a list item or a definition.

Runs are flat on purpose: a run is strong, or a link, never both. That is all a report needs, and
every format can write it.
"""

from dataclasses import dataclass

from vlecht.reports.document.printable import printable


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text. `language` is set when it differs from the language of the report."""

    text: str
    language: str | None = None

    def __post_init__(self) -> None:
        printable(self.text)


@dataclass(frozen=True, slots=True)
class Strong:
    text: str
    language: str | None = None

    def __post_init__(self) -> None:
        printable(self.text)


@dataclass(frozen=True, slots=True)
class Emphasis:
    text: str
    language: str | None = None

    def __post_init__(self) -> None:
        printable(self.text)


class LinkRefused(ValueError):  # noqa: N818 -- named for what happened
    """A link points to something else than a web or mail address or a place in this report."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a web page (https, http), a mail address, or `#key` of a heading."""

    text: str
    address: str

    def __post_init__(self) -> None:
        printable(self.text)
        printable(self.address)
        if not self.address.startswith(("https://", "http://", "mailto:", "#")):
            raise LinkRefused(self.address)


@dataclass(frozen=True, slots=True)
class SourceReference:
    """A mark that points to one of the report's sources, such as [1] or [1, annex 2]."""

    source_key: str
    where: str = ""

    def __post_init__(self) -> None:
        printable(self.where)


Inline = Text | Strong | Emphasis | Link | SourceReference
Runs = tuple[Inline, ...]


def runs_of(content: str | Runs) -> Runs:
    """Let callers give a plain string where runs are expected."""
    if isinstance(content, str):
        return (Text(content),)
    return content
