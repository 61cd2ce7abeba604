"""Pages of content packs, one a file."""
