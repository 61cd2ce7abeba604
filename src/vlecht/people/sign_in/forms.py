"""The library's sign-in forms in our words.

They keep what the library checks. Labels, help and the way a field is asked are ours; no
placeholder says what a label must say.
"""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account_forms
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.totp import forms as totp_forms
from allauth.mfa.webauthn import forms as passkey_forms
from allauth.socialaccount import forms as organisation_forms
from django import forms
from django.utils.translation import gettext_lazy as _

_EMAIL_LABEL = _("E-mail address")
_CODE_LABEL = _("Code")


class _OurFields(forms.Form):
    """Takes the library's placeholders off; a subclass sets labels and help."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
            field.help_text = ""
        self.set_words()

    def set_words(self) -> None:
        """Set labels and help texts."""

    def set_email_field(self, help_text: Any = "") -> None:
        """Ask for an e-mail address the way phones handle best."""
        field = self.fields["email"]
        field.label, field.help_text = _EMAIL_LABEL, help_text
        field.widget.attrs |= {
            "autocomplete": "email",
            "autocapitalize": "none",
            "spellcheck": "false",
        }
        field.error_messages["invalid"] = _("Write it like this: name@example.nl")

    def set_code_field(self, help_text: Any) -> None:
        """Ask for a code of digits."""
        field = self.fields["code"]
        field.label, field.help_text = _CODE_LABEL, help_text
        field.widget.attrs |= {
            "autocomplete": "one-time-code",
            "inputmode": "numeric",
            "autocapitalize": "none",
            "spellcheck": "false",
        }


_MAILED_CODE_HELP = _("The code is in the mail: eight digits.")
_NEW_PASSWORD_HELP = _("At least 10 characters. A few words in a row are easy to remember.")


class RequestCodeForm(_OurFields, account_forms.RequestLoginCodeForm):  # type: ignore[misc]
    """Ask for a code by mail."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.set_email_field(_("We send a code to this address."))


class ConfirmCodeForm(_OurFields, account_forms.ConfirmLoginCodeForm):  # type: ignore[misc]
    """Fill in the code from the mail."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.set_code_field(_MAILED_CODE_HELP)


class ConfirmEmailForm(_OurFields, account_forms.ConfirmEmailVerificationCodeForm):  # type: ignore[misc]
    """Fill in the code that proves an address."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.set_code_field(_MAILED_CODE_HELP)


class ConfirmResetForm(_OurFields, account_forms.ConfirmPasswordResetCodeForm):  # type: ignore[misc]
    """Fill in the code that lets you set a new password."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.set_code_field(_MAILED_CODE_HELP)


class PasswordSignInForm(_OurFields, account_forms.LoginForm):  # type: ignore[misc]
    """Sign in with a password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _EMAIL_LABEL
        self.fields["login"].widget.attrs |= {
            "autocomplete": "username",
            "autocapitalize": "none",
            "spellcheck": "false",
        }
        self.fields["login"].error_messages["invalid"] = _("Write it like this: name@example.nl")
        self.fields["login"].widget.attrs.pop("placeholder", None)
        self.fields["password"].label = _("Password")

    def _setup_password_field(self) -> None:
        # The library takes the field away where newcomers set no password; ours may have one.
        return


class AddEmailForm(_OurFields, account_forms.AddEmailForm):  # type: ignore[misc]
    """Add or change an e-mail address."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.set_email_field(_("We send a code to this address, to see that it is yours."))


class ResetPasswordForm(_OurFields, account_forms.ResetPasswordForm):  # type: ignore[misc]
    """Ask for a code to set a new password."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.set_email_field(_("We send a code to this address."))


class NewPasswordForm(_OurFields, account_forms.ResetPasswordKeyForm):  # type: ignore[misc]
    """Set a new password after a reset; asked once, shown by the browser when wished."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        _ask_new_password_once(self)


class SetPasswordForm(_OurFields, account_forms.SetPasswordForm):  # type: ignore[misc]
    """Set a first password."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        _ask_new_password_once(self)


class ChangePasswordForm(_OurFields, account_forms.ChangePasswordForm):  # type: ignore[misc]
    """Change the password."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.fields["oldpassword"].label = _("Password now")
        _ask_new_password_once(self)


class ReauthenticateForm(_OurFields, account_forms.ReauthenticateForm):  # type: ignore[misc]
    """Ask for the password again before something important."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.fields["password"].label = _("Password")


class SecondStepForm(_OurFields, mfa_forms.AuthenticateForm):  # type: ignore[misc]
    """The code of the second step while signing in."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.set_code_field(_("The six digits in your app. Or one of your spare codes."))


class SecondStepAgainForm(_OurFields, mfa_forms.ReauthenticateForm):  # type: ignore[misc]
    """The code of the second step while signed in."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.set_code_field(_("The six digits in your app. Or one of your spare codes."))


class ActivateAppForm(_OurFields, totp_forms.ActivateTOTPForm):  # type: ignore[misc]
    """The first code of an authenticator app."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.set_code_field(_("The six digits that your app shows now."))


class AddPasskeyForm(_OurFields, passkey_forms.AddWebAuthnForm):  # type: ignore[misc]
    """Add a passkey."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.fields["name"].label = _("Name of this passkey")
        self.fields["name"].help_text = _("For yourself, for example: my phone.")
        if "passwordless" in self.fields:
            self.fields["passwordless"].label = _("Let me sign in with this passkey alone")


class RenamePasskeyForm(_OurFields, passkey_forms.EditWebAuthnForm):  # type: ignore[misc]
    """Rename a passkey."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.fields["name"].label = _("Name of this passkey")


class OrganisationSignUpForm(_OurFields, organisation_forms.SignupForm):  # type: ignore[misc]
    """The address of a newcomer whose organisation did not tell it."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.set_email_field(_("We send a code to this address, to see that it is yours."))


class DisconnectForm(_OurFields, organisation_forms.DisconnectForm):  # type: ignore[misc]
    """Take a login of the organisation away from the account."""

    def set_words(self) -> None:
        """Set labels and help texts."""
        self.fields["account"].label = _("Which one?")


def _ask_new_password_once(form: forms.Form) -> None:
    # Typing it twice keeps people busy; who mistypes asks for a code (WCAG 3.3.7).
    form.fields.pop("password2", None)
    form.fields["password1"].label = _("New password")
    form.fields["password1"].help_text = _NEW_PASSWORD_HELP
