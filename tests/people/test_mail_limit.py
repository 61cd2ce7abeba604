"""Nobody makes us mail the world."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from tests.making.agreements import make_agreement
from tests.making.networks import make_peopled_network
from vlecht.networks.models import Invitation

pytestmark = pytest.mark.django_db


def test_mails_to_others_stop_and_the_links_stay(client, settings, mailoutbox) -> None:
    cache.clear()
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "mail_to_others": "2/h/user"}
    made = make_peopled_network()
    agreement = make_agreement(made)
    client.force_login(made.amina)
    network = f"/networks/{made.network.pk}"
    wanted = {"role": "member", "days": "14", "max_uses": "1"}

    for number in range(3):
        answer = client.post(
            f"{network}/invitations/", {**wanted, "email": f"iemand{number}@elders.nl"}, follow=True
        )
    agreed = client.post(
        f"{network}/agreements/{agreement.pk}/", {"ask": "employer", "email": "baas@elders.nl"}
    )

    assert len(mailoutbox) == 2
    assert "Stuur de link hieronder zelf" in answer.content.decode()
    assert "Stuur de link hieronder zelf" in agreed.content.decode()
    assert Invitation.objects.filter(mailed_at__isnull=True).count() == 1


def test_the_limit_holds_for_each_person_of_this_installation(settings) -> None:
    assert "/user" in settings.ACCOUNT_RATE_LIMITS["mail_to_others"]
