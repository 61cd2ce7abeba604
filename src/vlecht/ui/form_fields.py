"""How one form field is drawn, after the form rules of the NL Design System.

A form says what it asks (fields, help texts, required or not). This file decides how that is
asked: no browser bubbles, text fields for whole numbers, native date picker, groups of
choices in a fieldset. Forms need no widget classes or attributes for any of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundField, BoundWidget
from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnField:
    """A field as the template `ui/parts/field.html` shows it."""

    kind: str  # "line", "choice-group", "single-checkbox" or "hidden"
    field_id: str
    label: str
    help_text: str
    errors: list[str]
    is_required: bool
    is_radio_group: bool
    described_by: str
    control: SafeString | str
    options: list[BoundWidget]
    width: str


def draw_field(bound: BoundField, *, width: str = "") -> DrawnField:
    """Prepare one bound field for the page."""
    # The browser's own messages come in the browser's language and vanish; ours stay.
    bound.form.use_required_attribute = False
    field_id = bound.auto_id or bound.html_name
    described_by = _described_by(bound, field_id)
    kind = _kind(bound)
    is_radio_group = kind == "choice-group" and not _takes_several(bound.field.widget)
    attributes = _attributes(bound, described_by)
    if kind == "line":
        _choose_control(bound)
        control: SafeString | str = bound.as_widget(attrs=attributes)
    elif kind == "choice-group":
        control = ""
    else:
        control = bound.as_widget(attrs=attributes if kind != "hidden" else None)
    return DrawnField(
        kind=kind,
        field_id=field_id,
        label=str(bound.label),
        help_text=str(bound.help_text),
        errors=[str(message) for message in bound.errors],
        is_required=bound.field.required,
        is_radio_group=is_radio_group,
        described_by=described_by,
        control=control,
        options=_options(bound, field_id) if kind == "choice-group" else [],
        width=width,
    )


def first_control_id(bound: BoundField) -> str:
    """Where a link from the error summary should bring the person."""
    field_id = bound.auto_id or bound.html_name
    return f"{field_id}_0" if _kind(bound) == "choice-group" else field_id


def _kind(bound: BoundField) -> str:
    widget = bound.field.widget
    if widget.is_hidden:
        return "hidden"
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "choice-group"
    if isinstance(widget, forms.CheckboxInput):
        return "single-checkbox"
    return "line"


def _described_by(bound: BoundField, field_id: str) -> str:
    ids = []
    if bound.help_text:
        ids.append(f"{field_id}_helptext")
    if bound.errors:
        ids.append(f"{field_id}_error")
    return " ".join(ids)


def _attributes(bound: BoundField, described_by: str) -> dict[str, Any]:
    attributes: dict[str, Any] = {}
    if described_by:
        attributes["aria-describedby"] = described_by
    if bound.field.required:
        attributes["aria-required"] = "true"
    if bound.errors:
        attributes["aria-invalid"] = "true"
    return attributes


def _choose_control(bound: BoundField) -> None:
    """Give the field the control that people and phones handle best."""
    widget = bound.field.widget
    if isinstance(widget, forms.NumberInput):
        if type(bound.field) is forms.IntegerField:
            # A number field of the browser changes when you scroll and hides wrong input.
            widget.input_type = "text"
            widget.attrs["inputmode"] = "numeric"
            for name in ("min", "max", "step"):
                widget.attrs.pop(name, None)
    elif isinstance(widget, forms.DateInput):
        if widget.input_type == "text" and _fits_date_picker(bound.value()):
            widget.input_type = "date"
            widget.format = "%Y-%m-%d"  # The only form a native date field understands.
    elif isinstance(widget, forms.TextInput | forms.Textarea):
        # The browser would cut pasted text without a word; we refuse it and keep it.
        widget.attrs.pop("maxlength", None)
        if widget.attrs.get("rows") == "10":  # Django's own default, nobody's choice
            widget.attrs["rows"] = 5


def _fits_date_picker(value: Any) -> bool:
    """Tell whether a native date field can show the value; it drops what it cannot read."""
    if value in {None, ""} or isinstance(value, date):
        return True
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return True


def _takes_several(widget: forms.Widget) -> bool:
    # Django derives the group of checkboxes from the group of radio buttons.
    return isinstance(widget, forms.CheckboxSelectMultiple)


def _options(bound: BoundField, field_id: str) -> list[BoundWidget]:
    """Build the choices of a group; a radio button itself cannot be invalid, its group can."""
    widget = bound.field.widget
    attributes: dict[str, Any] = {"id": field_id}
    if bound.errors and _takes_several(widget):
        attributes["aria-invalid"] = "true"
    return [
        BoundWidget(widget, data, bound.form.renderer)
        for data in widget.subwidgets(bound.html_name, bound.value(), attrs=attributes)
    ]
