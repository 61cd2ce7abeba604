"""How many mails somebody may have us send to others.

Anybody may start a network and name it as they like, a guest too. Without a limit that is a
machine that mails the world in our name.
"""

from __future__ import annotations

from allauth.core import ratelimit
from django.http import HttpRequest


def may_send_mail(request: HttpRequest) -> bool:
    """Count one mail to somebody else; say whether it may still go out."""
    return bool(ratelimit.consume(request, action="mail_to_others"))
