"""Every page there is, for a person who may see it, in both languages, widths and schemes.

No finding of axe, no console error, no blocked part, no sideways scrolling, no small target.
The list is made from the URLconf: a new page is tested without anybody adding it here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from tests.architecture.access_matrix import ask
from tests.architecture.access_world import World, values_of
from tests.architecture.routes import Route, all_routes
from tests.browser.reading import LANGUAGES, reader, show_answer
from vlecht.people.models import Person

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Who looks first: the one for whom most pages hold most.
READERS = ("process_guide", "administrator", "coordinator", "anonymous", "resident_member")
# Addresses that give no page to anybody in our world, and why that is right.
NO_PAGE: dict[str, str] = {
    "set_language": "takes a choice and sends the reader back",
    "account_signup": "not open: people come by invitation",
}
ROUTES = [route for route in all_routes() if route.rule is not None and route.name not in NO_PAGE]


def is_page(answer: HttpResponse) -> bool:
    """Tell a page to read from a file, a part or a way to somewhere else."""
    return answer.status_code == 200 and answer.headers.get("Content-Type", "").startswith(
        "text/html"
    )


def send_nothing(client: Client, address: str) -> HttpResponse:
    """Send a form as a browser does in which nothing was filled in; undo what it did."""
    cache.clear()
    with transaction.atomic():
        answer: Any = client.post(address, {"csrfmiddlewaretoken": "x"})
        transaction.set_rollback(True)
    return answer  # type: ignore[no-any-return]


def find_reader(route: Route, world: World) -> tuple[str, str] | None:
    """Return the address and the first person who gets a page there."""
    address = route.address(values_of(route.parameters, world.here))
    for role in READERS:
        if is_page(ask(world.clients[role], "GET", address)):
            return address, role
    return None


def speak(person: Person | None, language: str) -> None:
    """Let a signed-in person read in a language; a stranger says so with a cookie."""
    if person is not None:
        person.language = language
        person.save(update_fields=["language"])


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_a_page_is_fit_for_everyone(
    route: Route, world: World, browser: Browser, server_url: str
) -> None:
    found = find_reader(route, world)
    if found is None:
        return  # a file, a redirect or a form that only takes: the matrix test looks at those
    address, role = found
    problems: list[str] = []

    for language in LANGUAGES:
        speak(world.people[role], language)
        with reader(browser, server_url, client=world.clients[role], language=language) as opened:
            opened.open(address)
            if opened.page.get_attribute("html", "lang") != language:
                problems.append(f"{language}: the page is in another language")
            # A colour is the same in every language; once in the dark is enough.
            opened.check_everywhere(schemes=("light", "dark") if language == "nl" else ("light",))
            problems += [f"{language} {problem}" for problem in opened.finish()]

    assert "\n".join(problems) == ""


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_a_page_that_refuses_a_form_is_fit_for_everyone(
    route: Route, world: World, browser: Browser, server_url: str
) -> None:
    address = route.address(values_of(route.parameters, world.here))
    for role in READERS:
        client = world.clients[role]
        speak(world.people[role], "nl")
        answer = send_nothing(client, address)
        if answer.status_code == 422 and answer.headers.get("Content-Type", "").startswith(
            "text/html"
        ):
            break
    else:
        return  # the page has no form, or takes an empty one

    with reader(browser, server_url, client=client, width=320) as opened:
        show_answer(opened, address, answer)
        opened.check()
        problems = opened.finish()
        title = opened.page.title()

    assert "\n".join(problems) == ""
    assert title.startswith(("Fout:", "Error:"))
