"""Charts as accessible SVG: a frozen dataclass in, a drawing and its table out."""
