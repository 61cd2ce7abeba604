"""Access rules for the routes of libraries, by route name.

Sign-in pages must be open to strangers; pages about one's own account ask for a sign-in,
which the library checks too. A library route that is not listed does not exist for us.
"""

from __future__ import annotations

from typing import Final

from vlecht.people.access import AccessRule, public, signed_in

_SIGN_IN: Final = public("a stranger must be able to sign in")

LIBRARY_ROUTES: Final[dict[str, AccessRule]] = {
    "account_login": _SIGN_IN,
    "account_request_login_code": _SIGN_IN,
    "account_confirm_login_code": _SIGN_IN,
    "account_logout": _SIGN_IN,
    "account_inactive": _SIGN_IN,
    "account_reauthenticate": signed_in,
    "account_change_password": signed_in,
    "account_set_password": signed_in,
    "account_email": signed_in,
    "account_email_verification_sent": _SIGN_IN,
    "account_reset_password": _SIGN_IN,
    "account_confirm_password_reset_code": _SIGN_IN,
    "account_complete_password_reset": _SIGN_IN,
    "account_password_reset_completed": _SIGN_IN,
    "mfa_authenticate": _SIGN_IN,
    "mfa_reauthenticate": signed_in,
    "mfa_index": signed_in,
    "mfa_activate_totp": signed_in,
    "mfa_deactivate_totp": signed_in,
    "mfa_generate_recovery_codes": signed_in,
    "mfa_view_recovery_codes": signed_in,
    "mfa_download_recovery_codes": signed_in,
    "mfa_list_webauthn": signed_in,
    "mfa_add_webauthn": signed_in,
    "mfa_reauthenticate_webauthn": signed_in,
    "mfa_remove_webauthn": signed_in,
    "mfa_edit_webauthn": signed_in,
    "mfa_login_webauthn": _SIGN_IN,
    "usersessions_list": signed_in,
    "openid_connect_login": _SIGN_IN,
    "openid_connect_callback": _SIGN_IN,
    "socialaccount_login_cancelled": _SIGN_IN,
    "socialaccount_login_error": _SIGN_IN,
    "socialaccount_signup": _SIGN_IN,
    "socialaccount_connections": signed_in,
    # The kit lies below the package that knows access rules, so its rule stands here.
    "ui:kit": public("it shows the parts of the interface and holds nobody's data"),
}


def rule_for_library_route(name: str) -> AccessRule | None:
    """Return the rule of a library's route, or None when it has none."""
    return LIBRARY_ROUTES.get(name)
