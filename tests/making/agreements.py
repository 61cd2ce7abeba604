"""Agreements with employers."""

from __future__ import annotations

from decimal import Decimal

from tests.making.networks import MadeNetwork
from tests.making.people import MOMENT
from vlecht.charter.models import EmployerAgreement
from vlecht.charter.operations.agreements import make_agreement as make_through_operation
from vlecht.people.models import Person


def make_agreement(made: MadeNetwork, *, about: Person | None = None) -> EmployerAgreement:
    """Return an agreement about Bram to which nobody has said yes."""
    membership = made.network.memberships.get(person=about or made.bram)
    return make_through_operation(
        membership=membership,
        employer="Buurtteam Noord",
        hours_per_week=Decimal("2.0"),
        role="Denkt mee over de leervraag",
        noticed="Vertelt elke maand wat het netwerk leerde",
        actor=made.amina,
        at=MOMENT,
    )
