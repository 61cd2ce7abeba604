from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.making.frameworks import make_shipped_content
from tests.making.people import make_person
from vlecht.methods import usage
from vlecht.methods.models import Method
from vlecht.methods.queries import words_of
from vlecht.methods.usage import MethodUse
from vlecht.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(client: Client) -> Client:
    make_shipped_content()
    client.force_login(make_person("Bram"))
    return client


def test_a_stranger_is_sent_to_sign_in(client: Client) -> None:
    make_shipped_content()

    assert client.get("/methods/").status_code == 302
    assert client.get("/methods/action-learning/").status_code == 302


def test_every_method_can_be_read(reader: Client) -> None:
    keys = list(Method.objects.values_list("key", flat=True))

    assert {reader.get(f"/methods/{key}/").status_code for key in keys} == {200}
    assert reader.get("/methods/juggling/").status_code == 404


def test_the_list_is_in_pages_and_asks_a_fixed_number_of_questions(reader: Client) -> None:
    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            reader.get(address)
        return len(queries)

    asked("/methods/")
    assert asked("/methods/") == asked("/methods/?text=actieleren") == 4
    assert reader.get("/methods/?page=4").context["page"].number == 4
    assert reader.get("/methods/?page=99").status_code == 200


def test_the_list_is_narrowed_by_word_and_sort(reader: Client) -> None:
    def keys(address: str) -> list[str]:
        return [method.key for method in reader.get(address).context["page"]]

    assert keys("/methods/?text=kwartier") == ["board-session"]
    assert "design-thinking" in keys("/methods/?kind=method&coverage=named_only")
    assert keys("/methods/?text=xyzzy") == []


@pytest.mark.parametrize("query", ["kind=nonsense", "coverage=%00", f"text={'a' * 200}", "page=x"])
def test_a_strange_address_never_breaks(reader: Client, query: str) -> None:
    assert reader.get(f"/methods/?{query}").status_code in {200, 422}


def test_a_method_shows_its_steps_in_order_and_its_sources(reader: Client) -> None:
    page = reader.get("/methods/action-learning/").content.decode()

    first, last = page.index("Verhelderen met open vragen"), page.index("Actie uitvoeren")
    assert first < last
    assert "<ol>" in page
    assert "Kooiman, A. (2018)" in page
    assert "Jansen, E." in page


def test_a_method_that_is_only_named_gets_no_explanation(reader: Client) -> None:
    page = reader.get("/methods/social-scrum/").content.decode()

    assert "Onze bronnen noemen deze methode en leggen hem niet uit." in page
    assert "We kennen geen netwerk dat dit gebruikt." in page


def uses_in_gardens(method: Method, person: Person) -> list[MethodUse]:
    return [MethodUse(label=f"Tuin van {person.name}", url="/tuin/")]


def test_apps_above_say_where_a_method_is_used(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Settings name the function; the import path of a test is not one that can be imported.
    monkeypatch.setattr(usage, "usage_sources", lambda: (uses_in_gardens,))

    page = reader.get("/methods/action-learning/").content.decode()

    assert '<a href="/tuin/">Tuin van Bram</a>' in page


def test_settings_name_the_functions_that_know(settings: Any) -> None:
    settings.METHOD_USAGE = ["vlecht.methods.queries.words_of"]
    usage.usage_sources.cache_clear()

    assert usage.usage_sources() == (words_of,)
    usage.usage_sources.cache_clear()
