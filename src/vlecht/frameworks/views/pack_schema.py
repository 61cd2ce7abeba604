"""The published schema of a content file, for editors and other programs."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from vlecht.frameworks.packfile.schemas import SCHEMA_OF_FORMAT, schema_text
from vlecht.people.access import access, public


@require_safe
@access(public("A schema is no secret, and an editor that checks a file cannot sign in."))
def pack_schema(request: HttpRequest, name: str) -> HttpResponse:
    """Answer with a JSON Schema. Its address never changes; a new format gets a new name."""
    if name not in SCHEMA_OF_FORMAT.values():
        raise Http404
    return HttpResponse(schema_text(name), content_type="application/schema+json")
