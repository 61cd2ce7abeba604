#!/usr/bin/env python3
"""Keeps the Dutch texts of every app complete, without GNU gettext on the machine.

    scripts/translations.py update people networks   write new texts into the .po of these apps
    scripts/translations.py update                   the same for every app
    scripts/translations.py check                    name what is missing, unsure, left over or broken
    scripts/translations.py compile                  write the .mo files that Django reads

The texts in the code are English; `locale/nl/LC_MESSAGES/django.po` of each app holds the Dutch.
The files carry no places and no dates, so a change in the code does not disturb its neighbours.
"""

import argparse
import io
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

PACKAGES = Path(__file__).resolve().parent.parent / "src" / "vlecht"
LANGUAGES = ("nl",)
TEMPLATE_ENDINGS = {".html", ".txt", ".svg", ".xml"}
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|(?<!\{)\{\w*\}(?!\})")
TAG = re.compile(r"</?[a-z][a-z0-9]*")
RESTLESS_HEADERS = re.compile(
    r'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Report-Msgid-Bugs-To|Last-Translator'
    r"|Language-Team|Project-Id-Version):.*\n",
    re.MULTILINE,
)


def key_of(message: Message) -> tuple[str, str]:
    """Return what makes a message itself: its context and its English text."""
    text = message.id if isinstance(message.id, str) else message.id[0]
    return message.context or "", text


def python_of_template(text: str, origin: str) -> str:
    """Turn a template into lines that a Python reader accepts, with only the texts left in them."""
    return "\n".join(line.lstrip() for line in templatize(text, origin=origin).split("\n"))


def sources_of(app: Path) -> Iterator[tuple[Path, str]]:
    """Yield every file of an app that can hold texts, as Python."""
    for path in sorted(app.rglob("*.py")):
        if "migrations" not in path.parts:
            yield path, path.read_text("utf-8")
    templates = app / "templates"
    if templates.is_dir():
        for path in sorted(templates.rglob("*")):
            if path.suffix in TEMPLATE_ENDINGS:
                yield path, python_of_template(path.read_text("utf-8"), str(path))


def extracted(app: Path) -> Catalog:
    """Return every English text in an app, in a fixed order."""
    found = Catalog(charset="utf-8")
    for _path, source in sources_of(app):
        messages = extract(
            "python",
            io.BytesIO(source.encode()),
            keywords=KEYWORDS,
            comment_tags=("Translators:",),
            strip_comment_tags=True,
            options={"encoding": "utf-8"},
        )
        for _line, text, comments, context in messages:
            found.add(text, None, auto_comments=comments, context=context)
    return found


def catalogue_path(app: Path, language: str) -> Path:
    """Return where an app keeps its texts in a language."""
    return app / "locale" / language / "LC_MESSAGES" / "django.po"


def read_catalogue(path: Path, language: str) -> Catalog:
    """Return the translations that are kept in a file, or none when there is no file yet."""
    if not path.exists():
        return Catalog(locale=language, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language, charset="utf-8")


def texts(catalogue: Catalog) -> dict[tuple[str, str], Message]:
    """Return the messages of a catalogue by context and English text, without its header."""
    return {key_of(message): message for message in catalogue if message.id}


def apps_named(names: list[str]) -> list[Path]:
    """Return the folders of the named apps, or of all that hold Python."""
    if not names:
        return sorted(path.parent for path in PACKAGES.glob("*/__init__.py"))
    chosen = [PACKAGES / name for name in names]
    for app in chosen:
        if not app.is_dir():
            sys.exit(f"There is no app {app.name}.")
    return chosen


def update(app: Path, language: str) -> None:
    """Write the texts of an app into its catalogue, keeping what is translated."""
    path = catalogue_path(app, language)
    known = texts(read_catalogue(path, language))
    wanted = texts(extracted(app))
    if not wanted:
        return
    result = Catalog(
        locale=language,
        charset="utf-8",
        fuzzy=False,
        header_comment=f"# {app.name}: the words of its pages. Update with scripts/translations.py.",
    )
    for (context, _text), message in sorted(wanted.items(), key=lambda pair: pair[0][::-1]):
        old = known.get(key_of(message))
        same_form = old is not None and isinstance(old.string, str) == isinstance(message.id, str)
        result.add(
            message.id,
            old.string if old is not None and same_form else None,
            auto_comments=message.auto_comments,
            user_comments=old.user_comments if old is not None else (),
            context=context or None,
        )
    written = io.BytesIO()
    write_po(written, result, width=100, no_location=True, sort_output=False)
    text = RESTLESS_HEADERS.sub("", written.getvalue().decode())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    missing = sum(
        1 for message in texts(read_catalogue(path, language)).values() if untold(message)
    )
    print(f"{app.name}: {len(wanted)} texts, {missing} without Dutch")


def forms_of(text: str | Iterable[str] | None) -> list[str]:
    """Return the one form of a text, or its singular and plurals."""
    if text is None:
        return []
    return [text] if isinstance(text, str) else list(text)


def untold(message: Message) -> bool:
    """Tell whether a text lacks a translation, or a plural one of its forms."""
    forms = forms_of(message.string)
    return not forms or not all(forms)


def broken_parts(message: Message) -> set[str]:
    """Return placeholders and tags that are not the same on both sides."""
    english, dutch = forms_of(message.id), forms_of(message.string)
    wanted = {part for text in english for part in PLACEHOLDER.findall(text)}
    given = {part for text in dutch for part in PLACEHOLDER.findall(text)}
    wanted_tags = {part for text in english for part in TAG.findall(text)}
    given_tags = {part for text in dutch for part in TAG.findall(text)}
    return (wanted ^ given) | (wanted_tags ^ given_tags)


def faults_of(app: Path, language: str) -> Iterator[str]:
    """Name what is wrong with an app's texts in a language."""
    wanted = texts(extracted(app))
    known = texts(read_catalogue(catalogue_path(app, language), language))
    for key in sorted(wanted.keys() - known.keys()):
        yield f"not in the file yet: {key[1]!r}"
    for key in sorted(known.keys() - wanted.keys()):
        yield f"left over, no code says it: {key[1]!r}"
    for key in sorted(wanted.keys() & known.keys()):
        message = known[key]
        if untold(message):
            yield f"not translated: {key[1]!r}"
        elif message.fuzzy:
            yield f"marked as unsure (fuzzy): {key[1]!r}"
        elif parts := broken_parts(message):
            yield f"{', '.join(sorted(parts))} stands on one side only: {key[1]!r}"


def disagreements(apps: list[Path], language: str) -> Iterator[str]:
    """Name texts that two apps translate differently: Django would show one of the two everywhere."""
    seen: dict[tuple[str, str], tuple[str, object]] = {}
    for app in apps:
        for key, message in texts(read_catalogue(catalogue_path(app, language), language)).items():
            if untold(message):
                continue
            other = seen.setdefault(key, (app.name, message.string))
            if other[1] != message.string:
                yield (
                    f"{app.name} and {other[0]} differ on {key[1]!r}: "
                    f"{message.string!r}, {other[1]!r} (agree, or use pgettext)"
                )


def check(apps: list[Path]) -> int:
    """Print every fault and return how many there are."""
    faults = [
        f"{app.name} ({language}): {fault}"
        for language in LANGUAGES
        for app in apps
        for fault in faults_of(app, language)
    ]
    faults += [fault for language in LANGUAGES for fault in disagreements(apps, language)]
    for fault in faults:
        print(fault)
    total = sum(len(texts(extracted(app))) for app in apps)
    print(f"Translations: {total} texts in {len(apps)} packages, {len(faults)} faults")
    return len(faults)


def compile_catalogues(apps: list[Path]) -> int:
    """Write the .mo of every catalogue that is newer than it; return how many were written."""
    written = 0
    for app in apps:
        for source in app.glob("locale/*/LC_MESSAGES/django.po"):
            target = source.with_suffix(".mo")
            if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
                continue
            with source.open("rb") as file:
                catalogue = read_po(file)
            # Written beside it and moved: two runs at once never leave half a file.
            half = target.with_suffix(".mo.new")
            with half.open("wb") as file:
                write_mo(file, catalogue)
            half.replace(target)
            written += 1
    return written


def main(arguments: list[str] | None = None) -> int:
    """Do what was asked on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("task", choices=["update", "check", "compile"])
    parser.add_argument("apps", nargs="*", help="names under src/vlecht; none means all")
    asked = parser.parse_args(arguments)
    if not settings.configured:
        settings.configure()  # the template reader of Django wants settings, whichever
    apps = apps_named(asked.apps)
    if asked.task == "check":
        return 1 if check(apps) else 0
    if asked.task == "compile":
        print(f"Translations: {compile_catalogues(apps)} files compiled")
        return 0
    for app in apps:
        for language in LANGUAGES:
            update(app, language)
    compile_catalogues(apps)
    return 0


if __name__ == "__main__":
    sys.exit(main())
