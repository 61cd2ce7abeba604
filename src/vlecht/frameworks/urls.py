"""Addresses of content packs."""

from __future__ import annotations

from django.urls import path

from vlecht.frameworks.views.network_packs import network_packs
from vlecht.frameworks.views.pack_detail import pack_detail
from vlecht.frameworks.views.pack_download import pack_download
from vlecht.frameworks.views.pack_edit import pack_edit
from vlecht.frameworks.views.pack_item import pack_item
from vlecht.frameworks.views.pack_list import pack_list
from vlecht.frameworks.views.pack_schema import pack_schema
from vlecht.frameworks.views.pack_versions import pack_versions

app_name = "frameworks"

urlpatterns = [
    path("packs/", pack_list, name="pack-list"),
    path("packs/edit/", pack_edit, name="pack-edit"),
    path("packs/schema/<slug:name>.json", pack_schema, name="pack-schema"),
    path("packs/<slug:pack_key>/", pack_detail, name="pack-detail"),
    path("packs/<slug:pack_key>/download/", pack_download, name="pack-download"),
    path("packs/<slug:pack_key>/versions/", pack_versions, name="pack-versions"),
    path("packs/<slug:pack_key>/items/<slug:item_key>/", pack_item, name="pack-item"),
    path("networks/<uuid:network_id>/packs/", network_packs, name="network-packs"),
]
