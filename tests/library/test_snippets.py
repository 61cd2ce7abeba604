from __future__ import annotations

from vlecht.library.question import read_question
from vlecht.library.snippets import Piece, marked, snippet


def hits(pieces: list[Piece]) -> list[str]:
    return [piece.text for piece in pieces if piece.is_hit]


def whole(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def test_hits_are_marked_whatever_their_form_and_accents() -> None:
    pieces = marked("De organisaties leerden in Oud-Zuid.", read_question("organisatie "))

    assert hits(pieces) == ["organisaties"]
    assert whole(pieces) == "De organisaties leerden in Oud-Zuid."


def test_a_beginning_marks_the_whole_word() -> None:
    assert hits(marked("Coördinatie in de wijk", read_question("coord"))) == ["Coördinatie"]


def test_markup_in_a_text_stays_text() -> None:
    pieces = marked("<b>wijk</b>", read_question("wijk "))

    assert pieces == [Piece("<b>"), Piece("wijk", is_hit=True), Piece("</b>")]


def test_a_long_text_is_cut_around_most_hits() -> None:
    text = "begin " * 100 + "hier staat wijk en nog eens wijk " + "einde " * 100

    pieces = snippet(text, read_question("wijk "))

    assert hits(pieces) == ["wijk", "wijk"]
    assert whole(pieces).startswith("… ")
    assert whole(pieces).endswith(" …")
    assert len(whole(pieces)) <= 250


def test_a_text_without_hits_shows_its_beginning() -> None:
    pieces = snippet("woord " * 100, read_question("anders "))

    assert whole(pieces).startswith("woord woord")
    assert whole(pieces).endswith(" …")


def test_an_empty_text_is_empty() -> None:
    assert snippet("", read_question("wijk ")) == []
