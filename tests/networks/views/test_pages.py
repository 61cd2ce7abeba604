"""What each page of a network shows to whom, and what it costs."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from tests.making.invitations import make_invitation_now
from tests.making.networks import (
    make_member,
    make_network,
    make_peopled_network,
    make_programme,
)
from tests.making.people import make_administrator, make_guest, make_person
from tests.making.signing_in import sign_in
from vlecht.journal.models import Entry
from vlecht.networks.models import Invitation, LearningNetwork, NetworkMembership
from vlecht.networks.vocabulary import KnowledgeSource, Role

pytestmark = pytest.mark.django_db
PAGES = ["", "people/", "invitations/", "phases/", "words/", "journal/", "name/"]


@pytest.fixture
def made():
    return make_peopled_network()


def page(client, made, path: str = "") -> str:
    answer = client.get(f"/networks/{made.network.pk}/{path}")
    assert answer.status_code == 200
    return answer.content.decode()


def statuses(client, made) -> dict[str, int]:
    return {path: client.get(f"/networks/{made.network.pk}/{path}").status_code for path in PAGES}


def test_each_person_sees_their_own_pages(client, made) -> None:
    found = {}
    for person in (made.amina, made.bram, made.chris, made.dewi, make_person("Eva")):
        client.force_login(person)
        seen = statuses(client, made)
        assert set(seen.values()) <= {200, 404}
        found[person.name] = {path for path, status in seen.items() if status == 200}

    assert found == {
        "Amina": set(PAGES),
        "Bram": {"", "people/", "phases/"},
        "Chris": {"", "people/", "phases/"},
        "Dewi": {""},
        "Eva": set(),
    }


def test_a_stranger_signs_in_first(client, made) -> None:
    assert all(status == 302 for status in statuses(client, made).values())


def test_a_foreign_object_is_not_there(client, made) -> None:
    """Amina guides her own network; what belongs to another is not reachable through it."""
    other = make_network("Anders", guide=make_person("Eva"))
    place, invitation = (
        other.memberships.get(),
        make_invitation_now(other, other.memberships.get().person),
    )
    client.force_login(made.amina)
    base = f"/networks/{made.network.pk}"

    for path in (f"people/{place.pk}/", f"people/{place.pk}/end/", f"invitations/{invitation.pk}/"):
        assert client.get(f"{base}/{path}").status_code == 404
        assert client.post(f"{base}/{path}").status_code == 404

    invitation.refresh_from_db()
    assert invitation.withdrawn_at is None


def test_who_pays_sees_the_excerpt_without_people_and_canvas(client, made) -> None:
    client.force_login(made.dewi)

    shown = page(client, made)

    assert "Het netwerk bepaalt wat je ziet" in shown
    assert "/people/" not in shown
    assert "/canvas/" not in shown
    assert "De volgende stap" not in shown


def test_starting_asks_for_a_name_and_leads_home(client) -> None:
    client.force_login(make_person("Amina"))

    refused = client.post("/networks/start/", {"name": "  ", "issue": "Wat ik al typte"})
    assert refused.status_code == 422
    assert "Wat ik al typte" in refused.content.decode()

    answer = client.post("/networks/start/", {"name": "Samen in Noord", "issue": ""})
    assert answer["Location"] == f"/networks/{LearningNetwork.objects.get().pk}/"


def test_a_guest_may_start_a_network_too(client) -> None:
    client.force_login(make_guest("Chris"))

    assert client.post("/networks/start/", {"name": "Onze straat"}).status_code == 302


def test_the_home_page_says_which_strand_is_missing(client) -> None:
    amina = make_person("Amina")
    network = make_network(guide=amina)
    make_member(network, make_person("Bram"))
    client.force_login(amina)

    shown = client.get(f"/networks/{network.pk}/").content.decode()

    assert "Niemand brengt nog ervaring." in shown
    assert "Niemand brengt nog praktijk." not in shown


def test_own_words_stand_on_every_page(client, made) -> None:
    client.force_login(made.amina)
    client.post(f"/networks/{made.network.pk}/words/", {"member": "maat", "member_plural": "maten"})

    shown = page(client, made, "people/")

    assert "Maat" in shown
    assert "Lid" not in shown
    assert 'value="maat"' in page(client, made, "words/")


def test_the_last_guide_stays_and_is_told_why(client, made) -> None:
    client.force_login(made.amina)
    place = made.network.memberships.get(person=made.amina)

    answer = client.post(f"/networks/{made.network.pk}/people/{place.pk}/end/")
    change = client.post(
        f"/networks/{made.network.pk}/people/{place.pk}/",
        {"role": "member", "knowledge_source": "science", "organisation": "HU"},
    )

    for refused in (answer, change):
        assert refused.status_code == 422
        assert "Er is geen andere procesbegeleider" in refused.content.decode()
    assert 'value="HU"' in change.content.decode()
    place.refresh_from_db()
    assert (place.role, place.until_date) == ("process_guide", None)


def test_a_guide_changes_a_role_and_ends_a_place(client, made) -> None:
    client.force_login(made.amina)
    base = f"/networks/{made.network.pk}/people"
    bram = made.network.memberships.get(person=made.bram)

    client.post(f"{base}/{bram.pk}/", {"role": "linking_pin", "knowledge_source": "practice"})
    now = NetworkMembership.objects.get(network=made.network, person=made.bram, until_date=None)
    assert now.role == Role.LINKING_PIN
    client.post(f"{base}/{now.pk}/end/")

    client.force_login(made.bram)
    assert client.get(f"/networks/{made.network.pk}/").status_code == 404


def test_a_phase_of_tomorrow_is_refused_and_kept(client, made) -> None:
    client.force_login(made.amina)
    ahead = timezone.localdate() + dt.timedelta(days=9)

    answer = client.post(
        f"/networks/{made.network.pk}/phases/",
        {"phase": "maintaining", "since_date": ahead.isoformat(), "reason": "Nieuw plan"},
    )

    assert answer.status_code == 422
    assert "Deze dag komt nog" in answer.content.decode() or "Deze datum" in answer.content.decode()
    assert "Nieuw plan" in answer.content.decode()


def test_a_member_sees_the_timeline_and_cannot_write_in_it(client, made) -> None:
    client.force_login(made.bram)
    path = f"/networks/{made.network.pk}/phases/"
    lines = Entry.objects.count()

    assert client.get(path).context["form"] is None
    client.post(path, {"phase": "maintaining", "since_date": "2026-03-02"})

    assert Entry.objects.count() == lines


def test_an_invitation_shows_link_code_and_qr_and_can_be_withdrawn(client, made) -> None:
    client.force_login(made.amina)
    base = f"/networks/{made.network.pk}/invitations/"

    answer = client.post(base, {"role": "member", "days": "14", "max_uses": "30"})
    shown = client.get(answer["Location"]).content.decode()
    assert '<svg class="qr-code"' in shown
    assert "/join/" in shown

    client.post(answer["Location"])
    assert "ingetrokken" in client.get(answer["Location"]).content.decode()


def test_an_invitation_is_mailed_with_the_link(client, made, mailoutbox) -> None:
    client.force_login(made.amina)

    client.post(
        f"/networks/{made.network.pk}/invitations/",
        {"role": "member", "days": "14", "max_uses": "30", "email": "nieuw@example.org"},
    )

    invitation = Invitation.objects.get()
    assert (invitation.channel, invitation.max_uses) == ("email", 1)
    assert len(mailoutbox) == 1
    assert mailoutbox[0].to == ["nieuw@example.org"]
    assert "/join/" in mailoutbox[0].body


@pytest.mark.parametrize(
    "wrong",
    [
        {"role": "outsider", "days": "14", "max_uses": "3"},
        {"role": "member", "days": "9999", "max_uses": "3"},
        {"role": "member", "days": "14", "max_uses": "0"},
        {"role": "member", "days": "14", "max_uses": "veel"},
        {"role": "member", "days": "14", "max_uses": "3", "email": "geen adres"},
        {"role": "member", "days": "14", "max_uses": "3", "organisation": "x\0y"},
        {},
    ],
)
def test_a_wrong_invitation_is_refused_in_words(client, made, wrong) -> None:
    client.force_login(made.amina)

    answer = client.post(f"/networks/{made.network.pk}/invitations/", wrong)

    assert answer.status_code == 422
    assert "error-summary" in answer.content.decode()
    assert not Invitation.objects.exists()


def test_a_linking_pin_is_not_offered_the_role_of_guide(client, made) -> None:
    pin = make_person("Piet")
    make_member(made.network, pin, Role.LINKING_PIN)
    client.force_login(pin)
    path = f"/networks/{made.network.pk}/invitations/"

    assert "process_guide" not in dict(client.get(path).context["form"].fields["role"].choices)
    forged = client.post(path, {"role": "process_guide", "days": "14", "max_uses": "1"})

    assert forged.status_code == 422
    assert not Invitation.objects.exists()


def test_a_support_visit_is_seen_by_the_network_and_ends(client, made) -> None:
    ingrid = make_administrator()
    sign_in(client, ingrid)
    home = f"/networks/{made.network.pk}/"
    assert client.get(home).status_code == 404

    pasted = f"https://vlecht.example{home}people/"
    answer = client.post(
        "/support/", {"network": pasted, "reason": "Code werkt niet", "hours": "1"}
    )
    assert answer["Location"] == home
    assert client.get(home).status_code == 200
    assert client.get(f"{home}canvas/").status_code == 200
    assert client.post(f"{home}canvas/field/").status_code == 404

    client.force_login(made.bram)
    assert "Code werkt niet" in page(client, made)
    client.force_login(made.amina)
    assert "keek mee als beheerder, om te helpen" in page(client, made, "journal/")

    sign_in(client, ingrid)
    visit = made.network.support_visits.get()
    client.post("/support/", {"end": str(visit.pk)})
    assert client.get(home).status_code == 404


@pytest.mark.parametrize("wrong", ["niets", "", "12345678-1234-1234-1234-123456789012"])
def test_a_support_visit_to_nowhere_is_refused(client, made, wrong) -> None:
    sign_in(client, make_administrator())

    answer = client.post("/support/", {"network": wrong, "reason": "x", "hours": "1"})

    assert answer.status_code == 422
    assert client.post("/support/", {"end": "geen nummer"}).status_code == 404


def test_support_is_for_administrators_only(client, made) -> None:
    client.force_login(made.amina)

    assert client.get("/support/").status_code == 404


def test_a_coordinator_sees_the_programme_and_nobody_else_does(client) -> None:
    carla = make_person("Carla")
    programme = make_programme(coordinator=carla)
    made = make_peopled_network(programme=programme)
    path = f"/programmes/{programme.pk}/"

    client.force_login(made.amina)
    assert client.get(path).status_code == 404
    client.force_login(carla)
    shown = client.get(path).content.decode()
    assert made.network.name in shown
    assert "Vormen" in shown
    assert client.get(f"/networks/{made.network.pk}/people/").status_code == 200


def queries_of(client, path: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(path)  # what is remembered for the process
    with CaptureQueriesContext(connection) as counted:
        assert client.get(path).status_code == 200
    return len(counted)


def test_people_cost_the_same_for_four_and_for_forty(client, made) -> None:
    client.force_login(made.amina)
    path = f"/networks/{made.network.pk}/people/"
    before = queries_of(client, path)

    for number in range(36):
        make_member(made.network, make_person(f"Mens {number}"), Role.MEMBER)

    assert queries_of(client, path) == before


def test_today_and_a_programme_cost_the_same_for_one_and_for_thirty_networks(client) -> None:
    amina = make_person("Amina")
    programme = make_programme(coordinator=amina)
    make_network("Eerste", guide=amina, programme=programme)
    client.force_login(amina)
    paths = ["/", f"/programmes/{programme.pk}/"]
    before = [queries_of(client, path) for path in paths]

    for number in range(29):
        make_network(f"Netwerk {number}", guide=amina, programme=programme)

    assert [queries_of(client, path) for path in paths] == before
    assert "pagina" in client.get("/").content.decode().lower()


def test_journal_and_invitations_cost_the_same_for_one_and_for_twenty(client, made) -> None:
    client.force_login(made.amina)
    paths = [f"/networks/{made.network.pk}/{part}/" for part in ("journal", "invitations")]
    make_invitation_now(made.network, made.amina)
    before = [queries_of(client, path) for path in paths]

    for _number in range(19):
        make_invitation_now(made.network, made.amina)

    assert [queries_of(client, path) for path in paths] == before


def test_strands_of_who_pays_do_not_count(client, made) -> None:
    from vlecht.networks.queries import braid_of

    counted = {
        share.source: share.count for share in braid_of(made.network, on=timezone.localdate())
    }

    assert counted[KnowledgeSource.PRACTICE] == 2  # Amina and Bram; Dewi pays
