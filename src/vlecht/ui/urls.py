"""The living page of the interface kit.

This package lies below the one that knows access rules; `vlecht.config` lists the rule.
"""

from __future__ import annotations

from django.urls import path

from vlecht.ui.views.kit import kit

app_name = "ui"
urlpatterns = [path("", kit, name="kit")]
