"""The same golden questions on both databases: what is found, and what is not."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.making.comparison import make_inventory
from tests.making.networks import make_member, make_network, make_programme
from tests.making.people import MOMENT, make_person
from vlecht.comparison.operations.publishing import publish_inventory
from vlecht.library.models import CatalogueDocument
from vlecht.library.operations import reindex_catalogue
from vlecht.library.queries import name_answers, search
from vlecht.library.question import read_question
from vlecht.library.search_index import MOST_HITS
from vlecht.library.snippets import Piece
from vlecht.library.vocabulary import DocumentKind
from vlecht.people.models import Person

pytestmark = pytest.mark.django_db
TODAY = MOMENT.date()


def make_document(key: str, title: str, text: str = "", *, english: str = "") -> CatalogueDocument:
    """Return a method with these words."""
    from vlecht.library.documents import METHODS, Document
    from vlecht.library.operations.indexing import _write

    document = Document(
        kind=DocumentKind.METHOD,
        key=key,
        url_name="methods:method-detail",
        url_arguments={"method_key": key},
        title_nl=title,
        text_nl=text,
        title_en=english,
    )
    _write(METHODS, iter([(document, document.digest())]), at=MOMENT)
    return CatalogueDocument.objects.get(source=METHODS, key=key)


def make_many_documents(n: int) -> None:
    """Make documents with one word in the title and another in the text."""
    from vlecht.library.documents import METHODS, Document
    from vlecht.library.operations.indexing import _write

    documents = (
        Document(
            kind=DocumentKind.METHOD,
            key=f"d{number}",
            url_name="methods:method-detail",
            url_arguments={"method_key": f"d{number}"},
            title_nl=f"Document {number}",
            text_nl="Over zorg.",
        )
        for number in range(n)
    )
    _write(METHODS, ((one, one.key) for one in documents), at=MOMENT)


@pytest.fixture
def reader() -> Person:
    """Somebody who belongs to no network."""
    return make_person("Eva")


def titles(typed: str, person: Person, kind: DocumentKind | None = None) -> list[str]:
    found = search(read_question(typed), person=person, on=TODAY, kind=kind)
    return ["".join(piece.text for piece in hit.title) for hit in found.hits]


@pytest.fixture
def documents() -> None:
    """Make a small catalogue that a reader can check by eye."""
    make_document("a", "Actieleren", "Groepen van organisaties hebben geleerd in de praktijk.")
    make_document("b", "Leren met bewoners", "Bewoners en de gemeente kijken samen naar zorg.")
    make_document("c", "Sociaal werk", "Werk in de wijk. Sociaal en veilig.")
    make_document("d", "Wijkteam Coördinatie", "Een café voor buren.", english="Residents' circle")
    make_document("e", "Buurtcirkel", "Hier staat leren maar één keer, in een lange tekst. " * 3)


GOLDEN = {
    # What is typed, and which documents answer it; the first must come first.
    "organisatie ": ["Actieleren"],
    "Organisaties ": ["Actieleren"],
    "geleerd ": ["Leren met bewoners", "Actieleren", "Buurtcirkel"],
    "leren ": ["Leren met bewoners", "Actieleren", "Buurtcirkel"],
    "bewoner ": ["Leren met bewoners"],
    "gemeenten zorgen ": ["Leren met bewoners"],
    "coordinatie ": ["Wijkteam Coördinatie"],
    "CAFE ": ["Wijkteam Coördinatie"],
    "café": ["Wijkteam Coördinatie"],
    "wijkteamc": [],
    "coord": ["Wijkteam Coördinatie"],
    "organisat": ["Actieleren"],
    "buur": ["Buurtcirkel", "Wijkteam Coördinatie"],
    '"sociaal werk"': ["Sociaal werk"],
    '"werk sociaal"': [],
    # The end of the title and the begin of the text are no phrase.
    '"werk werk"': [],
    '"samen naar zorg"': ["Leren met bewoners"],
    '"samen zorg"': [],
    "resident ": ["Wijkteam Coördinatie"],
    "zorg onvindbaar ": [],
    "xyzzy": [],
    "wijk OR zorg ": [],
    "leren* ": ["Leren met bewoners", "Actieleren", "Buurtcirkel"],
    "NEAR(leren bewoners) ": [],
    "title_words:leren ": [],
}


@pytest.mark.parametrize("typed", GOLDEN)
def test_golden_questions(documents: None, reader: Person, typed: str) -> None:
    found = titles(typed, reader)

    assert sorted(found) == sorted(GOLDEN[typed])
    assert found[:1] == GOLDEN[typed][:1]


def test_a_title_counts_for_more_than_a_text(documents: None, reader: Person) -> None:
    assert titles("leren ", reader)[0] == "Leren met bewoners"


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])))
def test_no_text_is_too_much_for_the_database(documents: None, reader: Person, typed: str) -> None:
    question = read_question(typed)

    if not question.is_empty:
        search(question, person=reader, on=TODAY)


@pytest.mark.parametrize(
    "typed",
    ['"', '""', "'", "*", "AND", "a AND", "(", "a:b", "-a", "^a", "\\", "%", "a'b", "::", "💚"],
)
def test_signs_of_query_languages_are_only_signs(
    documents: None, reader: Person, typed: str
) -> None:
    question = read_question(typed)

    if not question.is_empty:
        assert search(question, person=reader, on=TODAY).total >= 0


def test_a_changed_document_is_found_by_its_new_words_alone(
    documents: None, reader: Person
) -> None:
    CatalogueDocument.objects.filter(key="a").update(
        title_nl="Anders",
        title_stems="sander tander",
        title_words="wanders uanders",
        text_stems="",
        text_words="",
    )

    assert titles("actieleren ", reader) == []
    assert titles("anders ", reader) == ["Anders"]


def test_a_removed_document_is_not_found(documents: None, reader: Person) -> None:
    CatalogueDocument.objects.filter(key="a").delete()

    assert titles("actieleren ", reader) == []


def test_counts_say_how_many_of_each_kind(reader: Person) -> None:
    make_inventory()
    reindex_catalogue(at=MOMENT)

    found = search(read_question("netwerk "), person=reader, on=TODAY)
    only = search(read_question("netwerk "), person=reader, on=TODAY, kind=DocumentKind.NETWORK)

    counts = {one.kind: one.count for one in found.counts}
    assert found.total == sum(counts.values())
    assert only.page.paginator.count == counts[DocumentKind.NETWORK]
    assert {hit.kind for hit in only.hits} == {DocumentKind.NETWORK}


def test_the_real_networks_are_found_seventeen_and_no_more(reader: Person) -> None:
    make_inventory()
    reindex_catalogue(at=MOMENT)

    networks = CatalogueDocument.objects.filter(kind=DocumentKind.NETWORK)
    assert networks.count() == 17
    assert all(network.text_nl for network in networks)


def test_an_inventory_that_is_not_published_is_found_by_its_own_coordinator_alone() -> None:
    reader, coordinator = make_person("Eva"), make_person("Fatima")
    programme = make_programme("Werkplaatsen", coordinator=coordinator)
    inventory = make_inventory(programme=programme, is_published=False)
    reindex_catalogue(at=MOMENT)

    def count(person: Person) -> int:
        found = search(read_question("leren "), person=person, on=TODAY, kind=DocumentKind.NETWORK)
        return len(found.hits)

    assert count(reader) == 0
    assert count(coordinator) > 0
    # Publishing needs no new index.
    publish_inventory(inventory=inventory, actor=coordinator, at=MOMENT)
    assert count(reader) == count(coordinator)


def test_a_network_without_a_page_is_left_out(reader: Person) -> None:
    inventory = make_inventory()
    reindex_catalogue(at=MOMENT)
    before = titles("leren ", reader, DocumentKind.NETWORK)

    inventory.cases.all().delete()

    assert before != []
    assert titles("leren ", reader, DocumentKind.NETWORK) == []


def test_people_find_their_own_networks_by_name() -> None:
    amina, eva = make_person("Amina"), make_person("Eva")
    network = make_network("Samen in de wijk", guide=amina)
    make_member(network, make_person("Bram"))

    def own(person: Person, typed: str) -> list[str]:
        found = search(read_question(typed), person=person, on=TODAY)
        return [one.name for one in found.own_networks]

    assert own(amina, "wijken ") == ["Samen in de wijk"]
    assert own(amina, "zwolle ") == []
    assert own(eva, "wijken ") == []


@pytest.mark.parametrize(
    ("typed", "answers"),
    [
        ("same", True),
        ('"in de wijk"', True),
        ('"de in wijk"', False),
        ("samen wijken ", True),
        ("samen stad ", False),
    ],
)
def test_a_name_answers_when_every_part_stands_in_it(typed: str, answers: bool) -> None:
    assert name_answers("Samen in de wijk", read_question(typed)) is answers


@pytest.mark.parametrize("n", [1, 3])
def test_a_page_of_hits_costs_the_same_queries(
    reader: Person, django_assert_num_queries, n: int
) -> None:
    for number in range(n):
        make_document(f"m{number}", f"Methode {number}")

    # Inventories, counts, the best, their documents, their networks (none), own networks.
    with django_assert_num_queries(5):
        found = search(read_question("methode "), person=reader, on=TODAY)
    assert len(found.hits) == n


def test_hits_come_a_page_at_a_time(reader: Person) -> None:
    for number in range(45):
        make_document(f"m{number}", f"Methode {number}")

    pages = [
        search(read_question("methode "), person=reader, on=TODAY, page_number=number)
        for number in (1, 2, 3, "99", "x")
    ]

    assert [len(found.hits) for found in pages] == [20, 20, 5, 5, 20]
    seen = {hit.url for found in pages[:3] for hit in found.hits}
    assert len(seen) == 45


def test_of_very_many_hits_those_in_the_title_come_first(reader: Person) -> None:
    make_many_documents(MOST_HITS + 200)
    make_document("last", "Zorg", "Iets anders.")

    first = search(read_question("zorg "), person=reader, on=TODAY)
    last = search(read_question("zorg "), person=reader, on=TODAY, page_number=9999)

    assert first.is_more
    assert "".join(piece.text for piece in first.hits[0].title) == "Zorg"
    assert last.page.number == MOST_HITS // 20
    assert {hit.url for hit in first.hits} & {hit.url for hit in last.hits} == set()
    assert len(last.hits) == 20


def test_very_many_hits_in_the_title_are_all_within_reach(reader: Person) -> None:
    make_many_documents(MOST_HITS + 200)

    found = search(read_question("document "), person=reader, on=TODAY, page_number=50)

    assert found.is_more
    assert len(found.hits) == 20


def test_hits_are_marked_in_title_and_text(documents: None, reader: Person) -> None:
    found = search(read_question("leren "), person=reader, on=TODAY)

    assert found.hits[0].title[0] == Piece("Leren", is_hit=True)


def test_the_index_is_the_database_s_own() -> None:
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        columns = connection.introspection.get_table_description(
            cursor, "library_cataloguedocument"
        )

    if connection.vendor == "sqlite":
        assert "library_catalogueindex" in tables
    else:
        assert "search_vector" in {column.name for column in columns}


def test_the_day_decides_which_networks_are_own() -> None:
    amina = make_person("Amina")
    make_network("Samen in de wijk", guide=amina)

    yesterday = search(read_question("wijk "), person=amina, on=TODAY - dt.timedelta(days=1))

    assert yesterday.own_networks == []
