"""Let a network use its own words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.db import transaction

from vlecht.journal.operations import record
from vlecht.networks.models import LearningNetwork, RenamedTerm
from vlecht.networks.vocabulary import TERMS
from vlecht.people.models import Person


@transaction.atomic
def rename_terms(
    *,
    network: LearningNetwork,
    language: str,
    words: Mapping[str, tuple[str, str]],
    actor: Person,
    at: dt.datetime,
) -> int:
    """Set the network's own words in one language; return how many changed.

    `words` holds (singular, plural) per term; an empty singular brings the usual word back.
    Unknown terms are a fault of the caller. Journaled when something changed.
    """
    unknown = set(words) - set(TERMS)
    if unknown:
        raise ValueError(f"no such terms: {sorted(unknown)}")
    held = {
        row.term: row
        for row in RenamedTerm.objects.select_for_update().filter(
            network=network, language=language
        )
    }
    changed = []
    for term, (singular, plural) in words.items():
        wanted = (" ".join(singular.split()), " ".join(plural.split()))
        if _set_word(network, language, term, wanted, held.get(term)):
            changed.append(term)
    if changed:
        record(
            actor=actor,
            verb="networks.terms_renamed",
            subject=network,
            network_id=network.pk,
            at=at,
            details={"terms": sorted(changed), "language": language},
        )
    return len(changed)


def _set_word(
    network: LearningNetwork,
    language: str,
    term: str,
    wanted: tuple[str, str],
    row: RenamedTerm | None,
) -> bool:
    singular, plural = wanted
    if not singular:
        if row is None:
            return False
        row.delete()
        return True
    if row is not None and (row.singular, row.plural) == wanted:
        return False
    RenamedTerm.objects.update_or_create(
        network=network,
        term=term,
        language=language,
        defaults={"singular": singular, "plural": plural},
    )
    return True
