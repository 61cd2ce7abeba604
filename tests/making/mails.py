"""Read the mails that a test caused."""

from __future__ import annotations

import re

from django.core import mail

CODE = re.compile(r"^ +(\d{4}-\d{4})$", re.MULTILINE)


def mailed_code() -> str:
    """Return the code in the newest mail."""
    found = CODE.search(str(mail.outbox[-1].body))
    assert found, mail.outbox[-1].body
    return found[1]
