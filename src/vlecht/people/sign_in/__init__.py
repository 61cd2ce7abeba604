"""Signing in: what we add to the library that does the work (django-allauth)."""
