"""Let somebody look after this installation: the first time, or who is locked out.

Example: vlecht administrator ingrid@example.org --name Ingrid --set-password
The person signs in and first sets up a second step. --forget-second-step is for who lost phone
and spare codes: they sign in and set up a new one.
"""

from __future__ import annotations

import argparse
import getpass
import sys

from vlecht.cli.answer import add_json_option, answer


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("email", help="the e-mail address the person signs in with")
    parser.add_argument("--name", default="", help="the name others see, for who is new")
    parser.add_argument(
        "--set-password",
        action="store_true",
        help="read a password; without one they sign in with a code by mail",
    )
    parser.add_argument(
        "--forget-second-step",
        action="store_true",
        help="forget app, passkeys and spare codes, and end every session",
    )
    add_json_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Make the person administrator, and new when they are not known; say what was done."""
    from django.utils import timezone

    from vlecht.people.operations.administrators import forget_second_factor, make_administrator
    from vlecht.people.operations.persons import register_person, set_password
    from vlecht.people.queries import person_by_email

    at = timezone.now()
    email = _checked_address(arguments.email)
    password = _asked_password() if arguments.set_password else None
    person = person_by_email(email)
    is_new = person is None
    if person is None:
        # Who sits at the server vouches for the address.
        person = register_person(
            name=arguments.name, email=email, actor=None, at=at, email_is_verified=True
        )
    make_administrator(person=person, actor=None, at=at)
    lines = [f"{person} {'is new and' if is_new else 'is known and'} looks after Vlecht."]
    if password is not None:
        set_password(person=person, password=password, actor=None, at=at)
        lines.append("The password is set.")
    if arguments.forget_second_step:
        forget_second_factor(person=person, actor=None, at=at)
        lines.append("The second step is forgotten and every session has ended.")
    answer(arguments, {"email": email, "is_new": is_new}, lines)
    return 0


def _checked_address(text: str) -> str:
    from django.core.exceptions import ValidationError
    from django.core.management.base import CommandError
    from django.core.validators import validate_email

    address = text.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        raise CommandError(f"{text!r} is not an e-mail address.") from None
    return address


def _asked_password() -> str:
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError
    from django.core.management.base import CommandError

    # Never on the command line: that is kept in the history of the shell.
    password = getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline()
    password = password.rstrip("\n")
    try:
        validate_password(password)
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from None
    return password
