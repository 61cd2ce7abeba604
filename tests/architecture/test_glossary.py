"""One word for one thing: every model and every fixed value stands in the glossary, in two languages."""

from __future__ import annotations

import re

from django.apps import apps

from scripts import glossary

PAGE = glossary.PAGE.read_text("utf-8")
BY_PEOPLE = PAGE.partition(glossary.MARK)[0]
ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def test_every_model_has_a_word_in_both_languages_with_a_source() -> None:
    models = {
        model.__name__ for model in apps.get_models() if model.__module__.startswith("vlecht.")
    }
    explained = {code for _english, _dutch, code, _meaning, _source in ROW.findall(BY_PEOPLE)}

    assert models - explained == set()


def test_every_fixed_value_stands_there_as_people_read_it() -> None:
    assert PAGE.partition(glossary.MARK)[2] == glossary.values(), "run scripts/glossary.py"


def test_a_word_means_one_thing() -> None:
    words = [english for english, *_rest in ROW.findall(BY_PEOPLE)]

    assert len(words) == len(set(words))
    assert len(words) > 40


def test_every_word_of_the_glossary_is_in_the_code() -> None:
    code = {model.__name__ for model in apps.get_models()} | {
        vocabulary.__name__ for _app, vocabulary in glossary.vocabularies()
    }

    assert {row[2] for row in ROW.findall(BY_PEOPLE)} - code == set()
