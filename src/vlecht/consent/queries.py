"""Find what is of one person, in every table, as the inventory says."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.sessions.models import Session
from django.db.models import Field, Model, Q, QuerySet
from django.http import HttpRequest

from vlecht.consent.inventory import (
    Inventory,
    all_models,
    days_kept,
    inventory,
    links_to_person,
)
from vlecht.networks.models import LearningNetwork, NetworkMembership
from vlecht.networks.vocabulary import Role
from vlecht.people.models import Person
from vlecht.people.sign_in.client_trace import account_of


@dataclass(frozen=True)
class RowsOfPerson:
    """The rows of one model that are about a person, and those that say the person did it."""

    model: type[Model]
    about: QuerySet[Any]
    done: QuerySet[Any]


def addresses_of(person: Person) -> list[str]:
    """Return every e-mail address by which rows may name a person."""
    # Reverse name of the sign-in library's table of addresses.
    kept = person.emailaddress_set.values_list("email", flat=True)  # type: ignore[attr-defined]
    return sorted({address.lower() for address in (person.email, *kept) if address})


def rows_of(person: Person, *, known: Inventory | None = None) -> Iterator[RowsOfPerson]:
    """Yield, for every model, the rows that have to do with a person."""
    known = known or inventory()
    addresses = addresses_of(person)
    # Failed sign-ins know an address by a code alone.
    codes = [account_of(HttpRequest(), {"email": address}) for address in addresses]
    for model in all_models():
        said = known.model_row(model)
        about_links, done_links = links_to_person(known, model)
        about = _any_of(about_links, person) | _any_of(said.same_id, person.pk)
        for name in said.same_email:
            for address in (*addresses, *codes):
                about |= Q(**{f"{name}__iexact": address})
        if model is Person:
            about = Q(pk=person.pk)
        rows = model._base_manager.all()  # noqa: SLF001 -- a manager of its own may hide rows
        if model is Session:
            yield RowsOfPerson(model, sessions_of(person), rows.none())
            continue
        yield RowsOfPerson(
            model,
            rows.filter(about) if about else rows.none(),
            rows.filter(_any_of(done_links, person)) if done_links else rows.none(),
        )


def sessions_of(person: Person) -> QuerySet[Session]:
    """Return the sessions in which a person is signed in, or is busy signing in."""
    signs = [str(person.pk), *addresses_of(person)]
    keys = [
        session.session_key
        for session in Session.objects.iterator(chunk_size=1000)
        if any(sign in json.dumps(session.get_decoded(), default=str).lower() for sign in signs)
    ]
    return Session.objects.filter(session_key__in=keys)


def personal_fields(known: Inventory, model: type[Model]) -> Iterator[Field[Any, Any]]:
    """Yield the fields of a model that tell something about a person."""
    for field, row in known.fields_of(model):
        if row.is_of_a_person:
            yield field


def networks_left_without_guide(person: Person) -> QuerySet[LearningNetwork]:
    """Return the networks where others take part and only this person guides the process."""
    open_rows = NetworkMembership.objects.filter(until_date__isnull=True)
    guided = open_rows.filter(person=person, role=Role.PROCESS_GUIDE)
    others = open_rows.exclude(person=person)
    other_guides = others.filter(role=Role.PROCESS_GUIDE)
    return (
        LearningNetwork.objects.filter(pk__in=guided.values("network_id"))
        .filter(pk__in=others.values("network_id"))
        .exclude(pk__in=other_guides.values("network_id"))
        .order_by("name", "id")
    )


def is_last_administrator(person: Person) -> bool:
    """Say whether nobody else looks after the installation."""
    others = Person.objects.filter(is_instance_administrator=True, is_active=True)
    return person.is_instance_administrator and not others.exclude(pk=person.pk).exists()


def expired_rows(at: dt.datetime, *, known: Inventory | None = None) -> Iterator[QuerySet[Any]]:
    """Yield, for each model with a keep period in days, the rows that are past it."""
    known = known or inventory()
    for model in all_models():
        days = days_kept(known, model)
        if days is not None:
            field = known.model_row(model).expires_from
            limit = at - dt.timedelta(days=days)
            rows = model._base_manager  # noqa: SLF001 -- a manager of its own may hide rows
            yield rows.filter(**{f"{field}__lt": limit})


def _any_of(lookups: tuple[str, ...], value: Any) -> Q:
    found = Q()
    for lookup in lookups:
        found |= Q(**{lookup: value})
    return found
