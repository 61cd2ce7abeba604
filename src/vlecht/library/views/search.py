"""Search over networks, methods and knowledge."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vlecht.library.queries import search as find
from vlecht.library.question import NotSearchable, Question, read_question
from vlecht.library.vocabulary import DocumentKind
from vlecht.people.access import SignedInRequest, access, signed_in


@require_safe
@access(signed_in)
def search(request: SignedInRequest) -> HttpResponse:
    """Show what was found, or how to search when nothing was asked."""
    text = request.GET.get("q", "")
    asked = request.GET.get("kind", "")
    kind = DocumentKind(asked) if asked in DocumentKind.values else None
    context: dict[str, Any] = {"search_text": text, "text": text, "kind": kind, "problem": ""}
    context["search_url"] = ""  # the page has a field of its own
    question = Question()
    try:
        question = read_question(text)
    except NotSearchable:
        problem = _("This text has a sign that we cannot search for.")
        context |= {"problem": problem, "text": "", "search_text": ""}
    if not question.is_empty:
        context["found"] = find(
            question,
            person=request.user,
            on=timezone.localdate(),
            kind=kind,
            page_number=request.GET.get("page", "1"),
        )
        context["was_cut"] = question.was_cut
    elif text.strip() and not context["problem"]:
        context["problem"] = _("Type at least one word or number.")
    return TemplateResponse(request, "library/search.html", context)
