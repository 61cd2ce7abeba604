"""The living page: every part of the interface kit in every state."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vlecht.ui import kit_samples
from vlecht.ui.icons import ICON_NAMES


@require_safe
def kit(request: HttpRequest) -> HttpResponse:
    """Show the kit. Open to strangers: it holds nobody's data."""
    return TemplateResponse(
        request,
        "ui/kit.html",
        {
            "icon_names": ICON_NAMES,
            "empty_form": kit_samples.empty_form(),
            "wrong_form": kit_samples.form_with_errors(),
            "was_sent": "sent" in request.GET,
            "facts": kit_samples.sample_facts(),
            "charts": kit_samples.sample_charts(),
            "long_words": kit_samples.LONG_WORDS,
            "page_of_list": Paginator(range(200), 10).page(7),
            "step_labels": [_("Issue"), _("People"), _("Rhythm"), _("Check")],
        },
    )
