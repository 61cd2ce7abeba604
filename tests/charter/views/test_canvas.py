from __future__ import annotations

from uuid import uuid4

import pytest

from tests.making.networks import make_peopled_network
from tests.making.people import MOMENT, make_person
from vlecht.charter.canvas import shipped_canvas
from vlecht.charter.models import CanvasField, CanvasRevision
from vlecht.charter.operations.canvas import write_canvas_field
from vlecht.frameworks.operations.packs import install_shipped_packs

pytestmark = pytest.mark.django_db


@pytest.fixture
def made():
    return make_peopled_network()


def path(made, rest: str = "") -> str:
    return f"/networks/{made.network.pk}/canvas/{rest}"


def send(client, made, **fields):
    usual = {"key": "roles", "text": "tekst", "base_version": 0, "submission_id": uuid4()}
    return client.post(path(made, "field/"), {**usual, **fields})


def write(made, text, *, key="roles", base=0, actor=None):
    return write_canvas_field(
        network=made.network,
        key=key,
        text=text,
        base_version=base,
        submission_id=uuid4(),
        actor=actor or made.amina,
        at=MOMENT,
    )


def test_residents_write_on_the_canvas_and_who_pays_does_not_see_it(client, made) -> None:
    outcomes = {}
    for person in (made.amina, made.bram, made.chris, made.dewi, make_person("Eva")):
        client.force_login(person)
        looks = client.get(path(made)).status_code
        writes = send(client, made, text=person.name, key="issue").status_code
        outcomes[person.name] = (looks, writes)

    assert outcomes == {
        "Amina": (200, 200),
        "Bram": (200, 200),
        "Chris": (200, 200),
        "Dewi": (404, 404),
        "Eva": (404, 404),
    }


def test_a_stranger_signs_in_first(client, made) -> None:
    assert client.get(path(made)).status_code == 302
    assert send(client, made).status_code == 302


def test_saving_a_field_tells_the_version_and_how_the_canvas_stands(client, made) -> None:
    client.force_login(made.amina)

    answer = send(client, made, key="seat_residents_strands", text="experience").json()

    assert answer["outcome"] == "saved"
    assert answer["version"] == 1
    assert answer["done"] == 1
    assert answer["missing"] == ["practice", "science"]


def test_a_conflict_names_who_was_first_and_where_both_texts_are(client, made) -> None:
    write(made, "van Amina")
    client.force_login(made.bram)

    answer = send(client, made, text="van Bram").json()

    assert (answer["outcome"], answer["text"], answer["changed_by"]) == (
        "beside",
        "van Amina",
        "Amina",
    )
    page = client.get(path(made, f"beside/{answer['revision']}/")).content.decode()
    assert "van Amina" in page
    assert "van Bram" in page
    assert "Bekijk beide teksten" in client.get(path(made)).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": "x" * 5001},
        {"text": "x" * 30_000},
        {"key": "bestaat_niet"},
        {"key": "motivation", "text": "6"},
        {"base_version": "abc"},
        {"base_version": "-1"},
        {"submission_id": "geen nummer"},
        {"text": "nul\0teken"},
    ],
)
def test_what_cannot_be_saved_is_refused_in_words(client, made, wrong) -> None:
    client.force_login(made.amina)

    answer = send(client, made, **wrong)

    assert answer.status_code == 422
    assert answer.json()["outcome"] == "refused"
    assert len(answer.json()["message"]) > 10
    assert not CanvasRevision.objects.exists()


def test_without_javascript_the_whole_page_is_saved_at_once(client, made) -> None:
    client.force_login(made.chris)

    answer = client.post(
        path(made),
        {
            "roles": "Wij samen",
            "version:roles": "0",
            "seat_residents_strands": ["experience", "practice"],
            "version:seat_residents_strands": "0",
            "hours": "",
            "version:hours": "0",
        },
    )

    assert answer.status_code == 302
    assert dict(CanvasField.objects.exclude(text="").values_list("key", "text")) == {
        "roles": "Wij samen",
        "seat_residents_strands": "experience,practice",
    }


def test_a_text_that_is_too_long_stays_in_the_page_and_the_rest_is_saved(client, made) -> None:
    client.force_login(made.amina)

    answer = client.post(
        path(made),
        {
            "roles": "lang " * 1100,
            "version:roles": "0",
            "rhythm": "Elke maand",
            "version:rhythm": "0",
        },
    )

    assert answer.status_code == 422
    page = answer.content.decode()
    assert "lang lang" in page
    assert "Deze tekst is te lang" in page
    assert CanvasField.objects.get(key="rhythm").text == "Elke maand"


@pytest.mark.parametrize("version", ["", "x", "-1", "²", "9" * 40])
def test_a_forged_version_writes_nothing_over_a_text(client, made, version) -> None:
    write(made, "echt")
    client.force_login(made.bram)

    client.post(path(made), {"roles": "vals", "version:roles": version})

    assert CanvasField.objects.get(key="roles").text == "echt"


def test_choosing_on_an_old_page_is_refused_and_keeps_the_choice(client, made) -> None:
    write(made, "een")
    beside = write(made, "twee", actor=made.bram).revision
    write(made, "drie", base=1)
    client.force_login(made.bram)

    answer = client.post(path(made, f"beside/{beside.pk}/"), {"text": "mijn keus", "version": "1"})

    assert answer.status_code == 422
    assert "mijn keus" in answer.content.decode()
    assert CanvasField.objects.get(key="roles").text == "drie"


def test_a_text_of_another_network_is_not_there(client, made) -> None:
    from tests.making.networks import make_network

    other = make_network("Anders", guide=make_person("Eva"))
    write(made, "een")
    beside = write(made, "twee", actor=made.bram).revision
    client.force_login(other.memberships.get().person)

    answer = client.get(f"/networks/{other.pk}/canvas/beside/{beside.pk}/")

    assert answer.status_code == 404


def test_the_history_shows_every_text_with_who_and_when(client, made) -> None:
    write(made, "eerste tekst")
    write(made, "tweede tekst", base=1, actor=made.bram)
    client.force_login(made.chris)

    page = client.get(path(made, "history/roles/")).content.decode()

    assert page.index("tweede tekst") < page.index("eerste tekst")
    assert "Bram" in page
    assert client.get(path(made, "history/bestaat_niet/")).status_code == 404


def test_the_light_and_the_deep_path_stand_on_the_same_packs(client, made) -> None:
    install_shipped_packs(at=MOMENT)
    client.force_login(made.amina)

    light = client.get(path(made)).content.decode()
    deep = client.get(path(made, "?path=deep")).content.decode()

    deep_only = [field for field in shipped_canvas().fields() if not field.is_light]
    assert deep_only
    assert not any(f'id="field-{field.key}"' in light for field in deep_only)
    assert all(f'id="field-{field.key}"' in deep for field in deep_only)
    # From the inventory of 2019, in the words of the pack: only the deep path says it.
    assert deep.count("<li>") > light.count("<li>") + 10


def test_a_deep_field_that_is_filled_stays_in_sight(client, made) -> None:
    write(made, "Een nieuwsbrief", key="between")
    client.force_login(made.amina)

    assert "Een nieuwsbrief" in client.get(path(made)).content.decode()


def test_the_lowest_condition_comes_first_without_a_score(client, made) -> None:
    for key, step in (("motivation", "4"), ("capacity", "5"), ("opportunity", "1")):
        write(made, step, key=key)
    client.force_login(made.bram)

    shown = client.get(path(made)).context["conditions"]

    assert [str(each.answer) for each in shown] == ["bijna niet", "graag", "heel goed"]
    assert [each.is_lowest for each in shown] == [True, False, False]
    assert "20" not in str([(each.step, each.steps) for each in shown])


def test_text_of_people_is_shown_as_text(client, made) -> None:
    hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    for key in ("roles", "central_question", "rhythm", "results_member"):
        write(made, hostile, key=key)
    client.force_login(made.bram)

    for rest in ("canvas/", "canvas/print/", "canvas/history/roles/", ""):
        page = client.get(f"/networks/{made.network.pk}/{rest}").content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page


def test_the_canvas_costs_the_same_empty_and_full(client, made, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.force_login(made.amina)
    client.get(path(made))

    def cost() -> int:
        with CaptureQueriesContext(connection) as counted:
            assert client.get(path(made)).status_code == 200
        return len(counted)

    empty = cost()
    for field in shipped_canvas().fields():
        write(made, field.choices[0].key if field.choices else "tekst", key=field.key)

    assert cost() == empty


def test_every_employer_at_the_table_has_a_field_of_its_own(client, made) -> None:
    employer = made.network.memberships.get(person=made.bram).organisation
    key = f"employers_satisfied_{employer.pk.hex}"
    client.force_login(made.amina)

    assert f"Wanneer is {employer.name} tevreden?" in client.get(path(made)).content.decode()
    assert send(client, made, key=key, text="Als het team rustiger wordt").status_code == 200
    client.post(path(made), {key: "Als het team leert", f"version:{key}": "1"})

    assert CanvasField.objects.get(key=key).text == "Als het team leert"
    assert "Als het team rustiger" in client.get(path(made, f"history/{key}/")).content.decode()


def test_an_employer_of_another_network_has_no_field_here(client, made) -> None:
    from tests.making.people import make_organisation

    elsewhere = make_organisation("Ergens anders")
    client.force_login(made.amina)

    answer = send(client, made, key=f"employers_satisfied_{elsewhere.pk.hex}", text="x")

    assert answer.status_code == 422
    assert not CanvasField.objects.exists()
