"""What an address of the grid may ask, and the form that makes such an address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from vlecht.comparison.grid_query import FACET_PARAMETERS, PARAMETERS, GridQuery
from vlecht.comparison.models import Inventory
from vlecht.comparison.vocabulary import (
    FACET_WORDS,
    FIRST_COLUMNS,
    UNKNOWN_KEY,
    Facet,
    InventoryField,
    Shown,
    Sort,
)

_LONGEST_TEXT = 200
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_YEAR_HELP = _("A year, such as 2016.")


class UnknownParameter(Exception):  # noqa: N818 -- an answer about an address
    """An address asks for something the grid does not have."""


class GridForm(forms.Form):
    """Filters, columns and order of the grid. Every field is optional."""

    q = forms.CharField(label=_("Search in the text"), required=False, max_length=_LONGEST_TEXT)
    start_from = forms.IntegerField(
        label=_("Started in or after"),
        required=False,
        min_value=_FIRST_YEAR,
        max_value=_LAST_YEAR,
        help_text=_YEAR_HELP,
    )
    start_to = forms.IntegerField(
        label=_("Started in or before"),
        required=False,
        min_value=_FIRST_YEAR,
        max_value=_LAST_YEAR,
        help_text=_YEAR_HELP,
    )
    show = forms.ChoiceField(
        label=_("Which rows"),
        required=False,
        choices=Shown.choices,
        widget=forms.RadioSelect,
        help_text=_("A part of a network is never counted beside the whole."),
    )
    sort = forms.ChoiceField(label=_("Order"), required=False, choices=Sort.choices)
    column = forms.MultipleChoiceField(
        label=_("Columns"),
        required=False,
        choices=InventoryField.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    page = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def __init__(self, inventory: Inventory, data: QueryDict) -> None:
        super().__init__(data, auto_id="grid-%s")
        for facet in Facet:
            self.fields[facet.value] = forms.ChoiceField(
                label=facet.label,
                required=False,
                choices=[("", _("all")), *_options(inventory, facet)],
            )

    @property
    def facet_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in FACET_PARAMETERS]

    def to_query(self) -> GridQuery:
        """Return what a valid form asks."""
        given = self.cleaned_data
        columns = given["column"] or list(FIRST_COLUMNS)
        return GridQuery(
            facets={name: given[name] for name in FACET_PARAMETERS if given.get(name)},
            start_from=given["start_from"],
            start_to=given["start_to"],
            text=given["q"],
            shown=Shown(given["show"] or Shown.COUNTED),
            sort=Sort(given["sort"] or Sort.AS_REPORTED),
            columns=tuple(field for field in InventoryField if field.value in columns),
            page=given["page"] or 1,
        )


def grid_form(inventory: Inventory, address: QueryDict, *, also: Sequence[str] = ()) -> GridForm:
    """Return the form for an address; what a person did not choose stands at its first choice.

    Raises
    ------
    UnknownParameter
        When the address asks for something else. A database lookup in it is refused this way too.
    """
    for name in address:
        if name not in PARAMETERS and name not in also:
            raise UnknownParameter(name[:80])
    data = address.copy()
    data.setdefault("show", Shown.COUNTED.value)
    data.setdefault("sort", Sort.AS_REPORTED.value)
    if not data.getlist("column"):
        data.setlist("column", list(FIRST_COLUMNS))
    return GridForm(inventory, data)


def _options(inventory: Inventory, facet: Facet) -> list[tuple[str, Any]]:
    """Return what can be chosen, with the number of counted networks."""
    words = FACET_WORDS.get(facet.value)
    options = []
    for key, written, n in inventory.facet_options.get(facet.value, []):
        label: Any = written or key
        if key == UNKNOWN_KEY:
            label = _("unknown")
        elif words and key in words.values:
            label = words(key).label
        options.append((key, f"{label} ({n})"))
    return options
