"""Who looks after the installation is signed out after half an hour of rest, or twelve hours.

Everyone else stays signed in for a month: a resident comes once in so many weeks.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from vlecht.people.access import to_sign_in

IDLE: Final = dt.timedelta(minutes=30)
LONGEST: Final = dt.timedelta(hours=12)
# Writing the session at every request would cost a write per page.
_NOTED_EVERY: Final = dt.timedelta(minutes=1)
_KEY: Final = "administrator_session"


class AdministratorSessionMiddleware:
    """Ends the session of an administrator that rested too long or is too old."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and request.user.is_instance_administrator:
            moment = timezone.now()  # noqa: TID251 -- a session ends by the clock
            if _is_over(request, moment.timestamp()):
                logout(request)
                messages.info(
                    request, _("You were signed out, to keep everything safe. Sign in again.")
                )
                return to_sign_in(request)
        return self.get_response(request)


def _is_over(request: HttpRequest, moment: float) -> bool:
    began, seen = request.session.get(_KEY, (moment, 0.0))
    if seen and (moment - seen > IDLE.total_seconds() or moment - began > LONGEST.total_seconds()):
        return True
    # A clock that was set back counts as rest of no time at all.
    if not 0 <= moment - seen < _NOTED_EVERY.total_seconds():
        request.session[_KEY] = (began, moment)
    return False
