"""Two networks with everyone in them, and what to fill in for each parameter of an address."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from django.test import Client
from django.utils import timezone

from tests.making.networks import make_member, make_network, make_programme
from tests.making.people import make_administrator, make_guest, make_person
from tests.making.signing_in import sign_in
from vlecht.charter.models import CanvasRevision, EmployerAgreement
from vlecht.charter.operations.agreements import issue_confirmation_link, make_agreement
from vlecht.charter.operations.canvas import write_canvas_field
from vlecht.charter.vocabulary import Party
from vlecht.comparison.models import InventoryImport
from vlecht.comparison.operations.imports import import_inventory
from vlecht.exchange.models import InventoryUpload
from vlecht.exchange.operations.inventories import keep_upload
from vlecht.exchange.readers.inventory import Reading
from vlecht.exchange.reading import read_shipped
from vlecht.frameworks.operations.packs import install_shipped_packs
from vlecht.methods.operations.collections import install_shipped_methods
from vlecht.networks.invitation_keys import link_key_of
from vlecht.networks.models import Invitation, LearningNetwork, NetworkMembership, Programme
from vlecht.networks.operations.invitations import invite_people
from vlecht.networks.operations.learning_networks import end_membership
from vlecht.networks.operations.support_visits import open_support_visit
from vlecht.networks.rules import ROLE_PERMISSIONS, SUPPORT_PERMISSIONS, permissions_of
from vlecht.networks.vocabulary import KnowledgeSource, Permission, Role
from vlecht.people.models import Person
from vlecht.people.operations.guests import keep_place_of

LONG_AGO = dt.timedelta(days=400)


@dataclass
class Place:
    """One network with an object of every kind that an address can name."""

    programme: Programme
    network: LearningNetwork
    guide: Person
    membership: NetworkMembership
    invitation: Invitation
    return_key: str
    inventory_import: InventoryImport
    case_key: uuid.UUID
    upload: InventoryUpload
    agreement: EmployerAgreement
    token: str
    revision: CanvasRevision


@dataclass
class World:
    """Two places, and someone for every role in the first."""

    here: Place
    elsewhere: Place
    people: dict[str, Person | None] = field(default_factory=dict)
    granted: dict[str, frozenset[Permission]] = field(default_factory=dict)
    clients: dict[str, Client] = field(default_factory=dict)


def make_place(name: str, guide: Person, member: Person, coordinator: Person) -> Place:
    """Make a network with a member and an invitation, through operations."""
    now = timezone.now()
    case_key = uuid.uuid4()  # the address of a page that is not there shows what it asked for
    programme = make_programme(f"Programma {name}", coordinator=coordinator)
    network = make_network(name, guide=guide, programme=programme)
    membership = make_member(network, member)
    agreement = make_agreement(
        membership=membership,
        employer="De Linde",
        hours_per_week=Decimal(2),
        role="Wijkverpleegkundige",
        noticed="Collega's horen wat we leerden.",
        actor=guide,
        at=now,
    )
    return Place(
        programme=programme,
        network=network,
        guide=guide,
        membership=membership,
        invitation=invite_people(
            network=network,
            role=Role.MEMBER,
            actor=guide,
            permissions=permissions_of([Role.PROCESS_GUIDE]),
            expires_at=now + dt.timedelta(days=10),
            max_uses=50,
            at=now,
        ),
        return_key=keep_place_of(make_guest(f"Gast {name}"), now),
        inventory_import=bring_in_inventory(programme, str(case_key), at=now),
        case_key=case_key,
        upload=keep_upload(
            programme=programme,
            reading=Reading(),
            title=f"Inventarisatie {name}",
            person=coordinator,
            at=now,
        ),
        agreement=agreement,
        token=issue_confirmation_link(
            version=agreement.versions.get(), party=Party.EMPLOYER, actor=guide, at=now
        ),
        revision=write_beside(network, (guide, member), at=now),
    )


def write_beside(
    network: LearningNetwork, writers: tuple[Person, Person], *, at: dt.datetime
) -> CanvasRevision:
    """Let two people write in the same field at once; return the text that stands beside."""
    for writer in writers:
        written = write_canvas_field(
            network=network,
            key="central_question",
            text=f"Wat wil {writer.name} weten?",
            base_version=0,
            submission_id=uuid.uuid4(),
            actor=writer,
            at=at,
        )
    assert written.revision is not None
    return written.revision


def bring_in_inventory(programme: Programme, key: str, *, at: dt.datetime) -> InventoryImport:
    """Bring in the real inventory with one network more, that only this place has."""
    content = read_shipped().content
    case = replace((content.cases or ())[4], key=key, parent_key="")
    content = replace(content, cases=(*(content.cases or ()), case))
    outcome = import_inventory(
        programme=programme,
        title="Inventarisatie van 2019",
        content=content,
        files=[],
        actor=None,
        at=at,
    )
    assert outcome.run is not None
    return outcome.run


def make_world() -> World:
    """Make both places and sign everyone in."""
    now = timezone.now()
    eva = make_person("Eva")
    coordinator = make_person("Carla")
    here = make_place("Hier", make_person("Amina"), make_person("Marlies"), coordinator)
    elsewhere = make_place("Elders", eva, make_person("Frits"), make_person("Cor"))
    world = World(here, elsewhere)
    install_shipped_packs(at=now)
    install_shipped_methods(at=now)

    def add(key: str, person: Person | None, granted: frozenset[Permission] = frozenset()) -> None:
        world.people[key] = person
        world.granted[key] = granted
        world.clients[key] = Client()
        if person is not None:
            sign_in(world.clients[key], person)

    add("anonymous", None)
    add("process_guide", here.guide, ROLE_PERMISSIONS[Role.PROCESS_GUIDE])
    for role in Role:
        if role in {Role.PROCESS_GUIDE, Role.COORDINATOR, Role.OUTSIDER}:
            continue
        person = make_person(f"Rol {role}")
        make_member(here.network, person, role)
        add(str(role), person, ROLE_PERMISSIONS[role])
    guest = make_guest()
    make_member(here.network, guest, Role.RESIDENT_MEMBER, KnowledgeSource.EXPERIENCE)
    add("guest_by_code", guest, ROLE_PERMISSIONS[Role.RESIDENT_MEMBER])
    add("coordinator", coordinator, ROLE_PERMISSIONS[Role.COORDINATOR])
    add("outsider", eva)
    gone = make_person("Geert")
    left = make_member(here.network, gone, at=now - LONG_AGO)
    end_membership(membership=left, actor=None, at=now - dt.timedelta(days=1))
    add("ended_member", gone)
    add("administrator", make_administrator("Ingrid"))
    visitor = make_administrator("Vera")
    open_support_visit(
        network=here.network, administrator=visitor, reason="Helpt bij een vraag", at=now
    )
    add("administrator_visiting", visitor, SUPPORT_PERMISSIONS)
    return world


# What an address names, made from a place. A parameter that is not here fails the matrix.
OBJECTS: dict[str, Callable[[Place], Any]] = {
    "network_id": lambda place: place.network.pk,
    "membership_id": lambda place: place.membership.pk,
    "invitation_id": lambda place: place.invitation.pk,
    "link_key": lambda place: link_key_of(place.invitation.pk),
    "person_id": lambda place: place.guide.pk,
    "programme_id": lambda place: place.programme.pk,
    "return_key": lambda place: place.return_key,
    "inventory_id": lambda place: place.inventory_import.inventory_id,
    "import_id": lambda place: place.inventory_import.pk,
    "case_key": lambda place: place.case_key,
    "upload_id": lambda place: place.upload.pk,
    "agreement_id": lambda place: place.agreement.pk,
    "token": lambda place: place.token,
    "revision_id": lambda place: place.revision.pk,
}
# What belongs to no network: parameters of libraries, and content that everyone shares.
OPEN_VALUES: dict[str, Any] = {
    "field_key": "central_question",
    "item_key": "limited-number-of-members",
    "method_key": "learning-culture-scan",
    "name": "pack-1",
    "pack_key": "liso",
    "key": "set-password",
    "pk": 1,
    "provider_id": "organisation",
    "uidb36": "1",
}


def values_of(parameters: tuple[str, ...], place: Place) -> dict[str, Any]:
    """Return what to fill in for the parameters of an address."""
    return {
        name: OBJECTS[name](place) if name in OBJECTS else OPEN_VALUES[name] for name in parameters
    }


def missing_value(value: Any) -> Any:
    """Return a value of the same form that names nothing."""
    if isinstance(value, uuid.UUID):
        return uuid.uuid4()
    if isinstance(value, int):
        return 987_654_321
    return "x" * len(str(value))
