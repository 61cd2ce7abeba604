"""The only writers of charter."""
