"""Factories that call operations, so that tests never hold an impossible state."""
