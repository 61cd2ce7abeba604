"""A person, with an account or as a guest."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vlecht.people.vocabulary import Language


class PersonManager(BaseUserManager["Person"]):
    """What sign-in libraries ask of the model: find a person by e-mail.

    There is no `create_user`: it would be a second way to make a person, past the journal.
    The libraries we use never call it; `operations.persons.register_person` makes people.
    """

    def get_by_natural_key(self, username: str | None) -> Person:
        """Return the person with this e-mail address, capitals ignored."""
        return self.get(email__iexact=username)


class Person(AbstractBaseUser):
    """Someone who takes part.

    A guest has no e-mail address and no password: a link or a code is enough to take part.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("name"), max_length=150, blank=True)
    email = models.EmailField(_("e-mail address"), null=True, blank=True, unique=True)
    language = models.CharField(
        max_length=2, choices=Language.choices, default=Language.DUTCH, blank=True
    )
    is_guest = models.BooleanField(default=False)
    is_instance_administrator = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    joined_date = models.DateField(null=True, blank=True)

    objects: ClassVar[PersonManager] = PersonManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("email"), name="person_email_once"),
            models.CheckConstraint(
                name="guest_has_no_email_and_no_powers",
                condition=models.Q(is_guest=False)
                | models.Q(email__isnull=True, is_instance_administrator=False),
            ),
        ]

    def __str__(self) -> str:
        if self.is_erased:
            return gettext("erased person")
        return self.name or self.email or f"guest {str(self.pk)[:8]}"

    @property
    def is_erased(self) -> bool:
        """Say whether only the number of this person is left (`vlecht.consent`)."""
        return not (self.is_active or self.is_guest or self.name or self.email)
