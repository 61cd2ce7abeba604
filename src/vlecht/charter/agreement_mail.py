"""The link with which a side confirms an agreement, and the mail that carries it."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from vlecht.charter.models import EmployerAgreement


def agree_address_of(token: str) -> str:
    """Return the whole link, always at the configured address."""
    return f"{settings.BASE_URL}{reverse('charter:agree', args=[token])}"


def mail_agreement(agreement: EmployerAgreement, *, token: str, email: str, sender: str) -> bool:
    """Mail the link to who confirms; say whether it is on its way."""
    text = render_to_string(
        "charter/mail/agree.txt",
        {
            "network_name": agreement.network.name,
            "sender_name": sender,
            "address": agree_address_of(token),
        },
    )
    name = " ".join(agreement.network.name.split())
    return bool(send_mail(_("Please confirm: %(name)s") % {"name": name}, text, None, [email]))
