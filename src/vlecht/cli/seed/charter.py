"""A start canvas half filled in and an agreement; the network of the demo is made up."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Final
from uuid import uuid4

from vlecht.charter.operations.agreements import make_agreement
from vlecht.charter.operations.canvas import write_canvas_field
from vlecht.networks.models import LearningNetwork, NetworkMembership
from vlecht.people.models import Person

CANVAS: Final = {
    "issue": "Mensen die na een opname thuiskomen, staan er te vaak alleen voor.",
    "central_question": "Hoe zorgen we samen dat thuiskomen rustig gaat?",
    "agenda": "open",
    "seat_residents": "Chris, en nog twee mensen die zelf zijn opgenomen.",
    "seat_residents_strands": "experience",
    "seat_professionals": "Wijkverpleging en het buurtteam.",
    "seat_professionals_strands": "practice",
    "roles": "Amina begeleidt. Wie bij de gemeente meedoet, weten we nog niet.",
    "rhythm": "Elke zes weken, twee uur, in het buurthuis.",
    "hours": "Twee uur per week, met vragen in je eigen organisatie erbij.",
    "compensation": "Bewoners krijgen een vergoeding per bijeenkomst.",
    "results_member": "We weten van elkaar wat we doen bij een ontslag.",
    "motivation": "4",
    "capacity": "4",
    "opportunity": "2",
    "opportunity_why": "De roosters van de zorg houden nog geen rekening met ons.",
}


def seed_charter(network: LearningNetwork, guide: Person, *, at: dt.datetime) -> None:
    """Fill in part of the canvas and write an agreement down."""
    for key, text in CANVAS.items():
        write_canvas_field(
            network=network,
            key=key,
            text=text,
            base_version=0,
            submission_id=uuid4(),
            actor=guide,
            at=at,
        )
    make_agreement(
        membership=NetworkMembership.objects.get(network=network, person__name="Bram"),
        employer="Thuiszorg De Linde",
        hours_per_week=Decimal(2),
        role="Wijkverpleegkundige in het netwerk",
        noticed="Collega's horen elke maand wat we leerden.",
        actor=guide,
        at=at,
    )
