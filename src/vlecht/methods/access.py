"""The loader of methods: every signed-in person may read them."""

from __future__ import annotations

from django.http import Http404

from vlecht.methods.models import Method


def method_for(method_key: str) -> Method:
    """Return a method with its collection, else raise 404."""
    method = Method.objects.select_related("collection").filter(key=method_key).first()
    if method is None:
        raise Http404
    return method
