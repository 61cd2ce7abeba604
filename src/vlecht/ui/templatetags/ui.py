"""The components of the interface kit: `{% load ui %}`.

Everything here is shown, in every state, on the living page (`ui:kit`) and described in
docs/reference/interface-kit.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.utils.translation import gettext as _

from vlecht.ui.form_fields import draw_field, first_control_id
from vlecht.ui.icons import icon_svg, strand_mark_svg
from vlecht.ui.strands import STRANDS

if TYPE_CHECKING:
    from django.forms.boundfield import BoundField
    from django.template.context import Context

register = template.Library()

_TONE_ICONS = {
    "information": "information",
    "success": "success",
    "warning": "warning",
    "error": "error",
}


def _optional_id(name: str, value: str) -> SafeString:
    return format_html(' {}="{}"', mark_safe(name), value) if value else SafeString("")  # noqa: S308


# --- Signs -------------------------------------------------------------------
@register.simple_tag
def icon(name: str) -> SafeString:
    """`{% icon "search" %}`: a drawing, always beside a word."""
    return icon_svg(name)


@register.simple_tag
def strand(key: str, label: str | Promise = "") -> SafeString:
    """`{% strand "experience" %}`: colour, mark and word of a strand of the braid."""
    found = STRANDS[str(key)]
    return format_html(
        '<span class="strand strand-{}">{}<span class="strand-word">{}</span></span>',
        found.key,
        strand_mark_svg(found.key),
        label or found.label,
    )


@register.simple_tag
def tag(text: str | Promise, tone: str = "") -> SafeString:
    """`{% tag "Gestopt" %}`: a short word about a thing. Never a judgement by colour."""
    extra = f" tag-{tone}" if tone else ""
    return format_html('<span class="tag{}">{}</span>', extra, text)


# --- Forms -------------------------------------------------------------------
@register.inclusion_tag("ui/parts/field.html")
def field(bound_field: BoundField, width: str = "") -> dict[str, Any]:
    """`{% field form.name %}`: label, help, error and control. `width`: "short" or "wide"."""
    return {"field": draw_field(bound_field, width=width)}


@register.inclusion_tag("ui/parts/error_summary.html")
def error_summary(*forms: BaseForm | str | None, takes_focus: bool = True) -> dict[str, Any]:
    """`{% error_summary form %}`: what must change, with a link to each field."""
    general: list[str] = []
    linked: list[dict[str, str]] = []
    for form in forms:
        # A template passes an empty text when the view gave no form.
        if not isinstance(form, BaseForm) or not form.is_bound:
            continue
        for name, messages in form.errors.items():
            if name == "__all__":
                general.extend(str(message) for message in messages)
                continue
            bound = form[name]
            if bound.is_hidden:
                general.extend(str(message) for message in messages)
                continue
            linked.extend(
                {
                    "label": str(bound.label),
                    "message": str(message),
                    "target": first_control_id(bound),
                }
                for message in messages
            )
    return {
        "general": general,
        "linked": linked,
        "count": len(general) + len(linked),
        "takes_focus": takes_focus,
    }


# --- Getting around ----------------------------------------------------------
@register.inclusion_tag("ui/parts/breadcrumbs.html")
def breadcrumbs(*labels_and_urls: Any) -> dict[str, Any]:
    """`{% breadcrumbs _("Networks") networks_url network.name %}`: the last has no address."""
    steps = [
        {
            "label": labels_and_urls[position],
            "url": labels_and_urls[position + 1] if position + 1 < len(labels_and_urls) else "",
        }
        for position in range(0, len(labels_and_urls), 2)
    ]
    return {"steps": steps}


@register.inclusion_tag("ui/parts/pagination.html", takes_context=True)
def pagination(context: Context, page: Page[Any], parameter: str = "page") -> dict[str, Any]:
    """`{% pagination page %}`: other pages of a list; keeps the filters in the address."""

    def address(number: int) -> str:
        request = context.get("request")
        query = request.GET.copy() if request is not None else None
        if query is None:
            return f"?{parameter}={number}"
        query[parameter] = str(number)
        return f"?{query.urlencode()}"

    numbers = [
        {
            "number": number,
            "url": address(number) if isinstance(number, int) else "",
            "is_current": number == page.number,
        }
        for number in page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    ]
    return {
        "page": page,
        "numbers": numbers,
        "previous_url": address(page.previous_page_number()) if page.has_previous() else "",
        "next_url": address(page.next_page_number()) if page.has_next() else "",
    }


@register.simple_tag
def progress(done: int, total: int, what: str | Promise = "") -> SafeString:
    """`{% progress 3 9 %}`: progress in words ("3 of 9") with a bar."""
    words = _("%(done)d of %(total)d") % {"done": done, "total": total}
    if what:
        words = f"{what}: {words}"
    return format_html(
        '<p class="progress"><span class="progress-words">{0}</span>'
        '<progress value="{1}" max="{2}" aria-label="{0}">{0}</progress></p>',
        words,
        done,
        total,
    )


@register.inclusion_tag("ui/parts/steps.html")
def steps(labels: Sequence[str | Promise], current: int) -> dict[str, Any]:
    """`{% steps labels 2 %}`: where you are in a short series, in words."""
    return {
        "current": current,
        "total": len(labels),
        "steps": [
            {"label": label, "number": number, "is_current": number == current}
            for number, label in enumerate(labels, start=1)
        ],
    }


# --- Blocks of content -------------------------------------------------------
@register.simple_block_tag
def notice(content: str, tone: str = "information", title: str | Promise = "") -> SafeString:
    """`{% notice "warning" title=_("Careful") %}…{% endnotice %}`."""
    heading = format_html('<p class="notice-title">{}</p>', title) if title else ""
    return format_html(
        '<div class="notice notice-{}">{}<div class="notice-body">{}{}</div></div>',
        tone,
        icon_svg(_TONE_ICONS[tone]),
        heading,
        content,
    )


@register.simple_block_tag
def disclosure(content: str, summary: str | Promise, *, is_open: bool = False) -> SafeString:
    """`{% disclosure _("How this was computed") %}…{% enddisclosure %}`."""
    return format_html(
        '<details class="disclosure"{}><summary>{}<span>{}</span></summary>'
        '<div class="disclosure-body">{}</div></details>',
        SafeString(" open") if is_open else "",
        icon_svg("down"),
        summary,
        content,
    )


@register.simple_block_tag
def table(
    content: str,
    caption: str | Promise,
    table_id: str = "",
    variant: str = "",
    *,
    hide_caption: bool = False,
) -> SafeString:
    """`{% table caption=_("Members") %}<thead>…</thead><tbody>…</tbody>{% endtable %}`.

    The region around it scrolls sideways and can be reached by keyboard. The first column
    stays in sight. Two tables with one caption need a `table_id`. `variant`: "grid" for narrow cells, "plain" without a fixed column.
    """
    identifier = table_id or f"table-{slugify(str(caption))[:48]}"
    return format_html(
        '<div class="table-region" role="region" aria-labelledby="{0}-caption" tabindex="0">'
        '<table class="table{1}" id="{0}"><caption id="{0}-caption"{2}>{3}</caption>{4}</table>'
        "</div>",
        identifier,
        f" table-{variant}" if variant else "",
        SafeString(' class="visually-hidden"') if hide_caption else "",
        caption,
        content,
    )


@register.simple_block_tag
def empty_state(
    content: str,
    title: str | Promise,
    *,
    action_url: str = "",
    action_label: str | Promise = "",
    example: str | Promise = "",
    example_source: str | Promise = "",
) -> SafeString:
    """`{% empty_state title=… example=… action_url=… action_label=… %}what belongs here…`."""
    parts: list[SafeString] = []
    if example:
        source = (
            format_html('<footer class="example-source">{}</footer>', example_source)
            if example_source
            else ""
        )
        parts.append(
            format_html(
                '<blockquote class="example"><p class="example-word">{}{}</p><p>{}</p>{}'
                "</blockquote>",
                icon_svg("example"),
                _("Example"),
                example,
                source,
            )
        )
    if action_url:
        parts.append(
            format_html('<p><a class="button" href="{}">{}</a></p>', action_url, action_label)
        )
    return format_html(
        '<section class="empty-state"><h2 class="empty-state-title">{}</h2>{}{}</section>',
        title,
        content,
        format_html_join("", "{}", ((part,) for part in parts)),
    )


@register.simple_tag
def facts(pairs: Sequence[tuple[Any, Any]]) -> SafeString:
    """`{% facts pairs %}`: a definition list. An empty value reads "unknown"."""
    rows = format_html_join(
        "",
        "<div><dt>{}</dt><dd>{}</dd></div>",
        ((term, value if value not in (None, "") else unknown()) for term, value in pairs),
    )
    return format_html('<dl class="facts">{}</dl>', rows)


@register.simple_tag
def unknown(text: str | Promise = "") -> SafeString:
    """`{% unknown %}`: unknown is shown as unknown, never as nothing."""
    return format_html('<span class="unknown">{}</span>', text or _("unknown"))


@register.simple_tag
def chart(drawing: Any) -> SafeString:
    """`{% chart chart_object %}`: a chart of `vlecht.ui.charts`, with its table beside it."""
    return drawing.render()  # type: ignore[no-any-return]
