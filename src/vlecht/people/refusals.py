"""What a refusal of an operation is called on a page: what happened, and what to do now."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vlecht.journal.refusal import OperationRefused
from vlecht.people.operations.administrators import (
    CannotAdministrate,
    CannotDeactivateYourself,
    LastAdministrator,
    PersonErased,
)

_WORDS: Final[dict[type[OperationRefused], Promise]] = {
    CannotAdministrate: _(
        "This person cannot be an administrator. That takes an account that is open, "
        "with an e-mail address."
    ),
    CannotDeactivateYourself: _("You cannot shut yourself out. Ask another administrator."),
    LastAdministrator: _("This is the last administrator. Make someone else administrator first."),
    PersonErased: _("The data of this person is erased. That cannot be undone."),
}


def words_of(refusal: OperationRefused) -> str:
    """Return a refusal in the reader's language."""
    words = _WORDS.get(type(refusal))
    return str(words) if words else gettext("This was not possible. Nothing has changed.")
