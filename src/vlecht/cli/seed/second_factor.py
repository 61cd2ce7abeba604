"""The second step of the demo's administrator: an app's secret, and codes to use once."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.mfa.utils import decrypt

from vlecht.people.models import Person

SHOWN = 3


def seed_second_factor(person: Person) -> None:
    """Give a person an authenticator app and recovery codes, as they would set up themselves."""
    TOTP.activate(person, generate_totp_secret())
    RecoveryCodes.activate(person)


def second_step_lines(person: Person) -> list[str]:
    """Say how this person passes the second step."""
    held = {row.type: row for row in Authenticator.objects.filter(user=person)}
    codes = RecoveryCodes(held[Authenticator.Type.RECOVERY_CODES]).get_unused_codes()
    secret = TOTP(held[Authenticator.Type.TOTP]).instance.data["secret"]
    return [
        f"{person.name} needs a second step: one of the codes {', '.join(codes[:SHOWN])}",
        f"  (each works once), or an authenticator app with the secret {decrypt(secret)}",
    ]
