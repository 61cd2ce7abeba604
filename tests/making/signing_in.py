"""Sign people in to the test client, an administrator with the second factor they must have."""

from __future__ import annotations

import time

from allauth.mfa.models import Authenticator
from django.test import Client

from vlecht.people.models import Person


def sign_in(client: Client, person: Person) -> None:
    """Start a session as after a real sign-in; an administrator has used a second factor."""
    client.force_login(person)
    if not person.is_instance_administrator:
        return
    Authenticator.objects.get_or_create(
        user=person, type=Authenticator.Type.TOTP, defaults={"data": {"secret": "made-up"}}
    )
    session = client.session
    session["account_authentication_methods"] = [
        {"method": "mfa", "type": "totp", "at": time.time()}
    ]
    session["account_authentication_methods_user"] = str(person.pk)
    session.save()
