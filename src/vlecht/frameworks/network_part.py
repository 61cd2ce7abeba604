"""What frameworks add to the pages of a network: which knowledge it uses."""

from __future__ import annotations

from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from vlecht.networks.models import LearningNetwork
from vlecht.networks.pages import NetworkPart
from vlecht.networks.vocabulary import Permission


def menu(
    network: LearningNetwork, permissions: frozenset[Permission]
) -> list[tuple[str, str, str]]:
    """Return the line to the versions of packs, for who may choose them."""
    if Permission.RENAME_TERMS not in permissions:
        return []
    return [(_("Knowledge"), reverse("frameworks:network-packs", args=[network.pk]), "library")]


part: Final = NetworkPart(menu=menu)
