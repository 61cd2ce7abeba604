"""Models of charter."""

from vlecht.charter.models.agreement import (
    AgreementVersion,
    Confirmation,
    EmployerAgreement,
)
from vlecht.charter.models.canvas_field import CanvasField, CanvasRevision

__all__ = [
    "AgreementVersion",
    "CanvasField",
    "CanvasRevision",
    "Confirmation",
    "EmployerAgreement",
]
