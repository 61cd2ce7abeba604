"""Addresses of the comparison."""

from __future__ import annotations

from django.urls import include, path

from vlecht.comparison.views.compared_network import compared_network
from vlecht.comparison.views.grid import grid
from vlecht.comparison.views.grid_export import grid_export
from vlecht.comparison.views.import_undo import import_undo
from vlecht.comparison.views.inventories import inventories
from vlecht.comparison.views.inventory_imports import inventory_imports
from vlecht.comparison.views.inventory_publication import inventory_publication

app_name = "comparison"

of_one_inventory = [
    path("", grid, name="grid"),
    path("export/", grid_export, name="grid-export"),
    path("imports/", inventory_imports, name="inventory-imports"),
    path("imports/<uuid:import_id>/undo/", import_undo, name="import-undo"),
    path("publication/", inventory_publication, name="inventory-publication"),
    path("networks/<str:case_key>/", compared_network, name="compared-network"),
]
urlpatterns = [
    path("", inventories, name="inventories"),
    path("<uuid:inventory_id>/", include(of_one_inventory)),
]
