"""The only writers of methods."""
