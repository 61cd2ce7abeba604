"""Addresses of charter."""

from __future__ import annotations

from django.urls import include, path

from vlecht.charter.views.agree import agree
from vlecht.charter.views.agreement import agreement
from vlecht.charter.views.agreement_change import agreement_change
from vlecht.charter.views.agreement_make import agreement_make
from vlecht.charter.views.agreements import agreements
from vlecht.charter.views.canvas import canvas
from vlecht.charter.views.canvas_conflict import canvas_conflict
from vlecht.charter.views.canvas_field import canvas_field
from vlecht.charter.views.canvas_history import canvas_history
from vlecht.charter.views.canvas_print import canvas_print

app_name = "charter"

of_one_network = [
    path("canvas/", canvas, name="canvas"),
    path("canvas/field/", canvas_field, name="canvas-field"),
    path("canvas/print/", canvas_print, name="canvas-print"),
    path("canvas/history/<slug:field_key>/", canvas_history, name="canvas-history"),
    path("canvas/beside/<uuid:revision_id>/", canvas_conflict, name="canvas-conflict"),
    path("agreements/", agreements, name="agreements"),
    path("agreements/new/", agreement_make, name="agreement-make"),
    path("agreements/<uuid:agreement_id>/", agreement, name="agreement"),
    path("agreements/<uuid:agreement_id>/change/", agreement_change, name="agreement-change"),
]
urlpatterns = [
    path("networks/<uuid:network_id>/", include(of_one_network)),
    path("agree/<str:token>/", agree, name="agree"),
]
