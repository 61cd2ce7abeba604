from __future__ import annotations

import pytest
from django.utils import translation

from tests.making.networks import make_network, make_peopled_network
from tests.making.people import MOMENT, make_person
from vlecht.journal.models import Entry
from vlecht.networks.models import LearningNetwork, RenamedTerm
from vlecht.networks.operations.terms import rename_terms
from vlecht.networks.templatetags.terms import term

pytestmark = pytest.mark.django_db


def rename(made, words, language="nl"):
    return rename_terms(
        network=made.network, language=language, words=words, actor=made.amina, at=MOMENT
    )


def fresh(network) -> LearningNetwork:
    return LearningNetwork.objects.get(pk=network.pk)


def test_a_network_must_not_call_it_intervisie() -> None:
    made = make_peopled_network()

    changed = rename(made, {"peer_consultation": (" samen  meedenken ", "keren meedenken")})

    assert changed == 1
    assert term(fresh(made.network), "peer_consultation") == "samen meedenken"
    assert term(fresh(made.network), "peer_consultation plural") == "keren meedenken"


def test_another_network_and_another_language_keep_their_words() -> None:
    made, other = make_peopled_network(), make_network("Anders", guide=make_person("Eva"))

    rename(made, {"member": ("maat", "maten")})

    assert term(other, "member") == "lid"
    with translation.override("en"):
        assert term(fresh(made.network), "member") == "member"


def test_an_empty_word_brings_the_usual_one_back() -> None:
    made = make_peopled_network()
    rename(made, {"member": ("maat", "maten")})

    rename(made, {"member": ("", "")})

    assert not RenamedTerm.objects.exists()
    assert term(fresh(made.network), "member") == "lid"


def test_the_same_again_is_no_line_in_the_journal() -> None:
    made = make_peopled_network()
    rename(made, {"member": ("maat", "maten")})

    assert rename(made, {"member": ("maat", "maten"), "lesson": ("", "")}) == 0

    entry = Entry.objects.get(verb="networks.terms_renamed")
    assert entry.details == {"terms": ["member"], "language": "nl"}


def test_a_term_that_is_none_is_a_fault_of_the_caller() -> None:
    with pytest.raises(ValueError, match="no such terms"):
        rename(make_peopled_network(), {"banaan": ("x", "")})


def test_the_words_of_a_page_cost_one_query(django_assert_num_queries) -> None:
    network = make_network()

    with django_assert_num_queries(1):
        for key in ("member", "process_guide", "member plural", "lesson"):
            term(network, key)
