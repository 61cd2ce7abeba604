"""Words of methods. Keys stand in the files and in the database and never change."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class MethodKind(models.TextChoices):
    """What sort of thing a description is about."""

    METHOD = "method", _("method")
    LEARNING_FORM = "learning_form", _("form of learning")
    INSTRUMENT = "instrument", _("instrument")
    FRAMEWORK = "framework", _("way of thinking")
    TOOL = "tool", _("aid")
    ORGANISATION_FORM = "organisation_form", _("form of organising")
    PROGRAMME = "programme", _("programme")


class Coverage(models.TextChoices):
    """How much the sources say."""

    DESCRIBED = "described", _("described")
    NAMED_ONLY = "named_only", _("only named")


class StepOrder(models.TextChoices):
    """Whether the source gives the steps an order."""

    IN_ORDER = "in_order", _("steps in order")
    DERIVED = "derived", _("steps, put in order by us")
    NO_ORDER = "no_order", _("parts, in no order")
