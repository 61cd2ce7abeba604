"""What a person sees when it goes wrong: plain words, a way on, never a bare line."""

from __future__ import annotations

import re

import pytest
from django.template.loader import get_template
from django.test import Client, RequestFactory
from django.utils import translation

from vlecht.ui.navigation import NavigationItem
from vlecht.ui.views.csrf_failure import csrf_failure

PAGES = {
    "400.html": ("We konden dit niet lezen", "We could not read this"),
    "403.html": ("Dit mag je niet doen", "You may not do this"),
    "403_csrf.html": ("Stuur het nog één keer", "Please send it once more"),
    "404.html": ("We vinden deze pagina niet", "We cannot find this page"),
    "500.html": ("Hier ging iets mis", "Something went wrong here"),
}


@pytest.mark.parametrize(("name", "headings"), PAGES.items())
@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_error_page_works_without_request_or_context(
    name: str, headings: tuple[str, str], language: str
) -> None:
    with translation.override(language):
        html = get_template(name).render()

    heading = headings[0 if language == "nl" else 1]
    assert f'<html lang="{language}">' in html
    assert f"<h1>{heading}</h1>" in html
    assert f"<title>{heading} · Vlecht</title>" in html
    assert '<a class="button" href="/">' in html


def test_a_form_without_proof_of_origin_answers_403_in_plain_words() -> None:
    response = csrf_failure(RequestFactory().post("/"), reason="CSRF cookie not set.")

    assert response.status_code == 403
    assert "Stuur het nog één keer" in response.content.decode()
    assert "CSRF" not in response.content.decode()


@pytest.mark.django_db
def test_an_address_that_leads_nowhere_answers_in_the_language_of_the_reader() -> None:
    client = Client(headers={"accept-language": "en"})

    response = client.get("/nergens/")

    assert response.status_code == 404
    assert "We cannot find this page" in response.content.decode()


def test_the_frame_shows_what_it_is_given() -> None:
    html = get_template("404.html").render(
        {
            "navigation": [
                NavigationItem(label="Vandaag", url="/v/", is_current=True, icon="today")
            ],
            "footer_links": [NavigationItem(label="Privacy", url="/p/")],
            "search_url": "/zoek/",
            "sign_in_url": "/in/",
        },
        RequestFactory().get("/x/?a=1"),
    )

    assert re.search(r'<a href="/v/" aria-current="page">.*?<span>Vandaag</span>', html)
    assert '<a href="/p/">Privacy</a>' in html
    assert 'action="/zoek/" method="get" role="search"' in html
    assert 'name="next" value="/x/?a=1"' in html


def test_a_page_starts_with_a_way_past_the_header() -> None:
    html = get_template("404.html").render()
    first = re.search(r"<body[^>]*>\s*(<a [^>]*>)", html)

    assert first is not None
    assert first[1] == '<a class="skip-link" href="#content">'
