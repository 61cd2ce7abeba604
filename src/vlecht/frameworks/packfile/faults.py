"""A fault in a content file: where it stands and what to do, in Dutch and English.

The sentences stand here in both languages, side by side like the packs themselves: this package
knows no Django, so it has no translation catalogue.
"""

from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["nl", "en"]

#: code → (Dutch, English). Values in braces are filled in from `PackFault.values`.
SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "file_too_large": (
        "Dit bestand is te groot. Het mag {limit} kB zijn.",
        "This file is too large. It may be {limit} kB.",
    ),
    "file_missing": (
        "Dit bestand is er niet of kan niet worden gelezen.",
        "This file is not there or cannot be read.",
    ),
    "no_files": (
        "Hier staat geen bestand met de naam .yaml.",
        "There is no .yaml file here.",
    ),
    "not_utf8": (
        "Dit teken is niet te lezen. Bewaar het bestand als UTF-8.",
        "This character cannot be read. Save the file as UTF-8.",
    ),
    "control_character": (
        "Hier staat een onzichtbaar teken (U+{number}). Haal het weg.",
        "There is an invisible character here (U+{number}). Remove it.",
    ),
    "empty_file": ("Dit bestand is leeg.", "This file is empty."),
    "not_a_mapping": (
        "Het bestand moet beginnen met velden, zoals ‘format: …’.",
        "The file must start with fields, such as ‘format: …’.",
    ),
    "cannot_read": (
        "Deze regel is niet te lezen. Kijk naar de inspringing, de dubbele punt en de aanhalingstekens.",
        "This line cannot be read. Check the indentation, the colon and the quotation marks.",
    ),
    "colon_in_text": (
        "Hier staat een dubbele punt in een tekst. Zet de tekst tussen aanhalingstekens. Of deze regel springt te ver in.",
        "There is a colon inside a text here. Put the text between quotation marks. Or this line is indented too far.",
    ),
    "comma_in_text": (
        "Na de komma leest Vlecht hier een nieuw veld. Zet de tekst tussen aanhalingstekens.",
        "After the comma Vlecht reads a new field here. Put the text between quotation marks.",
    ),
    "start_mark": (
        "Een tekst kan niet met dit teken beginnen. Zet de tekst tussen aanhalingstekens.",
        "A text cannot start with this mark. Put the text between quotation marks.",
    ),
    "tab": (
        "Hier staat een tab. Gebruik spaties om in te springen.",
        "There is a tab here. Use spaces to indent.",
    ),
    "open_quote": (
        "Deze tekst heeft geen sluitend aanhalingsteken.",
        "This text has no closing quotation mark.",
    ),
    "indentation": (
        "Deze regel springt niet in zoals de regels erboven. Of er mist een haakje.",
        "This line is not indented like the lines above. Or a bracket is missing.",
    ),
    "reference_mark": (
        "De tekens &, * en ! hebben hier een eigen betekenis. Zet de tekst tussen aanhalingstekens.",
        "The marks &, * and ! have a meaning of their own here. Put the text between quotation marks.",
    ),
    "second_document": (
        "Na ‘---’ begint een tweede document. Een bestand heeft er één.",
        "After ‘---’ a second document starts. A file has one.",
    ),
    "too_deep": (
        "Dit staat te diep ingesprongen. Meer dan {limit} lagen kan niet.",
        "This is indented too deep. More than {limit} levels cannot be.",
    ),
    "too_many": (
        "Dit bestand heeft te veel velden. Maak er twee van.",
        "This file has too many fields. Make two files of it.",
    ),
    "key_not_text": (
        "De naam van een veld moet één woord zijn.",
        "The name of a field must be one word.",
    ),
    "duplicate_field": (
        "Het veld ‘{name}’ staat er twee keer. De eerste keer op regel {first}.",
        "The field ‘{name}’ is there twice. The first time on line {first}.",
    ),
    "missing_field": ("Het veld ‘{name}’ ontbreekt.", "The field ‘{name}’ is missing."),
    "missing_translation": (
        "De tekst in het {language_nl} ontbreekt.",
        "The text in {language_en} is missing.",
    ),
    "missing_evidence": (
        "Hier ontbreekt de bron. Vul ‘evidence’ in met een soort en een bron.",
        "The source is missing here. Fill in ‘evidence’ with a kind and a source.",
    ),
    "missing_definition": (
        "Hier ontbreekt de uitleg (‘text’). Noemt de bron alleen de naam? Zet dan ‘status: named_only’.",
        "The explanation (‘text’) is missing. Does the source only name it? Then put ‘status: named_only’.",
    ),
    "unknown_field": (
        "Het veld ‘{name}’ bestaat niet. {suggestion_nl}",
        "The field ‘{name}’ does not exist. {suggestion_en}",
    ),
    "not_one_of": (
        "‘{value}’ kan hier niet. Kies uit: {choices}.",
        "‘{value}’ is not possible here. Choose from: {choices}.",
    ),
    "wrong_format": (
        "Dit bestand heeft de soort ‘{value}’. Deze versie van Vlecht leest: {choices}.",
        "This file is of the kind ‘{value}’. This version of Vlecht reads: {choices}.",
    ),
    "expected_text": (
        "Hier hoort tekst. Is het een getal of ‘true’? Zet het tussen aanhalingstekens.",
        "Text belongs here. Is it a number or ‘true’? Put it between quotation marks.",
    ),
    "expected_whole_number": ("Hier hoort een heel getal.", "A whole number belongs here."),
    "expected_yes_no": ("Hier hoort true of false.", "True or false belongs here."),
    "expected_list": (
        "Hier hoort een lijst. Begin elke regel met een streepje.",
        "A list belongs here. Start each line with a dash.",
    ),
    "expected_fields": (
        "Hier horen velden, zoals ‘nl: …’ en ‘en: …’.",
        "Fields belong here, such as ‘nl: …’ and ‘en: …’.",
    ),
    "empty": ("Hier staat nog niets.", "There is nothing here yet."),
    "too_long": (
        "Deze tekst is te lang. Er mogen {limit} tekens staan.",
        "This text is too long. It may have {limit} characters.",
    ),
    "too_short_list": (
        "Deze lijst is te kort. Er hoort minstens {limit} in.",
        "This list is too short. It needs at least {limit}.",
    ),
    "too_long_list": (
        "Deze lijst is te lang. Er mogen er {limit} in.",
        "This list is too long. It may hold {limit}.",
    ),
    "number_out_of_range": (
        "Het getal {value} kan hier niet.",
        "The number {value} is not possible here.",
    ),
    "bad_key": (
        "Een sleutel heeft kleine letters, cijfers en streepjes. Zoals ‘leren-van-elkaar’.",
        "A key has small letters, digits and hyphens. Such as ‘learning-together’.",
    ),
    "bad_version": (
        "Een versie is zoals 1.0 of 2026.1.",
        "A version looks like 1.0 or 2026.1.",
    ),
    "bad_address": (
        "Een adres begint met https:// of http:// en heeft geen spaties.",
        "An address starts with https:// or http:// and has no spaces.",
    ),
    "wrong_shape": ("Dit klopt niet met het schema.", "This does not fit the schema."),
    "duplicate_key": (
        "De sleutel ‘{key}’ is al gebruikt op regel {first}.",
        "The key ‘{key}’ is already used on line {first}.",
    ),
    "unknown_source": (
        "De bron ‘{key}’ staat niet in ‘sources’. {suggestion_nl}",
        "The source ‘{key}’ is not in ‘sources’. {suggestion_en}",
    ),
    "unknown_base": (
        "De basis ‘{key}’ staat niet in ‘bases’. {suggestion_nl}",
        "The base ‘{key}’ is not in ‘bases’. {suggestion_en}",
    ),
    "unknown_item": (
        "‘{key}’ verwijst naar iets dat er niet is. {suggestion_nl}",
        "‘{key}’ points to something that is not there. {suggestion_en}",
    ),
    "points_to_itself": ("‘{key}’ verwijst naar zichzelf.", "‘{key}’ points to itself."),
    "unknown_method": (
        "De methode ‘{key}’ bestaat niet. {suggestion_nl}",
        "The method ‘{key}’ does not exist. {suggestion_en}",
    ),
    "more_than_base": (
        "{count} is meer dan de {total} van de basis ‘{key}’.",
        "{count} is more than the {total} of the base ‘{key}’.",
    ),
    "count_without_basis": (
        "Zeg ook hoe je aan dit aantal komt: ‘basis: stated’ of ‘basis: counted’.",
        "Also say how you know this number: ‘basis: stated’ or ‘basis: counted’.",
    ),
    "basis_without_count": (
        "Er staat een basis zonder aantal. Vul ‘respondents’ in of kies ‘basis: not_stated’.",
        "There is a basis without a number. Fill in ‘respondents’ or choose ‘basis: not_stated’.",
    ),
    "count_not_own_networks": (
        "Een aantal respondenten hoort alleen bij ‘own_networks’.",
        "A number of respondents only goes with ‘own_networks’.",
    ),
    "named_only_with_text": (
        "Bij ‘named_only’ noemt de bron alleen de naam. Haal de uitleg weg of kies een andere status.",
        "With ‘named_only’ the source only gives the name. Remove the explanation or choose another status.",
    ),
    "same_in_both_languages": (
        "Het Nederlands en het Engels zijn hier gelijk. Vertaal de tekst.",
        "The Dutch and the English are the same here. Translate the text.",
    ),
    "not_a_pack": (
        "Hier kun je alleen een kennispakket bewerken: ‘format: vlecht-pack/1’.",
        "Here you can only edit a content pack: ‘format: vlecht-pack/1’.",
    ),
    "other_pack": (
        "Dit bestand is van pakket ‘{key}’. Je bewerkt nu ‘{expected}’.",
        "This file is of pack ‘{key}’. You are now editing ‘{expected}’.",
    ),
    "version_taken": (
        "Versie {version} bestaat al. Geef je wijziging een hoger nummer.",
        "Version {version} exists already. Give your change a higher number.",
    ),
    "version_too_low": (
        "Versie {version} is lager dan {current}, die nu in gebruik is. Kies een hoger nummer.",
        "Version {version} is lower than {current}, which is in use now. Choose a higher number.",
    ),
    "too_heavy": (
        "Het lezen van dit bestand kostte te veel tijd of geheugen. Maak het kleiner.",
        "Reading this file took too much time or memory. Make it smaller.",
    ),
    "pack_twice": (
        "Pakket ‘{key}’ versie {version} staat ook in {other}.",
        "Pack ‘{key}’ version {version} is also in {other}.",
    ),
}


@dataclass(frozen=True, slots=True, order=True)
class PackFault:
    """One fault: file, line and column (both from 1), field, and a plain sentence in two languages."""

    file: str
    line: int
    column: int
    field: str
    code: str
    values: tuple[tuple[str, str], ...] = ()

    def message(self, language: str = "nl") -> str:
        """Say what is wrong and what to do, in Dutch unless another language is asked."""
        dutch, english = SENTENCES[self.code]
        sentence = dutch if language == "nl" else english
        return sentence.format(**dict(self.values)).strip()

    def __str__(self) -> str:
        """Return the one-line form that editors understand: file:line:column: field: message."""
        return self.as_line("en")

    def as_line(self, language: str) -> str:
        """Return file:line:column: field: message in this language."""
        field = f"{self.field}: " if self.field else ""
        return f"{self.file}:{self.line}:{self.column}: {field}{self.message(language)}"


def suggestion(wrong: str, known: list[str]) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the fill-ins for ‘did you mean …’, empty when nothing is near."""
    near = nearest(wrong, known)
    if near is None:
        return ("suggestion_nl", ""), ("suggestion_en", "")
    return ("suggestion_nl", f"Bedoel je ‘{near}’?"), ("suggestion_en", f"Do you mean ‘{near}’?")


def nearest(wrong: str, known: list[str]) -> str | None:
    """Return the known word that looks most like the wrong one, if any does."""
    import difflib  # noqa: PLC0415  slow import: only on a fault

    if len(wrong) > 80:  # noqa: PLR2004  difflib is quadratic; a long word is no typing error
        return None
    found = difflib.get_close_matches(wrong, known, n=1, cutoff=0.6)
    return found[0] if found else None
