"""The page of a network, arranged for reading: which cells stand together."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.urls import reverse

from vlecht.comparison.case_timeline import case_timeline
from vlecht.comparison.cells import conflict_subject
from vlecht.comparison.queries.case_page import CasePage
from vlecht.comparison.vocabulary import InventoryField, RecordType
from vlecht.methods.queries import linked_words

# The sources of the inventory of 2019 end here: the questionnaires came in up to October 2018, the
# overview names December 2018 and the annex early 2019.
LAST_KNOWN_DAY = dt.date(2019, 3, 15)
_IN_SHORT = (
    InventoryField.WORKPLACE,
    InventoryField.INITIATOR,
    InventoryField.START,
    InventoryField.STATUS,
    InventoryField.STOP_REASON,
    InventoryField.LEVEL,
    InventoryField.PLACES,
    InventoryField.SIZE,
    InventoryField.MEETING_RHYTHM,
    InventoryField.AGENDA,
)
_LEARNING = (
    InventoryField.GOAL,
    InventoryField.CENTRAL_QUESTION,
    InventoryField.EXPECTED_RESULTS,
    InventoryField.RESULTS_SET_DURING,
    InventoryField.RESULTS_REPORTED,
)
_WORKING = (
    InventoryField.COOPERATION,
    InventoryField.PROCESS_GUIDANCE,
    InventoryField.CONTENT_GUIDANCE,
    InventoryField.COMPETENCES,
    InventoryField.TOOLS,
    InventoryField.COSTS,
)
_YIELD = (
    InventoryField.WORKING_ELEMENTS,
    InventoryField.CHANCES_CHALLENGES,
    InventoryField.EXPERIENCE,
    InventoryField.EVALUATED,
)


def presented(page: CasePage) -> dict[str, Any]:
    """Return what the template shows."""
    return {
        "page": page,
        "case": page.case,
        "record_type": RecordType(page.case.record_type).label,
        "description": page.cells["description"],
        "in_short": [page.cells[field] for field in _IN_SHORT],
        "learning": [page.cells[field] for field in _LEARNING],
        "working": [page.cells[field] for field in _WORKING],
        "yielding": [page.cells[field] for field in _YIELD],
        "participants_cell": page.cells["participants"],
        "involvement": page.cells["involvement"],
        "methods_cell": page.cells["methods"],
        "methods": _linked(page.terms(InventoryField.METHODS)),
        "conflicts": [
            {"label": conflict_subject(conflict), "row": conflict} for conflict in page.conflicts
        ],
        "themes": page.terms(InventoryField.THEMES),
        "timeline": case_timeline(page.values, until=LAST_KNOWN_DAY),
    }


def _linked(terms: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return methods as the inventory names them, with the descriptions that we know of them."""
    found = linked_words(terms)
    return [
        {
            "word": term,
            "links": [
                {
                    "name": method.name,
                    "url": reverse("methods:method-detail", args=[method.key]),
                }
                for word in found[term]
                for method in word.methods
            ],
        }
        for term in terms
    ]
