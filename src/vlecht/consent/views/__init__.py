"""Pages of consent, one a file."""
