"""A version of a pack as the file it came from."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from vlecht.frameworks.access import version_for
from vlecht.people.access import SignedInRequest, access, signed_in


@require_safe
@access(signed_in)
def pack_download(request: SignedInRequest, pack_key: str) -> HttpResponse:
    """Answer with the file, comments and all, to be edited and sent back."""
    version = version_for(pack_key, request.GET.get("version", "")[:20], with_text=True)
    return HttpResponse(
        version.source_text,
        content_type="application/yaml; charset=utf-8",
        headers={
            "Content-Disposition": (
                f'attachment; filename="{version.pack.key}-{version.version}.yaml"'
            )
        },
    )
