"""The data inventory, field by field."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.consent.privacy_page import inventory_tables
from vlecht.people.access import access, public


@require_safe
@access(public("what an installation keeps is no secret"))
def data_inventory(request: HttpRequest) -> HttpResponse:
    """Show every field with its class, purpose and keep period."""
    return TemplateResponse(request, "consent/data_inventory.html", {"tables": inventory_tables()})
