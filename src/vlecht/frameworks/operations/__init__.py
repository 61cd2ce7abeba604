"""The only writers of frameworks."""
