"""Words of the library."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class DocumentKind(models.TextChoices):
    """What was found. The order is that of the filter."""

    NETWORK = "network", _("networks")
    METHOD = "method", _("methods")
    WORKING_ELEMENT = "working_element", _("working elements")
    INTERVENTION = "intervention", _("forms of learning")
    KNOWLEDGE = "knowledge", _("other knowledge")


ONE_OF_KIND: Final = {
    DocumentKind.NETWORK: _("learning network"),
    DocumentKind.METHOD: _("method"),
    DocumentKind.WORKING_ELEMENT: _("working element"),
    DocumentKind.INTERVENTION: _("form of learning"),
    DocumentKind.KNOWLEDGE: _("knowledge"),
}
