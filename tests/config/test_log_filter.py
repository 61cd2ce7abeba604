"""The log never holds an address that opens a door."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils import timezone

from tests.making.agreements import make_agreement
from tests.making.invitations import make_invitation_now
from tests.making.networks import make_peopled_network
from tests.making.people import make_guest
from vlecht.charter.operations.agreements import issue_confirmation_link
from vlecht.charter.vocabulary import Party
from vlecht.networks.invitation_keys import link_key_of
from vlecht.people.operations.guests import issue_return_key
from vlecht.people.return_keys import in_groups

pytestmark = pytest.mark.django_db


class Lines(logging.Handler):
    """Keeps what the console would show, with the filters of the console."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.written.append(record.getMessage())


@pytest.fixture
def log() -> Iterator[Lines]:
    root = logging.getLogger()
    console = next(one for one in root.handlers if one.name == "console")
    lines = Lines()
    lines.filters = console.filters
    root.addHandler(lines)
    yield lines
    root.removeHandler(lines)


def test_a_form_that_was_not_right_leaves_no_working_key_in_the_log(log) -> None:
    made = make_peopled_network()
    link_key = link_key_of(make_invitation_now(made.network, made.amina).pk)
    return_key = in_groups(issue_return_key(make_guest(), timezone.now()))
    token = issue_confirmation_link(
        version=make_agreement(made).versions.get(),
        party=Party.EMPLOYER,
        actor=made.amina,
        at=timezone.now(),
    )
    strict = Client(enforce_csrf_checks=True)

    assert Client().post(f"/join/{link_key}/", {}).status_code == 422
    assert Client().post(f"/agree/{token}/", {}).status_code == 422
    assert strict.post(f"/account/back/{return_key}/").status_code == 403

    assert len(log.written) == 3
    assert [line for line in log.written if "[key]" not in line] == []
    for key in (link_key, return_key, token):
        assert key not in "\n".join(log.written)
