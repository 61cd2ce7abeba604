"""Who may edit packs, and the loaders of packs."""

from __future__ import annotations

import re
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from vlecht.frameworks.models import ContentPack, PackItem, PackVersion
from vlecht.frameworks.queries import coordinates_any
from vlecht.frameworks.rules import may_edit_packs
from vlecht.people.access import AccessRule, to_sign_in
from vlecht.people.models import Person

_KEY: Final = re.compile(r"[a-z0-9-]{1,60}")
_VERSION: Final = re.compile(r"[0-9.]{0,20}")


def edits_packs(person: Person) -> bool:
    """Say whether this person may edit packs now."""
    today = timezone.localdate()
    return may_edit_packs(person, is_coordinator=coordinates_any(person, on=today))


def _admit_editor(request: HttpRequest, _kwargs: dict[str, Any]) -> HttpResponse | None:
    if not request.user.is_authenticated:
        return to_sign_in(request)
    if not edits_packs(request.user):
        raise Http404
    return None


pack_editor: Final = AccessRule(
    "pack_editor", "Who coordinates a programme or looks after the installation.", _admit_editor
)


def pack_for(pack_key: str) -> ContentPack:
    """Return a pack, else raise 404."""
    pack = ContentPack.objects.filter(key=pack_key).first()
    if pack is None:
        raise Http404
    return pack


def version_for(pack_key: str, version: str = "", *, with_text: bool = False) -> PackVersion:
    """Return a version of a pack, the one in use when none is named, else raise 404."""
    # What the address asks with may be anything, also what a database refuses to compare.
    if not _KEY.fullmatch(pack_key) or not _VERSION.fullmatch(version):
        raise Http404
    rows = PackVersion.objects.filter(pack__key=pack_key).select_related("pack")
    if not with_text:
        rows = rows.defer("source_text")
    found = rows.filter(version=version) if version else rows.current()
    row = found.first()
    if row is None:
        raise Http404
    return row


def item_for(pack_key: str, item_key: str, version: str = "") -> PackItem:
    """Return a node of a version of a pack, else raise 404."""
    pack_version = version_for(pack_key, version)
    item = pack_version.items.filter(key=item_key).first()
    if item is None:
        raise Http404
    item.version = pack_version
    return item
