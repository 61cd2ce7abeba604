"""Every text has its Dutch, and the search for texts finds all of them."""

from __future__ import annotations

from pathlib import Path

from scripts import translations


def an_app(folder: Path) -> Path:
    """Return an app with one text of each kind."""
    app = folder / "example"
    (app / "templates" / "example").mkdir(parents=True)
    (app / "__init__.py").write_text("")
    (app / "words.py").write_text(
        "A = _('Hello %(name)s')\nB = ngettext('one card', '%(n)s cards', 2)\n"
        "C = pgettext_lazy('month', 'May')\n"
    )
    (app / "templates" / "example" / "page.html").write_text(
        '{% load i18n %}\n   <p title="{% translate "It\'s" %}">don\'t\n'
        "{% blocktranslate trimmed with name=x.name %}\n  Dear {{ name }}\n{% endblocktranslate %}"
        "{% field form.x label=_('Your name') %}"
    )
    return app


def test_texts_are_found_in_code_and_templates(tmp_path: Path) -> None:
    found = translations.texts(translations.extracted(an_app(tmp_path)))

    assert set(found) == {
        ("", "Hello %(name)s"),
        ("", "one card"),
        ("month", "May"),
        ("", "It's"),
        ("", "Dear %(name)s"),
        ("", "Your name"),
    }


def test_missing_left_over_and_broken_texts_are_named(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    path = translations.catalogue_path(app, "nl")
    path.parent.mkdir(parents=True)
    path.write_text(
        'msgid ""\nmsgstr ""\n"Language: nl\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "Hello %(name)s"\nmsgstr "Dag %(naam)s"\n\n'
        'msgid "It\'s"\nmsgstr ""\n\n'
        'msgid "Gone"\nmsgstr "Weg"\n\n'
        '#, fuzzy\nmsgid "Your name"\nmsgstr "Je naam"\n'
    )

    faults = "\n".join(translations.faults_of(app, "nl"))

    assert "not in the file yet: 'May'" in faults
    assert "left over, no code says it: 'Gone'" in faults
    assert 'not translated: "It\'s"' in faults
    assert "marked as unsure (fuzzy): 'Your name'" in faults
    assert "%(naam)s, %(name)s stands on one side only" in faults


def test_updating_keeps_what_is_translated_and_says_nothing_of_places(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    translations.update(app, "nl")
    path = translations.catalogue_path(app, "nl")
    path.write_text(
        path.read_text().replace('msgid "It\'s"\nmsgstr ""', 'msgid "It\'s"\nmsgstr "Het is"')
    )

    translations.update(app, "nl")
    first = path.read_text()
    translations.update(app, "nl")

    assert 'msgstr "Het is"' in first
    assert path.read_text() == first
    assert "#:" not in first
    assert "POT-Creation-Date" not in first
