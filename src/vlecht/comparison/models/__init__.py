"""Models of the comparison."""

from vlecht.comparison.models.compared_case import CaseFacet, ComparedCase
from vlecht.comparison.models.finding import Finding, ReportFact
from vlecht.comparison.models.inventory import Inventory, InventoryImport
from vlecht.comparison.models.participant_row import ParticipantRow
from vlecht.comparison.models.recorded_conflict import RecordedConflict
from vlecht.comparison.models.recorded_value import RecordedValue

__all__ = [
    "CaseFacet",
    "ComparedCase",
    "Finding",
    "Inventory",
    "InventoryImport",
    "ParticipantRow",
    "RecordedConflict",
    "RecordedValue",
    "ReportFact",
]
