"""Words of the library."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class DocumentKind(models.TextChoices):
    """What was found. The order is that of the filter."""

    NETWORK = "network", _("networks")
    METHOD = "method", _("methods")
    WORKING_ELEMENT = "working_element", _("working elements")
    INTERVENTION = "intervention", _("interventions")
    KNOWLEDGE = "knowledge", _("other knowledge")
