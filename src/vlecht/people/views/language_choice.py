"""Choose the language of the pages, signed in or not."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from vlecht.people.access import access, public
from vlecht.people.operations.persons import choose_language
from vlecht.people.vocabulary import Language


@require_POST
@access(public("a reader chooses a language before signing in"))
def language_choice(request: HttpRequest) -> HttpResponse:
    """Keep the choice in a cookie, and with the person when someone is signed in."""
    language = request.POST.get("language", "")
    if request.user.is_authenticated and language in Language.values:
        choose_language(person=request.user, language=language)
    response = set_language(request)
    assert isinstance(response, HttpResponse)  # noqa: S101 -- for the type checker
    return response
