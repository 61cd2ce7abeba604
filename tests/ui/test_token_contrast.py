"""Every pair of colours that meets on a page has enough contrast, light and dark (WCAG 2.2)."""

from __future__ import annotations

import pytest

from tests.ui.stylesheets import STATIC, contrast, tokens

_GROUNDS = ("paper", "surface", "sunken")
_INKS = ("ink", "ink-soft", "action", "action-hover", "danger", "error")
_STRANDS = ("experience", "practice", "science")
_TELLING = ("information", "success", "warning", "error")

TEXT_PAIRS = [
    *((f"color-{ink}", f"color-{ground}") for ink in _INKS for ground in _GROUNDS),
    *((f"color-{tone}", f"color-{tone}-soft") for tone in _TELLING),
    *(("color-ink", f"color-{tone}-soft") for tone in _TELLING),
    *(("color-action", f"color-{tone}-soft") for tone in _TELLING),
    *((f"color-{strand}-text", f"color-{strand}-soft") for strand in _STRANDS),
    *((f"color-{strand}-text", f"color-{ground}") for strand in _STRANDS for ground in _GROUNDS),
    ("color-action", "color-action-soft"),
    ("color-on-action", "color-action"),
    ("color-on-action", "color-action-hover"),
    ("color-danger-hover", "color-error-soft"),
    ("button-primary-action-color", "button-primary-action-background-color"),
    ("button-primary-action-color", "button-primary-action-hover-background-color"),
    ("button-secondary-action-color", "color-surface"),
    ("link-color", "color-paper"),
    ("link-hover-color", "color-paper"),
    ("form-control-color", "form-control-background-color"),
    ("color-ink-soft", "form-control-background-color"),
]
PART_PAIRS = [
    *((f"color-{strand}", f"color-{ground}") for strand in _STRANDS for ground in _GROUNDS),
    *((f"color-{strand}", f"color-{strand}-soft") for strand in _STRANDS),
    *(("color-on-strand", f"color-{strand}") for strand in _STRANDS),
    *((f"chart-color-{n}", f"color-{ground}") for n in range(1, 6) for ground in _GROUNDS),
    *(("color-focus", f"color-{ground}") for ground in (*_GROUNDS, "action-soft")),
    *((f"color-{tone}", "color-paper") for tone in _TELLING),
    ("color-line-strong", "color-paper"),
    ("color-line-strong", "color-surface"),
    ("chart-axis-color", "color-paper"),
    ("form-control-border-color", "form-control-background-color"),
    ("form-control-border-color", "color-paper"),
    ("form-control-invalid-border-color", "color-paper"),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_words_can_be_read(scheme: str, front: str, back: str) -> None:
    found = tokens(scheme)

    assert contrast(found[f"--vlecht-{front}"], found[f"--vlecht-{back}"]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), PART_PAIRS)
def test_parts_can_be_seen(scheme: str, front: str, back: str) -> None:
    found = tokens(scheme)

    assert contrast(found[f"--vlecht-{front}"], found[f"--vlecht-{back}"]) >= 3


def test_every_colour_token_is_in_a_pair_or_is_decoration() -> None:
    decoration = {
        "--vlecht-color-line",
        "--vlecht-chart-grid-color",
        "--vlecht-table-row-border-color",
    }
    decoration.add("--vlecht-table-header-background-color")  # the same colour as `sunken`
    decoration |= {"--vlecht-button-secondary-action-border-color"}  # its words are tested
    paired = {f"--vlecht-{name}" for pair in [*TEXT_PAIRS, *PART_PAIRS] for name in pair}
    colours = {name for name, value in tokens("light").items() if value.startswith("#")}

    assert colours - paired == decoration


def test_dark_gives_every_own_colour_a_value_of_its_own() -> None:
    text = (STATIC / "tokens.css").read_text(encoding="utf-8")
    own = {
        name
        for name in tokens("light")
        if name.startswith(("--vlecht-color-", "--vlecht-chart-")) and "var(" not in name
    }
    dark_part = text[text.index("@media (prefers-color-scheme: dark)") :]

    assert {name for name in own if f"{name}:" not in dark_part} == set()


def test_the_measure_knows_the_extremes() -> None:
    """Figures from the WCAG text: black on white is 21, a colour on itself is 1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#0b5c57", "#0b5c57") == 1


def test_a_colour_that_is_too_light_would_be_caught() -> None:
    """The planted fault: the soft ink made lighter falls below the line."""
    text = (STATIC / "tokens.css").read_text(encoding="utf-8")
    faulty = tokens(
        "light",
        text.replace("--vlecht-color-ink-soft: #5f554b", "--vlecht-color-ink-soft: #9f958b"),
    )

    assert contrast(faulty["--vlecht-color-ink-soft"], faulty["--vlecht-color-paper"]) < 4.5
