"""Mails an invitation."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from vlecht.networks.invitation_keys import link_key_of
from vlecht.networks.models import Invitation


def join_address_of(invitation: Invitation) -> str:
    """Return the whole link of an invitation, always at the configured address."""
    path = reverse("networks:join", args=[link_key_of(invitation.pk)])
    return f"{settings.BASE_URL}{path}"


def mail_invitation(invitation: Invitation, *, sender_name: str) -> bool:
    """Mail the link to the invited person; say whether it is on its way."""
    text = render_to_string(
        "networks/mail/invitation.txt",
        {
            "network_name": invitation.network.name,
            "sender_name": sender_name,
            "address": join_address_of(invitation),
            "expires_at": invitation.expires_at,
        },
    )
    subject = _("Invitation: %(name)s") % {"name": " ".join(invitation.network.name.split())}
    return bool(send_mail(subject, text, None, [invitation.email or ""]))
